// Whether a danger that is told of happens now: by what is said of when and where, of how it ended, and of who is safe already.
import type { DangerKind } from '../case/dangerKinds.ts'
import type { Message } from './message.ts'
import { justNow, lately, type Moment } from './moment.ts'
import type { Hit, Match } from './rules.ts'

/** What ends with nobody hurt; traffic, fire, a locked door and brakes that are gone do not. */
const endsUnhurt: ReadonlySet<DangerKind> = new Set(['injured', 'inWater'])
const atHomeStill: ReadonlySet<DangerKind> = new Set(['fire', 'batteryFire', 'injured', 'lockedIn'])

/** A locked-in child of another day: the day in its own clause, or said with how it ended. */
const otherDay =
  /昨|前天|前几天|上周|上个?月|上礼拜|上星期|去年|那天|当时|上次|曾|yesterday|last (?:week|month|night|year)|ago/
const ended = /的事|处理好|后来|开了|救出|出来了|解决|没事|got (?:him|her|them|us) out|opened|rescued|released/
const notEnded = /怎么办|咋办|救命|还在车|还锁|还被锁|还没|又|出不来|打不开|right now|still|again|what (?:do|should)/
const present =
  /怎么办|咋办|救命|快来|快派|还在|正在|现在|刚刚|困在|出不来|出不去|赶紧|what should|what do i|baby|kids|my child|trapped|we are on|i am on|stuck|孩子|救|派|困|right now|help|still|is smoking|is on fire|currently|now/

/** "停在服务区,车冒烟了": where it burns is no safety; "冒烟了,现在到服务区了" says it is over. */
const place = /^[^拖送]*(?:服务区|店|4s|公司|停车场|shop|store|dealer|service area|rest stop)/

/** "车头冒烟 停在公司车位上" says where it smokes; with a "now" or a "then" it has been brought there since. */
const standsThere = (message: Message, hit: Hit): boolean =>
  /^停在/.test(message.folded.slice(hit.start, hit.end)) &&
  !/现在|已经?|后来|之后|刚|把车|才|就/.test(message.folded.slice(Math.max(0, hit.start - 8), hit.start)) &&
  !/(?:了|着)$/.test(message.folded.slice(hit.end, hit.end + 1))

/** The fire is out: people out of a burning car are safe, what it stands among is not. */
const over = /(?:已经|火)[^,.!?]{0,4}灭|扑灭|灭了|浇灭|没再冒|不冒了/
const habit = /每次|每回|次次|老是|总是|经常|常常|时常|时不时|有时|偶尔|动不动|三天两头/
const notEndedNow = /怎么办|咋办|救命|快|哭|晒|闷|喘|困在|right now/

/** Said of a past day they make it present; "你们说怎么办吧" asks the dealership what it will do about it. */
const cries =
  /(?<!(?:你们?|您们?|店里|厂家|这事|自己)(?:[说看想讲]|打算|准备|觉得|给我|到底)*)怎么办(?!吧|了吧)|救命|right now|help me(?! (?:with|understand|claim|resolve|sort|book|find|decide|choose))/

/** A cry for help belongs to what is told this near to it, in characters. */
const nearby = 120

