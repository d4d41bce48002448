// A clock of a case, as its events keep it and as the case holds it: what is known of how it runs, and where it stands now.
import type { ClockName, WaitingKind } from './clockNames.ts'

/** A running promise of time. Epoch ms. */
export interface ClockTimes {
  name: ClockName
  calendar: 'always' | 'business'
  startedAt: number
  warnAt: number
  dueAt: number
  /** the calendar of that year is not known yet (computed from weekends and statutory days) */
  provisional?: boolean
}

/**
 * How long a clock runs: `ms` of its own calendar; to the close of the n-th working day after its first; or to closing time
 * (of the next opening day where that is past). A working day or closing time that passes in a pause doesn't count.
 */
export type ClockLength = { ms: number } | { workingDays: number } | { sameDay: true }

/** `to` is absent while it lasts. Epoch ms. */
export interface Pause {
  from: number
  to?: number
}

/** The facts from which `warnAt` and `dueAt` follow (policy/clockTime.ts). */
export interface TimedClock extends ClockTimes {
  length: ClockLength
  /** share of the length after which it warns, between 0 and 1 */
  warnShare: number
  /** in order, without overlaps; only the last may be open */
  pauses: readonly Pause[]
  /** consumed `until` then under another calendar; from then on the present one counts */
  carried?: { ms: number; until: number }
  /** the times of the clock that comes first: this one warns and ends no sooner */
  notBefore?: Pick<ClockTimes, 'warnAt' | 'dueAt' | 'provisional'>
}

/** What keeps the rules from moving it as they please. */
export interface Bound {
  /** given longer, and the customer was told until when: the rules move it no more */
  extended?: true
  /** of a case that was merged into this one, in place of `own`: the rules may only shorten it. Case time, epoch ms */
  takenFrom?: { caseId: string; at: number; own?: TimedClock & Bound }
}

/** In an event. Those written before lengths were kept tell the times alone. */
export type KeptClock = ClockTimes & Partial<Omit<TimedClock, keyof ClockTimes>> & Bound

export interface ClockState extends TimedClock, Bound {
  /** `breached` stays so even when it is met later: see `endedAt`. `ended`: it mattered no more before anybody did what it was for */
  state: 'running' | 'paused' | 'met' | 'ended' | 'breached'
  warned: boolean
  /** what of it staff heard last */
  told?: 'warned' | 'breached'
  /** what it stands still for */
  waitingFor?: WaitingKind
  /** when it stopped mattering; a breached clock without it is overdue now */
  endedAt?: number
  /** its event tells the times alone: the length is made from them, until it is worked out again */
  assumed?: true
}

/** Why the rules moved a clock, as its event says it; a person's reason is in their own words, and a case number may follow. */
export const clockChanges = [
  'caseChanged',
  'levelChanged',
  'rulesChanged',
  'dueEarlierIn',
  'apartAgain',
  'customerAsked',
] as const
export type ClockChange = (typeof clockChanges)[number]

export type ClockEvent =
  | { type: 'clock.started'; clock: KeptClock }
  | { type: 'clock.changed'; clock: KeptClock; reason: string }
  | { type: 'clock.paused'; name: ClockName; waitingFor: WaitingKind; reason: string }
  /** with the times at which it warns and ends from now on; `heard`: it waited for the customer, who has been heard from */
  | { type: 'clock.resumed'; clock: KeptClock; heard?: true }
  /** `unmet`: nobody did what it was for. Absent in events of before it was kept, too */
  | { type: 'clock.stopped'; name: ClockName; unmet?: true }
  | { type: 'clock.warned'; name: ClockName }
  | { type: 'clock.breached'; name: ClockName; dueAt: number }

/** What an event keeps of it: how it runs, not where it stands. */
export function keptOf(clock: ClockState): TimedClock & Bound {
  const { state: _, warned: __, waitingFor: ___, endedAt: ____, assumed: _____, told: ______, ...kept } = clock
  return kept
}

/** Still to come to its end, standing still or not. */
export const isGoing = ({ state }: Pick<ClockState, 'state'>): boolean => state === 'running' || state === 'paused'
