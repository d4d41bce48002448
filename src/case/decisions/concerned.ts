// A case is its own department's and its own store's: whoever has nothing to do with it says nothing to its customer and records nothing
// of them.
import type { CaseState } from '../case.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import type { StaffMember } from '../policy/directory.ts'
import { shareLadder } from '../policy/ladders.ts'
import { openTasksOf } from '../views/tasks.ts'
import { actingStaff, hasToDoWith } from './acting.ts'
import { refuse } from './draft.ts'
import { ofAnotherStore } from './ofAnotherStore.ts'

/** Was the first to talk to the customer (首次接触负责制), does work beside the case, or was asked for help with it. */
const isAskedIn = ({ id }: StaffMember, state: CaseState): boolean =>
  state.contact?.staffId === id ||
  state.referral?.to.staffId === id ||
  openTasksOf(state).some(each => each.owner.staffId === id)

function ofAnotherLine(member: StaffMember, state: CaseState, context: DecideContext): Refusal | undefined {
  const { routing } = state
  const { forEveryDepartment } = context.rules.pack
  if (
    !routing ||
    forEveryDepartment.includes(member.role) ||
    hasToDoWith(member, state, context) ||
    isAskedIn(member, state)
  )
    return undefined
  if (shareLadder(member.role, routing.owner.role, context.rules.pack)) return undefined
  return refuse('of-another-line', 'Another department has this case; ask them to write, or to bring you in.', {
    owner: routing.owner.staffId ?? null,
  })
}

/** Why somebody has nothing to say or to record here. In danger whoever is there says and does what they can. */
export const fromElsewhere = (member: StaffMember, state: CaseState, context: DecideContext): Refusal | undefined =>
  state.danger.now ? undefined : (ofAnotherStore(member, state, context) ?? ofAnotherLine(member, state, context))

/** For what reaches the customer, binds the house to them, or puts right what is known of them. */
export function concerned(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = actingStaff(state, context)
  return 'ok' in member ? member : (fromElsewhere(member, state, context) ?? member)
}
