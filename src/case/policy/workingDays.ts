// Working days of a store as instants: the end of a day, the end of the n-th working day. Knows no severity, no clock.
import { addTime } from './calendar.ts'
import { type Opening, openingBookOf } from './openings.ts'
import { dayNumberAt, fromLocal } from './zone.ts'

const farthestDays = 3_660

/** The store's close on the n-th day it opens after `start`'s own day; epoch ms. `provisional`: as of `addTime`. */
export function addWorkingDays(start: number, n: number, store: Opening): { at: number; provisional: boolean } {
  const book = openingBookOf(store)
  const today = dayNumberAt(start, store.timeZone)
  for (let day = today + 1, left = n; day < today + farthestDays; day++) {
    const close = book.spansOf(day).at(-1)?.to
    if (close !== undefined && --left === 0)
      return { at: close, provisional: addTime(start, (close - start) / 60_000, 'business', store).provisional }
  }
  return { at: fromLocal(today + n, 1_440, store.timeZone), provisional: true }
}

/** When the store closes that day, or the next day it opens when it has closed for the day (or stays closed); epoch ms. */
export function endOfDay(start: number, store: Opening): number {
  const book = openingBookOf(store)
  const today = dayNumberAt(start, store.timeZone)
  for (let day = today; day < today + farthestDays; day++) {
    const close = book.spansOf(day).at(-1)?.to
    if (close !== undefined && close > start) return close
  }
  return fromLocal(today, 1_440, store.timeZone)
}
