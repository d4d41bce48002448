// By when a customer is told that what a clock is for is done: a time at which people work, and never later than the clock ends. The clock
// itself stays as it is. Knows no words.
import type { ClockState } from '../clock.ts'
import { hourMs, minuteMs } from './durations.ts'
import { type Opening, openingBookOf } from './openings.ts'
import { dayNumberAt, fromLocal, localParts } from './zone.ts'

/** What ends so soon is waited for: it is told to the minute. */
const toTheMinuteMs = 2 * hourMs
/** At night nobody is told of a time, though the store is open. */
const firstHour = 8
const lastHour = 21
/** A store whose hours nobody knows. */
const usualDay = { from: 9 * 60, to: 18 * 60 }
const daysLookedBack = 14

const onTheHalfHour = (at: number, timeZone: string): number =>
  at - (localParts(at, timeZone).minuteOfDay % 30) * minuteMs

/** The last half hour of work before it, or the end of the working day. */
function lastMomentOfWork(at: number, opening: Opening): number | undefined {
  const { timeZone } = opening
  const book = openingBookOf(opening)
  const rounded = onTheHalfHour(at, timeZone)
  const last = dayNumberAt(at, timeZone)
  for (let day = last; day > last - daysLookedBack; day--) {
    const from = fromLocal(day, firstHour * 60, timeZone)
    const to = fromLocal(day, lastHour * 60, timeZone)
    const usual = { from: fromLocal(day, usualDay.from, timeZone), to: fromLocal(day, usualDay.to, timeZone) }
    const spans = book.opens ? book.spansOf(day) : [usual]
    for (const span of [...spans].reverse()) {
      const moment = Math.min(span.to, to, rounded)
      if (moment > Math.max(span.from, from)) return moment
    }
  }
  return undefined
}

/**
 * Epoch ms. The end of the day before comes second, where no working time leaves at least half of the clock, and the clock itself last. It depends on
 * the clock alone until that time has passed: asked twice, they hear the same.
 * @param now case time, epoch ms
 */
export function toldTimeOf(
  { startedAt, dueAt, extended }: Pick<ClockState, 'startedAt' | 'dueAt' | 'extended'>,
  now: number,
  opening: Opening,
): number {
  // given longer, they were told until when
  if (extended || dueAt - startedAt <= toTheMinuteMs) return dueAt
  const { timeZone } = opening
  const midnight = fromLocal(dayNumberAt(dueAt, timeZone), 0, timeZone)
  const fits = (at: number | undefined): at is number =>
    at !== undefined && at > now && at - startedAt >= (dueAt - startedAt) / 2
  return [lastMomentOfWork(dueAt, opening), midnight, onTheHalfHour(dueAt, timeZone)].find(fits) ?? dueAt
}
