// Number words, check digits and dates, by table.
import { describe, expect, test } from 'vitest'
import { findDates } from '../../src/understanding/dates.ts'
import { prepare } from '../../src/understanding/message.ts'
import { numberOf } from '../../src/understanding/numerals.ts'
import { hasValidCheckDigit } from '../../src/understanding/vin.ts'
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
  ])('%s', (text, value) => {
    expect(findDates(prepare(text, dealership)).map(date => date.value)).toEqual([value])
  })
  test("are meant in the customer's zone", () => {
    const lateEvening = { ...dealership, at: Date.parse('2026-11-22T17:00:00Z') }
    expect(findDates(prepare('今天', lateEvening))[0]?.value).toBe('2026-11-23')
  })
})
