// After the hand-off: what is told beside a question is recorded and acknowledged, what is asked stands in the case, and days to come are
// no days of the trouble. Before and after somebody accepts.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { demandsOf, known } from '../../src/case/views/known.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
type Spoken = 'zh' | 'tw' | 'en'
const stories: Readonly<Record<Spoken, { locale?: string; first: string; yes: string }>> = {
  zh: { first: '我叫赵敏,电话13800138000,车牌浙A12345,上周空调修了还有霉味,我要求免费修好', yes: '对的' },
  tw: { locale: 'zh-TW', first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了還有霉味,希望修好', yes: '對的' },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the aircon still smells after your repair, please fix it for free',
    yes: 'yes',
  },
}
function handedOff(spoken: Spoken, accepted: boolean): Play {
  const { locale, first, yes } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  expect(play.current()?.handedOff).toBeDefined()
  if (accepted) play.staff('zhou', { type: 'accept' })
  return play
}
const current = (play: Play) => {
  const complaint = play.current()
  if (!complaint) throw new Error('no case')
  return complaint
}
const wroteOf = (play: Play) => current(play).wrote?.map(({ text, asks }) => [text, asks ?? false])

describe.each([false, true])('accepted: %s', accepted => {
  test.each<[Spoken, string]>([
    ['zh', '我周三要出差，周三之前能修好吗？'],
    ['zh', '零件要等多久？'],
    ['zh', '我要多付钱吗？'],
    ['tw', '我週三要出差，週三之前能修好嗎？'],
    ['tw', '零件要等多久？'],
    ['en', 'Can it be done before Wednesday?'],
    ['en', 'How long will the parts take?'],
  ])('%s: what is asked stands in the case: %s', (spoken, text) => {
    const play = handedOff(spoken, accepted)
    play.customer(text)
    expect(wroteOf(play)).toEqual([[text, true]])
    expect(current(play).narrative.at(-1)?.text).toBe(text)
  })

  test.each<[Spoken, string, string]>([
    ['zh', '我周三要出差，周三之前能修好吗？', '周三之前'],
    ['tw', '我週三要出差，週三之前能修好嗎？', '週三之前'],
    ['en', 'I have a business trip on Wednesday, can you fix it before then?', 'before Wednesday'],
  ])('%s: the limit goes with the wish that was told: %s', (spoken, text, neededBy) => {
    const play = handedOff(spoken, accepted)
    const [before] = demandsOf(current(play))
    const day = known(current(play), 'background.occurredOn')
    play.customer(text)
    expect(demandsOf(current(play))).toEqual([{ ...before, neededBy }])
    expect(known(current(play), 'background.occurredOn')).toBe(day)
  })

  test.each<[Spoken, string, string]>([
    ['zh', '什么时候给我打电话？我中午以前不方便接电话', '我中午以前不方便接电话'],
    ['tw', '什麼時候打電話給我？我中午以前不方便接電話', '我中午以前不方便接電話'],
    ['en', 'When will somebody call me? I cannot take calls before noon.', 'after noon'],
  ])('%s: when they can be rung is heard beside the question: %s', (spoken, text, time) => {
    const play = handedOff(spoken, accepted)
    const [say] = play.customer(text)
    expect(say?.textKey).toMatch(/^status\./)
    expect(known(current(play), 'customer.contactPreference')).toBe(time)
    expect(say?.text.indexOf(time)).toBeLessThan(say?.text.indexOf(current(play).id) ?? 0)
  })

  test('a further trouble is acknowledged before the status', () => {
    const play = handedOff('zh', accepted)
    const bare = play.customer('到哪一步了？').at(0)?.text ?? ''
    const day = known(current(play), 'background.occurredOn')
    const text = '对了，上周五你们还把我的座椅弄脏了，到哪一步了？'
    const [say] = play.customer(text)
    expect(say?.textKey).toMatch(/^status\./)
    expect(say?.text.length).toBeGreaterThan(bare.length / 2)
    expect(say?.text.indexOf('。')).toBeLessThan(say?.text.indexOf(current(play).id) ?? 0)
    expect(current(play).narrative.at(-1)?.text).toBe(text)
    // the day of what happened stays the one that was told
    expect(known(current(play), 'background.occurredOn')).toBe(day)
  })

  test('the day is put right by saying so', () => {
    const play = handedOff('zh', accepted)
    play.customer('不对，空调是上周五修的，还有霉味')
    expect(known(current(play), 'background.occurredOn')).toBe('2026-11-20')
  })

  test('a journey is no need of the car', () => {
    const play = handedOff('zh', accepted)
    const [say] = play.customer('到哪一步了？我明天要出差，等不了太久')
    expect(say?.text).not.toMatch(/离不开|用车/)
    expect(say?.text).toMatch(/出门|行程|安排|出行/)
    const [other] = play.customer('到哪一步了？我明天要用车')
    expect(other?.text).toMatch(/车/)
  })
})

describe('more of the same part is of the same matter, and nobody is told to drive on', () => {
  const gearbox: Readonly<Record<Spoken, string>> = {
    zh: '我叫赵敏,电话13800138000,车牌浙A12345,保养之后变速箱换挡顿挫,请你们修好',
    tw: '我叫林美,電話13800138000,車牌浙A12345,保養之後變速箱換檔頓挫,請你們修好',
    en: 'My name is Tom Becker, 13800138000, plate 浙A12345, the gearbox shifts roughly since you serviced it, please fix it',
  }
  test.each<[Spoken, string]>([
    ['zh', '对了，今天早上仪表还显示变速箱故障，还能开吗？'],
    ['tw', '對了，今天早上儀表還顯示變速箱故障，還能開嗎？'],
    ['en', "Also, the warning message says 'transmission malfunction' since this morning. Can I still drive it?"],
  ])('%s: %s', (spoken, text) => {
    const play = startPlay({ rules, ...(spoken === 'zh' ? {} : { locale: spoken === 'tw' ? 'zh-TW' : 'en' }) })
    play.open()
    play.customer(gearbox[spoken])
    // what is still asked of the car is not known
    for (let i = 0; i < 8 && !play.current()?.handedOff; i++)
      play.customer(i % 2 > 0 ? stories[spoken].yes : spoken === 'en' ? "I don't know" : '不知道')
    expect(play.current()?.handedOff).toBeDefined()
    expect(play.customer(text).map(each => each.textKey)).toEqual(['after.driving'])
    expect(play.cases()).toHaveLength(1)
    expect(wroteOf(play)).toEqual([[text, true]])
  })

  test('a scratch drives as well as before', () => {
    const play = handedOff('zh', false)
    expect(play.customer('空调还是有味道，车还能开吗？').map(each => each.textKey)).not.toContain('after.driving')
  })
})
