// Working time (domain.md 6, lessons.md 9): tables of single cases, then properties over many stores and moments.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTime, isOpen, nextOpening, withinHours } from '../../../src/case/policy/calendar.ts'
import type { Opening } from '../../../src/case/policy/openings.ts'
import { fromLocal, localParts } from '../../../src/case/policy/zone.ts'
import { allWeek, china, cn, moment, never, round, shop, split, stores, weekdaysOnly } from './calendars.ts'

const iso = (at: number) => new Date(at).toISOString()

describe('business time is counted in opening hours', () => {
  test.each([
    ['inside one period', '2026-11-23 09:00', 30, '2026-11-23 09:30'],
    ['over lunch', '2026-11-23 11:50', 30, '2026-11-23 13:50'],
    ['due exactly at closing stays at closing', '2026-11-23 17:00', 30, '2026-11-23 17:30'],
    ['due exactly at lunch stays at lunch', '2026-11-23 11:30', 30, '2026-11-23 12:00'],
    ['one minute more is the next morning', '2026-11-23 17:00', 31, '2026-11-24 08:31'],
    ['created after closing', '2026-11-23 23:00', 30, '2026-11-24 09:00'],
    ['created exactly at closing', '2026-11-23 17:30', 30, '2026-11-24 09:00'],
    ['created before opening', '2026-11-23 06:00', 30, '2026-11-23 09:00'],
    ['created at lunch', '2026-11-23 12:30', 30, '2026-11-23 14:00'],
    ['over the weekend', '2026-11-20 17:20', 30, '2026-11-23 08:50'],
    ['over several days', '2026-11-23 08:30', 2 * 450, '2026-11-24 17:30'],
    ['over the National Day week', '2026-09-30 17:20', 30, '2026-10-08 08:50'],
    ['a make-up Saturday has the hours of a Monday', '2026-10-09 17:20', 30, '2026-10-10 08:50'],
    ['a make-up Sunday too', '2026-09-19 10:00', 30, '2026-09-20 09:00'],
    ['no minutes out of hours: when it opens', '2026-11-21 10:00', 0, '2026-11-23 08:30'],
  ])('%s', (_, start, minutes, due) => {
    expect(addTime(cn(start), minutes, 'business', split)).toEqual({ at: cn(due), provisional: false })
  })

  test('always counts every minute', () => {
    expect(addTime(cn('2026-10-01 23:00'), 2_880, 'always', split)).toEqual({
      at: cn('2026-10-03 23:00'),
      provisional: false,
    })
  })
  test('a store open around the clock counts on through midnight', () => {
    expect(addTime(cn('2026-11-23 23:50'), 30, 'business', round).at).toBe(cn('2026-11-24 00:20'))
  })
  test('hours past midnight run into the next day, also into a day off', () => {
    const night = shop(weekdaysOnly('20:00-02:00'))
    expect(addTime(cn('2026-09-30 23:50'), 60, 'business', night).at).toBe(cn('2026-10-01 00:50'))
    expect(isOpen(cn('2026-11-21 01:00'), night)).toBe(true)
    expect(isOpen(cn('2026-11-21 20:30'), night)).toBe(false)
  })
  test('overlapping periods count once', () => {
    const muddled = shop(weekdaysOnly('10:00-12:00', '09:00-11:00'))
    expect(addTime(cn('2026-11-23 09:00'), 180, 'business', muddled).at).toBe(cn('2026-11-23 12:00'))
  })
  test('where Monday is closed, a make-up day has the hours of the first working day', () => {
    const closedOnMonday = shop({ ...weekdaysOnly('10:00-16:00'), mon: [] })
    expect(nextOpening(cn('2026-10-10 00:00'), closedOnMonday)).toBe(cn('2026-10-10 10:00'))
  })
})

describe('years whose holidays are not known', () => {
  const within = (store: Opening, start: string, minutes = 30) => addTime(cn(start), minutes, 'business', store)
  test('computed from the week and the statutory days, marked provisional', () => {
    expect(within(split, '2027-02-10 09:00')).toEqual({ at: cn('2027-02-10 09:30'), provisional: true })
    // the third day of the Chinese year
    expect(within(split, '2027-02-08 09:00')).toEqual({ at: cn('2027-02-09 09:00'), provisional: true })
  })
  test('only when the span reaches them', () => {
    expect(within(split, '2026-12-31 17:00').provisional).toBe(false)
    expect(within(split, '2026-12-31 17:10')).toEqual({ at: cn('2027-01-04 08:40'), provisional: true })
  })
  test('days off listed for an incomplete year count, and stay provisional', () => {
    const partly = shop(split.hours, { holidays: { ...china, off: [...china.off, '2027-01-04'] } })
    expect(within(partly, '2026-12-31 17:10')).toEqual({ at: cn('2027-01-05 08:40'), provisional: true })
  })
  test('a store that lists a statutory day as one of work is open on it', () => {
    const open = shop(split.hours, { holidays: { ...china, work: [...china.work, '2027-01-01'] } })
    expect(within(open, '2026-12-31 17:10')).toEqual({ at: cn('2027-01-01 08:40'), provisional: true })
  })
  test('a mainland store without a calendar is not covered, one elsewhere is, unless it names years', () => {
    const { holidays: _, ...bare } = split
    expect(within(bare, '2026-11-23 09:00').provisional).toBe(true)
    expect(within(bare, '2026-10-01 09:00').at).toBe(cn('2026-10-05 09:00'))
    const singapore = { ...bare, region: 'SG', timeZone: 'Asia/Singapore' }
    expect(within(singapore, '2026-11-23 09:00').provisional).toBe(false)
    expect(within({ ...singapore, holidays: china }, '2027-11-23 09:00').provisional).toBe(true)
    // the mainland's statutory days are nobody else's
    expect(within({ ...singapore, holidays: china }, '2027-10-01 09:00').at).toBe(cn('2027-10-01 09:30'))
  })
})

