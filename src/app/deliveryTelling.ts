// What becomes of a message that was carried out, for the ledger and for its case: arrived, to be tried again, given up, held for its
// customer. Sends nothing and knows no order.
import type { UnreachableWhy } from '../case/vocabulary.ts'
import { redact } from '../redaction.ts'
import { DeliveryError, type Held, type PushChannel } from './channelPorts.ts'
import { keyOf } from './conversations.ts'
import { retryAt } from './deliveryAttempt.ts'
import type { createDeliveryMarks } from './deliveryMarks.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Delivery } from './ledgerShapes.ts'
import type { Clock } from './ports.ts'

export interface DeliveryParts {
  ledger: Pick<
    Ledger,
    | 'waitingConversations'
    | 'waitingDeliveries'
    | 'undelivered'
    | 'delivered'
    | 'deliveryFailed'
    | 'deliveriesHeld'
    | 'releaseDeliveries'
  >
  channelOf: (channel: string) => PushChannel | undefined
  clock: Clock
  /** in [0, 1) */
  random: () => number
  /** an attempt that takes longer has failed, ms */
  sendDeadlineMs: number
  onFailure: (err: unknown, what: string) => void
  onAttempt: (outcome: 'ok' | 'failed' | 'held') => void
  /** something is to be said on a channel that is not set up here; once for each */
  onNotSetUp: (channel: string) => void
  news: DeliveryNews
}

/** What the case learns of its messages. */
export interface DeliveryNews {
  /** told before the message becomes a dead letter: a crash in between tells it twice, never not at all. `messageId`: unless it cannot be
   * read; `why`: where it is known. Rejects when the case could not be told: the message waits and is tried again */
  givenUp(caseId: string, messageId?: string, why?: UnreachableWhy): Promise<void>
  arrived(caseId: string): Promise<void>
}

/** @param track work that is under way, and waited for at the end */
export function createDeliveryTelling(
  parts: DeliveryParts,
  marks: ReturnType<typeof createDeliveryMarks>,
  track: (task: Promise<void>) => void,
) {
  const { ledger, clock } = parts
  const notSetUp = new Set<string>()

  function arrived({ id, conversation, message }: Delivery): void {
    parts.onAttempt('ok')
    marks.add(id, keyOf(conversation))
    if (message.caseId !== undefined)
      track(parts.news.arrived(message.caseId).catch(err => parts.onFailure(err, 'delivery')))
  }

  /** Of what is news to the customer the case is told that they have not heard it. */
  async function hold(waiting: readonly Delivery[], { noticed }: Held): Promise<void> {
    parts.onAttempt('held')
    for (const { message } of noticed ? [] : waiting)
      if (message.caseId !== undefined && message.event !== undefined)
        await parts.news.givenUp(message.caseId, message.id)
    await ledger.deliveriesHeld(waiting.map(each => each.id))
  }

  /** It will be tried again, late: the cases are told by now. */
  async function unheard(waiting: readonly Delivery[], { why }: NonNullable<DeliveryError['unheard']>): Promise<void> {
    for (const { message } of waiting)
      if (message.caseId !== undefined) await parts.news.givenUp(message.caseId, message.id, why)
  }

  /** Nothing was tried: it stays in the outbox as it is, and the cases know that nobody hears it there. */
  async function awaitChannel(channel: string, waiting: readonly Delivery[]): Promise<void> {
    if (!notSetUp.has(channel)) parts.onNotSetUp(channel)
    notSetUp.add(channel)
    await unheard(waiting, { why: 'notSetUp' })
  }

  async function fail({ id, attempts, message }: Delivery, err: unknown): Promise<'next' | { wait: number }> {
    parts.onAttempt('failed')
    const known = err instanceof DeliveryError ? err : undefined
    if (!known) parts.onFailure(err, 'delivery')
    const again = retryAt(attempts, known, clock.now(), parts.random())
    if (again === null && message.caseId !== undefined)
      await parts.news.givenUp(message.caseId, message.id, known?.unheard?.why)
    await ledger.deliveryFailed(id, { error: redact(known?.message ?? 'failed inside'), retryAt: again })
    return again === null ? 'next' : { wait: again }
  }

  return { arrived, hold, unheard, awaitChannel, fail }
}
