// Whether the last word of the house has been said to a customer who does not accept it: the conversation and the page tell it alike. Pure.
import type { CaseState } from '../case.ts'

/** Whoever said no still has it: there was nobody the appeal could go to, and it waits for nobody. */
export const isLastWord = ({ solution, routing, climbWanted }: CaseState): boolean =>
  solution?.refused === true &&
  solution.answer === 'declined' &&
  climbWanted === undefined &&
  routing?.owner.staffId === solution.by
