// Who of the staff may do what: the person involved nothing, a decision only who could be responsible.
import type { CaseState } from '../case.ts'
import type { DecideContext, Decision, Refusal } from '../commands.ts'
import type { Role } from '../facts.ts'
import { staffInvolvedOf } from '../matter.ts'
import { type StaffMember, staffOf } from '../policy/directory.ts'
import { rolesAbove } from '../policy/ladders.ts'
import { isInvolved, mayOwn } from '../policy/routing.ts'
import { type Draft, draftOf, refuse } from './draft.ts'

/** The roster member who acts, or why they may not: the person involved touches nothing of the case. */
export function actingStaff(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = context.actor.kind === 'staff' ? staffOf(context.rules.directory, context.actor.staffId) : undefined
  if (!member) return refuse('actor-required', 'Name a member of the roster who does this.')
  if (isInvolved(member, staffInvolvedOf(state)))
    return refuse('conflict-of-interest', 'The complaint is about this person; somebody else has to handle it.')
  return member
}

/** For what only its responsible person, or somebody who could be, may do. */
export function responsible(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = actingStaff(state, context)
  if ('ok' in member) return member
  const verdict = mayOwn(
    member,
    { severity: state.severity.level, staffInvolved: staffInvolvedOf(state) },
    context.rules,
  )
  if (verdict === 'ok' || state.accepted?.staffId === member.id) return member
  return refuse(
    verdict,
    `A ${state.severity.level} case needs at least one of: ${context.rules.pack.minimumOwner[state.severity.level].join(', ')}.`,
    {
      mayAct: context.rules.pack.minimumOwner[state.severity.level],
    },
  )
}

/** A colleague of the owner the rules found, or somebody above; nobody below takes a case the rules gave higher. */
export const mayTakeOver = (member: StaffMember, ownerRole: Role, context: DecideContext): boolean =>
  member.role === ownerRole || rolesAbove(ownerRole, context.rules.pack).includes(member.role)

/** The responsible person, or somebody above them on the ladder. */
export const answersFor = (member: StaffMember, { routing, accepted }: CaseState, context: DecideContext): boolean =>
  member.id === routing?.owner.staffId ||
  member.id === accepted?.staffId ||
  (routing !== undefined && rolesAbove(routing.owner.role, context.rules.pack).includes(member.role))

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
