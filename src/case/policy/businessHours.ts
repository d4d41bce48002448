// When the store a text is written from opens and closes, as whoever reads it counts on it. Knows no words.
import { hourMs, minuteMs } from './durations.ts'
import { type Opening, openingBookOf } from './openings.ts'
import { fromLocal } from './zone.ts'

export interface NamingMoment {
  now: number
  timeZone: string
  /** when the store is open; without it a day of work is one from nine to six */
  opening?: Opening
}

const startOfWork = 9 * 60
const endOfWork = 18 * 60
/** "First thing" in the morning is done within that. */
const firstThingMs = hourMs
const daysLookedAt = 14

const bookOf = ({ opening }: NamingMoment) => (opening ? openingBookOf(opening) : undefined)
/** Undefined: that day it stays closed, or nobody knows. */
export const closesOn = (day: number, moment: NamingMoment): number | undefined => bookOf(moment)?.closingOf(day)

/** When that day's work is over; after that the day itself. */
export function closingOf(day: number, moment: NamingMoment): number {
  const closes = closesOn(day, moment) ?? fromLocal(day, endOfWork, moment.timeZone)
  return closes > moment.now ? closes : fromLocal(day + 1, 0, moment.timeZone) - minuteMs
}
/** Of several days the last on which it opens. */
export function closingAmong(first: number, last: number, moment: NamingMoment): number {
  for (let day = last; day >= first && day > last - 7; day--) {
    const closes = closesOn(day, moment)
    if (closes !== undefined && closes > moment.now) return closes
  }
  return closingOf(last, moment)
}
export function nextClosing(today: number, moment: NamingMoment): number {
  for (let day = today; day < today + daysLookedAt; day++) {
    const closes = closesOn(day, moment)
    if (closes !== undefined && closes > moment.now) return closes
  }
  return closingOf(today, moment)
}

/** When what is done first thing that day is done. A store that is open all night begins its day as others do. */
export function soonAfterOpening(day: number, moment: NamingMoment): number {
  const begins = fromLocal(day, startOfWork, moment.timeZone)
  const [first] = bookOf(moment)?.spansOf(day) ?? []
  return Math.max((first?.from ?? begins) + firstThingMs, begins)
}
/** Today's while it is still to come. */
export function nextOpening(today: number, moment: NamingMoment): number {
  const book = bookOf(moment)
  for (let day = today; day < today + daysLookedAt; day++) {
    if (book?.opens && book.closingOf(day) === undefined) continue
    const due = soonAfterOpening(day, moment)
    if (due - firstThingMs > moment.now) return due
  }
  return soonAfterOpening(today + 1, moment)
}
