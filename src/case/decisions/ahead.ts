// A time somebody names is one to come, and not so far off that nobody keeps it in sight: the pack's days from now.
import type { DecideContext, Refusal } from '../commands.ts'
import { dayMs } from '../policy/durations.ts'
import { refuse } from './draft.ts'

/** @param dueAt case time, epoch ms @param past what is said of a time that has passed */
export function notAhead(dueAt: number, { now, rules }: DecideContext, past: string): Refusal | undefined {
  if (dueAt <= now) return refuse('time-has-passed', past)
  const { atMostDays } = rules.pack.promises
  if (dueAt <= now + atMostDays * dayMs) return undefined
  return refuse('too-far-ahead', `Name a time within ${atMostDays} days.`, { atMostDays })
}
