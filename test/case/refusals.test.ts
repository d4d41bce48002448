// Every command of staff at every point of a case's way, and by everybody who may not: done, or the code it is refused with.
import { describe, expect, it, test } from 'vitest'
import type { Command, RefusalCode } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import type { StaffCommandType } from '../../src/desk/commandBody.ts'
import { by, fact, heard, hour, morning, registration, rules, type Stage, staffWith, stage } from './play.ts'
import { caseAt, type Deed, doAll, onTheSpot } from './points.ts'
import { about } from './policy/fixtures.ts'

const desk = staffWith('frontDeskSupervisor')
const advisor = staffWith('serviceAdvisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const care = staffWith('customerCareAgent')
const other = 'HY-20261125-0007'

/** A sound order of each kind; the state has a task, an approval asked for and a link to go with them. */
const orders: { readonly [T in StaffCommandType]: Extract<Command, { type: T }> } = {
  accept: { type: 'accept' },
  recordContact: { type: 'recordContact', outcome: 'reached', by: 'phone' },
  sendUpdate: { type: 'sendUpdate', text: '配件已到店' },
  diagnose: { type: 'diagnose', cause: '密封老化', liable: 'store', justified: true },
  proposeSolution: { type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] },
  refuse: { type: 'refuse', reason: '不在保修范围内' },
  requestApproval: { type: 'requestApproval', id: 'q2', remedy: 'refund' },
  answerApproval: { type: 'answerApproval', id: 'q1', given: true },
  recordAnswer: { type: 'recordAnswer', agreed: true, optionId: 'a' },
  startWork: { type: 'startWork', skipped: [{ step: 'agreed', reason: '先行处理' }] },
  promise: { type: 'promise', id: 'p1', text: '告知结果', dueAt: morning + 8 * hour },
  letGoPromise: { type: 'letGoPromise', id: 'p1', reason: '配件改期' },
  escalate: { type: 'escalate', reason: '超出权限' },
  reassign: { type: 'reassign', staffId: chief.id, reason: '休假' },
  referToManufacturer: { type: 'referToManufacturer', reason: '需要技术支持' },
  resolve: { type: 'resolve', summary: '换了新件', skipped: onTheSpot },
  recordJointCheck: { type: 'recordJointCheck', ok: true },
  recordFollowUp: { type: 'recordFollowUp', satisfied: true },
  recordImprovement: { type: 'recordImprovement', rootCause: '密封老化', corrective: '更换', preventive: '保养时检查' },
  signOff: { type: 'signOff' },
  close: { type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] },
  withdraw: { type: 'withdraw', reason: '客户来电' },
  reopen: { type: 'reopen', reason: '又漏油' },
  pause: { type: 'pause', waitingFor: 'customer', reason: '客户出差' },
  resume: { type: 'resume' },
  extendClock: { type: 'extendClock', id: 'p2', name: 'resolve', dueAt: morning + 900 * hour, reason: '等待配件' },
  takeOver: { type: 'takeOver' },
  say: { type: 'say', text: '您好' },
  handBack: { type: 'handBack' },
  addNote: { type: 'addNote', text: '记一笔' },
  correctFacts: { type: 'correctFacts', facts: [fact('customer.phone', '+8613900003333', 'staff')], reason: '核对' },
  overrideSeverity: { type: 'overrideSeverity', level: 'major', reason: '核实' },
  finishTask: { type: 'finishTask', taskId: 't1' },
  openTask: { type: 'openTask', id: 't2', text: '回电', staffId: chief.id, dueAt: morning + 8 * hour },
  reassignTask: { type: 'reassignTask', taskId: 't1', staffId: chief.id },
  link: { type: 'link', caseId: 'HY-20261125-0008', kind: 'related' },
  unlink: { type: 'unlink', caseId: other },
  merge: { type: 'merge', into: 'HY-20261125-0008' },
  unmerge: { type: 'unmerge' },
  erasePersonalData: { type: 'erasePersonalData', reason: '客户要求' },
}

