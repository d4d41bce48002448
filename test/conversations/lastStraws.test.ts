// What a customer with a case writes when they have had enough: going public with it, or asking whether anybody is there at all.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
type Spoken = 'zh' | 'tw' | 'en'
const who: Readonly<Record<Spoken, { locale?: string; is: string; yes: string; mild: string; grave: string }>> = {
  zh: {
    is: '我叫赵敏,电话13800138000,车牌浙A12345,',
    yes: '对的',
    mild: '空调修了又不制冷',
    grave: '今年5月买的车,开了8000公里,昨天刹车失灵,车已经停在家里,要求退车',
  },
  tw: {
    locale: 'zh-TW',
    is: '我叫林美,電話13800138000,車牌浙A12345,',
    yes: '對的',
    mild: '冷氣修了又不冷',
    grave: '今年5月買的車,開了8000公里,昨天煞車失靈,車已經停在家裡,要求退車',
  },
  en: {
    locale: 'en',
    is: 'My name is Tom Becker, 13800138000, plate 浙A12345, ',
    yes: 'yes',
    mild: 'the air conditioning broke again after your repair',
    grave: 'bought in May 2026, 8000 km, yesterday the brakes failed, the car is parked at home, I want to return it',
  },
}
const unknown: Readonly<Record<Spoken, string>> = { zh: '不知道', tw: '不知道', en: "I don't know" }
function accepted(spoken: Spoken, what: 'mild' | 'grave'): Play {
  const { locale, is, yes } = who[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  let said = play.customer(is + who[spoken][what])
  for (let turns = 0; turns < 6 && !play.current()?.handedOff; turns++)
    said = play.customer(said.some(each => each.asks === 'confirm') ? yes : unknown[spoken])
  expect(play.current()?.handedOff).toBeDefined()
  play.staff('zhou', { type: 'accept' })
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)

describe('going public with it is about the case at hand', () => {
  const threats: [Spoken, string][] = [
    ['zh', '我要发抖音曝光你们'],
    ['zh', '态度这么差我要发小红书'],
    ['zh', '我要找电视台曝光你们乱收费'],
    ['zh', '我去消协告你们'],
    ['tw', '我要PO上網讓大家知道'],
    ['tw', '要爆料給媒體'],
    ['en', "I'll post this everywhere"],
    ['en', 'everyone will know about this'],
    ['en', "you'll hear from my lawyer"],
  ]
  test.each(threats)('%s: %s climbs by the rule book', (spoken, text) => {
    const play = accepted(spoken, 'mild')
    expect(keys(play.customer(text))).toEqual(['after.raised'])
    expect(play.cases()).toHaveLength(1)
    expect(play.current()).toMatchObject({
      severity: { level: 'major' },
      routing: { owner: { role: 'generalManager' } },
    })
  })

  test.each(threats)(
    '%s: %s is heard in a case that was grave before, and nobody asks whether it is another',
    (spoken, text) => {
      const play = accepted(spoken, 'grave')
      const [said, ...more] = play.customer(text)
      expect(more).toEqual([])
      expect(said?.textKey).toBe('after.threat')
      expect(said?.text).toMatch(/高/)
      expect(said?.text).toMatch(/10:30/)
      expect(play.cases()).toHaveLength(1)
      expect(play.current()?.routing?.owner.role).toBe('generalManager')
      expect(play.current()?.narrative.at(-1)?.text).toBe(text)
    },
  )

  test('written twice it is not answered in the same words', () => {
    const play = accepted('zh', 'grave')
    const [first] = play.customer('我要发抖音曝光你们')
    const [second] = play.customer('我说了，我要曝光你们')
    expect(second?.textKey).toBe('after.threat')
    expect(second?.text).not.toBe(first?.text)
  })

  test.each<[Spoken, string]>([
    ['zh', '抖音上看到你们有活动'],
    ['en', "I'll post photos of the car later"],
  ])('%s: %s threatens nobody', (spoken, text) => {
    const play = accepted(spoken, 'grave')
    expect(keys(play.customer(text))).not.toContain('after.threat')
    expect(play.current()?.routing?.owner.role).not.toBe('generalManager')
  })
})

describe('asked whether anybody is there, who has it and by when is told', () => {
  function fellSilent(spoken: Spoken): Play {
    const play = accepted(spoken, 'mild')
    play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
    play.staff('zhou', { type: 'takeOver' })
    play.staff('zhou', { type: 'say', text: '您好，我来看一下。' })
    play.customer('在吗')
    play.wait(16 * 60_000)
    play.clock()
    expect(play.current()?.live).toBeUndefined()
    return play
  }
  test.each<[Spoken, string]>([
    ['zh', '你们到底有没有人啊'],
    ['zh', '搞什么，没人了吗'],
    ['zh', '都死哪去了'],
    ['zh', '怎么没人理我'],
    ['tw', '你們到底有沒有人'],
    ['en', 'is anybody there??'],
    ['en', 'so is nobody going to answer me'],
  ])('%s: %s', (spoken, text) => {
    const play = fellSilent(spoken)
    const [said, ...more] = play.customer(text)
    expect(more).toEqual([])
    expect(said?.textKey).toBe('after.waited')
    expect(said?.text).toMatch(/周/)
    expect(said?.text).toMatch(/\d:\d\d/)
  })

  test.each<[Spoken, string]>([
    ['zh', '店里有没有人懂变速箱'],
    ['en', 'is anybody there on Sunday to give me the car'],
  ])('%s: %s asks something else', (spoken, text) => {
    expect(keys(fellSilent(spoken).customer(text))).not.toContain('after.waited')
  })
})
