// What the outbox holds, as the runner would find it: the message each conversation has to hear next.
import type { Delivery, Ledger } from '../../src/app/ports.ts'

/** @param now epoch ms; only what may be tried by then */
export async function nextToSay(
  ledger: Pick<Ledger, 'waitingConversations' | 'waitingDeliveries'>,
  now: number,
): Promise<Delivery[]> {
  const waiting = (await ledger.waitingConversations()).filter(each => each.dueAt <= now)
  const lines = await Promise.all(waiting.map(each => ledger.waitingDeliveries(each, 1)))
  return lines.flatMap(each => each.deliveries)
}
