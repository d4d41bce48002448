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
/** "Early next week" is its Monday or Tuesday, the middle Wednesday or Thursday, late Thursday or Friday: the week after where they are over. */
export function partOfWeek({ next, afterNext, start, middle }: Groups, { dayNumber }: ToldAt): Meaning {
  const [from, to] = start ? [0, 1] : middle ? [2, 3] : [3, 4]
  const monday = mondayOf(dayNumber) + 7 * (afterNext ? 2 : next ? 1 : 0)
  const later = monday + to < dayNumber ? 7 : 0
  return on(Math.max(monday + from + later, dayNumber), monday + to + later)
}
export function week({ next }: Groups, { dayNumber }: ToldAt): Meaning {
  const monday = mondayOf(dayNumber) + (next ? 7 : 0)
  return on(Math.max(monday, dayNumber), monday + 6)
}

const lastOfMonth = (year: number, month: number): number => Math.floor(Date.UTC(year, month, 0) / dayMs)
export const month = ({ next }: Groups, { year, month, dayNumber }: ToldAt): Meaning =>
  next ? on(lastOfMonth(year, month) + 1, lastOfMonth(year, month + 1)) : on(dayNumber, lastOfMonth(year, month))
/** How many months on a month of that number is told of: 0 for the one that runs. */
const monthsOn = (named: number, { month }: ToldAt): number => (named - month + 12) % 12
export const endOfMonth = ({ next }: Groups, named: number, told: ToldAt): Meaning =>
  on(lastOfMonth(told.year, told.month + (named ? monthsOn(named, told) : next ? 1 : 0)))
/** A third of a month (旬), ten days each and the last one the rest: without its name the next one to come. */
export function partOfMonth({ next, start, middle }: Groups, named: number, told: ToldAt): Meaning {
  const { year, dayNumber } = told
  const inMonth = (ahead: number): [first: number, last: number] => {
    const before = lastOfMonth(year, told.month + ahead - 1)
    const [from, to] = start ? [1, 10] : middle ? [11, 20] : [21, lastOfMonth(year, told.month + ahead) - before]
    return [before + from, before + to]
  }
  const ahead = named ? monthsOn(named, told) : next ? 1 : 0
  const [first, last] = inMonth(ahead)
  if (last >= dayNumber) return on(Math.max(first, dayNumber), last)
  return on(...inMonth(ahead + (named ? 12 : 1)))
}
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
