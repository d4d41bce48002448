// A case that comes back begins a new cycle.
import { routingOf } from '../policy/routing.ts'
import { assessClocks } from './assessClocks.ts'
import { routingFactsOf } from './assessRouting.ts'
import type { Draft } from './draft.ts'
import { followPromises } from './promises.ts'

/**
 * Back to the pack's role for it or higher, with clocks of its own (domain.md section 6). `cameBack`: it had been settled; what the
 * customer was not satisfied with was never gone.
 */
export function handleAgain(draft: Draft, reason: string, cameBack = false): void {
  const { context } = draft
  const former = draft.state.routing?.owner
  draft.add({ type: 'case.reopened', reason, ...(cameBack ? { cameBack } : {}) })
  const { state } = draft
  const routing = routingOf(routingFactsOf(state, context.now, context.rules.pack), context.rules, context.load)
  const known = [routing.owner, ...routing.assistants].some(each => each.staffId === former?.staffId)
  draft.add({
    type: 'case.assigned',
    routing: former && !known ? { ...routing, assistants: [...routing.assistants, former] } : routing,
  })
  assessClocks(draft)
  followPromises(draft)
}
