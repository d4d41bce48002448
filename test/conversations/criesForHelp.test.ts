// A cry for help and nothing beside it: danger where nothing is known yet or something grave was just told; of a matter that can wait,
// whoever calls for somebody wants a person, and whoever asks to be helped is helped as always.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { minuteMs } from '../../src/case/policy/durations.ts'
import { startPlay } from './play.ts'

const storeFile = fileURLToPath(new URL('./stores/one.yaml', import.meta.url))
const rules = loadRules({ pack: 'lamborghini-4s', storeFile })
const told = (...messages: string[]) => {
  const play = startPlay({ rules })
  play.open()
  const says = messages.map(each => play.customer(each)).at(-1) ?? []
  return { play, keys: says.map(({ textKey }) => textKey), danger: play.current()?.danger.now === true }
}

const calls = [
  '快来人啊',
  '快点来人',
  '赶紧来人啊！',
  '来人啊',
  '快來人啊',
  '快點來人救我',
  '救救我们',
  'please someone come',
  'somebody help me',
  'please, come quickly!',
]
const words = [
  'help',
  'my help',
  'Help me please',
  'please help',
  'i need help',
  'can someone help me',
  '帮帮我',
  '幫幫我',
]

describe('a call for somebody', () => {
  test.each(calls)('%s, as the first thing said', call => {
    const { keys, danger } = told(call)
    expect(keys.slice(0, 2)).toEqual(['danger.other', 'handOff.danger'])
    expect(danger).toBe(true)
  })
  test.each(calls)('%s, of a matter that can wait', call => {
    const { keys, danger } = told('空调有异响，修了两次还没好', call)
    expect(keys[0]).toBe('handOff.human')
    expect(danger).toBe(false)
  })
})

describe('beside a crash just told', () => {
  test.each([...calls, ...words])('%s', call => {
    for (const crash of ['追尾了，车头撞坏了', 'someone crashed into my car at the lights']) {
      const { keys, danger } = told(crash, call)
      expect(keys[0]).toBe('danger.other')
      expect(danger).toBe(true)
    }
  })
})

describe('no danger', () => {
  test.each([...words, 'can you help me with my service booking', '帮我预约保养'])('%s', call => {
    expect(told(call).danger).toBe(false)
    expect(told('空调有异响，修了两次还没好', call).danger).toBe(false)
    expect(told('上个月追尾了，要求赔偿', call).danger).toBe(false)
  })
  test('for help with a booking, after a crash', () => {
    expect(told('追尾了，车头撞坏了', 'can you help me with my insurance claim').danger).toBe(false)
  })
  test('help, on the next day', () => {
    const { play } = told('追尾了，车头撞坏了')
    play.wait(24 * 60 * minuteMs)
    play.customer('help')
    expect(play.current()?.danger.now).toBe(false)
  })
})
