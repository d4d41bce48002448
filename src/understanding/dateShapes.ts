// The plain ways to write a date in Chinese and English: full dates, months, weekdays, "three days ago", "买了五个月". Vague ones and
// holidays are in vagueDates.ts. Knows nothing of what happened then.
import { asDay, asMonth, asToldDay, type Day, plusDays, plusMonths, weekdayOf } from './calendarDay.ts'
import type { Shape } from './dates.ts'
import { numberOf, smallCount } from './numerals.ts'

const n = '([0-9]{1,4}|[一二两三四五六七八九十]{1,3})'
const year = '(20[0-9]{2}|[0-9]{2}|二[零〇][零〇一二三四五六七八九]{2}|[一二]{1}[零〇一二三四五六七八九])'
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const englishCount = '([0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple of|a couple of|a few|few)'

const yearWord: Readonly<Record<string, number>> = { 今: 0, 去: -1, 前: -2, 本: 0, 当: 0 }
const dayWord: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  今晨: 0,
  刚才: 0,
  刚刚: 0,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨儿: -1,
  昨早: -1,
  前晚: -2,
  昨夜: -1,
  前天: -2,
  前日: -2,
  大前天: -3,
  今儿: 0,
  today: 0,
  'this morning': 0,
  tonight: 0,
  'this afternoon': 0,
  yesterday: -1,
  'last night': -1,
  'the day before yesterday': -2,
  'just now': 0,
}

const toYear = (raw: string | undefined, today: Day): number | undefined => {
  if (raw === undefined) return undefined
  const spelled = /^[零〇一二三四五六七八九]+$/.test(raw)
    ? Number([...raw].map(char => '零一二三四五六七八九'.indexOf(char === '〇' ? '零' : char)).join(''))
    : Number(raw)
  const full = spelled < 100 ? 2000 + spelled : spelled
  return full >= 1980 && full <= today.year + 1 ? full : undefined
}
const ymd = (y: number | undefined, m: number | undefined, d: number | undefined): string | undefined => {
  if (y === undefined) return undefined
  if (m === undefined) return String(y)
  if (m < 1 || m > 12) return undefined
  if (d === undefined) return asMonth(y, m)
  return asToldDay({ year: y, month: m, day: d })
}
/** A month named without a year lies in the past. */
const recent = (month: number, day: number | undefined, today: Day): number =>
  month > today.month || (month === today.month && day !== undefined && day > today.day) ? today.year - 1 : today.year
const weekday = (raw: string | undefined): number | undefined => {
  if (raw === undefined) return undefined
  const chinese = '一二三四五六日天'.indexOf(raw)
  if (chinese >= 0) return Math.min(chinese + 1, 7)
  const english = weekdays.split('|').indexOf(raw)
  return english >= 0 ? english + 1 : Number(raw) >= 1 && Number(raw) <= 7 ? Number(raw) : undefined
}
const monthOf = (raw: string | undefined): number | undefined => {
  const index = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    raw?.slice(0, 3) ?? '',
  )
  return index < 0 ? undefined : index + 1
}
const count = (raw: string | undefined): number | undefined => {
  if (raw === undefined) return undefined
  if (raw.includes('couple')) return 2
  if (raw.includes('few')) return 3
  return smallCount(raw)
}

