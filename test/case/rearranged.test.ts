// A promise that staff move to another time in a text of their own, or call off: which one is meant, when it is due now, and what else stays.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { wordingOf } from '../../src/case/decisions/guard.ts'
import { shownBefore, timesToRecord } from '../../src/case/decisions/saidTimes.ts'
import { promisesCall } from '../../src/case/policy/promisedCall.ts'
import { by, hour, morning, registration, rules, type Stage, staffWith, stage } from './play.ts'

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

const tomorrowAtTen = '明天上午10点给您打电话'
const tenInEnglish = "I'll call you tomorrow at 10."

describe('a call moved by a text', () => {
  it.each([
    [tomorrowAtTen, '不好意思，电话改到明天下午三点', '11-26T15:00'],
    [tomorrowAtTen, '电话推迟到明天下午三点', '11-26T15:00'],
    [tomorrowAtTen, '电话改成周五上午十点', '11-27T10:00'],
    [tomorrowAtTen, '回电挪到明天下午三点', '11-26T15:00'],
    [tomorrowAtTen, '电话提前到今天下午四点', '11-25T16:00'],
    [tomorrowAtTen, '配件周五到，电话改到周六上午十点', '11-28T10:00'],
    ['明天上午10點給您打電話', '電話順延到後天上午十點', '11-27T10:00'],
    [tomorrowAtTen, '原定明天上午十点的电话，周五下午两点再打给您', '11-27T14:00'],
    [tomorrowAtTen, '明天上午没法给您打电话了，周五上午十点打给您', '11-27T10:00'],
    [tomorrowAtTen, '抱歉，明天十点打不了电话了，后天下午三点给您打', '11-27T15:00'],
    // an hour alone is one of the day it was promised for
    [tomorrowAtTen, '明天上午的电话改到下午三点', '11-26T15:00'],
    [tomorrowAtTen, '不好意思，明早临时有会，改到下午三点', '11-26T15:00'],
    ['明天上午10點給您打電話', '抱歉，明天的電話要調到下午三點', '11-26T15:00'],
    [tomorrowAtTen, '电话提前到下午四点', '11-25T16:00'],
    [tenInEnglish, "Sorry, let's make that call 3 pm instead", '11-26T15:00'],
    [tenInEnglish, "Sorry, let's make it 3 pm instead.", '11-26T15:00'],
    [tenInEnglish, "I have to push tomorrow's call to 3 pm", '11-26T15:00'],
    [tenInEnglish, 'The call is now at 3 pm tomorrow', '11-26T15:00'],
    [tenInEnglish, "I'm moving our call to Friday at 2 pm.", '11-27T14:00'],
    [tenInEnglish, "We need to bring tomorrow's call forward to 9 am.", '11-26T09:00'],
    [tenInEnglish, "Instead of tomorrow at 10, I'll call you on Friday at 2 pm.", '11-27T14:00'],
    [tenInEnglish, "I won't be able to call you tomorrow. I'll call you on Friday at 9 am.", '11-27T09:00'],
  ])('%s, then %s', (before, text, due) => {
    const play = told(before, text)
    expect(promises(play)).toMatchObject([{ letGo: true }, { dueAt: at(due), said: true }])
    expect(promises(play)[1]?.keptAt).toBeUndefined()
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: at(due) })
  })
  it('is still one that only a call keeps', () => {
    for (const text of ['电话改到明天下午三点', '電話改到明天下午三點', "Let's make that call 3 pm instead"])
      expect(promisesCall(text, rules.wording.keeping), text).toBe(true)
  })
  it('is told by its old time which of several it is', () => {
    const play = told('明天上午10点给您打电话', '周五上午十点给您打电话', '周五的电话改到周六上午十点')
    expect(open(play)).toEqual([at('11-26T10:00'), at('11-28T10:00')])
    const other = told('明天上午10点给您打电话', '周五下午五点前给您答复')
    other.must({ type: 'takeOver' }, manager)
    other.must({ type: 'say', text: '电话改到周六上午十点' }, manager)
    expect(open(other)).toEqual([at('11-27T17:00'), at('11-28T10:00')])
  })
  it('is shown to whoever writes it with the time it will be recorded with, once', () => {
    const play = told(tomorrowAtTen)
    const state = play.state as CaseState
    const context = { now: morning, rules }
    for (const text of ['明天上午的电话改到下午三点', '改到下午三点', '改到下午三点给您打电话'])
      expect(
        shownBefore(wordingOf(text, state, context), timesToRecord(text, state, context)).flatMap(
          each => each.recordedDue ?? [],
        ),
      ).toEqual([at('11-26T15:00')])
  })
})

