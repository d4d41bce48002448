// What a customer may see of their case: how it stands, what comes next, what happened; and what must stay in the house.

import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { CaseEvent, EventBody } from '../../src/case/events.ts'
import { evolve } from '../../src/case/evolve.ts'
import { storeOf } from '../../src/case/policy/directory.ts'
import { progressOf } from '../../src/case/views/progress.ts'
import { statusViewOf } from '../../src/case/views/progressStatus.ts'
import {
  by,
  customer,
  fact,
  heard,
  hour,
  minute,
  morning,
  registration,
  rules,
  staffWith,
  stage,
  system,
} from './play.ts'
import { onTheSpot } from './points.ts'

const { directory } = rules
const store = storeOf(directory, undefined)
const manager = staffWith('serviceManager')

function handedOff(parts: Parameters<typeof registration>[0] = { signals: [heard('repair.repeated')] }) {
  const play = stage()
  play.must(registration({ facts: [fact('customer.phone', '+8613912345678')], ...parts }))
  play.must({ type: 'handOff', cause: 'confirmed' }, { kind: 'bot' })
  return play
}
type Play = ReturnType<typeof stage>
const ownerOf = (play: Play) => play.state?.routing?.owner.staffId as string
const seen = (play: Play, now = play.now) => progressOf(play.state as CaseState, play.events, { directory, now })
const told = (play: Play) => seen(play).history.map(each => each.happening)

