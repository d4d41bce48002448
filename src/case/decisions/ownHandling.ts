// Whoever handled a case does not say that its customer is satisfied, nor close it without asking (domain.md section 6: customer care
// calls, not the handler).
import type { CaseState } from '../case.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import { staffInvolvedOf, storeIdOf } from '../matter.ts'
import { type StaffMember, storeOf } from '../policy/directory.ts'
import { isInvolved } from '../policy/routing.ts'
import { refuse } from './draft.ts'

/** Who took it up, found its cause, put a solution to the customer or resolved it; staff ids. Who was only given it has done nothing yet. */
export const handlersOf = ({ accepted, diagnosis, solution, agreed, resolution }: CaseState) => [
  accepted?.staffId,
  diagnosis?.by,
  solution?.by,
  agreed?.by,
  resolution?.by,
]

/** Who of the store had no hand in it and may; a store of one has none. */
function othersOf(state: CaseState, { rules }: DecideContext, may: (member: StaffMember) => boolean): StaffMember[] {
  const handlers = handlersOf(state)
  const store = storeOf(rules.directory, storeIdOf(state)).id
  return rules.directory.staff.filter(
    each =>
      each.store === store && !handlers.includes(each.id) && !isInvolved(each, staffInvolvedOf(state)) && may(each),
  )
}

/**
 * Nothing where they had no hand in it; `alone` where they had, and there is nobody else who may.
 * @param may who of the others, where not all may
 */
export function ownHandling(
  member: StaffMember,
  state: CaseState,
  context: DecideContext,
  detail: string,
  may: (member: StaffMember) => boolean = () => true,
): Refusal | { alone?: true } {
  if (!handlersOf(state).includes(member.id)) return {}
  const others = othersOf(state, context, may)
  if (others.length === 0) return { alone: true }
  const { by } = context.rules.pack.followUp
  const roles = [...new Set(others.map(each => each.role))]
  return refuse('own-handling', detail, {
    mayAct: roles.includes(by) ? [by, ...roles.filter(each => each !== by)] : roles,
  })
}
