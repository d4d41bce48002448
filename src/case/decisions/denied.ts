// A yes that staff wrote down and the customer says they never gave: it counts no more, and somebody other than who wrote it looks at it.
import { agreementIn } from '../agreed.ts'
import type { CaseState } from '../case.ts'
import type { DecideContext, Decision, Refusal } from '../commands.ts'
import { restsNow } from './acting.ts'
import { appeal } from './appeal.ts'
import { draftOf, refuse } from './draft.ts'
import { lapseDenied } from './optionTimes.ts'

/** @param reason in the customer's words */
export function denyAgreement(reason: string | undefined, state: CaseState, context: DecideContext): Decision {
  const stop = restsNow(state)
  if (stop) return stop
  const agreed = agreementIn(state)
  if (!agreed?.recordedBy) return refuse('no-open-proposal', 'No yes stands that staff wrote down for the customer.')
  const draft = draftOf(state, context)
  draft.add({ type: 'solution.declined', ...(reason ? { reason } : {}), denied: true })
  lapseDenied(draft, agreed)
  appeal(draft, reason)
  return draft.done()
}

/** Whoever wrote it down does not write it down once more: the customer's own word, or somebody else's, counts. */
export function deniedBefore(staffId: string, { solution }: CaseState): Refusal | undefined {
  if (!solution?.denied || solution.recordedBy !== staffId) return undefined
  return refuse(
    'agreement-denied',
    'The customer says they never agreed: somebody else asks them, or they answer here.',
  )
}
