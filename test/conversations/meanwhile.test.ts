// What a customer asks and tells while staff have the case, or while it is let go: one message in each language against the answer.
import { describe, expect, test } from 'vitest'
import { type Play, startPlay } from './play.ts'
import { keysOf, type Locale, rules, told, wipers } from './wipers.ts'

const hour = 3_600_000

function withStaff(locale: Locale): Play {
  const play = told(locale)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  return play
}

describe('asked while it is worked on', () => {
  test.each<[Locale, string]>([
    ['zh-CN', '到了没有啊'],
    ['zh-CN', '配件到了没'],
    ['zh-CN', '到货了吗'],
    ['zh-CN', '今天能修好吗'],
    ['zh-TW', '零件到了沒'],
    ['zh-TW', '什麼時候會好'],
    ['en', 'has it arrived yet?'],
    ['en', 'when will it be ready?'],
    ['zh-CN', '谁负责我这个'],
    ['zh-CN', '负责人叫什么'],
    ['zh-TW', '我的案子誰負責'],
    ['en', "who's in charge of my case?"],
  ])('%s: %s is told how it stands, and the wish stays as it was', (locale, text) => {
    const play = withStaff(locale)
    const before = play.current()?.facts.demand
    expect(keysOf(play.customer(text))).toEqual(['status.aims'])
    expect(play.said.at(-1)?.text).toContain('周强')
    expect(play.current()?.facts.demand).toEqual(before)
  })

  test.each<[Locale, string]>([
    ['zh-CN', '什么时候能到'],
    ['zh-TW', '什麼時候到貨'],
    ['en', 'when will the parts arrive?'],
  ])('%s: %s has the time that was promised', (locale, text) => {
    const play = withStaff(locale)
    play.staff('zhou', { type: 'promise', id: 'p1', text: 'ETA', dueAt: (play.current()?.updatedAt ?? 0) + 24 * hour })
    expect(keysOf(play.customer(text))).toEqual(['status.working', 'status.promised'])
  })

  test.each<[Locale, string]>([
    ['zh-CN', '我要今天修好'],
    ['zh-CN', '能给我退款吗'],
    ['en', 'can I get a refund?'],
  ])('%s: %s is a wish', (locale, text) => {
    const play = withStaff(locale)
    expect(keysOf(play.customer(text))).not.toContain('status.aims')
  })

  test('a new number is confirmed before the lateness is owned up to', () => {
    const play = told('zh-CN', 5)
    play.wait(22 * hour)
    expect(keysOf(play.customer('我电话换了，以后打 15900001111'))).toEqual(['status.late'])
    expect(play.said.at(-1)?.text).toMatch(/15900001111.+HY-/)
  })
})

describe('a condition named', () => {
  test.each<[Locale, string, string]>([
    ['zh-CN', '可以，但要今天换', '考虑得怎么样了'],
    ['zh-TW', '可以，但要今天換', '查進度'],
    ['en', 'yes, but only if it is done today', 'any news?'],
  ])('%s: after %s the next word is ours, until staff have been in touch', (locale, text, asks) => {
    const play = withStaff(locale)
    play.staff('zhou', { type: 'proposeSolution', options: [{ id: 'a', text: '更换原厂雨刮' }] })
    play.customer(text)
    expect(keysOf(play.customer(asks))).toEqual(['status.weighed'])
    play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
    expect(keysOf(play.customer(asks))).toEqual(['status.proposed'])
  })
})

describe('let go, and settled by themselves', () => {
  const cases: [Locale, string, string][] = [
    ['zh-CN', '不用了，我自己弄好了', 'withdraw.settled'],
    ['zh-CN', '算了不用了，已经解决了', 'withdraw.settled'],
    ['zh-CN', '不用了，我自己弄好了，撤销吧', 'withdraw.ask'],
    ['zh-TW', '不用了，我自己弄好了', 'withdraw.settled'],
    ['zh-TW', '不用了，我自己弄好了，撤銷吧', 'withdraw.ask'],
    ['en', 'no need, I fixed it myself', 'withdraw.settled'],
    ['en', 'never mind, it works now', 'withdraw.settled'],
    ['en', 'no need any more, I fixed it myself, please cancel it', 'withdraw.ask'],
  ]
  test.each(cases)('%s: %s while questions are asked', (locale, text, key) => {
    expect(keysOf(told(locale, 1).customer(text))).toEqual([key])
  })
  test.each(cases)('%s: %s once staff have it', (locale, text, key) => {
    expect(keysOf(withStaff(locale).customer(text))).toEqual([key])
  })
  test.each<[Locale, string]>([
    ['zh-CN', '不用了'],
    ['en', 'no need'],
  ])('%s: %s leaves one question out', (locale, text) => {
    expect(keysOf(told(locale, 1).customer(text))).toEqual(['ask.name'])
  })
})