export const chineseShapes: readonly Shape[] = [
  {
    // "23/7/15 交车": beside Chinese words the year comes first
    pattern:
      /(?<![0-9/.-])([12][0-9])[/.-]([1-9]|0[1-9]|1[0-2])[/.-]([12][0-9]|3[01]|0?[1-9])(?![0-9/.-])(?= ?[\u4e00-\u9fff])/g,
    read: ([y, m, d], today) => ymd(toYear(y, today), Number(m), Number(d)),
  },
  {
    pattern: /(20[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})(?![0-9])[日号]?/g,
    read: ([y, m, d], today) => ymd(toYear(y, today), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`(?<![0-9])${year}年的?${n}月(?:份)?(?:的?${n}[日号])?`, 'g'),
    read: ([y, m, d], today) => ymd(toYear(y, today), numberOf(m ?? ''), d === undefined ? undefined : numberOf(d)),
  },
  {
    pattern: /(?<![0-9.])(20[0-9]{2})[-/.]([0-9]{1,2})(?![0-9.])/g,
    read: ([y, m], today) => ymd(toYear(y, today), Number(m), undefined),
  },
  {
    pattern: new RegExp(`([今去前本当])年的?${n}月(?:份)?(?:的?${n}[日号])?`, 'g'),
    read: ([word, m, d], today) =>
      ymd(today.year + (yearWord[word ?? ''] ?? 0), numberOf(m ?? ''), d === undefined ? undefined : numberOf(d)),
  },
  {
    pattern: new RegExp(`(上上个?|上个?|这个?|本)月的?${n}[日号]`, 'g'),
    read: ([which, d], today) => {
      const { year: y, month: m } = plusMonths(today, which?.startsWith('上上') ? -2 : which?.startsWith('上') ? -1 : 0)
      return ymd(y, m, numberOf(d ?? ''))
    },
  },
  {
    pattern: /(上上个?|上个?|这个?|本)月(?!的?[0-9一二三]{1,3}[日号])/g,
    read: ([which], today) => {
      const { year: y, month: m } = plusMonths(today, which?.startsWith('上上') ? -2 : which?.startsWith('上') ? -1 : 0)
      return asMonth(y, m)
    },
  },
  {
    pattern: /(上上个?|上个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天1-7])(?![0-9个])/g,
    read: ([which, raw], today) => {
      const day = weekday(raw)
      if (day === undefined) return undefined
      const back = which?.startsWith('上上') ? 14 : which?.startsWith('上') ? 7 : 0
      const offset = day - weekdayOf(today) - back
      return asDay(plusDays(today, back === 0 && offset > 0 && which === undefined ? offset - 7 : offset))
    },
  },
  {
    pattern: new RegExp(`(?<![0-9一二三四五六七八九十个年月])${n}月(?:份)?(?:的?${n}[日号])?(?![0-9])`, 'g'),
    read: ([m, d], today) => {
      const month = numberOf(m ?? '')
      const day = d === undefined ? undefined : numberOf(d)
      return month === undefined ? undefined : ymd(recent(month, day, today), month, day)
    },
  },
  {
    pattern:
      /(?<![0-9a-z])(20[0-9]{2}|[0-9]{2})年(?![款的]?[0-9]*月|款|[老新]?式|保修|质保|\d|多|了|左右|前|内|来|以)/g,
    read: ([y], today) => ymd(toYear(y, today), undefined, undefined),
  },
  { pattern: /([去前今])年/g, read: ([word], today) => String(today.year + (yearWord[word ?? ''] ?? 0)) },
  {
    pattern:
      /(大前天|今天|今日|今早|今晚|今晨|今儿|刚才(?!电话|说|的|那|我|报|给|填|写|号)|刚刚(?!说|我|报|给)|昨天|昨日|昨晚|昨夜|昨早|昨儿|前天|前日|前晚)/g,
    read: ([word], today) => asDay(plusDays(today, dayWord[word ?? ''] ?? 0)),
  },
  {
    pattern: new RegExp(`(?<![0-9第])${n}个?多?(天|周|个?星期|个?礼拜|个?月|年)(?:多)?(?:之前|以前|前)(?!后)`, 'g'),
    read: ([raw, unit], today) => ago(numberOf(raw ?? ''), unit, today),
    relative: true,
  },
  {
    pattern: new RegExp(
      `(?:买了?|提了?|购买|购入|提车|买来|购车|到手|开了|买车|车买|刚买|新车买|车龄|买回来|用了|购买了|提车才|车才买|才)(?:还没|还不到|不到|也就|才|刚|已经|有|了|刚刚|大概|快){0,3}(半|${n.slice(1, -1)})个?(?:多)?(天|周|星期|礼拜|月|年)(?!前|级|款|保)`,
      'g',
    ),
    read: ([raw, unit], today) => (raw === '半' ? ago(6, '月', today, unit) : ago(numberOf(raw ?? ''), unit, today)),
    relative: true,
    duration: true,
  },
]
export const englishShapes: readonly Shape[] = [
  {
    pattern: new RegExp(`\\b(${monthNames})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? (20[0-9]{2})\\b`, 'g'),
    read: ([m, d, y], today) => ymd(toYear(y, today), monthOf(m), Number(d)),
  },
  {
    pattern: new RegExp(`\\b([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})\\.?,? (20[0-9]{2})\\b`, 'g'),
    read: ([d, m, y], today) => ymd(toYear(y, today), monthOf(m), Number(d)),
  },
  {
    pattern: new RegExp(`\\b(${monthNames})\\.?,? (?:of )?(20[0-9]{2})\\b`, 'g'),
    read: ([m, y], today) => ymd(toYear(y, today), monthOf(m), undefined),
  },
  {
    pattern: new RegExp(`\\b(${monthNames})\\.? ([0-9]{1,2})(?:st|nd|rd|th)\\b(?!,? 20)`, 'g'),
    read: ([m, d], today) => {
      const month = monthOf(m)
      return month === undefined ? undefined : ymd(recent(month, Number(d), today), month, Number(d))
    },
  },
  {
    pattern: new RegExp(`\\b([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})\\b(?!\\.?,? (?:of )?20)`, 'g'),
    read: ([d, m], today) => {
      const month = monthOf(m)
      return month === undefined ? undefined : ymd(recent(month, Number(d), today), month, Number(d))
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:in|on|last|since|of|bought|this) (${monthNames})\\b(?: ([0-9]{1,2})(?:st|nd|rd|th)?\\b)?(?! ?(?:20|be))`,
      'g',
    ),
    read: ([m, d], today) => {
      const month = monthOf(m)
      const day = d === undefined ? undefined : Number(d)
      return month === undefined ? undefined : ymd(recent(month, day, today), month, day)
    },
  },
  {
    pattern: new RegExp(`\\b${englishCount}[- ](month|year|week)s?[- ]old\\b`, 'g'),
    read: ([raw, unit], today) => ago(count(raw), unit, today),
    relative: true,
    duration: true,
  },
  {
    pattern: new RegExp(`\\b(last|this past|this|on) (${weekdays})\\b`, 'g'),
    read: ([, raw], today) => {
      const offset = (weekday(raw) ?? 1) - weekdayOf(today)
      return asDay(plusDays(today, offset >= 0 ? offset - 7 : offset))
    },
  },
  {
    pattern: /\b(the day before yesterday|today|this morning|this afternoon|tonight|yesterday|last night|just now)\b/g,
    read: ([word], today) => asDay(plusDays(today, dayWord[word ?? ''] ?? 0)),
  },
  {
    pattern: new RegExp(`\\b${englishCount} (minute|hour|day|week|month|year)s? ago\\b`, 'g'),
    read: ([raw, unit], today) => ago(count(raw), unit, today),
    relative: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:bought|owned|purchased|had|have had|got|picked up|is|only|for)(?: it| the car| this car| my car| only| just| for| about){0,3} ${englishCount} (day|week|month|year)s?(?: old| now)?\\b`,
      'g',
    ),
    read: ([raw, unit], today) => ago(count(raw), unit, today),
    relative: true,
    duration: true,
  },
  {
    pattern: /\b(last) (week|month|year)\b/g,
    read: ([, unit], today) =>
      unit === 'year' ? String(today.year - 1) : unit === 'month' ? ago(1, 'month', today) : undefined,
  },
]

function ago(amount: number | undefined, unit: string | undefined, today: Day, halfOf?: string): string | undefined {
  if (amount === undefined || amount > 400) return undefined
  const what = (unit ?? '').replace('个', '')
  if (halfOf === '月') return asDay(plusDays(today, -15))
  switch (what) {
    case 'minute':
    case 'hour':
      return asDay(today)
    case '天':
    case 'day':
      return asDay(plusDays(today, -amount))
    case '周':
    case '星期':
    case '礼拜':
    case 'week':
      return asDay(plusDays(today, -7 * amount))
    case '月':
    case 'month': {
      const { year: y, month: m } = plusMonths(today, -amount)
      return asMonth(y, m)
    }
    case '年':
    case 'year': {
      if (amount > 40) return undefined
      const { year: y, month: m } = plusMonths(today, -12 * amount)
      return amount === 1 ? asMonth(y, m) : String(y)
    }
    default:
      return undefined
  }
}
