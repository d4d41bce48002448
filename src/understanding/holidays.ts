// The holidays customers date things by, as days of a year: fixed ones, and those of the Chinese calendar. Knows no sentences.
import { type ChineseYear, chineseYearOf } from '../case/policy/chineseYear.ts'
import { dayMs } from '../case/policy/durations.ts'
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
/** What of the Chinese year, and how many days after it. */
const lunar: Readonly<Record<string, readonly [keyof ChineseYear, number]>> = {
  春节: ['newYear', 0],
  元宵: ['newYear', 14],
  端午: ['dragonBoat', 0],
  中秋: ['midAutumn', 0],
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

/** The day a holiday falls on; undefined when the name is none, or for a Chinese one outside 2000 to 2100. */
export function holidayIn(year: number, name: string): Day | undefined {
  const day = fixed[name]
  if (day !== undefined) return { year, month: day[0], day: day[1] }
  const wanted = lunar[sameAs[name] ?? name]
  const chinese = chineseYearOf(year)
  if (wanted === undefined || chinese === undefined) return undefined
  const at = new Date(Date.parse(chinese[wanted[0]]) + wanted[1] * dayMs)
  return { year, month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}
