// Whether help is still on its way to somebody in danger, and how what they tell meanwhile is acknowledged. Says nothing itself.
import { isUnreached } from '../src/case/views/endangered.ts'
import { caseStore, openCaseOf, ownerOf, type Talk } from './talk.ts'

/** In danger, and nobody of the rescue has been in touch yet. */
export const isUnderRescue = (talk: Talk): boolean => {
  const complaint = openCaseOf(talk)
  return talk.state.danger !== undefined && complaint !== undefined && isUnreached(complaint)
}

/** At the wheel of what does not stop: nothing is said to them that holds for whoever stands beside the road. */
export const drivesStill = ({ state }: Talk): boolean =>
  state.danger === 'noBrakes' && state.said['danger.stopped'] === undefined
/** What is told more is acknowledged so that it fits where they are. */
export const heardMore = (talk: Talk): 'danger.more' | 'danger.passed' =>
  drivesStill(talk) || talk.state.danger === 'lockedIn' ? 'danger.passed' : 'danger.more'

/** Whom to ring, and under which number they are known there. */
export const rescueOf = (talk: Talk) => ({
  who: ownerOf(talk),
  rescue: caseStore(talk).rescueLine,
  caseId: openCaseOf(talk)?.id ?? '',
})
