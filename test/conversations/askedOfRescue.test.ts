// What is asked of the store while help is on its way, or told then: the cost, who pays, a photo, that somebody rang, that the car is at
// the store. Each has its answer, and none is told to stay away from the car. And what happened often and is over is no rescue.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { startPlay } from './play.ts'

const storeFile = fileURLToPath(new URL('./stores/one.yaml', import.meta.url))
const rules = loadRules({ pack: 'lamborghini-4s', storeFile })

const told = {
  'zh-CN': ['我的车在高速上抛锚了，停在应急车道', 'G60 沪昆高速往杭州方向 K88', '13588880001'],
  'zh-TW': ['車子在高速公路上拋錨，停在路肩', '往南 88K 的地方', '13588880001'],
  en: ['car broke down in the middle lane of the motorway', 'on the G60 towards Hangzhou km 88', '13588880001'],
} as const

test.each([
  ['zh-CN', '多少钱', 'inDanger.asksCost', '4000-111-222', '10:10'],
  ['zh-TW', '拖吊多少錢？要我出嗎', 'inDanger.asksCost', '4000-111-222', '10:10'],
  ['en', 'how much is the tow?', 'inDanger.asksCost', '4000-111-222', '10:10'],
  ['zh-CN', '玻璃谁赔', 'inDanger.asksWhoPays', '周强', '10:10'],
  ['zh-CN', '你们负责吗？气囊没弹是不是质量问题', 'inDanger.asksWhoPays', '周强', '10:10'],
  ['zh-TW', '玻璃誰賠', 'inDanger.asksWhoPays', '周强', '10:10'],
  ['en', 'Who pays for the glass?', 'inDanger.asksWhoPays', '周强', '10:10'],
  ['zh-CN', '要不要先拍照', 'inDanger.asksPhotos', '安全', ''],
  ['zh-TW', '需要先拍照嗎', 'inDanger.asksPhotos', '安全', ''],
  ['en', 'should I take photos first?', 'inDanger.asksPhotos', 'safe', ''],
  ['zh-CN', '你们来拖吗', 'rescue.coming', '4000-111-222', '10:10'],
  ['zh-TW', '你們會來拖嗎', 'rescue.coming', '4000-111-222', '10:10'],
  ['en', 'are you sending someone or not', 'rescue.coming', '4000-111-222', '10:10'],
  ['zh-CN', '有人打给我了', 'inDanger.rung', '', ''],
  ['en', 'ok someone called me, thanks', 'inDanger.rung', '', ''],
  ['zh-CN', '拖过来了，然后呢', 'danger.askSafe', '', ''],
  ['zh-TW', '拖到你們廠了，然後呢', 'danger.askSafe', '', ''],
  ['en', 'the car is at your shop now, what next', 'rescue.over', '', ''],
  // and those that are none of these
  ['zh-CN', '拖车过来了，然后呢', 'not danger.askSafe', '', ''],
  ['en', 'nobody has called me yet', 'not inDanger.rung', '', ''],
  ['zh-CN', '还没有人打给我', 'not inDanger.rung', '', ''],
] as const)('%s: %s', (locale, text, key, ...parts) => {
  const play = startPlay({ rules, locale })
  play.open()
  for (const each of told[locale]) play.customer(each)
  const [says] = play.customer(text)
  if (key.startsWith('not ')) return expect(says?.textKey).not.toBe(key.slice(4))
  expect(says?.textKey).toBe(key)
  for (const part of parts) expect(says?.text).toContain(part)
  // whoever has it reads what was asked
  if (key.startsWith('inDanger')) expect(play.current()?.narrative.map(each => each.text)).toContain(text)
})

test('asked where they are, the price is answered and no place', () => {
  const play = startPlay({ rules, locale: 'zh-TW' })
  play.open()
  play.customer('我車在國道一號拋錨了 停路肩')
  expect(play.customer('拖吊多少錢？要我出嗎').map(each => each.asks)).toContain('location')
  expect(play.current()?.facts.location?.map(each => each.value)).toEqual(['國道一號'])
})

test('beside a fire nobody is asked whether it is another matter', () => {
  const play = startPlay({ rules, locale: 'zh-CN' })
  play.open()
  for (const each of ['我的电动车着火了', '上海虹桥路100号', '13588880001']) play.customer(each)
  expect(play.customer('你们不会又让我打电话吧').map(each => each.textKey)).not.toContain('cases.sameOrNew')
})

test.each([
  ['我新车提车一周就在路上熄火了三次', false],
  ['新車才買一個月就在路上熄火了兩次', false],
  ['提车一周了，现在又在路上熄火了三次，动不了', true],
  ['车在高速上熄火了', true],
] as const)('%s', (text, now) => {
  const play = startPlay({ rules, locale: 'zh-CN' })
  play.open()
  play.customer(text)
  expect(play.current()?.danger.now).toBe(now)
})
