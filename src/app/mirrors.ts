// What a command on one case does to another: both sides of a link or a merge, committed together.
import type { CaseState, ChannelRef } from '../case/case.ts'
import type { ClockState, Pause, TimedClock } from '../case/clock.ts'
import type { Command, Refusal } from '../case/commands.ts'
import { matterToAbsorb } from '../case/matter.ts'

interface Mirror {
  caseId: string
  /** @param ahead ms by which the other case's time is ahead of this one's: not 0 only where CLOCK_SPEED is not 1 */
  command(ahead: number): Command
  /** parting goes on without the other side when it is erased or was never there */
  alone?: true
}

/**
 * @param state the case the command is for, before it
 * @param newer of a merge, where the customer of both cases has begun to write last
 */
export function mirrorOf(command: Command, state: CaseState, newer?: ChannelRef): Mirror | undefined {
  const simple = (caseId: string, mirrored: Command): Mirror => ({ caseId, command: () => mirrored })
  switch (command.type) {
    case 'merge':
      return { caseId: command.into, command: ahead => absorbed(state, ahead, newer) }
    case 'unmerge':
      return state.merged && { ...simple(state.merged.into, { type: 'release', caseId: state.id }), alone: true }
    // nothing of theirs is to work on there, and nobody there waits for what they were promised
    case 'erasePersonalData':
      return state.merged && { ...simple(state.merged.into, { type: 'release', caseId: state.id }), alone: true }
    case 'link':
      return simple(command.caseId, { type: 'link', caseId: state.id, kind: command.kind })
    case 'unlink':
      return { ...simple(command.caseId, { type: 'unlink', caseId: state.id }), alone: true }
    default:
      return undefined
  }
}

/** What stands in the way there: said of the other case, so that nobody takes it for this one's. */
export const ofOther = (refusal: Refusal, caseId: string): Refusal => ({
  ...refusal,
  detail: `The other case, ${caseId}: ${refusal.detail}`,
  extra: { ...refusal.extra, caseId },
})

const absorbed = (state: CaseState, ahead: number, channel?: ChannelRef): Command => ({
  type: 'absorb',
  caseId: state.id,
  matter: matterToAbsorb(state),
  ...(channel ? { channel } : {}),
  // what is settled there is owed no more
  ...(state.resolution || state.withdrawn
    ? {}
    : {
        handedOff: state.handedOff !== undefined || state.accepted !== undefined,
        clocks: Object.values(state.clocks).map(each => later(each, ahead)),
        promises: state.promises.map(each => ({ ...each, madeAt: each.madeAt + ahead, dueAt: each.dueAt + ahead })),
      }),
})

/** As far from now in the other case's time as in its own. */
function later(clock: ClockState, ms: number): ClockState {
  const { carried, pauses } = clock
  const times: Pick<TimedClock, 'startedAt' | 'warnAt' | 'dueAt'> = {
    startedAt: clock.startedAt + ms,
    warnAt: clock.warnAt + ms,
    dueAt: clock.dueAt + ms,
  }
  const moved = ({ from, to }: Pause): Pause => ({ from: from + ms, ...(to === undefined ? {} : { to: to + ms }) })
  return {
    ...clock,
    ...times,
    pauses: pauses.map(moved),
    ...(carried ? { carried: { ...carried, until: carried.until + ms } } : {}),
  }
}
