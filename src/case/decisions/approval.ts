// Authority: a remedy above one's own needs the role that may grant it, asked for and answered on the record.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import type { DemandKind, Role } from '../facts.ts'
import { authorityOf } from '../policy/authority.ts'
import type { StaffMember } from '../policy/directory.ts'
import { actingStaff, byStaff, responsible, restsNow } from './acting.ts'
import { refuse } from './draft.ts'
import { climbOrWait } from './escalation.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
interface Granted {
  remedy?: DemandKind
  amount?: number
}

const unlimited = Number.POSITIVE_INFINITY
/** An approval covers the same remedy up to its sum; asked for without one, any. */
const isCovered = (state: CaseState, { remedy, amount = unlimited }: Granted): boolean =>
  state.approvals.some(
    each => each.answer?.given === true && each.remedy === remedy && amount <= (each.amount ?? unlimited),
  )

/** Why these remedies may not be put to the customer by this person, and who may approve. */
export function beyondAuthority(
  options: readonly Granted[],
  member: StaffMember,
  state: CaseState,
  context: DecideContext,
): Refusal | undefined {
  for (const option of options) {
    if (!option.remedy) continue
    const verdict = authorityOf(context.rules.pack, member.role, option.remedy, option.amount)
    if (verdict === 'ok' || isCovered(state, option)) continue
    const mayApprove: readonly Role[] = verdict.mayApprove
    return refuse('beyond-authority', `This needs the approval of: ${mayApprove.join(', ')}.`, {
      remedy: option.remedy,
      ...(option.amount === undefined ? {} : { amount: option.amount }),
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
    // somebody who helps the owner asks; who has the case may grant it themselves
    const owner = state.routing?.owner.role
    if (owner && authorityOf(context.rules.pack, owner, remedy, amount) === 'ok') return
    climbOrWait(draft, { trigger: 'authority', among: verdict.mayApprove, ...(note ? { reason: note } : {}) })
  })

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
