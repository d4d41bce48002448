// A member of staff in the bot's place: who may take over, speak, hand back, and when it ends by itself.
import { describe, expect, it } from 'vitest'
import type { Command, RefusalCode } from '../../src/case/commands.ts'
import type { Actor } from '../../src/case/events.ts'
import {
  by,
  customer,
  fact,
  hour,
  morning,
  registration,
  rules,
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
    const { version, ...before } = play.state ?? { version: 0 }
    expect(play.must(say, by(desk.id))).toEqual([{ type: 'staff.said', text: '您好，我是前台主管' }])
    expect(play.state).toEqual({ ...before, version: version + 1, inTouch: 'staff', talk: 'staff' })
  })

  it('is no place for the person complained about, also when that is told only then', () => {
    const about = fact('background.staff', { name: desk.name, complainedAbout: true })
    const before = stage()
    before.must(registration({ facts: [about] }))
    for (const command of [takeOver, say, handBack])
      expect(before.give(command, by(desk.id))).toMatchObject({ code: 'conflict-of-interest' })
    const during = caseAt('live')
    const told = statement({ messageId: 'm2', facts: [about] })
    expect(typesOf(during.must({ type: 'recordStatement', statement: told }))).toContain('conversation.handedBack')
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
    play.at(morning + (afterHours + 1) * hour)
    expect(typesOf(play.must({ type: 'fireDue' }, system))).not.toContain('followUp.asked')
    play.must(handBack, by(desk.id))
    expect(typesOf(play.must({ type: 'fireDue' }, system))).toContain('followUp.asked')
  })
})
