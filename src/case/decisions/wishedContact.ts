// Rung when it suits them: a later time the customer names for being reached holds back the time by which somebody is in touch.
import type { Statement } from '../caseParts.ts'
import { type ClockChange, type ClockState, keptOf } from '../clock.ts'
import { nextOpening } from '../policy/calendar.ts'
import { heldBack, sameTimes, startClock, workedOut } from '../policy/clockTime.ts'
import { dayMs, minuteMs } from '../policy/durations.ts'
import type { Keeping } from '../policy/keepingWords.ts'
import { waitsFor } from '../policy/waitingWords.ts'
import { wishedTimes } from '../policy/wishWords.ts'
import { fromLocal, localParts } from '../policy/zone.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { namingMomentOf } from './namingMoment.ts'
import { hasRunOut, reviseClocks } from './reviseClocks.ts'

/** Nobody is put off for longer by a word: who is away for weeks is for staff to arrange. */
const longestMs = 7 * dayMs

/** Nobody is rung by night for having named a day or its morning, also where the store is open around the clock. */
const morningMinute = 8 * 60

/** A time is read with a minute to spare; nobody names one finer than this. */
const grainMs = 5 * minuteMs

const longestWay = 40
/** "打电话就行", "wechat is fine": how, and not when. */
const namesOnlyWay = (wish: string, { medium }: Keeping): boolean =>
  wish.length <= longestWay && medium.test(wish.trim())

/** The customer's own wish, in their words; undefined: this statement names none. */
const wishOf = ({ facts }: Statement): string | undefined => {
  const wish = facts.findLast(each => each.slot === 'customer.contactPreference')
  return wish && String(wish.value)
}

/**
 * When the time they name begins, epoch ms: a day begins when the store opens. Undefined: none to come.
 * @param daily only of a time that holds on any day
 */
function wishedFrom(wish: string, { state, context }: Draft, daily = false): number | undefined {
  const { wording } = context.rules
  if (waitsFor(wish, wording.keeping) === 'writing') return undefined
  const moment = namingMomentOf(state, context)
  const [time] = wishedTimes(wish, moment, wording)
  if (daily && !time?.dayless) return undefined
  if (!time || time.earliest <= context.now || time.earliest > context.now + longestMs) return undefined
  const from = Math.ceil(time.earliest / grainMs) * grainMs
  const { dayNumber, minuteOfDay } = localParts(from, moment.timeZone)
  if (minuteOfDay !== 0) return from
  return nextOpening(fromLocal(dayNumber, morningMinute, moment.timeZone), clockFactsOf(state, context).store)
}

/**
 * From the time they name the pack's contact time runs; an earlier wish gives way to the latest one, unless that tells only the way to reach
 * them, and danger to none. What has run out, or was given longer by staff, stays as it was told.
 */
export function heedWishedContact(draft: Draft, statement: Statement): void {
  const { state, context } = draft
  const clock = state.clocks.firstContact
  if (clock?.state !== 'running' || clock.extended || clock.takenFrom || hasRunOut(clock, context.now)) return
  const endangered = state.danger.now
  // who else's case goes on here is waited for by a time of their own
  const isAnother = context.actor.kind === 'customer' && context.actor.of !== undefined
  const wish = isAnother ? undefined : wishOf(statement)
  if (!endangered && (wish === undefined || namesOnlyWay(wish, context.rules.wording.keeping))) return
  const from = endangered || wish === undefined ? undefined : wishedFrom(wish, draft)
  holdBackUntil(draft, clock, from, endangered ? 'caseChanged' : 'customerAsked')
}

/** Somebody is to be in touch anew: the hours the customer named before, such as after five, hold for that too. */
export function heedStandingWish(draft: Draft): void {
  const { state } = draft
  const clock = state.clocks.firstContact
  if (clock?.state !== 'running' || clock.startedAt !== draft.context.now) return
  if (clock.extended || clock.takenFrom || clock.notBefore || state.danger.now) return
  const wish = state.facts['customer.contactPreference']?.findLast(each => each.from === undefined)
  const from = wish && wishedFrom(String(wish.value), draft, true)
  if (from !== undefined) holdBackUntil(draft, clock, from, 'customerAsked')
}

function holdBackUntil(draft: Draft, clock: ClockState, from: number | undefined, reason: ClockChange): void {
  const { state, context } = draft
  const { notBefore, ...kept } = keptOf(clock)
  const calendars = { store: clockFactsOf(state, context).store }
  const own = notBefore ? workedOut(kept, calendars) : kept
  const { name, length, calendar, warnShare } = clock
  const late =
    from === undefined || from <= own.dueAt
      ? undefined
      : startClock({ name, startedAt: from, length, calendar, warnShare }, calendars)
  const next = late ? heldBack(own, late, calendars) : own
  if (sameTimes(next, clock)) return
  draft.add({ type: 'clock.changed', clock: next, reason })
  reviseClocks(draft, 'caseChanged')
}
