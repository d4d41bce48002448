// One answer to "are you satisfied?", in each language: no interest, a little left of the trouble, a question beside it.
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
  zh: { first: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了还有霉味,我要求免费修好', yes: '对的' },
  tw: { locale: 'zh-TW', first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了還有霉味,希望修好', yes: '對的' },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the aircon still smells after your repair, please fix it for free',
    yes: 'yes',
  },
}
function resolved(spoken: Spoken): Play {
  const { locale, first, yes } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'resolve', summary: spoken === 'en' ? 'filter replaced' : '更换滤芯', skipped: [] })
  return play
}
function asked(spoken: Spoken): Play {
  const play = resolved(spoken)
  play.wait(24 * 3_600_000)
  expect(play.clock().map(each => each.textKey)).toEqual(['follow.ask'])
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)
const answered = (play: Play) =>
  play.events().flatMap(({ body }) => (body.type === 'followUp.answered' ? [body.satisfied] : []))

describe('no interest is neither a yes nor a no', () => {
  test.each<[Spoken, string]>([
    ['zh', '无所谓'],
    ['zh', '你猜'],
    ['zh', '你觉得呢？'],
    ['zh', '随便你们'],
    ['zh', '爱咋咋地吧'],
    ['zh', '都行啊'],
    ['tw', '無所謂啦'],
    ['tw', '隨便'],
    ['tw', '看心情'],
    ['en', 'whatever'],
    ['en', "I don't care"],
    ['en', 'meh, whatever'],
    ['en', 'who cares'],
  ])('%s: %s', (spoken, text) => {
    const play = asked(spoken)
    expect(keys(play.customer(text))).toEqual(['follow.indifferent'])
    expect(keys(play.customer(text))).toEqual(['follow.leave'])
    expect(play.current()).toMatchObject({ cycle: 1, status: 'followUp' })
    expect(play.current()?.followUp?.answered).toBeUndefined()
    expect(play.current()?.narrative.at(-1)?.text).toBe(text)
  })

  test.each<[Spoken, string, boolean]>([
    ['zh', '无所谓，反正没修好', false],
    ['tw', '隨便，味道還在', false],
    ['en', "I don't care, it's still leaking", false],
    ['zh', '都行，挺满意的', true],
  ])('%s: %s tells', (spoken, text, satisfied) => {
    const play = asked(spoken)
    play.customer(text)
    expect(answered(play)).toEqual([satisfied])
  })
})

describe('mended, and something is there or back', () => {
  const tells: [Spoken, string][] = [
    ['zh', '好了，但是空调又不行了'],
    ['zh', '修好了，不过异响还在'],
    ['tw', '修好了，不過異響還在'],
    ['en', "it's fixed but the noise is still there"],
  ]
  test.each(tells)('%s: %s is no yes', (spoken, text) => {
    const play = asked(spoken)
    play.customer(text)
    expect(answered(play)).not.toContain(true)
  })
  test('a sound that is there, of a smell that was told of, is asked about', () => {
    const play = asked('zh')
    expect(keys(play.customer('声音有了，谢谢'))).toEqual(['follow.bareThanks'])
    expect(answered(play)).toEqual([])
  })
  test.each(tells)('%s: %s is none before it is asked for either', (spoken, text) => {
    const play = resolved(spoken)
    play.customer(text)
    expect(answered(play)).not.toContain(true)
  })
})

describe('a little left of the trouble is a no', () => {
  test.each<[Spoken, string]>([
    ['zh', '味道小点了但还有点'],
    ['zh', '味道小了一些，不过还有一点'],
    ['zh', '好多了，但还有一点点味道'],
    ['zh', '比之前好一点但没完全好'],
    ['tw', '味道淡了點但還有'],
    ['en', 'smell is less but still there a bit'],
    ['en', 'better, but not completely gone'],
    ['en', 'only partly fixed'],
  ])('%s: %s', (spoken, text) => {
    const play = asked(spoken)
    expect(keys(play.customer(text))).toEqual(['follow.sorry'])
    expect(play.current()?.cycle).toBe(2)
  })

  test.each<[Spoken, string]>([
    ['zh', '声音小了一点'],
    ['zh', '好一点了'],
    ['zh', '好了，但还有点贵'],
    ['zh', '噪音小了很多，几乎听不到了'],
    ['en', 'the smell is less now'],
  ])('%s: %s is asked about', (spoken, text) => {
    const play = asked(spoken)
    expect(keys(play.customer(text))).toEqual(['follow.missing'])
    expect(play.current()?.cycle).toBe(1)
  })

  test.each<[Spoken, string]>([
    ['zh', '还有一点要问你们'],
    ['tw', '問題少了，很滿意'],
    ['en', "It's much better, thanks"],
  ])('%s: %s is none', (spoken, text) => {
    const play = asked(spoken)
    play.customer(text)
    expect(play.current()?.cycle).toBe(1)
  })
})

