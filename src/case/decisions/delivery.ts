// What the house learns of its own messages: one could not be delivered, so a person gets in touch; something arrives again.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { contactAgain } from './contact.ts'
import { draftOf } from './draft.ts'

/** Where people still work on the case, somebody reaches the customer by the pack's contact time instead. */
export function recordUndeliverable(
  { messageId, why }: Extract<Command, { type: 'recordUndeliverable' }>,
  state: CaseState,
  context: DecideContext,
): Decision {
  const known = state.undelivered
  if (messageId !== undefined && known?.messageIds.includes(messageId) && (why === undefined || why === known.why))
    return { ok: true, events: [] }
  const draft = draftOf(state, context)
  draft.add({
    type: 'message.undeliverable',
    ...(messageId === undefined ? {} : { messageId }),
    ...(why ? { why } : {}),
  })
  const isOver = state.status === 'closed' || state.merged || state.withdrawn || state.resolution
  if (state.handedOff && !isOver) contactAgain(draft)
  return draft.done()
}

export function recordArrival(state: CaseState, context: DecideContext): Decision {
  const draft = draftOf(state, context)
  if (state.undelivered) draft.add({ type: 'channel.restored' })
  return draft.done()
}
