// Settling a matter: what is proposed, answered, begun and promised, in every state a case can be in, and the clock of promises.
import { describe, expect, it } from 'vitest'
import type { CaseStatus } from '../../src/case/case.ts'
import type { Command, RefusalCode } from '../../src/case/commands.ts'
import type { Actor } from '../../src/case/events.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { by, customer, fact, hour, minute, morning, refold, type Stage, staffWith, system, typesOf } from './play.ts'
import { caseAt, type Point } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const agent = staffWith('customerCareAgent')

const options = [
  { id: 'a', text: '重做密封', remedy: 'repair' as const },
  { id: 'b', text: '退还检测费', remedy: 'refund' as const, amount: 300 },
]
const propose: Command = { type: 'proposeSolution', options }
const agree: Command = { type: 'agreeSolution', optionId: 'b' }
const decline: Command = { type: 'declineSolution', reason: '太少' }
const question: Command = { type: 'questionSolution', text: '要等几天？' }
const startWork: Command = { type: 'startWork' }
const withReason = (step: string, reason = '先止损'): Command => ({ type: 'startWork', skipped: [{ step, reason }] })
const promised = (id: string, at: number): Command => ({ type: 'promise', id, text: '告诉您结果', dueAt: at })

type Outcome = CaseStatus | RefusalCode
const table: [given: Point, when: Command, actor: Actor, then: Outcome][] = [
  ['assigned', propose, by(desk.id), 'not-accepted'],
  ['accepted', propose, by(desk.id), 'proposed'],
  ['contacted', propose, by(desk.id), 'proposed'],
  ['proposed', propose, by(desk.id), 'proposed'],
  // it climbed with the no: whoever got it takes it first
  ['declined', propose, by(desk.id), 'not-accepted'],
  ['agreed', propose, by(desk.id), 'proposed'],
  ['inProgress', propose, by(desk.id), 'inProgress'],
  ['resolved', propose, by(desk.id), 'already-resolved'],
  ['withdrawn', propose, by(desk.id), 'case-withdrawn'],
  ['closed', propose, by(desk.id), 'case-already-closed'],
  ['accepted', propose, customer, 'actor-required'],
  ['accepted', propose, by(agent.id), 'beyond-authority'],

  ['contacted', agree, customer, 'no-open-proposal'],
  ['proposed', agree, customer, 'agreed'],
  ['proposed', { type: 'agreeSolution', optionId: 'z' }, customer, 'unknown-option'],
  ['declined', agree, customer, 'agreed'],
  ['agreed', agree, customer, 'no-open-proposal'],
  ['resolved', agree, customer, 'already-resolved'],
  ['withdrawn', agree, customer, 'case-withdrawn'],
  ['closed', agree, customer, 'case-already-closed'],

  ['contacted', decline, customer, 'no-open-proposal'],
  ['proposed', decline, customer, 'declined'],
  ['declined', decline, customer, 'no-open-proposal'],
  ['agreed', decline, customer, 'no-open-proposal'],
  ['resolved', decline, customer, 'already-resolved'],
  ['withdrawn', decline, customer, 'case-withdrawn'],

  ['contacted', question, customer, 'no-open-proposal'],
  ['proposed', question, customer, 'proposed'],
  ['declined', question, customer, 'declined'],
  ['agreed', question, customer, 'no-open-proposal'],
  ['withdrawn', question, customer, 'case-withdrawn'],

  ['assigned', startWork, by(desk.id), 'not-accepted'],
  ['accepted', startWork, by(desk.id), 'step-missing'],
  ['accepted', withReason('agreed'), by(desk.id), 'inProgress'],
  ['accepted', withReason('agreement'), by(desk.id), 'inProgress'],
  ['accepted', withReason('agreed', ' '), by(desk.id), 'step-missing'],
  ['accepted', withReason('diagnosed'), by(desk.id), 'unknown-step'],
  ['noted', startWork, by(desk.id), 'inProgress'],
  ['proposed', withReason('agreed'), by(desk.id), 'answer-awaited'],
  ['agreed', startWork, by(desk.id), 'inProgress'],
  ['proposed', startWork, by(desk.id), 'answer-awaited'],
  ['inProgress', startWork, by(desk.id), 'nothing-to-do'],
  ['resolved', startWork, by(desk.id), 'already-resolved'],
  ['withdrawn', startWork, by(desk.id), 'case-withdrawn'],
  ['accepted', startWork, by(agent.id), 'beyond-authority'],

  ['assigned', promised('p', morning + hour), by(agent.id), 'assigned'],
  ['resolved', promised('p', morning + hour), by(desk.id), 'resolved'],
  ['assigned', promised('p', morning), by(desk.id), 'time-has-passed'],
  ['assigned', promised('p', morning - hour), by(desk.id), 'time-has-passed'],
  ['withdrawn', promised('p', morning + hour), by(desk.id), 'case-withdrawn'],
  ['closed', promised('p', morning + hour), by(desk.id), 'case-already-closed'],
  ['assigned', promised('p', morning + hour), customer, 'actor-required'],
]

