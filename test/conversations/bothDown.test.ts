// Something else is put to the customer beside what they agreed on, and they turn down the one, the other, or both.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { optionAgreed } from '../../src/case/agreed.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
type Spoken = 'zh' | 'tw' | 'en'
const stories = {
  zh: ['我叫赵敏,电话13800138000,车牌浙A12345,保养多收了我机油钱,退我差价', '对的', '同意', '退差价200元'],
  tw: ['我叫林美,電話13800138000,車牌浙A12345,保養多收我機油錢,退我差價', '對的', '同意', '退差價200元'],
  en: [
    'My name is Tom Becker, 13800138000, plate 浙A12345, you overcharged me for the oil, please refund me',
    'yes',
    'I agree',
    'Refund of 200 yuan',
  ],
} as const
const locales = { zh: 'zh-CN', tw: 'zh-TW', en: 'en' } as const
const offers = {
  zh: ['保养减免100元', '送一次洗车'],
  tw: ['保養減免100元', '送一次洗車'],
  en: ['100 yuan off the next service', 'A free car wash'],
} as const

/** Agreed, and `count` other options are put to them. */
function withAnother(spoken: Spoken, count: number): Play {
  const [first, yes, agree, option] = stories[spoken]
  const play = startPlay({ rules, locale: locales[spoken] })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'proposeSolution', options: [{ id: 'a', text: option }] })
  play.customer(agree)
  expect(play.current()?.status).toBe('agreed')
  const options = offers[spoken].slice(0, count).map((text, at) => ({ id: 'xy'.charAt(at), text }))
  play.staff('zhou', { type: 'proposeSolution', options })
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)

describe('both are turned down', () => {
  test.each<[Spoken, number, string]>([
    ['zh', 2, '都不行，我要退300'],
    ['zh', 2, '两个都不要，原来的也不要了'],
    ['zh', 1, '这个不行，原来的我也不同意了'],
    ['zh', 1, '怎么变少了？不要，也不要原来的了，我要退300'],
    ['zh', 1, '新的旧的我都不接受，必须退300'],
    ['zh', 1, '都不行，太少了'],
    ['zh', 2, '之前说好的那个也不算数了，全都不要'],
    ['tw', 1, '怎麼變少了？不要，也不要原來的了，我要退300'],
    ['tw', 2, '都不行，我要退300'],
    ['tw', 1, '這個跟之前談好的都不要，我要全額退費'],
    ['en', 1, 'neither, I want 300 back'],
    ['en', 2, 'none of it, not the old one either, I want 300 back'],
    ['en', 1, "I don't want this and I don't want the old one either"],
    ['en', 2, "none of these will do, and what we agreed on isn't enough either"],
  ])('%s, %i: %s', (spoken, count, text) => {
    const play = withAnother(spoken, count)
    const says = play.customer(text)
    expect(keys(says)).toEqual(['proposal.declined'])
    // they hear what is dropped
    expect(says[0]?.text).toContain(stories[spoken][3])
    expect(play.current()).toMatchObject({ status: 'declined', solution: { answer: 'declined', reason: text } })
    expect(play.current()?.agreed).toBeUndefined()
    expect(
      play.events().some(({ body }) => body.type === 'case.escalated' || body.type === 'escalation.deferred'),
    ).toBe(true)
  })

  test.each<[Spoken, string]>([
    ['zh', '都不要'],
    ['tw', '兩個都不要'],
    ['en', 'neither'],
  ])('%s: %s alone: what would do is asked', (spoken, text) => {
    const play = withAnother(spoken, 1)
    expect(keys(play.customer(text))).toEqual(['proposal.whyNot'])
    expect(play.current()).toMatchObject({ status: 'declined', solution: { answer: 'declined' } })
  })

  test.each<[Spoken, string]>([
    ['zh', '都不行，我要退300'],
    ['tw', '也不要原來的了，我要退300'],
    ['en', 'none of it, not the old one either, I want 300 back'],
  ])('%s: %s: what is wished for instead is kept', (spoken, text) => {
    const play = withAnother(spoken, 1)
    play.customer(text)
    const wishes = play.current()?.facts.demand?.map(each => String(each.slot === 'demand' && each.value.text))
    expect(wishes?.some(each => each.includes('300'))).toBe(true)
  })
})

describe('what was agreed on stands', () => {
  test.each<[Spoken, number, string]>([
    ['zh', 1, '不要这个，还是按原来的'],
    ['zh', 2, '都不要，还是按原来说好的吧'],
    ['zh', 2, '都不行'],
    ['tw', 1, '不要，還是照原來的'],
    ['en', 1, "no, let's stick with what we agreed"],
    ['en', 2, 'none of these, keep the original one'],
  ])('%s, %i: %s', (spoken, count, text) => {
    const play = withAnother(spoken, count)
    expect(keys(play.customer(text))).toEqual(['proposal.kept'])
    expect(play.current()).toMatchObject({ status: 'agreed', solution: { optionId: 'a' } })
  })

  test.each<[Spoken, string]>([
    ['zh', '原来的也不行吗？'],
    ['zh', '要是不退300，原来的我也不要了'],
    ['tw', '原來的也不算數了嗎'],
    ['en', 'is the old one off too?'],
  ])('%s: %s drops nothing', (spoken, text) => {
    const play = withAnother(spoken, 1)
    play.customer(text)
    const complaint = play.current()
    expect(complaint && optionAgreed(complaint)?.id).toBe('a')
  })
})
