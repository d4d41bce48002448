// What the customer has agreed on. It stands while something else is put to them, until they take that. Pure.
import type { CaseState } from './case.ts'
import type { Solution, SolutionOption } from './caseParts.ts'

export const agreementIn = ({ solution, agreed }: Pick<CaseState, 'solution' | 'agreed'>): Solution | undefined =>
  solution?.answer === 'agreed' ? solution : agreed

/** Of its options the one they took. */
export function optionAgreed(state: Pick<CaseState, 'solution' | 'agreed'>): SolutionOption | undefined {
  const { options = [], optionId } = agreementIn(state) ?? {}
  return options.find(each => each.id === optionId)
}
