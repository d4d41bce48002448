// The default pack's clocks and follow-up window (domain.md 6, contract table of `lamborghini-4s`).
import { describe, expect, test } from 'vitest'
import { clockOf, followUpOf } from '../../../src/case/policy/clocks.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import type { SeverityLevel } from '../../../src/case/vocabulary.ts'
import { directory, pack } from './fixtures.ts'

const store = storeOf(directory, 'binjiang')
const cn = (local: string) => Date.parse(`${local.replace(' ', 'T')}${local.length > 16 ? '' : ':00'}+08:00`)
const clock = (name: 'firstContact' | 'resolve', severity: SeverityLevel, startedAt: string, danger = false) =>
  clockOf(name, { startedAt: cn(startedAt), severity, danger, store, pack })

describe('first contact: 30 min in opening hours, for major and danger always', () => {
  test.each([
    ['a grumble in hours', 'grumble', false, '2026-11-23 10:00', 'business', '2026-11-23 10:20', '2026-11-23 10:30'],
    [
      'a 23:00 grumble: by 9:30',
      'grumble',
      false,
      '2026-11-23 23:00',
      'business',
      '2026-11-24 09:20',
      '2026-11-24 09:30',
    ],
    [
      'a complaint before closing',
      'complaint',
      false,
      '2026-11-23 17:50',
      'business',
      '2026-11-24 09:10',
      '2026-11-24 09:20',
    ],
    ['a major one at night', 'major', false, '2026-11-23 23:00', 'always', '2026-11-23 23:20', '2026-11-23 23:30'],
    // rescue arranged within 10 minutes (every pack)
    ['danger at night', 'major', true, '2026-11-23 23:00', 'always', '2026-11-23 23:06:40', '2026-11-23 23:10'],
    [
      'a grumble on National Day',
      'grumble',
      false,
      '2026-10-03 10:00',
      'business',
      '2026-10-08 09:20',
      '2026-10-08 09:30',
    ],
  ] as const)('%s', (_, severity, danger, startedAt, calendar, warnAt, dueAt) => {
    expect(clock('firstContact', severity, startedAt, danger)).toEqual({
      name: 'firstContact',
      calendar,
      startedAt: cn(startedAt),
      warnAt: cn(warnAt),
      dueAt: cn(dueAt),
      length: { ms: (danger ? 10 : 30) * 60_000 },
      warnShare: pack.warnAt,
      pauses: [],
    })
  })
})

describe('resolve runs always, warns at two thirds', () => {
  test.each([
    ['ordinary 48 h', 'grumble', '2026-11-22 19:00', '2026-11-23 11:00'],
    ['ordinary 48 h', 'complaint', '2026-11-22 19:00', '2026-11-23 11:00'],
    ['major 36 h', 'major', '2026-11-22 11:00', '2026-11-22 23:00'],
  ] as const)('%s (%s)', (_, severity, warnAt, dueAt) => {
    const found = clock('resolve', severity, '2026-11-21 11:00')
    expect(found).toMatchObject({ calendar: 'always', warnAt: cn(warnAt), dueAt: cn(dueAt) })
    expect(found).not.toHaveProperty('provisional')
  })
})

test('a clock that reaches a year without a calendar is provisional', () => {
  expect(clock('firstContact', 'grumble', '2027-03-01 10:00')).toMatchObject({ provisional: true })
})

test('a clock the pack does not keep is none', () => {
  expect(clockOf('warrantyReply', { startedAt: 0, severity: 'major', danger: false, store, pack })).toBeNull()
})

describe('follow-up: asked 24–48 h after resolution between 09:00 and 20:00, a phone task 4 h before the last of these hours', () => {
  test.each([
    ['in the day', '2026-11-23 15:00', '2026-11-24 15:00', '2026-11-25 11:00'],
    ['early', '2026-11-23 08:30', '2026-11-24 09:00', '2026-11-24 16:00'],
    ['late', '2026-11-23 20:30', '2026-11-25 09:00', '2026-11-25 16:00'],
    ['at eight sharp', '2026-11-23 20:00', '2026-11-24 20:00', '2026-11-25 16:00'],
    ['after midnight', '2026-11-23 00:10', '2026-11-24 09:00', '2026-11-24 16:00'],
  ])('resolved %s', (_, resolvedAt, askAt, phoneTaskAt) => {
    expect(followUpOf(cn(resolvedAt), store, pack)).toEqual({
      askAt: cn(askAt),
      phoneTaskAt: cn(phoneTaskAt),
      endsAt: cn(resolvedAt) + 48 * 3_600_000,
    })
  })
})
