// A clock that can be paused: how much of it has passed, when it warns and ends. Pure arithmetic over what is kept of it and
// the store's calendar; what stops a clock, and what happens then, is decided elsewhere.
//
// Kept are the facts (length, start, pauses, what was carried over); `warnAt` and `dueAt` follow from them, so that working a
// clock out again from its events gives what is stored. Every instant is in case time, epoch ms. An instant before the last
// one known (a clock set back) counts as that last one: nothing runs backwards.
import type { ClockLength, Pause, TimedClock } from '../clock.ts'
import { isCovered, spansFrom } from './calendar.ts'
import { type Opening, openingBookOf } from './openings.ts'
import { advance, measure, type Span, without } from './spans.ts'
import { closingsAfter, dueAmong, type WorkDays, workDaysOf, workingDayEnds } from './workingDays.ts'

/** Whose time counts: the store's hours, and the working days when they are not those of its own holiday lists. */
export interface ClockCalendars {
  store: Opening
  workDays?: WorkDays
}

type ClockFacts = Omit<TimedClock, 'warnAt' | 'dueAt' | 'provisional'>
type Run = Omit<ClockFacts, 'name' | 'warnShare'>
/** What follows from the facts. */
export type Times = Pick<TimedClock, 'warnAt' | 'dueAt' | 'provisional'>

export const startClock = (facts: Omit<ClockFacts, 'pauses' | 'carried'>, calendars: ClockCalendars): TimedClock =>
  timed({ ...facts, pauses: [] }, calendars)

/** To a time that was named, whatever the store's hours; it warns after a share of what lies before it. */
export function clockUntil(
  dueAt: number,
  { name, startedAt, warnShare }: Pick<TimedClock, 'name' | 'startedAt' | 'warnShare'>,
): TimedClock {
  const ms = dueAt - startedAt
  const warnAt = startedAt + Math.round(ms * warnShare)
  return { name, calendar: 'always', startedAt, warnAt, dueAt, length: { ms }, warnShare, pauses: [] }
}

/** The times that follow from the facts under these calendars, whatever they were before. */
export const workedOut = (clock: TimedClock, calendars: ClockCalendars): TimedClock => timed(clock, calendars)

/** When so long is over that begins then and never pauses; epoch ms. */
export const endOf = (rule: Pick<Run, 'calendar' | 'length'>, startedAt: number, calendars: ClockCalendars) =>
  dueOf({ ...rule, startedAt, pauses: [] }, calendars)

export const isPaused = (clock: Pick<TimedClock, 'pauses'>): boolean => openPauseOf(clock) !== undefined

/** Nothing fires while it is paused; `dueAt` stays what it was, and moves when it goes on. What has run out can't be paused. */
export function pause(clock: TimedClock, at: number): TimedClock {
  if (isPaused(clock) || at >= clock.dueAt) return clock
  return { ...clock, pauses: [...clock.pauses, { from: Math.max(at, lastInstantOf(clock)) }] }
}

export const resume = (clock: TimedClock, at: number, calendars: ClockCalendars): TimedClock =>
  isPaused(clock) ? timed(unpaused(clock, at), calendars) : clock

/** Its pause ends; when it warns and ends is not asked any more, or is worked out after this. */
export function unpaused(clock: TimedClock, at: number): TimedClock {
  const open = openPauseOf(clock)
  if (!open) return clock
  return {
    ...clock,
    pauses: [...clock.pauses.slice(0, -1), { from: open.from, to: Math.max(at, lastInstantOf(clock)) }],
  }
}

/**
 * Another length, perhaps on another calendar (the severity changed). What has been consumed stays consumed; where that is
 * more than the new length, the clock is over: since it had run that long, or on another calendar as of now.
 */
export function relength(
  clock: TimedClock,
  rule: { length: ClockLength; calendar: TimedClock['calendar']; warnShare?: number },
  at: number,
  calendars: ClockCalendars,
): TimedClock {
  const kept = rule.calendar === clock.calendar ? clock : carriedOver(clock, at, calendars)
  return timed({ ...kept, ...rule }, calendars)
}

/** Given longer, until that instant of any time; a later pause moves it on. What has been consumed stays consumed. */
export function prolonged(clock: TimedClock, until: number, at: number, calendars: ClockCalendars): TimedClock {
  const carried = carriedNow(clock, at, calendars)
  const ms = carried.ms + Math.max(0, until - carried.until)
  return timed({ ...clock, carried, calendar: 'always', length: { ms } }, calendars)
}

/**
 * The calendar was edited, or the case moved to another store: what has run stays, the rest is counted by the new one. Working
 * days and closing times are counted anew from the start, by the new lists. A clock that has run out stays as it is.
 */
export function moved(clock: TimedClock, at: number, before: ClockCalendars, after: ClockCalendars): TimedClock {
  if (!isPaused(clock) && at >= clock.dueAt) return clock
  return timed(clock.calendar === 'always' ? clock : carriedOver(clock, at, before), after)
}

/** Ms of the clock's calendar that have run by then, pauses left out. Never less at a later instant. */
export function consumed(clock: ClockFacts, at: number, { store }: ClockCalendars): number {
  const base = baseOf(clock)
  return (clock.carried?.ms ?? 0) + measure(without(spansOf(clock, base, store), pausesUntil(clock, at)), base, at)
}

/** Ms of the clock's calendar left at that instant; while it is paused, those left when the pause began; 0 once it has ended. */
export function remaining(clock: TimedClock, at: number, { store }: ClockCalendars): number {
  const from = Math.max(baseOf(clock), Math.min(at, openPauseOf(clock)?.from ?? at))
  return measure(without(spansOf(clock, from, store), pausesUntil(clock)), from, clock.dueAt)
}

