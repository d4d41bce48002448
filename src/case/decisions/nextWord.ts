// A time the customer was told has passed, and no level above takes the case with a time of its own: they hear from us again by the
// pack's time for it, and again by the next as often as it passes in silence, each time after twice as long, until somebody acts.
import type { CaseState } from '../case.ts'
import type { ClockLength, ClockState } from '../clock.ts'
import type { DecideContext, Rules, StoreHours } from '../commands.ts'
import { isOpen, nextOpening } from '../policy/calendar.ts'
import { clockOf, clockRowOf } from '../policy/clocks.ts'
import { startClock } from '../policy/clockTime.ts'
import { dayNumberAt, fromLocal } from '../policy/zone.ts'
import { isMissed, lacksTime, missedOf } from '../views/missed.ts'
import { waitsToClimb } from './breach.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { climbsAt, ringsAtNight } from './escalation.ts'
import { endClocks } from './stopClocks.ts'

/** The day on which the store opens next, once it has closed; its number. */
function nextMorning(now: number, store: StoreHours): number {
  const { timeZone } = store
  const from = isOpen(now, store) ? fromLocal(dayNumberAt(now, timeZone) + 1, 0, timeZone) : now
  return dayNumberAt(nextOpening(from, store), timeZone)
}

/** Somebody above is to have it, and is there tomorrow at the latest: nobody waits in silence for who is on leave. */
function goesUp(state: CaseState, now: number, rules: Rules): boolean {
  const clocks = waitsToClimb(state, rules).map(each => each.name)
  if (clocks.length === 0) return false
  const at = climbsAt(state, now, rules, { trigger: 'breach', clocks })
  const { store } = clockFactsOf(state, { rules })
  return at !== undefined && dayNumberAt(at, store.timeZone) <= nextMorning(now, store)
}

/**
 * When the customer is told the next time, case time, epoch ms; undefined: they need none, or the pack has none. By day, unless it is
 * of a contact that is owed at night.
 */
export function nextWordAt(state: CaseState, { now, rules }: Pick<DecideContext, 'now' | 'rules'>): number | undefined {
  if (!lacksTime(state)) return undefined
  const facts = clockFactsOf(state, { rules })
  if (!clockRowOf('nextWord', facts) || goesUp(state, now, rules)) return undefined
  return ringsAtNight(state, rules, missedOf(state)) ? now : nextOpening(now, facts.store)
}

/** Whoever acts at night says by when more comes; else nobody is told at night. */
export function keepNextWord(draft: Draft): void {
  const { context } = draft
  if (!isMissed(draft.state)) endClocks(draft, ['nextWord'])
  const { state } = draft
  const at = nextWordAt(state, context)
  if (at === undefined || (at > context.now && context.actor.kind !== 'staff')) return
  const facts = clockFactsOf(state, context)
  const clock = clockOf('nextWord', { ...facts, startedAt: context.now })
  if (!clock) return
  const length = afterSilence(clock.length, state.clocks.nextWord)
  draft.add({ type: 'clock.started', clock: length ? startClock({ ...clock, length }, facts) : clock })
}

/** The house's own: who apologises every few hours for days is no comfort. Each silence doubles the time to the next, up to so many times. */
const mostTimes = 8

function afterSilence(own: ClockLength, last: ClockState | undefined): ClockLength | undefined {
  if (last?.state !== 'breached' || last.endedAt !== undefined) return undefined
  if ('ms' in own && 'ms' in last.length) return { ms: Math.min(2 * last.length.ms, mostTimes * own.ms) }
  if ('workingDays' in own && 'workingDays' in last.length)
    return { workingDays: Math.min(2 * last.length.workingDays, mostTimes * own.workingDays) }
  return undefined
}
