// A time told to the customer that passed without a word: whoever has the case owes them one, with a time of its own, until they hear.
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { fold } from '../../src/case/evolve.ts'
import { openTasksOf } from '../../src/case/views/tasks.ts'
import { by, customer, hour, minute, morning, type Stage, staffWith, system } from './play.ts'
import { caseAt } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const due: Command = { type: 'fireDue' }
const promise = (id: string, dueAt: number): Command => ({ type: 'promise', id, text: '告诉您结果', dueAt })
const owed = (play: Stage) => (play.state?.tasks ?? []).filter(each => each.kind === 'owedUpdate')
const open = (play: Stage) => (play.state ? openTasksOf(play.state) : []).filter(each => each.kind === 'owedUpdate')

/** Promised for eleven, and eleven passed. */
const missed = (): Stage => {
  const play = caseAt('contacted')
  play.must(promise('p', morning + hour), by(desk.id))
  play.at(morning + hour).must(due, system)
  return play
}

describe('missed', () => {
  it('it is work of whoever has the case by now, due within two opening hours, and asked for once', () => {
    const play = missed()
    expect(open(play)).toMatchObject([{ owner: { staffId: chief.id }, dueAt: morning + 3 * hour }])
    play.at(morning + hour + minute).must(due, system)
    play.must({ type: 'addNote', text: '在催' }, by(chief.id))
    expect(owed(play)).toHaveLength(1)
    expect(fold(play.events)).toEqual(play.state)
  })
  it('at night it is due the next morning', () => {
    const play = caseAt('contacted')
    play.must(promise('p', morning + 10 * hour), by(desk.id))
    play.at(morning + 10 * hour).must(due, system)
    expect(open(play)[0]?.dueAt).toBe(Date.parse('2026-11-26T11:00:00+08:00'))
  })
  it('kept in time nothing is owed', () => {
    const play = caseAt('contacted')
    play.must(promise('p', morning + hour), by(desk.id))
    play.must({ type: 'sendUpdate', text: '配件到了' }, by(desk.id))
    play.at(morning + 2 * hour).must(due, system)
    expect(owed(play)).toEqual([])
  })
  it('it goes with the case', () => {
    const play = missed()
    play.must({ type: 'reassign', staffId: desk.id, reason: '原经手人' }, by(chief.id))
    expect(open(play)[0]?.owner.staffId).toBe(desk.id)
  })
  it('another time missed later is owed anew', () => {
    const play = missed()
    play.must({ type: 'sendUpdate', text: '配件到了' }, by(chief.id))
    play.must(promise('q', morning + 2 * hour), by(chief.id))
    play.at(morning + 2 * hour).must(due, system)
    expect(owed(play).map(each => each.done !== undefined)).toEqual([true, false])
  })
})

describe('ended', () => {
  test.each<[string, Command]>([
    ['by an update', { type: 'sendUpdate', text: '配件到了' }],
    ['by reaching them', { type: 'recordContact', outcome: 'reached', by: 'phone' }],
  ])('%s, by whoever was in touch', (_, command) => {
    const play = missed()
    play.must(command, by(desk.id))
    expect(owed(play)).toMatchObject([{ done: { by: desk.id } }])
  })
  it('not by a call nobody answered', () => {
    const play = missed()
    play.must({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, by(desk.id))
    expect(open(play)).toHaveLength(1)
  })
  it('by the customer who gives it up', () => {
    const play = missed()
    play.must({ type: 'withdraw' }, customer)
    expect(owed(play)).toMatchObject([{ dropped: { reason: 'withdrawn' } }])
  })
  it('where the case goes on in another one, which owes it now', () => {
    const play = missed()
    play.must({ type: 'merge', into: 'HY-20261125-0002' }, by(chief.id))
    expect(open(play)).toEqual([])
  })
})
