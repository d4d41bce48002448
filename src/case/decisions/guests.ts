// Two customers, one case: whom a contact or news is for, and that reaching the one leaves the other still to be rung up.
import type { CaseState } from '../case.ts'
import type { ClockName } from '../clockNames.ts'
import type { Refusal } from '../commands.ts'
import { endangeredIn } from '../views/endangered.ts'
import { awaitingGuests, ownAwaits } from '../views/seenBy.ts'
import { type Draft, refuse } from './draft.ts'
import { giveBackClocks } from './mergedClocks.ts'
import { meetClocks } from './stopClocks.ts'

/** Somebody else's customer is told nothing here. */
export const unlessGuest = (to: string | undefined, { guests, absorbed }: CaseState): Refusal | undefined =>
  to === undefined || guests?.[to]
    ? undefined
    : refuse('unknown-person', 'No other customer of that case is looked after here.', { absorbed })

export const unreachable = (to: string | undefined, { guests }: CaseState): Refusal | undefined =>
  to !== undefined && guests?.[to]?.silent
    ? refuse('not-reachable', 'No conversation carries it to them: ring them up, and record the contact.')
    : undefined

/**
 * @param to whose case goes on here; undefined: this one's own customer was reached
 * @param stop whether the contact was made or matters no more
 */
export function endContact(draft: Draft, to?: string, stop = meetClocks): void {
  const waits = ownAwaits(draft.state)
  if (!waits && awaitingGuests(draft.state).length === 0) stop(draft, ['firstContact'])
  // told an earlier time than this one's own, they have been reached: its own holds again
  else if (to !== undefined && waits) giveBackClocks(draft, to, ['firstContact'])
}

/** What other customers, whose cases go on here, still wait by: it runs on whatever its own one wants no more. */
export const waitedByGuests = (state: CaseState): ClockName[] => [
  ...(awaitingGuests(state).length > 0 ? ['firstContact' as const] : []),
  ...(endangeredIn(state).some(each => each.unreached && each.caseId !== state.id) ? ['rescue' as const] : []),
]
