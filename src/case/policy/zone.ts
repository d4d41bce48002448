// Local time of an IANA zone: instants to local days and minutes and back, daylight saving included. Knows no store.
import { dayMs, minuteMs } from './durations.ts'

/** Every offset of today's zones changes on a quarter of an hour, so one look-up holds for the whole quarter. */
const quarterMs = 900_000
/** Some fifty years of days; those on which clocks change are few. */
const cachedOffsets = 20_000

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()
/** of the days of UTC that begin and end with the same offset */
const dayOffsets = new Map<string, Map<number, number>>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, formatter)
  return formatter
}

function known(cache: Map<string, Map<number, number>>, timeZone: string): Map<number, number> {
  const ofZone = cache.get(timeZone) ?? new Map<number, number>()
  if (ofZone.size === 0) cache.set(timeZone, ofZone)
  if (ofZone.size >= cachedOffsets) ofZone.clear()
  return ofZone
}

/**
 * Milliseconds by which the zone is ahead of UTC at that instant. No zone changes twice within a day, so a day that begins as it
 * ends is asked once. Throws RangeError for an unknown zone.
 */
function offsetAt(at: number, timeZone: string): number {
  const day = Math.floor(at / dayMs)
  const ofDay = known(dayOffsets, timeZone)
  const offset = ofDay.get(day)
  if (offset !== undefined) return offset
  const first = offsetOfQuarter(day * dayMs, timeZone)
  if (first !== offsetOfQuarter((day + 1) * dayMs, timeZone)) return offsetOfQuarter(at, timeZone)
  ofDay.set(day, first)
  return first
}

function offsetOfQuarter(at: number, timeZone: string): number {
  const ofZone = known(offsets, timeZone)
  const quarter = Math.floor(at / quarterMs)
  const before = ofZone.get(quarter)
  if (before !== undefined) return before
  const part = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of formatterOf(timeZone).formatToParts(quarter * quarterMs)) {
    if (type in part) part[type as keyof typeof part] = Number(value)
  }
  const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
  const offset = local - quarter * quarterMs
  ofZone.set(quarter, offset)
  return offset
}

export interface LocalParts {
  /** YYYY-MM-DD */
  date: string
  year: number
  month: number
  /** day of the month */
  day: number
  /** 0 Sunday … 6 Saturday */
  weekday: number
  hour: number
  minute: number
  /** days since 1970-01-01, local */
  dayNumber: number
  /** minutes since local midnight, with fractions */
  minuteOfDay: number
}

export function localParts(at: number, timeZone: string): LocalParts {
  const local = at + offsetAt(at, timeZone)
  const dayNumber = Math.floor(local / dayMs)
  const minuteOfDay = (local - dayNumber * dayMs) / minuteMs
  const date = new Date(dayNumber * dayMs)
  const hour = Math.floor(minuteOfDay / 60)
  return {
    date: dateOf(dayNumber),
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: weekdayOf(dayNumber),
    hour,
    minute: Math.floor(minuteOfDay) % 60,
    dayNumber,
    minuteOfDay,
  }
}

export const dayNumberAt = (at: number, timeZone: string): number => Math.floor((at + offsetAt(at, timeZone)) / dayMs)
/** The day `YYYY-MM-DD`, in days since 1970-01-01. */
export const dayNumberOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs)
export const yearAt = (at: number, timeZone: string): number => new Date(at + offsetAt(at, timeZone)).getUTCFullYear()
export const dateOf = (dayNumber: number): string => new Date(dayNumber * dayMs).toISOString().slice(0, 10)
/** 1970-01-01 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7
/** `HH:MM` in minutes; 24:00 is 1440. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/**
 * The first instant at which local time has reached that minute of that day. A time that occurs twice is taken at its
 * first, one skipped by daylight saving at the moment of the change: so later local times never give earlier instants.
 */
export function fromLocal(dayNumber: number, minuteOfDay: number, timeZone: string): number {
  const local = dayNumber * dayMs + minuteOfDay * minuteMs
  const before = offsetAt(local - dayMs, timeZone)
  const after = offsetAt(local + dayMs, timeZone)
  const earlier = local - Math.max(before, after)
  const later = local - Math.min(before, after)
  if (earlier + offsetAt(earlier, timeZone) === local) return earlier
  if (later + offsetAt(later, timeZone) === local) return later
  let low = earlier
  let high = later
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === before) low = middle
    else high = middle
  }
  return high
}
