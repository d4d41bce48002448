// Whoever is in danger and asks whether to drive on, to move the car, or whether it is over now, hears a plain no and what instead; and
// questions which only sound alike are no such question.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { startPlay } from './play.ts'

const storeFile = fileURLToPath(new URL('./stores/one.yaml', import.meta.url))
const rules = loadRules({ pack: 'lamborghini-4s', storeFile })

const hears = (locale: string, told: string, asked: string) => {
  const play = startPlay({ rules, locale })
  play.open()
  play.customer(told)
  return { play, says: play.customer(asked) }
}
const textsOf = (says: readonly { text: string }[]) => says.map(({ text }) => text).join('\n')

const petrol = {
  'zh-CN': '车里一股汽油味，我正在开车',
  'zh-TW': '車裡很濃的汽油味，我正在國道上開車',
  en: 'strong petrol smell in the cabin, I am driving',
}
describe('petrol in the air: no, stop now', () => {
  test.each([
    ['zh-CN', '能开到你们店吗？大概十公里'],
    ['zh-CN', '还能开吗'],
    ['zh-CN', '我慢慢开过去行吗'],
    ['zh-CN', '要不要先挪车'],
    ['zh-CN', '开回家没事吧'],
    ['zh-TW', '我快到休息站了可以開過去嗎'],
    ['zh-TW', '還能開嗎'],
    ['zh-TW', '可以慢慢開去你們店嗎'],
    ['en', 'can I make it to your shop? about 10 km'],
    ['en', 'can I still drive it? I need to take the kids to school'],
    ['en', 'Can I drive slowly home?'],
    ['en', 'is it safe to keep driving?'],
  ] as const)('%s: %s', (locale, asked) => {
    const { says } = hears(locale, petrol[locale], asked)
    expect(textsOf(says)).toMatch(/^(?:不行|别再开|請別再開|No,)/)
    expect(textsOf(says)).toContain('4000-111-222')
    expect(textsOf(says)).not.toMatch(/不要回到车旁|不要回到車旁|do not go back to the car/)
  })
})

describe('brakes that fail: stop first, and no question at the wheel', () => {
  test.each([
    ['zh-CN', '刹车失灵了，我在延安高架上', '前面就是你们浦东店，我开过去行吗'],
    ['zh-CN', '刹车失灵了，我在延安高架上', '能先挪车吗'],
    ['zh-TW', '煞車沒反應，我正在下山', '我可以開到你們店嗎'],
    ['en', "my brake pedal goes soft, I'm on the road", 'can I still drive it? I need to take the kids to school'],
  ] as const)('%s: %s: %s', (locale, told, asked) => {
    const { play, says } = hears(locale, told, asked)
    expect(says.map(({ textKey }) => textKey)).toEqual(['inDanger.driveNoBrakes'])
    expect(play.current()?.narrative.map(({ text }) => text)).toContain(asked)
  })
})

test.each([
  ['zh-CN', '我在高速上抛锚了，停在中间车道', '能先挪车吗'],
  ['zh-CN', '我在高速上，刚刚被追尾了，车尾凹了', '要不要先挪车'],
  ['zh-TW', '車子突然熄火，卡在國道內線車道', '要不要先移車'],
  ['zh-TW', '車子突然熄火，卡在國道內線車道', '車子可以先移到路肩嗎'],
  ['en', 'Broken down in the fast lane, lorries everywhere', 'should I move the car first?'],
] as const)('%s: %s: %s, to the side at most', (locale, told, asked) => {
  expect(textsOf(hears(locale, told, asked).says)).toMatch(/路肩|路边|路邊|shoulder/)
})

test.each([
  ['zh-CN', '我的电车底盘冒烟了，在高速上', '烟没了，应该没事了吧'],
  ['zh-CN', '地库充电，电池包冒白烟了', '火灭了，可以回去了吗'],
  ['zh-TW', '充電樁起火了，車還插著', '煙散了，應該沒事了吧'],
  ['en', 'battery is smoking while plugged in at my garage', 'the smoke has stopped, is it safe now?'],
] as const)('%s: %s: %s, not yet', (locale, told, asked) => {
  expect(textsOf(hears(locale, told, asked).says)).toMatch(
    /还不能|不能这样|還不能|先別放心|^No, not yet|do not count on/,
  )
})

test.each([
  ['zh-CN', petrol['zh-CN'], '你们能开过来吗'],
  ['zh-CN', petrol['zh-CN'], '拖车能开进来吗'],
  ['zh-CN', petrol['zh-CN'], '能打开双闪吗'],
  ['zh-CN', petrol['zh-CN'], '可以开窗吗'],
  ['zh-CN', petrol['zh-CN'], '门可以打开吗'],
  ['zh-TW', petrol['zh-TW'], '救援可以開進來嗎'],
  ['en', petrol.en, 'can you drive out to us?'],
  ['en', petrol.en, 'can I open the windows?'],
] as const)('%s: %s: %s is another question', (locale, told, asked) => {
  const { says } = hears(locale, told, asked)
  expect(textsOf(says)).not.toMatch(/^(?:不行|别再开|請別再開|No,)/)
})

