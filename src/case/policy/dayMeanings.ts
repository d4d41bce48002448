// Which days a word for a week, a month or a date means, counted from the day on which it is told.
import { dayMs } from './durations.ts'
import { numberOf } from './timeNumbers.ts'
import type { Groups, Meaning, ToldAt } from './timeWord.ts'
import { dayNumberOf, type LocalParts, weekdayOf } from './zone.ts'

export const on = (first: number, last = first): Meaning => ({ days: [first, last] })
const mondayOf = (today: number): number => today - ((weekdayOf(today) + 6) % 7)

/** The day of the week meant: this week's unless it is past or "next" stands before it. */
export function weekday(name: number, { next, afterNext }: Groups, { dayNumber }: ToldAt): Meaning {
  const weeksOn = afterNext ? 2 : next ? 1 : 0
  const day = mondayOf(dayNumber) + ((name + 6) % 7) + 7 * weeksOn
  return { ...on(day < dayNumber ? day + 7 : day), ...(weeksOn === 0 ? { weekly: true } : {}) }
}
export function weekend({ next }: Groups, { dayNumber }: ToldAt): Meaning {
  const saturday = mondayOf(dayNumber) + 5 + (next ? 7 : 0)
  return on(Math.max(saturday, dayNumber), saturday + 1)
}
export function week({ next }: Groups, { dayNumber }: ToldAt): Meaning {
  const monday = mondayOf(dayNumber) + (next ? 7 : 0)
  return on(Math.max(monday, dayNumber), monday + 6)
}

const lastOfMonth = (year: number, month: number): number => Math.floor(Date.UTC(year, month, 0) / dayMs)
export const month = ({ next }: Groups, { year, month, dayNumber }: ToldAt): Meaning =>
  next ? on(lastOfMonth(year, month) + 1, lastOfMonth(year, month + 1)) : on(dayNumber, lastOfMonth(year, month))
export const endOfMonth = ({ next }: Groups, { year, month }: ToldAt): Meaning =>
  on(lastOfMonth(year, next ? month + 1 : month))
export const endOfYear = ({ year }: ToldAt): Meaning => on(lastOfMonth(year, 12))

/** A date long past was no date to come: nobody tells a customer of eleven months from now. */
const longestAhead = 200
export function date(month: number, { year, day }: Groups, now: ToldAt): Meaning {
  const of = (inYear: number) =>
    dayNumberOf(`${inYear}-${String(month).padStart(2, '0')}-${String(numberOf(day)).padStart(2, '0')}`)
  const meant = year ? of(Number(year)) : of(now.year) < now.dayNumber ? of(now.year + 1) : of(now.year)
  return meant >= now.dayNumber && meant <= now.dayNumber + longestAhead ? on(meant) : { none: true }
}
/** "the 3rd": this month's, or the next one's. */
export function dayOfMonth(day: number, { year, month, dayNumber }: LocalParts): Meaning {
  if (day < 1 || day > 31) return { none: true }
  const first = lastOfMonth(year, month - 1)
  return on(first + day < dayNumber ? lastOfMonth(year, month) + day : first + day)
}
