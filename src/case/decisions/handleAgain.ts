// A case that comes back begins a new cycle, with somebody the pack finds high enough for it.
import type { Person } from '../case.ts'
import type { Role } from '../facts.ts'
import { holderOf } from '../matter.ts'
import { dissatisfiedOwnerOf } from '../policy/escalation.ts'
import { isNotAbove, rolesAbove, shareLadder } from '../policy/ladders.ts'
import { levelOf } from '../policy/levels.ts'
import type { Pack } from '../policy/pack.ts'
import { routingOf } from '../policy/routing.ts'
import { withOutside } from './aboveInvolved.ts'
import { assessSeverity } from './assess.ts'
import { assessClocks } from './assessClocks.ts'
import type { Draft } from './draft.ts'
import { followPromises } from './promises.ts'
import { routingFactsOf } from './routingFacts.ts'
import { seated } from './seats.ts'

/** The pack's role for so many disappointments, unless a higher level has it already. */
function leastOwner(former: Person | undefined, times: number, pack: Pack): Role {
  const least = dissatisfiedOwnerOf(pack, times)
  const higher = former && shareLadder(former.role, least, pack) && isNotAbove(least, former.role, pack)
  return higher ? former.role : least
}

/**
 * Back to the pack's role for it or higher, with clocks of its own (domain.md section 6). `cameBack`: it had been settled; what the
 * customer was not satisfied with was never gone.
 */
export function handleAgain(draft: Draft, reason: string, cameBack = false): void {
  const { context } = draft
  const { pack } = context.rules
  const { routing: before, dissatisfied = 0, followUp, jointCheck } = draft.state
  const disappointed = followUp?.answered?.satisfied === false || jointCheck?.ok === false
  const former = before?.owner
  const atLeast = leastOwner(former, dissatisfied, pack)
  draft.add({ type: 'case.reopened', reason, atLeast, ...(cameBack ? { cameBack } : {}) })
  // a problem that is back may be graver for that
  assessSeverity(draft)
  const { state } = draft
  const facts = { ...routingFactsOf(state, context.now, pack), keepNeedsRoom: holderOf(draft.before) === undefined }
  const routing = withOutside(routingOf(facts, context.rules, context.load), state, context)
  const { owner } = routing
  if (disappointed && former && rolesAbove(former.role, pack).includes(owner.role)) {
    const level = levelOf(pack, owner.role) ?? 1
    draft.add({ type: 'case.escalated', trigger: 'dissatisfied', from: former, to: owner, level })
  }
  const known = [owner, ...routing.assistants].some(each => each.staffId === former?.staffId)
  draft.add({
    type: 'case.assigned',
    routing: seated(former && !known ? { ...routing, assistants: [...routing.assistants, former] } : routing),
  })
  assessClocks(draft)
  followPromises(draft)
}
