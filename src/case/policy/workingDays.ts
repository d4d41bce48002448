// Working days: which days count, the n-th after a day, and closing times as due times. Knows no clock, no severity.
import { farthestDays, isCovered } from './calendar.ts'
import { type Holidays, holidayBookOf } from './holidays.ts'
import { type Opening, openingBookOf } from './openings.ts'
import { dateOf, dayNumberAt, dayNumberOf, fromLocal, weekdayOf } from './zone.ts'

const cachedDays = 2_000

/** Which days are worked on. */
export interface WorkDays {
  /** days since 1970-01-01 */
  worksOn(dayNumber: number): boolean
  /** whether that year's days are announced; where not they are computed */
  covers(year: number): boolean
}

/**
 * A country's working days (工作日), as laws count them: Monday to Friday without holidays, and make-up days. The hours of a
 * store don't matter: one open on Sundays gains none, one closed on Mondays loses none.
 */
export function nationalWorkDays(holidays: Holidays | undefined, region: string): WorkDays {
  const book = holidayBookOf(holidays, region)
  const days = new Map<number, boolean>()
  const worksOn = (dayNumber: number): boolean => {
    const date = dateOf(dayNumber)
    return book.isMakeUp(date) || (weekdayOf(dayNumber) % 6 !== 0 && !book.isOff(date))
  }
  return {
    worksOn: dayNumber => {
      const before = days.get(dayNumber)
      if (before !== undefined) return before
      if (days.size >= cachedDays) days.clear()
      const works = worksOn(dayNumber)
      days.set(dayNumber, works)
      return works
    },
    covers: book.covers,
  }
}

/** The days on which a store opens, for a house that counts its own. */
export function openingDays(store: Opening): WorkDays {
  const book = openingBookOf(store)
  return { worksOn: dayNumber => book.closingOf(dayNumber) !== undefined, covers: book.covers }
}

const ofStores = new WeakMap<Opening, WorkDays>()

/** The working days of the store's country, by the holidays it is given; worked out once for each store. */
export function workDaysOf(store: Opening): WorkDays {
  const before = ofStores.get(store)
  if (before) return before
  const days = nationalWorkDays(store.holidays, store.region)
  ofStores.set(store, days)
  return days
}

function* daysAfter(dayNumber: number, { worksOn }: WorkDays): Generator<number> {
  for (let day = dayNumber + 1; day <= dayNumber + farthestDays; day++) if (worksOn(day)) yield day
}

/** The so-many-th, from 1; undefined when there are fewer. */
function nth<T>(list: Iterable<T>, count: number): T | undefined {
  let left = count
  for (const each of list) if (--left <= 0) return each
  return undefined
}

export interface WorkingDay {
  /** YYYY-MM-DD */
  date: string
  /** the calendar of a year passed on the way is not out yet */
  provisional: boolean
}

/** The so-many-th working day after `date` (YYYY-MM-DD), which itself doesn't count. */
export function workingDayAfter(date: string, count: number, days: WorkDays): WorkingDay {
  const from = dayNumberOf(date)
  const found = dateOf(nth(daysAfter(from, days), count) ?? from + count)
  const last = Number(found.slice(0, 4))
  let provisional = false
  for (let year = Number(date.slice(0, 4)); year <= last; year++) provisional ||= !days.covers(year)
  return { date: found, provisional }
}

/** A due time, epoch ms. */
export interface Due {
  at: number
  /** the calendar of a year passed on the way is not known */
  provisional: boolean
}

/**
 * When each working day after the day of `start` is over, epoch ms: at the store's closing; at midnight where it is open
 * past that, or not at all that day, for a deadline in working days doesn't move with the store's hours.
 */
export function* workingDayEnds(start: number, store: Opening, days: WorkDays): Generator<number> {
  const book = openingBookOf(store)
  for (const day of daysAfter(dayNumberAt(start, store.timeZone), days)) {
    const midnight = fromLocal(day + 1, 0, store.timeZone)
    yield Math.min(book.closingOf(day) ?? midnight, midnight)
  }
}

/** Closing times after `start` (epoch ms); a period past midnight belongs to the day on which it began. */
export function* closingsAfter(start: number, store: Opening): Generator<number> {
  const book = openingBookOf(store)
  if (!book.opens) return
  const today = dayNumberAt(start, store.timeZone)
  for (let day = today - 1; day < today + farthestDays; day++) {
    const closing = book.closingOf(day)
    if (closing !== undefined && closing > start) yield closing
  }
}

/** The close of the so-many-th working day after the day of `start`, which itself doesn't count. */
export const addWorkingDays = (start: number, count: number, store: Opening, days: WorkDays = workDaysOf(store)): Due =>
  dueAmong(workingDayEnds(start, store, days), count, start, store, days)

/** Closing time of the day of `start`; when that is over, or the store is closed, that of the next day it opens. */
export const endOfDay = (start: number, store: Opening): Due => dueAmong(closingsAfter(start, store), 1, start, store)

/** The so-many-th of those ends. A calendar without any leaves nothing to count by: then every day counts, provisionally. */
export function dueAmong(ends: Iterable<number>, count: number, start: number, store: Opening, days?: WorkDays): Due {
  const at = nth(ends, count)
  if (at !== undefined) return { at, provisional: !isCovered(start, at, store, days) }
  const { timeZone } = store
  return { at: fromLocal(dayNumberAt(start, timeZone) + count, 0, timeZone), provisional: true }
}
