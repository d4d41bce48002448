// What the events of clocks make of a case. Part of evolve: total and dumb, so that nothing here asks for a calendar. Pure.
import type { CaseState } from './case.ts'
import type { ClockEvent, ClockState, KeptClock, TimedClock } from './clock.ts'
import { lacking } from './lacking.ts'
import { isPaused, pause, unpaused } from './policy/clockTime.ts'

/** @param at case time of the event, epoch ms */
export function withClockEvent(state: CaseState, body: ClockEvent, at: number): CaseState {
  const clock = clockAfter(state, body, at)
  if (!clock) return state
  const since = body.type === 'clock.resumed' && body.heard ? at : state.goesOnSince
  // it stands still again
  const stands = body.type === 'clock.paused' || since === undefined
  const kept = stands ? lacking(state, 'goesOnSince') : { ...state, goesOnSince: since }
  return { ...kept, clocks: { ...state.clocks, [clock.name]: clock }, revision: state.revision + 1 }
}

function clockAfter({ clocks }: CaseState, body: ClockEvent, at: number): ClockState | undefined {
  if (body.type === 'clock.started') return going(body.clock)
  const before = clocks['clock' in body ? body.clock.name : body.name]
  if (body.type === 'clock.changed' || body.type === 'clock.resumed') return going(body.clock, before, at)
  if (!before) return undefined
  const clock = lacking(before, 'waitingFor')
  switch (body.type) {
    case 'clock.paused':
      return { ...clock, ...pause(clock, at), state: 'paused', waitingFor: body.waitingFor }
    case 'clock.stopped':
      return { ...clock, ...unpaused(clock, at), state: stopped(clock, body.unmet), endedAt: at }
    case 'clock.warned':
      return { ...before, warned: true }
    case 'clock.breached':
      return { ...clock, state: 'breached' }
  }
}

const stopped = ({ state }: ClockState, unmet = false): ClockState['state'] =>
  state === 'breached' ? 'breached' : unmet ? 'ended' : 'met'

/** A warning that was given holds until the time for it lies ahead again. */
function going(kept: KeptClock, before?: ClockState, at = 0): ClockState {
  const clock = timedOf(kept)
  const warned = before?.warned === true && clock.warnAt <= at
  const told = warned && before?.told ? { told: before.told } : {}
  if (!isPaused(clock)) return { ...clock, state: 'running', warned, ...told }
  return {
    ...clock,
    state: 'paused',
    warned,
    ...told,
    ...(before?.waitingFor ? { waitingFor: before.waitingFor } : {}),
  }
}

function timedOf(kept: KeptClock): TimedClock & Pick<ClockState, 'assumed'> {
  const { length, warnShare, pauses = [] } = kept
  if (length && warnShare !== undefined) return { ...kept, length, warnShare, pauses }
  const ms = kept.dueAt - kept.startedAt
  const share = ms > 0 ? (kept.warnAt - kept.startedAt) / ms : 1
  return { ...kept, calendar: 'always', length: { ms }, warnShare: share, pauses, assumed: true }
}