describe('the status and the next step', () => {
  it('before the hand-off nobody is named and no time is told', () => {
    const play = stage()
    play.must(registration())
    expect(seen(play)).toMatchObject({ status: 'intake', next: { step: 'tellMore' } })
    expect(seen(play)).not.toHaveProperty('owner')
  })
  it('names the time of the first contact until it has passed', () => {
    const play = handedOff()
    const dueAt = play.state?.clocks.firstContact?.dueAt as number
    expect(seen(play)).toMatchObject({ status: 'handed', next: { step: 'contact', at: dueAt } })
    const aim = play.state?.clocks.resolve?.dueAt as number
    expect(seen(play, dueAt).next).toEqual({ step: 'owed', after: { step: 'target', at: aim } })
    expect(seen(play, aim).next).toEqual({ step: 'owed' })
  })
  it('names whoever stands in while the owner is away', () => {
    const play = handedOff()
    const state = play.state as CaseState
    const deputy = { role: 'serviceAdvisor', staffId: 'somebody', name: '马悦' } as const
    const { routing } = state
    if (!routing) throw new Error('nobody has it')
    const away = { ...state, routing: { ...routing, deputy } }
    expect(progressOf(away, play.events, { directory, now: play.now }).owner).toEqual(deputy)
  })
  it('after the contact tells what we aim at, and no time that has passed', () => {
    const play = handedOff()
    const owner = ownerOf(play)
    play.must({ type: 'accept' }, by(owner))
    expect(seen(play).status).toBe('accepted')
    play.at(morning + 5 * minute)
    play.must({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, by(owner))
    expect(seen(play)).toMatchObject({ status: 'accepted', next: { step: 'contact' } })
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
    const dueAt = play.state?.clocks.resolve?.dueAt as number
    expect(seen(play)).toMatchObject({ status: 'working', next: { step: 'aims', at: dueAt } })
    expect(seen(play, dueAt + 1).next).toEqual({ step: 'aims' })
  })
  it('owns up to the time that passed, as the conversation does, and tells nothing of clocks', () => {
    const play = handedOff()
    const dueAt = play.state?.clocks.firstContact?.dueAt as number
    play.at(dueAt + minute)
    play.must({ type: 'fireDue' }, system)
    expect(play.events.map(each => each.body.type)).toContain('clock.breached')
    expect(seen(play)).toMatchObject({ status: 'handed', next: { step: 'owed' } })
    expect(seen(play).next).not.toHaveProperty('at')
    const takesOver = play.state?.clocks.attention?.dueAt
    expect(seen(play).next.after).toEqual({ step: 'takesOver', at: takesOver })
    expect(told(play)).toEqual(['registered', 'handedTo', 'climbed'])
  })
  it('passed up after somebody was in touch: says by when it is taken over, and owns up when nobody took it', () => {
    const play = handedOff({ signals: [heard('fault.minor', 'weak')] })
    const owner = ownerOf(play)
    play.must({ type: 'accept' }, by(owner))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
    play.must({ type: 'escalate', reason: '请上级定' }, by(owner))
    const dueAt = play.state?.clocks.attention?.dueAt as number
    expect(seen(play).next).toEqual({ step: 'takesOver', at: dueAt })
    expect(seen(play, dueAt).next).toMatchObject({ step: 'owed', after: { step: 'target' } })
    play.must({ type: 'accept' }, by(ownerOf(play)))
    expect(seen(play, dueAt).next.step).not.toBe('owed')
  })
  it('is taken care of, asked, settled, closed', () => {
    const play = handedOff()
    const owner = ownerOf(play)
    play.must({ type: 'accept' }, by(owner))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
    play.must({ type: 'resolve', summary: '换了压缩机', skipped: onTheSpot }, by(owner))
    expect(seen(play)).toMatchObject({
      status: 'resolved',
      next: { step: 'followUp', at: play.state?.followUp?.askAt },
    })
    play.at((play.state?.followUp?.askAt as number) + minute)
    play.must({ type: 'fireDue' }, system)
    expect(seen(play)).toMatchObject({ status: 'asked', next: { step: 'answer' } })
    play.must({ type: 'recordFollowUp', satisfied: true })
    expect(seen(play)).toMatchObject({ status: 'settled', next: { step: 'wrapUp' } })
    const noMeasure = [{ step: 'longTermMeasure', reason: '厂家已改型' }]
    play.must({ type: 'signOff', skipped: noMeasure }, by(owner))
    play.must({ type: 'close', skipped: [] }, by(owner))
    expect(seen(play)).toMatchObject({ status: 'closed', next: { step: 'comeBack' } })
    expect(told(play).slice(-3)).toEqual(['resolved', 'satisfied', 'closed'])
  })
  it('names nobody satisfied who was treated badly: what was done is in order, and that is all', () => {
    const play = handedOff()
    const owner = ownerOf(play)
    play.must({ type: 'accept' }, by(owner))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
    play.must({ type: 'resolve', summary: '换了压缩机', skipped: onTheSpot }, by(owner))
    play.at((play.state?.followUp?.askAt as number) + minute)
    play.must({ type: 'fireDue' }, system)
    play.must({ type: 'recordFollowUp', satisfied: true, text: '修好了,但是态度很差' }, customer)
    play.must({ type: 'commentHandling', handling: 'poor', text: '修好了,但是态度很差' }, customer)
    expect(seen(play)).toMatchObject({ status: 'solved', next: { step: 'wrapUp' } })
    expect(told(play).slice(-3)).toEqual(['resolved', 'solved', 'badlyTreated'])
  })
  it('a refusal that is not accepted is looked at afresh, and after the last word of the house nothing more is offered', () => {
    const play = handedOff()
    const refusedBy = (owner: string) => {
      play.must({ type: 'accept' }, by(owner))
      play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
      play.must({ type: 'refuse', reason: '已过质保期' }, by(owner))
      play.must({ type: 'declineSolution', reason: '不认同' }, customer)
    }
    // the service manager, the general manager, and their equal of the other store
    for (let looks = 0; looks < 2; looks++) {
      refusedBy(ownerOf(play))
      expect(seen(play).status).toBe('appealed')
    }
    const last = ownerOf(play)
    refusedBy(last)
    expect(ownerOf(play)).toBe(last)
    expect(seen(play)).toMatchObject({ status: 'lastWord', next: { step: 'elsewhere' } })
  })
  it('with nobody left to appeal to, the last word may come from another than whoever has it', () => {
    const play = handedOff()
    const refusedBy = (staffId: string) => {
      play.must({ type: 'accept' }, by(ownerOf(play)))
      play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(ownerOf(play)))
      play.must({ type: 'refuse', reason: '已过质保期' }, by(staffId))
      play.must({ type: 'declineSolution', reason: '不认同' }, customer)
    }
    refusedBy(ownerOf(play))
    refusedBy(ownerOf(play))
    const last = ownerOf(play)
    expect(last).not.toBe(manager.id)
    refusedBy(manager.id)
    expect(ownerOf(play)).toBe(last)
    expect(seen(play)).toMatchObject({ status: 'lastWord', next: { step: 'elsewhere' } })
    // a reason that follows is the same no; taken note of and appealed after all, nobody is there either
    play.must({ type: 'noteRefusal' }, customer)
    play.must({ type: 'declineSolution' }, customer)
    play.must({ type: 'declineSolution', reason: '还是不认同' }, customer)
    expect(seen(play).status).toBe('lastWord')
  })
  it('of a refusal kept before it was known whether anybody was left, whoever said it tells: they still have it', () => {
    const play = handedOff()
    const owner = ownerOf(play)
    play.must({ type: 'accept' }, by(owner))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
    play.must({ type: 'refuse', reason: '已过质保期' }, by(owner))
    const kept = (type: 'solution.declined' | 'case.assigned'): CaseEvent => ({
      seq: play.events.length + 1,
      at: play.now,
      actor: customer,
      body: type === 'solution.declined' ? { type } : { type, routing: elsewhere },
    })
    const routing = play.state?.routing as NonNullable<CaseState['routing']>
    const elsewhere = { ...routing, owner: { role: 'generalManager' as const, staffId: 'other' } }
    const declined = evolve(play.state, kept('solution.declined'))
    expect(statusViewOf(declined, play.now, store).status).toBe('lastWord')
    expect(statusViewOf(evolve(declined, kept('case.assigned')), play.now, store).status).toBe('appealed')
  })
  it('begins again when the customer is not satisfied, and says to whom it went', () => {
    const play = handedOff({ signals: [heard('fault.minor', 'weak')] })
    const first = ownerOf(play)
    play.must({ type: 'accept' }, by(first))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(first))
    play.must({ type: 'resolve', summary: '调好了', skipped: onTheSpot }, by(first))
    play.at(play.now + 25 * hour)
    play.must({ type: 'recordFollowUp', satisfied: false }, customer)
    const { history, status, next } = seen(play)
    expect(history.slice(-3).map(each => each.happening)).toEqual(['notSatisfied', 'reopened', 'climbed'])
    expect(history.at(-1)?.who).toMatchObject({ role: 'serviceManager', name: manager.name })
    expect({ status, step: next.step }).toEqual({ status: 'handed', step: 'contact' })
  })
})

