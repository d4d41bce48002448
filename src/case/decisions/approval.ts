// Authority: a remedy above one's own needs the role that may grant it, asked for and answered on the record.
import type { CaseState, SolutionOption } from '../case.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import type { DemandKind, Role } from '../facts.ts'
import type { Approval } from '../handling.ts'
import { authorityOf } from '../policy/authority.ts'
import type { StaffMember } from '../policy/directory.ts'
import { needsNoClimb } from '../policy/escalation.ts'
import { peopleFor } from '../policy/people.ts'
import { insteadOf } from './aboveInvolved.ts'
import { actingStaff, byStaff, responsible, restsNow } from './acting.ts'
import { refuse } from './draft.ts'
import { climbOrWait } from './escalation.ts'
import { type Granted, grantsOf } from './grants.ts'
import { routingFactsOf } from './routingFacts.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type Moment = Pick<DecideContext, 'now' | 'rules'>
interface Asked {
  remedy: DemandKind
  amount: number | undefined
}

const unlimited = Number.POSITIVE_INFINITY
/** An approval covers the same remedy up to its sum; asked for without one, any. */
const isCovered = (state: CaseState, { remedy, amount = unlimited }: Granted): boolean =>
  state.approvals.some(
    each => each.answer?.given === true && each.remedy === remedy && amount <= (each.amount ?? unlimited),
  )

/**
 * Of the roles that may, those with somebody who can: held, and not by whom the complaint is about alone. With nobody on the ladder it
 * is anybody of the pack who may; where the complaint is about all of them, who decides in their place; with nobody at all, the roles
 * as the pack names them.
 */
function approversOf(roles: readonly Role[], { remedy, amount }: Asked, state: CaseState, context: Moment): Role[] {
  const { pack } = context.rules
  const can = heldOf(state, context)
  const near = roles.filter(can)
  if (near.length > 0) return near
  const anywhere = [...new Set(pack.ladders.flat())].filter(
    role => authorityOf(pack, role, remedy, amount) === 'ok' && can(role),
  )
  if (anywhere.length > 0) return anywhere
  const instead = insteadOf(roles, state, context)
  return instead.length > 0 ? instead : [...roles]
}

/** Whether a role has somebody who may take part in this case. */
export function heldOf(state: CaseState, { now, rules }: Moment): (role: Role) => boolean {
  const people = peopleFor(routingFactsOf(state, now, rules.pack), rules.directory)
  return role => people.nearby(role).length > 0
}

/** Who can answer it now. */
export const answerersOf = ({ mayApprove, remedy, amount }: Approval, state: CaseState, context: Moment): Role[] =>
  approversOf(mayApprove, { remedy, amount }, state, context)

/** Why these remedies may not be put to the customer by this person, and who may approve. */
export function beyondAuthority(
  options: readonly SolutionOption[],
  member: StaffMember,
  state: CaseState,
  context: DecideContext,
): Refusal | undefined {
  for (const granted of options.flatMap(each => grantsOf(each, context.rules.wording))) {
    const verdict = authorityOf(context.rules.pack, member.role, granted.remedy, granted.amount)
    if (verdict === 'ok' || isCovered(state, granted)) continue
    const mayApprove = approversOf(verdict.mayApprove, { amount: undefined, ...granted }, state, context)
    return refuse('beyond-authority', `This needs the approval of: ${mayApprove.join(', ')}.`, {
      ...granted,
      mayApprove,
    })
  }
  return undefined
}

export const requestApproval = (command: Of<'requestApproval'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    const rests = restsNow(state)
    if (rests) return rests
    const { id, remedy, amount, note } = command
    const verdict = authorityOf(context.rules.pack, member.role, remedy, amount)
    if (verdict === 'ok') return refuse('nothing-to-do', 'This is within your own authority.')
    const mayApprove = approversOf(verdict.mayApprove, { remedy, amount }, state, context)
    draft.add({
      type: 'approval.requested',
      id,
      remedy,
      mayApprove,
      ...(insteadOf(verdict.mayApprove, state, context).length > 0 ? { insteadOf: verdict.mayApprove } : {}),
      ...(amount === undefined ? {} : { amount }),
      ...(note ? { note } : {}),
    })
    if (staysPut(state, { remedy, amount }, context)) return
    // to whom the pack names, who may need an approval in turn; else past those who could not grant it either
    const among = context.rules.pack.escalation.onAuthority.to ? {} : { among: mayApprove }
    climbOrWait(draft, { trigger: 'authority', ...among, ...(note ? { reason: note } : {}) })
  })

/**
 * The case stays where it is: who has it may grant it themselves (somebody who helps them asks), or stands as high as the pack takes
 * what is beyond somebody's authority; from there on the approval is enough.
 */
function staysPut({ routing }: CaseState, { remedy, amount }: Asked, { rules: { pack } }: DecideContext): boolean {
  const owner = routing?.owner.role
  return owner === undefined || authorityOf(pack, owner, remedy, amount) === 'ok' || needsNoClimb(owner, pack)
}

/** By a role that may grant it; the person involved never (conflict of interest). */
export const answerApproval = (command: Of<'answerApproval'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, (draft, member) => {
    const asked = state.approvals.find(each => each.id === command.id)
    if (!asked) return refuse('unknown-approval', 'No approval with this id was asked for.')
    if (asked.answer) return refuse('already-answered', 'This is answered already.', { by: asked.answer.by })
    const mayApprove = answerersOf(asked, state, context)
    if (
      authorityOf(context.rules.pack, member.role, asked.remedy, asked.amount) !== 'ok' &&
      !mayApprove.includes(member.role)
    ) {
      return refuse('beyond-authority', `This needs the approval of: ${mayApprove.join(', ')}.`, { mayApprove })
    }
    const { id, given, reason } = command
    draft.add({ type: 'approval.answered', id, given, ...(reason ? { reason } : {}) })
  })
