// What is told right after something grave is told from beside it; after a day, or a colleague's word in between, it is not.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { feelsIll } from '../../dialogs/words/fumes.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { hourMs, minuteMs } from '../../src/case/policy/durations.ts'
import { startPlay } from '../conversations/play.ts'

const storeFile = fileURLToPath(new URL('../conversations/stores/one.yaml', import.meta.url))
const rules = loadRules({ pack: 'lamborghini-4s', storeFile })

const talks = {
  'zh-CN': {
    brakes: '车停在家里，刹车踏板踩下去是空的，不敢开',
    cry: '需要帮助',
    asks: '你们一直没人联系我，太气人了',
  },
  'zh-TW': { brakes: '車停在家裡，煞車踏板踩下去是空的，不敢開', cry: '需要幫忙', asks: '一直沒人跟我聯絡，太離譜了' },
  en: {
    brakes: 'the car is parked at home and the brakes do not work at all',
    cry: 'help',
    asks: 'nobody has called me back, I am very angry',
  },
} as const

describe.each(Object.entries(talks))('%s', (locale, { brakes, cry, asks }) => {
  const begin = () => {
    const play = startPlay({ rules, locale })
    play.open()
    play.customer(brakes)
    return play
  }
  const isDanger = (play: ReturnType<typeof begin>) =>
    play.customer(cry).some(each => each.textKey?.startsWith('danger.'))

  test('cried at once', () => expect(isDanger(begin())).toBe(true))
  test('cried a week later, after a colleague has written', () => {
    const play = begin()
    play.wait(7 * 24 * hourMs)
    play.staff('zhou', { type: 'addNote', text: 'rang the workshop' })
    play.wait(minuteMs)
    expect(isDanger(play)).toBe(false)
  })
  test('cried a week later, after they have asked how it goes', () => {
    const play = begin()
    play.wait(7 * 24 * hourMs)
    play.customer(asks)
    expect(isDanger(play)).toBe(false)
  })
})

test.each([
  '你们怎么一直没反应',
  '投诉了没反应',
  '你們的人沒反應',
  '这事真让我头疼',
  '你们真让人头疼',
  '這件事很讓人頭痛',
  '我要吐血了',
  "I'm sick of waiting for you",
  'sick and tired of this',
  'what a headache',
  'there is a faint smell of petrol',
])('%s: not ill', text => expect(feelsIll.test(text)).toBe(false))
test.each([
  '孩子没反应了',
  '他沒反應',
  '我老婆叫她都没反应',
  '没反应了',
  '头疼得厉害',
  '这味道让我头疼',
  '我頭好暈',
  'I feel sick',
  'my daughter is sick from it',
  'I have a headache',
  'she fainted',
])('%s: ill', text => expect(feelsIll.test(text)).toBe(true))
