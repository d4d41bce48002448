// Sends `handoff.initiate` just before the message that tells the customer, once: a retry of the message finds a mark.
import { DeliveryError } from '../../app/channelPorts.ts'
import type { Ledger } from '../../app/ledgerPort.ts'
import type { Message, StoredMessage } from '../../app/messages.ts'
import type { Clock } from '../../app/ports.ts'
import { handoffEvent } from './handoffEvent.ts'
import type { Address } from './render.ts'

/** One activity out. Throws DeliveryError. */
export type Post = (activity: object, to: Address) => Promise<void>

export interface HandoffParts {
  post: Post
  clock: Clock
  ledger: Pick<Ledger, 'commit' | 'idempotent'>
  log: { warn(details: object, message: string): void }
  /** null: the case is gone (erased), no event is sent */
  handoffOf: (caseId: string) => Promise<unknown>
  transcriptOf: (caseId: string) => Promise<readonly Message[]>
}

const scope = 'handoff.initiate'
const mostRemembered = 1_000

/**
 * At least once: a process that dies between the connector's yes and the mark sends the event again, with the same
 * `clientActivityID`. A refusal for good (a channel that knows no events) must not keep the customer's message back.
 */
export function createHandoffSender({ post, clock, ledger, log, handoffOf, transcriptOf }: HandoffParts) {
  const sent = new Set<string>()
  const mark = async (key: string): Promise<void> => {
    sent.add(key)
    if (sent.size > mostRemembered) sent.delete(sent.values().next().value as string)
    await ledger.commit({ at: clock.now(), cases: [], idempotency: { scope, key, result: true } })
  }
  async function sendOnce(message: StoredMessage, caseId: string, to: Address): Promise<void> {
    if (sent.has(message.id) || (await ledger.idempotent(scope, message.id)) !== null) return
    const [handoff, transcript] = await Promise.all([handoffOf(caseId), transcriptOf(caseId)])
    if (handoff === null || handoff === undefined) return
    try {
      await post(handoffEvent(message, handoff, transcript, to), to)
    } catch (error) {
      if (!(error instanceof DeliveryError) || !error.permanent) throw error
      log.warn({ channel: to.channelId, reason: error.message }, 'handoff.initiate refused by the channel')
    }
    await mark(message.id)
  }
  /** Throws DeliveryError. */
  return async (message: StoredMessage, caseId: string, to: Address): Promise<void> => {
    try {
      await sendOnce(message, caseId, to)
    } catch (error) {
      throw error instanceof DeliveryError ? error : new DeliveryError('handoff could not be read', false)
    }
  }
}
