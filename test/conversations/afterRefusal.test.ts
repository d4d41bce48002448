// After a refusal: a question is answered in words of a refusal and not of an offer, and a wish for somebody senior once it was noted has its
// time in the status.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
type Spoken = 'zh' | 'tw' | 'en'
const stories: Readonly<Record<Spoken, { locale?: string; first: string; yes: string }>> = {
  zh: { first: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好', yes: '对的' },
  tw: {
    locale: 'zh-TW',
    first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了又不冷,希望修好',
    yes: '對的',
  },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning broke again after your repair, please fix it for free',
    yes: 'yes',
  },
}
function refused(spoken: Spoken): Play {
  const { locale, first, yes } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  play.staff('zhou', { type: 'refuse', reason: '已过质保期' })
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)

describe('a question about a refusal', () => {
  test.each<[Spoken, string]>([
    ['zh', '这个质保期是从哪天算的？'],
    ['zh', '依据是哪一条'],
    ['zh', '为什么过保了不能修？'],
    ['tw', '保固期是從哪天算？'],
    ['tw', '根據什麼規定'],
    ['en', 'how is the warranty counted?'],
    ['en', 'on what grounds'],
  ])('%s: %s', (spoken, text) => {
    const play = refused(spoken)
    const says = play.customer(text)
    expect(keys(says)).toEqual(['refusal.asked'])
    expect(says[0]?.text).not.toMatch(/方案|\b(?:offer|option|decide)/)
    expect(play.current()?.solution?.questionedAt).toBeDefined()
  })
})

describe('a superior wished for once a refusal was noted', () => {
  test.each<[Spoken, string, string, string]>([
    ['zh', '知道了', '我要找你们经理', '查进度'],
    ['tw', '知道了', '我要找主管', '查進度'],
    ['en', 'ok', 'I want to talk to a manager', 'any news?'],
  ])('%s: %s, %s, %s: who and by when', (spoken, noted, wish, asked) => {
    const play = refused(spoken)
    play.customer(noted)
    play.customer(wish)
    const says = play.customer(asked)
    expect(keys(says)).toEqual(['status.assigned'])
    expect(says[0]?.text).toMatch(/高远.*10:3/)
  })

  test('without such a wish no time is told', () => {
    const play = refused('zh')
    play.customer('知道了')
    const [said] = play.customer('查进度')
    expect(said?.textKey).toBe('status.working')
    expect(said?.text).not.toContain('10:3')
  })
})
