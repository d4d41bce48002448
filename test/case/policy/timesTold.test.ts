// What becomes of a time in staff's words: which day it means, and what only looks like one. The table to add a row to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/case/case.ts'
import { wordingOf } from '../../../src/case/decisions/guard.ts'
import { timesSaidIn } from '../../../src/case/decisions/saidTimes.ts'
import { storeIdOf } from '../../../src/case/matter.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import { timesNamed } from '../../../src/case/policy/namedTime.ts'
import { openingBookOf } from '../../../src/case/policy/openings.ts'
import { workDaysOf } from '../../../src/case/policy/workingDays.ts'
import { dayNumberAt, fromLocal } from '../../../src/case/policy/zone.ts'
import { by, morning, registration, rules, staffWith, stage } from '../play.ts'

const manager = by(staffWith('serviceManager').id)
const play = stage()
play.must(registration())
play.must({ type: 'accept' }, manager)
const state = play.state as CaseState
const at = (local: string) => Date.parse(`${local}:00+08:00`)
const year = fc.integer({ min: 0, max: 366 * 24 * 60 }).map(minutes => at('2026-01-01T00:00') + minutes * 60_000)
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

describe('the first working day after a holiday, by the holiday calendar', () => {
  it.each([
    // New Year 2026 with its make-up Sunday, and that of 2027, of which only the day itself is known
    ['2025-12-30T10:00', '元旦后第一天给您打电话', '2026-01-04T17:00'],
    ['2026-12-28T10:00', '元旦后第一天给您打电话', '2027-01-04T18:00'],
    ['2026-12-28T10:00', '元旦過後第一個工作日回覆您', '2027-01-04T18:00'],
    ['2026-02-10T10:00', '春节后第一个工作日给您答复', '2026-02-24T18:00'],
    ['2026-02-10T10:00', '年后第一个工作日联系您', '2026-02-24T18:00'],
    ['2026-02-10T10:00', '过完年第二个工作日联系您', '2026-02-25T18:00'],
    ['2026-02-18T10:00', '节后上班第一天给您回电', '2026-02-24T18:00'],
    ['2026-04-28T10:00', '五一假期后首个工作日回您', '2026-05-06T18:00'],
    ['2026-09-29T10:00', '節後第一天跟您聯絡', '2026-10-08T18:00'],
    ['2026-09-24T10:00', '节后第一天跟您联系', '2026-09-28T18:00'],
    ['2026-09-24T10:00', '国庆后第一天跟您联系', '2026-10-08T18:00'],
    ['2026-09-29T10:00', '十一前给您答复', '2026-09-30T18:00'],
    ['2026-12-28T10:00', '元旦前给您答复', '2026-12-31T18:00'],
    ['2026-04-28T10:00', 'We will call you on the first working day after the holiday.', '2026-05-06T18:00'],
    ['2026-12-28T10:00', "I'll call you the first working day after New Year's Day.", '2027-01-04T18:00'],
    ['2026-12-28T10:00', 'I will call you on the first business day after Chinese New Year.', '2027-02-09T18:00'],
    ['2026-12-28T10:00', 'We will call you before New Year.', '2026-12-31T18:00'],
  ])('told %s: %s', (now, text, due) => expect(duesOf(text, at(now))).toEqual([at(due)]))
  it.each([
    '节后给您答复',
    '元旦后给您答复',
    '国庆后第一天给您答复',
    '过完年再联系您',
    '三年前联系您',
    '环节后联系您',
    '元旦前联系过您',
    'We will call you after the holiday.',
  ])('nobody can tell by when, or it is over, or too far ahead: %s', text =>
    expect(duesOf(text, at('2026-12-28T10:00'))).toEqual([]),
  )
  it('is one where the store is: a day on which people work is no holiday', () => {
    const told = { now: at('2026-12-28T10:00'), timeZone: 'Asia/Taipei' }
    expect(timesNamed('元旦后第一天', told, rules.wording.times)).toEqual([])
  })
  it('is a working day with none between the holiday and it, whenever it is told', () => {
    const { worksOn } = workDaysOf(storeOf(rules.directory, storeIdOf(state)))
    fc.assert(
      fc.property(year, now => {
        const [due] = duesOf('节后第一天给您打电话', now)
        // one that is too far ahead is none
        if (due === undefined) return
        const day = dayNumberAt(due, 'Asia/Shanghai')
        expect(worksOn(day)).toBe(true)
        if (day > dayNumberAt(now, 'Asia/Shanghai')) expect(worksOn(day - 1)).toBe(false)
      }),
      { numRuns: 60 },
    )
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

describe('an early, a middle and a late part of a week or a month, told on Wednesday at ten', () => {
  // of a week Monday and Tuesday, Wednesday and Thursday, Thursday and Friday; of a month the tens of its days (旬)
  it.each([
    ['下周初给您答复', '12-01T18:00'],
    ['周初给您答复', '12-01T18:00'],
    ['下下周初给您打电话', '12-08T18:00'],
    ['下週中回覆您', '12-03T18:00'],
    ['下周后半周联系您', '12-04T18:00'],
    ['下个月初给您答复', '12-10T18:00'],
    ['下個月中旬回覆您', '12-20T17:00'],
    ['本月下旬联系您', '11-30T18:00'],
    ['月初给您回电', '12-10T18:00'],
    ['12月初给您答复', '12-10T18:00'],
    ['十二月中旬给您答复', '12-20T17:00'],
    ['12月底前给您答复', '12-31T18:00'],
    ['We will call you early next week.', '12-01T18:00'],
    ["I'll get back to you at the beginning of next week.", '12-01T18:00'],
    ['We will call you early next month.', '12-10T18:00'],
    ["I'll have an answer for you in mid-December.", '12-20T17:00'],
  ])('%s', (text, due) => expect(duesOf(text)).toEqual([at(`2026-${due}`)]))
  it.each(['三个月中给您打过电话', '月经费联系您', 'We may call you early, maybe.'])('none: %s', text =>
    expect(duesOf(text)).toEqual([]),
  )
})

describe('said loosely but clear: told on Wednesday at ten', () => {
  it.each([
    ['十点给您电话', '11-26T10:00'],
    ['3点给您打电话', '11-25T15:00'],
    ['十點我打您手機', '11-26T10:00'],
    ['一点联系您', '11-25T13:00'],
    ['三點給您電話', '11-25T15:00'],
    ['12/3给您答复', '12-03T18:00'],
    ['12/3 回覆您', '12-03T18:00'],
    ['12月3日（周四）上午十点给您打电话', '12-03T10:00'],
    ['最迟今晚八点给您回信', '11-25T20:00'],
    ['下午给您回个话', '11-25T18:00'],
    ['明天给您个信', '11-26T18:00'],
    ['今晚八点前给您发微信', '11-25T20:00'],
    ['周四跟您确认', '11-26T18:00'],
    ['週四跟您確認到店時間', '11-26T18:00'],
    ['过两天给您答复，周五上午给您答复', '11-27T12:00'],
    ["Give me until 5 and I'll have an answer.", '11-25T17:00'],
    ['Give us till Friday noon.', '11-27T12:00'],
    ["You'll hear back from me tomorrow.", '11-26T18:00'],
    ["You'll hear back tomorrow.", '11-26T18:00'],
    ["You'll be hearing from us by noon.", '11-25T12:00'],
    ["I'll ring you at three.", '11-25T15:00'],
    ["I'll call you at 3.", '11-25T15:00'],
    ["I'll give you a call at 3 tomorrow.", '11-26T15:00'],
    ['Let me get back to you by 5 pm.', '11-25T17:00'],
    ['五分钟后给您回电', '11-25T10:05'],
    ['十分钟后回您', '11-25T10:10'],
    ['半小时内回您电话', '11-25T10:30'],
    ['过十分钟给您打电话', '11-25T10:10'],
    ['再过一个小时给您回电', '11-25T11:00'],
    ['一刻钟后回您', '11-25T10:15'],
    ['给我二十分钟，我问清楚', '11-25T10:20'],
    ['明早回您', '11-26T12:00'],
    ['明天上午给您答复', '11-26T12:00'],
    ['明天一早联系您', '11-26T10:00'],
    ['明天一上班就给您打电话', '11-26T10:00'],
    ['明天上班后给您打电话', '11-26T10:00'],
    ['一早给您打电话', '11-26T10:00'],
    ['周五一早九点半给您打电话', '11-27T09:30'],
    ['今天下班前回您', '11-25T18:00'],
    ['午饭前给您回话', '11-25T12:00'],
    ['今晚给您回电', '11-25T22:00'],
    ['今晚关门前给您回电', '11-25T18:00'],
    ['明早給您回電', '11-26T12:00'],
    ['明天一早打給您', '11-26T10:00'],
    ['半個鐘頭後打給您', '11-25T10:30'],
    ['下班前跟您說', '11-25T18:00'],
    ['打烊前回您', '11-25T18:00'],
    ['晚上八點前回您', '11-25T20:00'],
    ["I'll call you within the hour.", '11-25T11:00'],
    ["I'll call you in the next half an hour.", '11-25T10:30'],
    ['Give me 20 minutes.', '11-25T10:20'],
    ["Give me 20 minutes and I'll call you back.", '11-25T10:20'],
    ["I'll call you in an hour and a half.", '11-25T11:30'],
    ['We will call you in about forty-five minutes.', '11-25T10:45'],
    ['I will call you in a quarter of an hour.', '11-25T10:15'],
    ["I'll call you tonight.", '11-25T22:00'],
    ["I'll get back to you by end of day.", '11-25T18:00'],
    ["I'll get back to you by COB.", '11-25T18:00'],
    ["You'll hear from me before close of business.", '11-25T18:00'],
    ["I'll ring you first thing tomorrow.", '11-26T10:00'],
    ['We will call you first thing on Friday morning.', '11-27T10:00'],
    ["I'll call you before lunch.", '11-25T12:00'],
    ["I'll call you later today.", '11-25T18:00'],
    ["I'll call you tomorrow night.", '11-26T22:00'],
  ])('%s', (text, due) => expect(duesOf(text)).toEqual([at(`2026-${due}`)]))
  it('told at night: first thing, in the morning and before closing are those of the next day', () => {
    const night = at('2026-11-25T20:30')
    expect(duesOf("I'll call you in the morning.", night)).toEqual([at('2026-11-26T12:00')])
    expect(duesOf('一早给您打电话', night)).toEqual([at('2026-11-26T10:00')])
    expect(duesOf('下班前给您打电话', night)).toEqual([at('2026-11-26T18:00')])
  })
})

describe('too loose to be held to: only hinted at', () => {
  it.each([
    '过两天给您答复',
    '这两天给您答复',
    '过几天联系您',
    '稍后给您回电',
    '等等回您',
    '待会打给您',
    '回头给您打电话',
    '過兩天回覆您',
    '這兩天會跟您聯絡',
    '稍後回覆您',
    '晚點打給您',
    "I'll call you in a couple of days.",
    'We will reply in a few days.',
    "We'll let you know shortly.",
    "I'll call you in a minute.",
    "I'll get back to you soon.",
  ])('%s', text => {
    expect(duesOf(text)).toEqual([])
    expect(wordingOf(text, state, { now: morning, rules }).map(each => each.rule)).toContain('contact-promised-loosely')
  })
  it.each([
    ['稍后半小时内给您回复', '11-25T10:30'],
    ['晚点下班前回您', '11-25T18:00'],
    ["I'll call you later today.", '11-25T18:00'],
  ])('a clear time beside it is what counts: %s', (text, due) => {
    expect(duesOf(text)).toEqual([at(`2026-${due}`)])
    expect(wordingOf(text, state, { now: morning, rules }).map(each => each.rule)).not.toContain(
      'contact-promised-loosely',
    )
  })
})

describe("the customer's own, past, asked, denied", () => {
  it.each([
    '您五分钟后打给我们就行',
    '您下班前给您打电话方便吗',
    '您下班后我们给您打电话',
    '您明早给我们打电话',
    '您说过两小时内回您',
    '客户说：“半小时内回我”',
    '十分钟前给您打过电话',
    '过了十分钟才给您回电，抱歉',
    '您等了超过两小时，我们给您打电话解释',
    '明早给您打电话方便吗',
    '不能半小时内给您答复',
    '今天没法给您答复',
    '问到结果后十分钟内回您',
    '如果今晚有消息，十分钟后回您',
    'You can call us in five minutes.',
    'You said you would call us first thing tomorrow.',
    'We called you within the hour.',
    'Could we call you tonight?',
    "We can't call you tonight.",
    'He gave me 20 minutes.',
    "Please give me 20 minutes' notice.",
    'Once the part is in, I will call you within the hour.',
  ])('%s', text => expect(duesOf(text)).toEqual([]))
})

describe('whenever it is told', () => {
  it('so many minutes and hours are those from now on', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 99 }), (now, count) => {
        for (const text of [`${count}分钟后回您`, `過${count}分鐘打給您`, `Give me ${count} minutes.`])
          expect(duesOf(text, now)).toEqual([now + count * 60_000])
        for (const text of [`${count}小时内回您`, `We'll call you in ${count} hours.`])
          expect(duesOf(text, now)).toEqual([now + count * 3_600_000])
      }),
      { numRuns: 60 },
    )
  })
  it('closing is one of the store that is still to come, an early hour one of a day on which it opens', () => {
    const book = openingBookOf(storeOf(rules.directory, storeIdOf(state)))
    const dayOf = (due: number) => dayNumberAt(due, 'Asia/Shanghai')
    fc.assert(
      fc.property(year, now => {
        const [closing = 0] = duesOf('下班前回您', now)
        expect(closing).toBeGreaterThan(now)
        expect(book.closingOf(dayOf(closing))).toBe(closing)
        const [early = 0] = duesOf('一早给您打电话', now)
        expect(early).toBeGreaterThan(now)
        expect(book.closingOf(dayOf(early))).toBeGreaterThan(early)
        expect(duesOf('明早回您', now)).toEqual([fromLocal(dayOf(now) + 1, 12 * 60, 'Asia/Shanghai')])
      }),
      { numRuns: 60 },
    )
  })
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
    '这三点给您说明一下',
    '三点给您说明',
    '给您电话号码，三点建议供您参考',
    '合同的1/2给您看过',
    '周三跟您确认过',
    "I'll call you when I have looked at 3 options",
    'Give me until the part arrives',
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
