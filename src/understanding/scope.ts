// Whether a finding is meant: not negated, not hypothetical, not somebody else's car, not long solved. Looks only at the words
// around it; what the finding is, it must not know.
import { isLetter } from './fold.ts'
import { isHypothetical } from './hypothetical.ts'
import type { Message } from './message.ts'
import { hitsWithin, sameClause, sameSentence } from './near.ts'
import type { Match } from './rules.ts'
import { isSolved } from './solved.ts'

export type Scope = 'meant' | 'negated' | 'hypothetical' | 'others' | 'solved'

export function scopeOf(message: Message, match: Match): Scope {
  if (isNegated(message, match)) return 'negated'
  if (isHypothetical(message, match)) return 'hypothetical'
  if (isOthers(message, match)) return 'others'
  if (isSolved(message, match)) return 'solved'
  return 'meant'
}

/**
 * "节气门脏了会熄火,洗一下就好", "不拉手刹会溜车": what drivers tell one another of cars in general. Nothing in it says that the writer's own
 * car did so; one word that might ("我", "4S", "昨天"), or a fault told as an event ("失灵了", "突然"), and it is a report.
 */
export const isGeneralTalk = (message: Message): boolean =>
  message.found.words('advice').length > 0 && message.found.words('personal').length === 0
export const isToldAsEvent = (message: Message, match: Match): boolean => {
  const [from] = message.clauses.spans[match.clause] ?? [match.start]
  const after = message.folded.slice(match.end, match.end + 2)
  return (
    /^(?:了(?!会|就)|过)/.test(after) || /(?<!会)(?:突然|忽然|猛地|一下子)/.test(message.folded.slice(from, match.end))
  )
}

/** "could not stop and crashed": the "not" ends there. */
const nextClause = / (?:and|so|then|because|when|until) |(?<!think|say|saying|said) (?:i'm|i'll|we'll|we're) /
function isNegated(message: Message, match: Match): boolean {
  const fault = match.parts.at(-1) ?? match
  // "4S店却说没有失灵": the store denies it, so the customer says it
  if (isDisputed(message, match)) return false
  const latin = isLetter(message.folded.charCodeAt(fault.start))
  for (const at of [fault, { start: match.start, end: match.end }]) {
    for (const negator of hitsWithin(message, 'negator', at.start - 30, at.start)) {
      if (negator.end > at.start || !sameClause(message, negator.start, at.start)) continue
      if (match.parts.some(part => negator.start < part.end && negator.end > part.start)) continue
      const between = message.folded.slice(negator.end, at.start)
      const reach = latin ? 12 : 0
      if ((between.length <= reach && !nextClause.test(between)) || nothingOf.test(between))
        return !notOnly.test(message.folded.slice(negator.start, match.end + 10))
    }
  }
  // "brakes are fine": said of the same part, in the same clause
  return hitsWithin(message, 'fine', match.start, match.end + 12).some(
    hit =>
      sameClause(message, hit.start, match.start) &&
      ((hit.start >= fault.end && (latin || hit.start - fault.end <= 1)) ||
        (hit.start <= fault.start && hit.end >= fault.end)),
  )
}
/**
 * "我不打算起诉", "谁说要去315了", "I don't want to involve lawyers": an act that is said not to be meant. Of acts of speech alone (law, press,
 * return of the car); "不会善罢甘休", "I won't hesitate to" are no such thing.
 */
