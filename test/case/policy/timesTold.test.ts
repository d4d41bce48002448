// What becomes of a time in staff's words: which day it means, and what only looks like one. The table to add a row to.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/case/case.ts'
import { timesSaidIn } from '../../../src/case/decisions/saidTimes.ts'
import { by, morning, registration, rules, staffWith, stage } from '../play.ts'

const manager = by(staffWith('serviceManager').id)
const play = stage()
play.must(registration())
play.must({ type: 'accept' }, manager)
const state = play.state as CaseState
const at = (local: string) => Date.parse(`${local}:00+08:00`)
const duesOf = (text: string, now = morning) => timesSaidIn(text, state, { now, rules }).map(each => each.due)

describe('so many working days, over holidays and make-up days', () => {
  it.each([
    ['2026-09-30T10:00', '2026-10-09'],
    ['2026-04-30T10:00', '2026-05-07'],
    ['2026-12-30T10:00', '2027-01-04'],
    ['2026-02-13T10:00', '2026-02-24'],
    ['2026-11-25T10:00', '2026-11-27'],
  ])('told %s fall due on %s', (told, due) => {
    for (const text of ['两个工作日内给您答复', 'We will call you within two working days.'])
      expect(duesOf(text, at(told))).toEqual([at(`${due}T18:00`)])
  })
  it('days are told whole: they end on no day before the last of them', () => {
    expect(duesOf('三天内给您答复', at('2026-09-30T10:00'))).toEqual([at('2026-10-03T18:00')])
    expect(duesOf('本周内给您答复', at('2026-09-30T10:00'))[0]).toBeGreaterThan(at('2026-10-01T00:00'))
  })
})

describe('told on Wednesday at ten', () => {
  it.each([
    ['您好，1.5小时内给您答复', ['2026-11-25T11:30']],
    ['2.5小时内给您回电', ['2026-11-25T12:30']],
    ['检查完成。5小时内给您答复', ['2026-11-25T15:00']],
    ['We will call you within 1.5 hours.', ['2026-11-25T11:30']],
    ['We will call you tomorrow by 15.30', ['2026-11-26T15:30']],
    ['明天15.30前给您答复', ['2026-11-26T15:30']],
    ['明天一点给您打电话', ['2026-11-26T13:00']],
    ['下午一点给您打电话', ['2026-11-25T13:00']],
    ['我们在三点给您打电话', ['2026-11-25T15:00']],
    ['三点整给您打电话', ['2026-11-25T15:00']],
    ['三点半给您打电话', ['2026-11-25T15:30']],
    ['三点前给您答复', ['2026-11-25T15:00']],
    ['3号前给您答复', ['2026-12-03T18:00']],
    ['3号上午给您打电话', ['2026-12-03T12:00']],
    ['12月3号给您打电话', ['2026-12-03T18:00']],
    ['明天不给您打电话，周五再打给您', ['2026-11-27T18:00']],
    ['原定周三给您答复，现改为周五给您答复', ['2026-11-27T18:00']],
    ['原定周三改为周五给您答复', ['2026-11-27T18:00']],
    ['今天起三天内给您答复', ['2026-11-28T18:00']],
    ['售后会在24小时内联系您', ['2026-11-26T10:00']],
    ['您稍等，半小时内给您回复', ['2026-11-25T10:30']],
    ['结果出来前我们分别给您打电话，明天上午十点前给您答复', ['2026-11-26T10:00']],
    ['We will call you within two days from now.', ['2026-11-27T18:00']],
  ])('%s', (text, due) => expect(duesOf(text)).toEqual(due.map(at)))
})

describe('counted from what has yet to happen, hanging on something else, denied, past or moved', () => {
  it.each([
    '您到店后半小时内给您答复',
    '您到店后，我们半小时内给您答复',
    '在您确认后24小时内给您答复',
    '收到配件后三天内给您答复',
    '收到配件之日起三天内给您答复',
    '等配件到了，两天内给您答复',
    '配件一到24小时内联系您',
    '到货当天给您打电话',
    'Once the part arrives we will call you within two days',
    'We will call you within two days of your confirmation.',
    'After the inspection we will call you within two hours.',
    'If anything changes, we will call you tomorrow at 3pm.',
    'We will call you tomorrow at 3pm if anything changes.',
    '目前一切正常，如有变化下午三点再联系您',
    '如果有变化，下午三点再联系您',
    '万一明天配件没到，周五给您打电话',
    '明天不给您打电话',
    '明天不再联系您',
    '原定周三给您答复',
    '这两天我们多次跟您沟通',
    '近三天跟您沟通',
    '过去两周跟您联系',
    '每两小时给您汇报',
    '第三天给您打电话',
  ])('%s', text => expect(duesOf(text)).toEqual([]))
})

describe('no time of the clock and no date', () => {
  it.each([
    '我去问清楚一点再回复您',
    '了解详细一点再告诉您',
    '明天的事有三点要跟您说明',
    '有三点要跟您说明',
    '这三点跟您说明',
    '以下两点告知您',
    '3号工位的师傅会给您打电话',
    '告诉您第3号方案的结果',
    'We will tell you about the 3rd option.',
    'The technician on the 2nd floor will call you.',
  ])('%s', text => expect(duesOf(text)).toEqual([]))
  it.each(['把费用给您说明清楚一点', '有两点向您说明', '告诉您第3号方案的结果', '配件到货后三天内给您答复'])(
    'hinders no promise: %s',
    text => {
      const decision = play.give({ type: 'promise', id: text, text, dueAt: at('2026-11-30T16:00') }, manager)
      expect(decision).toMatchObject({ ok: true })
    },
  )
})

describe('after a day', () => {
  it.each(['周五之后给您答复', '周五以后联系您', 'We will call you after Friday.', '今天下班后给您打电话'])(
    'nobody can tell by when: %s',
    text => expect(duesOf(text)).toEqual([]),
  )
  it('is not before it', () => {
    const give = (dueAt: string) =>
      play.give({ type: 'promise', id: dueAt, text: '周五之后给您答复', dueAt: at(dueAt) }, manager)
    expect(give('2026-11-26T10:00')).toMatchObject({ ok: false, code: 'promise-time-differs' })
    expect(give('2026-11-30T10:00')).toMatchObject({ ok: true })
  })
  it('a promise of long after backs nothing', () => {
    const other = stage()
    other.must(registration())
    other.must({ type: 'accept' }, manager)
    other.must({ type: 'promise', id: 'far', text: '告诉您年检安排', dueAt: morning + 60 * 86_400_000 }, manager)
    const update = (text: string) => other.give({ type: 'sendUpdate', text }, manager)
    expect(update('周五之后可以提车')).toMatchObject({ ok: false, code: 'promise-without-decision' })
    other.must({ type: 'promise', id: 'near', text: '告诉您提车安排', dueAt: at('2026-11-30T10:00') }, manager)
    expect(update('周五之后可以提车')).toMatchObject({ ok: true })
  })
})

describe('a text full of times', () => {
  const text = Array.from({ length: 12 }, (_, day) => `12月${day + 1}日给您打电话`).join('。')
  it('gives the first few promises', () => {
    const other = stage()
    other.must(registration())
    other.must({ type: 'accept' }, manager)
    other.must({ type: 'sendUpdate', text }, manager)
    expect(other.state?.promises).toHaveLength(rules.pack.promises.atMostInText)
  })
})
