// The times to come that a text the guard has folded names: 明天上午十点前, 三天内, by Friday 3pm, within two hours. Each as the instants
// that fit it, and by when it has to be kept. Knows no rule.
import {
  closesOn,
  closingAmong,
  closingOf,
  type NamingMoment,
  nextClosing,
  nextOpening,
  soonAfterOpening,
} from './businessHours.ts'
import { hourMs, minuteMs } from './durations.ts'
import { type Beside, fitsOne, type Times } from './timeVocabulary.ts'
import type { Clock, PartOfDay, TimeWord } from './timeWord.ts'
import { timeWordsIn } from './timeWords.ts'
import { nationalWorkDays, workDaysOf } from './workingDays.ts'
import { fromLocal, localParts } from './zone.ts'

export interface NamedTime {
  /** in the folded text, UTF-16 */
  from: number
  to: number
  /** the instants that fit it, epoch ms */
  earliest: number
  latest: number
  /** by when who was told it expects it at the latest: of a day the store's closing time; epoch ms. After a day there is none */
  due?: number
  /** an hour or a part of a day without the day */
  dayless?: true
}

/** Without a store there are no holidays. */
const everyWeekday = nationalWorkDays(undefined, '')
const aboutMs = 30 * minuteMs
/** a minute's difference is a matter of writing it down */
const slackMs = minuteMs

interface Group {
  words: TimeWord[]
  /** "十点到十一点": the later one */
  until?: Clock
}

const kinds = ['days', 'part', 'clock', 'minutes', 'opening', 'closing'] as const
const fits = ({ words }: Group, word: TimeWord): boolean =>
  !words.some(each => kinds.some(kind => each[kind] !== undefined && word[kind] !== undefined)) &&
  [...words, word].every(each => each.minutes === undefined || words.length === 0)

/** A date told with its weekday is one: 12月3日（周四）. */
const isSameDay = ({ words }: Group, word: TimeWord): boolean => {
  const [day] = words.flatMap(each => each.days ?? [])
  return day !== undefined && word.days !== undefined && word.weekly === true && (word.days[0] - day) % 7 === 0
}

/** Words side by side, or with little between them, name one time together. */
function groupsOf(words: readonly TimeWord[], folded: string, { joins, upTo }: Times): Group[] {
  const groups: Group[] = []
  for (const word of words) {
    const last = groups.at(-1)
    const end = last?.words.at(-1)
    const gap = folded.slice(end?.to ?? 0, word.from)
    if (word.apart || end?.apart) groups.push({ words: [word] })
    else if (last && fitsOne(joins, gap) && isSameDay(last, word)) last.words.push({ from: word.from, to: word.to })
    else if (last && fitsOne(joins, gap) && fits(last, word)) last.words.push(word)
    else if (last && word.clock && fitsOne(upTo, gap) && last.words.some(each => each.clock)) {
      last.until = word.clock
      last.words.push({ from: word.from, to: word.to })
    } else groups.push({ words: [word] })
  }
  return groups.filter(({ words: each }) => !each.some(word => word.none))
}

type Manner = keyof Times['manners'] | 'exact'
const besides = ({ before: left, after: right }: Beside, before: string, after: string): boolean =>
  fitsOne(left, before) || fitsOne(right, after)

const mannersInOrder = ['about', 'by', 'after'] as const
const mannerOf = (before: string, after: string, { manners }: Times): Manner =>
  mannersInOrder.find(each => besides(manners[each], before, after)) ?? 'exact'

