// Who looks anew at what was refused: the level above, at the top an equal who had no part in it, and after that nobody in the house.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { DecideContext } from '../commands.ts'
import { staffInvolvedOf } from '../matter.ts'
import { type StaffMember, staffOf } from '../policy/directory.ts'
import { isAway, nextDuty } from '../policy/duty.ts'
import { ascentOf } from '../policy/escalation.ts'
import { peopleFor, personOf } from '../policy/people.ts'
import { isInvolved } from '../policy/routing.ts'
import { ascentOfAppeal, refuserAbove, saidBy } from './appealFrom.ts'
import type { Draft } from './draft.ts'
import { climbOrWait, climbTo, rolesUp } from './escalation.ts'
import { routingFactsOf } from './routingFacts.ts'

type Moment = Pick<DecideContext, 'now' | 'rules'>

/** Of another store as a rule, who is there first: whoever had the case in this cycle, or said the no, has looked at it already. */
function equalOf(state: CaseState, { now, rules }: Moment): Person | undefined {
  const { directory } = rules
  const { routing, escalations, solution } = state
  const role = refuserAbove(state, rules)?.role ?? routing?.owner.role
  const had = [routing?.owner, ...escalations.flatMap(each => [each.from, each.to])].map(each => each?.staffId)
  const members = directory.staff.filter(
    each =>
      each.role === role &&
      !had.includes(each.id) &&
      each.id !== solution?.by &&
      each.id !== saidBy(solution) &&
      !isInvolved(each, staffInvolvedOf(state)) &&
      !isAway(each, now, directory),
  )
  const comes = (each: StaffMember) => nextDuty(each, now, directory) ?? Number.MAX_VALUE
  const [first] = members.sort((one, other) => comes(one) - comes(other))
  return first && personOf(first)
}

/** The role above, or an equal by name; undefined: who refused it is the last to ask here. */
export function appealsTo(state: CaseState, moment: Moment): Person | undefined {
  const { pack, directory } = moment.rules
  const people = peopleFor(routingFactsOf(state, moment.now, pack), directory)
  const role = rolesUp(state, ascentOfAppeal(state, moment.rules), moment.rules).find(
    each => people.nearby(each).length > 0,
  )
  if (role) return { role }
  // a pack that wants no climbing wants no way round it either
  return ascentOf(pack, 'declined').climb === 0 ? undefined : equalOf(state, moment)
}

/**
 * Whoever was to look at it anew goes on leave before they have: another equal does. False: there is none, or nothing is appealed.
 * @param trigger why it goes on
 */
export function toAnotherEqual(draft: Draft, trigger: 'absent'): boolean {
  const { state, context } = draft
  const { solution, accepted } = state
  if (!solution?.refused || solution.answer !== 'declined' || accepted) return false
  const to = equalOf(state, context)
  const equal = to?.staffId === undefined ? undefined : staffOf(context.rules.directory, to.staffId)
  if (!to || !equal) return false
  climbTo(draft, to, { trigger, from: nextDuty(equal, context.now, context.rules.directory) ?? context.now })
  return true
}

/** Never back to whoever said no, as long as somebody else can look at it. False: nobody can. */
export function appeal(draft: Draft, reason: string | undefined): boolean {
  const step = { trigger: 'declined', ...(reason ? { reason } : {}) } as const
  if (climbOrWait(draft, step)) return true
  const { now, rules } = draft.context
  const to = appealsTo(draft.state, draft.context)
  const equal = to?.staffId === undefined ? undefined : staffOf(rules.directory, to.staffId)
  if (!to || !equal) return false
  // at night, or on another continent: the customer hears a time they can keep
  climbTo(draft, to, { ...step, from: nextDuty(equal, now, rules.directory) ?? now })
  return true
}
