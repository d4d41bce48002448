// Whoever handled a case does not say that its customer is satisfied (domain.md section 6: customer care calls, not the handler).
import type { CaseState } from '../case.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import { staffInvolvedOf, storeIdOf } from '../matter.ts'
import { type StaffMember, storeOf } from '../policy/directory.ts'
import { isInvolved } from '../policy/routing.ts'
import { refuse } from './draft.ts'

/** Who has it, took it up, put a solution to the customer or resolved it; staff ids. */
export const handlersOf = ({ routing, accepted, solution, resolution }: CaseState) => [
  routing?.owner.staffId,
  accepted?.staffId,
  solution?.by,
  resolution?.by,
]

/** The store's people who had no hand in it and may: a store of one has none. */
function othersOf(state: CaseState, { rules }: DecideContext): StaffMember[] {
  const handlers = handlersOf(state)
  const store = storeOf(rules.directory, storeIdOf(state)).id
  return rules.directory.staff.filter(
    each => each.store === store && !handlers.includes(each.id) && !isInvolved(each, staffInvolvedOf(state)),
  )
}

/** `alone`: they handled it, and there is nobody else. */
export function ownHandling(
  member: StaffMember,
  state: CaseState,
  context: DecideContext,
): Refusal | { alone: boolean } {
  if (!handlersOf(state).includes(member.id)) return { alone: false }
  const others = othersOf(state, context)
  if (others.length === 0) return { alone: true }
  const { by } = context.rules.pack.followUp
  const roles = [...new Set(others.map(each => each.role))]
  return refuse('own-handling', 'Whoever handled the case does not say how it went; a colleague asks the customer.', {
    mayAct: roles.includes(by) ? [by, ...roles.filter(each => each !== by)] : roles,
  })
}
