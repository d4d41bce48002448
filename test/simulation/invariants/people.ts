// Who has a case and who decides: on the roster, not who it is about, not below what it needs, within their authority.
import type { CaseState } from '../../../src/case/case.ts'
import type { Person } from '../../../src/case/caseParts.ts'
import type { Command, Rules } from '../../../src/case/commands.ts'
import { staffInvolvedOf, wasInDanger } from '../../../src/case/matter.ts'
import { authorityOf } from '../../../src/case/policy/authority.ts'
import { staffOf } from '../../../src/case/policy/directory.ts'
import { reachesMinimum, rolesAbove } from '../../../src/case/policy/ladders.ts'
import { isInvolved } from '../../../src/case/policy/routing.ts'
import { openTasksOf } from '../../../src/case/views/tasks.ts'
import { isOver } from '../life.ts'
import { bodiesOf, firstWrong, type Invariant } from './step.ts'

const isAbout = (staffId: string | undefined, state: CaseState, { directory }: Rules): boolean => {
  const member = staffId === undefined ? undefined : staffOf(directory, staffId)
  return member !== undefined && isInvolved(member, staffInvolvedOf(state))
}

/** Whoever is named of a case is on the roster with that role. */
export const everybodyIsOnTheRoster: Invariant = ({ after: { routing }, rules }) => {
  if (!routing) return 'nobody and no role has the case'
  return firstWrong([routing.owner, ...routing.assistants, ...routing.informed], ({ staffId, role }) => {
    if (staffId === undefined) return undefined
    const member = staffOf(rules.directory, staffId)
    return member?.role === role ? undefined : `${staffId} is on no roster as ${role}`
  })
}

/** The person involved neither has the case nor helps, hears of it, talks for us or is its contact. */
export const personInvolvedIsKeptOut: Invariant = ({ after, rules }) => {
  if (isOver(after)) return undefined
  const { routing, live } = after
  const people: readonly (Person | undefined)[] = [
    routing?.owner,
    ...(routing?.assistants ?? []),
    ...(routing?.informed ?? []),
  ]
  const found = [...people.map(each => each?.staffId), live?.staffId].find(each => isAbout(each, after, rules))
  return found && `the complaint is about ${found}, who takes part`
}

/** Nobody below what the severity needs owns it, unless everybody fit for it is who it is about. */
export const ownerIsHighEnough: Invariant = ({ after, rules }) => {
  const { routing, severity } = after
  if (isOver(after) || !routing?.owner.staffId) return undefined
  if (reachesMinimum(routing.owner.role, severity.level, rules.pack)) return undefined
  const fit = rules.directory.staff.filter(
    each => reachesMinimum(each.role, severity.level, rules.pack) && !isAbout(each.id, after, rules),
  )
  return fit.length > 0 ? `a ${severity.level} case belongs to ${routing.owner.role}` : undefined
}

/** Who accepted it is who has it. */
export const acceptedByItsOwner: Invariant = ({ after }) =>
  after.accepted && after.accepted.staffId !== after.routing?.owner.staffId
    ? `${after.accepted.staffId} accepted what ${after.routing?.owner.staffId} has`
    : undefined

/** An approval is answered by a role that may grant it, and not by the person involved. */
export const approvalsByWhoMay: Invariant = ({ before, fresh, actor, rules }) =>
  firstWrong(bodiesOf(fresh, 'approval.answered'), ({ id }) => {
    const member = actor.kind === 'staff' ? staffOf(rules.directory, actor.staffId) : undefined
    const asked = before?.approvals.find(each => each.id === id)
    if (!before || !asked || !member) return `approval ${id} is answered by nobody who could`
    if (isAbout(member.id, before, rules)) return `${member.id} approves what is about them`
    const verdict = authorityOf(rules.pack, member.role, asked.remedy, asked.amount)
    // the complaint is about everybody here who could: somebody from outside decides, or the next below
    const could = rules.directory.staff.filter(
      each =>
        (each.store === undefined || each.store === before.storeId) &&
        authorityOf(rules.pack, each.role, asked.remedy, asked.amount) === 'ok' &&
        !isAbout(each.id, before, rules),
    )
    return verdict === 'ok' || could.length === 0
      ? undefined
      : `${member.role} approved ${asked.remedy} ${asked.amount}`
  })

/** Nothing is put to a customer beyond the authority of who puts it, unless it was approved. */
export const proposalsAreBacked: Invariant = ({ before, fresh, actor, rules }) =>
  firstWrong(
    bodiesOf(fresh, 'solution.proposed').flatMap(each => each.options),
    ({ remedy, amount }) => {
      const member = actor.kind === 'staff' ? staffOf(rules.directory, actor.staffId) : undefined
      if (!remedy || !member || authorityOf(rules.pack, member.role, remedy, amount) === 'ok') return undefined
      const granted = before?.approvals.some(
        each =>
          each.answer?.given && each.remedy === remedy && (amount ?? 0) <= (each.amount ?? Number.POSITIVE_INFINITY),
      )
      return granted ? undefined : `${member.role} proposes ${remedy} ${amount} on their own`
    },
  )

