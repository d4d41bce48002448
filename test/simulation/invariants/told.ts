// What staff hear by themselves: each thing once, only who is there, but for what does not wait.
import { ignoresHours, ringsAtNight } from '../../../src/case/decisions/escalation.ts'
import type { CaseEvent } from '../../../src/case/events.ts'
import { givenAbouts, type ToldAbout } from '../../../src/case/handling.ts'
import { staffOf } from '../../../src/case/policy/directory.ts'
import { isOnDuty } from '../../../src/case/policy/duty.ts'
import { bodiesOf, firstWrong, type Invariant, ofThisCycle } from './step.ts'

const ofContact = new Set<ToldAbout>([...givenAbouts, 'warned', 'breached', 'escalated'])
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

/** Of the case's own customer, for staff to read. */
const isWords = ({ actor, body }: CaseEvent): boolean =>
  actor.kind === 'customer' &&
  actor.of === undefined &&
  (body.type === 'solution.questioned' ||
    body.type === 'contact.asked' ||
    (body.type === 'statement.recorded' && body.statement.narrative))

/** Staff put something to this customer, or talked to them. */
function isAnswer({ actor, body }: CaseEvent): boolean {
  if (actor.kind !== 'staff' || ('to' in body && typeof body.to === 'string')) return false
  if (body.type === 'customer.contacted') return body.outcome === 'reached'
  if (body.type === 'update.sent' || body.type === 'staff.said') return body.holding !== true
  return body.type === 'solution.proposed' || body.type === 'demand.refused'
}

const tellsOfWords = new Set(['wrote', 'goesOn', 'danger', 'decided'])

/** Written to whoever has accepted it: somebody hears of it, has heard of more of it since the last answer, or will once they are there. */
export const wordsAreTold: Invariant = ({ before, after, fresh, dues, trail }) => {
  if (!before?.accepted || !before.handedOff || before.live || before.merged || !fresh.some(isWords)) return undefined
  if (!after.accepted || after.withdrawn || after.merged || after.erased || after.status === 'closed') return undefined
  const since = trail.slice(trail.findLastIndex(isAnswer) + 1)
  const words = since.findIndex(isWords)
  const isTold = since.some(({ body }) => body.type === 'staff.told' && tellsOfWords.has(body.about))
  // whoever took it meanwhile has read what was there
  const isRead = since.slice(words).some(({ body }) => body.type === 'case.accepted')
  return isTold || isRead || dues.some(each => each.name === 'tell')
    ? undefined
    : 'the customer wrote to staff, and nobody hears of it'
}

const mayAnswer: ReadonlySet<string> = new Set([
  'promise.made',
  'solution.agreed',
  'solution.declined',
  'refusal.noted',
  'followUp.answered',
  'jointCheck.recorded',
  'case.resolved',
  'case.withdrawn',
  'case.absorbed',
  'case.released',
  'case.unmerged',
])

export const wordsAreToldOnce: Invariant = ({ fresh, trail }) => {
  const isTold = ({ body }: CaseEvent) => body.type === 'staff.told' && body.about === 'wrote'
  if (!fresh.some(isTold)) return undefined
  const last = trail.findLastIndex(isTold)
  const before = trail.slice(0, last).findLastIndex(isTold)
  if (before < 0) return undefined
  const isNew = trail
    .slice(before, last)
    .some(each => isAnswer(each) || mayAnswer.has(each.body.type) || (each.actor.kind === 'customer' && each.actor.of))
  return isNew ? undefined : 'whoever has it is told twice that the customer wrote, and nobody answered in between'
}
