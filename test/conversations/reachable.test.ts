// "You can call now" and "a call is fine", said once somebody has the case: answered with who is in touch and by when, the time a customer
// named before only given up for a new one.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
type Spoken = 'zh' | 'tw' | 'en'
const stories: Readonly<Record<Spoken, { locale?: string; first: string; yes: string; later: string }>> = {
  zh: {
    first: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好',
    yes: '对的',
    later: '下午三点以后打给我',
  },
  tw: {
    locale: 'zh-TW',
    first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了又不冷,希望修好',
    yes: '對的',
    later: '下午三點以後打給我',
  },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning broke again after your repair, please fix it for free',
    yes: 'yes',
    later: 'please call me after 3pm',
  },
}
function handedOver(spoken: Spoken): Play {
  const { locale, first, yes } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)
const contact = (play: Play) => play.current()?.clocks.firstContact

describe('they can be rung now', () => {
  test.each<[Spoken, string]>([
    ['zh', '现在可以打了'],
    ['zh', '我现在有空了'],
    ['zh', '刚忙完，现在可以接电话'],
    ['zh', '马上打给我'],
    ['tw', '我現在方便接電話了'],
    ['en', 'you can call now'],
    ['en', "I'm free now"],
    ['en', "I'm home now, you can ring me"],
  ])('%s: %s', (spoken, text) => {
    const play = handedOver(spoken)
    play.customer(stories[spoken].later)
    expect(contact(play)?.notBefore).toBeDefined()
    const says = play.customer(text)
    expect(keys(says)).toEqual(['person.reachable'])
    expect(says[0]?.text).toContain('10:30')
    expect(contact(play)?.notBefore).toBeUndefined()
  })

  test('after somebody was in touch they are to be once more', () => {
    const play = handedOver('zh')
    play.staff('zhou', { type: 'accept' })
    play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
    expect(keys(play.customer('现在可以打了'))).toEqual(['person.reachable'])
    expect(contact(play)?.state).toBe('running')
  })

  test.each<[Spoken, string]>([
    ['zh', '现在不方便'],
    ['zh', '现在可以修了吗'],
    ['zh', '现在没人打给我'],
    ['en', "I can't talk now"],
    ['en', 'is it ready now'],
    ['en', 'can you fix it now'],
  ])('%s: %s is another thing', (spoken, text) => {
    expect(keys(handedOver(spoken).customer(text))).not.toContain('person.reachable')
  })
})

describe('only the way to reach them', () => {
  test.each<[Spoken, string, string]>([
    ['zh', '打电话就行', 'person.reachable'],
    ['zh', '微信联系就好', 'person.inWriting'],
    ['en', 'just call me', 'person.reachable'],
  ])('%s: %s keeps the time they named', (spoken, text, key) => {
    const play = handedOver(spoken)
    play.customer(stories[spoken].later)
    const due = contact(play)?.dueAt
    expect(keys(play.customer(text))).toEqual([key])
    expect(contact(play)?.dueAt).toBe(due)
  })
})
