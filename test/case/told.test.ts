// Who of the staff hears of what: each thing once, to somebody on duty; what is for safety, or for the top at once, whatever the hour.
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import { fold } from '../../src/case/evolve.ts'
import { by, heard, hour, minute, morning, registration, rules, type Stage, staffWith, stage, system } from './play.ts'
import { caseAt, complaint } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const evening = Date.parse('2026-11-25T17:45:00+08:00')
const opens = Date.parse('2026-11-26T09:00:00+08:00')
const due: Command = { type: 'fireDue' }

/** What was told, in a line each: what about, to whom, of which clocks, rules or tasks. */
const toldIn = (bodies: readonly CaseEvent['body'][]) =>
  bodies.flatMap(body =>
    body.type === 'staff.told'
      ? [
          [
            body.about,
            body.to.map(each => each.staffId).join('+'),
            ...(body.clocks ?? []),
            ...(body.rules ?? []),
            ...(body.tasks ?? []),
          ].join(' '),
        ]
      : [],
  )
const told = (play: Stage) => toldIn(play.events.map(each => each.body))
const run = (play: Stage, at: number) => toldIn(play.at(at).must(due, system))
const nextLook = (play: Stage) => play.state && Math.min(...duesOf(play.state, rules).map(each => each.at))

describe('a case given to somebody', () => {
  it('is heard of by them, once, when it is handed over', () => {
    const play = complaint()
    expect(told(play)).toEqual([`assigned ${desk.id}`])
    play.must({ type: 'addNote', text: '客户来电' }, by(chief.id))
    expect(told(play)).toHaveLength(1)
  })
  it('is no news to whoever takes it themselves', () => {
    const play = complaint()
    play.must({ type: 'accept' }, by(chief.id))
    expect(told(play)).toEqual([`assigned ${desk.id}`])
  })
  it('handed on by a person, the next one hears of it', () => {
    const play = caseAt('contacted')
    const bodies = play.must({ type: 'reassign', staffId: chief.id, reason: '休假' }, by(desk.id))
    expect(toldIn(bodies)).toEqual([`assigned ${chief.id}`])
  })
  it('at night waits for their shift, and the runner looks then', () => {
    const play = stage().at(evening + 4 * hour)
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    expect(told(play)).toEqual([])
    expect(nextLook(play)).toBe(opens)
    expect(run(play, opens)).toEqual([`assigned ${desk.id}`])
    expect(run(play, opens + minute)).toEqual([])
  })
  it('in danger rings at night too, with the rescue line', () => {
    const play = stage().at(evening + 8 * hour)
    play.must(registration({ danger: { now: true, kind: 'noBrakes' }, signals: [heard('safety.brakes', 'hard')] }))
    const bodies = play.must({ type: 'handOff', cause: 'danger' })
    expect(toldIn(bodies)).toEqual([`atOnce ${top.id} danger`, `assigned ${chief.id}+${staffWith('rescueLine').id}`])
  })
})

