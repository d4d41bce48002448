// Who of the staff may do what: the person involved nothing, a decision only who could be responsible.
import type { CaseState } from '../case.ts'
import type { DecideContext, Decision, Refusal, Rules } from '../commands.ts'
import { staffInvolvedOf } from '../matter.ts'
import { type StaffMember, staffOf } from '../policy/directory.ts'
import { isAtLeast, rolesAbove } from '../policy/ladders.ts'
import { isInvolved, mayOwn } from '../policy/routing.ts'
import { isUnreached } from '../views/endangered.ts'
import type { Role } from '../vocabulary.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { ofAnotherStore } from './ofAnotherStore.ts'

/** The roster member who acts, or why they may not: the person involved touches nothing of the case. */
export function actingStaff(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = context.actor.kind === 'staff' ? staffOf(context.rules.directory, context.actor.staffId) : undefined
  if (!member) return refuse('actor-required', 'Name a member of the roster who does this.')
  return isInvolved(member, staffInvolvedOf(state)) ? aboutThem() : member
}

/** Who accepted the case, or stands in for them. */
const isResponsible = (member: StaffMember, { accepted, routing }: CaseState): boolean =>
  member.id === accepted?.staffId || member.id === routing?.deputy?.staffId

/** For what only its responsible person, or somebody who could be, may do. */
export function responsible(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = actingStaff(state, context)
  if ('ok' in member) return member
  if (isResponsible(member, state)) return member
  return fromOtherStore(member, state, context) ?? notFor(member, state, context) ?? member
}

/** Of another store nobody does it, whatever their role: no role is named to them. In danger anybody does who could have it. */
const fromOtherStore = (member: StaffMember, state: CaseState, context: DecideContext): Refusal | undefined =>
  state.danger.now ? undefined : ofAnotherStore(member, state, context)

/** For what is decided about a case by whoever is of its store. */
export function ofThisStore(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = actingStaff(state, context)
  return 'ok' in member ? member : (fromOtherStore(member, state, context) ?? member)
}

/** Whether somebody may own this case: not who it is about, not below what its severity needs. */
export const mayHave = (member: StaffMember, state: CaseState, rules: Rules) =>
  mayOwn(member, { severity: state.severity.level, staffInvolved: staffInvolvedOf(state) }, rules)

/** Why somebody may not own this case. */
export function notFor(member: StaffMember, state: CaseState, { rules }: DecideContext): Refusal | undefined {
  const verdict = mayHave(member, state, rules)
  if (verdict === 'ok') return undefined
  if (verdict === 'conflict-of-interest') return aboutThem()
  const { level } = state.severity
  const mayAct = rules.pack.minimumOwner[level]
  return refuse(verdict, `A ${level} case needs at least one of: ${mayAct.join(', ')}.`, { mayAct })
}

const aboutThem = (): Refusal =>
  refuse('conflict-of-interest', 'The complaint is about this person; somebody else has to handle it.')

/** Why nobody works on this case now. */
export function restsNow(state: CaseState): Refusal | undefined {
  if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
  if (state.resolution) return refuse('already-resolved', 'This case is resolved already; reopen it first.')
  return undefined
}

/** Why nobody of the staff puts this case aside now: no clock would run for whoever is in danger. */
export const dangerNow = (state: CaseState): Refusal | undefined =>
  isUnreached(state)
    ? refuse('danger-now', 'Somebody may be in danger and nobody has reached them yet; reach them first.')
    : undefined

/** A colleague of the owner the rules found, or somebody above; nobody below takes a case the rules gave higher. */
export const mayTakeOver = (member: StaffMember, ownerRole: Role, context: DecideContext): boolean =>
  isAtLeast(member.role, ownerRole, context.rules.pack)

/** The responsible person, who stands in for them, or somebody above them on the ladder. */
export function answersFor(member: StaffMember, state: CaseState, context: DecideContext): boolean {
  const { routing } = state
  if (isResponsible(member, state) || member.id === routing?.owner.staffId) return true
  return routing !== undefined && rolesAbove(routing.owner.role, context.rules.pack).includes(member.role)
}

/** Has the case, helps with it, talks to the customer in the bot's place, or answers for it. */
export function hasToDoWith(member: StaffMember, state: CaseState, context: DecideContext): boolean {
  const { owner, deputy, assistants = [] } = state.routing ?? {}
  const near = [owner, deputy, ...assistants].map(each => each?.staffId)
  return near.includes(member.id) || state.live?.staffId === member.id || answersFor(member, state, context)
}

/** Runs a decision for whoever acts; refusals of the guard come first. */
export function byStaff(
  state: CaseState,
  context: DecideContext,
  guard: typeof actingStaff,
  decide: (draft: Draft, member: StaffMember) => Refusal | undefined,
): Decision {
  const member = guard(state, context)
  if ('ok' in member) return member
  const draft = draftOf(state, context)
  return decide(draft, member) ?? draft.done()
}