describe('no more to tell', () => {
  test.each<[Locale, string, string]>([
    ['zh-CN', '发动机异响', '没了，谢谢'],
    ['zh-TW', '引擎異音', '沒有了，謝謝'],
    ['en', 'Engine rattles', "that's all, thanks"],
  ])('%s: %s, and then %s: only the wish is asked for', (locale, story, text) => {
    const play = startPlay({ rules, locale })
    play.open()
    play.customer(story)
    play.customer(wipers[locale][1])
    expect(keysOf(play.customer(wipers[locale][2]))).toEqual(['ask.mileage'])
    expect(keysOf(play.customer(text))).toEqual(['ask.demand'])
  })
})

describe('done', () => {
  test.each<[string, string]>([
    ['已向您道歉', 'news.settled'],
    ['退款 200 元已到账', 'news.settled'],
    ['Refund of 200 yuan paid', 'news.settled'],
    ['更换原厂雨刮', 'news.resolved'],
    ['Wiper blades replaced', 'news.resolved'],
  ])('%s is told with %s', (summary, key) => {
    const play = withStaff('zh-CN')
    play.staff('zhou', {
      type: 'proposeSolution',
      options: [{ id: 'a', text: '退款 200 元', remedy: 'refund', amount: 200 }],
    })
    expect(keysOf(play.staff('zhou', { type: 'resolve', summary, skipped: [] }))).toEqual([key])
  })
})

describe('waiting on the hard shoulder', () => {
  test.each(['how long will it take', 'how long will it be?', 'how much longer'])('%s is told of the rescue', text => {
    const play = startPlay({ rules, locale: 'en' })
    play.open()
    play.customer("My car just died on the motorway, I'm on the hard shoulder")
    expect(keysOf(play.customer(text))).toEqual(['rescue.coming', 'ask.phoneUrgent'])
  })
})

describe('the car is brought', () => {
  const waiting = (locale: Locale): Play => {
    const play = withStaff(locale)
    play.staff('zhou', { type: 'pause', waitingFor: 'customer', reason: '等客户送车' })
    return play
  }

  test.each<[Locale, string]>([
    ['zh-CN', '我明天送车'],
    ['zh-CN', '我明天把车开过去'],
    ['zh-CN', '好的，我周五上午送车到店里'],
    ['zh-TW', '我明天把車開過去'],
    ['zh-TW', '我後天送車'],
    ['en', "I'll bring the car tomorrow"],
    ['en', 'ok, I will drop the car off on Friday morning'],
  ])('%s: %s ends the waiting, is told to whoever has it, and answered with what happens then', (locale, text) => {
    const play = waiting(locale)
    expect(keysOf(play.customer(text))).toEqual(['after.bring'])
    expect(play.said.at(-1)?.text).toMatch(
      locale === 'en' ? /by 10:00 am the day after tomorrow/ : /[后後]天上午 10:00/,
    )
    expect(play.current()?.narrative.at(-1)?.text).toBe(text)
    expect(play.current()?.clocks.resolve?.state).toBe('running')
    const told = play.events().findLast(({ body }) => body.type === 'staff.told')
    expect(told?.body).toMatchObject({ about: 'goesOn', to: [{ staffId: 'zhou' }] })
  })

  test.each<[Locale, string]>([
    ['zh-CN', '我明天能送车吗'],
    ['zh-CN', '我昨天送车过去的'],
    ['zh-CN', '你们把我的车开出去了'],
    ['en', "I'll take the car to another dealer"],
    ['en', "I'll bring a lawyer"],
    ['zh-CN', '拖车'],
    ['zh-CN', '可以开车'],
    ['zh-CN', '能开车'],
    ['zh-CN', '我开车的'],
    ['zh-CN', '我开车来的'],
    ['zh-CN', '我把车开回去了'],
    ['zh-TW', '拖車'],
    ['zh-TW', '我把車開回去了'],
    ['en', 'We will take it to my own mechanic'],
    ['en', "I'm taking it to BMW now"],
    ['en', "I'll get it fixed myself"],
    ['en', 'I can drive it fine'],
  ])('%s: %s brings no car', (locale, text) => {
    expect(keysOf(waiting(locale).customer(text))).not.toContain('after.bring')
  })

  test.each(["I'll drop the case", "I'll stop paying you"])('%s is no visit', text => {
    expect(keysOf(waiting('en').customer(text))).not.toContain('after.seeYou')
  })

  test('a car that may not be safe is not driven there unchecked', () => {
    const play = startPlay({ rules, locale: 'zh-CN' })
    play.open()
    for (const each of ['刹车失灵，昨天差点追尾', '唐女士 13500009999', '浙AGG123', '修好', '对']) play.customer(each)
    play.staff('zhou', { type: 'accept' })
    play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
    expect(keysOf(play.customer('我明天送车'))).toEqual(['after.bringUnsafe'])
    expect(play.said.at(-1)?.text).toContain('0571-60001111')
  })

  test('while the house waits for the customer, that is what they are told', () => {
    const play = waiting('zh-CN')
    play.customer('查进度')
    expect(play.said.at(-1)?.text).toMatch(/等您/)
  })
})