describe('a clock', () => {
  it('that warns is told to its owner once, one that ends to owner and level above with the climb', () => {
    const play = complaint()
    expect(run(play, morning + 20 * minute)).toEqual([`warned ${desk.id} firstContact`])
    expect(run(play, morning + 25 * minute)).toEqual([])
    expect(run(play, morning + 30 * minute)).toEqual([`escalated ${chief.id}+${desk.id} firstContact`])
    expect(run(play, morning + 40 * minute)).toEqual([])
  })
  it('that warns anew after it began anew is told anew', () => {
    const play = caseAt('contacted')
    const promised = (id: string, hours: number): Command => ({
      type: 'promise',
      id,
      text: '回电',
      dueAt: play.now + hours * hour,
    })
    play.must(promised('p', 3), by(desk.id))
    expect(run(play, morning + 2 * hour + minute)).toEqual([`warned ${desk.id} update`])
    play.must({ type: 'sendUpdate', text: '还在查' }, by(desk.id))
    play.must(promised('q', 3), by(desk.id))
    expect(run(play, morning + 4 * hour + 2 * minute)).toEqual([`warned ${desk.id} update`])
  })
  it('after hours of downtime: one notice that names every clock', () => {
    const play = caseAt('contacted')
    play.must({ type: 'promise', id: 'p', text: '回电', dueAt: morning + 3 * hour }, by(desk.id))
    const late = Date.parse('2026-11-28T10:00:00+08:00')
    expect(run(play, late)).toEqual([`escalated ${chief.id}+${desk.id} resolve update`])
    expect(run(play, late + minute)).toEqual([])
  })
  it('at night rings nobody: all of it in the morning, once', () => {
    const play = caseAt('contacted').at(evening)
    play.must({ type: 'promise', id: 'p', text: '回电', dueAt: evening + 3 * hour }, by(desk.id))
    expect(run(play, evening + 2 * hour)).toEqual([])
    expect(run(play, evening + 3 * hour)).toEqual([])
    expect(nextLook(play)).toBe(opens)
    expect(run(play, opens)).toEqual([`escalated ${chief.id}+${desk.id} update`])
  })
  it('met before the morning is no news any more', () => {
    const play = caseAt('contacted').at(evening)
    play.must({ type: 'promise', id: 'p', text: '回电', dueAt: evening + 30 * hour }, by(desk.id))
    run(play, evening + 20 * hour + minute)
    play.must({ type: 'sendUpdate', text: '好了' }, by(desk.id))
    expect(told(play).filter(each => each.startsWith('warned'))).toHaveLength(1)
    expect(run(play, evening + 26 * hour)).toEqual([])
  })
  it('that ends with nobody above is told to its owner', () => {
    const play = stage()
    play.must(registration({ signals: [heard('legal.threat', 'hard')] }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    expect(told(play)).toEqual([`atOnce ${top.id} public-legal-or-group`])
    expect(run(play, morning + 30 * minute)).toEqual([`breached ${top.id} firstContact`])
    expect(run(play, morning + 40 * minute)).toEqual([])
  })
})

it('a runner that came late in the night comes again in the morning, and not every second', () => {
  const play = stage().at(evening)
  play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(desk.id))
  play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
  play.must({ type: 'promise', id: 'p', text: '回电', dueAt: evening + 30 * hour }, by(desk.id))
  // it warned at 13:45 and was to be told then; the server came up again at 20:00
  const down = Date.parse('2026-11-26T20:00:00+08:00')
  expect(run(play, down)).toEqual([])
  expect(nextLook(play)).toBeGreaterThan(down)
})

it('of a task whose time has passed its owner hears once', () => {
  const play = stage()
  play.must(registration({ signals: [heard('safety.fire', 'hard')], category: 'productQuality' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(chief.id))
  const late = Date.parse('2026-11-26T08:00:00+08:00')
  const lines = run(play, late).filter(each => each.startsWith('overdueTask'))
  expect(lines.length).toBe(play.state?.tasks.filter(each => each.overdue).length)
  expect(run(play, late + hour).filter(each => each.startsWith('overdueTask'))).toEqual([])
})

describe('work that outlives its case', () => {
  const call: Command = { type: 'openTask', id: 't1', text: '回电', staffId: desk.id, dueAt: morning + 7 * hour }
  it.each(['closed', 'merged'] as const)('%s: is told to its owner when its time has passed, once', point => {
    const play = caseAt(point, [call])
    expect(run(play, morning + 7 * hour)).toEqual([`overdueTask ${desk.id} t1`])
    expect(run(play, morning + 7 * hour + minute)).toEqual([])
    expect(nextLook(play)).toBe(Number.POSITIVE_INFINITY)
  })
  it('late in the evening is told in the morning, and not at all when it was done by then', () => {
    const late: Command = { ...call, dueAt: evening + 2 * hour } as Command
    const play = caseAt('closed', [late])
    expect(run(play, evening + 2 * hour)).toEqual([])
    expect(nextLook(play)).toBe(opens)
    expect(run(play, opens)).toEqual([`overdueTask ${desk.id} t1`])
    const done = caseAt('closed', [late])
    run(done, evening + 2 * hour)
    done.must({ type: 'finishTask', taskId: 't1' }, by(desk.id))
    expect(run(done, opens)).toEqual([])
  })
})

it('of a case that is over, goes on elsewhere or is not handed over yet nobody hears', () => {
  const early = stage()
  early.must(registration({ signals: [heard('promise.broken')] }))
  expect(told(early)).toEqual([])
  for (const point of ['closed', 'merged', 'withdrawn'] as const) {
    const play = caseAt(point)
    const before = told(play).length
    play.at(morning + 90 * hour).must(due, system)
    expect(told(play).length).toBe(before)
  }
})

it('folds the same from its events, and old ones without any of it', () => {
  const play = complaint()
  run(play, morning + 20 * minute)
  run(play, morning + 30 * minute)
  expect(fold(play.events)).toEqual(play.state)
  const old = play.events
    .filter(each => !each.body.type.startsWith('staff.'))
    .map((each, at) => ({ ...each, seq: at + 1 }))
  expect(fold(old)?.routing).toEqual(play.state?.routing)
})
