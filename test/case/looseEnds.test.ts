// What a case leaves behind at its end: nothing waits for somebody any more, and no clock counts as met that nobody served.
import { describe, expect, it } from 'vitest'
import type { ClockName } from '../../src/case/clockNames.ts'
import type { Command } from '../../src/case/commands.ts'
import { fold } from '../../src/case/evolve.ts'
import { rowOf } from '../../src/case/views/row.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { by, heard, hour, morning, refold, registration, type Stage, staffWith, stage, system } from './play.ts'
import { caseAt, onTheSpot } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')

describe('what is still open when a case ends', () => {
  const ask: Command = { type: 'requestApproval', id: 'q', remedy: 'compensation', amount: 2_000 }
  const call: Command = { type: 'openTask', id: 't', text: '回电', staffId: desk.id, dueAt: morning + 5 * hour }
  const report = { type: 'task.opened', id: 'r', kind: 'manufacturerReport' } as const
  /** Asked of the chief, put to the customer without it, with work beside it that is the desk's own and the manufacturer's. */
  function open(): Stage {
    const play = caseAt('contacted')
    play.must(ask, by(desk.id))
    play.must({ type: 'reassign', staffId: desk.id, reason: '先由前台跟进' }, by(chief.id))
    play.must({ type: 'accept' }, by(desk.id))
    play.must({ type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }, by(desk.id))
    play.must(call, by(desk.id))
    const event = {
      ...report,
      owner: { role: 'serviceManager', staffId: chief.id } as const,
      dueAt: morning + 6 * hour,
    }
    play.events.push({ seq: play.events.length + 1, at: play.now, actor: system, body: event })
    play.state = refold(play)
    return play
  }
  const end: readonly Command[] = [{ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, { type: 'signOff' }]
  const close: Command = { type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] }
  const stillOpen = (play: Stage) => play.state?.tasks.flatMap(each => (each.done || each.dropped ? [] : [each.id]))

  it('withdrawn: nobody answers, decides or calls any more', () => {
    const play = open()
    const happened = play.must({ type: 'withdraw', reason: '不追究了' })
    expect(happened).toContainEqual({ type: 'approval.lapsed', id: 'q', reason: 'withdrawn' })
    expect(happened).toContainEqual({ type: 'solution.lapsed', reason: 'withdrawn' })
    expect(play.state).toMatchObject({ status: 'withdrawn', solution: { answer: 'lapsed' } })
    expect(play.give({ type: 'answerApproval', id: 'q', given: true }, by(chief.id))).toMatchObject({
      code: 'nothing-to-do',
      extra: { reason: 'withdrawn' },
    })
    expect(refold(play)).toEqual(play.state)
  })
  it('resolved: what was asked for lapses; what was put to the customer stands, for the result may be just that', () => {
    const play = open()
    expect(play.must(end[0] as Command, by(desk.id))).toContainEqual({
      type: 'approval.lapsed',
      id: 'q',
      reason: 'resolved',
    })
    expect(play.state?.solution?.answer).toBe('open')
  })
  it('resolved next to something new nobody has answered: only with a reason, and what was agreed on stands', () => {
    const play = caseAt('agreed')
    play.must(
      {
        type: 'proposeSolution',
        options: [{ id: 'n', text: '重做密封，我们周五上午十点前给您打电话', remedy: 'repair' }],
      },
      by(desk.id),
    )
    expect(play.state?.promises).toMatchObject([{ options: ['n'] }])
    const resolve = (steps: readonly string[]): Command => ({
      type: 'resolve',
      summary: '换了新件',
      skipped: steps.map(step => ({ step, reason: '客户要求先按原方案办' })),
    })
    expect(play.give(resolve(['diagnosis']), by(desk.id))).toMatchObject({
      code: 'step-missing',
      extra: { missing: ['agreed'] },
    })
    const events = play.must(resolve(['diagnosis', 'agreement']), by(desk.id))
    expect(events).toContainEqual({ type: 'solution.lapsed', reason: 'resolved' })
    expect(play.state).toMatchObject({ status: 'resolved', solution: { answer: 'agreed', optionId: 'a' } })
    // nobody waits for a time of what was not taken
    expect(play.state?.promises.filter(each => each.keptAt === undefined)).toEqual([])
    expect(refold(play)).toEqual(play.state)
  })
  it.each<[string, Command]>([
    ['taken', { type: 'agreeSolution', optionId: 'n' }],
    ['declined', { type: 'declineSolution' }],
  ])('resolved once the newer one is %s, with no reason asked', (_, answer) => {
    const play = caseAt('agreed')
    play.must({ type: 'proposeSolution', options: [{ id: 'n', text: '重做密封', remedy: 'repair' }] }, by(desk.id))
    play.must(answer)
    play.must(
      { type: 'resolve', summary: '换了新件', skipped: [{ step: 'diagnosis', reason: '一看便知' }] },
      by(desk.id),
    )
  })
  it('closed: work of handling it lapses, what the manufacturer is owed does not, and nobody is reminded of the rest', () => {
    const play = open()
    const events = end.flatMap(each => play.must(each, by(desk.id)))
    // nobody has asked the customer, and the desk handled it
    events.push(...play.must(close, by(chief.id)))
    expect(events).toContainEqual({ type: 'task.dropped', id: 't', reason: 'closed' })
    expect(events).toContainEqual({ type: 'solution.lapsed', reason: 'closed' })
    expect(stillOpen(play)).toContain('r')
    expect(stillOpen(play)).not.toContain('t')
    expect(play.at(morning + 5 * hour).must({ type: 'fireDue' }, system)).toEqual([])
    const told = play.at(morning + 6 * hour).must({ type: 'fireDue' }, system)
    expect(told.filter(each => each.type === 'staff.told')).toMatchObject([
      { about: 'overdueTask', tasks: ['r'] },
      { about: 'lateBeside', tasks: ['r'] },
    ])
    expect(play.state?.status).toBe('closed')
  })
  it('taken up again it begins without them, and what is needed is asked for anew', () => {
    const play = open()
    play.must({ type: 'withdraw', reason: '不追究了' })
    play.must({ type: 'reopen', reason: '又来电' }, by(desk.id))
    expect(play.state).toMatchObject({ status: 'assigned', approvals: [{ lapsed: { reason: 'withdrawn' } }] })
    expect(play.give({ ...ask, id: 'q2' }, by(desk.id)).ok).toBe(true)
  })
})

