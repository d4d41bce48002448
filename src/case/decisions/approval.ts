// Authority: a remedy above one's own needs the role that may grant it, asked for and answered on the record.
import type { CaseState } from '../case.ts'
import type { SolutionOption } from '../caseParts.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import type { Approval } from '../handling.ts'
import { authorityOf } from '../policy/authority.ts'
import { type StaffMember, withoutMember } from '../policy/directory.ts'
import { needsNoClimb } from '../policy/escalation.ts'
import { peopleFor } from '../policy/people.ts'
import type { DemandKind, Role } from '../vocabulary.ts'
import { insteadOf } from './aboveInvolved.ts'
import { actingStaff, byStaff, responsible, restsNow } from './acting.ts'
import { refuse } from './draft.ts'
import { climbOrWait } from './escalation.ts'
import { type Granted, grantsOf, takesSum } from './grants.ts'
import { ofAnotherStore } from './ofAnotherStore.ts'
import { routingFactsOf } from './routingFacts.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type Moment = Pick<DecideContext, 'now' | 'rules'>
interface Asked {
  remedy: DemandKind
  amount?: number | undefined
}

const unlimited = Number.POSITIVE_INFINITY
/**
 * Of the approvals given and not used yet the one that covers it most narrowly: the same remedy up to its sum; asked for without one,
 * any. One that backs another option of the same proposal backs this one too, for the customer takes one of them.
 */
function coveredBy(
  { approvals }: CaseState,
  { remedy, amount = unlimited }: Granted,
  backing: ReadonlySet<string>,
): Approval | undefined {
  const sum = (each: Approval) => each.amount ?? unlimited
  const covering = approvals
    .filter(each => each.answer?.given === true && each.usedAt === undefined)
    .filter(each => each.remedy === remedy && amount <= sum(each))
  return (
    covering.find(each => backing.has(each.id)) ??
    covering.reduce<Approval | undefined>((best, each) => (best && sum(best) <= sum(each) ? best : each), undefined)
  )
}

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

/** Nobody grants what they ask for themselves: as if they were not there. */
const besides = <T extends Moment>(context: T, asker: string): T => ({
  ...context,
  rules: { ...context.rules, directory: withoutMember(context.rules.directory, asker) },
})

/** Who can answer it now. */
export const answerersOf = (asked: Approval, state: CaseState, context: Moment): Role[] =>
  approversOf(asked.mayApprove, asked, state, besides(context, asked.askedBy))

const noSum = (remedy: DemandKind): Refusal =>
  refuse('no-sum-for-remedy', `A sum is no part of this remedy: ${remedy}. Name what is paid as what it is.`, {
    remedy,
  })

/** Ids of the approvals these options need besides the person's own authority, or why they may not be put to the customer. */
export function backingOf(
  options: readonly SolutionOption[],
  member: StaffMember,
  state: CaseState,
  context: DecideContext,
): readonly string[] | Refusal {
  const { pack } = context.rules
  const backing = new Set<string>()
  for (const option of options) {
    const { remedy, amount = 0 } = option
    if (remedy && amount > 0 && !takesSum(remedy, pack)) return noSum(remedy)
    for (const granted of grantsOf(option, member.role, context.rules)) {
      const verdict = authorityOf(pack, member.role, granted.remedy, granted.amount)
      if (verdict === 'ok') continue
      const approval = coveredBy(state, granted, backing)
      if (approval) {
        backing.add(approval.id)
        continue
      }
      const mayApprove = approversOf(verdict.mayApprove, granted, state, besides(context, member.id))
      return refuse('beyond-authority', `This needs the approval of: ${mayApprove.join(', ')}.`, {
        ...granted,
        mayApprove,
      })
    }
  }
  return [...backing]
}

/** Why it need not be asked for: somebody is asked already, or it is granted and waits to be used. */
function askedBefore({ approvals }: CaseState, { remedy, amount }: Asked): Refusal | undefined {
  const same = approvals.filter(each => each.remedy === remedy && each.amount === amount)
  const open = same.find(each => !each.answer && !each.lapsed)
  if (open)
    return refuse('already-asked', 'Just this has been asked for and waits for an answer.', {
      id: open.id,
      mayApprove: open.mayApprove,
    })
  const unused = same.find(each => each.answer?.given && each.usedAt === undefined)
  return unused && refuse('nothing-to-do', 'Just this is approved and not used yet.', { id: unused.id })
}

export const requestApproval = (command: Of<'requestApproval'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    const rests = restsNow(state)
    if (rests) return rests
    const { id, remedy, amount, note } = command
    if (amount !== undefined && amount > 0 && !takesSum(remedy, context.rules.pack)) return noSum(remedy)
    const before = askedBefore(state, { remedy, amount })
    if (before) return before
    const verdict = authorityOf(context.rules.pack, member.role, remedy, amount)
    if (verdict === 'ok') return refuse('nothing-to-do', 'This is within your own authority.')
    const mayApprove = approversOf(verdict.mayApprove, { remedy, amount }, state, besides(context, member.id))
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
    if (asked.lapsed)
      return refuse('nothing-to-do', 'Nobody has to answer this any more.', { reason: asked.lapsed.reason })
    const elsewhere = state.danger.now
      ? undefined
      : ofAnotherStore(member, state, context, asked.askedBy, asked.askedBy)
    if (elsewhere) return elsewhere
    const mayApprove = answerersOf(asked, state, context)
    const isOwn = asked.askedBy === member.id
    if (
      authorityOf(context.rules.pack, member.role, asked.remedy, asked.amount) !== 'ok' &&
      (isOwn || !mayApprove.includes(member.role))
    ) {
      if (isOwn)
        return refuse('beyond-authority', 'Who asked for it does not grant it: somebody else does.', { mayApprove })
      return refuse('beyond-authority', `This needs the approval of: ${mayApprove.join(', ')}.`, { mayApprove })
    }
    const { id, given, reason } = command
    draft.add({ type: 'approval.answered', id, given, ...(reason ? { reason } : {}) })
  })