export function isDisclaimed(message: Message, match: Match): boolean {
  if (joking.test(message.folded.slice(match.end, match.end + 40))) return true
  const before =
    message.folded
      .slice(Math.max(0, match.start - 44), match.start + 1)
      .split(/[.,;!?\n]/)
      .at(-1) ?? ''
  const inChinese =
    /(?:不会|不想|不打算|没打算|不是要|不是想|没想|没说|没要|没有要|无意|不至于|不愿|懒得|谁说|不是那种|又不是|没必要)([^,.!?]{0,10})$/.exec(
      before,
    )
  if (inChinese !== null) return !/[罢休算善妥但放屈]|因为|解决|处理|理我/.test(inChinese[1] ?? '')
  const inEnglish =
    /\b(?:(?:i|we)(?: really| would|'d| do|'m| am| are| have|'ve| 'll)*(?: don't want| do not want| rather not| no intention| no plans?| not (?:going|planning|looking)| won't| will not|n't going)|no need)\b([^,.;!?]{0,34})$/.exec(
      before,
    )
  return inEnglish !== null && !/hesitat|stop|rest|back down|give up|let|before|until|unless/.test(inEnglish[1] ?? '')
}

/**
 * "要是我找媒体呢", "如果退车", "假如12315", "what if I call a lawyer": asked or weighed, not threatened. A threat names what must happen first
 * ("再不解决我就曝光"), says that it follows ("如果这样我就…") or that one is driven to it; such an "if" is meant.
 */
export function isWeighed(message: Message, match: Match): boolean {
  const [from] = message.clauses.spans[match.clause] ?? [match.start]
  const before = message.folded.slice(Math.max(from, match.start - 40), match.start)
  const after = message.folded.slice(match.end)
  return (
    weighed.test(before) && !/^[^.!?]{0,30}(?:才肯|才会|才给|才处理|才解决|你们才|别怪|不客气|走着瞧|等着)/.test(after)
  )
}
const weighed =
  /^(?:那|那么|请问|我想问)?(?:如果|要是|假如|假使|假设|倘若|万一)(?:说|是)?(?:我们?|俺|咱们?)?(?:自己)?(?:真的?|现在|想|要|去|打|给|找|到|选择?|申请|跑|联系|发|上|走|请|叫)*$|\b(?:what if|what happens if|what would happen if|suppose|supposing|hypothetically,? if) (?:i|we) (?:were to |was to |did |actually |just )?(?:go|went|call(?:ed)?|call in|contact(?:ed)?|talk(?:ed)? to|get|got|hire[d]?|ask(?:ed)?|return(?:ed)?|want(?:ed)?(?: to)?|post(?:ed)?|sue[d]?|report(?:ed)?|file[d]?|take|took)?(?: (?:to|for|a|an|the|my|this|you|it|back|with|all|in))*\W*$/

/** "开玩笑的哈", but not "我可不是开玩笑". */
const joking = /(?<!(?:不是?|没|别|谁)[^,.!?]{0,4})(?:开玩笑|说着玩)/

/** What may stand between a "not" and the fault: "没有出现过任何失灵", but not "没有查出失灵的原因". */
const nothingOf =
  /^(?:出现|发生|任何|有|再|遇到|碰到|什么|啥|发现|见|听说|出|明显|过|存在|一次|半点|丝毫|一点|所谓的|突然|再次|因为|其他|别的|类似|这种|这类|的)*$/
/** "不是熄火就是跳挡": both happen. */
const notOnly = /^不是.{1,16}(?:就是|便是|而是)/

/** "检测后还硬说刹车没问题": a denial told with indignation. */
function isDisputed(message: Message, match: Match): boolean {
  const [from, to] = message.clauses.spans[match.clause] ?? [match.start, match.end]
  return (
    message.found.words('denial').length > 0 &&
    hitsWithin(message, 'denial', Math.max(from, match.start - 24), to).length > 0
  )
}

/** "My friend said his car caught fire": news of another car. What is burning as he says so is a cry for help. */
const hearsay =
  /\b(?:friend|mate|neighbou?r|colleague|coworker|brother|sister|cousin|uncle|aunt|boss|buddy|guy|someone|somebody)\b[^.;!?]{0,12}\b(?:said|says|told|mentioned|claims|posted|wrote)\b[^.;!?]{0,16}\b(?:his|her|their) (?:car|suv|truck|van|battery|brakes?|engine)\b(?![^.;!?]*\b(?:is|are|keeps)\b)[^.;!?]{0,30}$|(?:朋友|同事|邻居|同学|哥们|闺蜜|亲戚|表哥|网友)(?:跟我|和我|给我)?(?:说|讲|告诉我|提到|提过)[^,.!?]{0,4}(?:他|她|他们)(?:的|家的?|那台)?(?:车|车子)[^.!?]{0,12}$/
const live = /现在|正在|救命|怎么办|快来|快派|help|right now|what (?:do|should)/

function isOthers(message: Message, match: Match): boolean {
  const sofar = message.folded.slice(Math.max(0, match.start - 90), match.end)
  if (hearsay.test(sofar) && !live.test(message.folded.slice(0, 400))) return true
  const others = hitsWithin(message, 'otherOwner', match.start - 80, match.start).filter(hit =>
    sameSentence(message, hit.start, match.start),
  )
  const last = others.at(-1)
  if (last === undefined) return false
  // "朋友开我的车": own again, when it is said on the way to the finding; "很多车主都熄火,我的也是": or right after it
  if (hitsWithin(message, 'ownCar', last.start, match.end).some(hit => hit.end > last.end)) return false
  if (butMine.test(message.folded.slice(last.end, match.start))) return false
  return !hitsWithin(message, 'mineToo', match.end, match.end + 30).some(hit =>
    sameSentence(message, hit.start, match.start),
  )
}

/** "网上说这款车好,结果刹车失灵", "以前的车都没事,现在这台…": what follows is one's own. */
const butMine = /但是?|可是|结果|不过|现在这|换了?新|新车|到我|轮到|\bbut\b|\bmine\b|\bnow\b/

/** "差点撞上": it did not happen. Only for accidents. */
export function isNearMiss(message: Message, match: Match): boolean {
  if (
    /(?:要不是|若不是|如果不是|幸亏|多亏)[^.!?\n]{0,24}$/.test(
      message.folded.slice(Math.max(0, match.start - 40), match.start),
    )
  )
    return true
  const reach = isLetter(message.folded.charCodeAt(match.start)) ? 48 : 6
  return hitsWithin(message, 'nearMiss', match.start - 80, match.start).some(
    hit =>
      sameClause(message, hit.start, match.start) &&
      hit.end <= match.start &&
      match.start - hit.end <= reach &&
      !nextEvent.test(message.folded.slice(hit.end, match.start)),
  )
}
/** "almost stopped when a truck …", "could not steer and …": what comes next did happen. */
const nextEvent = / (?:when|because|until|then|and (?:then|was|were|i|we|he|she|it|got|the)) | and $/
