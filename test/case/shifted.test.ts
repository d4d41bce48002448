// A promise that staff move by a length in a text of their own, or whose answer is not there yet when a new time is told: the newer time holds.
import { describe, expect, it, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { wordingOf } from '../../src/case/decisions/guard.ts'
import { shownBefore, timesToRecord } from '../../src/case/decisions/saidTimes.ts'
import { by, morning, registration, rules, type Stage, staffWith, stage } from './play.ts'

const manager = by(staffWith('serviceManager').id)
const at = (local: string) => Date.parse(`2026-${local}:00+08:00`)
function told(...texts: string[]): Stage {
  const play = stage()
  play.must(registration())
  play.must({ type: 'accept' }, manager)
  for (const text of texts) play.must({ type: 'sendUpdate', text }, manager)
  return play
}
const promises = (play: Stage) => (play.state as CaseState).promises
const open = (play: Stage) => promises(play).flatMap(({ keptAt, dueAt }) => (keptAt === undefined ? [dueAt] : []))

const call = '明天上午10点给您打电话'
const answer = '明天下午三点前给您答复'
const callInEnglish = "I'll call you tomorrow at 10."
const answerInEnglish = "You'll have an answer by tomorrow at 3 pm."

describe('moved by so much', () => {
  test.each([
    [call, '电话推迟一小时', '11-26T11:00'],
    [call, '不好意思，电话要晚一个小时', '11-26T11:00'],
    [call, '抱歉，要晚半小时给您打电话', '11-26T10:30'],
    [call, '回电延迟30分钟，见谅', '11-26T10:30'],
    [call, '明天的电话延后两天', '11-28T10:00'],
    [call, '明天十点的电话推迟一小时', '11-26T11:00'],
    [call, '电话提前一小时', '11-26T09:00'],
    ['明天上午10點給您打電話', '電話往後推半個小時', '11-26T10:30'],
    [answer, '晚两天给您', '11-28T15:00'],
    [answer, '报价推迟一天', '11-27T15:00'],
    [answer, '答复顺延一个工作日', '11-27T15:00'],
    [answer, '結果要晚兩天給您', '11-28T15:00'],
    [callInEnglish, "I'll call you an hour later than planned.", '11-26T11:00'],
    [callInEnglish, 'The call will be half an hour later, sorry.', '11-26T10:30'],
    [callInEnglish, 'Sorry, I have to push the call back by two hours', '11-26T12:00'],
    [callInEnglish, 'We need to delay our call by an hour and a half.', '11-26T11:30'],
    [callInEnglish, "I'm moving our call forward by an hour", '11-26T09:00'],
    [callInEnglish, "Tomorrow's call is delayed by 30 minutes", '11-26T10:30'],
    [answerInEnglish, 'The answer will be two days later than promised', '11-28T15:00'],
  ])('%s, then %s', (before, text, due) => {
    const play = told(before, text)
    expect(promises(play)).toMatchObject([{ letGo: true }, { dueAt: at(due), said: true }])
    expect(open(play)).toEqual([at(due)])
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: at(due) })
  })
  it('is shown to whoever writes it with the time it will be recorded with, once', () => {
    const state = told(call).state as CaseState
    const context = { now: morning, rules }
    for (const text of ['电话推迟一小时', '抱歉，要晚一小时给您打电话'])
      expect(
        shownBefore(wordingOf(text, state, context), timesToRecord(text, state, context)).flatMap(
          each => each.recordedDue ?? [],
        ),
      ).toEqual([at('11-26T11:00')])
  })
  test.each([
    '您可以晚两天来取',
    '您晚两小时来也行',
    '配件要晚两天到',
    '昨天晚了两个小时，很抱歉',
    '到货前提前一天通知您',
    '电话不会晚一小时',
    '可能要晚一小时',
    '电话推迟一小时可以吗？',
    '您的预约推迟一小时',
    '明晚十点我们关门',
    '晚一点给您打电话',
    'The part comes two days later.',
    'An hour later I checked the car again.',
    'Could we call an hour later?',
    'You can come an hour later',
    'Your appointment is an hour later',
  ])('is nothing by: %s', text => {
    const play = told(/[a-z]{3}/.test(text) ? callInEnglish : call, text)
    expect(open(play)).toEqual([at('11-26T10:00')])
  })
  it('is nothing where nothing is promised, or where several may be meant', () => {
    expect(promises(told('推迟一小时'))).toEqual([])
    const play = told('明天上午10点给您打电话', '周五上午十点给您打电话', '电话推迟一小时')
    expect(open(play)).toEqual([at('11-26T10:00'), at('11-27T10:00')])
  })
})

describe('an answer that is not there yet', () => {
  test.each([
    [answer, '厂家还没答复，周五下午给您答复', '11-27T18:00'],
    [answer, '厂家那边还没有消息，周五上午给您一个准信', '11-27T12:00'],
    [answer, '还在等厂家确认。周五中午前告诉您', '11-27T12:00'],
    [answer, '周五给您答复，厂家还没回', '11-27T18:00'],
    ['明天下午三點前給您答覆', '廠家還沒回覆，週五下午給您答覆', '11-27T18:00'],
    [answerInEnglish, "The manufacturer has not answered yet. You'll have an answer on Friday.", '11-27T18:00'],
    [answerInEnglish, "Still waiting for the factory, we'll let you know on Friday at noon.", '11-27T12:00'],
  ])('%s, then %s: the new time takes its place', (before, text, due) => {
    const play = told(before, text)
    expect(promises(play)).toMatchObject([{ letGo: true }, { dueAt: at(due) }])
    expect(open(play)).toEqual([at(due)])
  })
  test.each([
    ['with a time before it', answer, '厂家还没答复，明天给您答复', ['11-26T15:00']],
    ['where all is there', answer, '周五给您答复', ['11-26T15:00', '11-27T18:00']],
    ['where a call was promised', call, '厂家还没答复，周五给您答复', ['11-26T10:00', '11-27T18:00']],
  ])('%s leaves what was promised: %s, then %s', (_, before, text, due) => {
    expect(open(told(before, text))).toEqual(due.map(at))
  })
})
