// How a matter ends and begins again: joint check, withdrawal, reopening, a word about the handling, and the rescue clock.
import { describe, expect, it } from 'vitest'
import type { CaseStatus } from '../../src/case/case.ts'
import type { Command, RefusalCode } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import type { Actor } from '../../src/case/events.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import {
  by,
  customer,
  fact,
  heard,
  hour,
  minute,
  morning,
  refold,
  registration,
  rules,
  staffWith,
  stage,
  statement,
  system,
  typesOf,
} from './play.ts'
import { caseAt, type Point, safelyReached } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const onLeave = (each: StaffMember): StaffMember =>
  each.id === desk.id ? { ...each, leave: [{ from: '2026-11-25', to: '2026-11-30' }] } : each
const chief = staffWith('serviceManager')

const withdraw: Command = { type: 'withdraw', reason: '不追究了' }
const reopen: Command = { type: 'reopen', reason: '又坏了' }
const check = (ok: boolean): Command => ({ type: 'recordJointCheck', ok, note: '一起试车' })
const comment: Command = { type: 'commentHandling', handling: 'poor' }

type Outcome = CaseStatus | RefusalCode
const table: [given: Point, when: Command, actor: Actor, then: Outcome][] = [
  ['accepted', check(true), by(desk.id), 'not-resolved'],
  ['withdrawn', check(true), by(desk.id), 'not-resolved'],
  ['resolved', check(true), by(desk.id), 'resolved'],
  ['resolved', check(true), customer, 'resolved'],
  ['resolved', check(false), by(desk.id), 'assigned'],
  ['resolved', check(false), customer, 'assigned'],
  ['awaitingSignOff', check(false), by(desk.id), 'assigned'],
  ['signedOff', check(false), by(desk.id), 'assigned'],
  ['closed', check(false), by(desk.id), 'case-already-closed'],
  ['resolved', check(true), by('nobody'), 'actor-required'],

  ['assigned', withdraw, customer, 'withdrawn'],
  ['accepted', withdraw, by(desk.id), 'withdrawn'],
  ['proposed', withdraw, customer, 'withdrawn'],
  ['agreed', withdraw, customer, 'withdrawn'],
  ['inProgress', withdraw, customer, 'withdrawn'],
  ['live', withdraw, customer, 'withdrawn'],
  ['withdrawn', withdraw, customer, 'case-withdrawn'],
  ['resolved', withdraw, customer, 'already-resolved'],
  ['closed', withdraw, customer, 'case-already-closed'],

  ['assigned', reopen, by(desk.id), 'nothing-to-do'],
  ['inProgress', reopen, customer, 'nothing-to-do'],
  ['resolved', reopen, by(desk.id), 'assigned'],
  ['awaitingSignOff', reopen, by(chief.id), 'assigned'],
  ['withdrawn', reopen, customer, 'assigned'],
  ['closed', reopen, by(desk.id), 'assigned'],
  ['closed', reopen, customer, 'assigned'],
  ['closed', reopen, by('nobody'), 'actor-required'],

  ['resolved', comment, customer, 'nothing-to-do'],
  ['awaitingSignOff', comment, customer, 'awaitingSignOff'],
  ['closed', comment, customer, 'case-already-closed'],

  [
    'withdrawn',
    {
      type: 'resolve',
      summary: 's',
      skipped: [
        { step: 'diagnosis', reason: '一看便知' },
        { step: 'agreement', reason: '当场办好' },
      ],
    },
    by(desk.id),
    'case-withdrawn',
  ],
  ['withdrawn', { type: 'recordFollowUp', satisfied: true }, customer, 'not-resolved'],
  ['withdrawn', { type: 'close', skipped: [] }, by(desk.id), 'not-signed-off'],
  ['withdrawn', { type: 'signOff' }, by(desk.id), 'withdrawn'],
  ['assigned', { type: 'signOff' }, by(desk.id), 'not-resolved'],
]

