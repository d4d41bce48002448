// Times that staff tell in a text of their own: recorded as promises, as they are meant; what only looks like one hinders nobody.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { wordingOf } from '../../src/case/decisions/guard.ts'
import { shownBefore, timesSaidIn, timesToRecord } from '../../src/case/decisions/saidTimes.ts'
import { by, hour, minute, morning, registration, rules, type Stage, staffWith, stage, typesOf } from './play.ts'

const manager = by(staffWith('serviceManager').id)
const at = (local: string) => Date.parse(`2026-${local}:00+08:00`)
function accepted(): Stage {
  const play = stage()
  play.must(registration())
  play.must({ type: 'accept' }, manager)
  return play
}
const promises = (play: Stage) => (play.state as CaseState).promises
const state = accepted().state as CaseState

describe('a time told, as it is meant on Wednesday at ten', () => {
  it.each([
    ['明天上午十点前给您答复', '11-26T10:00'],
    ['技师正在检查，明天上午十点前给您答复。', '11-26T10:00'],
    ['明天上午十点前，技师会给您打电话', '11-26T10:00'],
    ['明天十點前給您答覆', '11-26T10:00'],
    ['明早九点半我给您去电', '11-26T09:30'],
    ['结果今晚八点前告诉您', '11-25T20:00'],
    ['我们会在明天中午之前告知您检测进展', '11-26T12:00'],
    ['下午三点给您打电话', '11-25T15:00'],
    ['24小时内给您回电', '11-26T10:00'],
    ['稍后半小时内给您回复', '11-25T10:30'],
    ['我们周五前联系您', '11-27T18:00'],
    ['最晚周五告诉您结果', '11-27T18:00'],
    ['三天内会有专人与您联系', '11-28T18:00'],
    ['两个工作日内给您答复', '11-27T18:00'],
    ['下周一上午给您一个说法', '11-30T12:00'],
    ['下班前给您回复', '11-25T18:00'],
    ['12月3日下午两点到四点给您回电', '12-03T16:00'],
    ['预计周五可以取车', '11-27T18:00'],
    ["I'll call you by Friday 3pm", '11-27T15:00'],
    ['Before Friday noon I will call you.', '11-27T12:00'],
    ['We will get back to you within 24 hours.', '11-26T10:00'],
    ["You'll hear from us by Friday.", '11-27T18:00'],
    ['Our technician will call you tomorrow at 10.', '11-26T10:00'],
    ['Please note we will call you tomorrow morning.', '11-26T12:00'],
  ])('%s', (text, due) => {
    const said = timesSaidIn(text, state, { now: morning, rules })
    expect(said.map(each => each.due)).toEqual([at(due)])
    expect(text).toContain(said[0]?.text)
  })
})

describe('no time by which we do something', () => {
  it.each([
    '您明天十点来店里',
    '请您明天上午带行驶证到店',
    '您明天上午给我们打电话就行',
    '您可以明天上午10点跟我们联系',
    '早上9点到下午6点都可以联系我们',
    '昨天下午三点给您打过电话',
    '今天上午给您打电话没人接',
    '技师上午十点检查过',
    '上周五已经通知您了',
    '如果明天十点方便，请回复我们',
    '明天上午给您打电话方便吗？',
    '上午好，我们正在检查',
    '快一点给您答复',
    '您周五的预约已确认',
    'You can call us tomorrow at 10.',
    'We called you yesterday at 3pm.',
    'Your appointment is tomorrow at 10.',
    'We open at 9 tomorrow.',
    'Could we call you tomorrow at 3pm?',
    'Please call us by Friday.',
  ])('%s', text => {
    expect(timesSaidIn(text, state, { now: morning, rules })).toEqual([])
    expect(typesOf(accepted().must({ type: 'sendUpdate', text }, manager))).not.toContain('promise.made')
  })
})

const text = '技师正在检查，明天上午十点前给您答复。'
const due = at('11-26T10:00')

