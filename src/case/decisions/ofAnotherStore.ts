// A case is its own store's: what nobody of another one does, whatever their role.
import type { CaseState } from '../case.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import { storeIdOf } from '../matter.ts'
import { type StaffMember, staffOf, storeOf } from '../policy/directory.ts'
import { isAway } from '../policy/duty.ts'
import { peopleFor } from '../policy/people.ts'
import { refuse } from './draft.ts'
import { routingFactsOf } from './routingFacts.ts'

/** Has it, stands in, helps, or talks to the customer: given to them, wherever they belong. */
function hasPart({ id }: StaffMember, { routing, live, accepted }: CaseState): boolean {
  const { owner, deputy, assistants = [] } = routing ?? {}
  return [owner, deputy, ...assistants, live, accepted].some(each => each?.staffId === id)
}

/**
 * As cases are given: the case's own store has nobody of their role who may take part and is not on leave. Somebody the whole house
 * has one of, or who stands in for a colleague on leave there.
 */
function isNeeded(
  member: StaffMember,
  state: CaseState,
  stores: readonly string[],
  context: DecideContext,
  besides?: string,
): boolean {
  const { now, rules } = context
  const { directory, pack } = rules
  const isThere = (each: StaffMember) => each.id !== besides && !isAway(each, now, directory)
  const own = peopleFor(routingFactsOf(state, now, pack), directory).nearby(member.role)
  if (!own.some(each => stores.includes(each.store) && isThere(each))) return true
  return directory.staff.some(each => each.deputy === member.id && stores.includes(each.store) && !isThere(each))
}

/**
 * Somebody of another store than theirs has the case, or talks to the customer. In danger it is for whoever asks to say who may.
 * @param also whose work it is besides: of their store too
 * @param besides whoever may not do it themselves, as if they were not there
 */
export function ofAnotherStore(
  member: StaffMember,
  state: CaseState,
  context: DecideContext,
  also?: string,
  besides?: string,
): Refusal | undefined {
  const { routing, live } = state
  const { directory } = context.rules
  if (!routing || hasPart(member, state)) return undefined
  const ids = [routing.owner.staffId, live?.staffId]
  const staffed = (among: readonly (string | undefined)[]) =>
    among.flatMap(each => (each ? (staffOf(directory, each) ?? []) : []))
  const holders = staffed(ids)
  const home = storeOf(directory, storeIdOf(state)).id
  const stores = [home, ...[...holders, ...staffed([also])].map(each => each.store)]
  if (holders.length === 0 || stores.includes(member.store) || isNeeded(member, state, stores, context, besides))
    return undefined
  return refuse('of-another-store', 'A colleague of the store the case belongs to has it; ask them to hand it on.', {
    owner: live?.staffId ?? routing.owner.staffId ?? null,
  })
}
