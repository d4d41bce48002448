// Clocks that pause: cases one can follow with a finger on the calendar (lessons.md 8 to 10). All times Shanghai's.
import { describe, expect, test } from 'vitest'
import type { ClockLength, TimedClock } from '../../../src/case/clock.ts'
import { clockOf } from '../../../src/case/policy/clocks.ts'
import {
  consumed,
  heldBack,
  isPaused,
  moved,
  pause,
  relength,
  remaining,
  resume,
  startClock,
  workedOut,
} from '../../../src/case/policy/clockTime.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import { addWorkingDays, endOfDay } from '../../../src/case/policy/workingDays.ts'
import { allWeek, china, cn, never, shop, split, weekdaysOnly } from './calendars.ts'
import { directory, pack } from './fixtures.ts'

const minutes = (count: number) => count * 60_000
const hours = (count: number) => count * 3_600_000
const here = { store: split }
const begin = (calendar: 'always' | 'business', length: ClockLength, startedAt: string, calendars = here): TimedClock =>
  startClock({ name: 'resolve', calendar, startedAt: cn(startedAt), length, warnShare: 2 / 3 }, calendars)
/** Paused and on again, as often as written. */
const paused = (clock: TimedClock, ...times: [string, string][]): TimedClock =>
  times.reduce((each, [from, to]) => resume(pause(each, cn(from)), cn(to), here), clock)

describe('without pauses it is the clock of the pack', () => {
  const store = storeOf(directory, 'jiading')
  test.each([
    ['firstContact', 'grumble', 30, 'business', '2026-11-23 11:50'],
    ['firstContact', 'complaint', 30, 'business', '2026-09-30 17:20'],
    ['firstContact', 'major', 30, 'always', '2026-11-23 23:00'],
    ['resolve', 'complaint', 48 * 60, 'always', '2026-11-21 11:00'],
    ['firstContact', 'grumble', 30, 'business', '2027-02-07 11:00'],
  ] as const)('%s of a %s', (name, severity, length, calendar, startedAt) => {
    const facts = { name, calendar, startedAt: cn(startedAt), length: { ms: minutes(length) }, warnShare: pack.warnAt }
    const known = clockOf(name, { startedAt: cn(startedAt), severity, danger: false, store, pack })
    expect(startClock(facts, { store })).toEqual({ ...known, ...facts, pauses: [] })
  })
  test('working days and the same day end as the calendar says', () => {
    const start = cn('2026-09-18 11:00')
    expect(begin('business', { workingDays: 10 }, '2026-09-18 11:00').dueAt).toBe(addWorkingDays(start, 10, split).at)
    expect(begin('business', { sameDay: true }, '2026-09-18 18:00').dueAt).toBe(
      endOfDay(cn('2026-09-18 18:00'), split).at,
    )
  })
})