describe('the history', () => {
  it('tells what was done for the customer, with name and words, in the order it happened', () => {
    const play = handedOff()
    const owner = ownerOf(play)
    const name = directory.staff.find(each => each.id === owner)?.name
    play.must({ type: 'accept' }, by(owner))
    play.must({ type: 'recordContact', outcome: 'wrongNumber', by: 'phone', note: '内部备注' }, by(owner))
    play.must({ type: 'sendUpdate', text: '配件已经发出' }, by(owner))
    expect(seen(play).history).toMatchObject([
      { happening: 'registered', at: morning },
      { happening: 'handedTo', who: { staffId: owner, name } },
      { happening: 'accepted', who: { name } },
      { happening: 'wrongNumber', who: { name } },
      { happening: 'update', text: '配件已经发出', who: { name } },
    ])
  })
  it('tells of another owner after the hand-off, not of the same again', () => {
    const play = handedOff({ signals: [heard('fault.minor', 'weak')] })
    const statement = { ...(registration() as { statement: object }).statement, messageId: 'm2' }
    play.must({ type: 'recordStatement', statement: statement as never })
    expect(told(play)).toEqual(['registered', 'handedTo'])
    play.must({
      type: 'recordStatement',
      statement: { ...(statement as object), signals: [heard('safety.brakes', 'hard', 'm2')] } as never,
    })
    expect(told(play)).toEqual(['registered', 'handedTo', 'handedTo'])
    expect(seen(play).history.at(-1)?.who?.role).toBe('serviceManager')
  })
  it('keeps to itself what is ours: notes, why it is grave, what was heard, who was informed, phone and name', () => {
    const play = handedOff({
      text: '刹车失灵,要投诉到12315',
      signals: [heard('safety.brakes', 'hard'), heard('legal.regulator', 'hard')],
      emotion: { level: 'furious', customerType: 'picky' },
      facts: [fact('customer.phone', '+8613912345678'), fact('customer.name', '欧阳独秀')],
    })
    const owner = ownerOf(play)
    play.must({ type: 'addNote', text: '客户情绪激动' }, by(owner))
    play.must({ type: 'overrideSeverity', level: 'complaint', reason: '核实后降级' }, by(manager.id))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone', note: '说得很凶' }, by(ownerOf(play)))
    const words = JSON.stringify(seen(play))
    for (const secret of ['情绪激动', '降级', '很凶', '刹车', '12315', 'legal', 'safety', 'furious', 'picky', 'major'])
      expect(words).not.toContain(secret)
    for (const personal of ['13912345678', '欧阳独秀']) expect(words).not.toContain(personal)
  })
  it('says nothing of an event that only changes clocks or routing inside the house', () => {
    const play = handedOff()
    const before = seen(play).history
    const quiet: EventBody[] = [
      { type: 'clock.warned', name: 'resolve' },
      { type: 'clock.breached', name: 'resolve', dueAt: 1 },
      { type: 'note.added', text: 'x' },
    ]
    const events: CaseEvent[] = quiet.map((body, index) => ({
      seq: play.events.length + index + 1,
      at: morning,
      actor: system,
      body,
    }))
    expect(
      progressOf(play.state as CaseState, [...play.events, ...events], { directory, now: morning }).history,
    ).toEqual(before)
  })
})

