// The times to come that a text the guard has folded names: 明天上午十点前, 三天内, by Friday 3pm, within two hours. Each as the instants
// that fit it, and by when it has to be kept. Knows no rule.
import { hourMs, minuteMs } from './durations.ts'
import { type Opening, openingBookOf } from './openings.ts'
import { type Clock, type TimeWord, timeWordsIn } from './timeWords.ts'
import { fromLocal, localParts } from './zone.ts'

export interface NamedTime {
  /** in the folded text, UTF-16 */
  from: number
  to: number
  /** the instants that fit it, epoch ms */
  earliest: number
  latest: number
  /** by when who was told it expects it at the latest: of a day the store's closing time; epoch ms */
  due: number
}

export interface NamingMoment {
  now: number
  timeZone: string
  /** when the store is open; without it a day ends at six in the evening */
  opening?: Opening
}

const aboutMs = 30 * minuteMs
/** a minute's difference is a matter of writing it down */
const slackMs = minuteMs
const endOfWork = 18 * 60

/** Words between two that name one time together: "Friday, at 3pm", "明天(周一)的上午". */
const joins = /^[\s,()的在]*(?:\b(?:at|by|before|on|in|the|of|around|about|no later than)\b[\s,]*)*$/
const upTo = /^\s*(?:到|至|[-~—]|to|till|until|or|或者?)\s*$/

interface Group {
  words: TimeWord[]
  /** "十点到十一点": the later one */
  until?: Clock
}

const kinds = ['days', 'part', 'clock', 'minutes', 'closing'] as const
const fits = ({ words }: Group, word: TimeWord): boolean =>
  !words.some(each => kinds.some(kind => each[kind] !== undefined && word[kind] !== undefined)) &&
  [...words, word].every(each => each.minutes === undefined || words.length === 0)

function groupsOf(words: readonly TimeWord[], folded: string): Group[] {
  const groups: Group[] = []
  for (const word of words) {
    const last = groups.at(-1)
    const end = last?.words.at(-1)?.to ?? 0
    const gap = folded.slice(end, word.from)
    if (last && joins.test(gap) && fits(last, word)) last.words.push(word)
    else if (last && word.clock && upTo.test(gap) && last.words.some(each => each.clock)) {
      last.until = word.clock
      last.words.push({ from: word.from, to: word.to })
    } else groups.push({ words: [word] })
  }
  return groups.filter(({ words: each }) => !each.some(word => word.none))
}

type Manner = 'by' | 'about' | 'after' | 'exact'
function mannerOf(before: string, after: string): Manner {
  if (/^(?:左右|前后)/.test(after) || /(?:大概|大约|约|\baround |\babout |\bapproximately )$/.test(before))
    return 'about'
  if (/^[)\s]*(?:(?:之|以)?[前内]|at the latest|latest)/.test(after)) return 'by'
  if (
    /(?:最晚|最迟|不晚于|不迟于|不超过|最多|赶在|\b(?:by|before|latest|no later than|not later than|until|till) (?:the )?)(?:在|到)?$/.test(
      before,
    )
  )
    return 'by'
  return /^(?:之|以)?后|^起/.test(after) || /\bafter $/.test(before) ? 'after' : 'exact'
}

