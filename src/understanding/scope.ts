// Whether a finding is meant: not negated, not hypothetical, not somebody else's car, not long solved. Looks only at the words
// around it; what the finding is, it must not know.
import { isLetter } from './fold.ts'
import type { Message } from './message.ts'
import type { Hit, Match } from './rules.ts'

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
const nextClause = / (?:and|so|then|because|when|until) /
const sameClause = (message: Message, a: number, b: number): boolean =>
  message.clauses.clauseOf[a] === message.clauses.clauseOf[b]
const sameSentence = (message: Message, a: number, b: number): boolean =>
  message.clauses.sentenceOf[a] === message.clauses.sentenceOf[b]

/** Hits of a list in a window, found without walking the whole list. */
function hitsWithin(message: Message, list: string, from: number, to: number): Hit[] {
  const hits = message.found.words(list)
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  const within: Hit[] = []
  for (let i = low; i < hits.length && within.length < 40; i++) {
    const hit = hits[i]
    if (hit === undefined || hit.start >= to) break
    within.push(hit)
  }
  return within
}

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
 * return of the car, threats); "不会善罢甘休", "I won't hesitate to" are no such thing.
 */
export function isDisclaimed(message: Message, match: Match): boolean {
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

function isHypothetical(message: Message, match: Match): boolean {
  if (isDated(message, match)) return false
  if (isImagined(message, match) || isConditional(message, match) || isRisk(message, match)) return true
  const [from] = message.clauses.spans[match.clause] ?? [match.start]
  // who writes Chinese without commas has other things between
  const reach = isLetter(message.folded.charCodeAt(match.start)) ? 60 : 14
  for (const marker of hitsWithin(message, 'hypothetical', Math.max(from, match.start - reach), match.start + 1)) {
    const own = match.parts.some(part => marker.start < part.end && marker.end > part.start)
    if (own && marker.end > match.start + 1) continue
    const between = message.folded.slice(marker.end, match.start + 1)
    if (!happened.test(between) && !habit.test(between.slice(0, -1))) return true
  }
  const [, to] = message.clauses.spans[match.clause] ?? [0, match.end]
  // "请问刹车失灵怎么办?" asks for help, not whether it may happen
  const question = /^(?!.{0,6}[怎咋]么?办).*[吗么?]/.test(
    message.folded.slice(match.end, Math.min(to + 1, match.end + 8)),
  )
  // "新车怎么会熄火?": a reproach, not a question whether it may
  if (
    /为什么|为何|为啥|怎么|咋|凭什么|凭啥|干嘛/.test(
      message.folded.slice(Math.max(from, match.start - 20), match.start),
    )
  )
    return false
  return (
    question &&
    hitsWithin(message, 'asking', Math.max(from, match.start - 20), match.end).some(
      hit => !match.parts.some(part => hit.start >= part.start && hit.end <= part.end),
    )
  )
}

/** "I am afraid to drive because the brakes failed", "we could have died when it stalled": the fear is of what did happen. */
const happened =
  / (?:because|since|when|after|due to) |再次?|又|还|因为|由于|结果|已经?|昨|今[天早晚]|刚[才刚]|当时|上次|那次|多次|几次|曾/

/** "如果开空调就熄火": under which condition it happens, not whether it may. */
const habit = /就(?:直接|突然|自动|立刻|马上|立马|经常)?$/

/** Asked whether or not a question mark was typed. */
const whatIf = /\bwhat (?:if|happens if|would happen if|(?:do|should|would) (?:i|we|you) do if)\b[^,;]{0,60}$/

/** "Who do I talk to if my brakes failed yesterday?", "昨天在高速发生的": what has its day did happen. */
function isDated(message: Message, match: Match): boolean {
  const near = message.folded.slice(Math.max(0, match.start - 24), match.end + 24)
  const said = pastDay.exec(near)
  if (said === null) return false
  const at = Math.max(0, match.start - 24) + said.index
  return sameSentence(message, at, match.start) && !/如果|要是|万一|假如|\bwould\b|\bwhat if\b/.test(near)
}
const pastDay =
  /昨[天晚日]|前天|上周|上个?月|今早|刚才|\b(?:yesterday|last (?:night|week|month)|(?:days?|weeks?|months?) ago|this morning)\b/

/** "Would you pay if the brakes failed?": a question with an "if" in it, whatever tense the fault stands in. */
function isImagined(message: Message, match: Match): boolean {
  const before =
    message.folded
      .slice(Math.max(0, match.start - 80), match.start + 1)
      .split(/[.!?\n]/)
      .at(-1) ?? ''
  if (whatIf.test(before)) return true
  const after = message.folded.slice(match.end)
  if (!/^[^.!\n]{0,80}\?/.test(after)) return false
  return (
    /(?:^|[, ])(?:would|will|who|do|does|what if|what happens|are|is)\b.*\bif\b|(?:^|, ?)what if\b/.test(before) ||
    // "if the brakes failed, would your rescue line help?", "suppose it caught fire, who do I call?"
    /\b(?:suppose|supposing)\b/.test(before) ||
    (/\bif\b/.test(before) && /^[^.!?\n]{0,40}\bwould (?:you|your|they|the)\b/.test(after))
  )
}

/** "如果在高速上出现,会直接熄火": the "if" stands in an earlier clause, and what follows from it is only foreseen. */
function isConditional(message: Message, match: Match): boolean {
  const [from, to] = message.clauses.spans[match.clause] ?? [match.start, match.end]
  const condition = hitsWithin(message, 'condition', match.start - 40, from).some(hit =>
    sameSentence(message, hit.start, match.start),
  )
  return condition && hitsWithin(message, 'foreseen', from, to + 8).length > 0
}

/** "有断轴的风险": a possibility named after the fault. */
function isRisk(message: Message, match: Match): boolean {
  return hitsWithin(message, 'risk', match.end - 1, match.end + 5).some(
    hit => hit.start >= match.end - 1 && sameClause(message, hit.start, match.start),
  )
}

function isOthers(message: Message, match: Match): boolean {
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

/** "冒烟的问题修好了", "you fixed the fuel leak, thanks": the very fault is said to be gone. */
const goneNow =
  /^(?:的)?(?:那个|这个)?(?:问题|故障|毛病|情况|事)?(?:已经?|都|总算|终于|现在|早就?|也|给)?(?:修好|修复|解决|处理好|弄好)了(?!吗|么|没|又|还|之?后)/
const mended =
  /\b(?:was|were|has been|have been|got|is|are|you|they|you guys|finally) (?:finally |all |now )?(?:fixed|sorted|repaired|cured|solved|resolved|rectified)\b/
const stillWrong =
  /\b(?:again|still|but|not|never|worse|back|return\w*|however|hasn't|isn't|didn't|until|yet)\b|又|还是|再次|仍/
/** The sentence around a finding says that it was mended, and nothing since says that it was not. */
function isMended(message: Message, match: Match): boolean {
  const after = message.folded.slice(match.end, match.end + 80)
  if (goneNow.test(after)) return !stillWrong.test(after.slice(0, 40))
  if (!isLetter(message.folded.charCodeAt(match.end - 1))) return false
  const [from = match.start] = [message.folded.lastIndexOf('.', match.start) + 1]
  const told = message.folded.slice(Math.max(from, match.start - 60), match.end + 80).split(/[.!?\n]/)[0] ?? ''
  const said = mended.exec(told)
  return said !== null && allWell.test(message.folded.slice(match.end)) && !stillWrong.test(told.slice(said.index))
}
/** Thanks, or a word that all has been well since: without one "you fixed it" begins a complaint as often as not. */
const allWell =
  /\b(?:thanks?|thank you|cheers|perfect|all good|no (?:trouble|problems?|issues?) since|fine (?:now|since)|great (?:job|work)|been (?:fine|good|perfect|great)|under the recall|by the (?:software )?update)\b/

function isSolved(message: Message, match: Match): boolean {
  if (isMended(message, match)) return true
  const solved = hitsWithin(message, 'solvedNow', match.end - 1, match.end + 60).find(hit =>
    sameSentence(message, hit.start, match.start),
  )
  if (solved === undefined) return false
  const past = hitsWithin(message, 'past', match.start - 40, solved.start).some(hit =>
    sameSentence(message, hit.start, match.start),
  )
  const again = hitsWithin(message, 'again', solved.end, solved.end + 40).length > 0
  return past && !again
}

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
