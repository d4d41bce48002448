// A time that was missed with nobody above: the customer gets another one, and somebody is reminded, until somebody acts.
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import { fold } from '../../src/case/evolve.ts'
import { type HouseName, houseNames, houses } from './houses.ts'
import { by, heard, hour, minute, morning, registration, rules, type Stage, staffWith, stage, system } from './play.ts'
import { safelyReached } from './points.ts'

const top = staffWith('generalManager')
const beyond = staffWith('manufacturerSupervisor')
const due: Command = { type: 'fireDue' }
const day = 24 * hour

/** A lawyer is threatened with: the general manager has it from the beginning. */
function atTheTop(house = rules): Stage {
  const play = stage(house)
  play.must(registration({ signals: [heard('legal.threat', 'hard')] }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}
const owner = (play: Stage) => by(play.state?.routing?.owner.staffId as string)
const takenUp = (play: Stage) => {
  play.must({ type: 'accept' }, owner(play))
  play.must(safelyReached, owner(play))
  return play
}
/** The runner as it comes: at each due time up to then. */
function runTo(play: Stage, end: number, house = rules) {
  const bodies = []
  for (let steps = 0; steps < 400 && play.state; steps++) {
    const next = Math.min(...duesOf(play.state, house).map(each => each.at))
    if (next > end) break
    bodies.push(
      ...play
        .at(Math.max(next, play.now))
        .must(due, system)
        .map(body => ({ at: play.now, body })),
    )
  }
  play.at(end)
  return bodies
}
const word = (play: Stage) => play.state?.clocks.nextWord
const localHour = (at: number) => new Date(at + 8 * hour).getUTCHours()

describe('settling it takes longer than was meant', () => {
  it('at night it waits for the morning; then there is a new time in opening hours, and the old one is told to the owner', () => {
    const play = takenUp(atTheTop())
    // 36 hours of any time end at ten in the evening
    runTo(play, morning + 40 * hour)
    expect(play.state?.clocks.resolve?.state).toBe('breached')
    expect(word(play)).toBeUndefined()
    runTo(play, morning + 2 * day)
    expect(word(play)).toMatchObject({ state: 'running', startedAt: Date.parse('2026-11-27T09:00:00+08:00') })
    expect(localHour(word(play)?.dueAt ?? 0)).toBe(13)
    expect(fold(play.events)).toEqual(play.state)
  })
  it('missed in silence it begins anew with twice the time, and owner and manufacturer are reminded, only by day', () => {
    const play = takenUp(atTheTop())
    const bodies = runTo(play, morning + 30 * day)
    const reminded = bodies.flatMap(({ at, body }) =>
      body.type === 'staff.told' && body.about === 'breached' && body.clocks?.includes('nextWord')
        ? [{ at, to: body.to }]
        : [],
    )
    const starts = bodies.filter(({ body }) => body.type === 'clock.started' && body.clock.name === 'nextWord')
    expect(reminded.length).toBeGreaterThan(2)
    expect(reminded.length).toBeLessThan(12)
    expect(starts).toHaveLength(reminded.length + 1)
    const hours = starts.flatMap(({ body }) =>
      body.type === 'clock.started' && body.clock.length && 'ms' in body.clock.length
        ? [body.clock.length.ms / hour]
        : [],
    )
    expect(hours.slice(0, 5)).toEqual([4, 8, 16, 32, 32])
    for (const { at, to } of reminded) {
      expect(to.map(each => each.staffId)).toEqual([top.id, beyond.id])
      expect(localHour(at)).toBeGreaterThanOrEqual(9)
      expect(localHour(at)).toBeLessThan(19)
    }
  })
  test.each<[string, Command]>([
    ['news', { type: 'sendUpdate', text: '配件到了，明天装' }],
    ['a call', { type: 'recordContact', outcome: 'reached', by: 'phone' }],
    ['a proposal', { type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }],
  ])('%s keeps it, and what is still not settled has a time again', (_, command) => {
    const play = takenUp(atTheTop())
    runTo(play, morning + 2 * day)
    play.must(command, by(top.id))
    expect(play.events.filter(({ body }) => body.type === 'clock.stopped' && body.name === 'nextWord')).toHaveLength(1)
    expect(word(play)).toMatchObject({ state: 'running', startedAt: morning + 2 * day })
  })
  it('a promise is the time from then on', () => {
    const play = takenUp(atTheTop())
    runTo(play, morning + 2 * day)
    play.must({ type: 'promise', id: 'p', text: '周一告诉您结果', dueAt: morning + 5 * day }, by(top.id))
    expect(word(play)?.state).toBe('met')
    expect(play.state?.clocks.update?.state).toBe('running')
  })
  test.each<[string, Command]>([
    [
      'resolved',
      {
        type: 'resolve',
        summary: '换了新件',
        skipped: [
          { step: 'diagnosis', reason: '一看便知' },
          { step: 'agreement', reason: '当场办好' },
        ],
      },
    ],
    ['withdrawn', { type: 'withdraw', reason: '不追究了' }],
  ])('%s there is nothing more to wait for', (_, command) => {
    const play = takenUp(atTheTop())
    runTo(play, morning + 2 * day)
    play.must(command, by(top.id))
    expect(word(play)?.endedAt).toBe(play.now)
    expect(
      runTo(play, morning + 9 * day).some(
        ({ body }) => body.type === 'clock.started' && body.clock.name === 'nextWord',
      ),
    ).toBe(false)
  })
})

describe('nobody is in touch in time', () => {
  it('the customer has a new time at once, and keeps it when somebody takes the case', () => {
    const play = atTheTop()
    runTo(play, morning + 31 * minute)
    const { dueAt } = word(play) ?? {}
    expect(word(play)).toMatchObject({ state: 'running', startedAt: morning + 30 * minute })
    play.must({ type: 'accept' }, by(top.id))
    expect(word(play)).toMatchObject({ state: 'running', dueAt })
    play.must(safelyReached, by(top.id))
    expect(word(play)?.state).toBe('met')
  })
  it('below the top the level above takes it with a time of its own; taken, and still nobody was in touch, there is one again', () => {
    const play = stage()
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    runTo(play, morning + 31 * minute)
    expect(play.state?.clocks.attention?.state).toBe('running')
    expect(word(play)).toBeUndefined()
    play.must({ type: 'accept' }, owner(play))
    expect(word(play)?.state).toBe('running')
  })
})

test.each<HouseName>([...houseNames])('%s: no open case that is late is without a time', house => {
  const given = houses[house]
  const play = takenUp(atTheTop(given))
  for (let each = 1; each <= 30; each++) {
    runTo(play, morning + each * day, given)
    const { clocks } = play.state ?? {}
    const times = Object.values(clocks ?? {}).filter(({ state, dueAt }) => state === 'running' && dueAt > play.now)
    expect(times.length, `day ${each}`).toBeGreaterThan(0)
  }
  expect(word(play)).toBeDefined()
})

test.each<[HouseName, string]>([
  ['dealer-care-center', 'acknowledge'],
  ['lamborghini-4s', 'manufacturerHelp'],
])('%s: a step nobody took in time (%s) goes up the ladder like any other', (house, name) => {
  const given = houses[house]
  const play = stage(given)
  const parts = { signals: [heard('repair.repeated', 'hard')], category: 'productQuality' as const }
  const register = registration(parts)
  play.must(register.type === 'register' && name === 'acknowledge' ? { ...register, source: 'manufacturer' } : register)
  play.must({ type: 'handOff', cause: 'confirmed' })
  if (name === 'manufacturerHelp') takenUp(play)
  const bodies = runTo(play, morning + 3 * hour, given)
  const climbed = bodies.flatMap(({ body }) => (body.type === 'case.escalated' ? (body.clocks ?? []) : []))
  expect(climbed).toContain(name)
})
