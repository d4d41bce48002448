// Staff text on its way to the customer: refused when it promises what is not decided, let through with a hint otherwise.
import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { SolutionOption } from '../../src/case/caseParts.ts'
import { guardStaffText, wordingOf } from '../../src/case/decisions/guard.ts'
import type { Decided } from '../../src/case/policy/wording.ts'
import { by, morning, registration, rules, type Stage, staffWith, stage } from './play.ts'
import { onTheSpot } from './points.ts'

const advisor = by(staffWith('serviceAdvisor').id)
function registered(): Stage {
  const play = stage()
  play.must(registration())
  return play
}
const context = { now: morning, rules }
const state = () => registered().state as CaseState

describe('an update', () => {
  test.each([
    ['一定给您修好', 'result-promised'],
    ['給您退費 500 元', 'refund-promised'],
    ['We will replace your car.', 'replacement-promised'],
    ['明天就能提车', 'date-promised'],
  ])('that promises too much is refused: %s', (text, rule) => {
    const play = registered()
    const before = play.events.length
    const refused = play.give({ type: 'sendUpdate', text }, advisor)
    expect(refused).toMatchObject({ ok: false, code: 'promise-without-decision' })
    expect(refused).toHaveProperty('extra.findings', expect.arrayContaining([expect.objectContaining({ rule })]))
    expect(!refused.ok && refused.detail).not.toContain(text)
    expect(play.events).toHaveLength(before)
  })
  test.each([
    ['客户脾气差，先拖着', 'talks-about-customer'],
    ['都怪小王没装好。', 'blames-colleague-by-name'],
    ["It's your own fault.", 'puts-fault-on-customer'],
  ])('that no customer is to read is refused: %s', (text, rule) => {
    const refused = registered().give({ type: 'sendUpdate', text }, advisor)
    expect(refused).toMatchObject({ ok: false, code: 'not-for-customers' })
    expect(refused).toHaveProperty('extra.findings', expect.arrayContaining([expect.objectContaining({ rule })]))
  })
  test.each([
    '技师正在检查空调。',
    '我们明天上午给您打电话。',
    '这是我们的错。',
    'We hope to have it ready by Friday.',
  ])('that does not is sent: %s', text => {
    expect(registered().must({ type: 'sendUpdate', text }, advisor)[0]).toMatchObject({ type: 'update.sent', text })
  })
})

test.each([
  ['We give you a new car', { text: 'A new car', remedy: 'replacement' }],
  ['退款到账', { text: '退还检测费', remedy: 'refund', amount: 300 }],
] as const)('a promise with a time is held against what is decided: %s', (text, option) => {
  const play = registered()
  play.must({ type: 'accept' }, by(staffWith('serviceManager').id))
  const promise = { type: 'promise', id: 'p', text, dueAt: morning + 8 * 3_600_000 } as const
  expect(play.give(promise, advisor)).toMatchObject({ ok: false, code: 'promise-without-decision' })
  play.must({ type: 'proposeSolution', options: [{ id: 'a', ...option }] }, by(staffWith('generalManager').id))
  expect(play.must(promise, advisor)[0]).toMatchObject({ type: 'promise.made', text })
})

test('what the very command decides backs its text', () => {
  const text = '给您退款500元，周五前到账。'
  expect(guardStaffText(text, state(), context)).toMatchObject({ code: 'promise-without-decision' })
  const also: Partial<Decided> = {
    remedies: ['refund'],
    amounts: [{ sum: 500, remedy: 'refund' }],
    promisedUntil: [Date.parse('2026-11-27T18:00:00+08:00')],
  }
  expect(guardStaffText(text, state(), context, also)).toBeUndefined()
  expect(guardStaffText(text, state(), context, { ...also, amounts: [{ sum: 300, remedy: 'refund' }] })).toMatchObject({
    ok: false,
  })
})

describe('what the case has on record', () => {
  const manager = by(staffWith('serviceManager').id)
  const refund: SolutionOption = { id: 'a', text: '退还工时费', remedy: 'refund', amount: 500 }
  const car: SolutionOption = { id: 'b', text: '提供代步车', remedy: 'substituteCar' }
  function proposed(...more: Parameters<Stage['must']>[]): Stage {
    const play = registered()
    play.must({ type: 'accept' }, manager)
    play.must({ type: 'proposeSolution', options: [refund, car] }, manager)
    for (const each of more) play.must(...each)
    return play
  }
  const sent = (play: Stage, text: string) => play.give({ type: 'sendUpdate', text }, manager).ok
  test('a proposal backs every option of it', () => {
    expect(sent(proposed(), '给您退款500元。')).toBe(true)
    expect(sent(proposed(), '给您安排一台代步车。')).toBe(true)
    expect(sent(proposed(), '给您退款800元。')).toBe(false)
    expect(sent(proposed(), '给您换一台新车。')).toBe(false)
  })
  test('an agreement only what was chosen, a no nothing', () => {
    const agreed = proposed([{ type: 'agreeSolution', optionId: 'b' }])
    expect(sent(agreed, '给您安排一台代步车。')).toBe(true)
    expect(sent(agreed, '给您退款500元。')).toBe(false)
    expect(sent(proposed([{ type: 'declineSolution' }]), '给您安排一台代步车。')).toBe(false)
  })
  test('a promise its day and later, until that has passed', () => {
    const friday = Date.parse('2026-11-27T18:00:00+08:00')
    const play = registered()
    expect(sent(play, '周五可以提车。')).toBe(false)
    play.must({ type: 'promise', id: 'p1', text: '周五交车', dueAt: friday }, advisor)
    expect(sent(play, '周四可以提车。')).toBe(false)
    expect(sent(play, '周五可以提车。')).toBe(true)
    // that was news and kept the promise; its day stands
    expect(sent(play, '周五可以提车。')).toBe(true)
    play.at(friday + 1)
    expect(sent(play, '周五可以提车。')).toBe(false)
  })
})

describe('the summary of a resolved case', () => {
  const manager = by(staffWith('serviceManager').id)
  const resolved = (summary: string, options: SolutionOption[] = []) => {
    const play = registered()
    play.must({ type: 'accept' }, manager)
    if (options.length > 0) play.must({ type: 'proposeSolution', options }, manager)
    return play.give(
      {
        type: 'resolve',
        summary,
        skipped: onTheSpot,
      },
      manager,
    )
  }
  const refund: SolutionOption = { id: 'a', text: '退还多收费用', remedy: 'refund', amount: 5_000 }
  test('promises no more than an update may', () => {
    const text = 'Head unit fitted; we will refund you 5000 yuan'
    expect(resolved(text)).toMatchObject({ ok: false, code: 'promise-without-decision' })
    expect(resolved(text, [refund]).ok).toBe(true)
  })
  test('tells what was done', () => {
    expect(resolved('更换压缩机并试车').ok).toBe(true)
    expect(resolved('compressor replaced').ok).toBe(true)
    expect(resolved('更换压缩机，费用已退', [refund]).ok).toBe(true)
  })
})

test('the clocks of a case are no decision', () => {
  expect(Object.keys(state().clocks)).toContain('resolve')
  expect(wordingOf('后天就能提车。', state(), context)).toMatchObject([{ rule: 'date-promised', refused: true }])
})
