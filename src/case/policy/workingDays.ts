// Working days as instants: the end of a day, the end of the n-th working day. Knows no severity, no clock.
import { type Opening, openingBookOf } from './openings.ts'
import { dateOf, dayNumberAt, fromLocal, localParts, weekdayOf } from './zone.ts'

/** A due time, epoch ms. `provisional`: the calendar of a year passed on the way is not known. */
export interface Due {
  at: number
  provisional: boolean
}

const farthestDays = 3_660
const dayMinutes = 1_440

/** Monday to Friday without holidays, and make-up days: what the law counts, whatever else the store is open. */
function isWorkingDay(day: number, { holidays }: Opening): boolean {
  const date = dateOf(day)
  if (holidays?.work.includes(date)) return true
  return ![0, 6].includes(weekdayOf(day)) && !holidays?.off.includes(date)
}

/** The store's close on the n-th working day after the day of `start`, which itself doesn't count. */
export function addWorkingDays(start: number, n: number, store: Opening): Due {
  const book = openingBookOf(store)
  const first = localParts(start, store.timeZone)
  let day = first.dayNumber
  for (let left = n; left > 0 && day < first.dayNumber + farthestDays; ) {
    day++
    if (isWorkingDay(day, store)) left--
  }
  const at = book.spansOf(day).at(-1)?.to ?? fromLocal(day, dayMinutes, store.timeZone)
  return { at, provisional: !isCovered(first.dayNumber, day, store) }
}

function isCovered(from: number, to: number, store: Opening): boolean {
  const [first, last] = [from, to].map(day => Number(dateOf(day).slice(0, 4))) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, more) => first + more).every(openingBookOf(store).covers)
}

/** When the store closes that day, or the next day it opens when it has closed for the day (or stays closed). */
export function endOfDay(start: number, store: Opening): Due {
  const book = openingBookOf(store)
  const today = dayNumberAt(start, store.timeZone)
  for (let day = today; day < today + farthestDays; day++) {
    const close = book.spansOf(day).at(-1)?.to
    if (close !== undefined && close > start) return { at: close, provisional: !isCovered(today, day, store) }
  }
  return { at: fromLocal(today, dayMinutes, store.timeZone), provisional: true }
}
