// A part seen to, then a failure that does not name it again: "上周在你们店修了刹车,今天又失灵了", "you fixed the steering and it's gone again".
// Which words are parts, failures and what may stand between is in the lexicon (carried.*.yaml); how grave it is, the policy's matter.
import type { ReadSignal } from '../case/reading.ts'
import { type Family, families, type Strength } from './carriedParts.ts'
import { isLetter } from './fold.ts'
import { clauseAround, type Message } from './message.ts'
import { hitsWithin } from './near.ts'
import { partsWithin } from './partNames.ts'
import type { Hit } from './rules.ts'
import { isGeneralTalk, scopeOf } from './scope.ts'

const rank: Readonly<Record<Strength, number>> = { weak: 0, strong: 1, hard: 2 }
const weaker = (a: Strength, b: Strength): Strength => (rank[a] < rank[b] ? a : b)
/** looked at in one message: a page of them tells no more */
const mostFailures = 24
const mostClauses = 4

/** The signals known and those of failures whose part stands further back. What was heard more weakly is heard as said here. */
export function withCarried(known: readonly ReadSignal[], message: Message): ReadSignal[] {
  const all = [...known]
  if (isGeneralTalk(message)) return all
  for (const { list, kind } of failureLists) {
    for (const failure of message.found.words(list).slice(0, mostFailures)) {
      const found = carriedTo(message, failure, kind)
      if (found === undefined) continue
      const at = all.findIndex(({ signal }) => signal === found.signal)
      if (at < 0) all.push(found)
      else if (rank[all[at]?.strength ?? 'hard'] < rank[found.strength]) all[at] = found
    }
  }
  return all
}

type Kind = { of: 'any'; strength: Strength } | { of: 'lamp' } | { of: string }
const failureLists: readonly { list: string; kind: Kind }[] = [
  { list: 'carriedHard', kind: { of: 'any', strength: 'hard' } },
  { list: 'carriedStrong', kind: { of: 'any', strength: 'strong' } },
  { list: 'carriedLit', kind: { of: 'lamp' } },
  ...[...new Set(families.flatMap(({ own }) => own.map(([list]) => list)))].map(list => ({ list, kind: { of: list } })),
]

function carriedTo(message: Message, failure: Hit, kind: Kind): ReadSignal | undefined {
  const latin = isLetter(message.folded.charCodeAt(failure.start))
  const from = Math.max(0, failure.start - (latin ? 170 : 70))
  const before = partBefore(message, failure, from, kind)
  if (before === undefined) return undefined
  const { part, family } = before
  const strength = strengthOf(message, family, part, failure, kind)
  if (strength === undefined || !isSeenTo(message, part, failure, latin, strength)) return undefined
  if (!isItsOwn(message, part, failure)) return undefined
  const clause = message.clauses.clauseOf[failure.start] ?? 0
  if (scopeOf(message, { ...failure, parts: [failure], clause, rule: '' }) !== 'meant') return undefined
  const at = clauseAround(message, { start: part.start, end: failure.end })
  return { signal: family.signal, strength, evidence: message.text.slice(at.start, at.end), span: [at.start, at.end] }
}

/** The part named last, when it is one of those that matter and no other part stands between. */
function partBefore(
  message: Message,
  failure: Hit,
  from: number,
  kind: Kind,
): { part: Hit; family: Family } | undefined {
  let best: { part: Hit; family: Family } | undefined
  for (const each of families) {
    if (
      kind.of === 'lamp' ? each.lamp === undefined : kind.of !== 'any' && !each.own.some(([list]) => list === kind.of)
    )
      continue
    const part = hitsWithin(message, each.parts, from, failure.start)
      .filter(hit => hit.end <= failure.start && !isAct(message, hit))
      .at(-1)
    if (part !== undefined && (best === undefined || part.end > best.part.end)) best = { part, family: each }
  }
  if (best === undefined) return undefined
  const { part, family } = best
  const { clauseOf } = message.clauses
  if ((clauseOf[failure.start] ?? 0) - (clauseOf[part.start] ?? 0) > mostClauses) return undefined
  const other = partsWithin(message, part.end, failure.start).find(
    each => !family.components.includes(each.component) && !isListed(message, part, each),
  )
  return other === undefined ? best : undefined
}

/** "刹车和空调": of parts named in one breath each may be the one. */
const isListed = (message: Message, part: Hit, other: Hit): boolean =>
  /^(?:[ ,、&]|和|跟|与|还有|以及|及|and|the|my|with|also)*$/.test(message.folded.slice(part.end, other.start))

