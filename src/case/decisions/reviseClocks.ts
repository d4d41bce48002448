// Clocks that run, worked out again: by the row that holds now and the hours that count now. What has been consumed stays consumed,
// what has run out stays so, what was told to the customer stays told.
import type { CaseState } from '../case.ts'
import { type ClockChange, type ClockState, isGoing, type KeptClock, keptOf, type TimedClock } from '../clock.ts'
import type { ClockName } from '../clockNames.ts'
import type { Rules, StoreHours } from '../commands.ts'
import { storeIdOf } from '../matter.ts'
import { type ClockFacts, clockRowOf, inOrder, startOf } from '../policy/clocks.ts'
import {
  type ClockCalendars,
  isPaused,
  moved,
  pause,
  relength,
  sameTimes,
  startClock,
  timesOf,
  workedOut,
} from '../policy/clockTime.ts'
import { storeOf } from '../policy/directory.ts'
import { ruleOf, sameRule } from '../policy/lengths.ts'
import type { ClockStart } from '../policy/pack/clocks.ts'
import { clockFactsOf, ruleFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'

/** Clocks that other decisions start: promises, follow-up, climbing. The rules of the table don't move them. */
const startedElsewhere: ReadonlySet<ClockName> = new Set([
  'update',
  'followUp',
  'attention',
  'overdue',
  'nextWord',
  'standStill',
  'signOff',
  'liveIdle',
])
export const isOfTable = (name: ClockName): boolean => !startedElsewhere.has(name)

/** These begin anew whenever what they run from happens again. */
const beginsAnew: ReadonlySet<ClockStart> = new Set(['level', 'feedback'])

export function reviseClocks(draft: Draft, reason: ClockChange): void {
  if (draft.state.merged || draft.state.status === 'closed') return
  const { now } = draft.context
  let known: { of: CaseState; facts: ClockFacts } | undefined
  for (const clock of Object.values(draft.state.clocks)) {
    if (!isGoing(clock) || clock.extended || hasRunOut(clock, now)) continue
    const { state } = draft
    if (known?.of !== state) known = { of: state, facts: clockFactsOf(state, draft.context) }
    const facts = ruleFactsOf(clock.name, state, known.facts)
    const next = ordered(revised(clock, draft, facts), clock, facts)
    if (next && !sameClock(clock, next)) draft.add({ type: 'clock.changed', clock: next, reason })
  }
}

/** What was taken from another case keeps the end the customer was told of there. */
function ordered(next: TimedClock | undefined, clock: ClockState, facts: ClockFacts): TimedClock | undefined {
  if (clock.takenFrom || (clock.assumed && !next)) return next
  if (!next && inOrder(clock, facts) === clock) return undefined
  return inOrder(next ?? keptOf(clock), facts)
}

/** Undefined: nothing moves it, as nearly always. */
function revised(clock: ClockState, draft: Draft, facts: ClockFacts): TimedClock | undefined {
  const { now } = draft.context
  const calendars = { store: facts.store }
  const keeps = keepsTime(clock, calendars) && !changesHours(clock, facts.store, draft)
  const row = isOfTable(clock.name) ? clockRowOf(clock.name, facts) : undefined
  if (!row) return clock.assumed || keeps ? undefined : bySameRule(keptOf(clock), facts.store, draft)
  const rule = { ...ruleOf(row), warnShare: facts.pack.warnAt }
  if (clock.assumed) return workedOut({ ...keptOf(clock), ...rule }, calendars)
  if (clock.takenFrom === undefined) {
    const begun = beginsAnew.has(row.from) ? startOf(row.from, { ...facts, startedAt: clock.startedAt }) : undefined
    if (begun !== undefined && begun > clock.startedAt) return begunAnew(keptOf(clock), rule, begun, facts)
  }
  if (sameRule(clock, rule) && clock.warnShare === rule.warnShare && keeps) return undefined
  const kept = keptOf(clock)
  const counted = bySameRule(kept, facts.store, draft)
  if (sameRule(kept, rule) && kept.warnShare === rule.warnShare) return counted
  const next = relength(counted, rule, now, calendars)
  return kept.takenFrom && next.dueAt > kept.dueAt ? counted : next
}

export const hasRunOut = ({ state, dueAt }: ClockState, now: number): boolean => state !== 'paused' && now >= dueAt

/** Whatever it stands still for goes on. */
function begunAnew(
  clock: TimedClock,
  rule: Pick<TimedClock, 'length' | 'calendar' | 'warnShare'>,
  startedAt: number,
  { store }: ClockFacts,
): TimedClock {
  const next = startClock({ name: clock.name, startedAt, ...rule }, { store })
  return isPaused(clock) ? pause(next, startedAt) : next
}

/** Under the hours that count now. Those it was worked out by before are found by whether they give the times it has. */
function bySameRule(clock: TimedClock, store: StoreHours, draft: Draft): TimedClock {
  const { before, context } = draft
  const again = workedOut(clock, { store })
  if (sameTimes(again, clock) && !changesHours(clock, store, draft)) return clock
  const former = [before && storeBefore(before, context.rules), ...formersOf(store, context.rules)].find(
    each => each && sameTimes(workedOut(clock, { store: each }), clock),
  )
  return former ? moved(clock, context.now, { store: former }, { store }) : again
}

/** In another store other hours count from now on, though it may end at the same time by either. */
function changesHours({ calendar }: TimedClock, { id }: StoreHours, { before, context }: Draft): boolean {
  const left = before && storeBefore(before, context.rules)
  return calendar === 'business' && left !== undefined && left.id !== id
}

const storeBefore = (state: CaseState, { directory }: Rules) => storeOf(directory, storeIdOf(state))
const formersOf = ({ id }: StoreHours, { formerStores = [] }: Rules): StoreHours[] =>
  formerStores.flatMap(stores => stores.find(each => each.id === id) ?? [])

const keepsTime = (clock: TimedClock, calendars: ClockCalendars): boolean => sameTimes(timesOf(clock, calendars), clock)

const sameClock = (one: TimedClock, other: KeptClock): boolean =>
  one.startedAt === other.startedAt &&
  one.dueAt === other.dueAt &&
  one.warnAt === other.warnAt &&
  one.provisional === other.provisional &&
  one.carried?.until === other.carried?.until &&
  one.carried?.ms === other.carried?.ms &&
  other.length !== undefined &&
  sameRule(one, { calendar: other.calendar, length: other.length })
