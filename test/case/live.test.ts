// A member of staff in the bot's place: who may take over, speak, hand back, and when it ends by itself.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Statement } from '../../src/case/caseParts.ts'
import type { Command, RefusalCode } from '../../src/case/commands.ts'
import type { Actor, EventBody } from '../../src/case/events.ts'
import { rowOf } from '../../src/case/views/row.ts'
import {
  by,
  customer,
  fact,
  hour,
  minute,
  morning,
  registration,
  rules,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
  typesOf,
} from './play.ts'
import { caseAt, type Point } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const agent = staffWith('customerCareAgent')

const takeOver: Command = { type: 'takeOver' }
const say: Command = { type: 'say', text: '您好，我是前台主管' }
const handBack: Command = { type: 'handBack' }

/** then: who talks to the customer afterwards, null for the bot */
const table: [given: Point, when: Command, actor: Actor, then: string | null | RefusalCode][] = [
  ['assigned', takeOver, by(desk.id), desk.id],
  ['assigned', takeOver, by(agent.id), agent.id],
  ['resolved', takeOver, by(desk.id), desk.id],
  ['withdrawn', takeOver, by(desk.id), desk.id],
  ['live', takeOver, by(desk.id), 'nothing-to-do'],
  ['live', takeOver, by(chief.id), chief.id],
  ['closed', takeOver, by(desk.id), 'case-already-closed'],
  ['assigned', takeOver, customer, 'actor-required'],

  ['live', say, by(desk.id), desk.id],
  ['live', say, by(chief.id), 'taken-over-by-another'],
  ['assigned', say, by(desk.id), 'not-taken-over'],
  ['closed', say, by(desk.id), 'case-already-closed'],
  ['live', say, customer, 'actor-required'],

  ['live', handBack, by(desk.id), null],
  ['live', handBack, by(chief.id), null],
  ['assigned', handBack, by(desk.id), 'not-taken-over'],
  ['closed', handBack, by(desk.id), 'not-taken-over'],
]

describe('the conversation', () => {
  it.each(table)('%s: %o by %o → %s', (given, when, actor, then) => {
    const play = caseAt(given)
    const decision = play.give(when, actor)
    expect(decision.ok ? (play.state?.live?.staffId ?? null) : decision.code).toBe(then)
  })

  it('cannot be taken over where there is none', () => {
    const play = stage()
    play.must({ ...registration(), channel: { id: 'none', conversationId: 'typed', userId: '' } } as Command)
    expect(play.give(takeOver, by(desk.id))).toMatchObject({ code: 'not-reachable' })
  })

  it('keeps the words in the trail, and that they wait for an answer', () => {
    const play = caseAt('live')
    const { version, ...before } = play.state as CaseState
    expect(play.must(say, by(desk.id))).toEqual([{ type: 'staff.said', text: '您好，我是前台主管' }])
    const live = { ...before.live, wordAt: play.now }
    expect(play.state).toEqual({ ...before, live, version: version + 1, inTouch: 'staff', talk: 'staff' })
  })

  it('is no place for the person complained about, also when that is told only then', () => {
    const about = fact('background.staff', { name: desk.name, complainedAbout: true })
    const before = stage()
    before.must(registration({ facts: [about] }))
    for (const command of [takeOver, say, handBack])
      expect(before.give(command, by(desk.id))).toMatchObject({ code: 'conflict-of-interest' })
    const during = caseAt('live')
    const told = statement({ messageId: 'm2', facts: [about] })
    expect(during.must({ type: 'recordStatement', statement: told })).toContainEqual({
      type: 'conversation.handedBack',
      reason: 'involved',
      from: desk.id,
    })
    expect(during.state?.live).toBeUndefined()
  })

  it('ends with the case, and goes on over a reopening', () => {
    const play = caseAt('signedOff')
    play.must(takeOver, by(desk.id))
    play.must({ type: 'reopen', reason: 'r' }, by(desk.id))
    expect(play.state?.live?.staffId).toBe(desk.id)
    const other = caseAt('signedOff')
    other.must(takeOver, by(desk.id))
    const skipped = [{ step: 'followUp', reason: '当面确认' }]
    expect(typesOf(other.must({ type: 'close', skipped }, by(chief.id)))).toContain('conversation.handedBack')
    expect(other.state?.live).toBeUndefined()
  })

  it('is not interrupted by the follow-up: it waits until handed back', () => {
    const play = caseAt('resolved')
    play.must(takeOver, by(desk.id))
    const { afterHours } = rules.pack.followUp
    const morningAfter = morning + (afterHours + 1) * hour
    // they have talked all the while
    play.at(morningAfter - hour).must(takeOver, by(chief.id))
    play.at(morningAfter)
    expect(typesOf(play.must({ type: 'fireDue' }, system))).not.toContain('followUp.asked')
    play.must(handBack, by(desk.id))
    expect(typesOf(play.must({ type: 'fireDue' }, system))).toContain('followUp.asked')
  })
})

