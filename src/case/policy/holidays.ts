// Days off and make-up working days (调休): lists for the years announced, statutory days for the others. Knows no hours.
import { z } from 'zod'
import { chineseYearOf, qingmingOf } from './chineseYear.ts'
import { dateOf, dayNumberOf } from './zone.ts'

const isoDay = z.iso.date('write YYYY-MM-DD, a day that exists')

export const holidays = z.strictObject({
  /** closed on these days although the weekday is open */
  off: z.array(isoDay).default([]),
  /** make-up working days (调休): open with the hours of a Monday although the weekday is closed */
  work: z.array(isoDay).default([]),
  /** years the lists are complete for; another year is computed and marked provisional */
  years: z.array(z.number().int()).default([]),
})
export type Holidays = z.infer<typeof holidays>

/** The lists that come with the program, by region (src/packs/calendars). */
export type NamedHolidays = Readonly<Record<string, Holidays>>

/** Lists written out, or the name of one that comes with the program. */
export const holidaysOrName = (named: NamedHolidays) =>
  z.union([
    z.string().transform((name, context) => {
      const found = Object.hasOwn(named, name) ? named[name] : undefined
      if (found) return found
      const known = Object.keys(named).join(', ') || 'none'
      context.addIssue(`"${name}" is no list that comes with the program (${known}): write off, work and years`)
      return z.NEVER
    }),
    holidays,
  ])

export interface HolidayBook {
  /** YYYY-MM-DD, as below */
  isOff(date: string): boolean
  isMakeUp(date: string): boolean
  /** whether the lists are complete for that year; where not, days are computed and a date is provisional */
  covers(year: number): boolean
}

/** `region`: mainland China (CN) announces its holidays year by year; elsewhere an absent list means "as always". */
export function holidayBookOf(lists: Holidays | undefined, region: string): HolidayBook {
  const off = new Set(lists?.off)
  const work = new Set(lists?.work)
  const years = new Set(lists?.years)
  const china = region.toUpperCase() === 'CN'
  const covers = (year: number) => (years.size === 0 ? !china : years.has(year))
  const isStatutory = (date: string, year: number) => china && !covers(year) && statutoryDaysOf(year).has(date)
  return {
    isOff: date => off.has(date) || (!work.has(date) && isStatutory(date, Number(date.slice(0, 4)))),
    isMakeUp: date => work.has(date),
    covers,
  }
}

const dayAfter = (date: string, days: number) => dateOf(dayNumberOf(date) + days)
const known = new Map<number, ReadonlySet<string>>()

/**
 * 全国年节及纪念日放假办法 as of 2024-11-10: New Year 1 day, Spring Festival 4 from its eve, Qingming 1, Labour Day 2, Dragon
 * Boat 1, Mid-Autumn 1, National Day 3. Which further days are taken off for them, and made up for, is announced each
 * autumn: a date that rests on these alone is provisional.
 */
export function statutoryDaysOf(year: number): ReadonlySet<string> {
  const before = known.get(year)
  if (before) return before
  const chinese = chineseYearOf(year)
  const lunar = chinese
    ? [...[-1, 0, 1, 2].map(days => dayAfter(chinese.newYear, days)), chinese.dragonBoat, chinese.midAutumn]
    : []
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `${year}-${day}`)
  const days = new Set([...fixed, qingmingOf(year), ...lunar].sort())
  if (known.size >= 400) known.clear()
  known.set(year, days)
  return days
}

/** Places in `work` of days that are off as well. */
export const contradictionsIn = ({ off, work }: Holidays): number[] =>
  work.flatMap((date, index) => (off.includes(date) ? [index] : []))