describe('a solution', () => {
  const options = [
    { id: 'a', text: '更换压缩机', remedy: 'repair' as const, amount: 0 },
    { id: 'b', text: '维修并送一次保养' },
  ]
  function proposed() {
    const play = handedOff()
    const owner = ownerOf(play)
    play.must({ type: 'accept' }, by(owner))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
    play.must({ type: 'proposeSolution', options }, by(owner))
    return { play, owner }
  }
  it('is shown with its options, then the one that was chosen, then the work', () => {
    const { play, owner } = proposed()
    expect(seen(play)).toMatchObject({ status: 'proposed', next: { step: 'choose' } })
    expect(seen(play).history.at(-1)).toMatchObject({ happening: 'proposed', options: options.map(each => each.text) })
    play.must({ type: 'questionSolution', text: '要多久?' })
    play.must({ type: 'declineSolution', reason: '不行' })
    expect(seen(play).status).toBe('negotiating')
    play.must({ type: 'agreeSolution', optionId: 'b' })
    expect(seen(play).status).toBe('agreed')
    expect(seen(play).history.at(-1)).toMatchObject({ happening: 'agreed', text: '维修并送一次保养' })
    const above = ownerOf(play)
    expect(above).not.toBe(owner)
    play.must({ type: 'accept' }, by(above))
    play.must({ type: 'startWork' }, by(above))
    expect(seen(play).status).toBe('atWork')
    const last = ['proposed', 'questioned', 'declined', 'climbed', 'agreed', 'accepted', 'workStarted']
    expect(told(play).slice(-last.length)).toEqual(last)
  })
  it('a promise is told in its words until its time has passed, and to others only as a time', () => {
    const { play, owner } = proposed()
    play.must({ type: 'agreeSolution', optionId: 'a' })
    const dueAt = play.now + 3 * hour
    play.must({ type: 'promise', id: 'p1', text: '配件下午到店', dueAt }, by(owner))
    expect(seen(play).next).toEqual({ step: 'promised', at: dueAt, text: '配件到店' })
    expect(statusViewOf(play.state as CaseState, play.now, store).next).toEqual({ step: 'update', at: dueAt })
    expect(seen(play, dueAt).next).toEqual({ step: 'update' })
    expect(seen(play).history.at(-1)).toMatchObject({ happening: 'promised', text: '配件到店', by: dueAt })
    play.must({ type: 'sendUpdate', text: '配件到了' }, by(owner))
    expect(seen(play).next.step).toBe('aims')
  })
  it('withdrawn, it says so without the reason, and how to come back', () => {
    const { play } = proposed()
    play.must({ type: 'withdraw', reason: '找别家了' })
    expect(seen(play)).toMatchObject({ status: 'withdrawn', next: { step: 'comeBack' } })
    expect(told(play).at(-1)).toBe('withdrawn')
    expect(JSON.stringify(seen(play))).not.toContain('找别家')
  })
  it('a colleague in the conversation is named, what they say there is not repeated here', () => {
    const { play, owner } = proposed()
    play.must({ type: 'takeOver' }, by(owner))
    play.must({ type: 'say', text: '您好,我是经理' }, by(owner))
    play.must({ type: 'handBack' }, by(owner))
    expect(told(play).slice(-2)).toEqual(['proposed', 'talking'])
    expect(JSON.stringify(seen(play))).not.toContain('我是经理')
  })
})

it('alone, the status names nobody', () => {
  const play = handedOff({ facts: [fact('customer.name', '欧阳独秀')], signals: [heard('repair.repeated')] })
  expect(Object.keys(statusViewOf(play.state as CaseState, play.now, store)).sort()).toEqual([
    'caseId',
    'next',
    'status',
  ])
})
