// Whether a message says that a danger told before is past, in three languages; and what must never be taken for it.
import { expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { readContextOf } from '../../src/app/reading.ts'
import type { Reading } from '../../src/case/reading.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'

const rules = loadRules({ pack: 'lamborghini-4s' })
const { read } = createLocalUnderstanding()
const overIn = (text: string) =>
  (read(text, readContextOf(rules, Date.UTC(2026, 10, 23, 2), { asked: undefined, language: undefined })) as Reading)
    .danger.over

test.each([
  '虚惊一场',
  '虛驚一場',
  '不用你们来了',
  '不用派人來了',
  '换好胎了 已经走了',
  '備胎換好了',
  '不危险',
  '没危险了',
  '我没事 已经在家了',
  '我們沒事了',
  '看错了 是空调水',
  '火灭了',
  '取消救援吧',
  '安全了',
  'false alarm',
  "we're safe now",
  'it was just steam',
  "no need to send anyone, we're back on the road",
  "it's out now",
  'changed the tyre and left',
  "I'm home now",
])('%s: over', text => expect(overIn(text)).toBe('safe'))

test.each([
  '120来了',
  '救護車到了',
  '拖车已经来了',
  '消防员到场了',
  '警察來了',
  '已经送医院了',
  'the ambulance is here',
  'tow truck has arrived',
  'we are at the hospital',
])('%s: help is there', text => expect(overIn(text)).toBe('helped'))

test.each(['人都出来了', '孩子救出来了', 'we are out', 'got him out'])('%s: out of the car', text =>
  expect(overIn(text)).toBe('out'),
)

test.each([
  '120还没来',
  '救護車還沒到',
  '120来了吗',
  '拖车到了没有',
  '等120来了再说',
  '拖车快到了',
  '拖车说半小时到',
  '救援什么时候到',
  '不用管我',
  '不安全',
  '现在不危险了吧',
  '这不是虚惊一场',
  '我没事,车动不了',
  '人没事 但还在冒烟',
  '火灭了又着了',
  '120来了但是人还没出来',
  '好像灭了',
  '我没开玩笑',
  '谁跟你开玩笑',
  '车着火了',
  '快派拖车',
  'the ambulance is not here yet',
  'when will the tow truck be here',
  'is the tow here?',
  'we are not safe',
  'this is not a false alarm',
  "we're out but the car is still burning",
  "I'm ok but my wife is trapped",
  'the tow truck is on its way',
  'fire',
  'we are behind the guard rail, all safe',
  'everyone is out behind the barrier, we are safe',
  '我们都安全了，在护栏外面',
  '我們都安全了，在護欄外面',
])('%s: not over', text => expect(overIn(text)).toBeUndefined())
