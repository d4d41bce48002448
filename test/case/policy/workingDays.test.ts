// Working days (工作日) and closing times as due times: the 10 and 20 days of article 28, 2 and 7 of `quality-8d`, "the same day".
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../src/case/policy/calendar.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import { openingBookOf } from '../../../src/case/policy/openings.ts'
import { addWorkingDays, endOfDay, nationalWorkDays, openingDays } from '../../../src/case/policy/workingDays.ts'
import { dateOf, localParts, weekdayOf } from '../../../src/case/policy/zone.ts'
import '../../repeatable.ts'
import { allWeek, cn, moment, never, night, round, shop, split, stores, weekdaysOnly } from './calendars.ts'
import { directory, rules } from './fixtures.ts'

const binjiang = storeOf(directory, 'binjiang')
const jiading = storeOf(directory, 'jiading')
const law = nationalWorkDays(rules.threeGuarantees.workingDays, 'CN')

describe('the close of the n-th working day', () => {
  test.each([
    // 09-20 works, 09-25…27 and 10-01…07 don't, 10-10 works (article 28)
    ['10 days over National Day', '2026-09-18 11:00', 10, '2026-10-09 18:00', false],
    ['20 days over National Day', '2026-09-18 11:00', 20, '2026-10-22 18:00', false],
    ['the day itself never counts, however early', '2026-11-23 00:00', 1, '2026-11-24 18:00', false],
    ['nor however late', '2026-11-23 23:59', 1, '2026-11-24 18:00', false],
    ['a weekend on which the store is open is none', '2026-11-20 10:00', 1, '2026-11-23 18:00', false],
    ['started on such a weekend', '2026-11-21 10:00', 1, '2026-11-23 18:00', false],
    ['a make-up Sunday is one, with its own closing', '2026-09-19 10:00', 1, '2026-09-20 17:00', false],
    ['a Spring Festival', '2026-02-13 10:00', 2, '2026-02-24 18:00', false], // 02-14 works
    ['a year not announced: statutory days', '2026-12-31 10:00', 1, '2027-01-04 18:00', true],
    ['the Chinese year of one not announced', '2027-02-04 10:00', 2, '2027-02-10 18:00', true],
  ])('%s', (_, start, count, at, provisional) => {
    expect(addWorkingDays(cn(start), count, binjiang, law)).toEqual({ at: cn(at), provisional })
    // the store has the same lists
    expect(addWorkingDays(cn(start), count, binjiang)).toEqual({ at: cn(at), provisional })
  })
  test('a store closed on a working day has until midnight: the law does not wait for its opening', () => {
    const closedOnMonday = { ...binjiang, hours: { ...binjiang.hours, mon: [] } }
    expect(addWorkingDays(cn('2026-11-20 10:00'), 1, closedOnMonday, law).at).toBe(cn('2026-11-24 00:00'))
  })
  test('a make-up Sunday where Sundays are closed has the closing of a Monday', () => {
    expect(addWorkingDays(cn('2026-09-19 10:00'), 1, jiading, law).at).toBe(cn('2026-09-20 17:30'))
  })
  test('past midnight is the next day already', () => {
    expect(addWorkingDays(cn('2026-11-23 10:00'), 1, night).at).toBe(cn('2026-11-25 00:00'))
    expect(addWorkingDays(cn('2026-11-23 10:00'), 1, round).at).toBe(cn('2026-11-25 00:00'))
  })
  test('which days count is a parameter: those on which the store opens', () => {
    expect(addWorkingDays(cn('2026-11-20 10:00'), 2, binjiang, openingDays(binjiang)).at).toBe(cn('2026-11-22 17:00'))
  })
  test('a calendar without working days counts every day, provisionally', () => {
    const due = { at: cn('2026-11-26 00:00'), provisional: true }
    expect(addWorkingDays(cn('2026-11-23 10:00'), 3, never, openingDays(never))).toEqual(due)
  })
})

