// The holidays customers date things by, as days of a year: fixed ones, and those of the Chinese calendar. Knows no sentences.
import type { Day } from './calendarDay.ts'

/** [month, day] in the sun's calendar. */
const fixed: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  情人节: [2, 14],
  妇女节: [3, 8],
  清明: [4, 5],
  五一: [5, 1],
  劳动节: [5, 1],
  国庆: [10, 1],
  十一: [10, 1],
  双十: [10, 10],
  双十一: [11, 11],
  双11: [11, 11],
  双十二: [12, 12],
  圣诞: [12, 25],
  跨年: [12, 31],
  christmas: [12, 25],
  'new year': [1, 1],
  "new year's": [1, 1],
  'national day': [10, 1],
  'golden week': [10, 1],
  'may day': [5, 1],
}
/** Chinese month, day, and the first and last day of the sun's year it can fall on. */
const lunar: Readonly<Record<string, readonly [number, number, readonly [number, number]]>> = {
  春节: [1, 1, [20, 52]],
  元宵: [1, 15, [34, 66]],
  端午: [5, 5, [146, 178]],
  中秋: [8, 15, [249, 282]],
}
const sameAs: Readonly<Record<string, string>> = {
  过年: '春节',
  新年: '春节',
  大年初一: '春节',
  除夕: '春节',
  春运: '春节',
  'chinese new year': '春节',
  'lunar new year': '春节',
  'spring festival': '春节',
  'mid-autumn': '中秋',
  'mid autumn': '中秋',
  'dragon boat': '端午',
}
/** Holidays people mean as a whole week or more. */
const long = new Set(['春节', '国庆', '十一', '五一', '劳动节', 'national day', 'golden week', 'may day'])

export const holidayNames = [...Object.keys(fixed), ...Object.keys(lunar), ...Object.keys(sameAs)].sort(
  (a, b) => b.length - a.length,
)
export const isLongHoliday = (name: string): boolean => long.has(sameAs[name] ?? name)

const known = new Map<string, Day | undefined>()
let chinese: Intl.DateTimeFormat | undefined
/** The day a holiday falls on; undefined when the name is none. */
export function holidayIn(year: number, name: string): Day | undefined {
  const day = fixed[name]
  if (day !== undefined) return { year, month: day[0], day: day[1] }
  const key = sameAs[name] ?? name
  const wanted = lunar[key]
  if (wanted === undefined) return undefined
  const cached = `${year} ${key}`
  if (known.size > 400) known.clear()
  if (!known.has(cached)) known.set(cached, lunarDay(year, wanted))
  return known.get(cached)
}

function lunarDay(year: number, [month, day, [first, last]]: readonly [number, number, readonly [number, number]]) {
  chinese ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  for (let ordinal = first; ordinal <= last; ordinal++) {
    const at = new Date(Date.UTC(year, 0, ordinal))
    const parts = chinese.formatToParts(at)
    const part = (type: string): string | undefined => parts.find(each => each.type === type)?.value
    // a leap month is written "5bis"
    if (part('month') === String(month) && part('day') === String(day))
      return { year, month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  }
  return undefined
}
