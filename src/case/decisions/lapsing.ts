// What nobody has to do, answer or wait for any more once a case has come to an end: each lapses with its reason on record.
import type { EventType } from '../events.ts'
import type { DropReason } from '../handling.ts'
import { outlivesClosing, outlivesWithdrawal } from '../policy/outliving.ts'
import type { Draft } from './draft.ts'
import { lapseInstead } from './optionTimes.ts'
import { isAskedInstead } from './steps.ts'
import { dropTasks } from './tasks.ts'

/** Whoever was asked decides nothing any more. */
function lapseApprovals(draft: Draft, reason: DropReason): void {
  for (const { id, answer, lapsed } of draft.state.approvals)
    if (!answer && !lapsed) draft.add({ type: 'approval.lapsed', id, reason })
}

/** The customer is asked for no answer any more. */
function lapseProposal(draft: Draft, reason: DropReason): void {
  if (draft.state.solution?.answer === 'open') draft.add({ type: 'solution.lapsed', reason })
}

/** What lapses after an event of this kind. */
export const lapsesAfter: Readonly<Partial<Record<EventType, (draft: Draft) => void>>> = {
  // done on the spot, the proposal stands and backs what is said of it; nothing more can be proposed
  'case.resolved': draft => {
    lapseApprovals(draft, 'resolved')
    // next to an agreement it is that what was carried out: what they agreed on stands
    if (!isAskedInstead(draft.state)) return
    lapseInstead(draft)
    lapseProposal(draft, 'resolved')
  },
  'case.withdrawn': draft => {
    dropTasks(draft, 'withdrawn', each => !outlivesWithdrawal[each.kind])
    lapseApprovals(draft, 'withdrawn')
    lapseProposal(draft, 'withdrawn')
  },
  'case.closed': draft => {
    dropTasks(draft, 'closed', each => !outlivesClosing[each.kind])
    lapseApprovals(draft, 'closed')
    lapseProposal(draft, 'closed')
  },
  'case.reopened': draft => dropTasks(draft, 'reopened', each => each.kind === 'phoneFollowUp'),
}