describe('a pause moves the end by what it takes', () => {
  test.each<[string, 'always' | 'business', string, [string, string][], string]>([
    [
      'always: by its length',
      'always',
      '2026-11-23 10:00',
      [['2026-11-23 10:30', '2026-11-23 23:30']],
      '2026-11-24 01:00',
    ],
    [
      'business: by its open hours',
      'business',
      '2026-11-23 10:00',
      [['2026-11-23 11:00', '2026-11-23 14:00']],
      '2026-11-23 15:00',
    ],
    [
      'over lunch alone: not at all',
      'business',
      '2026-11-23 11:00',
      [['2026-11-23 12:00', '2026-11-23 13:30']],
      '2026-11-23 14:30',
    ],
    ['overnight', 'business', '2026-11-23 16:30', [['2026-11-23 17:00', '2026-11-24 09:00']], '2026-11-24 10:30'],
    [
      'over the weekend',
      'business',
      '2026-11-20 16:30',
      [['2026-11-20 17:30', '2026-11-23 08:30']],
      '2026-11-23 09:30',
    ],
    [
      'over the National Day week',
      'business',
      '2026-09-30 16:30',
      [['2026-09-30 17:00', '2026-10-08 09:00']],
      '2026-10-08 10:30',
    ],
    [
      'over a make-up Saturday',
      'business',
      '2026-10-09 17:00',
      [['2026-10-09 17:30', '2026-10-12 08:30']],
      '2026-10-12 10:00',
    ],
    [
      'twice',
      'business',
      '2026-11-23 09:00',
      [
        ['2026-11-23 09:10', '2026-11-23 09:40'],
        ['2026-11-23 10:00', '2026-11-23 10:30'],
      ],
      '2026-11-23 12:00',
    ],
    [
      'to closing exactly',
      'business',
      '2026-11-23 15:00',
      [['2026-11-23 15:00', '2026-11-23 15:30']],
      '2026-11-23 17:30',
    ],
    [
      'in the hour before opening: not at all',
      'business',
      '2026-11-23 06:00',
      [['2026-11-23 07:00', '2026-11-23 08:00']],
      '2026-11-23 10:30',
    ],
  ])('%s', (_, calendar, startedAt, pauses, due) => {
    const clock = paused(begin(calendar, { ms: hours(2) }, startedAt), ...pauses)
    expect(new Date(clock.dueAt)).toEqual(new Date(cn(due)))
    expect(clock.provisional).toBeUndefined()
  })
  test('the warning moves too, when it is still to come', () => {
    const clock = begin('always', { ms: hours(3) }, '2026-11-23 10:00')
    expect(paused(clock, ['2026-11-23 11:00', '2026-11-23 12:00']).warnAt).toBe(cn('2026-11-23 13:00'))
    expect(paused(clock, ['2026-11-23 12:30', '2026-11-23 13:00']).warnAt).toBe(cn('2026-11-23 12:00'))
  })
  test('while it lasts nothing passes and the end stands where it was', () => {
    const clock = pause(begin('always', { ms: hours(2) }, '2026-11-23 10:00'), cn('2026-11-23 10:30'))
    expect(isPaused(clock)).toBe(true)
    expect(clock.dueAt).toBe(cn('2026-11-23 12:00'))
    expect(consumed(clock, cn('2026-11-25 10:00'), here)).toBe(minutes(30))
    expect(remaining(clock, cn('2026-11-25 10:00'), here)).toBe(minutes(90))
    expect(isPaused(resume(clock, cn('2026-11-25 10:00'), here))).toBe(false)
  })
  test('what has run out is not paused', () => {
    const clock = begin('always', { ms: hours(2) }, '2026-11-23 10:00')
    expect(pause(clock, cn('2026-11-23 12:00'))).toEqual(clock)
  })
})

describe('time of tests is no working day of the analysis (quality-8d: 7 working days)', () => {
  const analysis = begin('business', { workingDays: 7 }, '2026-11-23 10:00')
  test.each<[string, [string, string][], string]>([
    ['no test', [], '2026-12-02 17:30'],
    ['a test within a day', [['2026-11-24 10:00', '2026-11-24 16:00']], '2026-12-02 17:30'],
    ['a test over two closings', [['2026-11-24 10:00', '2026-11-26 11:00']], '2026-12-04 17:30'],
    ['a test over the weekend alone', [['2026-11-27 17:30', '2026-11-30 08:30']], '2026-12-02 17:30'],
    ['a test to closing time', [['2026-11-24 09:00', '2026-11-24 17:30']], '2026-12-03 17:30'],
    [
      'two tests',
      [
        ['2026-11-24 15:00', '2026-11-25 09:00'],
        ['2026-11-26 15:00', '2026-11-27 09:00'],
      ],
      '2026-12-04 17:30',
    ],
  ])('%s', (_, pauses, due) => {
    expect(new Date(paused(analysis, ...pauses).dueAt)).toEqual(new Date(cn(due)))
  })
  test('the same day, paused over closing, is the next', () => {
    const today = begin('business', { sameDay: true }, '2026-11-23 10:00')
    expect(paused(today, ['2026-11-23 11:00', '2026-11-23 15:00']).dueAt).toBe(cn('2026-11-23 17:30'))
    expect(paused(today, ['2026-11-23 15:00', '2026-11-24 09:00']).dueAt).toBe(cn('2026-11-24 17:30'))
  })
  test('it warns at its share of the open hours', () => {
    const today = startClock(
      {
        name: 'onSpot' as never,
        calendar: 'business',
        startedAt: cn('2026-11-23 10:00'),
        length: { sameDay: true },
        warnShare: 0.5,
      },
      here,
    )
    // two hours before lunch and four after it: half of them at 14:30
    expect(today.warnAt).toBe(cn('2026-11-23 14:30'))
  })
})

