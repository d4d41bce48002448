// What staff hear by themselves: each thing once, only who is there, but for what does not wait.
import { ignoresHours, ringsAtNight } from '../../../src/case/decisions/escalation.ts'
import { staffOf } from '../../../src/case/policy/directory.ts'
import { isOnDuty } from '../../../src/case/policy/duty.ts'
import { bodiesOf, firstWrong, type Invariant, ofThisCycle } from './step.ts'

const ofContact = new Set(['assigned', 'warned', 'breached', 'escalated'])
const ofHelpers = new Set(['assisting', 'informed'])

export const toldOnlyWhoIsThere: Invariant = ({ after, fresh, now, rules }) => {
  if (ignoresHours(after)) return undefined
  return firstWrong(bodiesOf(fresh, 'staff.told'), ({ about, to }) => {
    const last = after.escalations.at(-1)
    // a contact that the pack counts by night too is heard of by night
    if (ofContact.has(about) && ringsAtNight(after, rules)) return undefined
    // and while nobody has it, by those beside it
    if (ofHelpers.has(about) && after.routing?.owner.staffId === undefined && ringsAtNight(after, rules))
      return undefined
    if (about === 'atOnce' || (about === 'escalated' && last?.trigger === 'atOnce')) return undefined
    const off = to.find(({ staffId }) => {
      const member = staffId === undefined ? undefined : staffOf(rules.directory, staffId)
      return !member || !isOnDuty(member, now, rules.directory)
    })
    return off && `${off.staffId} hears of ${about} and is not there`
  })
}

/** To whoever has it, and to those beside them. */
const lateIn = ({ about, tasks = [] }: { about: string; tasks?: readonly string[] }) =>
  about === 'overdueTask' || about === 'lateBeside' ? tasks.map(id => `${about} ${id}`) : []

export const lateTasksAreToldOnce: Invariant = ({ fresh, trail }) =>
  firstWrong(bodiesOf(fresh, 'staff.told').flatMap(lateIn), id =>
    bodiesOf(trail, 'staff.told').filter(each => lateIn(each).includes(id)).length > 1
      ? `${id} is told twice`
      : undefined,
  )

export const rulesAreToldOnce: Invariant = ({ fresh, trail }) => {
  if (bodiesOf(fresh, 'staff.told').length === 0) return undefined
  const told = bodiesOf(ofThisCycle(trail), 'staff.told').flatMap(each => (each.held ? [] : (each.rules ?? [])))
  const twice = told.find((each, index) => told.indexOf(each) !== index)
  return twice && `${twice} is told twice`
}

/** What nobody has to do any more falls due no more. */
export const doneTasksAreSilent: Invariant = ({ before, fresh }) =>
  firstWrong(bodiesOf(fresh, 'task.overdue'), ({ id }) => {
    const task = before?.tasks.find(each => each.id === id)
    return task?.done || task?.dropped ? `task ${id} is done, and fell due` : undefined
  })