describe('nothing is moved', () => {
  it.each([
    '您的预约改到周五上午十点了',
    '试驾改到周五上午十点',
    '我们的营业时间改到晚上八点',
    '明天上午10点的电话不变',
    '您想把电话改到什么时候？',
    '不好意思，明早临时有会，改到下午三点可以吗？',
    '电话改到明天下午三点，您看方便吗',
    '周五的电话取消了',
    '您取消了明天的保养预约，收到',
    '明天的电话不会取消',
    'Your appointment has been moved to 3 pm on Friday.',
    'Would you like to move the call to 3 pm?',
    'Sorry, can we make it 3 pm instead?',
    'Have you cancelled your call with the insurer?',
    "Friday's call is cancelled.",
    'I did not forget your call.',
  ])('%s', text => {
    const play = told(tomorrowAtTen, text)
    expect(open(play)).toEqual([at('11-26T10:00')])
    expect(promises(play)).toHaveLength(1)
  })
  it('where nothing is promised: a bare time is none to be in touch', () => {
    for (const text of ['改到下午三点', "Let's make it 3 pm instead."]) expect(promises(told(text))).toEqual([])
  })
})

describe('a call taken back by a text', () => {
  it.each([
    [tomorrowAtTen, '明天上午的电话取消了，改天再约'],
    ['明天上午10點給您打電話', '明天的電話先取消，改天再約'],
    [tomorrowAtTen, '明天上午没法给您打电话了'],
    [tenInEnglish, "I have to cancel tomorrow's call"],
    [tenInEnglish, "Tomorrow's call is cancelled, sorry."],
    [tenInEnglish, "I can't make tomorrow's call."],
    [tenInEnglish, 'Please ignore what I said about calling tomorrow.'],
    [tenInEnglish, 'Forget the call tomorrow.'],
    [tomorrowAtTen, '明天的电话不用等了'],
  ])('%s, then %s: let go, with its words as the reason, and told once', (before, text) => {
    const play = told(before)
    const events = play.must({ type: 'sendUpdate', text }, manager)
    const gone = events.filter(each => each.type === 'promise.letGo')
    expect(gone).toMatchObject([{ id: promises(play)[0]?.id, said: true }])
    expect(text).toContain(gone[0]?.reason ?? '-')
    expect(open(play)).toEqual([])
    expect(play.state?.clocks.update?.state).not.toBe('met')
    play.at(at('11-26T11:00'))
    expect(play.must({ type: 'fireDue' })).not.toContainEqual(
      expect.objectContaining({ type: 'clock.breached', name: 'update' }),
    )
  })
  it('asks whoever writes it for a new time, before it is sent', () => {
    const findings = (play: Stage) =>
      wordingOf('明天上午的电话取消了', play.state as CaseState, { now: morning, rules }).map(each => each.rule)
    expect(findings(told(tomorrowAtTen))).toEqual(['contact-called-off'])
    expect(findings(told())).toEqual([])
  })
})

describe('one that was missed', () => {
  it('is owed as before; the call it is put off to makes up for both', () => {
    const play = told(tomorrowAtTen)
    play.at(at('11-26T10:30')).must({ type: 'fireDue' })
    play.must({ type: 'sendUpdate', text: '抱歉，十点没打成，电话改到下午三点' }, manager)
    expect(open(play)).toEqual([at('11-26T10:00'), at('11-26T15:00')])
    play.at(at('11-26T14:50')).must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, manager)
    expect(open(play)).toEqual([])
  })
})

describe('what was let go', () => {
  it('backs no text any more', () => {
    const play = told('周五下午五点前给您答复')
    const refused = () => play.give({ type: 'sendUpdate', text: '车周五下午五点修好' }, manager)
    play.must({ type: 'letGoPromise', id: promises(play)[0]?.id ?? '', reason: '厂家还没答复' }, manager)
    expect(refused()).toMatchObject({ ok: false, code: 'promise-without-decision' })
  })
})

describe('an option that moves what was promised', () => {
  const options = [{ id: 'a', text: '更换减振器，电话改到周六上午十点' }]
  const promised = () => {
    const play = told()
    play.must({ type: 'promise', id: 'p', text: '给您打电话', dueAt: at('11-27T10:00') }, manager)
    play.at(morning + hour).must({ type: 'proposeSolution', options }, manager)
    return play
  }
  it('leaves it as it is while nothing is agreed on, and once it is declined', () => {
    const play = promised()
    expect(open(play)).toEqual([at('11-27T10:00'), at('11-28T10:00')])
    play.must({ type: 'declineSolution', reason: '太晚' })
    expect(open(play)).toEqual([at('11-27T10:00')])
  })
  it('moves it once it is taken', () => {
    const play = promised()
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(open(play)).toEqual([at('11-28T10:00')])
    expect(play.state?.clocks.update).toMatchObject({ dueAt: at('11-28T10:00') })
  })
})