describe('another severity keeps what has been consumed', () => {
  test('48 h become 36 h', () => {
    const clock = begin('always', { ms: hours(48) }, '2026-11-21 11:00')
    const major = relength(clock, { length: { ms: hours(36) }, calendar: 'always' }, cn('2026-11-22 08:00'), here)
    expect(major).toMatchObject({
      startedAt: cn('2026-11-21 11:00'),
      dueAt: cn('2026-11-22 23:00'),
      warnAt: cn('2026-11-22 11:00'),
    })
  })
  test('36 h that have passed already ended when they had', () => {
    const clock = begin('always', { ms: hours(48) }, '2026-11-21 11:00')
    const major = relength(clock, { length: { ms: hours(36) }, calendar: 'always' }, cn('2026-11-23 01:00'), here)
    expect(major.dueAt).toBe(cn('2026-11-22 23:00'))
  })
  test('a grumble of the night that turns major in the morning has not used up its half hour', () => {
    const clock = begin('business', { ms: minutes(30) }, '2026-11-23 23:00')
    const major = relength(clock, { length: { ms: minutes(30) }, calendar: 'always' }, cn('2026-11-24 08:40'), here)
    expect(major.dueAt).toBe(cn('2026-11-24 09:00')) // ten minutes are gone since the opening at 8:30
    expect(consumed(major, cn('2026-11-24 08:50'), here)).toBe(minutes(20))
  })
  test('and back again, with a pause between', () => {
    const always = { length: { ms: hours(36) }, calendar: 'always' } as const
    const major = relength(
      begin('business', { ms: hours(8) }, '2026-11-23 08:30'),
      always,
      cn('2026-11-23 09:30'),
      here,
    )
    const waited = paused(major, ['2026-11-23 10:00', '2026-11-23 11:00'])
    const back = relength(waited, { length: { ms: hours(8) }, calendar: 'business' }, cn('2026-11-23 11:30'), here)
    expect(consumed(back, cn('2026-11-23 11:30'), here)).toBe(hours(2))
    expect(back.dueAt).toBe(cn('2026-11-24 10:00')) // half an hour to lunch, four hours after it, one and a half tomorrow
  })
  test('more consumed than the new length allows: over as of now', () => {
    const clock = begin('business', { ms: hours(4) }, '2026-11-23 08:30')
    const danger = relength(clock, { length: { ms: minutes(10) }, calendar: 'always' }, cn('2026-11-23 10:00'), here)
    expect(danger.dueAt).toBe(cn('2026-11-23 10:00'))
  })
  test('a change during a pause leaves the pause open', () => {
    const waiting = pause(begin('business', { ms: hours(4) }, '2026-11-23 08:30'), cn('2026-11-23 09:30'))
    const major = relength(waiting, { length: { ms: hours(3) }, calendar: 'always' }, cn('2026-11-23 10:00'), here)
    expect(isPaused(major)).toBe(true)
    expect(resume(major, cn('2026-11-23 11:00'), here).dueAt).toBe(cn('2026-11-23 13:00'))
  })
})

describe('an edited calendar', () => {
  test('what has run stays, the rest is counted by the new hours', () => {
    const clock = begin('business', { ms: hours(4) }, '2026-11-23 10:00')
    const noLunch = { store: shop(weekdaysOnly('08:30-17:30')) }
    expect(moved(clock, cn('2026-11-23 11:00'), here, noLunch).dueAt).toBe(cn('2026-11-23 14:00'))
    expect(moved(clock, cn('2026-11-23 14:00'), here, noLunch).dueAt).toBe(cn('2026-11-23 15:30'))
  })
  test('a notice that comes out settles what was provisional', () => {
    const announced = {
      store: shop(split.hours, {
        holidays: { ...china, years: [2025, 2026, 2027], off: [...china.off, '2027-01-01', '2027-01-04'] },
      }),
    }
    const short = begin('business', { ms: hours(2) }, '2026-12-31 16:30')
    expect(short).toMatchObject({ dueAt: cn('2027-01-04 09:30'), provisional: true })
    const settled = moved(short, cn('2026-12-31 17:00'), here, announced)
    expect(settled.dueAt).toBe(cn('2027-01-05 09:30'))
    expect(settled).not.toHaveProperty('provisional')
    const days = begin('business', { workingDays: 2 }, '2026-12-31 16:30')
    expect(days).toMatchObject({ dueAt: cn('2027-01-05 17:30'), provisional: true })
    expect(moved(days, cn('2026-12-31 17:00'), here, announced).dueAt).toBe(cn('2027-01-06 17:30'))
  })
  test('what has run out stays as it was', () => {
    const clock = begin('business', { ms: hours(1) }, '2026-11-23 10:00')
    expect(moved(clock, cn('2026-11-23 11:00'), here, { store: never })).toEqual(clock)
  })
  test('a clock that always runs does not care', () => {
    const clock = begin('always', { ms: hours(4) }, '2026-11-23 10:00')
    expect(moved(clock, cn('2026-11-23 11:00'), here, { store: never })).toEqual(clock)
  })
})

