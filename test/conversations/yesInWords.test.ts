// An offer answered in people's own words: a yes with a visit, a yes with something not wanted, a wish for more, a question of what it costs.
import { describe, expect, test } from 'vitest'
import { keysOf, type Locale, told } from './wipers.ts'

const offers = {
  one: [{ id: 'a', text: '更换原厂雨刮' }],
  two: [
    { id: 'a', text: '更换原厂雨刮' },
    { id: 'b', text: '书面道歉' },
  ],
  call: [{ id: 'a', text: '服务经理给您打电话道歉' }],
}
function offered(locale: Locale, of: keyof typeof offers) {
  const play = told(locale)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'proposeSolution', options: offers[of] })
  return play
}

describe('one answer', () => {
  test.each<[Locale, keyof typeof offers, string, string]>([
    ['zh-CN', 'one', '可以，明天早上九点我送车过来', 'proposal.agreed'],
    ['zh-CN', 'one', '行，周六下午两点半我过去', 'proposal.agreed'],
    ['zh-CN', 'one', '行吧，再信你们一次', 'proposal.agreed'],
    ['zh-CN', 'one', '好吧，最后给你们一次机会', 'proposal.agreed'],
    ['zh-CN', 'one', '我再也不信你们了', 'proposal.unclear'],
    ['zh-TW', 'one', '可以，明天早上九點我把車開過去', 'proposal.agreed'],
    ['zh-TW', 'one', '好吧，再相信你們一次', 'proposal.agreed'],
    ['en', 'one', "Ok, I'll bring the car in tomorrow at nine", 'proposal.agreed'],
    ['en', 'one', "Fine, I'll trust you one more time", 'proposal.agreed'],
    ['zh-CN', 'call', '那行吧，但是要她本人打电话，不要你们领导', 'proposal.condition'],
    ['zh-TW', 'call', '那好吧，但是要她本人打電話，不要你們主管', 'proposal.condition'],
    ['en', 'call', 'Alright then, but she has to call herself, not your boss', 'proposal.condition'],
    ['zh-CN', 'one', '好的，但是我不同意换', 'proposal.declined'],
    ['zh-CN', 'call', '道歉有什么用，再送我两次保养', 'proposal.condition'],
    ['zh-TW', 'call', '道歉有什麼用，再送我兩次保養', 'proposal.condition'],
    ['en', 'call', 'What use is an apology, give me two free services', 'proposal.condition'],
    ['zh-CN', 'call', '道歉有什么用', 'proposal.soothed'],
    ['zh-CN', 'one', '配件我不出钱', 'proposal.condition'],
    ['zh-TW', 'one', '零件我不出錢', 'proposal.condition'],
    ['en', 'one', "I'm not paying for parts", 'proposal.condition'],
    ['zh-CN', 'one', '不行，我不出钱', 'proposal.declined'],
    ['zh-CN', 'one', '更换原厂雨刮，那配件要钱吗？多少？', 'proposal.asked'],
    ['zh-CN', 'one', '行，那就换吧，配件要钱吗', 'proposal.yesHeld'],
    ['zh-CN', 'two', 'a和b都做行不行？', 'proposal.both'],
    ['en', 'two', 'can you do both a and b?', 'proposal.both'],
    ['zh-CN', 'two', 'a和b都不要', 'proposal.declined'],
    ['zh-TW', 'two', '我再跟我先生討論一下', 'proposal.later'],
    ['zh-TW', 'two', '我跟我先生討論過了，選第一個', 'proposal.agreed'],
  ])('%s, %s: %s', (locale, of, text, key) => {
    const play = offered(locale, of)
    const before = play.current()?.facts.demand
    expect(keysOf(play.customer(text))).toContain(key)
    if (text.startsWith('道歉')) expect(play.current()?.facts.demand).toEqual(before)
  })

  test.each<[Locale, string, string]>([
    ['zh-CN', '可以', '九点不行，改十点'],
    ['zh-TW', '可以', '九點不行，改十點'],
    ['en', 'I agree', "nine doesn't work, make it ten"],
  ])('another hour for it leaves the agreement as it is, %s', (locale, yes, text) => {
    const play = offered(locale, 'one')
    play.customer(yes)
    expect(keysOf(play.customer(text))).toEqual(['after.noted'])
    expect(play.current()?.solution?.answer).toBe('agreed')
  })
})
