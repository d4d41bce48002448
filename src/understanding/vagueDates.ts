// Dates said by holidays, weekends, parts of the year and vague words ("前几天", "a couple of weeks ago"): as exact as the words are, so a
// vague day gives its month. Knows nothing of what happened then.
import { asDay, asMonth, asToldDay, type Day, exists, plusDays, plusMonths, weekdayOf } from './calendarDay.ts'
import type { Shape } from './dates.ts'
import { holidayIn, holidayNames, isLongHoliday } from './holidays.ts'
import { numberOf } from './numerals.ts'

const monthOfDay = (day: Day): string => asMonth(day.year, day.month)
const back = (today: Day, days: number): string => monthOfDay(plusDays(today, -days))
const monthsBack = (today: Day, months: number): string => {
  const { year, month } = plusMonths(today, -months)
  return asMonth(year, month)
}
const isAfter = (a: Day, b: Day): boolean => a.year * 400 + a.month * 32 + a.day > b.year * 400 + b.month * 32 + b.day
const yearOf = (word: string | undefined, today: Day): number | undefined => {
  if (word === undefined) return undefined
  const shift = { 今: 0, 本: 0, 去: -1, 前: -2, last: -1, this: 0 }[word]
  if (shift !== undefined) return today.year + shift
  const year = numberOf(word.replace(/[零〇]/g, '零'))
  return year === undefined ? undefined : year < 100 ? 2000 + year : year
}

/** Of the years in question the last in which the holiday has begun. */
function holiday(name: string, yearWord: string | undefined, side: string | undefined, today: Day): string | undefined {
  const given = yearOf(yearWord, today)
  let day = holidayIn(given ?? today.year, name)
  if (day === undefined) return undefined
  if (given === undefined && isAfter(day, today)) day = holidayIn(today.year - 1, name)
  if (day === undefined) return undefined
  if (name === '除夕') day = plusDays(day, -1)
  if (side !== undefined && /前|before/.test(side)) return monthOfDay(plusDays(day, isLongHoliday(name) ? -10 : -4))
  if (side !== undefined && /后|回来|after/.test(side)) return monthOfDay(plusDays(day, isLongHoliday(name) ? 10 : 4))
  return isLongHoliday(name) && !/当天/.test(side ?? '') ? monthOfDay(day) : asDay(day)
}

function vagueAgo(least: number, unit: string | undefined, today: Day): string | undefined {
  const what = (unit ?? '').replace('个', '')
  if (/minute|hour|分钟|小时/.test(what)) return asDay(today)
  if (/天|day/.test(what)) return back(today, least)
  if (/周|星期|礼拜|week/.test(what)) return back(today, 7 * least)
  if (/月|month/.test(what)) return least <= 2 ? monthsBack(today, least) : monthsBack(today, least).slice(0, 4)
  return least <= 2 ? String(today.year - least) : undefined
}
const leastOf = (raw: string): number =>
  /^(?:几|好几|数|若干|a few|few|several|some)/.test(raw)
    ? 3
    : /couple/.test(raw)
      ? 2
      : /几十/.test(raw)
        ? 20
        : (numberOf(raw.replace(/[几来多余]/g, '').replace(/^([一二两三四五六七八九])[一二两三四五六七八九]$/, '$1')) ??
          3)

/** The Saturday of a weekend `weeks` before this week's; undefined while it lies ahead. */
function saturday(today: Day, weeks: number): string | undefined {
  const day = plusDays(today, 6 - weekdayOf(today) - 7 * weeks)
  return isAfter(day, today) ? undefined : asDay(day)
}

const chineseNames = holidayNames.filter(name => /[\u4e00-\u9fff]/.test(name)).join('|')
const englishNames = holidayNames.filter(name => /[a-z]/.test(name)).join('|')
const ago = '(?:之前|以前|前)(?![年后面])'

