// Somebody is in danger, and nobody of the roster answers for the rescue line: whoever has the case rings it for them, as work that is
// due when the rule book wants the rescue arranged, until the customer is reached or safe.
import type { CaseState } from '../case.ts'
import type { DropReason } from '../handling.ts'
import { endangeredIn, isUnreached } from '../views/endangered.ts'
import { rescuersOf } from '../views/rescueLine.ts'
import type { Draft } from './draft.ts'
import { type Call, ringUp } from './ringUp.ts'

/** Since when they wait for somebody nobody has called: told again while it lasts it is the same danger, until they were reached. */
function waitsSince(state: CaseState): number | undefined {
  const { status, merged, withdrawn, resolution, erased } = state
  if (status === 'closed' || merged || withdrawn || resolution || erased || !isUnreached(state)) return undefined
  if ((!state.handedOff && !state.accepted) || rescuersOf(state).length > 0) return undefined
  const unreached = endangeredIn(state).filter(each => each.unreached)
  return Math.max(
    ...unreached.map(({ since = 0, began = since, reachedAt = 0 }) => (reachedAt >= began ? since : began)),
  )
}

/** The rescue's own time, else that of the first contact; a rule book with neither wants it at once. */
function dueOf({ clocks }: CaseState, now: number): number {
  const running = [clocks.rescue, clocks.firstContact].find(each => each?.state === 'running')
  return Math.max(running?.dueAt ?? now, now)
}

function reasonOf({ resolution, withdrawn, merged, erased, status }: CaseState): DropReason {
  if (resolution) return 'resolved'
  if (withdrawn) return 'withdrawn'
  if (merged) return 'merged'
  if (erased) return 'erased'
  return status === 'closed' ? 'closed' : 'answered'
}

/** Whoever reached them says then what is arranged. Not needed when they are safe, or a person of the line has it. */
const call: Call = {
  kind: 'rescueCall',
  name: 'rescue-call',
  since: waitsSince,
  due: ({ state, context }) => ({ at: dueOf(state, context.now) }),
  isReached: state => state.danger.now && !isUnreached(state),
  whyDropped: reasonOf,
}

export const ringRescue = (draft: Draft): void => ringUp(draft, call)
