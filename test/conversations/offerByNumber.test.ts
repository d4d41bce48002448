// An option told by its number and in words: taken when both are of one, asked about when they are of two; and one taken with a condition.
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
    first: '我叫赵敏,电话13800138000,车牌浙A12345,车门补漆颜色不对,我要求重做',
    yes: '对的',
    options: ['免费重新补漆', '减免工时费500元', '抛光车门'],
  },
  tw: {
    locale: 'zh-TW',
    first: '我叫林美,電話13800138000,車牌浙A12345,車門補漆顏色不對,希望重做',
    yes: '對的',
    options: ['免費重新補漆', '減免工時費500元', '拋光車門'],
  },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the door paint does not match after your repair, please fix it',
    yes: 'yes',
    options: ['Repaint the door', 'A discount of 500 yuan', 'Polish the door'],
  },
}
function offered(spoken: Spoken, count = 3): Play {
  const { locale, first, yes, options } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  const given = options.slice(0, count).map((text, index) => ({
    id: 'abc'.charAt(index),
    text,
    ...(index === 1 ? { remedy: 'discount' as const, amount: 500 } : {}),
  }))
  play.staff('zhou', { type: 'proposeSolution', options: given })
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)

describe('number and words are of one', () => {
  test.each<[Spoken, string, string]>([
    ['zh', '第一个吧，补漆', 'a'],
    ['zh', '我选2，减500', 'b'],
    ['zh', '2，五百那个', 'b'],
    ['zh', '选一吧，补漆就行', 'a'],
    ['zh', '第一个，重新补漆的那个', 'a'],
    ['zh', '补漆吧，选1', 'a'],
    ['zh', '3 抛光那个', 'c'],
    ['zh', '就方案三吧 抛光就行', 'c'],
    ['tw', '第一個吧，補漆', 'a'],
    ['tw', '我選2，減500', 'b'],
    ['en', 'the first one, the repaint', 'a'],
    ['en', 'Option 2, the discount', 'b'],
    ['en', "let's go with option 1, just repaint it", 'a'],
    ['en', '2 - the 500 off', 'b'],
    ['en', 'number three please, the polish', 'c'],
  ])('%s: %s', (spoken, text, id) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).toEqual(['proposal.agreed'])
    expect(play.current()?.solution?.optionId).toBe(id)
  })
})

describe('number and words are of two', () => {
  test.each<[Spoken, string]>([
    ['zh', '1，减500'],
    ['zh', '第二个，补漆'],
    ['zh', '选3，减500那个'],
    ['tw', '第二個，補漆'],
    ['en', '1, the 500 off'],
    ['en', 'the second one, repaint it'],
  ])('%s: %s is asked about', (spoken, text) => {
    const play = offered(spoken)
    expect(keys(play.customer(text))).toEqual(['proposal.which'])
    expect(play.current()?.solution?.answer).toBe('open')
    play.customer('2')
    expect(play.current()?.solution?.optionId).toBe('b')
  })
})

describe('more than a choice is said beside the number', () => {
  test.each<[Spoken, string]>([
    ['zh', '第一个，补漆太慢了'],
    ['zh', '第一个，补漆要几天'],
    ['zh', '1，补漆，还要减500'],
    ['zh', '第一次补漆就没补好'],
    ['zh', '第一个，补漆能不能快点'],
    ['en', 'option 1 repaint or option 2?'],
    ['en', 'the first, repaint, but I also want 500'],
  ])('%s: %s takes none', (spoken, text) => {
    const play = offered(spoken)
    play.customer(text)
    expect(play.current()?.solution?.answer).toBe('open')
  })
})

describe('taken with a condition', () => {
  test.each<[Spoken, string, number]>([
    ['zh', '那就补漆，不过要保证颜色一致', 1],
    ['zh', '那就补漆，不过颜色要保证一致', 3],
    ['zh', '补漆吧，但是要保证没有色差', 3],
    ['zh', '那就补漆，要保证颜色一致', 1],
    ['zh', '第一个，但是要快', 3],
    ['tw', '那就補漆，不過要保證顏色一致', 1],
    ['en', 'ok repaint it, but make sure the colour matches', 1],
    ['en', 'repaint then, as long as the colour matches', 1],
  ])('%s: %s', (spoken, text, count) => {
    const play = offered(spoken, count)
    expect(keys(play.customer(text))).toEqual(['proposal.condition'])
    expect(play.current()?.solution?.answer).toBe('open')
    expect(play.events().filter(({ body }) => body.type === 'solution.questioned')).toHaveLength(1)
  })
})
