// Times and opening hours as the progress pages write them, in the store's zone and the customer's language. Knows no clock.

import type { Store } from '../case/policy/directory.ts'
import { dayMs } from '../case/policy/durations.ts'
import { neverCloses, weekRows, wholeDay } from '../case/policy/weekRows.ts'
import { localParts } from '../case/policy/zone.ts'
import type { Language } from '../case/vocabulary.ts'
import type { TrackText } from './text/zh-CN.ts'
import type { Place } from './text.ts'

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language)

const clockFormat: Readonly<Record<Language, Intl.DateTimeFormatOptions>> = {
  'zh-CN': { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
  'zh-TW': { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
  en: { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
}
type Where = Pick<Place, 'language' | 'timeZone'>
const written = (at: number, { language, timeZone }: Where, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options }).format(at)

const clockOf = (at: number, where: Where): string => written(at, where, clockFormat[where.language])
const dayOf = (at: number, where: Where): string =>
  written(at, where, { month: 'long', day: 'numeric', weekday: 'long' })

/** 2026年11月25日 14:30 */
export const momentOf = (at: number, where: Where): string =>
  `${written(at, where, { year: 'numeric', month: 'long', day: 'numeric' })}${where.language === 'en' ? ', ' : ' '}${clockOf(at, where)}`

/** "在今天 14:30 前"; "as soon as possible" when no time is told. */
export function byWhen(at: number | undefined, place: Place, text: TrackText): string {
  if (at === undefined) return text.soon
  if (localParts(at, place.timeZone).minuteOfDay === 0) return byEndOfDay(at - 1, place, text)
  const days = localParts(at, place.timeZone).dayNumber - localParts(place.now, place.timeZone).dayNumber
  const clock = clockOf(at, place)
  if (days === 0) return text.today(clock)
  if (days === 1) return text.tomorrow(clock)
  return text.onDate(dayOf(at, place), clock)
}

/** Midnight, as people say it: the day before is over then. */
function byEndOfDay(last: number, place: Place, text: TrackText): string {
  const days = localParts(last, place.timeZone).dayNumber - localParts(place.now, place.timeZone).dayNumber
  if (days === 0) return text.endOfToday
  return days === 1 ? text.endOfTomorrow : text.endOfDate(dayOf(last, place))
}

export const afterWhen = (at: number | undefined, place: Place, text: TrackText): string =>
  at === undefined ? text.later : text.after(dayOf(at, place), clockOf(at, place))

/** "周一至周六 9:00–18:00", "周日 9:00–17:00": a line each; closed days are not mentioned. */
export function hoursLines({ hours }: Pick<Store, 'hours'>, language: Language, text: TrackText): string[] {
  const rows = weekRows(hours)
  if (rows.length === 0) return [text.noHours]
  if (neverCloses(rows)) return [text.allDay]
  // 1970-01-05 was a Monday
  const nameOf = (day: number) =>
    new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format((4 + day) * dayMs)
  const period = (each: string) => (each === wholeDay ? text.allDay : each.replace(/\b0(\d:)/g, '$1').replace('-', '–'))
  return rows.map(
    ({ from, to, periods }) => `${text.days(nameOf(from), nameOf(to))} ${periods.map(period).join(text.join)}`,
  )
}