export const vagueShapes: readonly Shape[] = [
  {
    pattern: new RegExp(
      `(?:([今去前本]|20[0-9]{2}|(?<![0-9])[0-9]{2})年的?)?(${chineseNames})(?![一二三四五六七八九十0-9月点条个]|快乐|愉快|好|礼物?|放假吗)(?:节)?(?:假期|长假|黄金周|放假|假)?(?:的)?(之前|前夕|前|之后|过后|以后|后|期间|那几天|当天|那天|的时候|回来)?`,
      'g',
    ),
    read: ([year, name, side], today) =>
      // "十一" is a number as often as a holiday, "新年" mostly a wish
      (name === '十一' && side === undefined) || name === undefined ? undefined : holiday(name, year, side, today),
  },
  {
    pattern:
      /(?<![0-9一二两三四五六七八九十几多半数整每当周近来今去前本新青成少中])(?:过)?年(前(?![面后])|后(?![轮备视]))/g,
    read: ([side], today) => holiday('春节', undefined, side, today),
    vague: true,
  },
  {
    pattern: /((?:[今去前本]|(?<![0-9])(?:20)?[0-9]{2})?)年?年(底|末|初|中)(?![一-龥]{0,2}奖)/g,
    read: ([word, part], today) => {
      if (part === undefined) return undefined
      const month = part === '初' ? 1 : part === '中' ? 6 : 12
      const year = yearOf(word === '' ? undefined : word, today) ?? (month > today.month ? today.year - 1 : today.year)
      return asMonth(year, month)
    },
    vague: true,
  },
  {
    pattern: /(上上个?|上个?|刚过去的?这?个?|刚过的)(?:周|星期|礼拜)末/g,
    read: ([which], today) =>
      saturday(today, which?.startsWith('上上') ? 2 : which?.startsWith('上') ? 1 : weekdayOf(today) >= 6 ? 0 : 1),
  },
  {
    pattern: /(上上个?|上个?|这个?|本)(?:周|星期|礼拜)(?![一二三四五六日天末0-9])/g,
    read: ([which], today) => back(today, which?.startsWith('上上') ? 14 : which?.startsWith('上') ? 7 : 0),
    vague: true,
  },
  {
    pattern:
      /(前几天|前几日|前两天|前些天|前些日子|前一?阵子?|前一?段时间|前段日子|不久前|前不久|这几天|这两天|近几天|近日|日前|最近(?!的[^,.;]{0,8}[店家点]|一家)|近期|近来|这阵子|这段时间)/g,
    read: ([word], today) => back(today, /^前[几两些]|不久/.test(word ?? '') ? 3 : /^前/.test(word ?? '') ? 20 : 0),
    vague: true,
  },
  {
    pattern: new RegExp(`(?<![0-9一二两三四五六七八九十])(大?半)个?多?(月|年)多?${ago}`, 'g'),
    read: ([half, unit], today) =>
      half === '大半'
        ? unit === '月'
          ? back(today, 20)
          : monthsBack(today, 8).slice(0, 4)
        : unit === '月'
          ? asDay(plusDays(today, -15))
          : monthsBack(today, 6),
  },
  {
    pattern: new RegExp(
      `(?<![0-9一二两三四五六七八九十第])(好几|几十|几|数|若干|十几|十来|十多|[二三四五六]十(?:多|几|来)|[0-9]{1,2}(?:多|来|几)|一两|两三|三四|四五|五六|六七|七八)(个?(?:小时|分钟|天|周|星期|礼拜|月)|年)${ago}`,
      'g',
    ),
    read: ([raw, unit], today) => vagueAgo(leastOf(raw ?? ''), unit, today),
    vague: true,
  },
  {
    // "18号下午": a day of this month, or of the last one that has it when it is still ahead
    pattern:
      /(?<![0-9一二三四五六七八九十月年路街弄巷道第.\-:到至])([1-9]|[12][0-9]|3[01]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号日](?=早|上午|中午|下午|傍晚|晚|凌晨|那天|当天|提的?车|买的|去|送|进店|做的|修的|修好的|换的|保养的|装的|喷的|补的|洗的|检查的|弄的|取的车|交的车|发生|出的|在高速|就)/g,
    read: ([raw], today) => {
      const day = numberOf(raw ?? '')
      if (day === undefined || day < 1 || day > 31) return undefined
      const last = day > today.day ? plusMonths(today, -1) : today
      return asDay({ ...(exists({ ...last, day }) ? last : plusMonths(today, -2)), day })
    },
  },
  {
    pattern: /(?:民国)?(?<![0-9])(1[01][0-9])年([0-9]{1,2})月(?:([0-9]{1,2})[日号])?/g,
    read: ([year, month, day]) => {
      const m = Number(month)
      if (m < 1 || m > 12) return undefined
      const y = Number(year) + 1911
      return day === undefined ? asMonth(y, m) : asToldDay({ year: y, month: m, day: Number(day) })
    },
  },
  {
    pattern: /(?<![0-9a-z.-])(20[0-4][0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9a-z-])/g,
    read: ([year, month, day]) => asToldDay({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    pattern:
      /(?<![0-9.:\-/])([1-9]|1[0-2])[./]([12][0-9]|3[01]|0?[1-9])(?![0-9.])(?=号|日|提|买|购|那天|当天|上牌|交的?车)/g,
    read: ([month, day], today) => {
      const [m, d] = [Number(month), Number(day)]
      return asToldDay({
        year: m > today.month || (m === today.month && d > today.day) ? today.year - 1 : today.year,
        month: m,
        day: d,
      })
    },
  },
]

export const vagueEnglishShapes: readonly Shape[] = [
  {
    pattern: new RegExp(
      `\\b(before|after|during|over|around|at|on|since)? ?(?:the )?(last |this )?(${englishNames})(?: (?:eve|holidays?|day|festival|break))?\\b`,
      'g',
    ),
    read: ([side, year, name], today) => (name === undefined ? undefined : holiday(name, year?.trim(), side, today)),
  },
  {
    pattern: /\b(over|during|on|at|this past|last|this last|the past) (?:the )?(?:past |last )?weekend\b/g,
    read: ([which], today) =>
      saturday(today, which === 'last' && weekdayOf(today) >= 6 ? 1 : weekdayOf(today) >= 6 ? 0 : 1),
  },
  {
    pattern:
      /\b(the other (?:day|night|week)|recently|lately|not long ago|earlier this (?:week|month)|this (?:week|month)|these days|last week|a while (?:ago|back))\b/g,
    read: ([word], today) =>
      word?.startsWith('a while')
        ? undefined
        : back(today, /last week|other week/.test(word ?? '') ? 7 : /other/.test(word ?? '') ? 3 : 0),
    vague: true,
  },
  {
    pattern:
      /\b(?:about |around |like )?((?:a |the )?(?:couple(?: of)?|few|several)|some) (minute|hour|day|week|month|year)s? (?:ago|back|earlier)\b/g,
    read: ([raw, unit], today) => vagueAgo(leastOf(raw ?? ''), unit, today),
    vague: true,
  },
  {
    pattern: /\bhalf a (month|year) ago\b/g,
    read: ([unit], today) => (unit === 'year' ? monthsBack(today, 6) : asDay(plusDays(today, -15))),
  },
  {
    pattern: /\b(?:a|one|1) (month|year|week) and a half ago\b/g,
    read: ([unit], today) =>
      unit === 'year' ? monthsBack(today, 18).slice(0, 4) : back(today, unit === 'month' ? 45 : 10),
    vague: true,
  },
  {
    pattern:
      /\b(?:in|since|back in|around|from|early|late|mid|during|(?:the )?(?:spring|summer|fall|autumn|winter|end|beginning|year)(?: of)?)[ -](?:early |late |mid[ -])?(20[0-4][0-9])(?=[.,;!?)]|$| (?:and|but|when|i|we|the|it|my|from|at|with|for|after|before|new)\b)/g,
    read: ([year], today) => (Number(year) <= today.year ? year : undefined),
  },
  {
    pattern: /(?<![0-9/])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-](20[0-4][0-9]|[0-9]{2})(?![0-9/])/g,
    read: ([first, second, rawYear], today) => {
      const [a, b] = [Number(first), Number(second)]
      const year = (rawYear?.length === 2 ? 2000 : 0) + Number(rawYear)
      if (a < 1 || b < 1 || a > 31 || b > 31 || year > today.year + 1 || year < 1980) return undefined
      if (a > 12 && b <= 12) return asToldDay({ year, month: b, day: a })
      if (b > 12 && a <= 12) return asToldDay({ year, month: a, day: b })
      // 3/5/2025 is March in one country and May in the next: only the year is sure
      return a > 12 ? undefined : a === b ? asDay({ year, month: a, day: b }) : String(year)
    },
  },
]