describe('a colleague who falls silent', () => {
  const fires = (play: Stage, at: number) => play.at(at).must({ type: 'fireDue' }, system)
  const writes = (play: Stage, text = '能开，就是一直响', parts: Partial<Statement> = {}) =>
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: text, text, narrative: false, ...parts }),
    })
  const back = (bodies: readonly EventBody[]) =>
    bodies.flatMap(each => (each.type === 'conversation.handedBack' ? [each] : []))
  const told = (bodies: readonly EventBody[], about: string) =>
    bodies.flatMap(each =>
      each.type === 'staff.told' && each.about === about && each.clocks?.includes('liveReply')
        ? each.to.map(({ staffId }) => staffId)
        : [],
    )
  const reply = (play: Stage) => play.state?.clocks.liveReply
  /** spoken to and answered, so that the first contact is behind them; the next word is the colleague's */
  function asking(): Stage {
    const play = caseAt('live')
    play.at(play.now + minute).must(say, by(desk.id))
    play.at(play.now + minute)
    writes(play)
    expect(play.state?.clocks.firstContact?.endedAt).toBeDefined()
    return play
  }

  it('is warned, and then the talk goes back, with a time by which somebody is in touch; once', () => {
    const play = asking()
    const { warnAt = 0, dueAt = 0 } = reply(play) ?? {}
    expect(dueAt - play.now).toBe(15 * minute)
    const warned = fires(play, warnAt)
    expect(told(warned, 'warned')).toContain(desk.id)
    expect(back(warned)).toEqual([])
    const fired = fires(play, dueAt)
    expect(back(fired)).toEqual([{ type: 'conversation.handedBack', reason: 'silent', from: desk.id }])
    expect(told(fired, 'breached')).toContain(desk.id)
    expect(play.state?.live).toBeUndefined()
    expect(play.state?.clocks.firstContact).toMatchObject({ state: 'running', startedAt: dueAt })
    expect(back(fires(play, dueAt + hour))).toEqual([])
    expect(rowOf(play.state as CaseState).overdue).toBe(true)
    play.must({ type: 'sendUpdate', text: '车下午四点前能好' }, by(desk.id))
    expect(reply(play)?.endedAt).toBe(play.now)
  })
  it('after the time told for the contact has passed gives another one, and hides nothing', () => {
    const play = caseAt('assigned')
    const first = play.state?.clocks.firstContact?.dueAt ?? 0
    fires(play, first)
    play.at(first + minute).must(takeOver, by(desk.id))
    writes(play, '终于来了，什么时候能修？')
    const due = reply(play)?.dueAt ?? 0
    const fired = fires(play, due)
    expect(back(fired)).toEqual([{ type: 'conversation.handedBack', reason: 'silent', from: desk.id, late: true }])
    expect(play.state?.clocks.firstContact).toMatchObject({ state: 'running', startedAt: due })
    const again = play.state?.clocks.firstContact?.dueAt ?? 0
    expect(fires(play, again)).toContainEqual({ type: 'clock.breached', name: 'firstContact', dueAt: again })
  })
  it('while that time runs out too, the case climbs for it all the same', () => {
    const play = caseAt('assigned')
    play.must(takeOver, by(desk.id))
    writes(play, '什么时候能修？')
    const first = play.state?.clocks.firstContact?.dueAt ?? 0
    const fired = fires(play, Math.max(first, reply(play)?.dueAt ?? 0))
    expect(fired).toContainEqual({ type: 'clock.breached', name: 'firstContact', dueAt: first })
    expect(fired).toContainEqual(expect.objectContaining({ type: 'case.escalated', clocks: ['firstContact'] }))
    expect(back(fired)).toMatchObject([{ late: true }])
    expect(play.state?.clocks.firstContact?.state).toBe('running')
  })
  it('of days ago is noticed once, when the machine is up again', () => {
    const play = asking()
    const fired = fires(play, play.now + 60 * hour)
    expect(back(fired)).toHaveLength(1)
    expect(told(fired, 'warned')).toEqual([])
  })
  it('is not, while they answer; "one moment" puts it off, and the customer asking on does not', () => {
    const play = asking()
    const first = reply(play)?.dueAt ?? 0
    play.at(play.now + 5 * minute)
    writes(play, '在吗')
    expect(reply(play)?.dueAt).toBe(first)
    play.must({ type: 'say', text: '稍等' }, by(desk.id))
    expect(reply(play)).toMatchObject({ state: 'running', startedAt: play.now })
    play.at(play.now + 5 * minute).must({ type: 'say', text: '下午四点前能好' }, by(desk.id))
    expect(reply(play)?.state).toBe('met')
    expect(back(fires(play, play.now + hour))).toEqual([])
  })
  it('leaves nobody waiting who only said thanks', () => {
    const play = asking()
    play.at(play.now + minute).must(say, by(desk.id))
    writes(play, '好的，谢谢', { takesLeave: true })
    expect(reply(play)?.state).toBe('met')
    const dueAt = play.now + 4 * hour
    expect(back(fires(play, dueAt - minute))).toEqual([])
    expect(play.state?.clocks.liveIdle).toMatchObject({ state: 'running', dueAt })
    expect(back(fires(play, dueAt))).toEqual([{ type: 'conversation.handedBack', reason: 'unused', from: desk.id }])
    expect(play.state?.clocks.firstContact?.state).toBe('met')
  })
  it('thanks before the answer has come are no answer', () => {
    const play = asking()
    writes(play, '谢谢', { takesLeave: true })
    expect(reply(play)?.state).toBe('running')
  })
  it('is given no more time than who is in danger has', () => {
    const play = caseAt('live')
    writes(play, '着火了', { narrative: true, danger: { now: true, kind: 'fire' } })
    expect((reply(play)?.dueAt ?? 0) - play.now).toBe(5 * minute)
  })
  it('relieved by another, that one has a time of their own', () => {
    const play = asking()
    play.at(play.now + 10 * minute).must(takeOver, by(chief.id))
    expect(reply(play)).toMatchObject({ state: 'running', startedAt: play.now })
    expect(told(fires(play, reply(play)?.dueAt ?? 0), 'breached')).toContain(chief.id)
  })
  it('whoever hands back themselves is late with nothing', () => {
    const play = asking()
    play.must(handBack, by(desk.id))
    expect(reply(play)?.state).toBe('ended')
    expect(play.state?.clocks.liveIdle?.endedAt).toBeDefined()
  })
})
