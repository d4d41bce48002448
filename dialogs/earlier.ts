// What a case held before a message changes it: which of the new facts put another value in its place, and what it was, kept for
// whoever goes back to it. Knows no wording.
import type { CaseState } from '../src/case/case.ts'
import type { Fact, FactSlot } from '../src/case/facts.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { lineSlots } from './lines.ts'
import { mostEarlier, mostMended } from './state.ts'
import type { Heard } from './talk.ts'

/** What is corrected by saying it again; more words on a loss or a place are no correction. */
const correctable: ReadonlySet<FactSlot> = new Set([
  'customer.name',
  'customer.phone',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.purchasedOn',
  'vehicle.mileageKm',
  'background.occurredOn',
  'background.store',
  'background.visit',
])
/** Facts the case held with another value, said anew and unasked; a year told to the month is no other one. */
export const changedFacts = (fresh: readonly Fact[], complaint: CaseState, open: Slot | undefined): Fact[] =>
  fresh.filter(fact => {
    const before = complaint.facts[fact.slot]?.at(-1)
    return before !== undefined && correctable.has(fact.slot) && fact.slot !== open && !saysMore(fact, before)
  })
const saysMore = ({ slot, value }: Fact, { value: before }: Fact): boolean =>
  widened.has(slot) && typeof value === 'string' && typeof before === 'string' && value.includes(before)
const widened: ReadonlySet<FactSlot> = new Set([
  'customer.name',
  'vehicle.model',
  'vehicle.purchasedOn',
  'background.occurredOn',
  'background.visit',
])

/** To be called before the message is recorded. */
export function remember(talk: Heard, fresh: readonly Fact[], before: CaseState) {
  rememberEarlier(talk, fresh, before)
  putRightInStory(talk, fresh, before)
  rememberWishes(talk, before)
  blackOut(talk, before)
}

const identifying: ReadonlySet<FactSlot> = new Set(['customer.name', 'customer.phone', 'vehicle.plate', 'vehicle.vin'])
const blank = '＊＊＊'
const shown = (value: unknown): string => String(value).replace(/^\+86(?=\d{11}$)/, '')

/** A name or a number told anew is read back as it stands, in the story too. */
function putRightInStory({ state, mends }: Heard, fresh: readonly Fact[], { facts }: CaseState) {
  if (mends) return
  const pairs = fresh.flatMap(({ slot, value }) => {
    const was = identifying.has(slot) ? shown(facts[slot]?.at(-1)?.value ?? '') : ''
    const is = shown(value)
    return was.length > 1 && !is.includes(was) ? [{ was, is, by: '' }] : []
  })
  if (pairs.length > 0) state.mended = [...(state.mended ?? []), ...pairs].slice(-mostMended)
}

/** What is left out at the customer's wish is read back in no other line either. */
function blackOut({ state, turn, removes = [] }: Heard, { facts, narrative }: CaseState) {
  const gone = removes.flatMap(({ slot }) => (identifying.has(slot) ? (facts[slot] ?? []) : []))
  const words = gone.flatMap(({ evidence }) => {
    if (evidence.trim().length > 1) return [evidence]
    // one sign alone may stand for anything; with what announces it, it is the name
    return narrative
      .flatMap(({ text }) => [...text.matchAll(/[姓叫是]\p{Script=Han}/gu)].map(each => each[0]))
      .filter(each => each.endsWith(evidence))
  })
  const mended = words.map(was => ({ was, is: blank, by: turn.messageId }))
  if (mended.length > 0) state.mended = [...(state.mended ?? []), ...mended].slice(-mostMended)
}

/** What a line said until now, kept for whoever goes back to it. */
function rememberEarlier({ state }: Heard, fresh: readonly Fact[], { facts }: CaseState) {
  for (const { slot } of fresh) {
    const line = lineSlots.find(each => each === slot)
    const value = facts[slot]?.at(-1)?.value
    if (!line || !correctable.has(slot) || (typeof value !== 'string' && typeof value !== 'number')) continue
    const known = state.earlier?.[line] ?? []
    if (!known.includes(value)) state.earlier = { ...state.earlier, [line]: [...known, value].slice(-mostEarlier) }
  }
}

/** The words of wishes that go now, for the story they stand in. */
function rememberWishes({ state, removes = [] }: Heard, { facts }: CaseState) {
  const all = (facts.demand ?? []).flatMap(fact => (fact.slot === 'demand' ? [fact.value.text] : []))
  const gone = (facts.demand ?? []).flatMap(fact =>
    fact.slot === 'demand' &&
    removes.some(({ slot, kind }) => slot === 'demand' && [undefined, fact.value.kind].includes(kind))
      ? [fact.value.text].filter(words => all.indexOf(words) === all.lastIndexOf(words))
      : [],
  )
  if (gone.length > 0) state.formerWishes = [...(state.formerWishes ?? []), ...gone].slice(-mostEarlier)
}
