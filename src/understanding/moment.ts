// What a message says of its moment: told of the past, as a report, of right now, on the road, at home, already safe. Which danger it is
// told of, it does not know (danger.ts).
import { isLetter } from './fold.ts'
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

export interface Moment {
  /** long reports are of the past unless they say otherwise */
  long: boolean
  short: boolean
  past: boolean
  report: boolean
  safe: readonly Hit[]
  home: boolean
  /** the car stands where no traffic passes: at home, in a garage, in a car park */
  parked: boolean
  still: boolean
  arrived: boolean
  urgent: boolean
  helps: readonly Hit[]
  now: readonly Hit[]
  road: boolean
  burning: boolean
  /** nobody hurt: no ambulance is needed, and traffic is as near as before */
  unhurt: boolean
  /** an hour of this day that is over, and nothing told of how things stand now */
  earlierToday: boolean
}

const past =
  /昨|前天|上周|上个?月|上礼拜|上星期|去年|那天|当时|之前|以前|前几天|月[0-9]+[日号]|上次|后来|曾|20[0-9]{2}年|yesterday|last (?:week|month|night|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ago|was driving|were driving|happened|\b(?:lost|died|stalled|failed|cut|went|caught|broke|let)\b[^.!?]{0,60}\b(?:this morning|earlier today|last night|this afternoon)(?![^.!?]*\b(?:i'm|we're|still|now|stuck|am|are)\b)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|stated/
export const justNow = /刚刚?(?:做?完?|在你们(?:店|这)?)(?:大|小|首)?(?:保养?|修|买|提|换)(?:好|完|了|车|的|新车)*/g
export const lately = /(?:昨天|前天|上周|前几天)(?=(?:才|刚))/g
/** "充电的时候冒火花", "洗车的时候起火了": tells what it was doing, not that it is a habit or how it came about. */
const whileDoing =
  /充电(?:的?时候?|过程中)|(?<![^,.;!?]{0,12}(?:每|有|平|那|当|小|总|老|经常|偶尔|上次|前|什么|到|早|晚|一些|某些)[^,.;!?]{0,12})(?:的时候|过程中)(?=[ ,]?[^,.;!?]{1,14}(?:[,.;!?]|$))(?![^,.;!?]{0,14}(?:就|会|都|总|老|才|过))|(?:when|while) (?:(?:i|it|we)(?:'m|'s|'re| am| is| are)? ?)?charg(?:e|ing)/g
/** "while I'm driving right now", "now I smell burning while driving": of this moment, whatever else "while driving" tells. */
const whileNow =
  /(?<=\b(?:strong|heavy|overwhelming|intense|terrible|sudden|awful|bad)\b[^.!?]{0,30}\b(?:smell|fumes|stink)\b[^.!?]{0,30})\b(?:while|when) driving\b(?![^.!?]*\b(?:sometimes|every|always|often|since)\b)|\b(?:while|when) (?:(?:i|we)(?:'m|'re| am| are)? )?driving(?=[^.!?]{0,30}\b(?:right now|at this moment|just now|this (?:very )?(?:second|minute|instant)|now(?! and (?:then|again)))\b)|(?<=\b(?:now(?! (?:and|that|then)\b)|currently|at this moment)\b[^.!?]{0,40}\bsmell(?:s|ing)?\b[^.!?]{0,40})\b(?:while|as|when) (?:(?:i|we)(?:'m|'re| am| are)? )?driving\b|(?<=\b(?:smoke|smoking|flames?|sparks|on fire)\b[^.!?]{0,60})\b(?:while|as) (?:i|we)(?:'m|'re| am| are) driving\b(?<=\b(?:there'?s|there is|there are|(?:i|we) (?:can )?see|is|are|it's)\b[^.!?]{0,90})(?![^.!?]*\b(?:sometimes|every|always|often|usually|occasionally|since|weeks|months|days|yesterday|last|ago|winter|cold)\b)/g
/** "怀孕七个月", "六个月大的宝宝": no length of a complaint */
const ofAge = /怀孕[^,.!?]{0,4}个多?月|[一二三四五六七八九十0-9]{1,2}个多?月(?:的)?(?:大|身孕|孕|宝宝|婴儿|孩子|娃)/g
/** Told as a matter with the workshop, as a habit or as a story, not as what is happening. */
const report =
  /修|保养|投诉|质量|赔|退|[0-9一二两三四五几多]次|[0-9两三四五几多][回趟遍]|经常|常常|时常|动不动|三天两头|有时|每次|偶尔|总是|老是|质保|召回|解决|买了|买的|提车|新车|正常|通病|好几|天了|个月|客服|厂家|第二天|时候|以来|天天|住院|出院|医院|治疗|理赔|保险|交警|过一|过两|(?:火|锚|烟|伤|祸)过|到现在|才用|repair|warranty|refund|fixed|service|bought|purchase|complain|\btimes\b|twice|sometimes|often|every time|whenever|\bwhen (?:i|it|we|you)\b|while (?:i|it|we|driving)|recall|\bwas\b|\bwere\b|\bhad\b|replace|hospital|treated|surgery|dealer|your shop|compensat|keeps? (?:cutting|stalling|dying|shutting|losing|breaking|going)|book it in|book in/
/** "was rear-ended and cannot move": the crash is how they came to stand there, not a story. */
const struckAndStands =
  /\b(?:(?:was|were|been|got|had)(?: just| been)* (?:rear[- ]?ended|side[- ]?swiped|hit|struck|shunted|knocked|run into|crashed into|in an? \w* ?(?:crash|accident|collision)|an? \w* ?(?:crash|accident|collision)|a blow-?out|a puncture))\b(?=[^?]{0,160}\b(?:(?:can'?t|cannot|can not|won'?t|isn'?t|is not|not) (?:be )?(?:mov|start|driv|budg)|(?:is|are|am|i'm|we're|she's|he's|it's) (?:now |still |both |all )*(?:stuck|stranded|stood|standing|sitting|waiting|blocking|in the|on the|alone|by the|at the)))/g
/** "my son was hit on the highway": short, and of no other day, it is told from there. */
const kinStruck =
  /\b(?:my|our) (?:[a-z]+ )?(?:wife|husband|son|daughter|mother|father|mum|mom|dad|brother|sister|child|kids?|baby|partner|friend|girlfriend|boyfriend|parents|family)\b (?:was|were|has been|have been|got|just got|is|has just been|was just) (?:just )?(?:hit|struck|rear[- ]?ended|run over|knocked (?:down|over)|t-boned|run off)\b(?=[^.?!]{0,50}\b(?:on|in|off|onto) (?:the|a) (?:\w+ )?(?:highway|motorway|freeway|interstate|expressway|road|street|bridge|tunnel|carriageway|slip road|ramp)\b)/g
const denied = /不|没|not |n't /
/** "上午在高速上追尾了,人没事" */
const earlier =
  /今早|今晨|清晨|早上|早晨|上午|中午|下午(?!好)|傍晚|昨晚|\b(?:this morning|earlier|this afternoon|at noon|at lunchtime)\b/
const standing =
  /现在|还在|还没|正在|动不了|不能动|走不了|开不了|打不着|\b(?:still|now|stuck|stranded|(?:can'?t|cannot|won'?t) (?:move|start|drive))\b/
/** "高速的时候": says when it happens, not where we are. */
const circumstance = /^[^,.;!?在]{0,6}?(?:(?<![小几到])时(?![速间])|的?时候|过程中|途中|行驶|开着|跑着)/

/** "昨天抛锚了,等拖车等了三小时": it broke down then, and so did they wait; the car mended or bought then is another. */
const brokeDownThen =
  /(?:昨[天晚日]|前天|大前天|前几天|上周|上个?月|上礼拜|上星期|上次|去年|那天|那次)[^,.;!?修买提换保]{0,12}(?:抛锚|趴窝|熄火|死火|爆胎|没电|动不了|打不着|开不了|坏在|坏路|坏了|出故障)/
/** It came in the end. */
const cameAtLast = /等[^.!?]{0,16}(?:才来|才到|才有人|终于来|终于到)/
const untilNow = /现在|还在|还没|仍|今天|今早|今晚|到现在|至今|刚才|此刻|又|救命|怎么办|快来|正在|在等|一直等着/

export function momentOf(message: Message): Moment {
  const text = message.folded.slice(0, 3000)
  const of = (rule: string): readonly Hit[] => message.found.of(`danger/${rule}`)
  const affirmed = (hit: Hit): boolean => !denied.test(text.slice(Math.max(0, hit.start - 2), hit.start))
  const told = [justNow, whileDoing, whileNow, ofAge, struckAndStands, kinStruck].reduce(
    (rest, each) => rest.replace(each, ''),
    text,
  )
  // "昨天刚修完,今天又熄火了": what was yesterday is the repair
  const when = /今天|现在|刚才|又/.test(told) ? text.replace(lately, '') : text
  /** whoever waited for a tow and is there does so no longer */
  const cameThen = cameAtLast.test(text) && !untilNow.test(text)
  const waitedThen = cameThen || (brokeDownThen.test(text) && !untilNow.test(text))
  const stillAt = of('stillAt').filter(hit => !(waitedThen && text[hit.start] === '等'))
  const arrived = stillAt.length > 0 && stillAt.every(hit => of('arrived').some(other => other.start > hit.start))
  const latin = [...text].filter(char => isLetter(char.charCodeAt(0))).length > text.length / 2
  return {
    long: text.length > (latin ? 300 : 120),
    short: text.length <= (latin ? 160 : 60),
    past: past.test(when) || cameThen,
    report: report.test(told),
    safe: [...of('safe'), ...of('over')].filter(
      hit => affirmed(hit) && !(text[hit.start] === '灭' && wentDark.test(text.slice(0, hit.start))),
    ),
    arrived,
    home: of('home').some(affirmed),
    parked: of('parked').some(affirmed),
    still: stillAt.length > 0 && !arrived,
    urgent: of('urgent').length > 0,
    helps: of('help'),
    now: of('now'),
    road:
      of('road').some(hit => !circumstance.test(text.slice(hit.end, hit.end + 12))) ||
      of('driving').length > 0 ||
      roadName.test(text) ||
      atSpeed.test(text),
    burning: of('burning').length > 0,
    unhurt: of('unhurt').length > 0,
    earlierToday: earlier.test(text) && !standing.test(text),
  }
}
/** lamps and screens that went out are no fire that did */
const wentDark = /(?:灯|屏|仪表|引擎|发动机)[^,.!?]{0,6}$/
/** "doing 140", "still moving at 60": under way */
const atSpeed =
  /\b(?:i'?m|i am|we'?re|we are|still|and|now|,|car is|it'?s)\b[^.;!?]{0,10}\b(?:doing|going|moving|rolling|driving)(?: at)? \d{2,3}\b(?! ?(?:%|percent|minutes|days|weeks|months|years|hours|times))|(?:\bstuck|gone|failed|dead|^|[,.!?]) ?doing \d{2,3}\b|(?:现在|还在|已经)[^,.!?]{0,4}\d{2,3}(?:码|迈|$)/
const roadName =
  /\bon (?:the )?[gasm][0-9]{1,4}\b|\bon (?:i|route|hwy|highway)[- ]?[0-9]{1,3}\b|在[a-z]?g[0-9]{1,4}|(?:^|[ ,.!?])[一-龥]{2,4}高速(?=$|[ ,.!?])|国[一二三四五六八十][南北东西]|\bk[0-9]{2,4}\+[0-9]/
