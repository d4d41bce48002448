// What a case is about, as its facts tell it: store, category, the people complained about.
import type { CaseState } from './case.ts'
import type { Category, StaffMention } from './facts.ts'

export const storeIdOf = (state: CaseState): string | undefined => {
  const told = state.facts['background.store']?.at(-1)?.value
  return typeof told === 'string' ? told : state.storeId
}

/** What the first words about the matter were about; `other` only while nothing better is known. */
export const categoryOf = (state: CaseState): Category => state.categories.find(each => each !== 'other') ?? 'other'

/** The same problem came back: repaired in vain before, told of again, or there again after it was settled. */
export const isRecurring = ({ signals, links, follows, cameBack }: CaseState): boolean =>
  cameBack === true ||
  follows !== undefined ||
  links.some(each => each.kind === 'repeat') ||
  signals.some(each => each.signal === 'repair.repeated' && each.strength !== 'weak')

export const staffInvolvedOf = (state: CaseState): StaffMention[] =>
  (state.facts['background.staff'] ?? []).flatMap(fact => (fact.slot === 'background.staff' ? [fact.value] : []))
