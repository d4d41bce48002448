// A case is its own store's: what somebody of another one may do with it, and when they have to.
import { describe, expect, it, test } from 'vitest'
import type { Command, RefusalCode } from '../../src/case/commands.ts'
import { by, heard, hour, morning, registration, rules, type Stage, staffWith, stage } from './play.ts'
import { caseAt, handedOver, onTheSpot, type Point } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const elsewhere = (role: string) => {
  const member = rules.directory.staff.find(each => each.role === role && each.store !== desk.store)
  if (!member) throw new Error(`no ${role} at another store`)
  return member
}
const outcome = (play: Stage, command: Command, actor = by(desk.id)): 'done' | RefusalCode => {
  const decision = play.give(command, actor)
  return decision.ok ? 'done' : decision.code
}

describe('what a superior of another store does with a case', () => {
  const above = elsewhere('generalManager')
  const task = { type: 'openTask', id: 't', text: '查记录', dueAt: morning + hour } as const
  const prepared = (point: Point): Stage => {
    const play = caseAt(point)
    play.must({ ...task, staffId: desk.id }, by(desk.id))
    return play
  }
  test.each<[Point, Command]>([
    ['assigned', { type: 'accept' }],
    ['accepted', { type: 'sendUpdate', text: '您的车正在检查' }],
    ['accepted', { type: 'escalate', reason: '超出权限' }],
    ['accepted', { type: 'overrideSeverity', level: 'major', reason: '核实' }],
    ['accepted', { type: 'diagnose', cause: '密封老化', liable: 'store', justified: true }],
    ['accepted', { type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }],
    ['accepted', { type: 'refuse', reason: '不在保修范围内' }],
    ['accepted', { type: 'merge', into: 'HY-20261125-0009' }],
    // another case is to go on in it
    ['accepted', { type: 'absorb', caseId: 'HY-20261125-0009' }],
    ['merged', { type: 'unmerge' }],
    ['accepted', { type: 'reassign', staffId: chief.id, reason: '休假' }],
    ['accepted', { type: 'resolve', summary: '换了新件', skipped: onTheSpot }],
    ['resolved', { type: 'signOff' }],
    ['signedOff', { type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] }],
    ['closed', { type: 'reopen', reason: '又漏油' }],
    ['accepted', { type: 'erasePersonalData', reason: '客户要求' }],
    ['closed', { type: 'erasePersonalData', reason: '客户要求' }],
    ['accepted', { type: 'finishTask', taskId: 't' }],
    ['accepted', { type: 'reassignTask', taskId: 't', staffId: above.id }],
  ])('%s: %j is for their own', (point, command) => {
    const play = command.type.endsWith('Task') ? prepared(point) : caseAt(point)
    expect(outcome(play, command, by(above.id))).toBe('of-another-store')
    expect(outcome(play, command, by(top.id))).toBe('done')
  })
  it('answers no approval of it', () => {
    const ask: Command = { type: 'requestApproval', id: 'q', remedy: 'refund', amount: 100_000 }
    const give: Command = { type: 'answerApproval', id: 'q', given: true }
    const play = caseAt('accepted')
    play.must(ask, by(desk.id))
    expect(outcome(play, give, by(above.id))).toBe('of-another-store')
    expect(outcome(play, give, by(top.id))).toBe('done')
  })
  it('does what they are given: the case, or a task', () => {
    const play = caseAt('accepted')
    play.must({ ...task, staffId: above.id }, by(desk.id))
    play.must({ type: 'finishTask', taskId: 't' }, by(above.id))
    play.must({ type: 'reassign', staffId: above.id, reason: '请协助' }, by(desk.id))
    play.must({ type: 'accept' }, by(above.id))
    // and those of their store with them
    expect(outcome(play, { type: 'overrideSeverity', level: 'major', reason: '核实' }, by(top.id))).toBe('done')
    expect(outcome(play, { type: 'escalate', reason: '超出权限' }, by(elsewhere('serviceManager').id))).not.toBe(
      'of-another-store',
    )
  })
  it('a task given to one of theirs is done by whoever stands above them', () => {
    const play = caseAt('accepted')
    play.must({ ...task, staffId: elsewhere('serviceAdvisor').id }, by(desk.id))
    expect(outcome(play, { type: 'finishTask', taskId: 't' }, by(elsewhere('serviceManager').id))).toBe('done')
  })
  it('acts where the store of the case has nobody of their role, or has them on leave', () => {
    const leave = [{ from: '2026-11-24', to: '2026-12-02' }]
    const staff = rules.directory.staff.map(each => (each.id === top.id ? { ...each, leave } : each))
    for (const those of [staff, rules.directory.staff.filter(each => each.id !== top.id)]) {
      const play = handedOver(stage({ ...rules, directory: { ...rules.directory, staff: those } }))
      expect(outcome(play, { type: 'accept' }, by(above.id))).toBe('done')
      expect(outcome(play, { type: 'erasePersonalData', reason: '客户要求' }, by(above.id))).toBe('done')
    }
  })
  it('in danger does what they can', () => {
    const play = stage()
    play.must(registration({ danger: { now: true, kind: 'fire' }, signals: [heard('safety.fire', 'hard')] }))
    play.must({ type: 'handOff', cause: 'danger' })
    expect(outcome(play, { type: 'accept' }, by(above.id))).toBe('done')
  })
})
