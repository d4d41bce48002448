// Authority: a remedy above one's own needs the role that may grant it, asked for and answered on the record.
import type { CaseState, SolutionOption } from '../case.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import type { DemandKind, Role } from '../facts.ts'
import { authorityOf } from '../policy/authority.ts'
import type { StaffMember } from '../policy/directory.ts'
import { needsNoClimb } from '../policy/escalation.ts'
import { actingStaff, byStaff, responsible, restsNow } from './acting.ts'
import { refuse } from './draft.ts'
import { climbOrWait } from './escalation.ts'
import { type Granted, grantsOf } from './grants.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
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
    const mayApprove: readonly Role[] = verdict.mayApprove
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
    draft.add({
      type: 'approval.requested',
      id,
      remedy,
      mayApprove: verdict.mayApprove,
      ...(amount === undefined ? {} : { amount }),
      ...(note ? { note } : {}),
    })
    if (staysPut(state, { remedy, amount }, context)) return
    // to whom the pack names, who may need an approval in turn; else past those who could not grant it either
    const among = context.rules.pack.escalation.onAuthority.to ? {} : { among: verdict.mayApprove }
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
    if (authorityOf(context.rules.pack, member.role, asked.remedy, asked.amount) !== 'ok')
      return refuse('beyond-authority', `This needs the approval of: ${asked.mayApprove.join(', ')}.`, {
        mayApprove: asked.mayApprove,
      })
    const { id, given, reason } = command
    draft.add({ type: 'approval.answered', id, given, ...(reason ? { reason } : {}) })
  })
