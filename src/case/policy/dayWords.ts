// The words for a day, a week, a month or a date, counted from the day on which they are told.
import { dayMs } from './durations.ts'
import { afternoon, evening, morning } from './hourWords.ts'
import { hanNumber, numberOf } from './timeNumbers.ts'
import type { Meaning, Reader } from './timeWord.ts'
import { dayNumberOf, type LocalParts, weekdayOf } from './zone.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const hanWeekdays = '日一二三四五六'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const on = (first: number, last = first): Meaning => ({ days: [first, last] })
const mondayOf = (today: number): number => today - ((weekdayOf(today) + 6) % 7)

/** The day of the week meant: this week's unless it is past or "next" stands before it. */
function weekday(name: number, { dayNumber }: LocalParts, weeksOn: number): Meaning {
  const day = mondayOf(dayNumber) + ((name + 6) % 7) + 7 * weeksOn
  return { ...on(day < dayNumber ? day + 7 : day), ...(weeksOn === 0 ? { weekly: true } : {}) }
}

/** A date long past was no date to come: nobody tells a customer of eleven months from now. */
const longestAhead = 200
function date(month: number, day: number, now: LocalParts, year?: number): Meaning {
  const of = (inYear: number) =>
    dayNumberOf(`${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  const meant = year !== undefined ? of(year) : of(now.year) < now.dayNumber ? of(now.year + 1) : of(now.year)
  return meant >= now.dayNumber && meant <= now.dayNumber + longestAhead ? on(meant) : { none: true }
}
const lastOfMonth = (year: number, month: number): number => Math.floor(Date.UTC(year, month, 0) / dayMs)
/** "the 3rd": this month's, or the next one's. */
function dayOfMonth(day: number, { year, month, dayNumber }: LocalParts): Meaning {
  if (day < 1 || day > 31) return { none: true }
  const first = lastOfMonth(year, month - 1)
  return on(first + day < dayNumber ? lastOfMonth(year, month) + day : first + day)
}

export const dayReaders: readonly Reader[] = [
  [/大后天/g, (_, now) => on(now.dayNumber + 3)],
  [/后[天儿](?!的)|(?:the )?day after tomorrow/g, (_, now) => on(now.dayNumber + 2)],
  [/明早/g, (_, now) => ({ ...on(now.dayNumber + 1), part: morning })],
  [/明晚/g, (_, now) => ({ ...on(now.dayNumber + 1), part: evening })],
  [/明[天日儿]|tomorrow/g, (_, now) => on(now.dayNumber + 1)],
  [/今早|this morning/g, (_, now) => ({ ...on(now.dayNumber), part: morning })],
  [/this afternoon/g, (_, now) => ({ ...on(now.dayNumber), part: afternoon })],
  [/今晚|this evening|tonight/g, (_, now) => ({ ...on(now.dayNumber), part: evening })],
  [/今[天日儿]|(?<=^|[,.!;:\s]|我们|[会将就在于])当天|\btoday\b/g, (_, now) => on(now.dayNumber)],
  // the day on which something else happens: 到货当天
  [/当天/g, () => ({ none: true })],
  [
    /(下下|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])/g,
    ([, which, name], now) =>
      weekday(name === '天' ? 0 : hanWeekdays.indexOf(name ?? ''), now, which === '下下' ? 2 : which === '下' ? 1 : 0),
  ],
  [
    /\b(next )?(sun|mon|tues|wednes|thurs|fri|satur)day\b/g,
    ([, next, name], now) => weekday(weekdays.indexOf(`${name}day`), now, next ? 1 : 0),
  ],
  [
    /(下)?个?(?:周|星期|礼拜)末|\b(next )?weekend\b/g,
    ([, next, nextWeekend], { dayNumber }) => {
      const saturday = mondayOf(dayNumber) + 5 + (next || nextWeekend ? 7 : 0)
      return on(Math.max(saturday, dayNumber), saturday + 1)
    },
  ],
  [
    /(下|本|这)个?(?:周|星期|礼拜)|\b(next|this) week\b/g,
    ([, which, english], { dayNumber }) => {
      const monday = mondayOf(dayNumber) + (which === '下' || english === 'next' ? 7 : 0)
      return on(Math.max(monday, dayNumber), monday + 6)
    },
  ],
  [
    /(下)?个?月底|\b(?:the )?end of (?:the|this|(next)) month\b/g,
    ([, next, nextMonth], { year, month }) => on(lastOfMonth(year, next || nextMonth ? month + 1 : month)),
  ],
  [/年底|\b(?:the )?end of (?:the|this) year\b/g, (_, { year }) => on(lastOfMonth(year, 12))],
  [
    /(下|本|这)个?月(?!前)|\b(next|this) month\b/g,
    ([, which, english], { year, month, dayNumber }) =>
      which === '下' || english === 'next'
        ? on(lastOfMonth(year, month) + 1, lastOfMonth(year, month + 1))
        : on(dayNumber, lastOfMonth(year, month)),
  ],
  [
    /(20[0-9]{2})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})[日号]?/g,
    ([, year, month, day], now) => date(Number(month), Number(day), now, Number(year)),
  ],
  [
    new RegExp(`(${hanNumber})月(${hanNumber})[日号]?`, 'g'),
    ([, month, day], now) => date(numberOf(month), numberOf(day), now),
  ],
  [
    new RegExp(`\\b${monthWord}\\.? ([0-9]{1,2})(?:st|nd|rd|th)?\\b`, 'g'),
    ([, month, day], now) => date(months.indexOf(month ?? '') + 1, Number(day), now),
  ],
  [
    new RegExp(`\\b([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWord}\\b`, 'g'),
    ([, day, month], now) => date(months.indexOf(month ?? '') + 1, Number(day), now),
  ],
  [
    /(?<=\b(?:by|on|before|until|till|after|from) )the ([0-9]{1,2})(?:st|nd|rd|th)\b(?! (?!at\b|by\b|before\b|in the\b|we\b|i\b|our\b|the\b|you\b)[a-z])/g,
    ([, day], now) => dayOfMonth(Number(day), now),
  ],
  // a date where the sentence goes on as after one: no bay, no option, no technician
  [
    new RegExp(
      `(?<![月第])(${hanNumber})号(?=[以之]?[前后内]|左右|[上下中]午|[早晚]|凌晨|傍晚|${hanNumber}[点时:]|[给向再就将能可联通打回答告到至或,.!;?:()\\s]|我|$)`,
      'g',
    ),
    ([, day], now) => dayOfMonth(numberOf(day), now),
  ],
]
