// A case that came back, and then nothing was wrong after all: heard as that, nothing closed and nothing put right by it.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
const told = {
  'zh-CN': ['我叫赵敏,电话13800138000,车牌浙A12345,空调修了又漏水,我要求免费修好', '对的', '地上还是有水啊'],
  'zh-TW': ['我叫林美,電話13800138000,車牌浙A12345,冷氣修了又漏水,希望修好', '對的', '地上還是有水'],
  en: [
    'My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning leaks again after your repair, please fix it for free',
    'yes',
    'there is still water on the floor',
  ],
} as const

function cameBack(locale: keyof typeof told): Play {
  const [first, yes, again] = told[locale]
  const play = startPlay({ rules, locale })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  const skipped = ['diagnosed', 'agreed'].map(step => ({ step, reason: 'done at once' }))
  play.staff('zhou', { type: 'resolve', summary: locale === 'en' ? 'drain cleared' : '排水管已疏通', skipped })
  play.customer(again)
  expect(play.current()?.cycle).toBe(2)
  return play
}

test.each([
  ['zh-CN', '哦不是我的车漏的,是旁边的,搞错了'],
  ['zh-CN', '没事了，是我搞错了'],
  ['zh-CN', '原来是旁边那辆车漏的'],
  ['zh-CN', '看错了，已经好了'],
  ['zh-TW', '不好意思，是我弄錯了，車沒事'],
  ['zh-TW', '原來是隔壁那台車的水'],
  ['zh-TW', '看錯了，已經好了'],
  ['zh-TW', '其實是看錯了'],
  ['en', 'sorry, false alarm'],
  ['en', "it was my mistake, it's the car next to mine"],
] as const)('%s: %s', (locale, text) => {
  const play = cameBack(locale)
  const facts = play.current()?.facts
  expect(play.customer(text).map(each => each.textKey)).toEqual(['follow.falseAlarm'])
  expect(play.current()?.facts).toEqual(facts)
  expect(play.current()?.clocks.firstContact?.state).toBe('running')
  expect(play.current()?.narrative.at(-1)?.text).toBe(text)
})

test.each([
  ['zh-CN', '你们搞错了，还是漏'],
  ['zh-CN', '师傅看错了，水还在漏'],
  ['zh-CN', '是我看错了，但是又有异响了'],
  ['zh-CN', '发票弄错了'],
  ['zh-CN', '发票是弄错了'],
  ['zh-CN', '账单给我弄错了'],
  ['zh-TW', '發票弄錯了'],
  ['zh-TW', '帳單記錯了'],
  ['zh-TW', '里程記錯了'],
  ['zh-TW', '訂單看錯了，你們多收我錢'],
  ['zh-TW', '師父弄錯了，水還在漏'],
  ['zh-TW', '師父，是你弄錯了'],
  ['en', 'you got it wrong, it still leaks'],
] as const)('no false alarm: %s: %s', (locale, text) => {
  expect(
    cameBack(locale)
      .customer(text)
      .map(each => each.textKey),
  ).not.toContain('follow.falseAlarm')
})
