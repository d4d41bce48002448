// A case is its own store's: what nobody of another one does, whatever their role.
import type { CaseState } from '../case.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import { storeIdOf } from '../matter.ts'
import { type StaffMember, staffOf, storeOf } from '../policy/directory.ts'
import { hasToDoWith } from './acting.ts'
import { refuse } from './draft.ts'

/** Somebody of another store than theirs has the case, or talks to the customer. */
export function ofAnotherStore(member: StaffMember, state: CaseState, context: DecideContext): Refusal | undefined {
  const { routing, live } = state
  const { directory } = context.rules
  if (!routing || hasToDoWith(member, state, context)) return undefined
  const ids = [routing.owner.staffId, live?.staffId]
  const holders = ids.flatMap(each => (each ? (staffOf(directory, each) ?? []) : []))
  const home = storeOf(directory, storeIdOf(state)).id
  if (holders.length === 0 || [home, ...holders.map(each => each.store)].includes(member.store)) return undefined
  return refuse('of-another-store', 'A colleague of the store the case belongs to has it; ask them to hand it on.', {
    owner: live?.staffId ?? routing.owner.staffId ?? null,
  })
}