/** Said to be early: an hour of the morning. */
const early = { from: 0, to: 12 * 60 }
/** Which hour is meant: "三点" is one of the afternoon, "八点" one of the morning; what is said of the part of day decides. */
function minuteOf({ hour, minute, sure }: Clock, part: Pick<PartOfDay, 'from' | 'to'> | undefined): number {
  if (sure) return hour * 60 + minute
  if (part) {
    const late = part.from >= 11 * 60 && part.to > 12 * 60
    const shifted = late && hour < (part.from === 11 * 60 ? 10 : 12) ? hour + 12 : hour
    return (part.from >= 17 * 60 && hour === 12 ? 24 : shifted) * 60 + minute
  }
  return (hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute
}

/** Counted from what has yet to happen, nobody knows when: 您到店后半小时内, within two days of the part's arrival. */
const isFromEvent = (before: string, after: string, { fromEvent }: Times): boolean =>
  besides(fromEvent, before.slice(before.search(/[^.!?;\n]*$/)), after)

/** An hour alone is one where something shows that it is: "三点" may count what is to be said. */
const isBare = (
  { words, until }: Group,
  manner: Manner,
  [before, after]: [string, string],
  { anHour }: Times,
): boolean =>
  manner === 'exact' && until === undefined && words.every(each => each.bare) && !besides(anHour, before, after)

const tellsDay = ['days', 'minutes', 'opening', 'closing'] as const
const isDayless = ({ words }: Group): boolean => !words.some(word => tellsDay.some(kind => word[kind] !== undefined))

/** In the order of the text; only those that are still to come. */
export function timesNamed(folded: string, moment: NamingMoment, times: Times): NamedTime[] {
  const works = moment.opening ? workDaysOf(moment.opening) : everyWeekday
  const told = { ...localParts(moment.now, moment.timeZone), works }
  return groupsOf(timeWordsIn(folded, told, times), folded, times).flatMap(group => {
    const from = group.words[0]?.from ?? 0
    const to = group.words.at(-1)?.to ?? 0
    const before = folded.slice(0, from)
    const after = folded.slice(to)
    const manner = mannerOf(before, after, times)
    if (isBare(group, manner, [before, after], times)) return []
    if (group.words.some(each => each.counted) && isFromEvent(before, after, times)) return []
    const named = timeOf(group, manner, fitsOne(times.excludes, before), moment)
    return named && (named.due ?? named.latest) > moment.now
      ? [{ from, to, ...named, ...(isDayless(group) ? { dayless: true as const } : {}) }]
      : []
  })
}

type Window = Omit<NamedTime, 'from' | 'to' | 'dayless'>
/** What is to be after a day is no longer told a week later. */
const afterDays = 7
const anyTime = Number.NEGATIVE_INFINITY

function timeOf(group: Group, manner: Manner, excludes: boolean, moment: NamingMoment): Window | undefined {
  const { words, until } = group
  const whole: Omit<TimeWord, 'from' | 'to'> = Object.assign({}, ...words)
  const { minutes, within, clock, part, rolls, opening, closing, weekly } = whole
  if (minutes !== undefined) return lengthFrom(moment.now, minutes * minuteMs, within === true || manner === 'by')
  const today = localParts(moment.now, moment.timeZone).dayNumber
  const at = (day: number, minute: number) => fromLocal(day, minute, moment.timeZone)
  const isOver = rolls && part && at(today, part.to) <= moment.now
  const days = whole.days ?? (isOver ? ([today + 1, today + 1] as const) : undefined)
  const [first, last] = days ?? [today, today]
  const byThen = manner === 'by' || within === true
  if (clock) {
    const around = part ?? (opening ? early : undefined)
    return clockTime(minuteOf(clock, around), until && minuteOf(until, around))
  }
  if (manner === 'after') return { earliest: at(first, part?.from ?? 0), latest: at(last + 1 + afterDays, 0) }
  if (opening) {
    const due = days ? soonAfterOpening(first, moment) : nextOpening(today, moment)
    return { earliest: byThen || !days ? anyTime : at(first, 0), latest: due, due }
  }
  if (closing) {
    const due = days ? closingOf(last, moment) : nextClosing(today, moment)
    return { earliest: byThen ? anyTime : at(first, 0), latest: due, due }
  }
  if (part) return partTime(part)
  const lastDay = excludes && manner === 'by' ? last - 1 : last
  // so many days are told whole; of a week the last day the store opens
  const due = within ? closingOf(lastDay, moment) : closingAmong(Math.max(first, today + 1), lastDay, moment)
  return { earliest: byThen ? anyTime : at(first, 0), latest: at(lastDay + 1, 0), due }

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
  function partTime({ from, to, due: usual, by }: NonNullable<TimeWord['part']>): Window {
    const due = byThen ? by : usual
    // an evening is named knowing that the store is closed
    const closes = from >= 17 * 60 ? undefined : closesOn(last, moment)
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

/** A deadline is met by what is recorded for the half day before it, and by nothing much sooner: that was about something else. */
const sameDeadlineMs = 12 * hourMs

/** Whether what is recorded as due then is what the words name. */
export function isSameTime(
  dueAt: number,
  { earliest, latest, due }: Pick<NamedTime, 'earliest' | 'latest' | 'due'>,
): boolean {
  const from = Number.isFinite(earliest) ? earliest : (due ?? latest) - sameDeadlineMs
  return dueAt >= from && dueAt <= latest
}
