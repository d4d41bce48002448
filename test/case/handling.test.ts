// What staff find, hand on and learn: diagnosis, reassigning, climbing, approval, tasks, links and merges.
import { describe, expect, it, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import { actionsOf } from '../../src/case/views/actions.ts'
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
  type Stage,
  staffWith,
  stage,
  statement,
  system,
  typesOf,
} from './play.ts'
import { caseAt, complaint, onTheSpot, type Point, safelyReached } from './points.ts'
import { about } from './policy/fixtures.ts'

const desk = staffWith('frontDeskSupervisor')
const advisor = staffWith('serviceAdvisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')

const diagnose: Command = { type: 'diagnose', cause: '压缩机卡滞', liable: 'manufacturer', justified: true }
const improvement: Command = {
  type: 'recordImprovement',
  rootCause: '密封老化',
  corrective: '更换',
  preventive: '保养时检查',
}

describe('a diagnosis', () => {
  it('says cause, who answers for it and whether the complaint is right, and the case moves on', () => {
    const play = caseAt('contacted')
    play.must(diagnose, by(desk.id))
    expect(play.state).toMatchObject({
      status: 'diagnosed',
      diagnosis: { cause: '压缩机卡滞', liable: 'manufacturer', justified: true, by: desk.id, at: morning },
    })
  })
  it('may be put right when more is known', () => {
    const play = caseAt('diagnosed')
    play.must({ ...diagnose, liable: 'store' } as Command, by(desk.id))
    expect(play.state?.diagnosis?.liable).toBe('store')
  })
  test.each<[Point, string]>([
    ['assigned', 'not-accepted'],
    ['resolved', 'already-resolved'],
    ['withdrawn', 'case-withdrawn'],
    ['closed', 'case-already-closed'],
    ['merged', 'case-merged'],
  ])('%s: refused with %s', (point, code) => {
    expect(caseAt(point).give(diagnose, by(desk.id))).toMatchObject({ ok: false, code })
  })
})

describe('reassigning', () => {
  const to = (staffId: string): Command => ({ type: 'reassign', staffId, reason: '休假' })
  it('gives the case to somebody who may have it; who took it first stays the contact', () => {
    const play = caseAt('contacted')
    play.must(to(chief.id), by(desk.id))
    expect(play.state).toMatchObject({
      routing: { owner: { staffId: chief.id } },
      contact: { staffId: desk.id },
      status: 'assigned',
    })
    expect(play.state?.routing?.assistants.map(each => each.staffId)).toContain(desk.id)
    expect(play.state?.accepted).toBeUndefined()
  })
  it('stays where it was put when more becomes known', () => {
    const play = caseAt('contacted')
    play.must(to(chief.id), by(desk.id))
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm9', signals: [heard('wait.long', 'strong', 'm9')] }),
    })
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
  })
  test.each<[string, Command, string, string]>([
    ['nobody knows', to('nobody'), desk.id, 'unknown-person'],
    ['who has it', to(desk.id), desk.id, 'nothing-to-do'],
    ['below what the case needs', to(advisor.id), desk.id, 'beyond-authority'],
    ['by somebody below', to(chief.id), advisor.id, 'beyond-authority'],
    ['by nobody', to(chief.id), 'nobody', 'actor-required'],
  ])('%s is refused', (_, command, actor, code) => {
    const play = caseAt('contacted')
    const { version } = play.state ?? {}
    expect(play.give(command, by(actor))).toMatchObject({ ok: false, code })
    expect(play.state?.version).toBe(version)
  })
  it('never to the person it is about', () => {
    const play = stage()
    play.must(
      registration({ signals: [heard('promise.broken')], facts: [fact('background.staff', about(chief.name))] }),
    )
    play.must({ type: 'handOff', cause: 'confirmed' })
    expect(play.give(to(chief.id), by(top.id))).toMatchObject({ ok: false, code: 'conflict-of-interest' })
  })
})