describe('daylight saving', () => {
  const berlin = shop(allWeek('00:00-24:00'), { timeZone: 'Europe/Berlin', region: 'DE', holidays: undefined as never })
  const early = { ...berlin, hours: allWeek('01:00-04:00') }
  test.each([
    ['spring: the night has two open hours', '2026-03-29T00:00:00Z', 120, '2026-03-29T02:00:00.000Z'],
    ['autumn: the night has four', '2026-10-24T23:00:00Z', 240, '2026-10-25T03:00:00.000Z'],
  ])('%s', (_, start, minutes, due) => {
    expect(iso(addTime(Date.parse(start), minutes, 'business', early).at)).toBe(due)
  })
  test('a skipped local time is the moment of the change, a doubled one its first', () => {
    const day = (date: string) => localParts(Date.parse(`${date}T12:00:00Z`), 'Europe/Berlin').dayNumber
    expect(iso(fromLocal(day('2026-03-29'), 150, 'Europe/Berlin'))).toBe('2026-03-29T01:00:00.000Z')
    expect(iso(fromLocal(day('2026-10-25'), 150, 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z')
  })
  test.each([
    ['Asia/Kathmandu', '2026-11-23T00:00:00Z', '2026-11-23', 5, 45],
    ['Australia/Lord_Howe', '2026-11-23T00:00:00Z', '2026-11-23', 11, 0],
    ['America/New_York', '2026-11-23T00:00:00Z', '2026-11-22', 19, 0],
  ])('local parts in %s', (zone, at, date, hour, minute) => {
    expect(localParts(Date.parse(at), zone)).toMatchObject({ date, hour, minute })
  })
})

describe('a store that never opens', () => {
  test('all time counts, provisionally, and nothing runs on for ever', () => {
    expect(addTime(cn('2026-11-23 09:00'), 30, 'business', never)).toEqual({
      at: cn('2026-11-23 09:30'),
      provisional: true,
    })
    expect(isOpen(cn('2026-11-23 09:00'), never)).toBe(false)
    expect(nextOpening(cn('2026-11-23 09:00'), never)).toBe(cn('2026-11-23 09:00'))
  })
})

test.each([
  ['2026-11-23 08:59', '2026-11-23 09:00'],
  ['2026-11-23 09:00', '2026-11-23 09:00'],
  ['2026-11-23 14:07', '2026-11-23 14:07'],
  ['2026-11-23 20:00', '2026-11-23 20:00'],
  ['2026-11-23 20:01', '2026-11-24 09:00'],
])('withinHours 09:00–20:00: %s → %s', (at, moved) => {
  expect(withinHours(cn(at), '09:00', '20:00', split)).toBe(cn(moved))
})

describe('properties', () => {
  const store = fc.constantFrom(...stores)
  const minutes = fc.integer({ min: 0, max: 3_000 })
  const add = (start: number, length: number, at: Opening) => addTime(start, length, 'business', at).at

  test('never later for an earlier start', () => {
    fc.assert(
      fc.property(store, moment, fc.integer({ min: 0, max: 400_000_000 }), minutes, (at, start, later, length) => {
        expect(add(start, length, at)).toBeLessThanOrEqual(add(start + later, length, at))
      }),
    )
  })
  test('adding in two goes is adding once', () => {
    fc.assert(
      fc.property(store, moment, minutes, minutes, (at, start, one, other) => {
        expect(add(add(start, one, at), other, at)).toBe(add(start, one + other, at))
      }),
    )
  })
  test('the end lies in opening hours, closing time included', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stores.slice(0, -1)), moment, minutes, (at, start, length) => {
        const end = add(start, length, at)
        expect(isOpen(end, at) || isOpen(end - 1, at)).toBe(true)
        expect(end).toBeGreaterThanOrEqual(start + length * 60_000)
      }),
    )
  })
  test('the next opening is open and nothing before it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stores.slice(0, -1)), moment, (at, start) => {
        const next = nextOpening(start, at)
        expect(isOpen(next, at)).toBe(true)
        if (next > start) expect(isOpen(start, at) || isOpen(next - 1, at)).toBe(false)
      }),
    )
  })
  test('local time and back', () => {
    fc.assert(
      fc.property(fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/Havana'), moment, (zone, at) => {
        const { dayNumber, minuteOfDay } = localParts(at, zone)
        const back = fromLocal(dayNumber, minuteOfDay, zone)
        // A doubled hour is taken at its first occurrence.
        expect([0, 3_600_000]).toContain(at - back)
      }),
    )
  })
})