/** @param bare told without a word of place or time it is happening all the same */
export function isNow(message: Message, moment: Moment, kind: DangerKind, match: Match, bare: boolean): boolean {
  const { still } = moment
  const help = moment.helps.length > 0
  const text = message.folded
  const clauseNow = moment.now.some(hit => message.clauses.clauseOf[hit.start] === match.clause)
  const grave = atHomeStill.has(kind)
  const needsFire = kind === 'fire' || kind === 'batteryFire'
  const safe = moment.safe.some(
    hit =>
      !(needsFire && moment.burning && !over.test(text)) &&
      !(grave && hit.start < match.start && place.test(text.slice(hit.start, hit.end))) &&
      !(needsFire && standsThere(message, hit)),
  )
  // whoever waits for the tow in their own garage waits beside no traffic
  if (kind === 'stalledInTraffic' && moment.parked && !moment.road && !inTheWay.test(text)) return false
  if (kind === 'stalledInTraffic' && !help && counted.test(text) && !ongoing.test(text)) return false
  // "每次都要我下车去开": how it always is, not that somebody sits in there
  if (kind === 'lockedIn' && !help && moment.now.length === 0 && habit.test(text) && !notEndedNow.test(text))
    return false
  if (kind === 'lockedIn' && !help && !clauseNow && isOfAnotherDay(message, match)) return false
  if (moment.unhurt && !still && (endsUnhurt.has(kind) || moment.earlierToday)) return false
  if ((safe || (moment.arrived && !grave) || (moment.home && !grave)) && !still) return false
  // brakes that are gone in a car under way are of this moment, whatever else is told
  if (kind === 'noBrakes' && underWay.test(text)) return true
  if ((kind === 'noBrakes' || kind === 'other') && !still && inWorkshop.test(text.slice(match.start))) return false
  if (moment.past && !still && !help && !clauseNow && !cries.test(text)) return false
  // a long report of months with the workshop is now only where it says so itself: "please help" at its end is another help
  const helpHere = moment.helps.some(hit => Math.abs(hit.start - match.start) < nearby)
  if (moment.long && moment.report && !clauseNow && !helpHere && !/怎么办|救命|what should i do/.test(text))
    return false
  if (still) return true
  if (moment.urgent && (present.test(text) || text.length <= 80) && !(moment.report && kind === 'other')) return true
  if (moment.long) return false
  if (help) return true
  if (moment.report) return false
  if (kind !== 'other' && moment.now.length > 0 && (bare || moment.road || kind === 'noBrakes' || smells.test(text)))
    return true
  if (!moment.short) return false
  return bare || moment.road || (kind === 'noBrakes' && unstoppable.test(text) && !noise.test(text))
}

/** "提车一周就在路上熄火了三次": how often within how long is told of what is over. */
const counted =
  /(?:[一两三四五六七八九十半几0-9]+个?多?(?:天|周|星期|礼拜|月|年)|新车|提车|买来?)[^.!?]{0,16}(?:熄火|死火|抛锚|趴窝|失速|失去动力|没动力|断电)[^,.!?]{0,4}(?:[两三四五六七八九十几多]|[2-9])[次回遍趟]/
const ongoing = /现在|还在|又|救|怎么办|快来|赶紧|等着|此刻|这会|正[在停]|停在|动不了|打不着|堵|派人|高速上$/
const smells = /smell/
/** the entrance of a car park has traffic too */
const inTheWay =
  /堵|挡(?:住|着|了|路|道|在)|路上|路口|路边|路中|马路|车道|公路|快速|入口|出口|\b(?:block(?:ing|ed|s)?|entrance|exit|lanes?|roads?|streets?|traffic)\b/
const underWay =
  /(?<!\b(?:was|were|while|when|though) (?:\w+ )?)\bstill (?:rolling|moving|coasting)(?=\s*(?:$|[,.;!?]|and (?:i|we|it) can|down|at|on|towards?\b))(?!.*\bstopped\b)/s
/** Gone on the way, and it stands with whoever mends it by now. */
const inWorkshop =
  /(?:现在|已经?|目前|这会儿|车子?)(?:停|还|就|都)?在(?:(?!去|往|开|路)[^,.!?]){0,6}(?:修理厂|保养厂|维修厂|维修站|修车厂|汽修厂|4s)(?!店?(?:的)?(?:路上|门口|附近|旁|前|对面|外))|\b(?:is|it's|car's|now)(?: now)? (?:at|in) (?:the|a|your|my) (?:workshop|garage|repair shop|body shop|dealership|dealer)\b(?! (?:entrance|gate|exit))/
const noise = /squeal|squeak|grind|nois|judder/
/** Told on its own, and not of a noise that does not stop. */
const unstoppable =
  /\b(?:can'?t|cannot|can not|won'?t) (?:stop|slow(?: down)?)(?= ?(?:$|[.,;!?]|the car|it\b|and\b|help))/

function isOfAnotherDay(message: Message, match: Match): boolean {
  const text = message.folded.slice(0, 3000).replace(justNow, '').replace(lately, '')
  const [start, end] = message.clauses.spans[match.clause] ?? [match.start, match.end]
  const inClause = otherDay.test(message.folded.slice(start, end))
  return (inClause || (otherDay.test(text) && ended.test(text))) && !notEnded.test(text)
}
