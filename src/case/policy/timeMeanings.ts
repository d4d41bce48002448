// What a word for a time stands for when it is told: which days, which hour, how long from now.
import {
  date,
  dayOfMonth,
  endOfMonth,
  endOfYear,
  month,
  on,
  partOfMonth,
  partOfWeek,
  week,
  weekday,
  weekend,
} from './dayMeanings.ts'
import { afterHoliday, beforeHoliday } from './holidayMeanings.ts'
import { numberOf } from './timeNumbers.ts'
import type { Times, TimeWordData } from './timeVocabulary.ts'
import type { Groups, Meaning, ToldAt } from './timeWord.ts'
import { workingDayAfter } from './workingDays.ts'
import { dayNumberOf, minutesOf } from './zone.ts'

/** Undefined where it is none after all: an hour of 25. */
export function meaningOf(word: TimeWordData, groups: Groups, told: ToldAt, times: Times): Meaning | undefined {
  switch (word.is) {
    case 'none':
      return { none: true }
    case 'before':
      return { none: true, apart: true }
    case 'day':
      return { ...on(told.dayNumber + word.on), ...partOf(word.part, times) }
    case 'part':
      return { ...partOf(word.part, times), ...(word.rolls ? { rolls: true } : {}) }
    case 'weekday':
      return weekday(times.weekdays[groups.weekday ?? ''] ?? 0, groups, told)
    case 'week':
      return week(groups, told)
    case 'weekend':
      return weekend(groups, told)
    case 'month':
      return month(groups, told)
    case 'endOfMonth':
      return endOfMonth(groups, monthOf(groups, times), told)
    case 'partOfWeek':
      return partOfWeek(groups, told)
    case 'partOfMonth':
      return partOfMonth(groups, monthOf(groups, times), told)
    case 'endOfYear':
      return endOfYear(told)
    case 'date':
      return date(monthOf(groups, times), groups, told)
    case 'dayOfMonth':
      return dayOfMonth(numberOf(groups.day), told)
    case 'afterHoliday':
      return afterHoliday(groups, told, times)
    case 'beforeHoliday':
      return beforeHoliday(groups, told, times)
    case 'time': {
      const minute = minutesOf(word.at)
      return { clock: { hour: Math.floor(minute / 60), minute: minute % 60, sure: true } }
    }
    case 'clock':
      return clock(groups)
    case 'opening':
      return { opening: true }
    case 'closing':
      return { closing: true }
    case 'length':
      return length(groups, told)
  }
}

/** 0 where none is named. */
const monthOf = ({ month }: Groups, { months }: Times): number => months[month ?? ''] ?? numberOf(month)

function partOf(name: string | undefined, { parts }: Times): Meaning {
  const part = name === undefined ? undefined : parts[name]
  return part ? { part } : {}
}

function clock(groups: Groups): Meaning | undefined {
  const { hour = '', minute, half, quarters, halfPast, quarterPast, quarterTo, exact, am, pm } = groups
  const full = numberOf(hour)
  if (am || pm)
    return full > 12
      ? undefined
      : { clock: { hour: (full % 12) + (pm ? 12 : 0), minute: numberOf(minute), sure: true } }
  const minutes = half || halfPast ? 30 : quarterPast ? 15 : quarters ? numberOf(quarters) * 15 : numberOf(minute)
  if (full > 24 || minutes > 59) return undefined
  if (quarterTo) return { clock: { hour: full - 1, minute: 45, sure: false } }
  const isBare = ![minute, half, quarters, halfPast, quarterPast, exact].some(Boolean)
  return {
    clock: { hour: full, minute: minutes, sure: full > 12 || hour.startsWith('0') },
    ...(isBare ? { bare: true } : {}),
  }
}

/** A house that works on no day at all leaves its customers no longer than this. */
const mostWorkingDays = 60

function length(groups: Groups, told: ToldAt): Meaning {
  const { minutes, quarterHours, hours, workingDays, weeks, months, half, then, ago } = groups
  if (ago) return { none: true }
  const count = numberOf(groups.count ?? '1') + (half ? 0.5 : 0)
  const upTo: Meaning = then ? { counted: true } : { counted: true, within: true }
  if (hours) return { minutes: count * 60, ...upTo }
  if (quarterHours) return { minutes: count * 15, ...upTo }
  if (minutes) return { minutes: count, ...upTo }
  const today = told.dayNumber
  const last = workingDays
    ? dayNumberOf(workingDayAfter(told.date, Math.min(count, mostWorkingDays), told.works).date)
    : today + Math.round(count * (weeks ? 7 : months ? 30 : 1))
  return { ...on(then ? last : today, last), ...upTo }
}
