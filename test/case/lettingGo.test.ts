// A promise let go: why, who is told, and what the clock of promises does then.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import type { EventBody } from '../../src/case/events.ts'
import { by, hour, morning, registration, rules, type Stage, staffWith, stage } from './play.ts'

const manager = by(staffWith('serviceManager').id)
function accepted(): Stage {
  const play = stage()
  play.must(registration())
  play.must({ type: 'accept' }, manager)
  return play
}
const promises = (play: Stage) => (play.state as CaseState).promises
const last = (play: Stage): string => promises(play).at(-1)?.id ?? ''

describe('a promise let go', () => {
  it('with a reason the customer hears; its clock ends and is not met', () => {
    const play = accepted()
    play.must({ type: 'promise', id: 'p', text: '告诉您检查结果', dueAt: morning + 5 * hour }, manager)
    const events = play.must({ type: 'letGoPromise', id: 'p', reason: '配件改由厂家直接寄给您' }, manager)
    expect(events).toContainEqual(expect.objectContaining({ type: 'promise.letGo', id: 'p', text: '告诉您检查结果' }))
    expect(promises(play)).toMatchObject([{ letGo: true, keptAt: morning }])
    expect(play.state?.clocks.update?.state).not.toBe('met')
    play.at(morning + 6 * hour)
    expect(play.must({ type: 'fireDue' })).not.toContainEqual(
      expect.objectContaining({ type: 'clock.breached', name: 'update' }),
    )
  })
  it('turns the clock to the next one', () => {
    const play = accepted()
    play.must({ type: 'promise', id: 'p', text: '告诉您检查结果', dueAt: morning + 5 * hour }, manager)
    play.must({ type: 'promise', id: 'q', text: '告诉您报价', dueAt: morning + 7 * hour }, manager)
    play.must({ type: 'letGoPromise', id: 'p', reason: '检查并入报价' }, manager)
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: morning + 7 * hour })
  })
  it('what was misread was promised to nobody: only one read out of a text', () => {
    const play = accepted()
    play.must({ type: 'sendUpdate', text: '明天上午十点前给您答复' }, manager)
    const misread = { type: 'letGoPromise', reason: '说的是保养', misread: true } as const
    expect(play.must({ ...misread, id: last(play) }, manager)).toContainEqual(
      expect.objectContaining({ type: 'promise.letGo', misread: true }),
    )
    play.must({ type: 'promise', id: 'p', text: '告诉您检查结果', dueAt: morning + 5 * hour }, manager)
    const [event] = play.must({ ...misread, id: 'p' }, manager)
    expect(event).not.toHaveProperty('misread')
  })
  it('once, and in words the customer may read', () => {
    const play = accepted()
    play.must({ type: 'promise', id: 'p', text: '告诉您检查结果', dueAt: morning + 5 * hour }, manager)
    const refused = play.give({ type: 'letGoPromise', id: 'p', reason: '给您全额退款' }, manager)
    expect(refused).toMatchObject({ ok: false, code: 'promise-without-decision' })
    play.must({ type: 'letGoPromise', id: 'p', reason: '并入报价' }, manager)
    expect(play.give({ type: 'letGoPromise', id: 'p', reason: '并入报价' }, manager)).toMatchObject({
      ok: false,
      code: 'nothing-to-do',
    })
  })
})

describe('a promise moved to another time', () => {
  const moved = ['回电改到下午三点', '电话改为明天上午十点前给您回电', 'We will call you tomorrow at 3pm instead.']
  it('the words that move one', () => {
    for (const text of [...moved, '推迟到周五', '延期到周五', '提前到今天下午'])
      expect(rules.wording.keeping.moved.test(text), text).toBe(true)
    for (const text of ['关于您提到的异响，明天上午十点前给您答复', '明天上午十点前给您答复'])
      expect(rules.wording.keeping.moved.test(text), text).toBe(false)
  })
  it('ends the one before it', () => {
    const play = accepted()
    play.must({ type: 'promise', id: 'p', text: '给您打电话说明结果', dueAt: morning + 5 * hour }, manager)
    play.must({ type: 'takeOver' }, manager)
    play.must({ type: 'say', text: '抱歉，改到明天上午十点前给您打电话' }, manager)
    expect(promises(play)).toMatchObject([{ id: 'p', letGo: true }, { dueAt: Date.parse('2026-11-26T10:00+08:00') }])
    expect(play.state?.clocks.update).toMatchObject({ dueAt: Date.parse('2026-11-26T10:00+08:00') })
  })
  it('not where it may be one of several, nor one that was missed', () => {
    const play = accepted()
    for (const id of ['p', 'q'])
      play.must({ type: 'promise', id, text: '给您打电话', dueAt: morning + (id === 'p' ? 3 : 5) * hour }, manager)
    play.must({ type: 'takeOver' }, manager)
    play.must({ type: 'say', text: '改到明天上午十点前给您打电话' }, manager)
    expect(promises(play).filter(each => each.letGo)).toEqual([])
  })
})