describe('negotiation', () => {
  it.each(table)('%s: %o by %o → %s', (given, when, actor, then) => {
    const play = caseAt(given)
    const decision = play.give(when, actor)
    expect(decision.ok ? play.state?.status : decision.code).toBe(then)
  })

  it.each<Command>([propose, startWork, promised('p', morning + hour)])(
    'is not for the person complained about: $type',
    command => {
      const play = caseAt('accepted')
      const about = [fact('background.staff', { name: desk.name, complainedAbout: true }, 'staff')]
      play.must({ type: 'correctFacts', facts: about, reason: 'r' }, by(staffWith('serviceManager').id))
      expect(play.give(command, by(desk.id))).toMatchObject({ code: 'conflict-of-interest' })
    },
  )

  it('work on what was agreed on begins though something else is put to them, and though a demand is refused', () => {
    const play = caseAt('agreed')
    play.must(propose, by(desk.id))
    play.must(startWork, by(desk.id))
    const refused = caseAt('contacted')
    refused.must({ type: 'refuse', reason: '已过质保期' }, by(desk.id))
    refused.must(withReason('agreed'), by(desk.id))
    const begun = refused.events.flatMap(({ body }) => (body.type === 'work.started' ? [body] : []))
    expect(begun).toMatchObject([{ skipped: [{ step: 'agreed', reason: '先止损' }] }])
  })

  it('why work began on what nobody agreed to is not asked again at its end, unless something was put to them since', () => {
    const resolve: Command = { type: 'resolve', summary: '已修好', skipped: [{ step: 'diagnosed', reason: '明显' }] }
    const begun = () => {
      const play = caseAt('contacted')
      play.must(withReason('agreed'), by(desk.id))
      return play
    }
    const plain = begun()
    plain.must(resolve, by(desk.id))
    expect(refold(plain)).toEqual(plain.state)
    const asked = begun()
    asked.must(propose, by(desk.id))
    expect(asked.give(resolve, by(desk.id))).toMatchObject({ code: 'step-missing' })
  })

  it('keeps what was chosen, and forgets an earlier no', () => {
    const play = caseAt('declined')
    expect(play.state?.solution).toMatchObject({ answer: 'declined', reason: '太少' })
    play.must(agree)
    expect(play.state?.solution).toEqual({ at: morning, by: desk.id, options, answer: 'agreed', optionId: 'b' })
    play.must({ type: 'accept' }, by(chief.id))
    play.must(propose, by(chief.id))
    expect(play.state?.solution).toEqual({ at: morning, by: chief.id, options, answer: 'open' })
  })

  it('the trail names the option that was meant then', () => {
    const play = caseAt('proposed')
    play.must(agree)
    play.must({ type: 'proposeSolution', options: [{ id: 'b', text: '别的方案' }] }, by(desk.id))
    expect(timelineOf(play.events).find(each => each.type === 'solution.agreed')?.text).toBe('退还检测费')
  })
})

/** What the end of a clock sets off: one level up, with time of its own. */
const climbed = ['case.escalated', 'case.assigned', 'clock.started', 'task.opened', 'staff.told']

