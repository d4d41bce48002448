// What staff may do with a case, command by command: what happens, and which refusal says no.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import {
  by,
  customer,
  fact,
  heard,
  hour,
  minute,
  morning,
  registration,
  staffWith,
  stage,
  statement,
  system,
  typesOf,
} from './play.ts'

const desk = staffWith('frontDeskSupervisor')
const advisor = staffWith('serviceAdvisor')
const chief = staffWith('serviceManager')

const complaint = () => {
  const play = stage()
  play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}
const resolved = () => {
  const play = complaint()
  play.must({ type: 'accept' }, by(desk.id))
  play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
  play.must(
    {
      type: 'resolve',
      summary: '换了新件',
      skipped: [
        { step: 'diagnosis', reason: '一看便知' },
        { step: 'agreement', reason: '当场办好' },
      ],
    },
    by(desk.id),
  )
  return play
}

describe('registration', () => {
  it('assigns an owner, says why it is serious and starts both clocks at once', () => {
    const play = stage()
    const events = play.must(registration({ signals: [heard('safety.brakes', 'hard')], category: 'productQuality' }))
    expect(typesOf(events)).toEqual([
      'case.registered',
      'statement.recorded',
      'severity.assessed',
      'case.assigned',
      'clock.started',
      'clock.started',
      'clock.started',
    ])
    expect(Object.keys(play.state?.clocks ?? {})).toEqual(['firstContact', 'resolve', 'manufacturerHelp'])
    expect(play.state?.severity.level).toBe('major')
    expect(play.state?.routing?.owner).toMatchObject({ role: 'serviceManager', staffId: chief.id })
    expect(play.state?.clocks.firstContact?.dueAt).toBe(morning + 30 * minute)
    expect(play.state?.clocks.resolve?.dueAt).toBe(morning + 36 * hour)
  })
  it('is refused a second time', () => {
    const play = complaint()
    expect(play.give(registration())).toMatchObject({ ok: false, code: 'already-registered' })
  })
  it('raises severity, owner and clocks when worse is told later', () => {
    const play = stage()
    play.must(registration({ category: 'productQuality' }))
    expect(play.state?.severity.level).toBe('grumble')
    const events = play.at(morning + 5 * minute).must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm2', signals: [heard('safety.fire', 'hard', 'm2')] }),
    })
    expect(typesOf(events)).toEqual([
      'statement.recorded',
      'severity.assessed',
      'case.assigned',
      'clock.changed',
      'clock.changed',
      'clock.started',
    ])
    expect(play.state?.clocks.resolve).toMatchObject({ startedAt: morning, dueAt: morning + 36 * hour })
  })
})

describe('danger now', () => {
  it('is major in whatever words it was told, with ten minutes to reach the customer', () => {
    const play = stage()
    play.must(registration({ danger: { now: true, kind: 'stalledInTraffic' } }))
    expect(play.state?.severity.level).toBe('major')
    expect(play.state?.clocks.firstContact?.dueAt).toBe(morning + 10 * minute)
  })
})

describe('the person involved', () => {
  const about = registration({
    category: 'serviceAttitude',
    signals: [heard('attitude.poor')],
    facts: [fact('background.staff', { name: desk.name, complainedAbout: true })],
  })
  it('never becomes the owner', () => {
    const play = stage()
    play.must(about)
    expect(play.state?.routing?.owner.staffId).not.toBe(desk.id)
    expect(
      [...(play.state?.routing?.assistants ?? []), ...(play.state?.routing?.informed ?? [])].map(each => each.staffId),
    ).not.toContain(desk.id)
  })
  it.each<Command>([
    { type: 'accept' },
    { type: 'addNote', text: 'x' },
    { type: 'sendUpdate', text: 'x' },
    { type: 'recordContact', outcome: 'reached', by: 'phone' },
    { type: 'overrideSeverity', level: 'grumble', reason: 'x' },
    { type: 'correctFacts', facts: [], reason: 'x' },
    {
      type: 'resolve',
      summary: 'x',
      skipped: [
        { step: 'diagnosis', reason: '一看便知' },
        { step: 'agreement', reason: '当场办好' },
      ],
    },
    { type: 'signOff' },
    { type: 'close', skipped: [] },
    { type: 'erasePersonalData', reason: 'x' },
  ])('may not $type', command => {
    const play = stage()
    play.must(about)
    expect(play.give(command, by(desk.id))).toMatchObject({ ok: false, code: 'conflict-of-interest' })
  })
  it('loses the case when the customer names them only later', () => {
    const play = complaint()
    play.must({ type: 'accept' }, by(desk.id))
    play.must({
      type: 'recordStatement',
      statement: statement({
        messageId: 'm2',
        facts: [fact('background.staff', { name: desk.name, complainedAbout: true })],
      }),
    })
    expect(play.state?.routing?.owner.staffId).not.toBe(desk.id)
    expect(play.state?.status).toBe('assigned')
    expect(play.state?.accepted).toBeUndefined()
  })
})