describe('a time that an option of a proposal tells', () => {
  const friday = Date.parse('2026-11-27T10:00+08:00')
  const saturday = Date.parse('2026-11-28T10:00+08:00')
  const options = [
    { id: 'a', text: '更换减振器，周五上午十点前给您打电话' },
    { id: 'b', text: '先做检查，周六上午十点前给您打电话' },
  ]
  function proposed(given = options): Stage {
    const play = accepted()
    play.must({ type: 'proposeSolution', options: given }, manager)
    return play
  }
  const open = (play: Stage) => promises(play).flatMap(({ keptAt, dueAt }) => (keptAt === undefined ? [dueAt] : []))
  const lapses = (bodies: readonly EventBody[]) =>
    bodies.flatMap(each => (each.type === 'promise.letGo' ? [each.lapsed] : []))

  it('holds while it may be taken, and lapses with another one taken', () => {
    const play = proposed()
    expect(open(play)).toEqual([friday, saturday])
    expect(lapses(play.must({ type: 'agreeSolution', optionId: 'b' }))).toEqual(['notChosen'])
    expect(open(play)).toEqual([saturday])
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: saturday })
    play.at(friday + hour)
    expect(
      play.must({ type: 'fireDue' }).filter(each => each.type === 'clock.breached' && each.name === 'update'),
    ).toEqual([])
  })
  it('lapses with a no; taken after all, the one of what is taken holds again', () => {
    const play = proposed()
    expect(lapses(play.must({ type: 'declineSolution', reason: '太慢' }))).toEqual(['declined', 'declined'])
    expect(open(play)).toEqual([])
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(open(play)).toEqual([friday])
  })
  it('that both tell holds, whichever is taken', () => {
    const play = proposed(options.map(each => ({ ...each, text: each.text.replace('周六', '周五') })))
    expect(lapses(play.must({ type: 'agreeSolution', optionId: 'b' }))).toEqual([])
    expect(open(play)).toEqual([friday])
  })
  it('goes with a proposal that is replaced; what was agreed on binds until something else is', () => {
    const play = proposed()
    const other: Command = { type: 'proposeSolution', options: [{ id: 'a', text: '整车检查' }] }
    expect(lapses(play.must(other, manager))).toEqual(['replaced', 'replaced'])
    const agreed = proposed()
    agreed.must({ type: 'agreeSolution', optionId: 'a' })
    agreed.at(agreed.now + hour)
    expect(lapses(agreed.must(other, manager))).toEqual([])
    expect(open(agreed)).toEqual([friday])
    expect(lapses(agreed.must({ type: 'agreeSolution', optionId: 'a' }))).toEqual(['replaced'])
  })
  it('touches no promise made beside the proposal', () => {
    const play = accepted()
    play.must({ type: 'promise', id: 'p', text: '给您打电话', dueAt: morning + 5 * hour }, manager)
    play.must({ type: 'proposeSolution', options }, manager)
    play.must({ type: 'declineSolution' })
    expect(open(play)).toEqual([morning + 5 * hour])
  })
  it.each<[string, number[], (play: Stage) => void]>([
    [
      'misread',
      [],
      play => play.must({ type: 'letGoPromise', id: last(play), reason: '说的是保养', misread: true }, manager),
    ],
    ['withdrawn', [], play => play.must({ type: 'letGoPromise', id: last(play), reason: '配件未到' }, manager)],
    ['moved', [saturday], play => play.must({ type: 'sendUpdate', text: '电话改到周六上午十点前打给您' }, manager)],
  ])('%s by staff does not come back with a yes, not even after a no', (_, then, letGo) => {
    for (const before of [[], ['declineSolution'] as const]) {
      const play = proposed(options.slice(0, 1))
      play.at(play.now + hour)
      letGo(play)
      for (const type of before) play.must({ type })
      play.must({ type: 'agreeSolution', optionId: 'a' })
      expect(open(play)).toEqual(then)
    }
  })
  it('that came back after a no goes once something else is agreed on, and is not told twice', () => {
    const play = proposed()
    play.must({ type: 'declineSolution', reason: '太慢' })
    play.must({ type: 'agreeSolution', optionId: 'a' })
    play.at(play.now + hour).must({ type: 'accept' }, by(play.state?.routing?.owner.staffId as string))
    const holder = by(play.state?.accepted?.staffId as string)
    play.must({ type: 'proposeSolution', options: [{ id: 'a', text: '整车检查' }] }, holder)
    expect(open(play)).toEqual([friday])
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(open(play)).toEqual([])
    const told = proposed()
    told.must({ type: 'declineSolution', reason: '太慢' })
    told.must({ type: 'sendUpdate', text: '无论如何，周五上午十点前给您打电话' }, manager)
    told.must({ type: 'agreeSolution', optionId: 'a' })
    expect(open(told)).toEqual([friday])
  })
  const fridayToo = '不管选哪个，我周五上午十点前给您打电话'
  const another: Command = {
    type: 'proposeSolution',
    options: [{ id: 'a', text: '更换减振器，送一次检查，周五上午十点前给您打电话' }],
  }
  /** The first option is agreed on, and something else with the same time is put to them. */
  function putAnew(): Stage {
    const play = proposed()
    play.must({ type: 'agreeSolution', optionId: 'a' })
    play.at(play.now + hour).must(another, manager)
    return play
  }
  it('told again by the proposal that is agreed on instead, or by the one that stands when that is declined, holds', () => {
    const play = putAnew()
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(open(play)).toEqual([friday])
    const declined = putAnew()
    declined.must({ type: 'declineSolution', reason: '不要检查' })
    expect(open(declined)).toEqual([friday])
  })
  it('told in both is one: kept by one call, moved by one word', () => {
    const kept = putAnew()
    kept.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, manager)
    expect(open(kept)).toEqual([])
    const moved = putAnew()
    moved.must({ type: 'sendUpdate', text: '电话改到周六上午十点前打给您' }, manager)
    expect(open(moved)).toEqual([saturday])
  })
  it.each<[string, (play: Stage) => void]>([
    ['an update', play => play.must({ type: 'sendUpdate', text: fridayToo }, manager)],
    [
      'a word in the talk',
      play => {
        play.must({ type: 'takeOver' }, manager)
        play.must({ type: 'say', text: fridayToo }, manager)
        play.must({ type: 'say', text: fridayToo }, manager)
      },
    ],
    ['a promise', play => play.must({ type: 'promise', id: 'p', text: '给您打电话', dueAt: friday }, manager)],
  ])('told by %s as well holds whichever option is taken, and once', (_, tell) => {
    for (const optionId of ['a', 'b']) {
      const play = proposed()
      play.at(play.now + hour)
      tell(play)
      play.must({ type: 'agreeSolution', optionId })
      expect([...new Set(open(play))].sort()).toEqual(optionId === 'a' ? [friday] : [friday, saturday])
      play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, manager)
      expect(open(play)).toEqual(optionId === 'a' ? [] : [saturday])
    }
  })
  it('is not put off by a later time told beside it, and a call stays one', () => {
    for (const text of ['不管选哪个，我周五给您打电话', '不管选哪个，周五上午十点前给您答复']) {
      const play = proposed()
      play.must({ type: 'sendUpdate', text }, manager)
      const [first] = promises(play)
      expect(first).toMatchObject({ dueAt: friday, options: ['a'] })
      expect(first).not.toHaveProperty('letGo')
      play.must({ type: 'agreeSolution', optionId: 'b' })
      expect(open(play).filter(each => each < saturday - 12 * hour)).toHaveLength(1)
    }
  })
})