describe('the end', () => {
  it.each(table)('%s: %o by %o → %s', (given, when, actor, then) => {
    const play = caseAt(given)
    const decision = play.give(when, actor)
    expect(decision.ok ? play.state?.status : decision.code).toBe(then)
  })

  it.each<[Point, Command]>([
    ['resolved', check(true)],
    ['accepted', withdraw],
    ['resolved', reopen],
  ])('is not for the person complained about: %s, %o', (given, command) => {
    const play = caseAt(given)
    const about = [fact('background.staff', { name: desk.name, complainedAbout: true }, 'staff')]
    play.must({ type: 'correctFacts', facts: about, reason: 'r' }, by(chief.id))
    expect(play.give(command, by(desk.id))).toMatchObject({ code: 'conflict-of-interest' })
  })
})

describe('a withdrawn case', () => {
  it('runs no clock but the one for signing off, still takes down what is told, is signed off and closed', () => {
    const play = caseAt('withdrawn')
    const running = Object.values(play.state?.clocks ?? {}).filter(clock => clock.endedAt === undefined)
    expect(running.map(each => each.name)).toEqual(['signOff'])
    const told = statement({
      messageId: 'm2',
      text: '顺便说一句，车门也响',
      facts: [fact('vehicle.plate', '沪A12345', 'm2')],
    })
    play.must({ type: 'recordStatement', statement: told })
    expect(play.state).toMatchObject({ status: 'withdrawn', facts: { 'vehicle.plate': [{ value: '沪A12345' }] } })
    expect(play.state?.narrative.map(each => each.messageId)).toContain('m2')
    play.must({ type: 'signOff' }, by(desk.id))
    play.must({ type: 'close', skipped: [] }, by(desk.id))
    expect(play.state).toMatchObject({ status: 'closed', clocks: { signOff: { state: 'met' } } })
    expect(play.at(morning + 90 * hour).must({ type: 'fireDue' }, system)).toEqual([])
  })
})

describe('let go and taken up again', () => {
  it('stays with whoever had it, who hears of it, and goes on so when more is told', () => {
    const play = caseAt('withdrawn')
    const events = play.at(morning + 5 * hour).must({ type: 'reopen', reason: '改主意了' }, customer)
    expect(play.state?.routing?.owner.staffId).toBe(desk.id)
    expect(play.state?.clocks.firstContact).toMatchObject({ state: 'running', startedAt: morning + 5 * hour })
    expect(events.some(each => each.type === 'staff.told' && each.to.some(to => to.staffId === desk.id))).toBe(true)
    const told = statement({ messageId: 'm2', text: '还是要你们给个说法', narrative: true })
    play.must({ type: 'recordStatement', statement: told }, customer)
    expect(play.state?.routing?.owner.staffId).toBe(desk.id)
    expect(refold(play)).toEqual(play.state)
  })

  it('goes to somebody who is there when they are on leave, and to nobody below them', () => {
    const away = { ...rules.directory, staff: rules.directory.staff.map(onLeave) }
    const play = caseAt('withdrawn')
    const reopened = decide(reopen, play.state, {
      now: morning + 5 * hour,
      actor: customer,
      rules: { ...rules, directory: away },
    })
    if (!reopened.ok) throw new Error(reopened.code)
    const assigned = reopened.events.findLast(each => each.type === 'case.assigned')
    expect(assigned?.routing.owner.staffId).not.toBe(desk.id)
    expect(assigned?.routing.owner.role).not.toBe('serviceAdvisor')
  })

  it('goes above them when what is told now is beyond them, or is about them', () => {
    const graver = caseAt('withdrawn')
    graver.at(morning + 5 * hour).must({ type: 'reopen', reason: '改主意了' }, customer)
    const signals = [heard('safety.brakes', 'hard', 'm2')]
    graver.must({ type: 'recordStatement', statement: statement({ messageId: 'm2', signals }) }, customer)
    expect(graver.state?.routing?.owner.role).toBe('serviceManager')

    const ofThem = caseAt('withdrawn')
    const about = [fact('background.staff', { name: desk.name, complainedAbout: true }, 'm9')]
    ofThem.must({ type: 'correctFacts', facts: about, reason: 'r' }, by(chief.id))
    ofThem.at(morning + 5 * hour).must({ type: 'reopen', reason: '改主意了' }, customer)
    expect(ofThem.state?.routing?.owner.staffId).not.toBe(desk.id)
  })
})

