// Whether the last word of the house has been said to a customer who does not accept it: the conversation and the page tell it alike. Pure.
import type { CaseState } from '../case.ts'

/** There was nobody the appeal could go to, and it has gone or waits to go to nobody since. */
export function isLastWord({ solution, routing, climbWanted }: CaseState): boolean {
  if (!solution?.refused || solution.answer !== 'declined' || climbWanted !== undefined) return false
  // of old no more is known than that whoever said no still has it
  return solution.last ?? routing?.owner.staffId === solution.by
}