/** A task is opened once for what set it off, for somebody it is not about. */
export const tasksAreOpenedOnce: Invariant = ({ after, fresh, rules }) => {
  const ids = after.tasks.map(each => each.id)
  if (new Set(ids).size !== ids.length) return `a task stands twice: ${ids.join(', ')}`
  return firstWrong(bodiesOf(fresh, 'task.opened'), ({ id, owner }) =>
    isAbout(owner.staffId, after, rules) ? `task ${id} is for ${owner.staffId}, whom it is about` : undefined,
  )
}

/** What no person decides: it comes with a registration, or from the other side of a merge. */
const comesAlong: ReadonlySet<string> = new Set(['register', 'handOff', 'absorb', 'release'])

/** Whom the complaint is about changes nothing of it. */
export const personInvolvedDoesNothing: Invariant = ({ before, fresh, actor, command, rules }) => {
  if (!before || actor.kind !== 'staff' || fresh.length === 0 || comesAlong.has(command.type)) return undefined
  return isAbout(actor.staffId, before, rules)
    ? `${actor.staffId} did ${command.type} in what is about them`
    : undefined
}

/** The customer's contact is nobody the complaint is about, unless there is nobody else. */
export const contactIsNotInvolved: Invariant = ({ after, fresh, rules }) =>
  !isOver(after) &&
  fresh.length > 0 &&
  isAbout(after.contact?.staffId, after, rules) &&
  after.contact?.staffId !== after.routing?.owner.staffId
    ? `${after.contact?.staffId} is the customer's contact and who it is about`
    : undefined

/** Nobody is left with work in what is about them, or once they are gone. */
export const openTasksAreSomebodys: Invariant = ({ after, fresh, rules }) =>
  isOver(after) || fresh.length === 0
    ? undefined
    : firstWrong(openTasksOf(after), ({ id, owner }) =>
        isAbout(owner.staffId, after, rules) ? `task ${id} stays with ${owner.staffId}, whom it is about` : undefined,
      )

/** Who stands in is not who it is about, nor the owner; and once the owner is there again, nobody does. */
export const deputyStandsInForSomebody: Invariant = ({ after, fresh, rules }) => {
  const { deputy, owner } = after.routing ?? {}
  if (isOver(after) || fresh.length === 0 || !deputy) return undefined
  if (deputy.staffId === owner?.staffId) return `${deputy.staffId} stands in for themselves`
  return isAbout(deputy.staffId, after, rules) ? `${deputy.staffId} stands in, and it is about them` : undefined
}

/** What a person decides, what does not wait, and what nobody else may have goes over what somebody has room for. */
const overCapacity: ReadonlySet<Command['type']> = new Set(['accept', 'reassign'])

/** The rules give nobody more than they have room for, but in danger, also one told in a case that goes on here, and at the top. */
export const nobodyIsOverloaded: Invariant = ({ before, after, command, fresh, load, rules }) => {
  const id = after.routing?.owner.staffId
  const member = id === undefined ? undefined : staffOf(rules.directory, id)
  if (!member || id === before?.routing?.owner.staffId || overCapacity.has(command.type)) return undefined
  const mayBeOver = wasInDanger(after) || rolesAbove(member.role, rules.pack).length === 0
  const climbed = fresh.some(each => each.body.type === 'case.escalated')
  if (mayBeOver || climbed || !fresh.some(each => each.body.type === 'case.assigned')) return undefined
  return load(member.id) >= member.capacity ? `${member.id} has ${load(member.id)} and gets one more` : undefined
}

/** Nobody stands in a case twice. */
export const nobodyIsNamedTwice: Invariant = ({ after: { routing }, fresh }) => {
  if (!routing || fresh.length === 0) return undefined
  const named = [routing.owner, ...routing.assistants, ...routing.informed].flatMap(each => each.staffId ?? [])
  const twice = named.find((each, index) => named.indexOf(each) !== index)
  return twice && `${twice} stands in it twice: ${named.join(', ')}`
}

/** A change of people changes people. */
export const assignmentsChangeSomething: Invariant = ({ before, fresh }) => {
  const assigned = bodiesOf(fresh, 'case.assigned').flatMap(each => (each.contact ? [] : JSON.stringify(each.routing)))
  const known = [JSON.stringify(before?.routing), ...assigned]
  return assigned.some((each, index) => each === known[index]) &&
    !fresh.some(each => each.body.type === 'case.reopened')
    ? 'assigned to the same people again'
    : undefined
}
