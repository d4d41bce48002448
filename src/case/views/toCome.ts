// What of a case still has a time: the conversation and the page tell the same of it, each in its own order and words. Pure.
import type { CaseState } from '../case.ts'
import type { PromiseMade } from '../caseParts.ts'
import type { ClockName } from '../clockNames.ts'
import { unkept } from '../decisions/promises.ts'
import type { Opening } from '../policy/openings.ts'
import { toldTimeOf } from '../policy/toldTime.ts'

/** Only a clock that runs is told. */
export const runs = ({ clocks }: CaseState, name: ClockName): boolean => clocks[name]?.state === 'running'

/** Somebody is to take it over, and has not begun. */
export const awaitsTaking = (state: CaseState): boolean => runs(state, 'attention') && !state.accepted

/** By when the house means to have settled it, or the level it climbed to what was overdue. */
const aims = ['resolve', 'overdue'] as const

/** Case times, epoch ms; what has passed or stands still is left out. */
export interface ToCome {
  /** by when somebody is in touch */
  contact?: number
  /** by when whoever has it now takes it */
  takesOver?: number
  /** after a time was missed: by when they hear from us again */
  word?: number
  /** what was promised and not kept */
  promise?: PromiseMade
  /** what it is settled by, whichever comes first */
  aim?: { clock: (typeof aims)[number]; at: number }
}

/** @param now case time, epoch ms */
export function toComeOf(state: CaseState, now: number): ToCome {
  const timeOf = (name: ClockName): number => (runs(state, name) ? (state.clocks[name]?.dueAt ?? 0) : 0)
  const contact = timeOf('firstContact')
  const takesOver = awaitsTaking(state) ? timeOf('attention') : 0
  const word = timeOf('nextWord')
  const promise = unkept(state).find(each => each.dueAt > now)
  const [aim] = aims
    .map(clock => ({ clock, at: timeOf(clock) }))
    .filter(({ at }) => at > now)
    .sort((one, other) => one.at - other.at)
  return {
    ...(contact > now ? { contact } : {}),
    ...(takesOver > now ? { takesOver } : {}),
    ...(word > now ? { word } : {}),
    ...(promise ? { promise } : {}),
    ...(aim ? { aim } : {}),
  }
}

/**
 * By when the customer is told that it is settled. In danger a clock is told to the minute.
 * @param now case time, epoch ms
 */
export function aimTold(state: CaseState, clock: ClockName, now: number, opening: Opening): number | undefined {
  const running = runs(state, clock) ? state.clocks[clock] : undefined
  return running && (state.danger.now ? running.dueAt : toldTimeOf(running, now, opening))
}

export const isAim = (clock: ClockName): boolean => aims.some(each => each === clock)
