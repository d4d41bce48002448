// Stores of all kinds of hours and zones, and moments to look at them. For the tests of calendars and clocks.
import fc from 'fast-check'
import type { Hours } from '../../../src/case/policy/directory.ts'
import type { Opening } from '../../../src/case/policy/openings.ts'

export const allWeek = (...periods: string[]): Hours => ({
  mon: periods,
  tue: periods,
  wed: periods,
  thu: periods,
  fri: periods,
  sat: periods,
  sun: periods,
})
export const weekdaysOnly = (...periods: string[]): Hours => ({ ...allWeek(...periods), sat: [], sun: [] })
export const china = {
  years: [2025, 2026],
  off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-01-01'],
  work: ['2026-10-10', '2026-09-20'],
}
export const shop = (hours: Hours, more: Partial<Opening> = {}): Opening => ({
  hours,
  timeZone: 'Asia/Shanghai',
  region: 'CN',
  holidays: china,
  ...more,
})
export const split = shop(weekdaysOnly('08:30-12:00', '13:30-17:30'))
export const round = shop(allWeek('00:00-24:00'))
export const night = shop(weekdaysOnly('20:00-02:00'))
export const never = shop(allWeek())

/** Split shifts, nights, weekends off and on, make-up days, daylight saving by an hour and by half of one, hardly ever open, never. */
export const stores: readonly Opening[] = [
  split,
  round,
  night,
  shop(allWeek('09:00-18:00'), { timeZone: 'America/New_York', region: 'US' }),
  shop(weekdaysOnly('00:00-01:30', '01:45-03:15', '22:00-24:00'), { timeZone: 'Europe/Berlin', region: 'DE' }),
  shop(allWeek('00:15-02:10', '23:00-24:00'), { timeZone: 'Australia/Lord_Howe', region: 'AU' }),
  shop(allWeek('00:00-24:00'), { timeZone: 'America/Havana', region: 'CU' }),
  shop(allWeek('23:30-00:30'), { timeZone: 'Africa/Cairo', region: 'EG' }),
  shop({ ...allWeek(), wed: ['10:00-10:05'] }),
  never,
]

/** Shanghai time as epoch ms. */
export const cn = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
export const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 5, 1) })
