// Work beside a case: given to who is there before it is due, and owed to the customer where a time told to them has passed.
import { staffInvolvedOf } from '../../../src/case/matter.ts'
import { type StaffMember, staffOf } from '../../../src/case/policy/directory.ts'
import { nextDuty } from '../../../src/case/policy/duty.ts'
import { isInvolved } from '../../../src/case/policy/routing.ts'
import { openTasksOf } from '../../../src/case/views/tasks.ts'
import { isOver } from '../life.ts'
import { bodiesOf, firstWrong, type Invariant } from './step.ts'

/** By hand anybody is asked; what is owed, and who is to be rung, goes with the case. */
const ofRules = (kind: string) => !['other', 'owedUpdate', 'leftCall', 'rescueCall', 'phoneFollowUp'].includes(kind)

export const workGoesToWhoIsThere: Invariant = ({ after, fresh, now, rules }) =>
  firstWrong(bodiesOf(fresh, 'task.opened'), ({ id, kind, owner, dueAt }) => {
    const member = owner.staffId === undefined ? undefined : staffOf(rules.directory, owner.staffId)
    // the manufacturer's own is theirs whenever they are there
    if (!member || !ofRules(kind) || kind === 'manufacturerCall') return undefined
    const isThere = (each: StaffMember) => (nextDuty(each, now, rules.directory) ?? Number.POSITIVE_INFINITY) < dueAt
    if (isThere(member)) return undefined
    const other = rules.directory.staff.find(
      each => each.role === member.role && isThere(each) && !isInvolved(each, staffInvolvedOf(after)),
    )
    return other && `${id} is ${member.id}'s, who is off till it is due, though ${other.id} is there`
  })

/** Once the runner has looked: a time that passed without a word is work of somebody's, and else nothing is owed. */
export const missedTimesAreOwed: Invariant = ({ after, command }) => {
  const { clocks, tasks, withdrawn } = after
  if (isOver(after) || command.type !== 'fireDue') return undefined
  const owed = tasks.filter(each => each.kind === 'owedUpdate')
  const isOpen = openTasksOf(after).some(each => each.kind === 'owedUpdate')
  const { update } = clocks
  if (withdrawn || update?.state !== 'breached' || update.endedAt !== undefined)
    return isOpen ? 'news is owed, and no time has passed' : undefined
  return isOpen || owed.some(each => each.openedAt >= update.dueAt)
    ? undefined
    : 'a time has passed, and nothing is owed'
}
