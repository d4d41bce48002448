// A length as a pack writes it, as what a clock runs by.
import type { ClockLength, TimedClock } from '../clock.ts'
import { calendarOf, type Length, minutesIn } from './pack/lengths.ts'

const minuteMs = 60_000

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

export const sameRule = (one: ClockRule, other: ClockRule): boolean =>
  one.calendar === other.calendar && JSON.stringify(one.length) === JSON.stringify(other.length)
