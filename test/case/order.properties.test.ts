// Whenever a complaint comes in, in every house and store: it is to be settled no sooner than somebody is to be in touch, and what was
// stored can be worked out again (domain.md section 6: first contact in opening hours, resolve always).
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { keptOf } from '../../src/case/clock.ts'
import type { Command } from '../../src/case/commands.ts'
import { workedOut } from '../../src/case/policy/clockTime.ts'
import { storeOf } from '../../src/case/policy/directory.ts'
import { categories, severityLevels, sources } from '../../src/case/vocabulary.ts'
import { houseNames, houses } from './houses.ts'
import { by, customer, hour, minute, refold, registration, type Stage, stage, system } from './play.ts'
import '../repeatable.ts'

const signalsOf = { grumble: [], complaint: ['promise.broken'], major: ['repair.repeated'] } as const
const moment = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00+08:00'), max: Date.parse('2027-03-01T00:00:00+08:00') })
  .map(at => at - (at % minute))
const arrival = fc.record({
  house: fc.constantFrom(...houseNames),
  store: fc.constantFrom(...houses['lamborghini-4s'].directory.stores.map(each => each.id)),
  severity: fc.constantFrom(...severityLevels),
  category: fc.constantFrom(...categories),
  source: fc.constantFrom(...sources),
  danger: fc.boolean(),
  at: moment,
})
type Arrival = typeof arrival extends fc.Arbitrary<infer T> ? T : never

function told({ house, store, severity, category, source, danger, at }: Arrival): Stage {
  const play = stage(houses[house]).at(at)
  const signals = signalsOf[severity].map(
    signal => ({ signal, strength: 'hard', evidence: '', messageId: 'm1' }) as const,
  )
  const { statement, ...command } = registration({ signals, category, danger: { now: danger } }) as Extract<
    Command,
    { type: 'register' }
  >
  play.must({ ...command, statement, storeId: store, source })
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}

/** The second of each ends and warns no sooner than the first, where that began no later. */
function inOrder({ state }: Stage): void {
  const { clocks } = state as CaseState
  for (const [first, second] of [
    [clocks.firstContact, clocks.resolve],
    [clocks.attention, clocks.overdue],
  ]) {
    if (!first || !second || first.startedAt > second.startedAt) continue
    expect(new Date(second.dueAt).getTime()).toBeGreaterThanOrEqual(first.dueAt)
    expect(second.warnAt).toBeLessThanOrEqual(second.dueAt)
  }
}

describe('settled no sooner than spoken to', () => {
  test('whenever it comes in, in every house', () => {
    fc.assert(
      fc.property(arrival, given => {
        const play = told(given)
        inOrder(play)
        const { clocks, storeId } = play.state as CaseState
        const store = storeOf(houses[given.house].directory, storeId)
        if (clocks.resolve) expect(workedOut(keptOf(clocks.resolve), { store })).toEqual(keptOf(clocks.resolve))
        expect(refold(play)).toEqual(play.state)
      }),
      { numRuns: 600 },
    )
  })
  test('and so it stays while it waits, climbs and becomes graver', () => {
    const step = fc.oneof(
      fc.constantFrom<[Command, 'system' | 'customer' | 'chief']>(
        [{ type: 'fireDue' }, 'system'],
        [{ type: 'escalate', reason: 'r' }, 'customer'],
        [{ type: 'pause', waitingFor: 'customer', reason: 'r' }, 'chief'],
        [{ type: 'resume' }, 'chief'],
      ),
      fc
        .constantFrom(...severityLevels)
        .map((level): [Command, 'chief'] => [{ type: 'overrideSeverity', level, reason: 'r' }, 'chief']),
    )
    fc.assert(
      fc.property(arrival, fc.array(fc.tuple(step, fc.nat(40)), { maxLength: 8 }), (given, steps) => {
        const play = told(given)
        const chief = houses[given.house].directory.staff.find(each => each.role === 'generalManager')?.id ?? ''
        const actors = { system, customer, chief: by(chief) }
        for (const [[command, who], hours] of steps) {
          const { clocks } = play.state as CaseState
          play.at(play.now + hours * hour).give(command, actors[who])
          // what had run out by then stays as it was
          if (!Object.values(clocks).some(each => each.state === 'running' && each.dueAt <= play.now)) inOrder(play)
        }
        expect(refold(play)).toEqual(play.state)
      }),
      { numRuns: 200 },
    )
  })
})

test.each<[what: string, given: Pick<Arrival, 'house' | 'store' | 'at'>, contact: string, settled: string]>([
  [
    'a Saturday night before a Sunday closed, a day of any time',
    { house: 'three-tier', store: 'jiading', at: Date.parse('2026-11-28T20:30:00+08:00') },
    '2026-11-30T09:00:00+08:00',
    '2026-11-30T09:00:00+08:00',
  ],
  [
    'an hour before closing, the same day and two opening hours',
    { house: 'hyundai-service', store: 'binjiang', at: Date.parse('2026-11-25T17:00:00+08:00') },
    '2026-11-26T10:00:00+08:00',
    '2026-11-26T10:00:00+08:00',
  ],
  [
    'on a day where both fit',
    { house: 'three-tier', store: 'binjiang', at: Date.parse('2026-11-25T10:00:00+08:00') },
    '2026-11-25T10:30:00+08:00',
    '2026-11-26T10:00:00+08:00',
  ],
  [
    'Spring Festival longer than two days of any time',
    { house: 'lamborghini-4s', store: 'binjiang', at: Date.parse('2026-02-15T12:00:00+08:00') },
    '2026-02-24T09:30:00+08:00',
    '2026-02-24T09:30:00+08:00',
  ],
])('%s', (_, given, contact, settled) => {
  const { clocks } = told({ ...given, severity: 'grumble', category: 'price', source: 'webchat', danger: false })
    .state as CaseState
  expect(clocks.firstContact?.dueAt).toBe(Date.parse(contact))
  expect(clocks.resolve?.dueAt).toBe(Date.parse(settled))
})

test('asked for a call again, nothing is settled any later for that', () => {
  const play = told({
    house: 'three-tier',
    store: 'jiading',
    at: Date.parse('2026-11-28T13:30:00+08:00'),
    severity: 'grumble',
    category: 'price',
    source: 'webchat',
    danger: false,
  })
  const before = (play.state as CaseState).clocks.resolve?.dueAt
  play.must({ type: 'accept' }, by((play.state as CaseState).routing?.owner.staffId ?? ''))
  play.must(
    { type: 'recordContact', outcome: 'reached', by: 'phone' },
    by((play.state as CaseState).routing?.owner.staffId ?? ''),
  )
  play.at(Date.parse('2026-11-28T17:00:00+08:00')).must({ type: 'askForContact', about: 'person' }, customer)
  const { clocks } = play.state as CaseState
  expect(clocks.firstContact?.startedAt).toBe(play.now)
  expect(clocks.firstContact?.dueAt).toBeGreaterThan(before ?? 0)
  expect(clocks.resolve?.dueAt).toBe(before)
})
