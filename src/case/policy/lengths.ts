// A length as a pack writes it, as what a clock runs by.
import type { ClockLength, TimedClock } from '../clock.ts'
import { minuteMs } from './durations.ts'
import { calendarOf, type Length, minutesIn } from './pack/lengths.ts'

export interface ClockRule {
  calendar: TimedClock['calendar']
  length: ClockLength
}

export const ruleOf = (length: Length): ClockRule => ({ calendar: calendarOf(length), length: runningTime(length) })

function runningTime(length: Length): ClockLength {
  const minutes = minutesIn(length)
  if (minutes !== undefined) return { ms: Math.round(minutes * minuteMs) }
  return length.workingDays ? { workingDays: length.workingDays } : { sameDay: true }
}

function sameLength(one: ClockLength, other: ClockLength): boolean {
  if ('ms' in one) return 'ms' in other && one.ms === other.ms
  if ('workingDays' in one) return 'workingDays' in other && one.workingDays === other.workingDays
  return 'sameDay' in other
}

export const sameRule = (one: ClockRule, other: ClockRule): boolean =>
  one.calendar === other.calendar && sameLength(one.length, other.length)
