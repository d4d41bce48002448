// Working time: adding minutes along a store's opening hours, and moments that fit its day. Knows no severity, no clock.
import { minuteMs } from './durations.ts'
import { type Opening, openingBookOf } from './openings.ts'
import { advance, type Span } from './spans.ts'
import { dayNumberAt, fromLocal, localParts, minutesOf, yearAt } from './zone.ts'

/** A century: a search beyond it gives up instead of running on. */
export const farthestDays = 36_525

/** Open spans in order, from the one that holds `at` or ends there; none for a store that never opens. */
export function* spansFrom(at: number, store: Opening): Generator<Span> {
  const book = openingBookOf(store)
  if (!book.opens) return
  const today = dayNumberAt(at, store.timeZone)
  for (let dayNumber = today; dayNumber < today + farthestDays; dayNumber++) {
    for (const span of book.spansOf(dayNumber)) if (span.to >= at) yield span
  }
}

/**
 * `start` plus so many minutes, of any time (`always`) or of opening hours only (`business`); times in epoch ms.
 * What runs out exactly at closing time is due at closing, not the next morning. `provisional`: the calendar of a year
 * passed on the way is not known, or the store never opens (then all time counts).
 */
export function addTime(
  start: number,
  minutes: number,
  kind: 'always' | 'business',
  store: Opening,
): { at: number; provisional: boolean } {
  const length = Math.max(0, Math.round(minutes * minuteMs))
  if (kind === 'always') return { at: start + length, provisional: false }
  const at = advance(spansFrom(start, store), start, length)
  return at === undefined
    ? { at: start + length, provisional: true }
    : { at, provisional: !isCovered(start, at, store) }
}

/** Whether the calendar of every year between two instants is known: `covers` says it of one year. */
export function isCovered(
  from: number,
  to: number,
  store: Opening,
  { covers }: { covers(year: number): boolean } = openingBookOf(store),
): boolean {
  const last = yearAt(to, store.timeZone)
  for (let year = yearAt(from, store.timeZone); year <= last; year++) if (!covers(year)) return false
  return true
}

export function isOpen(at: number, store: Opening): boolean {
  const spans = openingBookOf(store).spansOf(dayNumberAt(at, store.timeZone))
  return spans.some(span => span.from <= at && at < span.to)
}

/** `at` itself while open, else when the store opens next; `at` for a store that never does. */
export function nextOpening(at: number, store: Opening): number {
  for (const span of spansFrom(at, store)) if (at < span.to) return Math.max(at, span.from)
  return at
}

/** `at` when it lies between two times of the store's day (`HH:MM`), else the next `from`. Opening hours don't matter. */
export function withinHours(at: number, from: string, to: string, store: Opening): number {
  const { dayNumber, minuteOfDay } = localParts(at, store.timeZone)
  if (minuteOfDay < minutesOf(from)) return fromLocal(dayNumber, minutesOf(from), store.timeZone)
  return minuteOfDay <= minutesOf(to) ? at : fromLocal(dayNumber + 1, minutesOf(from), store.timeZone)
}

/** The last moment up to `at` within these hours of any day, store time. */
export function backWithinHours(at: number, from: string, to: string, store: Opening): number {
  const { dayNumber, minuteOfDay } = localParts(at, store.timeZone)
  if (minuteOfDay > minutesOf(to)) return fromLocal(dayNumber, minutesOf(to), store.timeZone)
  return minuteOfDay >= minutesOf(from) ? at : fromLocal(dayNumber - 1, minutesOf(to), store.timeZone)
}
