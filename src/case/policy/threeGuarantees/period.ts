// How long ago the clock started, told as exactly as the dates are: spans of days, and whether a day lies within a period.
// Civil Code articles 201 and 202: the first day doesn't count, and the day with the same number, or the month's last, is the last inside.
import { dayMs } from '../durations.ts'
import { dateOf, dayNumberOf } from '../zone.ts'

/** First and last day it may be, as days since 1970. */
export interface Days {
  from: number
  to: number
}

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / dayMs

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for a day that doesn't exist. */
export function daysOf(date: string): Days | undefined {
  const [year = 0, month, date_] = date.split('-').map(Number)
  if (month === undefined) return { from: day(year, 1, 1), to: day(year, 12, 31) }
  if (month < 1 || month > 12) return undefined
  const last = lastOfMonth(year, month)
  if (date_ === undefined) return { from: day(year, month, 1), to: day(year, month, last) }
  return date_ >= 1 && date_ <= last ? { from: dayNumberOf(date), to: dayNumberOf(date) } : undefined
}

/** The same day so many months on, or that month's last. */
export function monthsAfter(dayNumber: number, months: number): number {
  const [year = 0, month = 1, date = 1] = dateOf(dayNumber).split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return day(toYear, toMonth, Math.min(date, lastOfMonth(toYear, toMonth)))
}

export type Length = { days: number } | { months: number }
const endOf = (start: number, length: Length): number =>
  'days' in length ? start + length.days : monthsAfter(start, length.months)

/** Whether `on` lies within the period from `start`; undefined when the dates are too loose to tell. */
export function within(start: Days, on: Days, length: Length): boolean | undefined {
  if (on.to <= endOf(start.from, length)) return true
  return on.from > endOf(start.to, length) ? false : undefined
}
