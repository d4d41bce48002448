// How often a text is said decides how many wordings it has, and how far apart they are: nobody hears a parrot.
import { describe, expect, test } from 'vitest'
import { textTables } from '../../dialogs/speak.ts'
import { type TextKey, zhCN } from '../../dialogs/text/zh-CN.ts'
import type { Language } from '../../src/case/vocabulary.ts'

const keys = Object.keys(zhCN.says) as TextKey[]
const all = (language: Language) => keys.flatMap(key => textTables[language].says[key].map(text => ({ key, text })))

/** What may come several times in one conversation, by key or by family: at least four wordings each. */
const frequent = [
  'about.bot',
  'ack.',
  'after.',
  'aside.hours',
  'aside.other',
  'aside.place',
  'ask.',
  'comeBack.',
  'care.calm',
  'care.stay',
  'danger.callYes',
  'danger.more',
  'danger.moving',
  'danger.stay',
  'danger.stopped',
  'digress.phone',
  'evidence.thanks',
  'evidence.voiceHeard',
  'follow.',
  'greeting.ask',
  'greeting.back',
  'handOff.',
  'listen.',
  'lookup.found',
  'lookup.needDigits',
  'lookup.none',
  'lookup.tooMany',
  'lookup.wait',
  'news.accepted',
  'news.acceptedOnly',
  'news.resolved',
  'news.update',
  'person.',
  'photo.added',
  'photo.kept',
  'photo.left',
  'photo.notKept',
  'photo.whatAbout',
  'proposal.',
  'repair.',
  'rescue.arrived',
  'soothe.',
  'status.accepted',
  'status.assigned',
  'status.contacted',
  'status.working',
  'summary.notClear',
  'summary.read',
  'summary.updated',
  'summary.whatToChange',
  'talk.angry',
  'talk.ask',
  'talk.book',
  'talk.cancelled',
  'talk.choices',
  'talk.goodbye',
  'talk.later',
  'talk.noted',
  'talk.praise',
  'talk.tell',
  'talk.thanks',
  'talk.unclear',
  'talk.unsure',
  'withdraw.',
]
const seldom = ['greeting.notice', 'status.', 'why.']

const among = (families: readonly string[], key: string) =>
  families.some(each => key === each || (each.endsWith('.') && key.startsWith(each)))

/** How much two wordings share, from 0 to 1, by pairs of neighbouring characters; parameters and marks do not count. */
function likeness(one: string, other: string): number {
  const pairs = (template: string) => {
    const plain = [...template.replace(/\{\w+\}|[\p{P}\s]/gu, '')]
    return plain.slice(1).map((character, at) => `${plain[at]}${character}`)
  }
  const left = pairs(one)
  const right = pairs(other)
  const rest = [...right]
  const shared = left.filter(pair => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return left.length + right.length > 0 ? (2 * shared.length) / (left.length + right.length) : 0
}

/** In characters; an English word takes several. */
const longestSoothing: Record<Language, number> = { 'zh-CN': 70, 'zh-TW': 70, en: 200 }

const apology = /抱歉|对不起|對不起|过意不去|過意不去|不好意思|道歉|sorry|apolog/i

test('every family of what is said often exists', () => {
  for (const family of [...frequent, ...seldom])
    expect(
      keys.some(key => among([family], key)),
      family,
    ).toBe(true)
})

describe.each(['zh-CN', 'zh-TW', 'en'] as const)('%s, said often', language => {
  const { says } = textTables[language]

  test('four wordings where a text comes often, three where it comes now and then', () => {
    for (const key of keys) {
      const least = among(frequent, key) ? 4 : among(seldom, key) ? 3 : 2
      expect(says[key].length, key).toBeGreaterThanOrEqual(least)
    }
  })

  test('soothing is short, and no one apologises with an exclamation mark', () => {
    for (const { key, text } of all(language)) {
      if (key.startsWith('soothe.')) expect([...text].length, text).toBeLessThanOrEqual(longestSoothing[language])
      if (apology.test(text)) expect(text, key).not.toMatch(/[!！]/)
    }
  })
})

test.each(['zh-CN', 'zh-TW'] as const)('%s: wordings of one text differ by more than a particle', language => {
  const { says } = textTables[language]
  for (const key of keys.filter(each => among(frequent, each))) {
    const wordings = says[key]
    wordings.forEach((wording, at) => {
      for (const other of wordings.slice(at + 1))
        expect(likeness(wording, other), `${wording} | ${other}`).toBeLessThan(0.6)
    })
  }
})
