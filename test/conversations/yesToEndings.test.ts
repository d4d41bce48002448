// A yes to the question whether a matter is done: it counts as the yes to what was put, however much later, and as a yes to nothing else.
import { describe, expect, test } from 'vitest'
import type { Play } from './play.ts'
import { keysOf, type Locale, told } from './wipers.ts'

const hour = 3_600_000

function withStaff(locale: Locale): Play {
  const play = told(locale)
  play.staff('zhou', { type: 'accept' })
  return play
}

describe('whether it is settled', () => {
  test.each<[Locale, string, string]>([
    ['zh-CN', '已经好了', '对'],
    ['zh-TW', '已經好了', '對'],
    ['en', 'all sorted now', 'yes'],
  ])('%s: %s, then a silence, then %s', (locale, done, yes) => {
    const play = withStaff(locale)
    expect(keysOf(play.customer(done))).toEqual(['withdraw.settled'])
    play.wait(hour / 2)
    play.silent()
    expect(keysOf(play.customer(yes))).toEqual(['withdraw.done'])
    expect(play.current()?.status).toBe('withdrawn')
  })

  test.each<[Locale, string, string, string]>([
    ['zh-CN', '已经好了', '谢谢你们', '对'],
    ['zh-CN', '已经好了', '什么', '是的'],
    ['en', 'all sorted now', 'thank you', 'yes'],
  ])('%s: %s, then %s is no answer and asked once more, then %s', (locale, done, beside, yes) => {
    const play = withStaff(locale)
    play.customer(done)
    expect(keysOf(play.customer(beside))).toEqual(['withdraw.settled'])
    expect(play.current()?.status).not.toBe('withdrawn')
    expect(keysOf(play.customer(yes))).toEqual(['withdraw.done'])
  })

  test('not asked for ever: a third thing that answers nothing keeps it', () => {
    const play = withStaff('zh-CN')
    play.customer('已经好了')
    play.customer('什么')
    expect(keysOf(play.customer('什么呀'))).toEqual(['withdraw.kept'])
  })

  test.each<[Locale, string, string]>([
    ['zh-CN', '不用了', '对'],
    ['zh-TW', '不用了', '對'],
    ['en', 'forget it', 'yes'],
  ])(
    '%s: withdraw or keep, after %s, %s is asked about plainly and nothing withdrawn meanwhile',
    (locale, out, yes) => {
      const play = withStaff(locale)
      expect(keysOf(play.customer(out))).toEqual(['withdraw.orKeep'])
      expect(keysOf(play.customer(yes))).toEqual(['withdraw.ask'])
      expect(play.current()?.status).not.toBe('withdrawn')
      expect(keysOf(play.customer(yes))).toEqual(['withdraw.done'])
    },
  )
})

describe('whether they are satisfied', () => {
  const asked = (locale: Locale): Play => {
    const play = withStaff(locale)
    play.staff('zhou', { type: 'resolve', summary: '更换雨刮', skipped: [] })
    play.wait(24 * hour)
    play.clock()
    return play
  }

  test.each<[Locale, string, string[]]>([
    ['zh-CN', '对', []],
    ['zh-TW', '對', []],
    ['en', 'yes', []],
    ['zh-CN', '对', ['谢谢']],
  ])('%s: %s is the yes', (locale, yes, before) => {
    const play = asked(locale)
    for (const each of before) play.customer(each)
    expect(keysOf(play.customer(yes))).toEqual(['follow.handling'])
    expect(play.current()?.followUp?.answered?.satisfied).toBe(true)
  })

  test.each<[Locale, string, string]>([
    ['zh-CN', '一般', '对'],
    ['zh-CN', '还没试', '好的'],
    ['en', "I haven't tried it yet", 'ok'],
  ])('%s: after %s, %s is no yes to it', (locale, before, yes) => {
    const play = asked(locale)
    play.customer(before)
    play.customer(yes)
    expect(play.current()?.followUp?.answered).toBeUndefined()
  })
})
