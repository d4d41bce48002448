// By when a customer is told that something is done: a time people work at, never later than the clock, and the same each time it is asked.
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/case/policy/openings.ts'
import { toldTimeOf } from '../../src/case/policy/toldTime.ts'

const timeZone = 'Asia/Shanghai'
const nineToSix = ['09:00-18:00']
const store = (day: string[], sunday = day): Opening => ({
  timeZone,
  region: 'CN',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: sunday },
})
const at = (time: string): number => Date.parse(`2026-11-${time}:00+08:00`)
const hours = (n: number): number => n * 3_600_000
/** Of a clock that began at `start` and runs so many hours. */
function told(opening: Opening, start: string, length: number, more: { now?: string; extended?: true } = {}): string {
  const clock = {
    startedAt: at(start),
    dueAt: at(start) + hours(length),
    ...(more.extended ? { extended: true as const } : {}),
  }
  const moment = toldTimeOf(clock, more.now ? at(more.now) : clock.startedAt, opening)
  expect(moment).toBeLessThanOrEqual(clock.dueAt)
  return new Date(moment + hours(8)).toISOString().slice(8, 16)
}

describe('the time told of a clock', () => {
  test.each<[string, Opening, string, number, string]>([
    ['ends at night: the end of the working day before', store(nineToSix), '23T15:33', 36, '24T18:00'],
    ['ends at night, open around the clock: the evening before', store(['00:00-24:00']), '23T15:33', 36, '24T21:00'],
    ['ends in working hours: the half hour', store(nineToSix), '23T10:17', 48, '25T10:00'],
    ['ends before the first half hour of the day: the evening before', store(nineToSix), '23T09:12', 48, '24T18:00'],
    ['ends on a day that is closed: the day before', store(nineToSix, []), '27T15:10', 48, '28T18:00'],
    [
      'with no working time left to speak of: the end of the day before',
      store(nineToSix, []),
      '28T17:50',
      36,
      '30T00:00',
    ],
    [
      'of a store whose hours nobody knows',
      { ...store([]), hours: {} as Opening['hours'] },
      '23T15:33',
      36,
      '24T18:00',
    ],
  ])('%s', (_, opening, start, length, expected) => {
    expect(told(opening, start, length)).toBe(expected)
  })

  test('what ends within two hours is told to the minute, at night too', () => {
    expect(told(store(nineToSix), '23T01:33', 2)).toBe('23T03:33')
  })

  test('who was told until when is told that', () => {
    expect(told(store(nineToSix), '23T15:33', 36, { extended: true })).toBe('25T03:33')
  })

  test('asked again it is the same, until it has passed', () => {
    const opening = store(nineToSix)
    expect(told(opening, '23T15:33', 36, { now: '24T17:55' })).toBe('24T18:00')
    expect(told(opening, '23T15:33', 36, { now: '24T18:05' })).toBe('25T00:00')
    expect(told(opening, '23T15:33', 36, { now: '25T01:00' })).toBe('25T03:30')
    expect(told(opening, '23T15:33', 36, { now: '25T03:31' })).toBe('25T03:33')
  })
})
