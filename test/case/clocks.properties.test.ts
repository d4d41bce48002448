// Whatever happens to a case and in whatever order: what its clocks have consumed never shrinks, one that has run out stays so, and
// working them out again from their events gives what is stored (lessons.md 10).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { isGoing, keptOf } from '../../src/case/clock.ts'
import type { Command } from '../../src/case/commands.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import type { Actor } from '../../src/case/events.ts'
import { storeIdOf } from '../../src/case/matter.ts'
import { consumed, isPaused, workedOut } from '../../src/case/policy/clockTime.ts'
import { storeOf } from '../../src/case/policy/directory.ts'
import { severityLevels } from '../../src/case/vocabulary.ts'
import {
  by,
  customer,
  fact,
  heard,
  minute,
  refold,
  registration,
  rules,
  type Stage,
  stage,
  statement,
  system,
} from './play.ts'
import { onTheSpot } from './points.ts'
import '../repeatable.ts'

const chief = by(rules.directory.staff.find(each => each.role === 'generalManager')?.id ?? '')
const stores = rules.directory.stores.map(each => each.id)

/** Another case as it may be merged into this one: begun so many minutes before or after it. */
const absorb = (beganMinutes: number): Command => {
  const other = stage()
  other.at(other.now + beganMinutes * minute)
  other.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
  return { type: 'absorb', caseId: `HY-${beganMinutes}`, clocks: Object.values(other.state?.clocks ?? {}) }
}

const movedTo = (store: string): [Command, Actor] => [
  { type: 'recordStatement', statement: statement({ facts: [fact('background.store', store)] }) },
  customer,
]

const step: fc.Arbitrary<[Command, Actor]> = fc.oneof(
  fc.constantFrom<[Command, Actor]>(
    [{ type: 'pause', waitingFor: 'customer', reason: 'r' }, chief],
    [{ type: 'resume' }, chief],
    [{ type: 'accept' }, chief],
    [{ type: 'recordContact', outcome: 'reached', by: 'phone' }, chief],
    [{ type: 'askForContact', about: 'person' }, customer],
    [{ type: 'fireDue' }, system],
    [{ type: 'resolve', summary: 's', skipped: onTheSpot }, chief],
    [{ type: 'reopen', reason: 'r' }, customer],
    [{ type: 'merge', into: 'HY-1' }, chief],
    [{ type: 'unmerge' }, chief],
  ),
  fc
    .constantFrom(...severityLevels)
    .map((level): [Command, Actor] => [{ type: 'overrideSeverity', level, reason: 'r' }, chief]),
  fc.constantFrom(...stores).map(movedTo),
  fc.integer({ min: -3_000, max: 3_000 }).map((began): [Command, Actor] => [absorb(began), chief]),
  fc
    .integer({ min: -3_000, max: 3_000 })
    .map((began): [Command, Actor] => [{ type: 'release', caseId: `HY-${began}` }, chief]),
)
const history = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 900 })), { maxLength: 25 })

const calendarsOf = (state: CaseState) => ({ store: storeOf(rules.directory, storeIdOf(state)) })

function holds(before: CaseState, play: Stage): void {
  const state = play.state as CaseState
  for (const clock of Object.values(state.clocks)) {
    expect(clock.state === 'paused').toBe(isPaused(clock))
    const was = before.clocks[clock.name]
    const same = was && was.startedAt === clock.startedAt && state.cycle === before.cycle
    // a clock taken from another case, or given back, is another clock
    if (!same || was.takenFrom?.at !== clock.takenFrom?.at) continue
    if (was.state === 'breached') expect([was.dueAt, clock.state]).toEqual([clock.dueAt, 'breached'])
    if (!isGoing(was) || !isGoing(clock)) continue
    if (was.state === 'running' && play.now >= was.dueAt) {
      expect([clock.state, clock.dueAt]).toEqual(['running', was.dueAt])
      continue
    }
    const then = consumed(was, play.now, calendarsOf(before))
    expect(consumed(clock, play.now, calendarsOf(state))).toBeGreaterThanOrEqual(then)
    // the time left under a rule follows from the facts
    if (play.now < clock.dueAt && !state.merged)
      expect(workedOut(keptOf(clock), calendarsOf(state))).toEqual(keptOf(clock))
  }
  if (state.clocks.firstContact) expect(state.clocks.firstContact.state).not.toBe('paused')
}

test('a case that goes to another store keeps what a clock has consumed, though it ends at the same time by either hours', () => {
  const play = stage()
  play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, chief)
  play.at(play.now + 53 * minute).must({ type: 'fireDue' }, system)
  const before = play.state as CaseState
  play.at(play.now + 157 * minute).must(...movedTo('jiading'))
  holds(before, play)
  expect(Object.values((play.state as CaseState).clocks).some(each => each.carried)).toBe(true)
  expect(refold(play)).toEqual(play.state)
})

test('consumed never shrinks, what has run out stays so, and the events give what is stored', () => {
  fc.assert(
    fc.property(history, steps => {
      const play = stage()
      play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
      play.must({ type: 'handOff', cause: 'confirmed' })
      for (const [[command, actor], wait] of steps) {
        const before = play.state as CaseState
        play.at(play.now + wait * minute).give(command, actor)
        holds(before, play)
      }
      expect(refold(play)).toEqual(play.state)
      expect(JSON.parse(JSON.stringify(play.events))).toEqual(play.events)
    }),
    { numRuns: 200 },
  )
})

test('each breach is told once for one end, and nothing that stands still is due', () => {
  fc.assert(
    fc.property(history, steps => {
      const play = stage()
      play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
      play.must({ type: 'handOff', cause: 'confirmed' })
      for (const [[command, actor], wait] of steps) {
        play.at(play.now + wait * minute).give(command, actor)
        play.give({ type: 'fireDue' }, system)
        expect(play.must({ type: 'fireDue' }, system)).toEqual([])
        const { clocks } = play.state as CaseState
        const due = new Set(duesOf(play.state as CaseState, rules).map(each => each.name))
        for (const { name, state } of Object.values(clocks))
          if (state === 'paused') expect([due.has(`${name}.warn`), due.has(`${name}.breach`)]).toEqual([false, false])
      }
    }),
    { numRuns: 100 },
  )
})
