// Limits of what staff may say of a case: how far ahead, how far back, how often, by whom; and what is still owed when it closes.
import { describe, expect, it, test } from 'vitest'
import { handlingOf } from '../../src/app/handlingView.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Command, RefusalCode, Rules } from '../../src/case/commands.ts'
import { actionsOf } from '../../src/case/views/actions.ts'
import {
  by,
  customer,
  fact,
  heard,
  hour,
  morning,
  registration,
  rules,
  type Stage,
  staffWith,
  stage,
  statement,
} from './play.ts'
import { caseAt, handedOver, onTheSpot, safelyReached } from './points.ts'
import { about } from './policy/fixtures.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const agent = staffWith('customerCareAgent')
const elsewhere = (role: string) => {
  const member = rules.directory.staff.find(each => each.role === role && each.store !== desk.store)
  if (!member) throw new Error(`no ${role} at another store`)
  return member
}
const day = 24 * hour
const farthest = rules.pack.promises.atMostDays * day
type Outcome = 'done' | RefusalCode
const outcome = (play: Stage, command: Command, actor = by(desk.id)): Outcome => {
  const decision = play.give(command, actor)
  return decision.ok ? 'done' : decision.code
}

describe('a time named', () => {
  const fault = () => {
    const play = stage(loadRules({ pack: 'dealer-care-center' }))
    play.must(registration({ signals: [heard('promise.broken')], category: 'productQuality' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(play.state?.routing?.owner.staffId as string))
    return play
  }
  const named: Record<string, { given: () => Stage; when: (dueAt: number) => Command }> = {
    promise: {
      given: () => caseAt('accepted'),
      when: dueAt => ({ type: 'promise', id: 'p', text: '告知结果', dueAt }),
    },
    openTask: {
      given: () => caseAt('accepted'),
      when: dueAt => ({ type: 'openTask', id: 't', text: '回电', staffId: chief.id, dueAt }),
    },
    extendClock: {
      given: fault,
      when: dueAt => ({ type: 'extendClock', id: 'p', name: 'resolve', dueAt, reason: '配件还在路上' }),
    },
  }
  test.each<[command: string, dueAt: number, then: Outcome]>(
    Object.keys(named).flatMap(name => [
      [name, morning, 'time-has-passed'],
      [name, morning + farthest, 'done'],
      [name, morning + farthest + 1, 'too-far-ahead'],
      [name, Date.parse('9999-12-31T00:00:00Z'), 'too-far-ahead'],
    ]),
  )('%s at %d: %s', (name, dueAt, then) => {
    const { given, when } = named[name] as (typeof named)[string]
    const play = given()
    expect(outcome(play, when(dueAt), by(play.state?.accepted?.staffId as string))).toBe(then)
  })
  test.each<[days: number, then: Outcome]>([
    [-1, 'time-has-passed'],
    [7, 'done'],
    [rules.pack.promises.atMostDays + 1, 'too-far-ahead'],
  ])('asking how it went in %d days: %s', (days, then) => {
    expect(outcome(caseAt('resolved'), { type: 'postponeFollowUp', days }, customer)).toBe(then)
  })
})

describe.each(['background.occurredOn', 'vehicle.purchasedOn', 'vehicle.deliveredOn'] as const)('the date %s', slot => {
  const on = (value: string) => [fact(slot, value)]
  const days: [value: string, then: Outcome][] = [
    ['2026-11-25', 'done'],
    ['2026-11', 'done'],
    ['2026', 'done'],
    ['2026-11-26', 'date-ahead'],
    ['2026-12', 'date-ahead'],
    ['2027', 'date-ahead'],
  ]
  test.each(days)('corrected to %s: %s', (value, then) => {
    expect(outcome(caseAt('accepted'), { type: 'correctFacts', facts: on(value), reason: '核对' })).toBe(then)
  })
  it("is counted by the store's calendar", () => {
    const play = caseAt('accepted').at(Date.parse('2026-11-26T00:30:00+08:00'))
    expect(outcome(play, { type: 'correctFacts', facts: on('2026-11-26'), reason: '核对' })).toBe('done')
  })
  test.each(days)('told as %s by a customer: kept only when %s', (value, then) => {
    const play = stage()
    play.must(registration({ facts: on(value) }))
    const told = play.state?.facts[slot]?.map(each => each.value) ?? []
    expect(told).toEqual(then === 'done' ? [value] : [])
  })
})

describe('said twice', () => {
  const inOrder: Command = { type: 'recordJointCheck', ok: true }
  const no = (reason: string): Command => ({ type: 'refuse', reason })
  test.each<[what: string, given: () => Stage, when: Command, then: Outcome]>([
    ['in order, again', () => done(caseAt('resolved'), inOrder), inOrder, 'already-answered'],
    [
      'in order, and after all not',
      () => done(caseAt('resolved'), inOrder),
      { type: 'recordJointCheck', ok: false },
      'done',
    ],
    ['in order, after rework', reworked, inOrder, 'done'],
    ['the same refusal', () => done(caseAt('accepted'), no('已过质保期')), no('已过质保期'), 'nothing-to-do'],
    ['a noted refusal', () => caseAt('noted'), no('已过质保期'), 'nothing-to-do'],
    ['a refusal put otherwise', () => done(caseAt('accepted'), no('已过质保期')), no('里程已超过质保'), 'done'],
  ])('%s: %s', (_, given, when, then) => {
    expect(outcome(given(), when)).toBe(then)
  })
  it('a refusal appealed may stay one, whatever its words', () => {
    const play = done(caseAt('accepted'), no('已过质保期'))
    play.must({ type: 'declineSolution', reason: '不同意' })
    expect(outcome(play, no('已过质保期'), by(top.id))).toBe('not-accepted')
    play.must({ type: 'accept' }, by(top.id))
    expect(outcome(play, no('已过质保期'), by(top.id))).toBe('done')
  })

  function done(play: Stage, command: Command): Stage {
    play.must(command, by(desk.id))
    return play
  }
  function reworked(): Stage {
    const play = done(caseAt('resolved'), inOrder)
    done(play, { type: 'recordJointCheck', ok: false })
    play.must({ type: 'accept' }, by(top.id))
    play.must({ type: 'resolve', summary: '重新做了密封', skipped: onTheSpot }, by(top.id))
    return play
  }
})

describe('closing with something promised', () => {
  const later: Command = { type: 'promise', id: 'p1', text: '配件到货告知', dueAt: morning + 48 * hour }
  const close = (...more: string[]): Command => ({
    type: 'close',
    skipped: ['followUp', ...more].map(step => ({ step, reason: '客户不再等' })),
  })
  const given = () => {
    const play = caseAt('resolved')
    play.must(later, by(desk.id))
    play.must({ type: 'signOff' }, by(desk.id))
    return play
  }
  it('signing off leaves its clock going', () => {
    expect(given().state?.clocks.update?.state).toBe('running')
  })
  it('is refused, and the case says so', () => {
    const play = given()
    expect(outcome(play, close(), by(chief.id))).toBe('promise-open')
    expect(play.state && handlingOf(play.state, rules, play.now).wanted.promise).toBe(true)
  })
  it('is done once it is kept', () => {
    const play = given()
    play.must({ type: 'sendUpdate', text: '配件已到店' }, by(desk.id))
    expect(play.state && handlingOf(play.state, rules, play.now).wanted.promise).toBe(false)
    expect(outcome(play, close(), by(chief.id))).toBe('done')
  })
  it('is done with a reason that is kept', () => {
    const play = given()
    const events = play.must(close('promise'), by(chief.id))
    const closed = events.find(each => each.type === 'case.closed')
    expect(closed?.type === 'case.closed' && closed.skipped).toContainEqual({ step: 'promise', reason: '客户不再等' })
  })
  it('a blank reason is none', () => {
    const skipped = [
      { step: 'followUp', reason: '三次未接' },
      { step: 'promise', reason: ' ' },
    ]
    expect(outcome(given(), { type: 'close', skipped }, by(chief.id))).toBe('promise-open')
  })
  it('whoever withdrew waits for nothing', () => {
    const play = caseAt('accepted')
    play.must(later, by(desk.id))
    play.must({ type: 'withdraw', reason: '不追究了' })
    play.must({ type: 'signOff' }, by(desk.id))
    expect(outcome(play, close(), by(chief.id))).toBe('done')
  })
})

describe('a case taken by a colleague of another store', () => {
  test.each<[who: string, then: Outcome]>([
    [elsewhere('frontDeskSupervisor').id, 'of-another-store'],
    // no role of theirs would help
    [elsewhere('serviceAdvisor').id, 'of-another-store'],
    // who stands above in their own store stands above nobody here
    [elsewhere('serviceManager').id, 'of-another-store'],
    [chief.id, 'done'],
    [desk.id, 'done'],
  ])('%s: %s', (who, then) => {
    const play = caseAt('assigned')
    expect(play.state?.routing?.owner.staffId).toBe(desk.id)
    const [accepting] = play.state ? actionsOf(play.state, { now: play.now, actor: by(who), rules }) : []
    expect(accepting?.code ?? 'done').toBe(then)
    expect(outcome(play, { type: 'accept' }, by(who))).toBe(then)
  })
})

describe('news to the customer by a colleague of another department', () => {
  const news: Command = { type: 'sendUpdate', text: '您的车正在检查' }
  const seller = staffWith('salesConsultant')
  const told = (who: string, before: (play: Stage) => void = () => {}) => {
    const play = caseAt('accepted')
    before(play)
    return outcome(play, news, by(who))
  }
  test.each<[why: string, who: string, then: Outcome]>([
    ['has nothing to do with it', seller.id, 'of-another-line'],
    ['a help of sales', staffWith('salesStaff').id, 'of-another-line'],
    ['their department has it', staffWith('serviceAdvisor').id, 'done'],
    ['speaks to all customers', agent.id, 'done'],
    ['answers for a whole department', staffWith('salesManager').id, 'done'],
    ['stands above', top.id, 'done'],
  ])('%s (%s): %s', (_, who, then) => {
    expect(told(who)).toBe(then)
  })
  const facts = [fact('customer.phone', '13900000000', 'staff')]
  const later: Command = { type: 'promise', id: 'p', text: '回电', dueAt: morning + hour }
  const deeds: Command[] = [
    later,
    { type: 'letGoPromise', id: 'given', reason: '配件没到' },
    { type: 'takeOver' },
    { type: 'correctFacts', facts, reason: '电话改了' },
    { type: 'recordContact', outcome: 'reached', by: 'phone' },
    { type: 'recordAnswer', agreed: true },
    { type: 'withdraw', reason: '客户说不追究了' },
  ]
  const given = (play: Stage) => {
    play.must({ ...later, id: 'given', text: '给您回电' }, by(desk.id))
    play.must({ type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }, by(desk.id))
  }
  test.each(deeds)('nor do they $type', command => {
    const play = caseAt('accepted')
    given(play)
    expect(outcome(play, command, by(seller.id))).toBe('of-another-line')
    expect(outcome(play, command, by(elsewhere('frontDeskSupervisor').id))).toBe('of-another-store')
    expect(outcome(play, command, by(agent.id))).toBe('done')
  })
  it('and so it is once it was resolved and is looked at together', () => {
    expect(outcome(caseAt('resolved'), { type: 'recordJointCheck', ok: true }, by(seller.id))).toBe('of-another-line')
  })
  it('a call in vain anybody may record', () => {
    const vain: Command = { type: 'recordContact', outcome: 'noAnswer', by: 'phone' }
    expect(outcome(caseAt('accepted'), vain, by(seller.id))).toBe('done')
  })
  it('who does so for every department is for the pack to say', () => {
    const open = { ...rules, pack: { ...rules.pack, forEveryDepartment: ['salesConsultant' as const] } }
    const play = handedOver(stage(open))
    expect(outcome(play, news, by(seller.id))).toBe('done')
    expect(outcome(play, news, by(staffWith('salesManager').id))).toBe('of-another-line')
  })
  it('asked in by a task of theirs', () => {
    const task = { id: 't', text: '查合同', staffId: seller.id, dueAt: morning + hour }
    expect(told(seller.id, play => play.must({ type: 'openTask', ...task }, by(desk.id)))).toBe('done')
  })
  it('in danger whoever is there says what they know', () => {
    const play = caseAt('accepted')
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm9', text: '着火了', danger: { now: true, kind: 'fire' } }),
    })
    expect(outcome(play, news, by(seller.id))).toBe('done')
  })
})