describe('accept', () => {
  it('makes whoever accepts the owner', () => {
    const play = complaint()
    play.must({ type: 'accept' }, by(chief.id))
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
    expect(play.state?.status).toBe('accepted')
  })
  it('is refused to a second one, who learns who has it', () => {
    const play = complaint()
    play.must({ type: 'accept' }, by(desk.id))
    expect(play.give({ type: 'accept' }, by(chief.id))).toMatchObject({
      code: 'already-accepted',
      extra: { acceptedBy: desk.id },
    })
  })
  it('is refused below the level the severity needs, saying who may', () => {
    const play = stage()
    play.must(registration({ signals: [heard('safety.brakes', 'hard')] }))
    expect(play.give({ type: 'accept' }, by(advisor.id))).toMatchObject({ code: 'beyond-authority' })
  })
  it('is refused to a role below the one the rules gave the case to', () => {
    const play = stage()
    play.must(registration({ signals: [heard('contact.repeated')], category: 'parts' }))
    expect(play.state?.routing?.owner.role).toBe('serviceManager')
    expect(play.give({ type: 'accept' }, by(desk.id))).toMatchObject({
      code: 'beyond-authority',
      extra: { mayAct: 'serviceManager' },
    })
    play.must({ type: 'accept' }, by(chief.id))
  })
  it('is refused to somebody who is not on the roster', () => {
    expect(complaint().give({ type: 'accept' }, by('nobody'))).toMatchObject({ code: 'actor-required' })
    expect(complaint().give({ type: 'accept' }, customer)).toMatchObject({ code: 'actor-required' })
  })
})

describe('contact', () => {
  it('stops the contact clock only when the customer was reached', () => {
    const play = complaint()
    play.must({ type: 'accept' }, by(desk.id))
    play.must({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, by(desk.id))
    expect(play.state?.clocks.firstContact?.state).toBe('running')
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
    expect(play.state?.clocks.firstContact).toMatchObject({ state: 'met', endedAt: morning })
    expect(play.state?.status).toBe('contacted')
  })
  it('a late contact ends the overdue clock, which stays breached on the record', () => {
    const play = complaint()
    play.at(morning + 2 * hour).must({ type: 'fireDue' }, system)
    expect(play.state?.clocks.firstContact?.state).toBe('breached')
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
    expect(play.state?.clocks.firstContact).toMatchObject({ state: 'breached', endedAt: morning + 2 * hour })
  })
})

describe('severity by a person', () => {
  it('stands against more of the same, and yields to something worse', () => {
    const play = complaint()
    play.must({ type: 'overrideSeverity', level: 'grumble', reason: '已当面解释' }, by(chief.id))
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm2', signals: [heard('wait.long', 'strong', 'm2')] }),
    })
    expect(play.state?.severity).toMatchObject({
      level: 'grumble',
      overridden: { by: chief.id, assessed: 'complaint' },
    })
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm3', signals: [heard('safety.brakes', 'hard', 'm3')] }),
    })
    expect(play.state?.severity.level).toBe('major')
    expect(play.state?.severity.overridden).toBeUndefined()
  })
  it('upwards is never lowered by what comes later', () => {
    const play = stage()
    play.must(registration({ category: 'price' }))
    play.must({ type: 'overrideSeverity', level: 'major', reason: '老客户' }, by(chief.id))
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm2', signals: [heard('wait.long', 'strong', 'm2')] }),
    })
    expect(play.state?.severity).toMatchObject({ level: 'major', overridden: { by: chief.id } })
  })
})

