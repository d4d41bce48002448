// Two customers' cases joined and taken apart: each is what it would be had it only ever heard its own customer, whatever both said and
// staff did in between.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrorOf, withMeanwhile } from '../../src/app/mirrors.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Statement } from '../../src/case/caseParts.ts'
import type { Command } from '../../src/case/commands.ts'
import type { Actor } from '../../src/case/events.ts'
import { fold } from '../../src/case/evolve.ts'
import { isUnreached } from '../../src/case/views/endangered.ts'
import type { Signal } from '../../src/case/vocabulary.ts'
import {
  by,
  customer,
  fact,
  heard,
  minute,
  registration,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
} from './play.ts'
import { safelyReached } from './points.ts'

const chief = by(staffWith('serviceManager').id)
const guestId = 'HY-20261125-0002'
const elsewhere = { id: 'webchat', conversationId: 'c2', userId: 'u2' }
const asGuest: Actor = { kind: 'customer', of: guestId }

const signals: Signal[] = [
  'exposure.media',
  'legal.threat',
  'safety.brakes',
  'wait.long',
  'repair.repeated',
  'attitude.poor',
]
const strengths = ['hard', 'strong', 'weak'] as const
const demandOf = (kind: string) => fact('demand', { kind, text: kind })
const facts = [
  fact('background.occurredOn', '2026-11-20'),
  fact('background.occurredOn', '2026-11-21'),
  fact('location', '延安路'),
  fact('location', '南京路'),
  fact('symptom', { component: 'brakes', description: '异响', warningLamps: ['brake'] }),
  fact('symptom', { component: 'brakes', description: '抖', warningLamps: [] }),
  fact('symptom.drivable', false),
  fact('background.repairs', { text: '两次', count: 2 }),
  fact('background.repairs', { text: '换了泵', daysInWorkshop: 5 }),
  demandOf('refund'),
  demandOf('apology'),
]
const wordsArb = (id: number): fc.Arbitrary<Statement> =>
  fc
    .record({
      signals: fc.array(fc.tuple(fc.constantFrom(...signals), fc.constantFrom(...strengths)), { maxLength: 2 }),
      facts: fc.subarray(facts, { maxLength: 3 }),
      narrative: fc.boolean(),
      category: fc.constantFrom(undefined, 'other', 'productQuality', 'serviceAttitude'),
      claimType: fc.constantFrom('grievance', 'claim'),
      level: fc.constantFrom('calm', 'angry'),
      danger: fc.constantFrom({ now: false }, { now: false }, { now: true, kind: 'fire' }, { now: false, over: true }),
      declined: fc.subarray(['location', 'demand', 'background.occurredOn']),
      removed: fc.subarray([{ slot: 'demand' }, { slot: 'location' }, { slot: 'demand', kind: 'refund' }]),
    })
    .map(({ signals: told, level, category, ...rest }) =>
      statement({
        ...(rest as Partial<Statement>),
        messageId: `m${id}`,
        text: `第${id}句`,
        signals: told.map(([signal, strength]) => heard(signal, strength, `m${id}`)),
        emotion: { level: level as 'calm' },
        ...(category ? { category: category as 'other' } : {}),
      }),
    )

type Act =
  | { who: 'own' | 'guest'; words: Statement }
  | { who: 'staff'; command: Command }
  | { who: 'time'; minutes: number }
const skipped = ['contacted', 'diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
const staffActs: Command[] = [
  { type: 'accept' },
  safelyReached,
  { ...safelyReached, to: guestId },
  { type: 'sendUpdate', text: '正在检查' },
  { type: 'addNote', text: '看过' },
  { type: 'promise', id: 'p1', text: '回复', dueAt: 0, to: guestId },
  { type: 'escalate', reason: '请上级看' },
  { type: 'resolve', summary: '已检查', skipped },
]
const correction: Command = { type: 'correctFacts', facts: [fact('location', '人民广场', 'staff')], reason: '核实' }
const ofTheirs: Command = {
  type: 'correctFacts',
  facts: [fact('demand', { kind: 'repair', text: '修好' }, 'staff')],
  reason: '听错了',
  to: guestId,
}
/** Nobody else told of it. */
const isTheirs = ({ state }: Stage): boolean =>
  state?.facts.location?.length === 1 && state.facts.location[0]?.from === guestId
const actArb = (id: number): fc.Arbitrary<Act> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ who: fc.constantFrom('own' as const, 'guest' as const), words: wordsArb(id) }),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...staffActs, correction, ofTheirs)
        .map(command => ({ who: 'staff' as const, command })),
    },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000 }).map(minutes => ({ who: 'time' as const, minutes })) },
  )