/** Which hour is meant: "三点" is one of the afternoon, "八点" one of the morning; what is said of the part of day decides. */
function minuteOf({ hour, minute, sure }: Clock, part: TimeWord['part']): number {
  if (sure) return hour * 60 + minute
  if (part) {
    const late = part.from >= 11 * 60 && part.to > 12 * 60
    const shifted = late && hour < (part.from === 11 * 60 ? 10 : 12) ? hour + 12 : hour
    return (part.from >= 17 * 60 && hour === 12 ? 24 : shifted) * 60 + minute
  }
  return (hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute
}

/** In the order of the text; only those that are still to come. */
export function timesNamed(folded: string, moment: NamingMoment): NamedTime[] {
  const now = localParts(moment.now, moment.timeZone)
  return groupsOf(timeWordsIn(folded, now), folded).flatMap(group => {
    const from = group.words[0]?.from ?? 0
    const to = group.words.at(-1)?.to ?? 0
    const before = folded.slice(0, from)
    const manner = mannerOf(before, folded.slice(to))
    const named = timeOf(group, manner, /\bbefore (?:the )?$/.test(before), moment)
    return named && named.due > moment.now ? [{ from, to, ...named }] : []
  })
}

type Window = Omit<NamedTime, 'from' | 'to'>
const anyTime = Number.NEGATIVE_INFINITY

function timeOf(group: Group, manner: Manner, excludes: boolean, moment: NamingMoment): Window | undefined {
  const { words, until } = group
  const whole: Omit<TimeWord, 'from' | 'to'> = Object.assign({}, ...words)
  const { minutes, within, clock, days, part, closing, weekly } = whole
  if (minutes !== undefined) return lengthFrom(moment.now, minutes * minuteMs, within === true || manner === 'by')
  const today = localParts(moment.now, moment.timeZone).dayNumber
  const at = (day: number, minute: number) => fromLocal(day, minute, moment.timeZone)
  const [first, last] = days ?? [today, today]
  const byThen = manner === 'by' || within === true
  if (clock) return clockTime(minuteOf(clock, part), until && minuteOf(until, part))
  if (closing) {
    const due = days ? closingOf(last, moment) : nextClosing(today, moment)
    return { earliest: byThen ? anyTime : at(first, 0), latest: due, due }
  }
  if (part) return partTime(part)
  const lastDay = excludes && manner === 'by' ? last - 1 : last
  const due = closingAmong(Math.max(first, today), lastDay, moment)
  const latest = at(lastDay + 1, 0)
  const later = manner === 'after' ? { latest: Number.POSITIVE_INFINITY } : { latest }
  return { earliest: byThen ? anyTime : at(first, 0), ...later, due }

  function clockTime(minute: number, untilMinute: number | undefined): Window | undefined {
    const day = dayFor(minute)
    if (day === undefined) return undefined
    const [on, minuteOn] = day
    const begin = at(on, minuteOn)
    if (untilMinute !== undefined) {
      const end = at(on, untilMinute < minuteOn ? untilMinute + 12 * 60 : untilMinute)
      return { earliest: byThen ? anyTime : begin - slackMs, latest: end + slackMs, due: end }
    }
    if (manner === 'after')
      return {
        earliest: begin - slackMs,
        latest: at(on + 1, 0),
        due: Math.max(closingOf(on, moment), begin + 2 * aboutMs),
      }
    const slack = manner === 'about' ? aboutMs : slackMs
    return { earliest: byThen ? anyTime : begin - slack, latest: begin + slack, due: begin }
  }
  /** Where no day is said: the next time the clock says so. */
  function dayFor(minute: number): [day: number, minute: number] | undefined {
    if (days && (!weekly || at(last, minute) > moment.now)) return [last, minute]
    if (weekly) return [last + 7, minute]
    if (at(today, minute) > moment.now) return [today, minute]
    if (part) return undefined
    const isLateToo = !clock?.sure && minute >= 7 * 60 && minute < 9 * 60 + 30
    return isLateToo && at(today, minute + 12 * 60) > moment.now ? [today, minute + 12 * 60] : [today + 1, minute]
  }
  function partTime({ from, to, due: usual }: NonNullable<TimeWord['part']>): Window {
    const due = from === 11 * 60 && byThen ? 12 * 60 : usual
    // an evening is named knowing that the store is closed
    const closes = from >= 17 * 60 ? undefined : opensOn(last, moment)
    const ends = closes !== undefined && closes > at(last, from) && closes < at(last, due) ? closes : at(last, due)
    // told in the midst of it: what is left of it
    const endsAt = ends > moment.now ? ends : at(last, to)
    return { earliest: byThen ? anyTime : at(first, from), latest: at(last, to), due: endsAt }
  }
}

/** "in two hours" is about then, "within two hours" any time up to then. */
function lengthFrom(now: number, ms: number, within: boolean): Window {
  const slack = Math.max(5 * minuteMs, ms / 4)
  const due = now + ms
  return { earliest: within ? anyTime : due - slack, latest: due + (within ? 5 * minuteMs : slack), due }
}

const openingOf = ({ opening }: NamingMoment) => (opening ? openingBookOf(opening) : undefined)
const opensOn = (day: number, moment: NamingMoment) => openingOf(moment)?.closingOf(day)

/** When that day's work is over; after that the day itself. */
function closingOf(day: number, moment: NamingMoment): number {
  const closes = opensOn(day, moment) ?? fromLocal(day, endOfWork, moment.timeZone)
  return closes > moment.now ? closes : fromLocal(day + 1, 0, moment.timeZone) - minuteMs
}
function closingAmong(first: number, last: number, moment: NamingMoment): number {
  for (let day = last; day > first && day > last - 7; day--) {
    const closes = opensOn(day, moment)
    if (closes !== undefined && closes > moment.now) return closes
  }
  const only = opensOn(first, moment)
  return first < last && only !== undefined && only > moment.now ? only : closingOf(last, moment)
}
function nextClosing(today: number, moment: NamingMoment): number {
  for (let day = today; day < today + 14; day++) {
    const closes = opensOn(day, moment)
    if (closes !== undefined && closes > moment.now) return closes
  }
  return closingOf(today, moment)
}

/** A deadline is met by what is recorded for the half day before it, and by nothing much sooner: that was about something else. */
const sameDeadlineMs = 12 * hourMs

/** Whether what is recorded as due then is what the words name. */
export function isSameTime(
  dueAt: number,
  { earliest, latest, due }: Pick<NamedTime, 'earliest' | 'latest' | 'due'>,
): boolean {
  const from = Number.isFinite(earliest) ? earliest : due - sameDeadlineMs
  return dueAt >= from && dueAt <= latest
}
