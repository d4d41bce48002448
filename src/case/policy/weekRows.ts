// A week's opening hours in as few rows as they need: neighbouring days with the same hours are one. Knows no words.
import type { Hours } from './directory.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export interface WeekRow {
  /** 0 Monday … 6 Sunday, both included */
  from: number
  to: number
  /** "09:00-18:00", the whole day is "00:00-24:00" */
  periods: readonly string[]
}

/** Closed days have no row. */
export function weekRows(hours: Hours): WeekRow[] {
  const rows: WeekRow[] = []
  days.forEach((day, index) => {
    const periods = hours[day]
    const last = rows.at(-1)
    if (last?.to === index - 1 && last.periods.join() === periods.join()) last.to = index
    else if (periods.length) rows.push({ from: index, to: index, periods })
  })
  return rows
}

/** 0 Monday … 6 Sunday */
export const closedDays = (hours: Hours): number[] =>
  days.flatMap((day, index) => (hours[day].length === 0 ? [index] : []))

export const wholeDay = '00:00-24:00'
/** Open day and night. */
export const neverCloses = ([row]: readonly WeekRow[]): boolean =>
  row?.from === 0 && row.to === 6 && row.periods.join() === wholeDay
