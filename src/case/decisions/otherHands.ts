// A case goes from whoever had taken it to somebody else by the rules, as when the law or the press is threatened with: no climb, and
// yet the customer waits for somebody new. Whoever has it now takes it within the time a climb would give them.
import { isGoing } from '../clock.ts'
import type { EventType } from '../events.ts'
import { clockOf } from '../policy/clocks.ts'
import { restsNow } from './acting.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'

/** Somebody else has it than before the command. */
export function changesHands({ before, state }: Draft): boolean {
  const now = state.routing?.owner.staffId
  return before?.routing !== undefined && now !== undefined && now !== before.routing.owner.staffId
}

/** They give the case to somebody by a time of their own, or by the word of whoever answers for it. */
const giveItself: ReadonlySet<EventType> = new Set(['case.escalated', 'case.reassigned', 'case.reopened'])

/** A time the customer was told stays the one they wait for. */
export function giveTimeToTake(draft: Draft): void {
  const { before, state, events, context } = draft
  if (!before?.accepted || state.accepted || !changesHands(draft)) return
  if (restsNow(state) || state.merged || state.status === 'closed') return
  if (events.some(({ type }) => giveItself.has(type))) return
  const { firstContact, attention } = state.clocks
  if ([firstContact, attention].some(each => each && isGoing(each))) return
  const clock = clockOf('attention', { ...clockFactsOf(state, context), startedAt: context.now })
  if (clock) draft.add({ type: 'clock.started', clock })
}
