// A case is its own department's: whoever has nothing to do with it does not write to its customer.
import type { CaseState } from '../case.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import type { StaffMember } from '../policy/directory.ts'
import { shareLadder } from '../policy/ladders.ts'
import { openTasksOf } from '../views/tasks.ts'
import type { Role } from '../vocabulary.ts'
import { hasToDoWith } from './acting.ts'
import { refuse } from './draft.ts'

/** They answer for more than their own department, or speak to the customers of all of them. */
const forAll: ReadonlySet<Role> = new Set([
  'customerCareAgent',
  'customerCareManager',
  'serviceManager',
  'serviceDirector',
  'salesManager',
  'generalManager',
])

/** Was the first to talk to the customer (首次接触负责制), does work beside the case, or was asked for help with it. */
const isAskedIn = ({ id }: StaffMember, state: CaseState): boolean =>
  state.contact?.staffId === id ||
  state.referral?.to.staffId === id ||
  openTasksOf(state).some(each => each.owner.staffId === id)

export function ofAnotherLine(member: StaffMember, state: CaseState, context: DecideContext): Refusal | undefined {
  const { routing } = state
  if (!routing || forAll.has(member.role) || hasToDoWith(member, state, context) || isAskedIn(member, state))
    return undefined
  if (shareLadder(member.role, routing.owner.role, context.rules.pack)) return undefined
  return refuse('of-another-line', 'Another department has this case; ask them to write, or to bring you in.', {
    owner: routing.owner.staffId ?? null,
  })
}
