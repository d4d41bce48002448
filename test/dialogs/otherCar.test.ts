// What is said to be another car of theirs, and what only counts like one, collides with theirs, or is no car at all.
import { expect, test } from 'vitest'
import { isOwnNumber, isToldBeside, saysAnotherCar } from '../../dialogs/words/otherCar.ts'

test.each([
  '另外一辆车变速箱异响',
  '另一台車也漏油',
  '另一台也漏油',
  '我另一台刹车也响',
  '我家還有一台冷氣不冷',
  '另外一台沪C44444变速箱异响',
  '另一台 XYZ-5678 冷氣不冷',
  '另一辆车雨刮也坏了',
  '我另一辆车上周被撞了',
  'my other car rattles too',
])('another car: %s', text => {
  expect(saysAnotherCar(text)).toBe(true)
})

test.each([
  '另外一部分零件也没装好',
  '另一部手机也连不上车机',
  '另一部手機也連不上車機',
  '另外有部件没装',
  '另外一台设备说没问题',
  '我另一台手机连得上',
  '另一辆车突然变道，撞上我了',
  '另一輛車突然變道，撞上我了',
  '还有一辆车追尾了我',
  'the other car changed lanes and hit me',
])('none of theirs: %s', text => {
  expect(saysAnotherCar(text)).toBe(false)
})

test.each([
  ['还有沪C44444', true],
  ['，再加一辆沪C44444', true],
  ['车还没修好，车牌沪A12346', false],
  ['刹车还是响，车牌沪A12346', false],
  ['車再修一次，車牌ABC-1234', false],
])('%s: beside %s', (text, beside) => {
  expect(isToldBeside(text)).toBe(beside)
})

test.each([
  ['我老公的手机没信号，打我的', true],
  ['他電話打不通，打我的手機', true],
  ['换我这个', true],
  ['别打我老婆的手机，打我', true],
  ['his phone is dead, call me on ', true],
  ['use hers no more, my new number is ', true],
  ['打我老婆的', false],
  ['别打我', false],
  ['她的电话', false],
  ['call my wife on ', false],
  ["my wife's number is ", false],
])('%s: their own number %s', (before, own) => {
  expect(isOwnNumber(before)).toBe(own)
})