describe('a question beside the answer', () => {
  test.each<[Spoken, string, string[]]>([
    ['zh', '可以了，发票什么时候给我', ['follow.handlingAsked']],
    ['zh', '满意，对了发票什么时候能开？', ['follow.handlingAsked']],
    ['zh', '没问题了，麻烦问下会员积分怎么算', ['follow.handlingAsked']],
    ['zh', '可以了，为什么要收我200', ['follow.handlingAsked']],
    ['tw', '已經好了，發票什麼時候給我', ['follow.handlingAsked']],
    ['en', "it's fine now, when do I get the invoice?", ['follow.handlingAsked']],
    ['en', 'Good, thanks. Where can I download the receipt?', ['follow.handlingAsked']],
    ['en', 'nothing to complain about, could you send me the report?', ['follow.thanks', 'after.question']],
  ])('%s: %s is passed on beside the yes', (spoken, text, said) => {
    const play = asked(spoken)
    const says = play.customer(text)
    expect(keys(says)).toEqual(said)
    expect(says.map(each => each.text).join(' ')).toMatch(/周/)
    expect(play.current()).toMatchObject({ status: 'awaitingSignOff', cycle: 1 })
    expect(play.current()?.narrative.at(-1)?.text).toBe(text)
  })

  test.each<[Spoken, string, string[]]>([
    ['zh', '还没试呢，发票什么时候给', ['follow.notYet', 'after.question']],
    ['zh', '还可以，什么时候能拿发票？', ['follow.missing']],
    ['zh', '发票什么时候给我？', ['after.question']],
    ['zh', '还没好，你们什么时候来拖车', ['follow.sorry', 'after.question']],
    ['en', 'What about my invoice, when will I get it?', ['after.question']],
  ])('%s: %s is passed on beside whatever else it says', (spoken, text, said) => {
    const play = asked(spoken)
    expect(keys(play.customer(text))).toEqual(said)
    expect(play.events().some(({ body }) => body.type === 'followUp.answered' && body.satisfied)).toBe(false)
  })

  test('asked how it was handled, too', () => {
    const play = asked('zh')
    play.customer('满意')
    expect(keys(play.customer('发票在哪里领？'))).toEqual(['after.question'])
    expect(play.current()?.narrative.at(-1)?.text).toBe('发票在哪里领？')
    expect(keys(play.customer('挺好的，下次保养什么时候做'))).toEqual(['follow.thanks', 'after.question'])
    expect(play.current()?.followUp?.handling?.handling).toBe('good')
  })

  test.each<[Spoken, string, string]>([
    ['zh', '好了，灯还亮着怎么办', 'follow.sorry'],
    ['zh', '怎么还没好？', 'follow.sorry'],
    ['zh', '什么意思？', 'follow.clarify'],
    ['zh', '好了，几天就修好了，很快', 'follow.handling'],
    ['zh', '不满意！请问保修多久', 'follow.sorry'],
  ])('%s: %s is no such question', (spoken, text, key) => {
    expect(keys(asked(spoken).customer(text))[0]).toBe(key)
  })
})

describe('good marks, or a good end, with a word on how slow it was', () => {
  test.each<[Spoken, string]>([
    ['en', '4 out of 5, took too long'],
    ['en', '8/10, a bit slow'],
    ['en', 'it did take too long but all good now'],
    ['zh', '8分，就是等太久了'],
    ['zh', '等太久了，不过现在没问题了'],
    ['tw', '9分，就是拖太久'],
  ])('%s: %s', (spoken, text) => {
    const play = asked(spoken)
    play.customer(text)
    expect(play.current()).toMatchObject({ cycle: 1, followUp: { answered: { satisfied: true } } })
  })

  test.each<[Spoken, string]>([
    ['zh', '4分，等太久了'],
    ['tw', '4分吧，就是慢了點'],
  ])('middling marks bring nothing back: %s: %s', (spoken, text) => {
    const play = asked(spoken)
    play.customer(text)
    expect(play.current()).toMatchObject({ cycle: 1 })
  })

  test.each<[Spoken, string]>([
    ['en', '4 out of 5, but it still smells'],
    ['zh', '等太久了，现在还是有霉味'],
  ])('the trouble is still there: %s: %s', (spoken, text) => {
    const play = asked(spoken)
    expect(keys(play.customer(text))).toEqual(['follow.sorry'])
    expect(answered(play)).toEqual([false])
    expect(play.current()).toMatchObject({ cycle: 2, status: 'assigned', dissatisfied: 1 })
  })
})
