import { expect, test } from 'vitest'
import { byWhen, dateWords, lasting, openingHours } from '../../dialogs/when.ts'

const shanghai = 'Asia/Shanghai'
const at = (text: string) => Date.parse(text)
const now = at('2026-11-23T10:00:00+08:00')

test.each([
  ['2026-11-23T14:30:00+08:00', '在今天 14:30 前', '在今天下午 2:30 前', 'by 2:30 pm today'],
  ['2026-11-24T09:30:00+08:00', '在明天上午 9:30 前', '在明天上午 9:30 前', 'by 9:30 am tomorrow'],
  ['2026-11-25T20:05:00+08:00', '在后天 20:05 前', '在後天晚上 8:05 前', 'by 8:05 pm the day after tomorrow'],
  ['2026-11-24T00:15:00+08:00', '在明天凌晨 0:15 前', '在明天凌晨 12:15 前', 'by 12:15 am tomorrow'],
  ['2026-11-24T00:00:00+08:00', '在今天内', '在今天內', 'by the end of today'],
  ['2026-11-25T00:00:00+08:00', '在明天内', '在明天內', 'by the end of tomorrow'],
  ['2026-11-26T00:00:00+08:00', '在后天内', '在後天內', 'by the end of the day after tomorrow'],
  ['2026-11-23T09:59:00+08:00', '尽快', '盡快', 'as soon as possible'],
])('%s', (due, simplified, traditional, english) => {
  expect(byWhen(at(due), now, shanghai, 'zh-CN')).toBe(simplified)
  expect(byWhen(at(due), now, shanghai, 'zh-TW')).toBe(traditional)
  expect(byWhen(at(due), now, shanghai, 'en')).toBe(english)
})

test('a later day is named, in the zone of the store', () => {
  expect(byWhen(at('2026-11-28T09:30:00+08:00'), now, shanghai, 'zh-CN')).toMatch(/^在11月28日.*上午 9:30 前$/)
  expect(byWhen(at('2026-11-28T09:30:00+08:00'), now, shanghai, 'en')).toMatch(/^by 9:30 am on .*28 November/)
  expect(byWhen(at('2026-11-28T00:00:00+08:00'), now, shanghai, 'zh-CN')).toMatch(/^在11月27日.*内$/)
  expect(byWhen(at('2026-11-28T00:00:00+08:00'), now, shanghai, 'en')).toMatch(/^by the end of .*27 November/)
  expect(byWhen(at('2026-11-23T23:30:00+08:00'), now, 'America/New_York', 'en')).toBe('by 10:30 am tomorrow')
})

test('without a clock nothing exact is promised', () => {
  expect(byWhen(undefined, now, shanghai, 'zh-CN')).toBe('尽快')
})

test('opening hours in groups of days, closed days left out', () => {
  const weekday = ['09:00-18:00']
  const week = {
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: ['09:00-12:00', '13:00-16:00'],
    sun: [],
  }
  expect(openingHours(week, 'zh-CN')).toBe('周一至周五 9:00–18:00，周六 9:00–12:00 13:00–16:00')
  expect(openingHours(week, 'en')).toBe('Mon to Fri 9:00–18:00, Sat 9:00–12:00 13:00–16:00')
  const always = ['00:00-24:00']
  expect(
    openingHours({ mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always }, 'en'),
  ).toBe('24 hours')
})

test('dates as exact as they were told', () => {
  expect(dateWords('2026', 'zh-CN')).toBe('2026')
  expect(dateWords('2026-03', 'zh-CN')).toBe('2026年3月')
  expect(dateWords('2026-03-12', 'en')).toBe('12 March 2026')
})

test.each([
  [30, '30 分钟', '30 minutes'],
  [60, '1 小时', 'one hour'],
  [1440, '1 天', 'one day'],
  [2880, '48 小时', '48 hours'],
  [10_080, '7 天', '7 days'],
])('%i minutes', (minutes, chinese, english) => {
  expect(lasting({ minutes }, 'zh-CN')).toBe(chinese)
  expect(lasting({ minutes }, 'en')).toBe(english)
})

test.each([
  [{ hours: 2 }, '2 小时', '2 小時', '2 hours'],
  [{ days: 7 }, '7 天', '7 天', '7 days'],
  [{ workingDays: 1 }, '1 个工作日', '1 個工作天', 'one working day'],
  [{ workingDays: 2 }, '2 个工作日', '2 個工作天', '2 working days'],
  [{ sameDay: true as const }, '当天', '當天', 'the day'],
])('a rule book in other units: %j', (length, mainland, taiwan, english) => {
  expect([lasting(length, 'zh-CN'), lasting(length, 'zh-TW'), lasting(length, 'en')]).toEqual([
    mainland,
    taiwan,
    english,
  ])
})
