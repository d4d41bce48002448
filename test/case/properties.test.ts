// Whatever order things happen in: the case's invariants hold, and folding its events again gives the same case.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import type { Actor } from '../../src/case/events.ts'
import { handoff } from '../../src/case/handoff.ts'
import { handoffOf } from '../../src/case/views/handoff.ts'
import { rowOf } from '../../src/case/views/row.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { severityLevels, signals } from '../../src/case/vocabulary.ts'
import {
  by,
  customer,
  fact,
  heard,
  minute,
  refold,
  registration,
  rules,
  type Stage,
  stage,
  statement,
  system,
} from './play.ts'
import { caseAt } from './points.ts'

const staffIds = rules.directory.staff.map(each => each.id)
const names = rules.directory.staff.map(each => each.name)
const words = fc.constantFrom('刹车异响', 'too slow', '', '😡', '等了三周')

const anyStatement = fc.record({
  signal: fc.constantFrom(...signals),
  strength: fc.constantFrom('hard', 'strong', 'weak'),
  named: fc.option(fc.constantFrom(...names), { nil: undefined }),
  phone: fc.option(fc.constantFrom('+8613800001111', '+8613800002222'), { nil: undefined }),
  danger: fc.boolean(),
  text: words,
  id: fc.string({ minLength: 1, maxLength: 4 }),
})

type AnyStatement = {
  signal: (typeof signals)[number]
  strength: 'hard' | 'strong' | 'weak'
  named: string | undefined
  phone: string | undefined
  danger: boolean
  text: string
  id: string
}
const told = ({ signal, strength, named, phone, danger, text, id }: AnyStatement) =>
  statement({
    messageId: id,
    text,
    signals: [heard(signal, strength, id)],
    facts: [
      ...(named ? [fact('background.staff', { name: named, complainedAbout: true }, id)] : []),
      ...(phone ? [fact('customer.phone', phone, id)] : []),
    ],
    danger: { now: danger },
  })

const optionId = fc.constantFrom('a', 'b', 'c')
const proposal = fc
  .uniqueArray(optionId, { minLength: 1 })
  .map((ids): Command => ({ type: 'proposeSolution', options: ids.map(id => ({ id, text: `方案${id}` })) }))
/** ids of promises come from outside and are never given twice */
let promises = 0
const promise = fc
  .integer({ min: -60, max: 6_000 })
  .map((inMinutes): Command => ({ type: 'promise', id: '', text: 'p', dueAt: inMinutes * minute }))
const dated = (command: Command, now: number): Command =>
  command.type === 'promise' ? { ...command, id: `p${++promises}`, dueAt: now + command.dueAt } : command

const staffCommand: fc.Arbitrary<Command> = fc.oneof(
  proposal,
  promise,
  fc.constantFrom<Command>(
    { type: 'startWork' },
    { type: 'takeOver' },
    { type: 'say', text: '您好' },
    { type: 'handBack' },
    { type: 'withdraw', reason: 'r' },
    { type: 'reopen', reason: 'r' },
    { type: 'recordJointCheck', ok: true },
    { type: 'recordJointCheck', ok: false, note: 'n' },
  ),
  fc.constant<Command>({ type: 'accept' }),
  fc.constantFrom<Command>(
    { type: 'recordContact', outcome: 'reached', by: 'phone' },
    { type: 'recordContact', outcome: 'noAnswer', by: 'phone' },
  ),
  words.map((text): Command => ({ type: 'sendUpdate', text })),
  words.map((text): Command => ({ type: 'addNote', text })),
  fc.constantFrom(...severityLevels).map((level): Command => ({ type: 'overrideSeverity', level, reason: 'r' })),
  fc.constant<Command>({
    type: 'correctFacts',
    facts: [fact('customer.phone', '+8613900003333', 'staff')],
    reason: 'r',
  }),
  fc.constant<Command>({
    type: 'resolve',
    summary: 's',
    skipped: [
      { step: 'diagnosis', reason: '一看便知' },
      { step: 'agreement', reason: '当场办好' },
    ],
  }),
  fc.constant<Command>({ type: 'signOff' }),
  fc.constantFrom<Command>(
    { type: 'close', skipped: [] },
    { type: 'close', skipped: [{ step: 'followUp', reason: 'r' }] },
  ),
  fc.constant<Command>({ type: 'erasePersonalData', reason: 'r' }),
  fc.constantFrom('made', 'revoked').map((act): Command => ({ type: 'recordProgressLink', act })),
)
const customerCommand: fc.Arbitrary<Command> = fc.oneof(
  anyStatement.map((each): Command => ({ type: 'recordStatement', statement: told(each) })),
  fc.constantFrom<Command>({ type: 'handOff', cause: 'confirmed' }, { type: 'changeLanguage', language: 'en' }),
  fc.boolean().map((satisfied): Command => ({ type: 'recordFollowUp', satisfied })),
  optionId.map((id): Command => ({ type: 'agreeSolution', optionId: id })),
  fc.constantFrom<Command>(
    { type: 'declineSolution', reason: 'r' },
    { type: 'questionSolution', text: '?' },
    { type: 'askForContact', about: 'person' },
    { type: 'askForContact', about: 'otherwise', text: 'b' },
    { type: 'withdraw' },
    { type: 'reopen', reason: 'r' },
    { type: 'recordJointCheck', ok: false },
    { type: 'postponeFollowUp' },
    { type: 'commentHandling', handling: 'poor' },
    { type: 'moveChannel', channel: { id: 'wechat', conversationId: 'c2', userId: 'u2' } },
  ),
)
const step: fc.Arbitrary<{ command: Command; actor: Actor; waitMinutes: number }> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(staffCommand, fc.constantFrom(...staffIds).map(by)) },
      { weight: 3, arbitrary: fc.tuple(customerCommand, fc.constant(customer)) },
      { weight: 2, arbitrary: fc.tuple(fc.constant<Command>({ type: 'fireDue' }), fc.constant(system)) },
    ),
    fc.integer({ min: 0, max: 30 * 60 }),
  )
  .map(([[command, actor], waitMinutes]) => ({ command, actor, waitMinutes }))

