// The local day by which a text the guard has folded says something happens: tomorrow, 周五, within three days, 12月3日. Knows no rule.
import { allOf } from './allOf.ts'
import { englishUnits } from './englishNumbers.ts'
import { dayNumberAt, localParts, weekdayOf } from './zone.ts'

const numbers: Readonly<Record<string, number>> = {
  半: 1,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  ...englishUnits,
  an: 1,
}
const numberOf = (text: string): number => numbers[text] ?? Number(text)
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const hanWeekdays = '日一二三四五六'

type Reader = (match: RegExpMatchArray, today: number, now: ReturnType<typeof localParts>) => number | undefined
/** The day of the week meant: this week's unless it is past or "next" stands before it. */
const nextWeekday = (weekday: number, today: number, following: boolean): number => {
  const monday = today - ((weekdayOf(today) + 6) % 7)
  const day = monday + ((weekday + 6) % 7) + (following ? 7 : 0)
  return day < today ? day + 7 : day
}
const dayOfMonth = (month: number, day: number, now: ReturnType<typeof localParts>): number => {
  const of = (year: number) => Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
  return of(now.year) < now.dayNumber ? of(now.year + 1) : of(now.year)
}

const readers: readonly [RegExp, Reader][] = [
  [/大后天/g, (_, today) => today + 3],
  [/(?<!大)后天|day after tomorrow/g, (_, today) => today + 2],
  [/明天|明日|明早|明晚|(?<!after )tomorrow/g, (_, today) => today + 1],
  [
    /今天|今晚|今日|今早|当天|马上|立刻|立即|today|tonight|this (?:morning|afternoon|evening)|right away|straight away|immediately/g,
    (_, today) => today,
  ],
  [
    /([0-9]+|[一二两三四五六七八九十半])个?(?:小时|钟头|分钟)/g,
    ([, count], today) => today + Math.floor(numberOf(count ?? '') / 24),
  ],
  [
    /([0-9]+|[一二两三四五六七八九十])个?(?:天|工作日|工作天)|\bin (?:the next )?(a|an|one|two|three|four|five|six|seven|ten|[0-9]+) (?:working |business )?days?/g,
    ([, han, count], today) => today + numberOf(han ?? count ?? ''),
  ],
  [
    /([0-9]+|[一二两三四])个?(?:周|星期|礼拜)(?!末|[一二三四五六日天])|\bin (?:the next )?(a|one|two|three|four|[0-9]+) weeks?/g,
    ([, han, count], today) => today + 7 * numberOf(han ?? count ?? ''),
  ],
  [
    /(下)?个?(?:周|星期|礼拜)([一二三四五六日天])/g,
    ([, following, name], today) =>
      nextWeekday(name === '天' ? 0 : hanWeekdays.indexOf(name ?? ''), today, following !== undefined),
  ],
  [
    /(next )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)/g,
    ([, following, name], today) => nextWeekday(weekdays.indexOf(name ?? ''), today, following !== undefined),
  ],
  [/([0-9]{1,2})月([0-9]{1,2})[日号]/g, ([, month, day], _, now) => dayOfMonth(Number(month), Number(day), now)],
  [/(?:上午|中午|下午|傍晚|晚上)/g, (_, today) => today],
]

/** The latest day named, as days since 1970-01-01 in the store's zone; undefined when none is. */
export function lastDayNamed(folded: string, moment: { now: number; timeZone: string }): number | undefined {
  const now = localParts(moment.now, moment.timeZone)
  const today = dayNumberAt(moment.now, moment.timeZone)
  for (const [pattern, read] of readers) {
    const days = allOf(folded, pattern).flatMap(match => read(match, today, now) ?? [])
    if (days.length > 0) return Math.max(...days)
  }
  return undefined
}