describe('climbing', () => {
  it('on a breach one level, and again when the new level does not take it, to the top and no further', () => {
    const play = complaint()
    const owners = () => play.state?.routing?.owner.role
    expect(owners()).toBe('frontDeskSupervisor')
    play.at(morning + 30 * minute).must({ type: 'fireDue' }, system)
    expect(owners()).toBe('serviceManager')
    play.at(morning + hour).must({ type: 'fireDue' }, system)
    expect(owners()).toBe('generalManager')
    play.at(morning + 3 * hour).must({ type: 'fireDue' }, system)
    expect(owners()).toBe('generalManager')
    expect(play.state?.escalations.map(each => [each.trigger, each.level, each.clocks])).toEqual([
      ['breach', 4, ['firstContact']],
      ['breach', 5, ['attention']],
    ])
    expect(play.state?.escalations.map(each => each.from?.role)).toEqual(['frontDeskSupervisor', 'serviceManager'])
  })
  it('called for by a person keeps why, in their words', () => {
    const play = complaint()
    const owner = play.state?.routing?.owner.staffId as string
    play.must({ type: 'accept' }, by(owner))
    play.must({ type: 'escalate', reason: '客户要找经理' }, by(owner))
    expect(play.state?.escalations.at(-1)).toMatchObject({ trigger: 'staff', reason: '客户要找经理' })
  })
  it('stops when the new level takes it', () => {
    const play = complaint()
    play.at(morning + 30 * minute).must({ type: 'fireDue' }, system)
    play.must({ type: 'accept' }, by(chief.id))
    expect(play.state?.clocks.attention?.state).toBe('met')
    play.at(morning + 2 * hour).must({ type: 'fireDue' }, system)
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
  })
  it('after a night of downtime one level, not three', () => {
    const play = complaint()
    const bodies = play.at(morning + 24 * hour).must({ type: 'fireDue' }, system)
    expect(typesOf(bodies).filter(type => type === 'case.escalated')).toHaveLength(1)
  })
  it('at night waits for the morning, and safety does not', () => {
    const evening = Date.parse('2026-11-25T17:50:00+08:00')
    const night = Date.parse('2026-11-26T05:50:00+08:00')
    for (const [signals, climbs] of [
      [[heard('promise.broken')], false],
      [[heard('safety.brakes', 'hard')], true],
    ] as const) {
      const play = stage().at(evening)
      play.must(registration({ signals: [...signals], category: 'productQuality' }))
      play.must({ type: 'handOff', cause: 'confirmed' })
      const owner = play.state?.routing?.owner.staffId as string
      play.must({ type: 'accept' }, by(owner))
      play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(owner))
      play.must({ type: 'promise', id: 'p', text: '回电', dueAt: night }, by(owner))
      play.at(night).must({ type: 'fireDue' }, system)
      expect(play.state?.escalations.length).toBe(climbs ? 1 : 0)
      if (climbs) continue
      const opens = Date.parse('2026-11-26T09:00:00+08:00')
      expect(play.state?.climbsAt).toBe(opens)
      play.at(opens).must({ type: 'fireDue' }, system)
      expect(play.state?.escalations).toHaveLength(1)
    }
  })
  it('on request of the customer or of staff, named or one up', () => {
    const asked = complaint()
    asked.must({ type: 'escalate', reason: '要找经理' }, customer)
    expect(asked.state?.escalations.at(-1)).toMatchObject({ trigger: 'request', to: { staffId: chief.id } })
    const named = complaint()
    named.must({ type: 'escalate', reason: '超出权限', to: 'generalManager' }, by(desk.id))
    expect(named.state?.routing?.owner.staffId).toBe(top.id)
    expect(named.give({ type: 'escalate', reason: 'x' }, by(top.id))).toMatchObject({ code: 'no-level-above' })
    expect(named.give({ type: 'escalate', reason: 'x', to: 'serviceManager' }, by(top.id))).toMatchObject({
      code: 'no-level-above',
    })
  })
})

