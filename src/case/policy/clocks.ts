// The clocks of a case as the pack states them: when each warns and ends, and when a customer is asked how it went.
import type { ClockTimes } from '../case.ts'
import type { ClockName, SeverityLevel } from '../facts.ts'
import { addTime, withinHours } from './calendar.ts'
import type { Store } from './directory.ts'
import type { Pack } from './pack.ts'

const hourMs = 3_600_000

export interface ClockFacts {
  /** epoch ms */
  startedAt: number
  severity: SeverityLevel
  danger: boolean
  store: Store
  pack: Pack
}

/** Null: the pack keeps no such clock for this case. Times are epoch ms; a warning comes after a share of the clock's own time. */
export function clockOf(name: ClockName, facts: ClockFacts): ClockTimes | null {
  const { startedAt, severity, danger, store, pack } = facts
  const rule = pack.clocks[name]?.find(
    each => (each.severity?.includes(severity) ?? true) && (each.danger === undefined || each.danger === danger),
  )
  if (!rule) return null
  const { calendar, minutes } = rule
  const due = addTime(startedAt, minutes, calendar, store)
  const warn = addTime(startedAt, minutes * pack.warnAt, calendar, store)
  const times = { name, calendar, startedAt, warnAt: warn.at, dueAt: due.at }
  return due.provisional ? { ...times, provisional: true } : times
}

/** When the customer is asked, when it becomes a phone task, when the window ends; epoch ms. */
export function followUpOf(
  resolvedAt: number,
  store: Store,
  pack: Pack,
): { askAt: number; phoneTaskAt: number; endsAt: number } {
  const { afterHours, endsAfterHours, from, to, phoneTaskHoursBeforeEnd } = pack.followUp
  const askAt = withinHours(resolvedAt + afterHours * hourMs, from, to, store)
  const endsAt = resolvedAt + endsAfterHours * hourMs
  return { askAt, phoneTaskAt: Math.max(askAt, endsAt - phoneTaskHoursBeforeEnd * hourMs), endsAt }
}
