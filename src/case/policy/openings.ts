// When a store is open, day by day: weekly hours, holidays and China's make-up working days (调休) as spans of instants.
import type { Store } from './directory.ts'
import { holidayBookOf } from './holidays.ts'
import type { Span } from './spans.ts'
import { dateOf, fromLocal, minutesOf, weekdayOf } from './zone.ts'

/** The part of a store that says when it is open. */
export type Opening = Pick<Store, 'hours' | 'timeZone' | 'region' | 'holidays'>

export interface OpeningBook {
  /** false: no hours on any weekday */
  opens: boolean
  /** open spans of a local day, in order, never touching within the day */
  spansOf(dayNumber: number): readonly Span[]
  /** when it closes that day, past midnight too; undefined: it doesn't open */
  closingOf(dayNumber: number): number | undefined
  /** whether the holiday lists are complete for that year */
  covers(year: number): boolean
}

type Minutes = readonly [number, number]
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const dayMinutes = 1_440
const cachedDays = 2_000

/** "22:00-02:00" runs into the next day. */
function periodOf(text: string): Minutes {
  const [from = '', to = ''] = text.split('-')
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return [start, end < start ? end + dayMinutes : end]
}

function merged(periods: readonly Minutes[]): Minutes[] {
  const result: [number, number][] = []
  for (const [from, to] of [...periods].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else if (to > from) result.push([from, to])
  }
  return result
}

function createBook(store: Opening): OpeningBook {
  const week = weekdays.map(name => merged((store.hours[name] ?? []).map(periodOf)))
  // A make-up day has a Monday's hours; where Monday is closed, those of the first working day that is not.
  const workday = workdays.map(name => week[weekdays.indexOf(name)] ?? []).find(periods => periods.length > 0) ?? []
  const days = holidayBookOf(store.holidays, store.region)
  const cache = new Map<number, readonly Span[]>()

  const periodsOf = (dayNumber: number): readonly Minutes[] => {
    const date = dateOf(dayNumber)
    if (days.isOff(date)) return []
    const usual = week[weekdayOf(dayNumber)] ?? []
    return usual.length === 0 && days.isMakeUp(date) ? workday : usual
  }
  const spansOf = (dayNumber: number): readonly Span[] => {
    const known = cache.get(dayNumber)
    if (known) return known
    const fromYesterday = periodsOf(dayNumber - 1)
      .filter(([, to]) => to > dayMinutes)
      .map(([, to]): Minutes => [0, to - dayMinutes])
    const today = periodsOf(dayNumber).map(([from, to]): Minutes => [from, Math.min(to, dayMinutes)])
    const spans = merged([...fromYesterday, ...today])
      .map(([from, to]) => ({
        from: fromLocal(dayNumber, from, store.timeZone),
        to: fromLocal(dayNumber, to, store.timeZone),
      }))
      .filter(span => span.to > span.from)
    if (cache.size >= cachedDays) cache.clear()
    cache.set(dayNumber, spans)
    return spans
  }
  const closings = new Map<number, number | undefined>()
  function closingOf(dayNumber: number): number | undefined {
    if (closings.has(dayNumber)) return closings.get(dayNumber)
    const last = Math.max(...periodsOf(dayNumber).map(([, to]) => to))
    const closes = last !== Number.NEGATIVE_INFINITY
    const at = closes
      ? fromLocal(dayNumber + Math.floor(last / dayMinutes), last % dayMinutes, store.timeZone)
      : undefined
    if (closings.size >= cachedDays) closings.clear()
    closings.set(dayNumber, at)
    return at
  }
  return {
    opens: week.some(periods => periods.length > 0),
    spansOf,
    closingOf,
    covers: days.covers,
  }
}

const books = new WeakMap<Opening, OpeningBook>()

export function openingBookOf(store: Opening): OpeningBook {
  const known = books.get(store)
  if (known) return known
  const book = createBook(store)
  books.set(store, book)
  return book
}
