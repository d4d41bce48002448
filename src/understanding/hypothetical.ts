// Whether a finding is only imagined, feared, asked about or foreseen. What has its day did happen.
import { isLetter } from './fold.ts'
import type { Message } from './message.ts'
import { hitsWithin, sameClause, sameSentence } from './near.ts'
import type { Match } from './rules.ts'

export const isHypothetical = (message: Message, match: Match): boolean =>
  isSupposed(message, match) && !isDated(message, match)

function isSupposed(message: Message, match: Match): boolean {
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
  if (!isLetter(message.folded.charCodeAt(match.start))) return false
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
