// The customer has left the account their conversation was in: nothing sent there can reach them, so whoever has the case rings
// them up, as work with a time of its own, until they are reached or are heard of again.
import type { CaseState } from '../case.ts'
import { endOf } from '../policy/clockTime.ts'
import { hourMs } from '../policy/durations.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { type Call, ringUp } from './ringUp.ts'

/** The house's own: the next opening hour or two. */
const within = { length: { ms: 2 * hourMs }, calendar: 'business' } as const

/** Nobody has told them since; once it is resolved they are rung up when it is followed up. */
function leftSince({ undelivered, handedOff, status, merged, withdrawn, resolution, erased }: CaseState) {
  if (undelivered?.why !== 'left' || undelivered.called || erased) return undefined
  const isOver = status === 'closed' || merged || withdrawn || resolution
  return handedOff && !isOver ? undelivered.since : undefined
}

/** Not needed when they are back. */
const call: Call = {
  kind: 'leftCall',
  name: 'left-call',
  since: leftSince,
  due: ({ state, context }) => endOf(within, context.now, { store: clockFactsOf(state, context).store }),
  isReached: state => state.undelivered?.called === true,
  whyDropped: state => (state.resolution ? 'resolved' : 'answered'),
}

export const ringWhoLeft = (draft: Draft): void => ringUp(draft, call)
