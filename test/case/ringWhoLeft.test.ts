// A customer who has left the account gets nothing that is sent there: whoever has the case rings them up, with a time of its own.
import { describe, expect, it, test } from 'vitest'
import { fold } from '../../src/case/evolve.ts'
import { openTasksOf } from '../../src/case/views/tasks.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { by, hour, morning, type Stage, staffWith, system } from './play.ts'
import { caseAt, type Point } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const leave = (play: Stage) => play.must({ type: 'recordUndeliverable', why: 'left' }, system)
const calls = (play: Stage) => (play.state?.tasks ?? []).filter(each => each.kind === 'leftCall')
const open = (play: Stage) => (play.state ? openTasksOf(play.state) : []).filter(each => each.kind === 'leftCall')

describe('who has left', () => {
  it('is rung up by whoever has the case, within two opening hours, and asked for once; the trail says why', () => {
    const play = caseAt('contacted')
    leave(play)
    expect(open(play)).toMatchObject([
      { owner: { staffId: play.state?.routing?.owner.staffId }, dueAt: morning + 2 * hour },
    ])
    play.must({ type: 'recordUndeliverable', messageId: 'm1', why: 'left' }, system)
    play.must({ type: 'addNote', text: '在打' }, by(desk.id))
    expect(calls(play)).toHaveLength(1)
    expect(timelineOf(play.events).find(each => each.type === 'message.undeliverable')).toMatchObject({
      reason: 'left',
    })
    expect(fold(play.events)).toEqual(play.state)
  })
  it('is done when they were reached, and not by a call nobody answered', () => {
    const play = caseAt('contacted')
    leave(play)
    play.must({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, by(desk.id))
    expect(open(play)).toHaveLength(1)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
    expect(calls(play)).toMatchObject([{ done: { by: desk.id } }])
  })
  it('is not needed when they are back, and asked for anew when they leave again', () => {
    const play = caseAt('contacted')
    leave(play)
    play.must({ type: 'recordArrival' }, system)
    expect(calls(play)).toMatchObject([{ dropped: { reason: 'answered' } }])
    play.at(morning + hour)
    leave(play)
    expect(open(play)).toHaveLength(1)
  })
  it('is not rung up for a message that was lost, or held back by a quota', () => {
    const play = caseAt('contacted')
    play.must({ type: 'recordUndeliverable', messageId: 'm1' }, system)
    play.must({ type: 'recordUndeliverable', messageId: 'm2', why: 'quota' }, system)
    expect(calls(play)).toEqual([])
  })
  test.each<Point>(['resolved', 'withdrawn', 'closed', 'merged'])('%s: nobody has to', point => {
    const play = caseAt(point)
    leave(play)
    expect(calls(play)).toEqual([])
  })
})
