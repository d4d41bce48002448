// Working days of mainland China: counting on from a day, make-up days included. A store's own hours don't matter.
import { dateOf, weekdayOf } from '../zone.ts'
import type { Figures } from './figures.ts'

export interface WorkingDay {
  /** YYYY-MM-DD */
  date: string
  /** the calendar of a year passed on the way is not out yet */
  provisional: boolean
}

export const dayNumberOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000)

/** The so-many-th working day after `date` (YYYY-MM-DD), which itself doesn't count. */
export function workingDayAfter(date: string, count: number, { years, off, work }: Figures['workingDays']): WorkingDay {
  let day = dayNumberOf(date)
  for (let left = count; left > 0; ) {
    day++
    const on = dateOf(day)
    const weekend = [0, 6].includes(weekdayOf(day))
    if (work.includes(on) || (!weekend && !off.includes(on))) left--
  }
  const last = Number(dateOf(day).slice(0, 4))
  let provisional = false
  for (let year = Number(date.slice(0, 4)); year <= last; year++) provisional ||= !years.includes(year)
  return { date: dateOf(day), provisional }
}
