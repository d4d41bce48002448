// How many, as people say it of visits and days: 两三次, 十几天, 一个多月, over a month. The least it can be; undefined for "several".
import { smallCount } from './numerals.ts'

const digits = '一二两俩三四五六七八九'
const han = `[${digits}十半几多数]`
/** Source of a regular expression for a count in folded Chinese text, one group. */
export const countPattern = `([0-9]{1,3}|[${digits}]?十[${digits}几多来]?|[${digits}]{1,2}|好几|几|多|数|无数)`
/** The same for days, weeks and months: with 多 and 半, two groups: the count and the unit. */
export const stayPattern = `(大?半|[0-9]{1,3}(?:\\.5)?|[${digits}]?十[${digits}几多来]?|[${digits}]{1,2})(?:多|来)?个?(?:多|半)?(天|日|周|星期|礼拜|月|小时)(?:多|半)?`
export const englishCountPattern =
  '([0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty)'

const englishMore: Readonly<Record<string, number>> = {
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
}

/** 3, 三, 十二, three; 两三 is two at least, 十几 and 十多 eleven. */
export function leastOf(raw: string): number | undefined {
  const english = englishMore[raw]
  if (english !== undefined) return english
  const pair = new RegExp(`^([${digits}])[${digits}]$`).exec(raw)
  if (pair) return smallCount(pair[1] ?? '')
  const more = new RegExp(`^([${digits}]?十)[几多来]$`).exec(raw)
  if (more) return (smallCount(more[1] ?? '') ?? 10) + 1
  return new RegExp(`^${han}*[几多数]`).test(raw) ? undefined : smallCount(raw)
}

const sizes: readonly [RegExp, number][] = [
  [/周|星期|礼拜|week/, 7],
  [/月|month/, 30],
  [/小时|hour/, 1 / 24],
  [/天|日|day/, 1],
]
/**
 * Days, begun ones counted; "more than a month" is 31 at least, "almost a month" 29 at most said to be.
 * @param said the whole of it, to see "多", "半", "over"
 */
export function daysOfStay(raw: string, unit: string, said: string): number | undefined {
  const size = sizes.find(([pattern]) => pattern.test(unit))?.[1]
  const amount = /^大?半$/.test(raw) ? 0.5 : raw.endsWith('.5') ? Number(raw) : leastOf(raw)
  if (size === undefined || amount === undefined) return undefined
  const half = !/半$/.test(raw) && /个半|半$|and a half/.test(said) ? 0.5 : 0
  const days = Math.ceil((amount + half) * size)
  return Number.isFinite(days) ? days : undefined
}
const more = /多|余|超过|不止|以上|出头|\bover\b|more than|\bplus\b|\+/
const less =
  /将近|接近|差不多|快|不到|近(?=[0-9一二两三四五六七八九十半])|almost|nearly|close to|less than|under|not quite/
/** One more or one less than the round figure, as far as the words around it say so. */
export const roughly = (days: number, said: string): number =>
  less.test(said) ? Math.max(0, days - 1) : more.test(said) && !/十[多来]/.test(said) ? days + 1 : days