describe('resolve, sign off, close', () => {
  it('needs somebody who has accepted the case', () => {
    expect(
      complaint().give(
        {
          type: 'resolve',
          summary: 'x',
          skipped: [
            { step: 'diagnosis', reason: '一看便知' },
            { step: 'agreement', reason: '当场办好' },
          ],
        },
        by(desk.id),
      ),
    ).toMatchObject({
      code: 'not-accepted',
    })
  })
  it('closes only after the answer of the customer and the signature', () => {
    const play = resolved()
    expect(play.give({ type: 'close', skipped: [] }, by(desk.id))).toMatchObject({ code: 'not-signed-off' })
    play.must({ type: 'signOff' }, by(desk.id))
    expect(play.give({ type: 'close', skipped: [] }, by(desk.id))).toMatchObject({ code: 'follow-up-not-answered' })
    play.must({ type: 'recordFollowUp', satisfied: true })
    expect(play.state?.status).toBe('awaitingSignOff')
    play.must({ type: 'close', skipped: [] }, by(desk.id))
    expect(play.state?.status).toBe('closed')
    expect(Object.values(play.state?.clocks ?? {}).every(clock => clock.endedAt !== undefined)).toBe(true)
    expect(play.give({ type: 'sendUpdate', text: 'x' }, by(desk.id))).toMatchObject({ code: 'case-already-closed' })
  })
  it('lets a silent customer be skipped with a reason that is kept', () => {
    const play = resolved()
    play.must({ type: 'signOff' }, by(desk.id))
    play.must({ type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] }, by(chief.id))
    expect(play.events.at(-1)?.body).toMatchObject({
      type: 'case.closed',
      skipped: [{ step: 'followUp', reason: '三次未接' }],
    })
  })
  it('signs off nothing that is not resolved, and only once', () => {
    expect(complaint().give({ type: 'signOff' }, by(desk.id))).toMatchObject({ code: 'not-resolved' })
    const play = resolved()
    play.must({ type: 'signOff' }, by(desk.id))
    expect(play.give({ type: 'signOff' }, by(desk.id))).toMatchObject({ code: 'already-signed-off' })
  })
})

describe('the follow-up', () => {
  it('is asked once inside 24–48 h, by day', () => {
    const play = resolved()
    expect(typesOf(play.at(morning + 23 * hour).must({ type: 'fireDue' }, system))).not.toContain('followUp.asked')
    const asked = play.at(morning + 25 * hour).must({ type: 'fireDue' }, system)
    expect(typesOf(asked)).toContain('followUp.asked')
    expect(play.at(morning + 26 * hour).must({ type: 'fireDue' }, system)).toEqual([])
  })
  it('is put off until morning when the runner was down in the evening', () => {
    const play = resolved()
    const night = Date.parse('2026-11-26T22:30:00+08:00')
    play.at(night).must({ type: 'fireDue' }, system)
    expect(play.state?.followUp?.askedAt).toBeUndefined()
    expect(play.state?.followUp?.askAt).toBe(Date.parse('2026-11-27T09:00:00+08:00'))
  })
  it('becomes a phone task when nobody answers, four hours before the window ends', () => {
    const play = resolved()
    play.at(morning + 25 * hour).must({ type: 'fireDue' }, system)
    expect(typesOf(play.at(morning + 44 * hour).must({ type: 'fireDue' }, system))).toContain(
      'followUp.phoneTaskOpened',
    )
  })
  it('unsatisfied: back to the service manager with clocks of its own, the former owner assisting', () => {
    const play = resolved()
    const events = play.at(morning + 25 * hour).must({ type: 'recordFollowUp', satisfied: false, text: '还是响' })
    expect(typesOf(events)).toEqual([
      'followUp.answered',
      'clock.stopped',
      'case.reopened',
      'case.escalated',
      'case.assigned',
      'clock.started',
      'clock.started',
      // the new owner, and both who assist
      'staff.told',
      'staff.told',
      'staff.told',
    ])
    expect(play.state).toMatchObject({ status: 'assigned', cycle: 2, routing: { owner: { role: 'serviceManager' } } })
    expect(play.state?.routing?.assistants.map(each => each.staffId)).toContain(desk.id)
    expect(play.state?.clocks.resolve).toMatchObject({ startedAt: morning + 25 * hour, state: 'running' })
  })
})