describe('reopened', () => {
  it('begins a cycle of its own: new owner, new clocks, nothing of what was settled', () => {
    const play = caseAt('closed')
    const events = play.at(morning + 100 * hour).must(reopen, by(desk.id))
    // settled once and back again: a lasting measure is asked for
    expect(typesOf(events)).toEqual([
      'case.reopened',
      'case.assigned',
      'clock.started',
      'clock.started',
      'task.opened',
      // the owner, those who assist, and whose task it is
      'staff.told',
      'staff.told',
      'staff.told',
      'staff.told',
    ])
    const { state } = play
    expect(state).toMatchObject({ cycle: 2, status: 'assigned', routing: { owner: { role: 'serviceManager' } } })
    expect(Object.keys(state?.clocks ?? {}).sort()).toEqual(['firstContact', 'resolve'])
    for (const gone of [
      'accepted',
      'contactedAt',
      'solution',
      'workStartedAt',
      'resolution',
      'jointCheck',
      'followUp',
      'signedOffBy',
      'withdrawn',
      'closedAt',
    ])
      expect(state).not.toHaveProperty(gone)
    expect(refold(play)).toEqual(state)
  })

  it('forgets promises of the past; one of a time to come still binds, with its clock', () => {
    const play = caseAt('contacted')
    const promise = (id: string, hours: number): Command => ({
      type: 'promise',
      id,
      text: id,
      dueAt: morning + hours * hour,
    })
    for (const each of [promise('kept', 1), promise('past', 2), promise('ahead', 50)]) play.must(each, by(desk.id))
    play.must({ type: 'sendUpdate', text: '好消息' }, by(desk.id))
    play.must(
      {
        type: 'resolve',
        summary: 's',
        skipped: [
          { step: 'diagnosis', reason: '一看便知' },
          { step: 'agreement', reason: '当场办好' },
        ],
      },
      by(desk.id),
    )
    play.at(morning + 25 * hour).must({ type: 'recordFollowUp', satisfied: false })
    expect(play.state?.promises.map(each => each.id)).toEqual(['ahead'])
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: morning + 50 * hour })
  })

  it('says so to the manager when the customer found the handling poor', () => {
    const play = caseAt('awaitingSignOff')
    play.must(comment)
    expect(play.state?.routing?.informed.map(each => each.staffId)).toContain(chief.id)
    expect(play.give(comment)).toMatchObject({ code: 'nothing-to-do' })
  })
})

describe('the rescue clock', () => {
  const inDanger = registration({ danger: { now: true, kind: 'stalledInTraffic' } })
  it('runs in danger only', () => {
    expect(caseAt('assigned').state?.clocks.rescue).toBeUndefined()
    const play = stage()
    play.must(registration({ signals: [heard('safety.brakes', 'hard')] }))
    expect(play.state?.clocks.rescue).toBeUndefined()
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm2', danger: { now: true } }) })
    expect(play.state?.clocks.rescue).toMatchObject({ state: 'running', dueAt: morning + 10 * minute })
  })
  it('is stopped by a contact that reached the customer, by no other', () => {
    const play = stage()
    play.must(inDanger)
    play.must({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, by(chief.id))
    expect(play.state?.clocks.rescue?.state).toBe('running')
    play.must(safelyReached, by(chief.id))
    expect(play.state?.clocks.rescue).toMatchObject({ state: 'met', endedAt: morning })
  })
  it('does not start again with a case that comes back weeks later', () => {
    const play = stage()
    play.must(inDanger)
    play.must({ type: 'accept' }, by(chief.id))
    play.must(safelyReached, by(chief.id))
    play.must(
      {
        type: 'resolve',
        summary: '拖回修好',
        skipped: [
          { step: 'diagnosis', reason: '一看便知' },
          { step: 'agreement', reason: '当场办好' },
        ],
      },
      by(chief.id),
    )
    play.at(morning + 30 * hour).must({ type: 'recordFollowUp', satisfied: false })
    expect(play.state?.danger.now).toBe(false)
    expect(play.state?.clocks.rescue).toBeUndefined()
  })
})