/** Asking for what is beyond the desk takes the case up, so the chief asks and gives it back. */
const prepared: readonly Deed[] = [
  { type: 'openTask', id: 't1', text: '回电', staffId: desk.id, dueAt: morning + 9 * hour },
  { type: 'requestApproval', id: 'q1', remedy: 'refund', amount: 100_000 },
  { by: chief.id, did: { type: 'reassign', staffId: desk.id, reason: '先由前台跟进' } },
  { type: 'link', caseId: other, kind: 'related' },
]
const erased = (): Stage => {
  const play = caseAt('accepted', prepared)
  play.must(orders.erasePersonalData, by(chief.id))
  return play
}
/** The complaint is about the supervisor of the desk, who had it until that was told. */
const aboutThem = (): Stage => {
  const play = caseAt('accepted', prepared)
  const facts = [fact('background.staff', about(desk.name))]
  play.must({ type: 'correctFacts', facts, reason: '客户说明' }, by(top.id))
  return play
}
const severe = (): Stage => {
  const play = stage()
  play.must(registration({ signals: [heard('legal.threat', 'hard')] }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  // as high as it goes: nothing climbs, nothing is given back
  doAll(
    play,
    prepared.filter(each => !('did' in each)),
    by(chief.id),
  )
  return play
}

interface Situation {
  /** the case, and who gives the order */
  stage: () => Stage
  actor: string
}

const at = (point: Parameters<typeof caseAt>[0]): Situation => ({
  stage: () => caseAt(point, prepared),
  actor: desk.id,
})
/** Settled: the customer has said that they are satisfied. Below: an advisor and a case that is the general manager's. */
const situations = {
  assigned: at('assigned'),
  accepted: at('accepted'),
  proposed: at('proposed'),
  inProgress: at('inProgress'),
  resolved: at('resolved'),
  settled: at('awaitingSignOff'),
  signedOff: at('signedOff'),
  live: at('live'),
  withdrawn: at('withdrawn'),
  merged: at('merged'),
  closed: at('closed'),
  below: { stage: severe, actor: advisor.id },
} satisfies Record<string, Situation>
type Name = keyof typeof situations
const names = Object.keys(situations) as Name[]

/** What comes of it, and in which situations. */
const table: { readonly [T in StaffCommandType]: { readonly [C in RefusalCode | 'done']?: string } } = {
  accept: {
    done: 'assigned live',
    'already-accepted': 'accepted proposed inProgress resolved settled signedOff withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  recordContact: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn below',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  sendUpdate: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live below',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  diagnose: {
    'not-accepted': 'assigned live',
    done: 'accepted proposed inProgress',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  proposeSolution: {
    'not-accepted': 'assigned live',
    done: 'accepted proposed inProgress',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  refuse: {
    'not-accepted': 'assigned live',
    done: 'accepted proposed inProgress',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  requestApproval: {
    done: 'assigned accepted proposed inProgress live',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  answerApproval: {
    'beyond-authority': 'assigned accepted proposed inProgress live below',
    'nothing-to-do': 'resolved settled signedOff withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  recordAnswer: {
    'no-open-proposal': 'assigned accepted inProgress live below',
    done: 'proposed',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  startWork: {
    'not-accepted': 'assigned live',
    done: 'accepted',
    'answer-awaited': 'proposed',
    'nothing-to-do': 'inProgress',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  letGoPromise: {
    'nothing-to-do': 'assigned accepted proposed inProgress resolved settled signedOff live below',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  promise: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live below',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  escalate: {
    done: 'assigned accepted proposed inProgress live',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'no-level-above': 'below',
  },
  reassign: {
    done: 'assigned accepted proposed inProgress live',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  referToManufacturer: {
    done: 'assigned accepted proposed inProgress live',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  resolve: {
    'not-accepted': 'assigned live',
    done: 'accepted proposed inProgress',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  recordJointCheck: {
    'not-resolved': 'assigned accepted proposed inProgress live withdrawn below',
    done: 'resolved settled signedOff',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  recordFollowUp: {
    'not-resolved': 'assigned accepted proposed inProgress live withdrawn below',
    // the desk handled it, and does not say how it went
    'own-handling': 'resolved signedOff',
    'nothing-to-do': 'settled',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  recordImprovement: {
    'not-resolved': 'assigned accepted proposed inProgress live withdrawn',
    done: 'resolved settled signedOff',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  signOff: {
    'not-resolved': 'assigned accepted proposed inProgress live',
    done: 'resolved settled withdrawn',
    'already-signed-off': 'signedOff',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  close: {
    'not-resolved': 'assigned accepted proposed inProgress live',
    'not-signed-off': 'resolved settled withdrawn',
    // the desk handled it, and does not leave out asking
    'own-handling': 'signedOff',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  withdraw: {
    done: 'assigned accepted proposed inProgress live below',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  reopen: {
    'nothing-to-do': 'assigned accepted proposed inProgress live below',
    done: 'resolved settled signedOff withdrawn closed',
    'case-merged': 'merged',
  },
  pause: {
    'not-accepted': 'assigned live',
    done: 'accepted proposed inProgress',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  resume: {
    'not-paused': 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  extendClock: {
    'not-accepted': 'assigned live',
    'not-extendable': 'accepted proposed inProgress',
    'already-resolved': 'resolved settled signedOff',
    'case-withdrawn': 'withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  takeOver: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff withdrawn below',
    'nothing-to-do': 'live',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  say: {
    'not-taken-over': 'assigned accepted proposed inProgress resolved settled signedOff withdrawn below',
    done: 'live',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  handBack: {
    'not-taken-over': 'assigned accepted proposed inProgress resolved settled signedOff withdrawn closed below',
    done: 'live',
    'case-merged': 'merged',
  },
  addNote: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn merged closed below',
  },
  correctFacts: {
    // who the customer is; nothing else of a case that rests
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn merged below',
    'case-already-closed': 'closed',
  },
  overrideSeverity: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'nothing-to-do': 'below',
  },
  finishTask: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn merged',
    'nothing-to-do': 'closed',
    'beyond-authority': 'below',
  },
  openTask: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn below',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  reassignTask: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn',
    'beyond-authority': 'below',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
  },
  link: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn merged closed below',
  },
  unlink: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn merged closed below',
  },
  merge: {
    'agreement-stands': 'proposed',
    done: 'assigned accepted inProgress resolved settled signedOff live withdrawn',
    'case-merged': 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  unmerge: {
    'nothing-to-do': 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn',
    done: 'merged',
    'case-already-closed': 'closed',
    'beyond-authority': 'below',
  },
  erasePersonalData: {
    done: 'assigned accepted proposed inProgress resolved settled signedOff live withdrawn merged closed below',
  },
}
const types = Object.keys(orders) as StaffCommandType[]

/** Given to the case; a refusal has changed nothing and thrown nothing. */
function outcome({ stage: make, actor }: Situation, order: Command): string {
  const play = make()
  const before = JSON.stringify(play.state)
  const decision = play.give(order, by(actor))
  if (decision.ok) return decision.events.length > 0 ? 'done' : 'done without effect'
  expect(JSON.stringify(play.state)).toBe(before)
  expect(decision.detail).not.toBe('')
  return decision.code
}

describe('along the way of a case', () => {
  test.each(types)('%s', type => {
    const expected = Object.entries(table[type]).flatMap(([code, where]) => where.split(' ').map(name => [name, code]))
    expect(expected.map(([name]) => name).sort()).toEqual([...names].sort())
    const found = names.map(name => [name, outcome(situations[name], orders[type])])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
  })
})

describe('by nobody of the roster, by whom the complaint is about, on no case, on an erased one', () => {
  test.each(types)('%s', type => {
    expect(outcome({ stage: () => caseAt('inProgress', prepared), actor: 'nobody' }, orders[type])).toBe(
      'actor-required',
    )
    expect(outcome({ stage: aboutThem, actor: desk.id }, orders[type])).toBe('conflict-of-interest')
    expect(outcome({ stage, actor: desk.id }, orders[type])).toBe('unknown-case')
    expect(outcome({ stage: erased, actor: chief.id }, orders[type])).toBe('personal-data-erased')
  })
})

describe('given twice', () => {
  const twice: { readonly [C in RefusalCode | 'done']?: readonly [StaffCommandType, Name, string?][] } = {
    'already-accepted': [['accept', 'assigned']],
    'already-resolved': [
      ['resolve', 'accepted'],
      ['withdraw', 'resolved'],
    ],
    'already-signed-off': [['signOff', 'resolved']],
    'case-already-closed': [['close', 'signedOff', chief.id]],
    'case-withdrawn': [['withdraw', 'accepted']],
    'case-merged': [['merge', 'accepted']],
    'already-answered': [['answerApproval', 'accepted', top.id]],
    'not-taken-over': [['handBack', 'live']],
    'personal-data-erased': [['erasePersonalData', 'accepted']],
    'nothing-to-do': [
      ['startWork', 'accepted'],
      ['takeOver', 'accepted'],
      ['finishTask', 'accepted'],
      ['reassignTask', 'accepted'],
      ['link', 'accepted'],
      ['unlink', 'accepted'],
      ['unmerge', 'merged'],
      ['reopen', 'closed'],
      ['recordFollowUp', 'resolved', care.id],
      ['overrideSeverity', 'accepted'],
      ['promise', 'accepted'],
      ['referToManufacturer', 'accepted'],
      ['reassign', 'accepted', top.id],
    ],
  }
  test.each(Object.entries(twice).flatMap(([code, rows]) => rows.map(row => [...row, code] as const)))(
    '%s of a case that is %s',
    (type, name, ...rest) => {
      const code = rest.at(-1)
      const actor = rest.length > 1 && rest[0] ? rest[0] : situations[name].actor
      const play = situations[name].stage()
      play.give(orders[type], by(actor))
      const { version } = play.state ?? {}
      expect(play.give(orders[type], by(actor))).toMatchObject({ ok: false, code })
      expect(play.state?.version).toBe(version)
    },
  )
})

describe('about what is not there, somebody nobody knows, or a time that is over', () => {
  test.each<[string, Command, RefusalCode]>([
    ['an approval', { type: 'answerApproval', id: 'none', given: true }, 'unknown-approval'],
    ['a task done', { type: 'finishTask', taskId: 'none' }, 'unknown-task'],
    ['a task given on', { type: 'reassignTask', taskId: 'none', staffId: chief.id }, 'unknown-task'],
    ['the doer of a task', { ...orders.openTask, staffId: 'nobody' }, 'unknown-person'],
    ['the next doer', { ...orders.reassignTask, staffId: 'nobody' }, 'unknown-person'],
    ['the next owner', { ...orders.reassign, staffId: 'nobody' }, 'unknown-person'],
    ['a promise for now', { ...orders.promise, dueAt: morning }, 'time-has-passed'],
    ['a task for yesterday', { ...orders.openTask, dueAt: morning - 24 * hour }, 'time-has-passed'],
    ['a level there is not', { ...orders.escalate, to: 'serviceAdvisor' }, 'no-level-above'],
    ['the case itself, linked', { ...orders.link, caseId: 'HY-20261125-0001' }, 'same-case'],
    ['the case itself, merged', { ...orders.merge, into: 'HY-20261125-0001' }, 'same-case'],
    ['a step not taken', { ...orders.resolve, skipped: [] }, 'step-missing'],
    ['work on what nobody agreed to', { type: 'startWork' }, 'step-missing'],
    ['more than decided', { ...orders.sendUpdate, text: '我们给您全额退款' }, 'promise-without-decision'],
    ['what hurts', { ...orders.sendUpdate, text: '这客户难缠，先拖着' }, 'not-for-customers'],
    [
      'a sum above one’s own',
      { type: 'proposeSolution', options: [{ id: 'a', text: '补偿', remedy: 'compensation', amount: 100_000 }] },
      'beyond-authority',
    ],
  ])('%s', (_, order, code) => {
    expect(outcome(situations.accepted, order)).toBe(code)
  })
  it('an answer to a proposal: an option it has not, and no proposal at all', () => {
    const agree: Command = { type: 'agreeSolution', optionId: 'zz' }
    expect(caseAt('proposed').give(agree)).toMatchObject({ code: 'unknown-option' })
    expect(caseAt('accepted').give(agree)).toMatchObject({ code: 'no-open-proposal' })
  })
})

it('never throws, whatever state it meets', () => {
  for (const type of types)
    for (const name of names) {
      const { state } = situations[name].stage()
      for (const staffId of [desk.id, advisor.id, chief.id, top.id, 'nobody'])
        expect(() => decide(orders[type], state, { now: morning, actor: by(staffId), rules })).not.toThrow()
    }
})
