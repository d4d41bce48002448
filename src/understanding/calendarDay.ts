// Days and months as plain numbers in the customer's zone: which day it is there, and counting on or back. Knows no language.

export interface Day {
  year: number
  month: number
  day: number
}

const formats = new Map<string, Intl.DateTimeFormat>()
export function localDay(at: number, timeZone: string): Day {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  const [year = 1970, month = 1, day = 1] = format.format(at).split('-').map(Number)
  return { year, month, day }
}

const pad = (value: number): string => String(value).padStart(2, '0')
export const asDay = ({ year, month, day }: Day): string => `${year}-${pad(month)}-${pad(day)}`
export const asMonth = (year: number, month: number): string => `${year}-${pad(month)}`
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const exists = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)
/** As exact as it can be true: of the 30th of February the month; undefined when there is no such month, or no day of that number at all. */
export const asToldDay = (day: Day): string | undefined =>
  exists(day)
    ? asDay(day)
    : exists({ ...day, day: 1 }) && day.day >= 1 && day.day <= 31
      ? asMonth(day.year, day.month)
      : undefined
export function plusDays(day: Day, days: number): Day {
  const moved = new Date(Date.UTC(day.year, day.month - 1, day.day + days))
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}
export function plusMonths(day: Day, months: number): { year: number; month: number } {
  const index = day.year * 12 + day.month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}
/** Monday 1 … Sunday 7 */
export const weekdayOf = (day: Day): number =>
  ((new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 6) % 7) + 1
