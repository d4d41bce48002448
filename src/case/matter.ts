// What a case is about, as its facts tell it and those of the cases that go on in it: store, category, signals, the people complained
// about; and whose it is.
import type { CaseState } from './case.ts'
import type { HeardSignal } from './caseParts.ts'
import type { Fact, StaffMention } from './facts.ts'
import type { AbsorbedMatter } from './handling.ts'
import type { Category } from './vocabulary.ts'

export const storeIdOf = (state: CaseState): string | undefined => {
  const told = state.facts['background.store']?.at(-1)?.value
  return typeof told === 'string' ? told : state.storeId
}

const absorbedBy = ({ absorbedMatters }: CaseState): AbsorbedMatter[] => Object.values(absorbedMatters ?? {})

/** What the first words about the matter were about; `other` only while nothing better is known. */
export const categoryOf = (state: CaseState): Category =>
  [...state.categories, ...absorbedBy(state).map(each => each.category)].find(each => each !== 'other') ?? 'other'

export const signalsOf = (state: CaseState): HeardSignal[] => [
  ...state.signals,
  ...absorbedBy(state).flatMap(each => each.signals),
]

/** Somebody was in danger, here or in a case that goes on here, whatever has become of it. */
export const wasInDanger = (state: CaseState): boolean =>
  state.danger.now || state.danger.over === true || absorbedBy(state).some(each => each.danger !== undefined)

/** How grave each of the cases that go on here was found to be. */
export const absorbedSeverities = (state: CaseState) => absorbedBy(state).map(each => each.severity)

/** The same problem came back: repaired in vain before, told of again, or there again after it was settled. */
export const isRecurring = (state: CaseState): boolean =>
  state.cameBack === true ||
  state.follows !== undefined ||
  state.links.some(each => each.kind === 'repeat') ||
  signalsOf(state).some(each => each.signal === 'repair.repeated' && each.strength !== 'weak')

const mentionsIn = (facts: readonly Fact[]): StaffMention[] =>
  facts.flatMap(fact => (fact.slot === 'background.staff' ? [fact.value] : []))
/** Whoever one of the cases is about has nothing to do with where they go on together. */
export const staffInvolvedOf = (state: CaseState): StaffMention[] =>
  mentionsIn([...(state.facts['background.staff'] ?? []), ...absorbedBy(state).flatMap(each => each.staff)])

/** Among whose open cases it counts: nobody's once it is closed, merged or erased, though its owner stays on record. */
export const holderOf = (state: CaseState | undefined): string | undefined =>
  !state || state.status === 'closed' || state.merged || state.erased ? undefined : state.routing?.owner.staffId

/** A settled matter makes no other one graver. */
const isSettled = ({ resolution, withdrawn }: CaseState): boolean => resolution !== undefined || withdrawn !== undefined

/** What of it decides about the case it is to go on in. Its customer's words stay where they were said, and go when that is erased. */
export const matterToAbsorb = (state: CaseState): AbsorbedMatter => ({
  staff: (state.facts['background.staff'] ?? []).map(each => ({ ...each, evidence: '' })),
  signals: isSettled(state) ? [] : state.signals.map(each => ({ ...each, evidence: '', from: state.id })),
  category: categoryOf(state),
  severity: isSettled(state) ? 'grumble' : state.severity.level,
  ...(wasInDanger(state) ? { danger: state.danger.kind ?? ('past' as const) } : {}),
})

/** Who somebody is, how they are reached, what they drive: theirs, also where their case goes on in that of another customer. */
export const isOfPerson = (slot: string): boolean => slot.startsWith('customer.') || slot.startsWith('vehicle.')
