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
  const latin = isLetter(message.folded.charCodeAt(fault.start))
  for (const at of [fault, { start: match.start, end: match.end }]) {
    for (const negator of hitsWithin(message, 'negator', at.start - 30, at.start)) {
      if (negator.end > at.start || !sameClause(message, negator.start, at.start)) continue
      if (match.parts.some(part => negator.start < part.end && negator.end > part.start)) continue
      const between = message.folded.slice(negator.end, at.start)
      const reach = latin ? 12 : negator.end - negator.start === 1 ? 0 : 2
      if (
        (between.length <= reach && !nextClause.test(between)) ||
        /^(?:出现过?|发生过?|任何|有过?|再|遇到过?|什么|发现过?|见过?|听说过?|出过?|明显的?|过)*$/.test(between)
      )
        return true
    }
  }
  // "brakes are fine": said of the same part, in the same clause
  return hitsWithin(message, 'fine', match.start, match.end + 12).some(
    hit =>
      sameClause(message, hit.start, match.start) &&
      (hit.start >= fault.end || (hit.start <= fault.start && hit.end >= fault.end)),
  )
}

function isHypothetical(message: Message, match: Match): boolean {
  if (isImagined(message, match)) return true
  const [from] = message.clauses.spans[match.clause] ?? [match.start]
  for (const marker of hitsWithin(message, 'hypothetical', Math.max(from, match.start - 60), match.start + 1)) {
    const own = match.parts.some(part => marker.start < part.end && marker.end > part.start)
    if (own && marker.end > match.start + 1) continue
    if (!happened.test(message.folded.slice(marker.end, match.start + 1))) return true
  }
  const [, to] = message.clauses.spans[match.clause] ?? [0, match.end]
  const question = /[吗么?]/.test(message.folded.slice(match.end, Math.min(to + 1, match.end + 8)))
  return (
    question &&
    hitsWithin(message, 'asking', Math.max(from, match.start - 20), match.end).some(
      hit => !match.parts.some(part => hit.start >= part.start && hit.end <= part.end),
    )
  )
}

/** "I am afraid to drive because the brakes failed", "we could have died when it stalled": the fear is of what did happen. */
const happened = / (?:because|since|when|after|due to) /

/** "Would you pay if the brakes failed?": a question with an "if" in it, whatever tense the fault stands in. */
function isImagined(message: Message, match: Match): boolean {
  const before =
    message.folded
      .slice(Math.max(0, match.start - 80), match.start + 1)
      .split(/[.!?\n]/)
      .at(-1) ?? ''
  return (
    /(?:^|[, ])(?:would|will|who|do|does|what if|what happens|are|is)\b.*\bif\b|(?:^|, ?)what if\b/.test(before) &&
    /^[^.!\n]{0,80}\?/.test(message.folded.slice(match.end))
  )
}

function isOthers(message: Message, match: Match): boolean {
  const others = hitsWithin(message, 'otherOwner', match.start - 80, match.start).filter(hit =>
    sameSentence(message, hit.start, match.start),
  )
  const last = others.at(-1)
  if (last === undefined) return false
  // "朋友开我的车": own again, when it is said on the way to the finding
  return !hitsWithin(message, 'ownCar', last.start, match.end).some(hit => hit.start > last.end || hit.end > last.end)
}

function isSolved(message: Message, match: Match): boolean {
  const solved = hitsWithin(message, 'solvedNow', match.end - 1, match.end + 60).find(hit =>
    sameSentence(message, hit.start, match.start),
  )
  if (solved === undefined) return false
  const past = hitsWithin(message, 'past', match.start - 40, match.end + 20).some(hit =>
    sameSentence(message, hit.start, match.start),
  )
  const again = hitsWithin(message, 'again', solved.end, solved.end + 40).length > 0
  return past && !again
}

/** "差点撞上": it did not happen. Only for accidents. */
export function isNearMiss(message: Message, match: Match): boolean {
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
