// Staff text on its way to the customer: refused when it promises what is not decided, let through with a hint otherwise.
import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { guardStaffText, wordingOf } from '../../src/case/decisions/guard.ts'
import { by, morning, registration, rules, type Stage, staffWith, stage } from './play.ts'

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
    '技师正在检查空调。',
    '我们明天上午给您打电话。',
    '这是我们的错。',
    'We hope to have it ready by Friday.',
  ])('that does not is sent: %s', text => {
    expect(registered().must({ type: 'sendUpdate', text }, advisor)).toMatchObject([{ type: 'update.sent', text }])
  })
})

test('what the very command decides backs its text', () => {
  const text = '给您退款500元，周五前到账。'
  expect(guardStaffText(text, state(), context)).toMatchObject({ code: 'promise-without-decision' })
  const also = { remedies: ['refund'], amounts: [500], promisedUntil: [Date.parse('2026-11-27T18:00:00+08:00')] }
  expect(guardStaffText(text, state(), context, also)).toBeUndefined()
  expect(guardStaffText(text, state(), context, { ...also, amounts: [300] })).toMatchObject({ ok: false })
})

test('the clocks of a case are no decision', () => {
  expect(Object.keys(state().clocks)).toContain('resolve')
  expect(wordingOf('后天就能提车。', state(), context)).toMatchObject([{ rule: 'date-promised', refused: true }])
})