describe('authority', () => {
  const offer = (amount: number): Command => ({
    type: 'proposeSolution',
    options: [{ id: 'a', text: '补偿', remedy: 'compensation', amount }],
  })
  it('refuses what is beyond it and says who may approve', () => {
    const play = caseAt('contacted')
    expect(play.give(offer(2_000), by(desk.id))).toMatchObject({
      ok: false,
      code: 'beyond-authority',
      extra: { mayApprove: ['serviceManager', 'generalManager'], amount: 2_000 },
    })
  })
  it('asked for beyond it the case goes up to whoever may grant it, with the asking on record', () => {
    const play = caseAt('contacted')
    play.must({ type: 'requestApproval', id: 'q', remedy: 'compensation', amount: 2_000 }, by(desk.id))
    expect(play.state?.escalations.at(-1)).toMatchObject({ trigger: 'authority', to: { staffId: chief.id } })
    play.must({ type: 'accept' }, by(chief.id))
    play.must(offer(2_000), by(chief.id))
    expect(play.state?.status).toBe('proposed')
  })
  it('goes to whom the rules name even when they need an approval in turn, and from there on the approval is enough', () => {
    const play = caseAt('contacted')
    play.must({ type: 'requestApproval', id: 'q', remedy: 'compensation', amount: 100_000 }, by(desk.id))
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
    play.must({ type: 'accept' }, by(chief.id))
    // it is asked for already, whoever has the case now
    expect(
      play.give({ type: 'requestApproval', id: 'r', remedy: 'compensation', amount: 100_000 }, by(chief.id)),
    ).toMatchObject({ code: 'already-asked' })
    expect(play.state).toMatchObject({ accepted: { staffId: chief.id }, routing: { owner: { staffId: chief.id } } })
    play.must({ type: 'answerApproval', id: 'q', given: true }, by(top.id))
    expect(
      play.give(
        { type: 'proposeSolution', options: [{ id: 'a', text: '补偿', remedy: 'compensation', amount: 100_000 }] },
        by(chief.id),
      ).ok,
    ).toBe(true)
  })
  it('an approval on record covers whoever it is handed down to, up to its sum', () => {
    const play = caseAt('contacted')
    play.must({ type: 'requestApproval', id: 'q', remedy: 'compensation', amount: 2_000 }, by(desk.id))
    expect(play.give({ type: 'answerApproval', id: 'q', given: true }, by(desk.id))).toMatchObject({
      code: 'beyond-authority',
    })
    play.must({ type: 'answerApproval', id: 'q', given: true }, by(chief.id))
    play.must({ type: 'reassign', staffId: desk.id, reason: '已批准，请继续' }, by(chief.id))
    play.must({ type: 'accept' }, by(desk.id))
    expect(play.give(offer(2_001), by(desk.id))).toMatchObject({ code: 'beyond-authority' })
    play.must(offer(2_000), by(desk.id))
    expect(play.state?.status).toBe('proposed')
    expect(play.give({ type: 'answerApproval', id: 'q', given: false }, by(chief.id))).toMatchObject({
      code: 'already-answered',
    })
    expect(play.give({ type: 'answerApproval', id: 'zz', given: true }, by(chief.id))).toMatchObject({
      code: 'unknown-approval',
    })
  })
  it('a no is none', () => {
    const play = caseAt('contacted')
    play.must({ type: 'requestApproval', id: 'q', remedy: 'compensation', amount: 2_000 }, by(desk.id))
    play.must({ type: 'answerApproval', id: 'q', given: false, reason: '太高' }, by(chief.id))
    play.must({ type: 'reassign', staffId: desk.id, reason: '再谈' }, by(chief.id))
    play.must({ type: 'accept' }, by(desk.id))
    expect(play.give(offer(2_000), by(desk.id))).toMatchObject({ code: 'beyond-authority' })
  })
  it('given while nobody above was there, it needs no climb in the morning', () => {
    const night = Date.parse('2026-11-25T22:00:00+08:00')
    const play = caseAt('contacted').at(night)
    play.must({ type: 'requestApproval', id: 'q', remedy: 'compensation', amount: 2_000 }, by(desk.id))
    expect(play.state?.climbWanted).toMatchObject({ trigger: 'authority' })
    play.must({ type: 'answerApproval', id: 'q', given: true }, by(chief.id))
    play.at(Date.parse('2026-11-26T09:00:00+08:00')).must({ type: 'fireDue' }, system)
    expect(play.state?.routing?.owner.staffId).toBe(desk.id)
  })
})