const actsArb = (most: number) =>
  fc
    .nat({ max: most })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => actArb(index + 10))) as fc.Arbitrary<Act[]>)

/** All that words make of a case, and how it is judged by them. */
function told(state: CaseState | undefined) {
  if (!state) throw new Error('no case')
  const { facts, narrative, signals, categories, claimType, emotions, customerType, declined, severity } = state
  const { told: _, ...danger } = state.danger
  return {
    ...{ facts, narrative, signals, categories, claimType, emotions, customerType, declined, danger },
    level: severity.level,
    // which of several words of one signal is shown may be any of its own
    reasons: severity.reasons.map(each => each.signal),
    strangers: severity.reasons.filter(each => each.from !== undefined),
  }
}

function registered(caseId: string, words: Statement, at?: number): Stage {
  const play = stage()
  if (at !== undefined) play.at(at)
  const { statement: _, ...command } = registration() as Extract<Command, { type: 'register' }>
  play.must({
    ...command,
    caseId,
    statement: words,
    ...(caseId === guestId ? { channel: elsewhere } : {}),
  })
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}

function joined(own: Statement, theirs: Statement) {
  const [survivor, guest] = [registered('HY-20261125-0001', own), registered(guestId, theirs)]
  const merge = { type: 'merge', into: 'HY-20261125-0001' } as const
  const mirror = mirrorOf(merge, guest.state as CaseState, survivor.state)
  guest.must(merge, chief)
  survivor.must(mirror?.command(0) as Command, chief)
  return { survivor, guest }
}
function apart(survivor: Stage, guest: Stage): void {
  guest.at(survivor.now)
  guest.must(withMeanwhile({ type: 'unmerge' }, guest.state as CaseState, survivor.state), system)
  survivor.must({ type: 'release', caseId: guestId }, system)
}

