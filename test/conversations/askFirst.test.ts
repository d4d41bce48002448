// A question about an offer or a refusal that is announced before it is put: by its button or in the customer's own words.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
type Spoken = 'zh' | 'tw' | 'en'
const stories: Readonly<Record<Spoken, { locale?: string; first: string; yes: string; options: readonly string[] }>> = {
  zh: {
    first: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好',
    yes: '对的',
    options: ['免费更换压缩机', '免费检查管路,期间提供代步车'],
  },
  tw: {
    locale: 'zh-TW',
    first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了又不冷,希望修好',
    yes: '對的',
    options: ['免費更換壓縮機', '免費檢查管路,期間提供代步車'],
  },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning broke again after your repair, please fix it for free',
    yes: 'yes',
    options: ['Replace the compressor free of charge', 'Check the hoses, with a loan car meanwhile'],
  },
}
function begun(spoken: Spoken): Play {
  const { locale, first, yes } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  return play
}
function offered(spoken: Spoken, count = 1): Play {
  const play = begun(spoken)
  const options = stories[spoken].options.slice(-count).map((text, index) => ({ id: 'ab'.charAt(index), text }))
  play.staff('zhou', { type: 'proposeSolution', options })
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)
const questions = (play: Play) =>
  play.events().flatMap(({ body }) => (body.type === 'solution.questioned' ? [body.text] : []))
const demands = (play: Play) => JSON.stringify(play.current()?.facts.demand)

const announcements: readonly [Spoken, string][] = [
  ['zh', '想先问问'],
  ['zh', '我想先问个问题'],
  ['zh', '先问一下'],
  ['zh', '可以先问一下吗？'],
  ['zh', '我有几个问题'],
  ['zh', '等等，我还有个问题想问'],
  ['zh', '能不能先问你们一个问题'],
  ['zh', '我想先了解一下'],
  ['tw', '想先問問'],
  ['tw', '我想先請教一下'],
  ['tw', '我有個問題想問'],
  ['en', 'Ask first'],
  ['en', 'I want to ask something first'],
  ['en', "I'd like to ask a question first"],
  ['en', 'I have a question'],
  ['en', 'can I ask you something before I decide?'],
  ['en', 'Just a quick question'],
  ['en', 'let me ask something first please'],
]
describe('what they would like to know is asked, and the next words are the question', () => {
  test.each(announcements)('%s: %s', (spoken, text) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).toEqual(['proposal.askFirst'])
    expect(play.current()?.solution?.answer).toBe('open')
    expect(questions(play)).toEqual([])
  })

  test.each<[Spoken, string]>([
    ['zh', '代步车是什么车'],
    ['zh', '原厂的配件'],
    ['zh', '异响修了还会不会再出现'],
    ['zh', '那个压缩机的牌子'],
    ['tw', '代步車可以借嗎？'],
    ['tw', '原廠零件'],
    ['en', 'which car would that be'],
    ['en', 'original parts'],
    ['en', 'can my wife drive the loan car too'],
    ['en', 'the noise could come back after that, right'],
  ])('%s: then %s', (spoken, text) => {
    const play = offered(spoken)
    const before = demands(play)
    play.customer(spoken === 'zh' ? '想先问问' : spoken === 'tw' ? '想先問問' : 'Ask first')
    play.customer(text)
    expect(questions(play)).toEqual([text])
    expect(play.current()?.solution?.answer).toBe('open')
    expect(demands(play)).toBe(before)
  })

  test.each<[Spoken, string, string]>([
    ['zh', '算了，同意', 'agreed'],
    ['zh', '不同意', 'declined'],
    ['en', 'I agree', 'agreed'],
  ])('%s: then %s answers all the same', (spoken, text, answer) => {
    const play = offered(spoken)
    play.customer(spoken === 'zh' ? '想先问问' : 'Ask first')
    play.customer(text)
    expect(play.current()?.solution?.answer).toBe(answer)
    expect(questions(play)).toEqual([])
  })

  test.each<[Spoken, string]>([
    ['zh', '我想问一下要几天'],
    ['zh', '想问问是不是原厂件？'],
    ['en', 'I want to ask how long it takes'],
  ])('%s: %s is the question itself', (spoken, text) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))[0]).toBe('proposal.asked')
    expect(questions(play)).toEqual([text])
  })

  test.each<[Spoken, string]>([
    ['zh', '我先问问老婆'],
    ['en', 'let me ask my wife first'],
  ])('%s: %s asks somebody else', (spoken, text) => {
    expect(keys(offered(spoken).customer(text))).toEqual(['proposal.later'])
  })
})

test('said of several options it is asked as well', () => {
  const play = offered('zh', 2)
  expect(keys(play.customer('想先问问'))).toEqual(['proposal.askFirst'])
  play.customer('第二个的代步车是什么车？')
  expect(questions(play)).toEqual(['第二个的代步车是什么车？'])
  play.customer('那就第二个')
  expect(play.current()?.solution).toMatchObject({ answer: 'agreed', optionId: 'b' })
})

test('pressed after something else was talked about', () => {
  const play = offered('zh')
  play.customer('不错，谢谢')
  play.customer('你们几点下班')
  expect(keys(play.customer('想先问问'))).toEqual(['proposal.askFirst'])
})

test('of a refusal it is asked in the same way', () => {
  const play = begun('zh')
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  play.staff('zhou', { type: 'refuse', reason: '配件已过保修期' })
  expect(keys(play.customer('想先问问'))).toEqual(['proposal.askFirst'])
  play.customer('那个规定是厂家的还是店里的')
  expect(questions(play)).toEqual(['那个规定是厂家的还是店里的'])
})