describe('who says that they drive on', () => {
  test.each([
    ['zh-CN', '那我慢慢开过去'],
    ['zh-CN', '我先开到你们店再说'],
    ['zh-TW', '我先開回家好了'],
    ['en', 'I will drive slowly to your shop'],
  ] as const)('%s: %s: no', (locale, said) => {
    expect(textsOf(hears(locale, petrol[locale], said).says)).toMatch(/^(?:不行|别再开|請別再開|No,)/)
  })
  test.each([
    ['zh-CN', '我已经开到路边了'],
    ['zh-CN', '我先靠边停了'],
    ['zh-CN', '我移到护栏外了'],
    ['en', "I'll pull over to the shoulder"],
  ] as const)('%s: %s: stops', (locale, said) => {
    const { says } = hears(locale, petrol[locale], said)
    expect(textsOf(says)).not.toMatch(/^(?:不行|别再开|請別再開|No,)/)
    expect(says.map(({ textKey }) => textKey)).not.toContain('danger.correctHow')
  })
})

describe('who pays for the tow is asked of whoever has the case, and people come first', () => {
  test.each([
    ['zh-CN', '拖车费谁出'],
    ['zh-TW', '拖吊費誰付'],
    ['en', 'who pays for the tow?'],
  ] as const)('%s: %s', (locale, asked) => {
    const text = textsOf(hears(locale, petrol[locale], asked).says)
    expect(text).toContain('周强')
    expect(text).toContain('4000-111-222')
    expect(text).toMatch(/费用|这笔钱|費用|cost|to answer/)
  })
  test.each([
    ['zh-CN', '拖车多少分钟到'],
    ['en', 'how much longer for the tow?'],
  ] as const)('%s: %s is no question of money', (locale, asked) => {
    expect(textsOf(hears(locale, petrol[locale], asked).says)).not.toMatch(/费用|这笔钱|cost|to answer/)
  })
})

describe('on the motorway, struck from behind or with a wheel that wobbles', () => {
  test.each([
    ['zh-TW', '我在國道一號，剛剛被追撞，車尾凹了，人都沒事'],
    ['zh-CN', '你们没拧紧螺丝，我前轮在晃，我在环线上'],
    ['en', "The steering wheel shakes badly at 110, I'm on the highway now"],
    ['en', "Your workshop left a bolt loose, my front wheel is wobbling, I'm on the ring road"],
  ] as const)('%s: %s', (locale, told) => {
    const play = startPlay({ rules, locale })
    play.open()
    const says = play.customer(told)
    expect(says.map(({ textKey }) => textKey)).toEqual(['danger.other', 'handOff.danger', 'ask.locationMore'])
    expect(textsOf(says)).toContain('4000-111-222')
    expect(play.current()?.clocks.rescue?.state).toBe('running')
  })
})

describe('nobody in danger: better not, and whom to ask', () => {
  test.each([
    ['zh-CN', '我的刹车有问题', '踩下去软绵绵的，我还能开吗？我明天要送孩子上学'],
    ['zh-CN', '车里有汽油味', '能开到你们店吗？大概十公里'],
    ['zh-TW', '煞車踩起來軟軟的', '還能開嗎？我明天要載小孩上學'],
    ['en', 'my brakes have been soft since yesterday', 'can I still drive it? I need to take the kids to school'],
  ] as const)('%s: %s: %s', (locale, told, asked) => {
    const { play, says } = hears(locale, told, asked)
    expect(says[0]?.textKey).toBe('digress.drive')
    expect(play.current()?.narrative.map(({ text }) => text)).toContain(asked)
  })

  test('told and asked within seconds', () => {
    const play = startPlay({ rules, locale: 'en' })
    play.open()
    play.customer('my brakes have been soft since yesterday')
    const says = play.customer('can I still drive it? I need to take the kids to school', { after: 2 })
    expect(says[0]?.textKey).toBe('digress.drive')
  })

  test.each([
    ['zh-CN', '我的空调有异味', '我还能开吗？我明天要送孩子上学'],
    ['zh-CN', '我的刹车有异响', '我明天可以开过去检查吗'],
    ['en', 'the seat leather is torn', 'can I still drive it? I need to take the kids to school'],
  ] as const)('%s: %s: %s is no such question', (locale, told, asked) => {
    expect(hears(locale, told, asked).says[0]?.textKey).not.toBe('digress.drive')
  })
})
