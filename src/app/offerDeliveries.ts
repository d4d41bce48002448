// Hands what a commit put into the outbox over to the runner, so that the ledger need not be asked for it.
import type { DeliveryRunner } from './delivery.ts'
import type { ConversationChange, Said } from './ledgerShapes.ts'
import type { Conversation } from './messages.ts'

export function offerDeliveries(
  offer: DeliveryRunner['offer'],
  conversation: Conversation,
  turn: Pick<ConversationChange, 'deliveries'>,
  written: Said,
): void {
  if (turn.deliveries.length === 0) return
  const byId = new Map(written.messages.map(message => [message.id, message]))
  const ready = turn.deliveries.flatMap(({ messageId }, index) => {
    const message = byId.get(messageId)
    const id = written.deliveries[index]
    return message && id !== undefined ? [{ id, message }] : []
  })
  offer(conversation, ready)
}
