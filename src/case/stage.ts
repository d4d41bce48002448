// How far a case has come, as its status tells it. Pure.
import type { CaseState, CaseStatus } from './case.ts'

/** How far a case that is neither solved nor given up has come. */
const stageOf = ({ workStartedAt, solution, diagnosis, contactedAt, accepted, routing }: CaseState): CaseStatus => {
  if (workStartedAt !== undefined) return 'inProgress'
  if (solution && solution.answer !== 'lapsed') return solution.answer === 'open' ? 'proposed' : solution.answer
  if (diagnosis) return 'diagnosed'
  if (accepted) return contactedAt === undefined ? 'accepted' : 'contacted'
  return routing ? 'assigned' : 'registered'
}
/** The state with its status as what happened makes it; what is solved or given up stays so. */
export const staged = (state: CaseState): CaseState =>
  state.resolution || state.withdrawn || state.merged ? state : { ...state, status: stageOf(state) }