function holds(play: Stage, before: CaseState, state: CaseState): void {
  expect(state.version).toBe(play.events.length)
  expect(state.revision).toBeGreaterThanOrEqual(before.revision)
  const { routing } = state
  const involved = (state.facts['background.staff'] ?? []).flatMap(each =>
    each.slot === 'background.staff' ? [each.value.name] : [],
  )
  for (const person of [routing?.owner, ...(routing?.assistants ?? []), ...(routing?.informed ?? [])])
    if (involved.length < names.length) expect(involved).not.toContain(person?.name)
  if (state.status === 'closed') expect(state.signedOffBy).toBeDefined()
  expect(state.status === 'erased').toBe(state.erased)
  if (state.status === 'closed' || state.erased) {
    expect(state.live).toBeUndefined()
    expect(Object.values(state.clocks).filter(clock => clock.endedAt === undefined)).toEqual([])
  }
  const { solution } = state
  if (solution?.answer === 'agreed') expect(solution.options.map(each => each.id)).toContain(solution.optionId)
  if (state.withdrawn) expect(state.resolution).toBeUndefined()
  const speaker = rules.directory.staff.find(each => each.id === state.live?.staffId)
  if (speaker) expect(involved).not.toContain(speaker.name)
  const keptIds = play.events.flatMap(({ body }) => (body.type === 'promise.kept' ? [body.id] : []))
  expect(new Set(keptIds).size).toBe(keptIds.length)
  const next = state.promises.filter(each => each.keptAt === undefined).map(each => each.dueAt)
  const update = state.clocks.update
  // overdue it goes on to the next that is missed; running it is the first to keep
  if (update && update.endedAt === undefined)
    if (update.state === 'breached') expect(next).toContain(update.dueAt)
    else expect(update.dueAt).toBe(Math.min(...next))
  if (state.followUp?.answered) expect(state.resolution ?? state.cycle > 1).toBeTruthy()
  for (const clock of Object.values(state.clocks)) {
    expect(clock.warnAt).toBeLessThanOrEqual(clock.dueAt)
    expect(clock.startedAt).toBeLessThanOrEqual(clock.dueAt)
  }
}

describe('a case', () => {
  it('keeps its invariants in any order of events', () => {
    fc.assert(
      fc.property(anyStatement, fc.array(step, { maxLength: 25 }), (first, steps) => {
        const play = stage()
        play.must({ ...registration(), statement: told(first) } as Command)
        for (const { command, actor, waitMinutes } of steps) {
          const before = play.state as CaseState
          play.at(play.now + waitMinutes * minute).give(dated(command, play.now), actor)
          holds(play, before, play.state as CaseState)
        }
        expect(refold(play)).toEqual(play.state)
        expect(JSON.parse(JSON.stringify(play.events))).toEqual(play.events)
      }),
      { numRuns: 300 },
    )
  })

  it('always gives a valid handoff, row and timeline', () => {
    fc.assert(
      fc.property(anyStatement, fc.array(step, { maxLength: 15 }), (first, steps) => {
        const play = stage()
        play.must({ ...registration(), statement: told(first) } as Command)
        for (const { command, actor } of steps) play.give(dated(command, play.now), actor)
        const state = play.state as CaseState
        handoff.parse(handoffOf(state, { rules, previousCases: [], transcriptUrl: '/t' }))
        expect(rowOf(state).version).toBe(state.version)
        expect(timelineOf(play.events)).toHaveLength(play.events.length)
      }),
      { numRuns: 200 },
    )
  })

  it('a phone call asked for when its time has passed already is late at once', () => {
    const play = caseAt('resolved')
    const bodies = play.at(play.now + 30 * 24 * 60 * minute).must({ type: 'fireDue' }, system)
    expect(bodies.map(each => each.type)).toEqual(expect.arrayContaining(['task.opened', 'task.overdue']))
    expect(play.must({ type: 'fireDue' }, system)).toEqual([])
  })

  it('whatever is due is done at once: nothing stays due, nothing is done twice', () => {
    fc.assert(
      fc.property(
        anyStatement,
        fc.array(step, { maxLength: 15 }),
        fc.integer({ min: 0, max: 6_000 }),
        (first, steps, wait) => {
          const play = stage()
          play.must({ ...registration(), statement: told(first) } as Command)
          for (const { command, actor, waitMinutes } of steps)
            play.at(play.now + waitMinutes * minute).give(dated(command, play.now), actor)
          play.at(play.now + wait * minute).must({ type: 'fireDue' }, system)
          // looked at from now on, as the runner does: at night the next word waits for the morning
          expect(duesOf(play.state as CaseState, rules, play.now).filter(due => due.at <= play.now)).toEqual([])
          expect(play.must({ type: 'fireDue' }, system)).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})
