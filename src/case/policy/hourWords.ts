// The words for an hour of the clock, a part of the day, and the closing of the store.

import { hanNumber, hourWords, numberOf } from './timeNumbers.ts'
import type { Meaning, PartOfDay, Reader } from './timeWord.ts'

export const morning: PartOfDay = { from: 0, to: 12 * 60, due: 12 * 60 }
const noon: PartOfDay = { from: 11 * 60, to: 14 * 60, due: 13 * 60 }
export const afternoon: PartOfDay = { from: 12 * 60, to: 18 * 60 + 30, due: 18 * 60 }
const dusk: PartOfDay = { from: 17 * 60, to: 20 * 60, due: 19 * 60 }
export const evening: PartOfDay = { from: 17 * 60, to: 24 * 60, due: 21 * 60 }
const night: PartOfDay = { from: 0, to: 6 * 60, due: 6 * 60 }
const partOf = (word: string): PartOfDay => {
  if (/早|上午|morning/.test(word)) return morning
  if (/中午|正午/.test(word)) return noon
  if (/下午|午后|afternoon/.test(word)) return afternoon
  if (word === '凌晨') return night
  return word === '傍晚' ? dusk : evening
}

export const hourReaders: readonly Reader[] = [
  [/\b([0-9]{1,2})(?:[:.]([0-5][0-9]))? ?([ap])\.?m\b/g, clockOfHalf],
  [/(?<![0-9:])([01]?[0-9]|2[0-3]):([0-5][0-9])(?![0-9:])/g, ([, hour, minute]) => clockAt(hour, minute)],
  [
    new RegExp(
      `(?<![快早晚慢好多大小差](?=一点)|[有这那共第]|以下|如下|下面|下列)(${hanNumber})(?:点|时(?![间候刻效]))(?!建议|意见|要求|原因|问题|说明)(?:(半)|([一三])刻|(${hanNumber})分?|([钟整]))?`,
      'g',
    ),
    ([, hour, half, quarters, minute, full]) => {
      const minutes = half ? 30 : quarters ? numberOf(quarters) * 15 : minute ? numberOf(minute) : 0
      if (numberOf(hour) > 24 || minutes > 59) return undefined
      const bare = half || quarters || minute || full ? {} : ({ bare: true } as const)
      return { ...clockAt(String(numberOf(hour)), String(minutes)), ...bare }
    },
  ],
  [
    new RegExp(`\\b(half past |quarter past |quarter to )?(${hourWords}|[0-9]{1,2}) o'?clock\\b`, 'g'),
    ([, past, hour]) => englishClock(past, hour),
  ],
  [
    new RegExp(`\\b(half past |quarter past |quarter to )(${hourWords}|[0-9]{1,2})\\b`, 'g'),
    ([, past, hour]) => englishClock(past, hour),
  ],
  [
    /(?<=\b(?:by|before|at|after|until|till|around|about) )([01]?[0-9]|2[0-3])[.]([0-5][0-9])\b(?![.0-9%]| ?(?:%|per ?cent|km|yuan|rmb|kuai|million)\b)/g,
    ([, hour, minute]) => clockAt(hour, minute),
  ],
  [/(?<![0-9.])([01]?[0-9]|2[0-3])[.]([0-5][0-9])(?=[之以]?前|左右)/g, ([, hour, minute]) => clockAt(hour, minute)],
  [
    /(?<=\b(?:by|before|at|after|until|till|around|about) )([0-9]{1,2})\b(?![:.,%/-]?[0-9]| ?(?:%|per ?cent|days?|hours?|minutes?|weeks?|months?|km|yuan|rmb|kuai|units?|cars?|people)\b)/g,
    ([, hour]) => (Number(hour) > 24 ? undefined : clockAt(hour)),
  ],
  [/\b(?:noon|midday)\b/g, () => ({ clock: { hour: 12, minute: 0, sure: true } })],
  [/\bmidnight\b/g, () => ({ clock: { hour: 24, minute: 0, sure: true } })],
  [
    /下班|打烊|关门|闭店|营业结束|\b(?:the )?end of (?:the |our |business )*day\b|\bclose of business\b|\b(?:we |the store |the shop )?clos(?:e|es|ing)(?: time)?\b|\bcob\b|\beod\b/g,
    () => ({ closing: true }),
  ],
  [
    /凌晨|早上|早晨|清早|一早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜[里间]|\b(?:in the )?(?:morning|afternoon|evening)\b/g,
    ([word]) => ({ part: partOf(word) }),
  ],
]

function clockAt(hour = '', minute = '0'): Meaning {
  const sure = Number(hour) > 12 || hour.startsWith('0')
  return { clock: { hour: Number(hour), minute: Number(minute), sure } }
}
function clockOfHalf([, hour, minute, half]: RegExpMatchArray): Meaning | undefined {
  const twelve = Number(hour) % 12
  if (Number(hour) > 12) return undefined
  return { clock: { hour: half === 'p' ? twelve + 12 : twelve, minute: Number(minute ?? 0), sure: true } }
}
function englishClock(past: string | undefined, hour: string | undefined): Meaning | undefined {
  const full = numberOf(hour)
  if (full > 24) return undefined
  if (past?.startsWith('quarter to')) return { clock: { hour: full - 1, minute: 45, sure: false } }
  const minute = past?.startsWith('half') ? 30 : past ? 15 : 0
  return { clock: { hour: full, minute, sure: false } }
}
