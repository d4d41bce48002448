// When a length of a pack is over, in a store's calendar. Knows no clock, no case.
import { addTime, nextOpening } from './calendar.ts'
import type { Store } from './directory.ts'
import { calendarOf, type Length, minutesIn } from './pack/lengths.ts'
import { addWorkingDays, endOfDay } from './workingDays.ts'

export interface LengthTimes {
  calendar: 'always' | 'business'
  /** epoch ms */
  warnAt: number
  dueAt: number
  provisional: boolean
}

/** @param warnAfter share of the length, 0 … 1 @param start epoch ms */
export function timesOf(length: Length, start: number, warnAfter: number, store: Store): LengthTimes {
  const calendar = calendarOf(length)
  const minutes = minutesIn(length)
  if (minutes !== undefined) {
    const due = addTime(start, minutes, calendar, store)
    const warn = addTime(start, minutes * warnAfter, calendar, store)
    return { calendar, warnAt: warn.at, dueAt: due.at, provisional: due.provisional }
  }
  const due = length.workingDays ? addWorkingDays(start, length.workingDays, store) : endOfDay(start, store)
  // A share of whole days would often fall into the night, where nobody hears a warning.
  const share = Math.round(start + (due.at - start) * warnAfter)
  const opening = nextOpening(share, store)
  const warnAt = opening < due.at ? opening : share
  return { calendar, warnAt, dueAt: due.at, provisional: due.provisional }
}
