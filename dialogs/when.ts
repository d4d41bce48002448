// Times and opening hours as people say them, in the store's zone and the customer's language. Knows no clock and no case.

import { type Hours, nameIn, type Store } from '../src/case/policy/directory.ts'
import { dayMs } from '../src/case/policy/durations.ts'
import { type Length, minutesIn } from '../src/case/policy/pack/lengths.ts'
import { closedDays, neverCloses, weekRows, wholeDay } from '../src/case/policy/weekRows.ts'
import { localParts } from '../src/case/policy/zone.ts'
import type { Language } from '../src/case/vocabulary.ts'
import { label } from './speak.ts'

/** An adverbial to put into a sentence: "在今天 14:30 前", "by 2:30 pm today", or "as soon as possible" when it has passed or is unknown. */
export function byWhen(dueAt: number | undefined, now: number, timeZone: string, language: Language): string {
  if (dueAt === undefined || dueAt <= now) return label(language, 'time.soon')
  const due = localParts(dueAt, timeZone)
  if (due.hour === 0 && due.minute === 0) return byEndOfDay(dueAt, now, timeZone, language)
  const days = due.dayNumber - localParts(now, timeZone).dayNumber
  const clock = clockTime(due.hour, due.minute, language)
  if (days === 0) return label(language, 'time.today', { clock })
  if (days === 1) return label(language, 'time.tomorrow', { clock })
  if (days === 2) return label(language, 'time.dayAfter', { clock })
  return label(language, 'time.date', { clock, date: dateOf(dueAt, timeZone, language) })
}

/** Midnight, as people say it: the day before is over then. */
function byEndOfDay(midnight: number, now: number, timeZone: string, language: Language): string {
  const last = midnight - 1
  const days = localParts(last, timeZone).dayNumber - localParts(now, timeZone).dayNumber
  if (days === 0) return label(language, 'time.endOfToday')
  if (days === 1) return label(language, 'time.endOfTomorrow')
  if (days === 2) return label(language, 'time.endOfDayAfter')
  return label(language, 'time.endOfDate', { date: dateOf(last, timeZone, language) })
}

/** The same as the moment itself: "明天上午 9:00", "at 9:00 am tomorrow". */
export function momentWords(at: number, now: number, timeZone: string, language: Language): string {
  const local = localParts(at, timeZone)
  const days = local.dayNumber - localParts(now, timeZone).dayNumber
  const clock = clockTime(local.hour, local.minute, language).trim()
  if (days === 0) return label(language, 'moment.today', { clock })
  if (days === 1) return label(language, 'moment.tomorrow', { clock })
  return label(language, 'moment.date', { clock, date: dateOf(at, timeZone, language) })
}

/** What a clock and a calendar at the store show: "上午 9:05" and "11月23日星期一". */
export function clockAndDay(now: number, timeZone: string, language: Language): { clock: string; date: string } {
  const { hour, minute } = localParts(now, timeZone)
  return { clock: clockTime(hour, minute, language).trimEnd(), date: dateOf(now, timeZone, language) }
}

function clockTime(hour: number, minute: number, language: Language): string {
  const minutes = String(minute).padStart(2, '0')
  const times = { h24: `${hour}:${minutes}`, h12: `${hour % 12 || 12}:${minutes}` }
  const part = hour < 6 ? 'time.night' : hour < 12 ? 'time.morning' : hour < 18 ? 'time.afternoon' : 'time.evening'
  return label(language, part, times)
}

const dateOf = (at: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(at)

/** "周一至周六 9:00–18:00，周日 9:00–17:00"; closed days are not mentioned. */
export function openingHours(hours: Hours, language: Language): string {
  const allDay = label(language, 'hours.allDay')
  const rows = weekRows(hours)
  if (neverCloses(rows)) return allDay
  const names = dayNames(language)
  return rows
    .map(({ from, to, periods }) => {
      const times = periods.map(period => plainPeriod(period, allDay)).join(' ')
      return label(language, to > from ? 'hours.range' : 'hours.single', { from: names[from], to: names[to], times })
    })
    .join(label(language, 'hours.join'))
}

const plainPeriod = (period: string, allDay: string): string =>
  period === wholeDay ? allDay : period.replace(/\b0(\d:)/g, '$1').replace('-', '–')

const dayNames = (language: Language): string[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  // 1970-01-05 was a Monday
  return Array.from({ length: 7 }, (_, index) => format.format((4 + index) * dayMs))
}

/** How long something takes: "30 分钟", "48 hours", "2 working days"; `business`: that only opening hours count. */
export function lasting(length: Length | 'business', language: Language): string {
  if (length === 'business') return label(language, 'span.business')
  if (length.workingDays === 1) return label(language, 'span.workingDay')
  if (length.workingDays) return label(language, 'span.workingDays', { n: String(length.workingDays) })
  const minutes = minutesIn(length)
  if (minutes === undefined) return label(language, 'span.sameDay')
  if (minutes % 60 !== 0) return label(language, 'span.minutes', { n: String(minutes) })
  const hours = minutes / 60
  if (hours === 1) return label(language, 'span.hour')
  if (hours === 24) return label(language, 'span.day')
  if (hours <= 72 || hours % 24 !== 0) return label(language, 'span.hours', { n: String(hours) })
  return label(language, 'span.days', { n: String(hours / 24) })
}

export const placeLine = (store: Store, language: Language): string =>
  label(language, 'hours.place', {
    store: nameIn(store, language),
    phone: store.phone,
    hours: openingHours(store.hours, language),
    address: store.address,
  })

/** With the days nobody is there: "open on Sunday?" is asked about one of them. */
export function hoursLine(store: Store, language: Language): string {
  const open = openingHours(store.hours, language)
  const closed = closedDays(store.hours).map(day => dayNames(language)[day] ?? '')
  const days = closed.join(language === 'en' ? ', ' : '、')
  const hours = closed.length > 0 && closed.length < 7 ? label(language, 'hours.closed', { open, days }) : open
  return label(language, 'hours.line', { store: nameIn(store, language), hours })
}

/** `2026-03` as people write it: 2026年3月, March 2026. As exact as it was told. */
export function dateWords(loose: string, language: Language): string {
  const [year, month, day] = loose.split('-').map(Number)
  if (!year || !month) return loose
  return dateFormat(language, day !== undefined).format(Date.UTC(year, month - 1, day ?? 1))
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than everything else in a summary, so each is made once. */
function dateFormat(language: Language, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`
  let format = dateFormats.get(key)
  if (!format) {
    const day = withDay ? { day: 'numeric' as const } : {}
    const locale = language === 'en' ? 'en-GB' : language
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', ...day })
    dateFormats.set(key, format)
  }
  return format
}