describe('two cases that were one for a while', () => {
  it('are what each would be with its own words alone', () => {
    fc.assert(
      fc.property(wordsArb(1), wordsArb(2), actsArb(9), actsArb(2), (own, theirs, between, after) => {
        const calm = (words: Statement): Statement => ({ ...words, danger: { now: false } })
        const { survivor, guest } = joined(calm(own), calm(theirs))
        const [loneOwn, loneGuest] = [registered('HY-20261125-0001', calm(own)), registered(guestId, calm(theirs))]
        const all = [survivor, guest, loneOwn, loneGuest]
        for (const act of between) {
          if (act.who === 'time') for (const each of all) each.at(each.now + act.minutes * minute)
          else if (act.who === 'staff') {
            const { command } = act
            const timed = command.type === 'promise' ? { ...command, dueAt: survivor.now + minute } : command
            // what they set right is right, whoever else was there
            const theirs = command === ofTheirs || isTheirs(survivor)
            survivor.give(timed, chief)
            if (command.type !== 'correctFacts') continue
            const { to: _, ...alone } = command
            ;(theirs ? loneGuest : loneOwn).must(alone, chief)
          } else {
            const record = { type: 'recordStatement', statement: act.words } as const
            survivor.must(record, act.who === 'own' ? customer : asGuest)
            ;(act.who === 'own' ? loneOwn : loneGuest).must(record)
          }
        }
        apart(survivor, guest)
        for (const act of after) {
          if (act.who !== 'own' && act.who !== 'guest') continue
          const record = { type: 'recordStatement', statement: act.words } as const
          for (const each of act.who === 'own' ? [survivor, loneOwn] : [guest, loneGuest]) each.must(record)
        }
        expect(told(survivor.state)).toEqual(told(loneOwn.state))
        expect(told(guest.state)).toEqual(told(loneGuest.state))
        expect([survivor.state?.alone, survivor.state?.guests]).toEqual([undefined, undefined])
        for (const each of [survivor, guest]) expect(fold(each.events)).toEqual(each.state)
      }),
      { numRuns: 150 },
    )
  })

  it('what the guest threatened goes with them, and so do the clocks it began; the fall is on record', () => {
    const { survivor, guest } = joined(statement(), statement())
    const before = survivor.state as CaseState
    survivor.must(
      {
        type: 'recordStatement',
        statement: statement({
          messageId: 'm9',
          text: '我要找记者曝光',
          signals: [heard('exposure.media', 'hard', 'm9')],
        }),
      },
      asGuest,
    )
    expect(survivor.state?.severity.level).toBe('major')
    survivor.at(survivor.now + 5 * minute)
    apart(survivor, guest)
    expect(survivor.state?.severity).toEqual(before.severity)
    expect(survivor.events.at(-1)?.at).toBe(survivor.now)
    expect(survivor.events.some(({ at, body }) => at === survivor.now && body.type === 'severity.assessed')).toBe(true)
    const running = (state: CaseState | undefined) =>
      Object.values(state?.clocks ?? {}).flatMap(each => (each.endedAt === undefined ? [[each.name, each.dueAt]] : []))
    expect(running(survivor.state)).toEqual(running(before))
    expect(guest.state).toMatchObject({ severity: { level: 'major' }, status: 'assigned' })
    expect(guest.state?.narrative.at(-1)).toMatchObject({ messageId: 'm9', text: '我要找记者曝光' })
    const lone = registered(guestId, statement())
    lone.must({
      type: 'recordStatement',
      statement: statement({
        messageId: 'm9',
        text: '我要找记者曝光',
        signals: [heard('exposure.media', 'hard', 'm9')],
      }),
    })
    expect(guest.state?.routing?.owner).toEqual(lone.state?.routing?.owner)
    expect(running(guest.state).map(([name]) => name)).toEqual(running(lone.state).map(([name]) => name))
  })

  it('who was in danger and reached there needs no second rescue, and who was not has one', () => {
    for (const reached of [true, false]) {
      const { survivor, guest } = joined(statement(), statement())
      const danger = statement({ messageId: 'm9', text: '着火了', danger: { now: true, kind: 'fire' } })
      survivor.must({ type: 'recordStatement', statement: danger }, asGuest)
      survivor.must({ type: 'accept' }, by(survivor.state?.routing?.owner.staffId ?? ''))
      const owner = by(survivor.state?.accepted?.staffId ?? '')
      if (reached) survivor.must({ ...safelyReached, to: guestId }, owner)
      apart(survivor, guest)
      expect(survivor.state?.danger.now).toBe(false)
      expect(survivor.state?.clocks.rescue?.endedAt).toBeDefined()
      expect(guest.state && isUnreached(guest.state)).toBe(!reached)
      expect(guest.state?.clocks.rescue?.endedAt !== undefined).toBe(reached)
    }
  })

  it.each([
    ['unsolved', undefined],
    ['cameBack', true],
  ] as const)(
    'settled where it went on and %s for its own customer, it begins anew and the other stays settled',
    (again, cameBack) => {
      const { survivor, guest } = joined(statement(), statement())
      survivor.must({ type: 'accept' }, chief)
      survivor.must(safelyReached, chief)
      survivor.must({ type: 'resolve', summary: '已检查', skipped }, chief)
      const { resolution, status, clocks, followUp } = survivor.state as CaseState
      survivor.at(survivor.now + 5 * minute)
      guest.at(survivor.now)
      const apartAgain = withMeanwhile({ type: 'unmerge', again }, guest.state as CaseState, survivor.state)
      guest.must(apartAgain, customer)
      survivor.must({ type: 'release', caseId: guestId }, customer)
      expect(survivor.state).toMatchObject({ resolution, status, followUp })
      expect(survivor.state?.clocks.followUp).toEqual(clocks.followUp)
      expect(guest.state).toMatchObject({ status: 'assigned', cycle: 2 })
      expect(guest.state?.cameBack).toBe(cameBack)
      expect(guest.state?.clocks.firstContact).toMatchObject({ state: 'running', startedAt: guest.now })
      expect(guest.events.filter(each => each.body.type === 'case.unmerged')).toHaveLength(1)
      expect(JSON.stringify(guest.events)).not.toContain('"again"')
    },
  )

  it('parted before words went along, a case is read as it was', () => {
    const { survivor } = joined(statement(), statement())
    const told = statement({ messageId: 'm9', text: '还有一句' })
    survivor.must({ type: 'recordStatement', statement: told }, asGuest)
    const at = survivor.now
    const old = [
      ...survivor.events,
      { seq: survivor.events.length + 1, at, actor: system, body: { type: 'case.released', caseId: guestId } as const },
    ]
    expect(fold(old)?.narrative.at(-1)).toMatchObject({ messageId: 'm9', text: '还有一句', from: guestId })
  })
})