describe('after it was resolved', () => {
  it('"satisfied" may be taken back until the case is closed', () => {
    const play = resolved()
    play.must({ type: 'recordFollowUp', satisfied: true })
    expect(play.give({ type: 'recordFollowUp', satisfied: true })).toMatchObject({ code: 'nothing-to-do' })
    play.must({ type: 'recordFollowUp', satisfied: false, text: '又响了' })
    expect(play.state).toMatchObject({ status: 'assigned', cycle: 2 })
  })
  it('a new holder does not undo what was resolved', () => {
    const play = resolved()
    play.must(
      {
        type: 'correctFacts',
        facts: [fact('background.staff', { name: desk.name, complainedAbout: true }, 'staff')],
        reason: '客户补充',
      },
      by(chief.id),
    )
    expect(play.state?.routing?.owner.staffId).not.toBe(desk.id)
    expect(play.state?.status).toBe('resolved')
    play.must({ type: 'accept' }, by(play.state?.routing?.owner.staffId as string))
    expect(play.state?.status).toBe('resolved')
  })
  it('is signed off by its responsible person or somebody above, not by a colleague', () => {
    const play = resolved()
    const colleague = staffWith('salesManager')
    expect(play.give({ type: 'signOff' }, by(colleague.id))).toMatchObject({ ok: false, code: 'beyond-authority' })
    play.must({ type: 'signOff' }, by(chief.id))
  })
})

/** What the end of a clock sets off: one level up, with time of its own. */
const climbed = ['case.escalated', 'case.assigned', 'clock.started', 'staff.told']

describe('clocks', () => {
  it('warn at two thirds, breach at the end, each once', () => {
    const play = complaint()
    expect(play.at(morning + 19 * minute).must({ type: 'fireDue' }, system)).toEqual([])
    expect(typesOf(play.at(morning + 20 * minute).must({ type: 'fireDue' }, system))).toEqual([
      'clock.warned',
      'staff.told',
    ])
    expect(play.at(morning + 21 * minute).must({ type: 'fireDue' }, system)).toEqual([])
    expect(typesOf(play.at(morning + 30 * minute).must({ type: 'fireDue' }, system))).toEqual([
      'clock.breached',
      ...climbed,
    ])
    expect(play.at(morning + 40 * minute).must({ type: 'fireDue' }, system)).toEqual([])
  })
  it('after three hours of downtime nothing comes twice and no late warning is sent', () => {
    const play = complaint()
    expect(typesOf(play.at(morning + 3 * hour).must({ type: 'fireDue' }, system))).toEqual([
      'clock.breached',
      ...climbed,
    ])
  })
})

describe('erased', () => {
  it('refuses everything afterwards', () => {
    const play = complaint()
    play.must({ type: 'erasePersonalData', reason: '客户要求' }, by(chief.id))
    expect(play.give({ type: 'addNote', text: 'x' }, by(chief.id))).toMatchObject({ code: 'personal-data-erased' })
  })
  it('has no clock left to run and stands as erased', () => {
    const play = complaint()
    const running = Object.keys(play.state?.clocks ?? {}).length
    const types = typesOf(play.must({ type: 'erasePersonalData', reason: '客户要求' }, by(chief.id)))
    expect(running).toBeGreaterThan(0)
    expect(types).toEqual([...Array(running).fill('clock.stopped'), 'personalData.erased'])
    expect(play.state?.status).toBe('erased')
    expect(typesOf(play.at(morning + 900 * hour).must({ type: 'fireDue' }, system))).toEqual([])
  })
  it('while a colleague talks to the customer, ends that as well', () => {
    const play = complaint()
    play.must({ type: 'takeOver' }, by(chief.id))
    const types = typesOf(play.must({ type: 'erasePersonalData', reason: '客户要求' }, by(chief.id)))
    expect(types).toContain('conversation.handedBack')
    expect(play.state?.live).toBeUndefined()
  })
})
