// Moments of a case at which people of the simulated year act.
import type { CaseState } from '../../src/case/case.ts'
import { isOver, isWorkedOn, type Life } from './life.ts'

export const open = ({ state }: Life) => !isOver(state)
export const worked = ({ state }: Life) => isWorkedOn(state)
export const isAccepted = ({ state }: Life) => isWorkedOn(state) && state.accepted !== undefined
export const isPaused = (life: Life) =>
  isAccepted(life) && Object.values(life.state.clocks).some(each => each.state === 'paused')
export const isSolved = ({ state }: Life) => !isOver(state) && state.resolution !== undefined
export const isReached = (life: Life) => isAccepted(life) && life.state.contactedAt !== undefined
export const mayPropose = (life: Life) =>
  isReached(life) && (!life.state.solution || life.state.solution.answer === 'declined')
export const awaitsSignature = (life: Life) =>
  open(life) &&
  !life.state.signedOffBy &&
  (life.state.withdrawn !== undefined || life.state.followUp?.answered?.satisfied === true)
export const openTask = ({ tasks }: CaseState) => tasks.find(each => !each.done && !each.dropped)
export const openApproval = ({ approvals }: CaseState) => approvals.find(each => !each.answer)
