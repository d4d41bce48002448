// The record itself: versions, times, folding, refusals, and a status that fits what happened.
import { isDeepStrictEqual } from 'node:util'
import type { CaseState, CaseStatus } from '../../../src/case/case.ts'
import type { PromiseMade } from '../../../src/case/caseParts.ts'
import { refusalCodes } from '../../../src/case/commands.ts'
import { bodiesOf, type Invariant, type Step } from './step.ts'

/** The version is the number of events, and they are numbered without a gap. */
export const versionCountsEvents: Invariant = ({ after, trail, fresh }) => {
  if (after.version !== trail.length) return `version ${after.version} after ${trail.length} events`
  const gap = fresh.find((each, index) => each.seq !== trail.length - fresh.length + index + 1)
  return gap && `event ${gap.seq} stands out of order`
}

/** Nothing is dated before what happened earlier. */
export const timeNeverRunsBack: Invariant = ({ trail, fresh }) => {
  const from = trail.length - fresh.length
  const back = fresh.find((each, index) => each.at < (trail[from + index - 1]?.at ?? 0))
  return back && `event ${back.seq} is dated before the one it follows`
}

/** What is kept can be made again from the events as they are stored. */
export const storedEventsMakeTheSameCase: Invariant = ({ after, echo, fresh }) =>
  fresh.length === 0 || isDeepStrictEqual(after, echo)
    ? undefined
    : `folded anew it is another case: ${firstDifference(after, echo)}`

const firstDifference = (one: CaseState, other: CaseState): string =>
  (Object.keys({ ...one, ...other }) as (keyof CaseState)[])
    .filter(key => !isDeepStrictEqual(one[key], other[key]))
    .map(key => `${key}: ${JSON.stringify(one[key])} ≠ ${JSON.stringify(other[key])}`)
    .join('; ')

/** A refusal has a code people can look up, and leaves no trace. */
export const refusalsChangeNothing: Invariant = ({ refusal, fresh, before, after }) => {
  if (!refusal) return undefined
  if (!refusalCodes.includes(refusal.code)) return `refused with "${refusal.code}", which is no code`
  return fresh.length > 0 || before !== after ? `refused with ${refusal.code}, and changed all the same` : undefined
}

/** What the handoff says never goes back to an earlier revision. */
export const revisionNeverFalls: Invariant = ({ before, after }) =>
  before && after.revision < before.revision ? `revision ${before.revision} became ${after.revision}` : undefined

const isBeingWorkedOn = (state: CaseState) => !state.resolution && !state.withdrawn && !state.merged && !state.erased
/** What has to have happened for a status. */
const needs: Readonly<Record<CaseStatus, (state: CaseState) => boolean>> = {
  registered: state => isBeingWorkedOn(state) && !state.accepted,
  assigned: state => isBeingWorkedOn(state) && !state.accepted && state.routing !== undefined,
  accepted: state => isBeingWorkedOn(state) && state.accepted !== undefined && state.contactedAt === undefined,
  contacted: state => isBeingWorkedOn(state) && state.accepted !== undefined && state.contactedAt !== undefined,
  diagnosed: state => isBeingWorkedOn(state) && state.diagnosis !== undefined && !state.solution,
  proposed: state => isBeingWorkedOn(state) && state.solution?.answer === 'open',
  declined: state => isBeingWorkedOn(state) && state.solution?.answer === 'declined',
  agreed: state => isBeingWorkedOn(state) && state.solution?.answer === 'agreed',
  noted: state => isBeingWorkedOn(state) && state.solution?.answer === 'noted',
  inProgress: state => isBeingWorkedOn(state) && state.workStartedAt !== undefined,
  resolved: state => state.resolution !== undefined && !state.followUp?.answered,
  followUp: state => state.resolution !== undefined && state.followUp !== undefined && !state.followUp.answered,
  awaitingSignOff: state => state.resolution !== undefined && state.followUp?.answered?.satisfied === true,
  withdrawn: state => state.withdrawn !== undefined && !state.resolution,
  merged: state => state.merged !== undefined,
  closed: state => state.closedAt !== undefined && state.signedOffBy !== undefined,
  erased: state => state.erased,
}

/** The status is one that what happened allows. */
export const statusFits: Invariant = ({ after }) => {
  if (needs[after.status](after)) return undefined
  return `status ${after.status} does not fit what happened`
}

/**
 * A promise is the one it was, kept or let go since only where that was done in the other case; another one was made to them there.
 * All this comes with the parting.
 */
function promisesChanged({ after, fresh }: Step, resting: CaseState): boolean {
  const there = bodiesOf(fresh, 'case.unmerged')
  const has = (list: readonly { id: string }[], id: string) => list.some(each => each.id === id)
  const bare = ({ keptAt: _, letGo: __, ...made }: PromiseMade) => made
  const isKeptThere = ({ id }: PromiseMade) => there.some(({ kept = [] }) => has(kept, id))
  const isAsMade = (one: PromiseMade, other: PromiseMade) =>
    isDeepStrictEqual(one, other) || (isKeptThere(one) && isDeepStrictEqual(bare(one), bare(other)))
  const more = after.promises.slice(resting.promises.length)
  return (
    resting.promises.some((was, index) => !after.promises[index] || !isAsMade(after.promises[index], was)) ||
    more.some(({ id }) => !there.some(({ promises = [] }) => has(promises, id)))
  )
}

/** Taken apart again, a merged case is what it was; the work beside it went on all the while. */
export const unmergedIsWhatItWas: Invariant = step => {
  const { after, resting } = step
  if (!resting) return undefined
  const lost = (['facts', 'solution', 'accepted', 'routing', 'severity', 'status'] as const).filter(
    key => !isDeepStrictEqual(after[key], resting[key]),
  )
  const changed = promisesChanged(step, resting) ? [...lost, 'promises'] : lost
  return changed.length > 0 ? `merging and taking apart changed ${changed.join(', ')}` : undefined
}
