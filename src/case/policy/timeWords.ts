// The words by which a text the guard has folded names a day, a part of one, or an hour of the clock: where each stands and what it
// stands for. Puts nothing together and knows no store.
import { allOf } from './allOf.ts'
import { dayMs } from './durations.ts'
import { englishTens, englishUnits } from './englishNumbers.ts'
import { dayNumberOf, type LocalParts, weekdayOf } from './zone.ts'

/** minutes since midnight; `due`: by when somebody expects it who is told this part of the day */
export interface PartOfDay {
  from: number
  to: number
  due: number
}
export interface Clock {
  hour: number
  minute: number
  /** a.m. or p.m. is said, or it is written out of twenty-four */
  sure: boolean
}
/** Several of them side by side name one time: a day, a part of it, an hour. */
export interface TimeWord {
  from: number
  to: number
  /** first and last day meant, days since 1970-01-01 */
  days?: readonly [number, number]
  part?: PartOfDay
  clock?: Clock
  /** so many minutes from now */
  minutes?: number
  /** when the store closes */
  closing?: true
  /** at any time until then, and not on that day */
  within?: true
  /** of a weekday without "next": the one a week later is meant when this one's time has passed */
  weekly?: true
  /** no time to come, or no time at all: a greeting, what was said last week */
  none?: true
}
type Meaning = Omit<TimeWord, 'from' | 'to'>
type Reader = readonly [RegExp, (match: RegExpMatchArray, now: LocalParts) => Meaning | undefined]

const han: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const english: Readonly<Record<string, number>> = {
  ...englishUnits,
  ...englishTens,
  an: 1,
  'half an': 0.5,
}
/** 二十四 → 24, 十 → 10, 半 → 0.5, twelve → 12, 48 → 48 */
function numberOf(text = ''): number {
  if (text === '半') return 0.5
  const tens = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!text || !tens) return english[text] ?? Number(text)
  const [, first, ten, last] = tens
  return ten ? (han[first ?? '一'] ?? 1) * 10 + (han[last ?? ''] ?? 0) : (han[first ?? last ?? ''] ?? 0)
}

const hanNumber = '(?:[0-9]+|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])'
const hourWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const englishNumber = `half an|an?|${hourWords}|fifteen|twenty|thirty|[0-9]+`
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const hanWeekdays = '日一二三四五六'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'

const morning: PartOfDay = { from: 0, to: 12 * 60, due: 12 * 60 }
const noon: PartOfDay = { from: 11 * 60, to: 14 * 60, due: 13 * 60 }
const afternoon: PartOfDay = { from: 12 * 60, to: 18 * 60 + 30, due: 18 * 60 }
const dusk: PartOfDay = { from: 17 * 60, to: 20 * 60, due: 19 * 60 }
const evening: PartOfDay = { from: 17 * 60, to: 24 * 60, due: 21 * 60 }
const night: PartOfDay = { from: 0, to: 6 * 60, due: 6 * 60 }
const partOf = (word: string): PartOfDay => {
  if (/早|上午|morning/.test(word)) return morning
  if (/中午|正午/.test(word)) return noon
  if (/下午|午后|afternoon/.test(word)) return afternoon
  if (word === '凌晨') return night
  return word === '傍晚' ? dusk : evening
}

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

function workingDaysOn(today: number, count: number): number {
  let day = today
  for (let left = count; left > 0; ) {
    day += 1
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6) left -= 1
  }
  return day
}
const daysOf = (unit: string): number => (/周|星期|礼拜|week/.test(unit) ? 7 : /月|month/.test(unit) ? 30 : 1)
function lengthOf(count: number, unit: string, within: boolean, now: LocalParts): Meaning {
  const upTo = within ? ({ within: true } as const) : {}
  if (/小时|钟头|hour|hr/.test(unit)) return { minutes: count * 60, ...upTo }
  if (/分钟|min/.test(unit)) return { minutes: count, ...upTo }
  const today = now.dayNumber
  const last = /工作|working|business/.test(unit)
    ? workingDaysOn(today, Math.min(count, 60))
    : today + Math.round(count * daysOf(unit))
  return { ...on(within ? today : last, last), ...upTo }
}

