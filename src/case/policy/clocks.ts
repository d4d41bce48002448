// The clocks of a case as the pack states them: when each warns and ends, and when a customer is asked how it went.
import type { TimedClock } from '../clock.ts'
import type { ClockName, WaitingKind } from '../clockNames.ts'
import { backWithinHours, withinHours } from './calendar.ts'
import { clockUntil, heldBack, startClock, type Times } from './clockTime.ts'
import type { Store } from './directory.ts'
import { dayMs, hourMs } from './durations.ts'
import { holds } from './holds.ts'
import { ruleOf } from './lengths.ts'
import type { ClockRow, ClockStart } from './pack/clocks.ts'
import type { CaseFacts } from './pack/conditions.ts'
import type { Pack } from './pack.ts'

/** What decides which row of a clock holds. */
export interface RowFacts extends CaseFacts {
  /** the level of handling the case stands on, 1 the lowest (levels.ts); 1 when not told */
  level?: number
  pack: Pack
}

export interface ClockFacts extends RowFacts {
  /** registration of the case or of its present cycle, epoch ms */
  startedAt: number
  /** what else a clock may run from, as far as it has happened; epoch ms */
  starts?: Partial<Record<Exclude<ClockStart, 'complaint'>, number>>
  /** the clocks the case has already */
  clocks?: Readonly<Partial<Record<ClockName, Times & { startedAt: number }>>>
  store: Store
}

/**
 * What comes first in the life of a case; the two may run by different calendars. A complaint told on a Saturday night is settled in a
 * day of any time, and somebody is in touch in half an hour of opening hours: on Monday, and settling it waits for that.
 */
const comesFirst: Readonly<Partial<Record<ClockName, ClockName>>> = { resolve: 'firstContact', overdue: 'attention' }

/** No sooner over than the clock that comes first and has begun no later: asked for anew, it puts nothing else off. */
export function inOrder(clock: TimedClock, { clocks, store }: Pick<ClockFacts, 'clocks' | 'store'>): TimedClock {
  const name = comesFirst[clock.name]
  const first = name && clocks?.[name]
  return first && first.startedAt <= clock.startedAt ? heldBack(clock, first, { store }) : clock
}

/** The first row of the pack that holds for the case; undefined: the pack keeps no such clock for it. */
export function clockRowOf(name: ClockName, facts: RowFacts): ClockRow | undefined {
  const { pack, level = 1 } = facts
  return pack.clocks[name]?.find(
    ({ level: levels, ...when }) => (levels?.includes(level) ?? true) && holds(when, facts, pack),
  )
}

/** A level reached and the customer's latest message are as old as the complaint until something newer is told. */
export function startOf(from: ClockStart, { startedAt, starts }: Pick<ClockFacts, 'startedAt' | 'starts'>) {
  if (from === 'complaint') return startedAt
  return starts?.[from] ?? (from === 'level' || from === 'feedback' ? startedAt : undefined)
}

/**
 * Null: the pack keeps no such clock for this case, or what it runs from has not happened yet. Times are epoch ms; a warning comes
 * after a share of the clock's own time.
 */
export function clockOf(name: ClockName, facts: ClockFacts): TimedClock | null {
  const row = clockRowOf(name, facts)
  if (!row) return name === 'callBack' || name === 'survey' ? afterResolution(name, facts) : null
  const startedAt = startOf(row.from, facts)
  if (startedAt === undefined) return null
  const { pack, store } = facts
  return inOrder(startClock({ name, startedAt, ...ruleOf(row), warnShare: pack.warnAt }, { store }), facts)
}

/** Return call and survey stand with the follow-up; the survey warns when its days begin. */
function afterResolution(name: 'callBack' | 'survey', { starts, pack }: ClockFacts): TimedClock | null {
  const { callBackDays, surveyDays } = pack.followUp
  const [first, last] =
    name === 'survey' ? (surveyDays ?? []) : callBackDays ? [callBackDays * pack.warnAt, callBackDays] : []
  const startedAt = starts?.resolved
  if (startedAt === undefined || first === undefined || last === undefined) return null
  return clockUntil(startedAt + last * dayMs, { name, startedAt, warnShare: first / last })
}

/** Whether this clock stands still while the case waits for that; what has no row never does. */
export const mayPause = (name: ClockName, waiting: WaitingKind, facts: RowFacts): boolean =>
  clockRowOf(name, facts)?.pausable.includes(waiting) ?? false

/** When the customer is asked, when it becomes a phone task, when the window ends; epoch ms. Nobody is rung up at night. */
export function followUpOf(
  resolvedAt: number,
  store: Store,
  pack: Pack,
): { askAt: number; phoneTaskAt: number; endsAt: number } {
  const { afterHours, endsAfterHours, from, to, phoneTaskHoursBeforeEnd } = pack.followUp
  const askAt = withinHours(resolvedAt + afterHours * hourMs, from, to, store)
  const endsAt = resolvedAt + endsAfterHours * hourMs
  const callBy = backWithinHours(endsAt, from, to, store)
  return { askAt, phoneTaskAt: Math.max(askAt, callBy - phoneTaskHoursBeforeEnd * hourMs), endsAt }
}
