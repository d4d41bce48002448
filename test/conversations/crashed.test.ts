// Brakes that failed, told of once the car has hit something: what one does after a crash, never how to stop a moving car.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
const adviceOn = (locale: string, ...messages: readonly string[]) => {
  const play = startPlay({ rules, locale })
  play.open()
  return messages.map(each => play.customer(each).map(({ textKey }) => textKey)[0]).at(-1)
}

test.each([
  ['zh-CN', '刹车失灵撞护栏了'],
  ['zh-TW', '煞車失靈撞護欄了'],
  ['en', 'Help! My brakes just failed and I hit the barrier right now'],
  ['en', 'the brakes failed and I hit the barrier'],
  ['zh-CN', '救命，刹车失灵，撞上前面那辆车了'],
  ['en', 'Help! My brakes just failed right now and I hit the car in front of me'],
])('%s: %s', (locale, text) => {
  expect(adviceOn(locale, text)).toBe('danger.stalledInTraffic')
})
test('told while it still rolled, then that it has crashed', () => {
  expect(adviceOn('zh-CN', '刹车失灵了!!我在高速上停不下来', '刹车失灵撞护栏了')).toBe('danger.stalledInTraffic')
})
test.each([
  ['zh-CN', '刹车失灵了!!我快撞上前面的车了'],
  ['zh-CN', '刹车失灵了!!我在高速上停不下来'],
  ['en', 'Help! My brakes failed right now and I am going to crash'],
  ['zh-CN', '刹车失灵，我现在停不下来，前面那辆车追尾了'],
  ['zh-CN', '刹车失灵，我现在停不下来，车上还有孩子，前面刚发生车祸'],
  ['zh-CN', '刹车失灵了!!我现在停不下来，刚撞了护栏还在往前冲'],
  ['zh-TW', '煞車失靈了!!我現在停不下來，剛撞了護欄還在往前衝'],
  ['en', "Help, my brakes failed right now, I can't stop, there is a crash ahead of me"],
  ['zh-CN', '刹车失灵了!!怎么办，前面那辆车追尾了'],
  ['en', 'my brakes have failed, still rolling, I was in a crash last year'],
])('still moving, %s: %s', (locale, text) => {
  expect(adviceOn(locale, text)).toBe('danger.noBrakes')
})
