// The times to come that a text the guard has folded names: 明天上午十点前, 三天内, by Friday 3pm, within two hours. Each as the instants
// that fit it, and by when it has to be kept. Knows no rule.
import { hourMs, minuteMs } from './durations.ts'
import { type Opening, openingBookOf } from './openings.ts'
import type { Clock, TimeWord } from './timeWord.ts'
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
}

export interface NamingMoment {
  now: number
  timeZone: string
  /** when the store is open; without it a day ends at six in the evening */
  opening?: Opening
}

/** Without a store there are no holidays. */
const everyWeekday = nationalWorkDays(undefined, '')
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
  return /^(?:[之以]?后(?![续面来])|起)/.test(after) || /\bafter $/.test(before) ? 'after' : 'exact'
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

/** Counted from what has yet to happen, nobody knows when: 您到店后半小时内, within two days of the part's arrival. */
const fromEvent = new RegExp(
  [
    '(?<![售今稍最然随先往延滞背])后(?:的?,?(?:我|会|将|就|在|再|马上|立[刻即]|尽快|大?约|最[晚迟多快]|不|技师|师傅|同事|专人|店|客服|售后)|,|$)',
    '(?<!今[天日]|即日|现在|此刻)起,?$',
    '(?<![期招对优稍看])[等待](?!待|候|一?下|一会|片刻|[0-9一二两三四五六七八九十半])[^,.!?;]{1,16}(?:了|好|完|到|回来|后|,)',
    '(?:一旦|(?<![0-9一二三四五六七八九十同统唯])一(?:到|有|收到|拿到|确认|完成|定))',
    '\\b(?:once|when|whenever|after|as soon as|upon|on receipt|following|if|until|unless)\\b',
  ].join('|'),
)
const ofEvent = /^,? ?(?:of(?! today)|after|from(?! (?:now|today))|once|when|following|upon|as soon as)\b/
const isFromEvent = (before: string, after: string): boolean =>
  fromEvent.test(before.slice(before.search(/[^.!?;\n]*$/))) || ofEvent.test(after)

/** An hour alone is one where something shows that it is: "三点" may count what is to be said. */
const isBare = ({ words, until }: Group, manner: Manner, before: string): boolean =>
  manner === 'exact' && until === undefined && words.every(each => each.bare) && !/[在于]$/.test(before)

/** In the order of the text; only those that are still to come. */
export function timesNamed(folded: string, moment: NamingMoment): NamedTime[] {
  const works = moment.opening ? workDaysOf(moment.opening) : everyWeekday
  const now = { ...localParts(moment.now, moment.timeZone), works }
  return groupsOf(timeWordsIn(folded, now), folded).flatMap(group => {
    const from = group.words[0]?.from ?? 0
    const to = group.words.at(-1)?.to ?? 0
    const before = folded.slice(0, from)
    const after = folded.slice(to)
    const manner = mannerOf(before, after)
    if (isBare(group, manner, before)) return []
    if (group.words.some(each => each.counted) && isFromEvent(before, after)) return []
    const named = timeOf(group, manner, /\bbefore (?:the )?$/.test(before), moment)
    return named && (named.due ?? named.latest) > moment.now ? [{ from, to, ...named }] : []
  })
}

type Window = Omit<NamedTime, 'from' | 'to'>
/** What is to be after a day is no longer told a week later. */
const afterDays = 7
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
  if (manner === 'after') return { earliest: at(first, part?.from ?? 0), latest: at(last + 1 + afterDays, 0) }
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
  for (let day = last; day >= first && day > last - 7; day--) {
    const closes = opensOn(day, moment)
    if (closes !== undefined && closes > moment.now) return closes
  }
  return closingOf(last, moment)
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
  const from = Number.isFinite(earliest) ? earliest : (due ?? latest) - sameDeadlineMs
  return dueAt >= from && dueAt <= latest
}
