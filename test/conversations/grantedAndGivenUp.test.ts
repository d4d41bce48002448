// A yes on a condition that staff then grant; and a customer who gives up after the hand-off.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
const first = {
  'zh-CN': ['我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好', '对的'],
  'zh-TW': ['我叫林美,電話13800138000,車牌浙A12345,冷氣修了又不冷,希望修好', '對的'],
  en: ['My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning broke again, please fix it', 'yes'],
} as const
type Spoken = keyof typeof first
function handedOff(locale: Spoken) {
  const play = startPlay({ rules, locale })
  play.open()
  for (const text of first[locale]) play.customer(text)
  play.staff('zhou', { type: 'accept' })
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)

describe('a condition is granted', () => {
  test.each<[Spoken, string, string, string, string]>([
    ['en', 'the second one, but keep the colour the same', 'The colour stays the same, of course.', 'ok great', 'b'],
    ['zh-TW', '那就第一個吧，不過顏色要相同', '顏色會相同。', '好，那就這樣', 'a'],
    ['zh-CN', '第二个吧，但是颜色要相同', '颜色会相同。', '好的', 'b'],
  ])('%s: %s', (spoken, said, answer, yes, id) => {
    const play = handedOff(spoken)
    const options = ['更换压缩机', '检查管路'].map((text, at) => ({ id: 'ab'.charAt(at), text }))
    play.staff('zhou', { type: 'proposeSolution', options })
    expect(keys(play.customer(said))).toEqual(['proposal.condition'])
    // nobody has answered it yet
    play.customer(yes)
    expect(play.current()?.solution?.answer).toBe('open')
    play.staff('zhou', { type: 'sendUpdate', text: answer })
    expect(keys(play.customer(yes))).toEqual(['proposal.agreed'])
    expect(play.current()?.solution).toMatchObject({ answer: 'agreed', optionId: id })
  })
})

describe('giving up is asked about, and told', () => {
  test.each<[Spoken, string]>([
    ['zh-CN', '算了，不找你们了'],
    ['zh-CN', '不想跟你们说了，算了'],
    ['zh-CN', '就这样吧，不指望你们了'],
    ['zh-TW', '算了，不找你們了'],
    ['zh-TW', '我再也不指望你們了'],
    ['en', "forget it, I won't bother you any more"],
    ['en', 'I give up on you'],
  ])('%s: %s', (spoken, text) => {
    const play = handedOff(spoken)
    expect(keys(play.customer(text))).toEqual(['withdraw.orKeep'])
    expect(play.current()?.withdrawn).toBeUndefined()
    expect(
      play
        .current()
        ?.narrative.map(each => each.text)
        .join(),
    ).toContain(text)
  })

  test.each(['算了 不说这个了，车什么时候好', '我不找你们店长了，找你就行', '找不到你们了，换地方了吗'])(
    '%s is none',
    text => {
      expect(keys(handedOff('zh-CN').customer(text))).not.toContain('withdraw.orKeep')
    },
  )
})