const acting = /\b(?:i|we|you|to|would|could|can|will|must|hard|didn't|don't) $/
/** "踩刹车的时候", "急刹车", "I would brake": what was done, no part that was seen to. */
function isAct(message: Message, part: Hit): boolean {
  const { folded } = message
  return (
    acting.test(folded.slice(Math.max(0, part.start - 8), part.start)) ||
    /(?:踩|急|点|带|猛)(?:了|着|一脚|脚)?$/.test(folded.slice(Math.max(0, part.start - 4), part.start)) ||
    /^(?:的?时候?|一下)/.test(folded.slice(part.end, part.end + 4))
  )
}

function strengthOf(message: Message, family: Family, part: Hit, failure: Hit, kind: Kind): Strength | undefined {
  if (kind.of === 'lamp')
    return hitsWithin(message, 'carriedLampWord', part.start, failure.start).length > 0 ? 'hard' : undefined
  if (!('strength' in kind)) return family.own.find(([list]) => list === kind.of)?.[1]
  // "发动机,又不行了" may be its noise or its thirst
  if (family.broken === undefined || (kind.strength === 'strong' && family.broken === 'strong')) return undefined
  // "换了刹车片还是响,没用": the noise is what is still there
  if (kind.strength === 'strong' && hitsWithin(message, 'carriedComfort', part.start - 10, failure.end + 12).length > 0)
    return undefined
  return weaker(kind.strength, family.broken)
}

/** Repaired, changed, looked at, complained of; or named as what is talked about: "前面的刹车,今天又失灵了". */
function isSeenTo(message: Message, part: Hit, failure: Hit, latin: boolean, strength: Strength): boolean {
  if (hitsWithin(message, 'carriedDone', part.start - (latin ? 60 : 24), failure.start).length > 0) return true
  const { clauseOf, spans } = message.clauses
  const clause = clauseOf[part.start] ?? 0
  return strength === 'hard' && clauseOf[failure.start] === clause + 1 && (spans[clause]?.[1] ?? 0) - part.end <= 1
}

/** Nothing else is said to fail, and it did fail: what stands before the failure is a time, a place, an "it", or nothing. */
function isItsOwn(message: Message, part: Hit, failure: Hit): boolean {
  const { folded } = message
  const [clauseStart, clauseEnd] = message.clauses.spans[message.clauses.clauseOf[failure.start] ?? 0] ?? [
    0,
    failure.end,
  ]
  const from = Math.max(clauseStart, part.end)
  if (hitsWithin(message, 'carriedFuture', from, failure.end).length > 0) return false
  // "变速箱漏油": its part stands right there, which is no matter of this room
  if (
    from === part.end &&
    !['carriedDone', 'carriedBefore'].some(list => hitsWithin(message, list, from, failure.start).length > 0)
  )
    return false
  const at = beforeAdverbs(message, from, failure.start)
  // "再失灵我就曝光": not yet
  if (folded.slice(from, at).trimEnd().endsWith('再')) return false
  // "又坏了一个空调": what fails stands behind
  const behind = partsWithin(message, failure.end, Math.min(clauseEnd, failure.end + 8))
  if (behind.length > 0) return false
  // "坏了换国产的": should it break
  if (at === failure.start && /^(?:换|就|要|会|得|再|可以|自己|谁|算|也|都)/.test(folded.slice(failure.end)))
    return false
  if (at <= from) return true
  if (endingAt(message, 'carriedBefore', from, at) !== undefined) return true
  return (
    message.found.words('carriedSure').some(hit => hit.start <= failure.start && hit.end >= failure.end) &&
    hitsWithin(message, 'carriedOther', from, at).length === 0
  )
}

/** Where the adverbs before a failure begin: "又突然". */
function beforeAdverbs(message: Message, from: number, failureStart: number): number {
  let at = failureStart
  for (let i = 0; i < 8 && at > from; i++) {
    const adverb = endingAt(message, 'carriedAdverb', from, at)
    if (adverb === undefined) break
    at = adverb.start
  }
  while (at > from && message.folded.charCodeAt(at - 1) === 32) at--
  return at
}

/** The longest word of a list that ends at a place, a blank between allowed. */
function endingAt(message: Message, list: string, from: number, at: number): Hit | undefined {
  const end = message.folded.charCodeAt(at - 1) === 32 ? at - 1 : at
  return hitsWithin(message, list, Math.max(from, at - 16), at).find(hit => hit.end === end || hit.end === at)
}