describe('the clock of promises', () => {
  const clock = (play: Stage) => play.state?.clocks.update
  const kept = (play: Stage) => play.state?.promises.filter(each => each.keptAt !== undefined).map(each => each.id)
  const update: Command = { type: 'sendUpdate', text: '查到了，是传感器坏了' }

  it('runs from a promise to its time, warns and breaches like any other', () => {
    const play = caseAt('contacted')
    play.must(promised('p', morning + 3 * hour), by(desk.id))
    expect(clock(play)).toMatchObject({ startedAt: morning, dueAt: morning + 3 * hour, state: 'running' })
    expect(typesOf(play.at(morning + 2 * hour + minute).must({ type: 'fireDue' }, system))).toEqual([
      'clock.warned',
      'staff.told',
    ])
    expect(typesOf(play.at(morning + 3 * hour).must({ type: 'fireDue' }, system))).toEqual([
      'clock.breached',
      ...climbed,
    ])
  })

  it('of two runs to the earlier, whichever was made first', () => {
    for (const [one, other] of [
      [2, 1],
      [1, 2],
    ] as const) {
      const play = caseAt('contacted')
      play.must(promised('one', morning + one * hour), by(desk.id))
      play.must(promised('other', morning + other * hour), by(desk.id))
      expect(clock(play)?.dueAt).toBe(morning + hour)
    }
  })

  it.each<[string, Command]>([
    ['an update', update],
    ['a proposal', propose],
  ])('%s keeps the earlier and turns to the later', (_, news) => {
    const play = caseAt('contacted')
    play.must(promised('late', morning + 2 * hour), by(desk.id))
    play.must(promised('early', morning + hour), by(desk.id))
    play.at(morning + minute).must(news, by(desk.id))
    expect(kept(play)).toEqual(['early'])
    expect(clock(play)).toMatchObject({ dueAt: morning + 2 * hour, state: 'running' })
    play.must(news, by(desk.id))
    expect(kept(play)).toEqual(['late', 'early'])
    expect(clock(play)).toMatchObject({ state: 'met', endedAt: morning + minute })
    expect(typesOf(play.must(news, by(desk.id)))).not.toContain('promise.kept')
  })

  it('a new promise does not hide one that is overdue', () => {
    const play = caseAt('contacted')
    play.must(promised('early', morning + hour), by(desk.id))
    play.at(morning + 2 * hour).must({ type: 'fireDue' }, system)
    play.must(promised('late', morning + 5 * hour), by(desk.id))
    expect(clock(play)).toMatchObject({ state: 'breached', dueAt: morning + hour })
  })

  it('stands still in a withdrawn case, whatever is told there', () => {
    const play = caseAt('contacted')
    play.must(promised('one', morning + hour), by(desk.id))
    play.must(promised('other', morning + 2 * hour), by(desk.id))
    play.must({ type: 'withdraw', reason: '算了' })
    expect(play.give(update, by(desk.id))).toMatchObject({ code: 'case-withdrawn' })
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
    expect(clock(play)).toMatchObject({ state: 'ended' })
  })
})

describe('an answer heard by phone', () => {
  it('counts like one in chat, told by whom', () => {
    const play = caseAt('proposed')
    play.must({ type: 'recordAnswer', agreed: true, optionId: 'b' }, by(agent.id))
    expect(play.state).toMatchObject({ status: 'agreed', solution: { answer: 'agreed', optionId: 'b' } })
    expect(play.events.at(-1)?.actor).toEqual({ kind: 'staff', staffId: agent.id })
  })
  it('a no climbs as the rules say', () => {
    const play = caseAt('proposed')
    const bodies = play.must({ type: 'recordAnswer', agreed: false, reason: '太少' }, by(desk.id))
    expect(typesOf(bodies)).toEqual(expect.arrayContaining(['solution.declined', 'case.escalated']))
  })
  it('names the option where there are several', () => {
    expect(caseAt('proposed').give({ type: 'recordAnswer', agreed: true }, by(desk.id))).toMatchObject({
      code: 'unknown-option',
    })
  })
})
