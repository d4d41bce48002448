// Blacks out what identifies a person: in what leaves this process for a cloud and in error texts. Lengths stay, so spans do too.
// Patterns and known words catch the usual, not everything: no reason to log what a customer wrote.
import type { Fact, FactSlot, ReadFact } from './case/facts.ts'
import { fold } from './understanding/fold.ts'
import { plateShape, provinces } from './understanding/plateShapes.ts'

/** UTF-16 offsets: start inclusive, end exclusive. */
export type Span = readonly [start: number, end: number]

/** For folded text: half width, simplified, lower case. */
const patterns: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  // VIN
  /(?<![a-z0-9])[a-hj-npr-z0-9]{17}(?![a-z0-9])/g,
  // plates of the mainland, also misspelled ones
  new RegExp(plateShape, 'g'),
  new RegExp(`[${provinces}][a-hj-np-z][ .-]?[a-hj-np-z0-9]{4,5}[a-hj-np-z0-9学挂警港澳领]`, 'g'),
  // phones, and any other long number: order, account, identity card
  /(?<!\d)\d(?:[ ()-]{0,3}\d){6,}/g,
  // the same with full stops and slashes, unless it is a date or an amount
  /(?<!\d)(?!(?:19|20)\d\d[./]\d{1,2}[./]\d{1,2}(?!\d)|\d{1,8}\.\d{1,2}(?!\d))\d(?:[ ()./-]{0,3}\d){7,}/g,
  /[零〇一二三四五六七八九幺](?:[ -]?[零〇一二三四五六七八九幺]){6,}/g,
]

const identifying: ReadonlySet<FactSlot> = new Set<FactSlot>([
  'customer.name',
  'customer.phone',
  'vehicle.plate',
  'vehicle.vin',
  'background.staff',
])

/** Facts that tell who somebody is: the customer, or whom the complaint is about. */
export const thatIdentify = <F extends ReadFact | Fact>(facts: readonly F[]): F[] =>
  facts.filter(each => identifying.has(each.slot))

/** Names and numbers in them, as written and as understood. */
export const identifyingWords = (facts: readonly (ReadFact | Fact)[]): string[] =>
  thatIdentify(facts).flatMap(fact => [
    fact.evidence,
    fact.slot === 'background.staff' ? fact.value.name : String(fact.value),
  ])

/** A Latin word is none inside another one. */
function occurrences(folded: string, word: string): Span[] {
  const found: Span[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const end = at + word.length
    const inside =
      /^[a-z]{2}/.test(folded.slice(Math.max(0, at - 1), at + 1)) || /^[a-z]{2}/.test(folded.slice(end - 1, end + 1))
    if (!inside) found.push([at, end])
  }
  return found
}

/** What would be blacked out, in order. `spans`: places known from a reading; `words`: names and the like, two characters and up. */
export function personalSpans(
  text: string,
  known: { spans?: readonly Span[]; words?: readonly string[] } = {},
): readonly Span[] {
  const folded = fold(text)
  const words = new Set((known.words ?? []).map(word => fold(word).trim()).filter(word => word.length > 1))
  return [
    ...(known.spans ?? []),
    ...patterns.flatMap(pattern =>
      [...folded.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]),
    ),
    ...[...words].flatMap(word => occurrences(folded, word)),
  ].sort(([one], [other]) => one - other)
}

export function blackedOut(text: string, spans: readonly Span[]): string {
  let done = 0
  let safe = ''
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    const from = Math.max(start, done)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    safe += text.slice(done, from) + '*'.repeat(to - from)
    done = to
  }
  return safe + text.slice(done)
}

export const redact = (text: string, known: Parameters<typeof personalSpans>[1] = {}): string =>
  blackedOut(text, personalSpans(text, known))
