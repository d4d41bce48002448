// Staff write down a yes in the customer's name: the customer hears of it, and where they never gave it, it is taken back and goes up.
import { describe, expect, test } from 'vitest'
import type { Play } from './play.ts'
import { keysOf, type Locale, told } from './wipers.ts'

function recorded(locale: Locale) {
  const play = told(locale)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  play.staff('zhou', { type: 'diagnose', cause: '胶条老化', liable: 'store', justified: true })
  play.staff('zhou', { type: 'proposeSolution', options: [{ id: 'a', text: '更换原厂雨刮', remedy: 'repair' }] })
  const news = play.staff('zhou', { type: 'recordAnswer', agreed: true })
  return { play, news }
}
const ownerOf = (play: Play) => play.current()?.routing?.owner.staffId

describe('a yes that staff wrote down is told, and denied', () => {
  test.each<[Locale, string]>([
    ['zh-CN', '我没同意过啊，谁替我同意的'],
    ['zh-CN', '我什么时候答应了？'],
    ['zh-CN', '没有人问过我，我根本没同意'],
    ['zh-CN', '谁说我同意了'],
    ['zh-CN', '不是啊，没有这回事'],
    ['zh-TW', '我從來沒有同意過，誰幫我答應的？'],
    ['zh-TW', '沒有啊'],
    ['en', 'I never agreed to that. Who agreed on my behalf?'],
    ['en', 'No, that is not true'],
    ['en', "I didn't say yes to anything"],
  ])('%s: %s', (locale, text) => {
    const { play, news } = recorded(locale)
    expect(keysOf(news)).toEqual(['news.yesRecorded'])
    expect(news[0]?.text).toContain('更换原厂雨刮')
    const says = play.customer(text)
    expect(keysOf(says)).toContain('proposal.denied')
    expect(play.current()?.solution).toMatchObject({ answer: 'declined', denied: true, reason: text })
    expect(ownerOf(play)).not.toBe('zhou')
    // whoever wrote it down cannot do so again, and nobody works on it or settles it
    expect(play.current()?.status).toBe('declined')
  })

  test('nobody works on it, and whoever wrote it down does not write it down again', () => {
    const { play } = recorded('zh-CN')
    play.staff('zhou', { type: 'startWork' })
    play.customer('我没同意过')
    expect(() => play.staff('zhou', { type: 'recordAnswer', agreed: true })).toThrow()
    expect(play.current()?.workStartedAt).toBeUndefined()
    const owner = ownerOf(play) ?? ''
    play.staff(owner, { type: 'accept' })
    expect(() => play.staff(owner, { type: 'startWork' })).toThrow('step-missing')
    expect(() =>
      play.staff(owner, { type: 'resolve', summary: '好了', skipped: [{ step: 'jointCheck', reason: '已走' }] }),
    ).toThrow('step-missing')
  })

  test.each<[Locale, string]>([
    ['zh-CN', '好的'],
    ['zh-CN', '我没说不同意啊'],
    ['zh-CN', '没问题'],
    ['zh-CN', '我老婆还没同意'],
    ['zh-TW', '好，沒問題'],
    ['en', 'Yes, that is right'],
  ])('no denial, %s: %s', (locale, text) => {
    const { play } = recorded(locale)
    play.customer(text)
    expect(play.current()?.solution?.answer).toBe('agreed')
  })

  test('their own yes is no record of anybody else', () => {
    const play = told('zh-CN')
    play.staff('zhou', { type: 'accept' })
    play.staff('zhou', { type: 'proposeSolution', options: [{ id: 'a', text: '更换原厂雨刮', remedy: 'repair' }] })
    play.customer('同意')
    play.customer('我没同意过')
    expect(play.current()?.solution?.answer).toBe('agreed')
    expect(ownerOf(play)).toBe('zhou')
  })
})