function timed(facts: ClockFacts, calendars: ClockCalendars): TimedClock {
  const { warnAt: _, dueAt: __, provisional: ___, ...kept } = facts as TimedClock
  return { ...kept, ...timesOf(kept, calendars) }
}

/** When it warns and ends under these calendars. */
export function timesOf(clock: ClockFacts, calendars: ClockCalendars): Times {
  const { at: dueAt, provisional } = dueOf(clock, calendars)
  const warnAt = Math.min(warnOf(clock, dueAt, calendars), dueAt)
  const own: Times = provisional ? { warnAt, dueAt, provisional } : { warnAt, dueAt }
  return clock.notBefore ? laterOf(own, clock.notBefore) : own
}

function laterOf(own: Times, first: Times): Times {
  const { provisional } = first.dueAt > own.dueAt ? first : own
  const times = { warnAt: Math.max(own.warnAt, first.warnAt), dueAt: Math.max(own.dueAt, first.dueAt) }
  return provisional ? { ...times, provisional } : times
}

export const sameTimes = (one: Times, other: Times): boolean =>
  one.dueAt === other.dueAt && one.warnAt === other.warnAt && one.provisional === other.provisional

/** The same clock, no sooner over than the one that comes first. One that is over later anyhow stays as it is. */
export function heldBack(clock: TimedClock, first: Times, calendars: ClockCalendars): TimedClock {
  const { notBefore } = clock
  if (notBefore ? sameTimes(notBefore, first) : first.dueAt <= clock.dueAt) return clock
  const { warnAt, dueAt, provisional } = first
  return workedOut({ ...clock, notBefore: { warnAt, dueAt, ...(provisional ? { provisional } : {}) } }, calendars)
}

function dueOf(clock: Run, { store, workDays }: ClockCalendars): { at: number; provisional: boolean } {
  const { length, startedAt } = clock
  if ('ms' in length) {
    const at = instantOf(length.ms, clock, store)
    const counts = clock.calendar === 'business'
    return { at, provisional: counts && !(openingBookOf(store).opens && isCovered(startedAt, at, store)) }
  }
  const days = 'workingDays' in length ? (workDays ?? workDaysOf(store)) : undefined
  const ends = days ? workingDayEnds(startedAt, store, days) : closingsAfter(startedAt, store)
  const count = 'workingDays' in length ? length.workingDays : 1
  return dueAmong(running(ends, pausesUntil(clock)), count, startedAt, store, days)
}

function warnOf(clock: ClockFacts, dueAt: number, { store }: ClockCalendars): number {
  if ('ms' in clock.length) return instantOf(Math.round(clock.length.ms * clock.warnShare), clock, store)
  const { startedAt, pauses } = clock
  const spans = () => without(spansOf(clock, startedAt, store), pausesUntil({ pauses }))
  const whole = measure(spans(), startedAt, dueAt)
  // Where none of its time falls into opening hours, all time counts.
  if (whole === 0) return startedAt + Math.round((dueAt - startedAt) * clock.warnShare)
  return advance(spans(), startedAt, Math.round(whole * clock.warnShare)) ?? dueAt
}

/** When so many ms have been consumed. */
function instantOf(ms: number, clock: Run, store: Opening): number {
  const base = baseOf(clock)
  const left = ms - (clock.carried?.ms ?? 0)
  if (left <= 0 && clock.carried) return base
  if (clock.calendar === 'always' && clock.pauses.length === 0) return base + Math.max(0, left)
  return advance(without(spansOf(clock, base, store), pausesUntil(clock)), base, Math.max(0, left)) ?? base + left
}

/** The time that counts, from then on. For a store that never opens all of it does. */
function spansOf(clock: Pick<ClockFacts, 'calendar'>, from: number, store: Opening): Iterable<Span> {
  const always = clock.calendar === 'always' || !openingBookOf(store).opens
  return always ? [{ from, to: Number.POSITIVE_INFINITY }] : spansFrom(from, store)
}

/** The pauses as spans: an open one lasts until `at`; without `at` it stands for nothing yet. */
const pausesUntil = ({ pauses }: Pick<ClockFacts, 'pauses'>, at?: number): Span[] =>
  pauses.flatMap(({ from, to = at }) => (to === undefined || to <= from ? [] : [{ from, to }]))

function* running(ends: Iterable<number>, pauses: readonly Span[]): Generator<number> {
  for (const end of ends) if (!pauses.some(({ from, to }) => from < end && end <= to)) yield end
}

function carriedNow(clock: TimedClock, at: number, calendars: ClockCalendars): NonNullable<TimedClock['carried']> {
  const until = Math.max(at, lastInstantOf(clock))
  return { ms: consumed(clock, until, calendars), until }
}
const carriedOver = (clock: TimedClock, at: number, calendars: ClockCalendars): TimedClock => ({
  ...clock,
  carried: carriedNow(clock, at, calendars),
})

const baseOf = ({ carried, startedAt }: Run): number => carried?.until ?? startedAt

const openPauseOf = ({ pauses }: Pick<TimedClock, 'pauses'>): Pause | undefined => {
  const last = pauses.at(-1)
  return last && last.to === undefined ? last : undefined
}

function lastInstantOf({ startedAt, pauses, carried }: TimedClock): number {
  const last = pauses.at(-1)
  return Math.max(startedAt, last?.to ?? last?.from ?? startedAt, carried?.until ?? startedAt)
}
