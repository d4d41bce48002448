// Answers that tell something else or in few words: a name beside a number, a figure where a name was asked for, a wish of two words,
// a store by who works there; and what is only asked about or was done already, which is no wish.
import { describe, expect, test } from 'vitest'
import type { ReadFact } from '../../src/case/facts.ts'
import type { Slot } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from './dealership.ts'

const reader = createLocalUnderstanding()
const facts = (text: string, asked?: Slot) => reader.read(text, { ...dealership, ...(asked ? { asked } : {}) }).facts
const values = (slot: ReadFact['slot'], text: string, asked?: Slot) =>
  facts(text, asked).flatMap(each => (each.slot === slot ? [each.value as unknown] : []))
const kinds = (text: string, asked?: Slot) =>
  facts(text, asked).flatMap(each => (each.slot === 'demand' ? [each.value.kind] : []))

describe('a name beside the number', () => {
  test.each<[string, string]>([
    ['Ms Lee, my number is this one 13800138002', 'Ms Lee'],
    ['Mr Tan, my number is still this one: 13800138002', 'Mr Tan'],
    ['Mrs Okoro, phone is 13800138002', 'Mrs Okoro'],
    ['13600001111，小王', '小王'],
    ['13600001111 老张', '老张'],
  ])('%s', (text, name) => {
    expect(values('customer.name', text, 'customer.phone')).toEqual([name])
    expect(values('customer.name', text, 'customer.name')).toEqual([name])
  })
  test.each(['13600001111，小心', '13600001111，老样子', 'my number is this one 13800138002'])('%s: none', text => {
    expect(values('customer.name', text, 'customer.phone')).toEqual([])
  })
})

describe('what is counted is nobody', () => {
  test.each(['A4L 2万公里', 'A4L 3万多', '开了2年多', '5 千公里'])('%s', text => {
    expect(values('background.staff', text, 'background.staff')).toEqual([])
  })
  test('a name is somebody', () => {
    expect(values('background.staff', '李明', 'background.staff')).toMatchObject([{ name: '李明' }])
  })
})

describe('a store by who works there, or as the one of several', () => {
  test.each<[string, string]>([
    ['the advisor at Pudong', 'pudong'],
    ['the technician in Xishan', 'xishan'],
    ['your service manager at Pudong was rude', 'pudong'],
    ['it was the Pudong one', 'pudong'],
    ['I mean the Xishan one', 'xishan'],
  ])('%s', (text, store) => {
    expect(values('background.store', text, 'background.staff')).toEqual([store])
    expect(values('background.store', text)).toEqual([store])
  })
  test.each(['the manager at Pudong Airport shouted at me', 'I live in Pudong', 'the Pudong traffic is awful'])(
    '%s: none',
    text => {
      expect(values('background.store', text)).toEqual([])
    },
  )
})

describe('asked what they wish, a few words of work to be done are it', () => {
  test.each([
    'fixed properly',
    'Fixed for good',
    'repaint the door',
    'repaint the door please',
    'get it repainted',
    'just fix the noise',
    'respray the bumper and the wing',
    'cleaned up properly',
  ])('%s', text => {
    expect(kinds(text, 'demand')).toEqual(['repair'])
  })
  test.each(['fixed already', 'fixed yesterday', 'I fixed it myself', 'they painted the door', 'check in tomorrow'])(
    '%s: none',
    text => {
      expect(kinds(text, 'demand')).not.toContain('repair')
    },
  )
})

describe('a wish that it is to be over tells of no other fault', () => {
  test.each(['换刹车片，别再响', '换刹车片 不要再响了'])('%s', text => {
    expect(kinds(text, 'demand')).toEqual(['partsReplacement'])
    expect(values('symptom', text, 'demand')).toEqual([])
  })
  test('a fault told beside the wish is one', () => {
    expect(values('symptom', '换刹车片，现在还在响', 'demand')).toHaveLength(1)
  })
})

describe('asked about or done already', () => {
  test.each([
    '代步车是什么车？',
    '代步車可以借嗎？',
    '代步车几座的',
    '那代步车要收钱吗',
    'what kind of loan car is it?',
    'is the courtesy car an automatic?',
    'how long can I keep the loan car?',
  ])('%s: no wish for one', text => {
    expect(kinds(text)).not.toContain('substituteCar')
  })
  test.each([
    '能不能给我一台代步车',
    '代步车给我安排一下可以吗',
    '可以借我代步车吗',
    'can I have a loan car?',
    'please give me a loan car while you fix it',
  ])('%s: one', text => {
    expect(kinds(text)).toContain('substituteCar')
  })
  test.each(['浦东店给我做的空调维修，花了两千，没修好', '上个月帮我做的保养维修，花了三千多'])(
    '%s: what was done is no wish',
    text => {
      expect(kinds(text)).toEqual([])
    },
  )
  test.each(['给我做的空调维修没用，请重新维修', '浦东店给我做的喷漆有色差，要求免费重喷', '给我维修空调'])(
    '%s: what is to be done is',
    text => {
      expect(kinds(text)).toContain('repair')
    },
  )
})