/** What is looked for first is not read as something else within it. */
const readers: readonly Reader[] = [
  [/(?:早上|上午|中午|下午|晚上)好|good (?:morning|afternoon|evening|night)/g, () => ({ none: true })],
  [
    /昨[天日晚早]|(?<!大)前天|上个?(?:周|星期|礼拜|月)[一二三四五六日天末底]?|yesterday|last (?:night|week|month|[a-z]+day)/g,
    () => ({ none: true }),
  ],
  [/大后天/g, (_, now) => on(now.dayNumber + 3)],
  [/后[天儿](?!的)|(?:the )?day after tomorrow/g, (_, now) => on(now.dayNumber + 2)],
  [/明早/g, (_, now) => ({ ...on(now.dayNumber + 1), part: morning })],
  [/明晚/g, (_, now) => ({ ...on(now.dayNumber + 1), part: evening })],
  [/明[天日儿]|tomorrow/g, (_, now) => on(now.dayNumber + 1)],
  [/今早|this morning/g, (_, now) => ({ ...on(now.dayNumber), part: morning })],
  [/this afternoon/g, (_, now) => ({ ...on(now.dayNumber), part: afternoon })],
  [/今晚|this evening|tonight/g, (_, now) => ({ ...on(now.dayNumber), part: evening })],
  [/今[天日儿]|当天|\btoday\b/g, (_, now) => on(now.dayNumber)],
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
  [/\bthe ([0-9]{1,2})(?:st|nd|rd|th)\b/g, ([, day], now) => dayOfMonth(Number(day), now)],
  [
    new RegExp(`(?<![前上过头])(半|${hanNumber})个?(半)?(?:个)?(小时|钟头|分钟)(之?内|以内|之?后|以后|前)?`, 'g'),
    ([, count, half, unit, suffix], now) =>
      suffix === '前'
        ? { none: true }
        : lengthOf(numberOf(count) + (half ? 0.5 : 0), unit ?? '', !suffix?.endsWith('后'), now),
  ],
  [
    new RegExp(
      `(?<![前上过头月])(${hanNumber})个?(工作日|工作天|天|周(?!年)|星期|礼拜|月|日(?=之?[内后]|以[内后]))(之?内|以内|之?后|以后|前)?`,
      'g',
    ),
    ([all, count, unit, suffix], now) =>
      // 三月 is the third of them
      suffix === '前' || (unit === '月' && !all?.includes('个'))
        ? { none: true }
        : lengthOf(numberOf(count), unit ?? '', !suffix?.endsWith('后'), now),
  ],
  [new RegExp(`(?<![月0-9])(${hanNumber})号(?![楼线码店])`, 'g'), ([, day], now) => dayOfMonth(numberOf(day), now)],
  [
    new RegExp(
      `\\b(within|in) (?:the )?(next )?(?:(?:${englishNumber})(?: to |-| or ))?(${englishNumber}) ((?:working |business )?(?:minute|min|hour|hr|day|week|month)s?)\\b`,
      'g',
    ),
    ([, how, next, count, unit], now) =>
      lengthOf(numberOf(count), unit ?? '', how === 'within' || next !== undefined, now),
  ],
  [/\b([0-9]{1,2})(?:[:.]([0-5][0-9]))? ?([ap])\.?m\b/g, clockOfHalf],
  [/(?<![0-9:])([01]?[0-9]|2[0-3]):([0-5][0-9])(?![0-9:])/g, ([, hour, minute]) => clockAt(hour, minute)],
  [
    new RegExp(
      `(?<![0-9])(?<![快早晚慢好多大小差有这那](?=一点))(${hanNumber})(?:点|时(?![间候刻效]))(?!建议|意见|要求|原因|问题)(?:(半)|([一三])刻|(${hanNumber})分?)?`,
      'g',
    ),
    ([, hour, half, quarters, minute]) => {
      const minutes = half ? 30 : quarters ? numberOf(quarters) * 15 : minute ? numberOf(minute) : 0
      return numberOf(hour) > 24 || minutes > 59 ? undefined : clockAt(String(numberOf(hour)), String(minutes))
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

/** In the order of the text, none within another one. */
export function timeWordsIn(folded: string, now: LocalParts): TimeWord[] {
  const found = readers.flatMap(([pattern, read], rank) =>
    allOf(folded, pattern).flatMap(match => {
      const meaning = read(match, now)
      return meaning ? [{ ...meaning, from: match.index, to: match.index + match[0].length, rank }] : []
    }),
  )
  const taken: TimeWord[] = []
  for (const { rank: _, ...word } of found.sort((one, other) => one.rank - other.rank))
    if (!taken.some(each => word.from < each.to && each.from < word.to)) taken.push(word)
  return taken.sort((one, other) => one.from - other.from)
}
