// Dates as customers say them, resolved against the message's time in the customer's zone, to a loose ISO date with their span.
import { asDay, type Day, localDay, plusDays, plusMonths } from './calendarDay.ts'
import { chineseShapes, englishShapes } from './dateShapes.ts'
import { everyMatch } from './everyMatch.ts'
import type { Message } from './message.ts'
import { vagueEnglishShapes, vagueShapes } from './vagueDates.ts'

export interface FoundDate {
  value: string
  start: number
  end: number
  /** true for "5 months ago" and "买了5个月": counted back from now */
  relative: boolean
  /** a length of time ("开了三年", "for two weeks"), a date only together with what began then */
  duration: boolean
  /** "recently", "前几天": worth something when nothing better was said */
  vague: boolean
}
/** A way to write dates: what it looks like, and what it means on a given day; undefined when it is none after all. */
export interface Shape {
  pattern: RegExp
  read: (groups: readonly (string | undefined)[], today: Day) => string | undefined
  relative?: boolean
  duration?: boolean
  vague?: boolean
}
const maybeChinese = /[年月日号天周星礼刚昨今前节春庆午秋五十元旦末底初近]|[0-9][./-][0-9]|20[0-9]{6}/
const maybeEnglish =
  /20[0-9]{2}|[0-9][/.-][0-9]|ago|back|day|week|month|year|old|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|night|morning|now|recently|lately|christmas|earlier|festival|autumn|boat/
const allChineseShapes: readonly Shape[] = [...vagueShapes, ...chineseShapes]
const fortnight: Shape = {
  pattern: /\b(?:(?:about |around )?a fortnight (?:ago|back)|last fortnight)\b/g,
  read: (_, today) => asDay(plusDays(today, -14)),
  relative: true,
}
const allEnglishShapes: readonly Shape[] = [fortnight, ...vagueEnglishShapes, ...englishShapes]
const allShapes: readonly Shape[] = [...allChineseShapes, ...allEnglishShapes]
const longestText = 4000

/** All dates said, in text order; of two that overlap the one whose shape comes first. */
export function findDates(message: Message): FoundDate[] {
  const text = message.folded.slice(0, longestText)
  const chinese = maybeChinese.test(text)
  const english = maybeEnglish.test(text)
  if (!chinese && !english && message.context.asked !== 'background.occurredOn') return []
  let today: Day | undefined
  const found: FoundDate[] = []
  const shapes = chinese && english ? allShapes : chinese ? allChineseShapes : allEnglishShapes
  for (const shape of shapes) {
    for (const match of everyMatch(text, shape.pattern)) {
      if (found.length >= 40) break
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const end = match.index + match[0].length
      if (found.some(other => start < other.end && end > other.start)) continue
      today ??= localDay(message.context.at, message.context.timeZone)
      const value = shape.read(match.slice(1), today)
      const { relative = false, duration = false, vague = false } = shape
      if (value !== undefined) found.push({ relative, duration, vague, value, start, end })
    }
  }
  if (found.length === 0 && message.context.asked === 'background.occurredOn') {
    const day = bareDay(text, localDay(message.context.at, message.context.timeZone))
    if (day) return [day]
  }
  found.sort((a, b) => a.start - b.start)
  return english ? withoutWeekdays(found, text, today) : found
}

/** "20号", "the 20th": a day of this month, or of the one before when it is still ahead; asked for the day of what happened, it is that. */
const onlyDay =
  /^(?:应该|大概|好像|可能|就|是|在|这个?月|it was|i think|probably|around|about|on|the|[ ,]){0,5}([0-9]{1,2})(?:[号日]|st|nd|rd|th)(?:左右|前后|那天|吧|的|了|啊|or so|[ .!]){0,3}$/
function bareDay(text: string, today: Day): FoundDate | undefined {
  const match = onlyDay.exec(text)
  const day = Number(match?.[1])
  if (!match || !(day >= 1 && day <= 31)) return undefined
  const { year, month } = day > today.day ? plusMonths(today, -1) : today
  const value = asDay({ year, month, day })
  return value === undefined
    ? undefined
    : { value, start: match.index, end: match[0].length, relative: false, duration: false, vague: false }
}

const weekdayWord = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const ordinalNext = /^,? ?(?:the )?([0-9]{1,2})(?:st|nd|rd|th)\b/
/** "Monday, 16 November", "Sunday the 8th": the day told exactly goes before the day of the week. */
function withoutWeekdays(found: FoundDate[], text: string, today: Day | undefined): FoundDate[] {
  return found.flatMap((date, i) => {
    if (!weekdayWord.test(text.slice(date.start, date.end))) return [date]
    const next = found[i + 1]
    if (next !== undefined && /^,? ?(?:the )?$/.test(text.slice(date.end, next.start))) return []
    const ordinal = ordinalNext.exec(text.slice(date.end, date.end + 12))
    const day = Number(ordinal?.[1])
    if (ordinal === null || today === undefined || day < 1 || day > 31) return [date]
    const { year, month } = day > today.day ? plusMonths(today, -1) : today
    return [{ ...date, value: asDay({ year, month, day }), end: date.end + ordinal[0].length }]
  })
}