describe('daylight saving', () => {
  const berlin = {
    store: shop(allWeek('01:00-04:00'), { timeZone: 'Europe/Berlin', region: 'DE', holidays: undefined as never }),
  }
  const newYork = {
    store: shop(allWeek('00:00-24:00'), { timeZone: 'America/New_York', region: 'US', holidays: undefined as never }),
  }
  const start = (at: string, ms: number, calendars: typeof here) =>
    startClock(
      { name: 'resolve', calendar: 'business', startedAt: Date.parse(at), length: { ms }, warnShare: 0.5 },
      calendars,
    )
  test('the short night has two open hours, the long one four', () => {
    expect(start('2026-03-29T00:00:00Z', hours(2), berlin).dueAt).toBe(Date.parse('2026-03-29T02:00:00Z'))
    expect(start('2026-10-24T23:00:00Z', hours(4), berlin).dueAt).toBe(Date.parse('2026-10-25T03:00:00Z'))
  })
  test('a pause over the change takes what really passed', () => {
    const clock = pause(start('2026-11-01T03:30:00Z', hours(4), newYork), Date.parse('2026-11-01T05:00:00Z'))
    expect(resume(clock, Date.parse('2026-11-01T07:00:00Z'), newYork).dueAt).toBe(Date.parse('2026-11-01T09:30:00Z'))
  })
})

describe('a system clock that jumps', () => {
  const clock = begin('always', { ms: hours(2) }, '2026-11-23 10:00')
  test('back between pause and going on: no time was lost', () => {
    expect(paused(clock, ['2026-11-23 10:30', '2026-11-23 10:10']).dueAt).toBe(clock.dueAt)
  })
  test('back behind an earlier pause: the pauses stay in order', () => {
    const twice = paused(clock, ['2026-11-23 10:30', '2026-11-23 11:00'], ['2026-11-23 10:40', '2026-11-23 11:10'])
    expect(twice.pauses).toEqual([
      { from: cn('2026-11-23 10:30'), to: cn('2026-11-23 11:00') },
      { from: cn('2026-11-23 11:00'), to: cn('2026-11-23 11:10') },
    ])
    expect(twice.dueAt).toBe(cn('2026-11-23 12:40'))
  })
  test('before the start nothing has passed', () => {
    expect(consumed(clock, cn('2026-11-23 09:00'), here)).toBe(0)
    expect(remaining(clock, cn('2026-11-23 09:00'), here)).toBe(hours(2))
  })
})

describe('held back by the clock that comes first', () => {
  const first = (startedAt: string, provisional = false) => ({
    warnAt: cn(startedAt) - minutes(10),
    dueAt: cn(startedAt),
    ...(provisional ? { provisional } : {}),
  })
  const day = begin('always', { ms: hours(24) }, '2026-11-28 20:30')
  test('it warns and ends with that one where its own end is sooner', () => {
    const held = heldBack(day, first('2026-11-30 09:00'), here)
    expect([held.warnAt, held.dueAt]).toEqual([cn('2026-11-30 08:50'), cn('2026-11-30 09:00')])
    expect(workedOut(held, here)).toEqual(held)
  })
  test('one over later anyhow is the same', () => {
    expect(heldBack(day, first('2026-11-29 20:30'), here)).toBe(day)
  })
  test('let go when that one is to end sooner, it has its own times again', () => {
    const held = heldBack(day, first('2026-11-30 09:00'), here)
    expect(heldBack(held, first('2026-11-28 21:00'), here)).toMatchObject({ warnAt: day.warnAt, dueAt: day.dueAt })
  })
  test('as provisional as the one it goes by', () => {
    expect(heldBack(day, first('2026-11-30 09:00', true), here).provisional).toBe(true)
    const business = begin('business', { ms: hours(8) }, '2026-12-31 17:00')
    expect(business.provisional).toBe(true)
    expect(heldBack(business, first('2027-01-08 09:00'), here).provisional).toBeUndefined()
  })
  test('a pause past that end moves it on by itself', () => {
    const held = heldBack(day, first('2026-11-30 09:00'), here)
    expect(paused(held, ['2026-11-29 20:00', '2026-11-30 20:00']).dueAt).toBe(cn('2026-11-30 20:30'))
  })
})

test('days that are counted warn later for what a pause took', () => {
  // Monday to Wednesday: of 3 × 7 h 30 each, Tuesday is paused, so that Thursday is the third
  const counted = begin('business', { workingDays: 3 }, '2026-11-22 10:00')
  const held = paused(counted, ['2026-11-24 08:00', '2026-11-24 18:00'])
  expect(counted.warnAt).toBe(cn('2026-11-24 17:30'))
  expect(held.warnAt).toBe(cn('2026-11-25 17:30'))
})
