// Who writes and how they are reached, told in passing: beside a store, between blanks, without a comma; and what is ordered without a verb.
import { describe, expect, it } from 'vitest'
import { readContextOf } from '../../src/app/reading.ts'
import type { Slot } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { rules } from '../case/play.ts'

const local = createLocalUnderstanding()
const read = (text: string, asked?: Slot) => {
  const context = readContextOf(rules, Date.UTC(2026, 10, 23, 2), asked ? { asked } : {})
  return local.read(text, context) as { language?: string; facts: { slot: string; value: unknown }[] }
}
const told = (text: string, slot: string, asked?: Slot) =>
  read(text, asked).facts.flatMap(each => (each.slot === slot ? [each.value] : []))

describe('a store as the place where it happened says nothing of whose number follows', () => {
  it.each([
    '昨天在你们滨江店刮了 13800138000',
    '昨天在你们滨江店…刮了 13800138000',
    '你们店把我车门刮了 13800138000',
    '昨天在你們濱江店洗車刮傷車門 13800138000',
    'the scratch was done at your Binjiang store yesterday 13800138000',
  ])('%s', text => expect(told(text, 'customer.phone')).toEqual(['+8613800138000']))

  it.each([
    '你们店电话13800138000打不通',
    '你们店电话是13800138000吧',
    '在你们店里找的销售 13800138000',
    '我打了你们店13800138000没人接',
    'your store number is 13800138000',
    'I called your store 13800138000',
  ])('theirs: %s', text => expect(told(text, 'customer.phone')).toEqual([]))
})

describe('a name by itself beside a number, or before what is asked for', () => {
  it.each<[string, string, Slot?]>([
    ['洗车刮了车门 高女士 浙A12345 13800138000', '高女士'],
    ['洗车刮了车门,要求赔偿 高女士 13800138000', '高女士'],
    ['洗车刮了，老齐，13800138000', '老齐'],
    ['老王 浙A12345', '老王'],
    ['林小姐 浙A12345 冷氣不冷', '林小姐'],
    ['老齐', '老齐', 'customer.phone'],
    ['老齐', '老齐', 'vehicle.model'],
    ['Amy Lin, call me after 6pm only', 'Amy Lin'],
    ['Amy Lin call me after 6pm only', 'Amy Lin'],
    ['Your workshop scratched my door. Amy Lin, call me after 6pm only', 'Amy Lin'],
  ])('%s', (text, name, asked) => expect(told(text, 'customer.name', asked)).toEqual([name]))

  it.each([
    '前台 小王 13800138000',
    '投诉 高女士 13800138000',
    '小米 浙A12345 续航不行',
    'Please Call me after 6pm',
    'Binjiang Store call me after 6',
  ])('none: %s', text => expect(told(text, 'customer.name')).toEqual([]))
})

describe('how they wish to be reached', () => {
  it.each<[string, Slot?]>([
    ['chat only pls, no calls'],
    ['现在打也行'],
    ['現在可以打來了'],
    ['我现在有空'],
    ['you can call now'],
    ['随时打都行'],
    ['no calls please, chat only'],
    ['就打电话吧', 'confirm'],
    ['打电话就行', 'confirm'],
    ['電話聯絡就好', 'confirm'],
    ['a call is fine', 'confirm'],
  ])('%s', (text, asked) => expect(told(text, 'customer.contactPreference', asked)).toEqual([text]))

  it.each<[string, Slot?]>([
    ["I've had no calls"],
    ['现在打不通'],
    ['怎么现在才打给我'],
    ['现在打电话没人接'],
    ['your staff called me now and then'],
    ['no calls from you in a week'],
    ['my live chat only shows errors'],
    ['电话错了', 'confirm'],
    ['打错了', 'confirm'],
  ])('none: %s', (text, asked) => expect(told(text, 'customer.contactPreference', asked)).toEqual([]))
})

describe('ordered without a verb', () => {
  const wishes = (text: string) => told(text, 'demand').map(each => (each as { text: string }).text)
  it('all of it is kept', () => {
    expect(wishes('膜重贴 漆重喷 前台道歉')).toEqual(['膜重贴 漆重喷', '前台道歉'])
    expect(wishes('膜重貼 漆重噴 櫃檯道歉')).toEqual(['膜重貼 漆重噴', '櫃檯道歉'])
    expect(wishes('洗车把我车门刮了，膜重贴，漆重喷，前台道歉，13800138000')).toEqual(['膜重贴，漆重喷', '前台道歉'])
  })
  it.each(['上次重喷过的漆又起泡', '漆面重喷后有色差'])('told of what was done: %s', text =>
    expect(wishes(text)).toEqual([]),
  )
})

describe('the first English words of somebody who wrote Chinese', () => {
  it.each(["how's my case going", "where's my car"])('%s', text => expect(read(text).language).toBe('en'))
})