describe('steps before the end', () => {
  const resolve = (skipped: { step: string; reason: string }[]): Command => ({
    type: 'resolve',
    summary: '修好了',
    skipped,
  })
  it('contact, cause and agreement are there, or left out with a reason', () => {
    expect(caseAt('accepted').give(resolve([]), by(desk.id))).toMatchObject({
      code: 'step-missing',
      extra: { missing: ['contacted', 'diagnosed', 'agreed'] },
    })
    const play = caseAt('contacted')
    expect(play.give(resolve([]), by(desk.id))).toMatchObject({
      code: 'step-missing',
      extra: { missing: ['diagnosed', 'agreed'] },
    })
    expect(play.give(resolve([{ step: 'diagnosis', reason: ' ' }]), by(desk.id))).toMatchObject({
      code: 'step-missing',
    })
    play.must(diagnose, by(desk.id))
    expect(play.give(resolve([]), by(desk.id))).toMatchObject({ extra: { missing: ['agreed'] } })
    play.must(resolve([{ step: 'agreement', reason: '客户只要修好' }]), by(desk.id))
    expect(play.state?.status).toBe('resolved')
  })
  it('a major one is signed off with what was learnt', () => {
    const play = stage()
    play.must(registration({ signals: [heard('legal.threat', 'hard')], category: 'productQuality' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(top.id))
    play.must(resolve(onTheSpot), by(top.id))
    expect(play.give({ type: 'signOff' }, by(top.id))).toMatchObject({ code: 'improvement-missing' })
    play.must(improvement, by(top.id))
    play.must({ type: 'signOff' }, by(top.id))
    expect(play.state?.signedOffBy).toBe(top.id)
  })
  it('one that turns out major once it is signed off closes with what was learnt', () => {
    const play = caseAt('accepted')
    play.must(resolve(onTheSpot), by(desk.id))
    play.must({ type: 'recordFollowUp', satisfied: true })
    play.must({ type: 'signOff' }, by(desk.id))
    play.must({ type: 'recordStatement', statement: statement({ signals: [heard('legal.threat', 'hard')] }) })
    const close: Command = { type: 'close', skipped: [] }
    const who = by(play.state?.routing?.owner.staffId ?? '')
    expect(play.give(close, who)).toMatchObject({ code: 'improvement-missing' })
    play.must(improvement, who)
    play.must(close, who)
    expect(play.state?.status).toBe('closed')
  })
  it('nothing is learnt before the end', () => {
    expect(caseAt('contacted').give(improvement, by(desk.id))).toMatchObject({ code: 'not-resolved' })
  })
})

describe('tasks', () => {
  const fire = () => {
    const play = stage()
    play.must(registration({ signals: [heard('safety.fire', 'hard')], category: 'productQuality' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    return play
  }
  it('are opened by the rules, each once, for a person, by a time', () => {
    const play = fire()
    const kinds = play.state?.tasks.map(each => each.kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['scenePhotos', 'majorIncidentReport', 'managementTold', 'possibleDefect']),
    )
    expect(play.state?.tasks.every(each => each.owner.staffId !== undefined && each.dueAt > morning)).toBe(true)
    play.must({ type: 'overrideSeverity', level: 'complaint', reason: '核实' }, by(chief.id))
    expect(play.state?.tasks.map(each => each.kind)).toEqual(kinds)
  })
  it('are done once, or overdue', () => {
    const play = fire()
    const [first] = play.state?.tasks ?? []
    play.must({ type: 'finishTask', taskId: first?.id as string, note: '八张' }, by(chief.id))
    expect(play.state?.tasks[0]?.done).toMatchObject({ by: chief.id, note: '八张' })
    expect(play.give({ type: 'finishTask', taskId: first?.id as string }, by(chief.id))).toMatchObject({
      code: 'nothing-to-do',
    })
    expect(play.give({ type: 'finishTask', taskId: 'none' }, by(chief.id))).toMatchObject({ code: 'unknown-task' })
    play.at(morning + 24 * hour).must({ type: 'fireDue' }, system)
    expect(play.state?.tasks.map(each => [each.done !== undefined, each.overdue === true])).toEqual(
      play.state?.tasks.map((_, index) => [index === 0, index !== 0]),
    )
  })
})

describe('cases that belong together', () => {
  const other = 'HY-20261125-0002'
  it('merged, rest: nothing falls due, and only a note or taking apart is possible', () => {
    const play = caseAt('merged')
    expect(play.state).toMatchObject({ status: 'merged', merged: { into: other } })
    expect(play.at(morning + 72 * hour).must({ type: 'fireDue' }, system)).toEqual([])
    expect(play.give({ type: 'sendUpdate', text: '您好' }, by(desk.id))).toMatchObject({
      code: 'case-merged',
      extra: { into: other },
    })
  })
  it('taken apart is what it was', () => {
    const before = caseAt('accepted').state
    const play = caseAt('merged')
    play.must({ type: 'unmerge' }, by(desk.id))
    const { version: _, revision: __, ...now } = play.state ?? {}
    const { version: ___, revision: ____, ...then } = before ?? {}
    expect(now).toEqual(then)
  })
  it('is not merged while somebody may be in danger', () => {
    const play = stage()
    play.must(registration({ danger: { now: true, kind: 'fire' }, signals: [heard('safety.fire', 'hard')] }))
    play.must({ type: 'handOff', cause: 'danger' })
    play.must({ type: 'accept' }, by(chief.id))
    expect(play.give({ type: 'merge', into: other }, by(chief.id))).toMatchObject({ code: 'danger-now' })
    play.must(safelyReached, by(chief.id))
    play.must({ type: 'merge', into: other }, by(chief.id))
  })
  it('does not go on in itself, nor when others go on in it', () => {
    const play = caseAt('accepted')
    expect(play.give({ type: 'merge', into: play.state?.id as string }, by(desk.id))).toMatchObject({
      code: 'same-case',
    })
    play.must({ type: 'absorb', caseId: other }, by(desk.id))
    expect(play.give({ type: 'merge', into: 'HY-20261125-0003' }, by(desk.id))).toMatchObject({
      code: 'has-merged-cases',
    })
    play.must({ type: 'release', caseId: other }, by(desk.id))
    expect(play.state?.absorbed).toEqual([])
  })
  it.each<[Point, Command | undefined]>([
    ['proposed', undefined],
    ['agreed', undefined],
    // what is put to them besides leaves what they agreed on standing
    ['agreed', { type: 'proposeSolution', options: [{ id: 'c', text: '再做一次密封', remedy: 'repair' }] }],
    ['agreed', { type: 'startWork' }],
    // they may take a refusal or appeal it
    ['contacted', { type: 'refuse', reason: '已过质保期' }],
  ])('%s, it goes on itself: what it owes its customer is known nowhere else', (point, then) => {
    const play = caseAt(point)
    if (then) play.must(then, by(desk.id))
    expect(play.give({ type: 'merge', into: other }, by(desk.id))).toMatchObject({
      code: 'agreement-stands',
      extra: { caseId: play.state?.id },
    })
    const merge = actionsOf(play.state as CaseState, { actor: by(desk.id), now: play.now, rules }).find(
      each => each.type === 'merge',
    )
    expect(merge).toMatchObject({ allowed: false, code: 'agreement-stands' })
    // the other way round nothing is lost
    play.must({ type: 'absorb', caseId: other }, by(desk.id))
  })
  it('an appealed refusal is looked at where it was said; as the last word of the house it waits for nobody', () => {
    const play = caseAt('contacted')
    play.must({ type: 'refuse', reason: '已过质保期' }, by(desk.id))
    play.must({ type: 'declineSolution', reason: '车才开了一年' })
    expect(play.state?.solution).toMatchObject({ answer: 'declined', last: false })
    expect(play.give({ type: 'merge', into: other }, by(chief.id))).toMatchObject({ code: 'agreement-stands' })
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'absorb', caseId: other }, by(chief.id))
    expect(play.state?.solution).toMatchObject({ answer: 'declined', reason: '车才开了一年' })
    const last = { ...play, state: { ...play.state, absorbed: [] } } as Stage
    if (last.state?.solution) last.state = { ...last.state, solution: { ...last.state.solution, last: true } }
    expect(
      decide({ type: 'merge', into: other }, last.state, { actor: by(chief.id), now: play.now, rules }),
    ).toMatchObject({ ok: true })
  })
  it.each<[Point]>([['declined'], ['noted'], ['resolved'], ['withdrawn']])('%s, it may go on elsewhere', point => {
    caseAt(point).must({ type: 'merge', into: other }, by(desk.id))
  })
  it('linked for reading, each once', () => {
    const play = caseAt('accepted')
    const link: Command = { type: 'link', caseId: other, kind: 'sameCar' }
    play.must(link, by(desk.id))
    expect(play.state?.links).toEqual([{ caseId: other, kind: 'sameCar' }])
    expect(play.give(link, by(desk.id))).toMatchObject({ code: 'nothing-to-do' })
    play.must({ type: 'unlink', caseId: other }, by(desk.id))
    expect(play.state?.links).toEqual([])
  })
})

it('the manufacturer is asked once, and assists', () => {
  const play = caseAt('accepted')
  const refer: Command = { type: 'referToManufacturer', reason: '需要技术支持' }
  play.must(refer, by(desk.id))
  expect(play.state?.routing?.assistants.map(each => each.role)).toContain('manufacturerSupervisor')
  expect(play.give(refer, by(desk.id))).toMatchObject({ code: 'nothing-to-do' })
  expect(rules.directory.staff.some(each => each.id === play.state?.referral?.to.staffId)).toBe(true)
})

describe('what an option says is granted as well', () => {
  const propose = (text: string, more: object = {}): Command => ({
    type: 'proposeSolution',
    options: [{ id: 'a', text, ...more }],
  })
  test.each([
    ['a sum without a mark', '我们赔偿您十万元现金', {}],
    ['more than the mark', '退款80000元', { remedy: 'refund', amount: 10 }],
    ['something else than the mark', '换一台新车给您', { remedy: 'other' }],
    ['in traditional characters', '賠償您兩萬元', {}],
    ['in English', 'We refund you 30,000 yuan', {}],
  ] as const)('%s needs the authority for it', (_, text, more) => {
    expect(caseAt('contacted').give(propose(text, more), by(desk.id))).toMatchObject({ code: 'beyond-authority' })
  })
  test.each([
    ['重做密封', { remedy: 'repair' }],
    ['重做密封', {}],
    ['退还检测费', { remedy: 'refund', amount: 300 }],
    ['减免工时费 200 元', { remedy: 'discount', amount: 200 }],
    ['免费更换雨刮', {}],
    ['更换压缩机，原价 3000 元', { remedy: 'repair' }],
  ] as const)('%s is within it', (text, more) => {
    expect(caseAt('contacted').give(propose(text, more), by(desk.id)).ok).toBe(true)
  })
})
