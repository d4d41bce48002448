// What a case held before a message changes it: which of the new facts put another value in its place, and what it was, kept for
// whoever goes back to it. Knows no wording.
import type { CaseState } from '../src/case/case.ts'
import type { Fact, FactSlot, Slot } from '../src/case/facts.ts'
import { lineSlots } from './lines.ts'
import { mostEarlier } from './state.ts'
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
  rememberWishes(talk, before)
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
