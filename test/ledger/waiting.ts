// What the outbox holds, as the runner would find it: the message each conversation has to hear next.
import type { Ledger } from '../../src/app/ledgerPort.ts'
import type { Delivery } from '../../src/app/ledgerShapes.ts'

/** @param now epoch ms; only what may be tried by then @param lost told the case of whatever is damaged */
export async function nextToSay(
  ledger: Pick<Ledger, 'waitingConversations' | 'waitingDeliveries'>,
  now: number,
  lost: (caseId: string) => Promise<void> = async () => {},
): Promise<Delivery[]> {
  const waiting = (await ledger.waitingConversations()).filter(each => each.dueAt <= now)
  const lines = await Promise.all(waiting.map(each => ledger.waitingDeliveries(each, 1, lost)))
  return lines.flat()
}
