// Number words, check digits and dates, by table.
import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/understanding/calendarDay.ts'
import { findDates } from '../../src/understanding/dates.ts'
import { holidayIn } from '../../src/understanding/holidays.ts'
import { prepare } from '../../src/understanding/message.ts'
import { numberOf } from '../../src/understanding/numerals.ts'
import { hasValidCheckDigit, readVin } from '../../src/understanding/vin.ts'
import { dealership } from './dealership.ts'

test.each([
  ['5万8', 58_000],
  ['2万3', 23_000],
  ['1.2万', 12_000],
  ['两万', 20_000],
  ['三万五千', 35_000],
  ['一千二', 1_200],
  ['2.1w', 21_000],
  ['21k', 21_000],
  ['1,900', 1_900],
  ['十二', 12],
  ['二零二四', 2_024],
  ['一百零五', 105],
  ['十万零三百', 100_300],
  ['abc', undefined],
])('%s is %s', (text, value) => {
  expect(numberOf(text)).toBe(value)
})

test('check digits', () => {
  expect(hasValidCheckDigit('1M8GDM9AXKP042788')).toBe(true)
  expect(hasValidCheckDigit('1M8GDM9A1KP042788')).toBe(false)
})

test('words before a telephone number are no vehicle identification number', () => {
  const read = (text: string) => readVin(prepare(text, dealership)).map(each => each.value)
  // the check digit happens to fit
  expect(hasValidCheckDigit('CALLME13812345678')).toBe(true)
  expect(read('please call me 13812345678')).toEqual([])
  expect(read('1M8 GDM9AXKP 042788')).toEqual(['1M8GDM9AXKP042788'])
})

describe('dates, written on Sunday 2026-11-22', () => {
  test.each([
    ['2026年6月12日', '2026-06-12'],
    ['2024年3月', '2024-03'],
    ['24年3月', '2024-03'],
    ['二零二四年五月', '2024-05'],
    ['2025/10/03', '2025-10-03'],
    ['去年10月', '2025-10'],
    ['今年五月六号', '2026-05-06'],
    ['上个月20号', '2026-10-20'],
    ['上周三', '2026-11-11'],
    ['周五', '2026-11-20'],
    ['昨天', '2026-11-21'],
    ['大前天', '2026-11-19'],
    ['12月1号', '2025-12-01'],
    ['三天前', '2026-11-19'],
    ['两个月前', '2026-09'],
    ['last Tuesday', '2026-11-17'],
    ['two weeks ago', '2026-11-08'],
    ['March 5, 2025', '2025-03-05'],
    ['5th of June 2025', '2025-06-05'],
    ['yesterday', '2026-11-21'],
    ['国庆期间', '2026-10'],
    ['去年春节前', '2025-01'],
    ['端午', '2026-06-19'],
    ['中秋节', '2026-09-25'],
    ['上周末', '2026-11-14'],
    ['over the weekend', '2026-11-21'],
    ['前几天', '2026-11'],
    ['半个月前', '2026-11-07'],
    ['两三天前', '2026-11'],
    ['几个月前', '2026'],
    ['去年年底', '2025-12'],
    ['民国114年3月5日', '2025-03-05'],
    ['a few months ago', '2026'],
    ['on November 3rd', '2026-11-03'],
    ['3/5/2025', '2025'],
    ['11/14/2025', '2025-11-14'],
  ])('%s', (text, value) => {
    expect(findDates(prepare(text, dealership)).map(date => date.value)).toEqual([value])
  })
  test.each([
    [2020, '春节', '2020-01-25'],
    [2023, '春节', '2023-01-22'],
    [2024, '过年', '2024-02-10'],
    [2025, 'chinese new year', '2025-01-29'],
    [2026, '春节', '2026-02-17'],
    [2027, '春节', '2027-02-06'], // a day later by the calendar of some engines
    [2027, '元宵', '2027-02-20'],
    [2026, '元宵', '2026-03-03'],
    [2025, '端午', '2025-05-31'],
    [2025, 'mid-autumn', '2025-10-06'],
  ])('in %i %s was on %s', (year, name, day) => {
    const found = holidayIn(year, name)
    expect(found === undefined ? undefined : asDay(found)).toBe(day)
  })
  test.each(['两年款', '三天两头', '新年快乐', '十一个人', '最近的4S店', '中山路18号', '3号线', '95号汽油'])(
    '%s is no date',
    text => {
      expect(findDates(prepare(text, dealership))).toEqual([])
    },
  )
  test.each([
    ['2025年2月30日', '2025-02'],
    ['2025年2月29日', '2025-02'],
    ['2024年2月29日', '2024-02-29'],
    ['2025-4-31', '2025-04'],
    ['去年六月三十一号', '2025-06'],
    ['9月31日', '2026-09'],
    ['民国114年2月30日', '2025-02'],
    ['20250230', '2025-02'],
    ['2.30提的车', '2026-02'],
    ['31号下午', '2026-10-31'],
    ['February 30, 2025', '2025-02'],
    ['30th of February 2025', '2025-02'],
    ['2/30/2025', '2025-02'],
    ['31.6.2025', '2025-06'],
  ])('%s: no day that is not there', (text, value) => {
    expect(findDates(prepare(text, dealership)).map(date => date.value)).toEqual([value])
  })
  test('the 31st of the last month that has one', () => {
    const inMarch = { ...dealership, at: Date.parse('2026-03-05T02:00:00Z') }
    expect(findDates(prepare('31号下午', inMarch))[0]?.value).toBe('2026-01-31')
  })
  test("are meant in the customer's zone", () => {
    const lateEvening = { ...dealership, at: Date.parse('2026-11-22T17:00:00Z') }
    expect(findDates(prepare('今天', lateEvening))[0]?.value).toBe('2026-11-23')
  })
})
