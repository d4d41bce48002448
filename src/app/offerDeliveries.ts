// Hands what a commit put into the outbox over to the runner, so that the ledger need not be asked for it.
import type { DeliveryRunner } from './delivery.ts'
import type { Batch, CommitResult, Conversation } from './ports.ts'

type Committed = Extract<CommitResult, { ok: true }>

export function offerDeliveries(
  offer: DeliveryRunner['offer'],
  conversation: Conversation,
  turn: NonNullable<Batch['conversation']>,
  written: Committed,
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