describe('a clock that nobody served', () => {
  function warranty(): Stage {
    const play = stage()
    play.must(registration({ signals: [heard('warranty.replaceOrReturn', 'hard')], category: 'productQuality' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(chief.id))
    return play
  }
  const stateOf = (play: Stage, name: ClockName) => play.state?.clocks[name]?.state
  const resolve: Command = { type: 'resolve', summary: '换了新件', skipped: onTheSpot }

  it('is not met by a result: the manufacturer was not asked, the demand not answered, the customer not reached', () => {
    const play = warranty()
    play.must(resolve, by(chief.id))
    expect(stateOf(play, 'resolve')).toBe('met')
    expect(stateOf(play, 'warrantyCompletion')).toBe('met')
    for (const name of ['manufacturerHelp', 'warrantyReply', 'firstContact'] as const)
      expect([name, stateOf(play, name)]).toEqual([name, 'ended'])
    expect(play.state && rowOf(play.state).overdue).toBe(false)
    const shown = timelineOf(play.events, play.state).find(
      each => each.type === 'clock.stopped' && each.text === 'warrantyReply',
    )
    expect(shown?.reason).toBe('ended')
    expect(refold(play)).toEqual(play.state)
  })
  it('is met by what it is for', () => {
    const play = warranty()
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(chief.id))
    play.must({ type: 'referToManufacturer', reason: '需要技术支持' }, by(chief.id))
    play.must({ type: 'refuse', reason: '不在三包范围内' }, by(chief.id))
    play.must(resolve, by(chief.id))
    for (const name of ['manufacturerHelp', 'warrantyReply', 'firstContact'] as const)
      expect([name, stateOf(play, name)]).toEqual([name, 'met'])
  })
  it('is met by nobody when the customer withdraws', () => {
    const play = warranty()
    play.must({ type: 'withdraw' })
    const clocks = Object.values(play.state?.clocks ?? {})
    expect(clocks.filter(each => each.endedAt !== undefined && each.state === 'met')).toEqual([])
    expect(stateOf(play, 'resolve')).toBe('ended')
  })
  it('stopped before that was kept counts as met, as it did', () => {
    const play = warranty()
    play.must(resolve, by(chief.id))
    const old = play.events.map(event =>
      event.body.type === 'clock.stopped'
        ? { ...event, body: { type: event.body.type, name: event.body.name } }
        : event,
    )
    expect(fold(old)?.clocks.warrantyReply?.state).toBe('met')
  })
})
