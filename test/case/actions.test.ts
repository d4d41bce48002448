// What somebody is told they may do is what would be decided: nothing is greyed that would be done, nothing offered that would not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import { actionsOf } from '../../src/case/views/actions.ts'
import { demandKind, severityLevels } from '../../src/case/vocabulary.ts'
import { type StaffCommandType, staffCommandTypes } from '../../src/desk/commandBody.ts'
import { by, customer, heard, hour, minute, morning, rules, staffWith, stage } from './play.ts'
import { caseAt, handedOver, onTheSpot, type Point } from './points.ts'

const staffIds = rules.directory.staff.map(each => each.id)
const anyone = fc.constantFrom(...staffIds)
const other = 'HY-20261125-0002'
let made = 0
/** Ids come from outside and are never given twice. */
const newId = () => `n${++made}`

const order: fc.Arbitrary<(state: CaseState) => Command> = fc.oneof(
  fc
    .constantFrom<Command>(
      { type: 'accept' },
      { type: 'recordContact', outcome: 'reached', by: 'phone' },
      { type: 'sendUpdate', text: '配件已到店' },
      { type: 'addNote', text: '记一笔' },
      { type: 'startWork' },
      { type: 'recordJointCheck', ok: true },
      { type: 'recordJointCheck', ok: false },
      { type: 'withdraw', reason: 'r' },
      { type: 'reopen', reason: 'r' },
      { type: 'takeOver' },
      { type: 'say', text: '您好' },
      { type: 'handBack' },
      { type: 'resolve', summary: 's', skipped: onTheSpot },
      { type: 'resolve', summary: 's', skipped: [] },
      { type: 'recordFollowUp', satisfied: true },
      { type: 'recordFollowUp', satisfied: false },
      { type: 'signOff' },
      { type: 'close', skipped: [] },
      { type: 'close', skipped: [{ step: 'followUp', reason: 'r' }] },
      { type: 'diagnose', cause: 'c', liable: 'store', justified: true },
      { type: 'escalate', reason: 'r' },
      { type: 'escalate', reason: 'r', to: 'generalManager' },
      { type: 'referToManufacturer', reason: 'r' },
      { type: 'recordImprovement', rootCause: 'a', corrective: 'b', preventive: 'c' },
      { type: 'link', caseId: other, kind: 'repeat' },
      { type: 'unlink', caseId: other },
      { type: 'merge', into: other },
      { type: 'unmerge' },
      { type: 'erasePersonalData', reason: 'r' },
    )
    .map(command => () => command),
  fc.constantFrom(...severityLevels).map(level => () => ({ type: 'overrideSeverity', level, reason: 'r' }) as const),
  anyone.map(staffId => () => ({ type: 'reassign', staffId, reason: 'r' }) as const),
  fc
    .tuple(fc.constantFrom(...demandKind.options), fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined }))
    .map(
      ([remedy, amount]) =>
        (): Command => ({
          type: 'requestApproval',
          id: newId(),
          remedy,
          ...(amount === undefined ? {} : { amount }),
        }),
    ),
  fc.tuple(fc.nat(3), fc.boolean()).map(
    ([at, given]) =>
      ({ approvals }: CaseState) =>
        ({ type: 'answerApproval', id: approvals[at]?.id ?? '', given }) as const,
  ),
  fc
    .constantFrom(...demandKind.options)
    .map(
      remedy => (): Command => ({ type: 'proposeSolution', options: [{ id: 'a', text: '方案', remedy, amount: 100 }] }),
    ),
  fc.nat(2).map(
    ahead =>
      ({ updatedAt }: CaseState) =>
        ({ type: 'promise', id: newId(), text: '告知结果', dueAt: updatedAt + ahead * hour }) as const,
  ),
  anyone.map(
    staffId =>
      ({ updatedAt }: CaseState) =>
        ({ type: 'openTask', id: newId(), text: '回电', staffId, dueAt: updatedAt + 90 * hour }) as const,
  ),
  fc.tuple(fc.nat(4), anyone).map(
    ([at, staffId]) =>
      ({ tasks }: CaseState) =>
        ({ type: 'reassignTask', taskId: tasks[at]?.id ?? '', staffId }) as const,
  ),
  fc.nat(4).map(
    at =>
      ({ tasks }: CaseState) =>
        ({ type: 'finishTask', taskId: tasks[at]?.id ?? '' }) as const,
  ),
)
const allowedTypes = (state: CaseState, staffId: string, now: number) =>
  actionsOf(state, { now, actor: by(staffId), rules }).flatMap(each => (each.allowed ? [each.type] : []))