describe('an alarm', () => {
  const alarm = () => {
    const play = stage()
    play.must(registration({ danger: { now: true, kind: 'fire' }, signals: [heard('safety.fire', 'hard')] }))
    play.must({ type: 'handOff', cause: 'danger' })
    return play
  }
  const advisor = staffWith('serviceAdvisor')
  test.each<[who: string, staffId: string, then: Outcome]>([
    ['who has it', chief.id, 'done'],
    ['the rescue line', staffWith('rescueLine').id, 'done'],
    ['who stands above', top.id, 'done'],
    ['an advisor who has nothing to do with it', advisor.id, 'beyond-authority'],
  ])('ended by %s', (_, staffId, then) => {
    const play = alarm()
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
    expect(outcome(play, safelyReached, by(staffId))).toBe(then)
  })
  it('names who may end it, never the role of who may not', () => {
    expect(alarm().give(safelyReached, by(elsewhere('serviceManager').id))).toMatchObject({
      code: 'of-another-store',
      extra: { owner: chief.id },
    })
    expect(alarm().give(safelyReached, by(advisor.id))).toMatchObject({
      code: 'beyond-authority',
      extra: { owner: chief.id, mayAct: ['serviceManager', 'generalManager'] },
    })
    const second = { ...chief, id: 'second', name: '另一位' }
    const staff = [...rules.directory.staff, second]
    const play = stage({ ...rules, directory: { ...rules.directory, staff } })
    play.must(registration({ danger: { now: true, kind: 'fire' }, signals: [heard('safety.fire', 'hard')] }))
    play.must({ type: 'handOff', cause: 'danger' })
    play.must({ type: 'accept' }, by(chief.id))
    expect(play.give(safelyReached, by(second.id))).toMatchObject({
      extra: { owner: chief.id, mayAct: ['generalManager'] },
    })
  })
  it('anybody may say that nobody answered', () => {
    expect(outcome(alarm(), { type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, by(advisor.id))).toBe('done')
  })
  it('once it is over anybody may say that they were reached', () => {
    const play = alarm()
    play.must(safelyReached, by(chief.id))
    expect(outcome(play, { type: 'recordContact', outcome: 'reached', by: 'phone' }, by(advisor.id))).toBe('done')
  })
})

describe('an approval', () => {
  const care = loadRules({ pack: 'dealer-care-center' })
  const ask: Command = { type: 'requestApproval', id: 'q1', remedy: 'refund', amount: 10_000 }
  const refund: Command = {
    type: 'proposeSolution',
    options: [{ id: 'a', text: '退还维修费', remedy: 'refund', amount: 10_000 }],
  }
  const given = (signal: 'repair.repeated' | 'promise.broken', under: Rules = care) => {
    const play = stage(under)
    play.must(registration({ signals: [heard(signal)] }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(play.state?.routing?.owner.staffId as string))
    return play
  }
  const owner = (play: Stage) => by(play.state?.routing?.owner.staffId as string)
  const isAbout = (play: Stage, names: readonly string[]) => {
    const facts = names.map(name => fact('background.staff', about(name)))
    play.must({ type: 'correctFacts', facts, reason: '客户说明' }, by(top.id))
    return play
  }

  it('is asked of a role somebody holds: the demo store has no director', () => {
    const play = given('repair.repeated')
    expect(play.state?.routing?.owner.role).toBe('serviceManager')
    const refused = play.give(refund, owner(play))
    expect(!refused.ok && [refused.code, refused.extra?.mayApprove]).toEqual(['beyond-authority', ['generalManager']])
    play.must(ask, owner(play))
    expect(play.state?.approvals[0]?.mayApprove).toEqual(['generalManager'])
  })
  it('takes the case to a role somebody holds, as its hint says', () => {
    const staff = care.directory.staff.filter(each => each.role !== 'serviceManager')
    const without = { ...care, directory: { ...care.directory, staff } }
    const play = given('promise.broken', without)
    expect(play.state?.routing?.owner.role).toBe('frontDeskSupervisor')
    expect(play.state && handlingOf(play.state, without, play.now).approvalClimbsTo).toEqual(['generalManager'])
    play.must(ask, owner(play))
    expect(play.state?.routing?.owner.role).toBe('generalManager')
  })
  it('is not said to be for whom the complaint turns out to be about', () => {
    const managers = care.directory.staff.filter(each => each.role === 'serviceManager').map(each => each.name)
    const play = isAbout(given('promise.broken'), managers)
    const small: Command = { ...ask, amount: 3_000 } as Command
    const hint = play.state && handlingOf(play.state, care, play.now).approvalClimbsTo
    expect(hint).toEqual(['generalManager'])
    play.must(small, owner(play))
    expect(play.state?.approvals[0]?.mayApprove).toEqual(['generalManager'])
  })
})