describe('what staff write', () => {
  it('is a promise by the time it names, and told once', () => {
    const play = accepted()
    const events = play.must({ type: 'sendUpdate', text }, manager)
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'promise.made', text: '明天上午十点前给您答复', dueAt: due, said: true }),
    )
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: due })
  })
  it('is one in whatever they write it', () => {
    const live = accepted()
    live.must({ type: 'takeOver' }, manager)
    live.must({ type: 'say', text }, manager)
    const proposed = accepted()
    const options = [{ id: 'a', text: '更换压缩机，周五前给您打电话确认', remedy: 'repair' as const }]
    proposed.must({ type: 'proposeSolution', options }, manager)
    const refused = accepted()
    refused.must({ type: 'refuse', reason: '超出质保，明天下午给您书面说明，届时会联系您' }, manager)
    expect(promises(live)).toMatchObject([{ dueAt: due }])
    expect(promises(proposed)).toMatchObject([{ dueAt: at('11-27T18:00') }])
    expect(promises(refused)).toMatchObject([{ dueAt: at('11-26T18:00') }])
  })
  it('said once more in the talk is the same promise, another time another one', () => {
    const play = accepted()
    play.must({ type: 'takeOver' }, manager)
    for (const words of [text, '好的，明天上午十点前给您答复', '配件的事周五前再回复您'])
      play.must({ type: 'say', text: words }, manager)
    expect(promises(play).map(each => each.dueAt)).toEqual([due, at('11-27T18:00')])
  })
  it('is news that keeps the promise before it, and not its own', () => {
    const play = accepted()
    play.must({ type: 'promise', id: 'p', text: '告诉您检查结果', dueAt: morning + 5 * hour }, manager)
    play.must({ type: 'sendUpdate', text: '是密封圈老化，明天上午十点前给您报价答复。' }, manager)
    expect(promises(play)).toMatchObject([{ id: 'p', keptAt: morning }, { dueAt: due }])
    expect(promises(play)[1]).not.toHaveProperty('keptAt')
  })
  it('is missed like any other', () => {
    const play = accepted()
    play.must({ type: 'sendUpdate', text }, manager)
    play.at(due + minute)
    expect(play.must({ type: 'fireDue' })).toContainEqual(
      expect.objectContaining({ type: 'clock.breached', name: 'update' }),
    )
  })
})

describe('what the writer is shown is what is recorded', () => {
  const shownFor = (play: Stage, text: string) => {
    const now = play.state as CaseState
    const context = { now: morning, rules }
    return shownBefore(wordingOf(text, now, context), timesToRecord(text, now, context)).flatMap(
      each => each.recordedDue ?? [],
    )
  }
  const recordedBy = (play: Stage, text: string) => {
    const before = promises(play).length
    play.must({ type: 'sendUpdate', text }, manager)
    return promises(play)
      .slice(before)
      .map(each => each.dueAt)
  }
  it.each([
    '技师正在检查，明天上午十点前给您答复。',
    '明天上午十点前给您答复，周五再给您打电话。',
    '如有变化下午三点再联系您',
    '收到配件后三天内给您答复',
    '周五之后给您答复',
    '2027年4月20日给您打电话',
    '12月1日、12月2日给您打电话。12月3日给您打电话。12月4日给您打电话。12月5日给您打电话。',
    '预计周五可以取车',
    '我去问清楚一点再回复您',
    'We will call you tomorrow at 10 and tell you the result by Friday.',
  ])('%s', text => {
    const play = accepted()
    const shown = shownFor(play, text)
    expect(recordedBy(play, text)).toEqual([...new Set(shown)])
  })
  it('nothing in a case that is withdrawn, nothing twice', () => {
    const play = accepted()
    expect(shownFor(play, text)).toEqual([due])
    play.must({ type: 'takeOver' }, manager)
    play.must({ type: 'say', text }, manager)
    expect(shownFor(play, text)).toEqual([])
    play.must({ type: 'withdraw', reason: '客户撤诉' }, manager)
    expect(shownFor(play, '周五前给您答复')).toEqual([])
  })
})

describe('a promise whose words name a time', () => {
  const outcome = (text: string, local: string) => {
    const decision = accepted().give({ type: 'promise', id: 'p', text, dueAt: at(local) }, manager)
    return decision.ok ? 'ok' : decision.code
  }
  it.each([
    ['明天上午十点告诉您结果', '11-25T16:00'],
    ['明天上午十点', '11-26T16:00'],
    ['周五前告诉您结果', '11-28T10:00'],
    ['下午三点给您回电', '11-25T17:00'],
    ['两小时内给您答复', '11-25T17:00'],
    ['Call you by Friday 3pm', '11-27T17:00'],
    ['The result tomorrow morning', '11-25T16:00'],
  ])('is recorded with no other: %s, %s', (text, local) => expect(outcome(text, local)).toBe('promise-time-differs'))
  it.each([
    ['明天上午十点告诉您结果', '11-26T10:00'],
    ['周五前告诉您结果', '11-27T17:00'],
    ['周五前告诉您结果', '11-26T12:00'],
    ['明天告诉您结果', '11-26T15:30'],
    ['三点左右给您回电', '11-25T15:20'],
    ['告诉您结果', '11-25T16:00'],
    ['确认您周五的预约', '11-26T10:00'],
    ['确认周五的到店安排', '11-26T10:00'],
    ['Call you by Friday 3pm', '11-27T15:00'],
    ["Confirm Friday's appointment", '11-26T10:00'],
  ])('is, with that one or where they leave it open: %s, %s', (text, local) => expect(outcome(text, local)).toBe('ok'))
  it('tells both times', () => {
    const decision = accepted().give(
      { type: 'promise', id: 'p', text: '明天上午十点', dueAt: at('11-25T16:00') },
      manager,
    )
    expect(decision).toMatchObject({
      extra: { named: ['2026-11-26T02:00:00.000Z'], dueAt: '2026-11-25T08:00:00.000Z' },
    })
  })
})