describe('what may be done now', () => {
  it('is told of every command of the desk and of no other', () => {
    const { state } = caseAt('accepted')
    const told = actionsOf(state as CaseState, { now: morning, actor: by('nobody'), rules })
    expect(told.map(each => each.type).sort()).toEqual([...staffCommandTypes].sort())
    expect(told.every(each => !each.allowed && each.code === 'actor-required')).toBe(true)
  })
  it('agrees with what is decided, whatever happened before and whoever asks', () => {
    const step = fc.tuple(order, anyone, fc.integer({ min: 0, max: 600 }))
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 30 }), (grave, steps) => {
        const play = handedOver(stage(), { signals: [grave ? heard('legal.threat', 'hard') : heard('promise.broken')] })
        for (const [make, staffId, wait] of steps) {
          play.at(play.now + wait * minute)
          const state = play.state as CaseState
          const command = make(state)
          const may = allowedTypes(state, staffId, play.now).includes(command.type as StaffCommandType)
          if (play.give(command, by(staffId)).ok)
            expect({ type: command.type, may }).toEqual({ type: command.type, may: true })
        }
      }),
      { numRuns: 300 },
    )
  })
  it('changes nothing of the case', () => {
    const { state } = caseAt('proposed')
    const before = structuredClone(state)
    allowedTypes(state as CaseState, staffIds[0] as string, morning)
    expect(state).toEqual(before)
  })
  it.each<[Point, string[], string[]]>([
    ['assigned', ['accept', 'escalate', 'openTask'], ['resolve', 'signOff', 'unmerge', 'say']],
    ['accepted', ['diagnose', 'proposeSolution', 'merge'], ['accept', 'handBack', 'finishTask']],
    ['resolved', ['recordFollowUp', 'reopen', 'signOff'], ['diagnose', 'close', 'withdraw']],
    ['closed', ['addNote', 'reopen'], ['sendUpdate', 'openTask', 'close']],
    ['merged', ['unmerge', 'addNote'], ['sendUpdate', 'accept', 'openTask']],
  ])('%s: offered %j, not %j', (point, offered, refused) => {
    const { state } = caseAt(point)
    const may: string[] = allowedTypes(state as CaseState, staffWith('frontDeskSupervisor').id, morning)
    expect(may).toEqual(expect.arrayContaining(offered))
    expect(may.filter(type => refused.includes(type))).toEqual([])
  })
  it('says why not, with the code of the refusal', () => {
    const play = caseAt('proposed')
    const asked = (type: string) =>
      actionsOf(play.state as CaseState, { now: morning, actor: by(staffWith('frontDeskSupervisor').id), rules }).find(
        each => each.type === type,
      )
    expect(asked('signOff')).toMatchObject({ allowed: false, code: 'not-resolved' })
    expect(asked('answerApproval')).toMatchObject({ allowed: false, code: 'unknown-approval' })
    play.must({ type: 'agreeSolution', optionId: 'a' }, customer)
    const context = { now: morning, actor: by(staffWith('frontDeskSupervisor').id), rules }
    expect(decide({ type: 'startWork' }, play.state, context).ok).toBe(asked('startWork')?.allowed)
  })
})