describe('the same day', () => {
  test.each([
    ['in hours', '2026-11-23 10:00', split, '2026-11-23 17:30'],
    ['over lunch it is closing time all the same', '2026-11-23 12:30', split, '2026-11-23 17:30'],
    ['before opening', '2026-11-23 06:00', split, '2026-11-23 17:30'],
    ['a minute before closing', '2026-11-23 17:29', split, '2026-11-23 17:30'],
    ['at closing: the next day', '2026-11-23 17:30', split, '2026-11-24 17:30'],
    ['at night', '2026-11-20 23:00', split, '2026-11-23 17:30'],
    ['on a holiday', '2026-10-01 10:00', split, '2026-10-08 17:30'],
    ['before a make-up Saturday', '2026-10-09 18:00', split, '2026-10-10 17:30'],
    ['around the clock it is midnight', '2026-11-23 10:00', round, '2026-11-24 00:00'],
    ['a night that began yesterday', '2026-11-24 01:00', night, '2026-11-24 02:00'],
    ['a night to come', '2026-11-24 03:00', night, '2026-11-25 02:00'],
  ])('%s', (_, start, store, at) => {
    expect(endOfDay(cn(start), store)).toEqual({ at: cn(at), provisional: false })
  })
  test('a store that never opens: midnight, provisionally', () => {
    expect(endOfDay(cn('2026-11-23 10:00'), never)).toEqual({ at: cn('2026-11-24 00:00'), provisional: true })
  })
  test.each([
    ['Europe/Berlin', 'DE', '2026-03-29T07:00:00Z', '2026-03-29T16:00:00.000Z'],
    ['Europe/Berlin', 'DE', '2026-10-25T07:00:00Z', '2026-10-25T17:00:00.000Z'],
    ['America/New_York', 'US', '2026-03-08T12:00:00Z', '2026-03-08T22:00:00.000Z'],
  ])('closes by the wall clock on the day it changes (%s)', (timeZone, region, start, at) => {
    const { holidays: _, ...store } = shop(allWeek('09:00-18:00'), { timeZone, region })
    expect(new Date(endOfDay(Date.parse(start), store).at).toISOString()).toBe(at)
  })
})

describe('properties', () => {
  const store = fc.constantFrom(...stores)
  const count = fc.integer({ min: 1, max: 25 })

  test('never later for an earlier start, later for more days', () => {
    fc.assert(
      fc.property(store, moment, fc.nat(400_000_000), count, (at, start, later, days) => {
        const { at: due } = addWorkingDays(start, days, at)
        expect(due).toBeLessThanOrEqual(addWorkingDays(start + later, days, at).at)
        expect(due).toBeLessThan(addWorkingDays(start, days + 1, at).at)
        expect(endOfDay(start, at).at).toBeLessThanOrEqual(endOfDay(start + later, at).at)
      }),
    )
  })
  test('counting in two goes is counting once', () => {
    fc.assert(
      fc.property(store, moment, count, count, (at, start, one, other) => {
        // a moment before the end, for an end at midnight is the next day already
        const middle = addWorkingDays(start, one, at).at - 1
        expect(addWorkingDays(middle, other, at).at).toBe(addWorkingDays(start, one + other, at).at)
      }),
    )
  })
  test('exactly so many working days end after the day of the start, the due one with them', () => {
    fc.assert(
      fc.property(store, moment, count, (at, start, days) => {
        const due = addWorkingDays(start, days, at).at - 1
        const first = localParts(start, at.timeZone).dayNumber + 1
        const last = localParts(due, at.timeZone).dayNumber
        const { worksOn } = nationalWorkDays(at.holidays, at.region)
        const passed = Array.from({ length: last - first + 1 }, (_, index) => first + index)
        expect(passed.filter(worksOn)).toHaveLength(days)
        expect(worksOn(last)).toBe(true)
      }),
    )
  })
  test('the end of the day is a closing: open just before or never, closed or a new day after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stores.filter(each => each !== never)), moment, (at, start) => {
        const end = endOfDay(start, at).at
        expect(end).toBeGreaterThan(start)
        const day = localParts(end, at.timeZone).dayNumber
        const closings = [day - 1, day].map(each => openingBookOf(at).closingOf(each))
        expect(closings).toContain(end)
        if (isOpen(start, at)) expect(end - start).toBeLessThanOrEqual(2 * 86_400_000)
      }),
    )
  })
  test('a holiday is never a working day, a make-up day always', () => {
    const { off, work } = rules.threeGuarantees.workingDays
    fc.assert(
      fc.property(fc.nat(3_000), days => {
        const day = Date.UTC(2024, 0, 1) / 86_400_000 + days
        const date = dateOf(day)
        const weekend = weekdayOf(day) % 6 === 0
        if (work.includes(date)) expect(law.worksOn(day)).toBe(true)
        else if (weekend || off.includes(date)) expect(law.worksOn(day)).toBe(false)
        else if (law.covers(Number(date.slice(0, 4)))) expect(law.worksOn(day)).toBe(true)
      }),
    )
  })
  test('weekdays without lists outside the mainland all count', () => {
    const { worksOn } = nationalWorkDays(undefined, 'SG')
    fc.assert(fc.property(fc.nat(30_000), day => worksOn(day) === (weekdayOf(day) % 6 !== 0)))
    expect(openingDays(shop(weekdaysOnly('09:00-18:00'), { region: 'SG' })).worksOn(20_000)).toBe(true)
  })
})
