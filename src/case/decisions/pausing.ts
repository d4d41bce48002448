// Clocks that stand still while the case waits, go on, or are given longer: by the responsible person, and as far as the pack's rows allow.
import type { CaseState } from '../case.ts'
import { type ClockState, isGoing, keptOf } from '../clock.ts'
import type { ClockName, WaitingKind } from '../clockNames.ts'
import type { Command, DecideContext, Decision, Rules } from '../commands.ts'
import { clockRowOf, mayPause } from '../policy/clocks.ts'
import { prolonged, resume as resumed } from '../policy/clockTime.ts'
import { byStaff, dangerNow, responsible, restsNow } from './acting.ts'
import { notAhead } from './ahead.ts'
import { clockFactsOf, ruleFactsOf } from './clockFacts.ts'
import { type Draft, refuse } from './draft.ts'
import { guardStaffText } from './guard.ts'
import { followPromises } from './promises.ts'
import { hasRunOut } from './reviseClocks.ts'
import { promisesAnotherTime } from './saidTimes.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
interface Moment {
  /** case time, epoch ms */
  now: number
  rules: Rules
}

const pausedClocks = ({ clocks }: CaseState): ClockState[] =>
  Object.values(clocks).filter(each => each.state === 'paused')

const stillRunning = ({ state, dueAt }: ClockState, now: number) => state === 'running' && now < dueAt

/** The clocks that would stand still while the case waits for that. */
export function pausableClocks(state: CaseState, waitingFor: WaitingKind, { now, rules }: Moment): ClockState[] {
  const facts = clockFactsOf(state, { rules })
  return Object.values(state.clocks).filter(
    each => stillRunning(each, now) && mayPause(each.name, waitingFor, ruleFactsOf(each.name, state, facts)),
  )
}

export const pause = (command: Of<'pause'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    const rests = restsNow(state) ?? dangerNow(state)
    if (rests) return rests
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before its clocks stand still.')
    const { waitingFor, reason } = command
    const clocks = pausableClocks(state, waitingFor, context)
    if (clocks.length > 0)
      draft.add(...clocks.map(({ name }) => ({ type: 'clock.paused', name, waitingFor, reason }) as const))
    else if (pausedClocks(state).length > 0)
      return refuse('nothing-to-do', 'Whatever may stand still does so already.', {
        paused: pausedClocks(state).map(each => each.name),
      })
    else return refuse('not-pausable', `No clock of this case stands still while it waits for: ${waitingFor}.`)
  })

export const resume = (state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    if (pausedClocks(state).length === 0) return refuse('not-paused', 'No clock of this case stands still.')
    goOn(draft)
  })

/** Whoever would be told of it writes it down themselves. */
export const knowsItself = ({ state: { routing }, context: { actor } }: Draft): boolean =>
  actor.kind === 'staff' && [routing?.owner, routing?.deputy].some(each => each?.staffId === actor.staffId)

/** @param waitingFor only what waits for that @param heard the customer was heard from, and whoever has the case is to know */
export function goOn(draft: Draft, waitingFor?: WaitingKind, heard = false): void {
  const { now } = draft.context
  const calendars = { store: clockFactsOf(draft.state, draft.context).store }
  for (const clock of pausedClocks(draft.state))
    if (waitingFor === undefined || clock.waitingFor === waitingFor)
      draft.add({
        type: 'clock.resumed',
        clock: resumed(keptOf(clock), now, calendars),
        ...(heard ? { heard: true } : {}),
      })
}

/** Going still, and the pack lets it have longer when the reason is on record. */
export const isExtendable = (state: CaseState, name: ClockName, { now, rules }: Moment): boolean => {
  const clock = state.clocks[name]
  if (!clock || !isGoing(clock) || hasRunOut(clock, now)) return false
  return clockRowOf(name, ruleFactsOf(name, state, clockFactsOf(state, { rules })))?.extendable ?? false
}

/** Why, and until when, the customer is told: a promise like any other. */
export const extendClock = (command: Of<'extendClock'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    const rests = restsNow(state)
    if (rests) return rests
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before giving it more time.')
    const { id, name, dueAt, reason } = command
    const clock = state.clocks[name]
    if (!clock || !isExtendable(state, name, context))
      return refuse('not-extendable', 'This clock does not run, or the rules give it no more time.', { name })
    const later = 'A clock is only given a later end.'
    if (dueAt <= clock.dueAt) return refuse('time-has-passed', later)
    const untimely = notAhead(dueAt, context, later)
    if (untimely) return untimely
    const refused =
      promisesAnotherTime(reason, dueAt, state, context) ??
      guardStaffText(reason, state, context, { promisedUntil: [dueAt] })
    if (refused) return refused
    const calendars = { store: clockFactsOf(state, context).store }
    const longer = prolonged(keptOf(clock), dueAt, context.now, calendars)
    draft.add({ type: 'clock.changed', clock: { ...longer, extended: true }, reason })
    draft.add({ type: 'promise.made', id, text: reason, dueAt })
    followPromises(draft)
  })
