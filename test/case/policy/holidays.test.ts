// Mainland China's statutory days (全国年节及纪念日放假办法 of 2024-11-10), and the Chinese calendar they hang on.
import { describe, expect, test } from 'vitest'
import { chineseYearOf, qingmingOf } from '../../../src/case/policy/chineseYear.ts'
import { statutoryDaysOf } from '../../../src/case/policy/holidays.ts'
import { dayNumberOf, weekdayOf } from '../../../src/case/policy/zone.ts'
import { rules } from './fixtures.ts'

const years = Array.from({ length: 101 }, (_, index) => 2000 + index)
const chinese = (year: number) => chineseYearOf(year) ?? { newYear: '', dragonBoat: '', midAutumn: '' }
const daysBetween = (from: string, to: string) => dayNumberOf(to) - dayNumberOf(from)

describe('the Chinese year', () => {
  // The years on which ICU 78 is wrong, and those of the State Council's notices.
  test.each([
    [2024, '2024-02-10', '2024-06-10', '2024-09-17'],
    [2025, '2025-01-29', '2025-05-31', '2025-10-06'],
    [2026, '2026-02-17', '2026-06-19', '2026-09-25'],
    [2027, '2027-02-06', '2027-06-09', '2027-09-15'],
    [2030, '2030-02-03', '2030-06-05', '2030-09-12'],
    [2033, '2033-01-31', '2033-06-01', '2033-09-08'], // the leap month comes after the eleventh
  ])('%d', (year, newYear, dragonBoat, midAutumn) => {
    expect(chineseYearOf(year)).toEqual({ newYear, dragonBoat, midAutumn })
  })
  test('is known for a century, and for no year beside it', () => {
    expect(years.filter(year => !chineseYearOf(year))).toEqual([])
    expect([1999, 2101, 2105].map(chineseYearOf)).toEqual([undefined, undefined, undefined])
  })
  test('has twelve or thirteen moons, and its days that many moons apart', () => {
    for (const year of years.slice(0, -1)) {
      const { newYear, dragonBoat, midAutumn } = chinese(year)
      expect([353, 354, 355, 383, 384, 385]).toContain(daysBetween(newYear, chinese(year + 1).newYear))
      // Four moons of 29 or 30 days and four days more, then three and ten; one moon more where a leap month lies between.
      const toDragonBoat = daysBetween(newYear, dragonBoat)
      const toMidAutumn = daysBetween(dragonBoat, midAutumn)
      expect(toDragonBoat - (toDragonBoat > 140 ? 30 : 0)).toSatisfy((days: number) => days >= 119 && days <= 124)
      expect(toMidAutumn - (toMidAutumn > 115 ? 30 : 0)).toSatisfy((days: number) => days >= 96 && days <= 100)
    }
  })
})

describe('清明', () => {
  test.each([
    [2000, '2000-04-04'],
    [2003, '2003-04-05'],
    [2007, '2007-04-05'],
    [2008, '2008-04-04'],
    [2023, '2023-04-05'],
    [2024, '2024-04-04'],
    [2025, '2025-04-04'],
    [2026, '2026-04-05'],
    [2027, '2027-04-05'],
    [2044, '2044-04-04'],
    [2099, '2099-04-04'],
    [2100, '2100-04-05'],
  ])('%d', (year, day) => {
    expect(qingmingOf(year)).toBe(day)
  })
})

describe('statutory days', () => {
  test('2027: the eve and three days of the Chinese year, two of May, three of October', () => {
    expect([...statutoryDaysOf(2027)].map(day => day.slice(5))).toEqual([
      ...['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15'],
      ...['10-01', '10-02', '10-03'],
    ])
  })
  test('thirteen a year; twelve when Mid-Autumn is a National Day', () => {
    const few = years.filter(year => statutoryDaysOf(year).size !== 13)
    expect(few.filter(year => !['10-01', '10-02', '10-03'].includes(chinese(year).midAutumn.slice(5)))).toEqual([])
    expect(few.every(year => statutoryDaysOf(year).size === 12)).toBe(true)
    expect(statutoryDaysOf(2031).size).toBe(12)
  })
  test('beyond the table only those of the sun', () => {
    expect(statutoryDaysOf(2150).size).toBe(7)
  })
  test('the lists announced hold each of them, and make up on weekends only', () => {
    const { off, work, years: announced } = rules.threeGuarantees.workingDays
    expect(announced.flatMap(year => [...statutoryDaysOf(year)].filter(day => !off.includes(day)))).toEqual([])
    expect(work.filter(day => weekdayOf(dayNumberOf(day)) % 6 !== 0)).toEqual([])
  })
})
