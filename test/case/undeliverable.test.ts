// The house learns that the customer does not get its messages: somebody calls them, until something arrives again.
import { describe, expect, it, test } from 'vitest'
import { handoffOf } from '../../src/case/views/handoff.ts'
import { rowOf } from '../../src/case/views/row.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { by, customer, hour, morning, rules, type Stage, staffWith, statement, system, typesOf } from './play.ts'
import { caseAt, type Point } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const giveUp = (play: Stage, messageId = 'm9') => play.must({ type: 'recordUndeliverable', messageId }, system)
const reachable = ({ state }: Stage) =>
  state && handoffOf(state, { rules, previousCases: [], transcriptUrl: '' }).channel.reachable
const marked = ({ state }: Stage) => state && rowOf(state).undelivered

describe('a message that could not be delivered', () => {
  it('stands in the trail, marks the row, and has somebody get in touch by the contact time', () => {
    const play = caseAt('contacted')
    const before = {
      reachable: reachable(play),
      marked: marked(play),
      contact: play.state?.clocks.firstContact?.endedAt,
    }
    expect(before).toEqual({ reachable: true, marked: false, contact: morning })
    expect(typesOf(giveUp(play))).toEqual(['message.undeliverable', 'clock.started'])
    expect(reachable(play)).toBe(false)
    expect(marked(play)).toBe(true)
    expect(play.state?.clocks.firstContact).toMatchObject({ state: 'running', startedAt: morning })
    expect(timelineOf(play.events).at(-2)).toMatchObject({ type: 'message.undeliverable', actor: { kind: 'system' } })
  })
  it('is told once, however often it is given up', () => {
    const play = caseAt('contacted')
    giveUp(play)
    expect(giveUp(play)).toEqual([])
    expect(typesOf(giveUp(play, 'm10'))).toEqual(['message.undeliverable'])
  })
  it('tells why, where it is known, and the latest reason stands', () => {
    const play = caseAt('contacted')
    const why = () =>
      play.state && handoffOf(play.state, { rules, previousCases: [], transcriptUrl: '' }).channel.unreachableWhy
    giveUp(play)
    expect(why()).toBeUndefined()
    const quota = { type: 'recordUndeliverable', messageId: 'm9', why: 'quota' } as const
    expect(typesOf(play.must(quota, system))).toEqual(['message.undeliverable'])
    expect(play.must(quota, system)).toEqual([])
    expect(why()).toBe('quota')
    play.must({ type: 'recordUndeliverable', why: 'left' }, system)
    expect(why()).toBe('left')
    play.must({ type: 'recordArrival' }, system)
    expect(why()).toBeUndefined()
  })
  it('is told though it cannot be read any more', () => {
    const play = caseAt('contacted')
    expect(typesOf(play.must({ type: 'recordUndeliverable' }, system))).toContain('message.undeliverable')
  })
  it('leaves a contact that is awaited anyway its own time', () => {
    const play = caseAt('assigned')
    const { dueAt } = play.state?.clocks.firstContact ?? {}
    play.at(morning + 60_000)
    expect(typesOf(giveUp(play))).toEqual(['message.undeliverable'])
    expect(play.state?.clocks.firstContact?.dueAt).toBe(dueAt)
  })
  test.each<Point>(['resolved', 'withdrawn', 'closed', 'merged'])('%s: is recorded and starts no clock', point => {
    const play = caseAt(point)
    expect(typesOf(giveUp(play))).toEqual(['message.undeliverable'])
  })
})

describe('the customer', () => {
  it('was called: the mark goes, the channel stays out of reach', () => {
    const play = caseAt('contacted')
    giveUp(play)
    play.at(morning + hour).must({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, by(desk.id))
    expect(marked(play)).toBe(true)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
    expect([marked(play), reachable(play)]).toEqual([false, false])
    giveUp(play, 'm10')
    expect(marked(play)).toBe(true)
  })
  test.each<[string, (play: Stage) => unknown]>([
    ['writes', play => play.must({ type: 'recordStatement', statement: statement({ messageId: 'm20' }) }, customer)],
    ['gets something again', play => play.must({ type: 'recordArrival' }, system)],
    [
      'goes on elsewhere',
      play =>
        play.must({ type: 'moveChannel', channel: { id: 'webchat', conversationId: 'c2', userId: 'u1' } }, customer),
    ],
  ])('%s: they can be reached again', (_, act) => {
    const play = caseAt('contacted')
    giveUp(play)
    act(play)
    expect([marked(play), reachable(play)]).toEqual([false, true])
  })
  it('was never out of reach: nothing is recorded', () => {
    expect(caseAt('contacted').must({ type: 'recordArrival' }, system)).toEqual([])
  })
})
