// The outbox's runner on a real ledger, with a channel that does as the test says and a clock the test moves.

import type { PushChannel } from '../../src/app/channelPorts.ts'
import { createDeliveryRunner } from '../../src/app/delivery.ts'
import { createDeliveryNews } from '../../src/app/deliveryNews.ts'
import type { DeliveryParts } from '../../src/app/deliveryTelling.ts'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import type { Conversation } from '../../src/app/messages.ts'
import { openStage } from './stage.ts'

/** @param noted what becomes of the notes on what was carried out */
export async function openOutbox(
  send: PushChannel['send'],
  { noted, ...replaced }: Partial<DeliveryParts> & { noted?: Ledger['delivered'] } = {},
) {
  const stage = await openStage(noted ? { ledger: real => ({ ...real, delivered: noted }) } : {})
  const create = (changed: Partial<DeliveryParts> = {}) =>
    createDeliveryRunner({
      ledger: stage.ledger,
      clock: stage.clock,
      random: () => 0,
      sendDeadlineMs: 60_000,
      channelOf: () => ({ id: 'test', send }),
      onFailure: stage.onFailure,
      onAttempt: () => {},
      onNotSetUp: () => {},
      news: createDeliveryNews({ cases: stage.cases, handle: stage.handle }),
      ...replaced,
      ...changed,
    })
  let runner = create()
  return {
    stage,
    get runner() {
      return runner
    },
    /** the next process on the same data */
    async restart(changed?: Partial<DeliveryParts>) {
      await runner.stop()
      runner = create(changed)
      runner.start()
    },
    /** One turn that says several things to a push channel's conversation. `offer`: hands them over, as a commit does. */
    async speak(
      conversationId: string,
      texts: string[],
      { offer = true, caseId = '', channel = 'emulator', urgent = false } = {},
    ) {
      const ref = { channel, conversationId }
      const before = await stage.ledger.loadConversation(ref)
      const messages = texts.map(text => ({
        id: `${conversationId}-${text}`,
        from: 'bot' as const,
        at: stage.at.now,
        text,
        attachments: [],
        ...(urgent ? { urgent: true as const } : {}),
        ...(caseId ? { caseId, caseKey: caseId } : {}),
      }))
      const turn = {
        ...ref,
        expectedVersion: before?.version ?? 0,
        userId: 'u',
        state: before?.state ?? null,
        messages,
        deliveries: messages.map(each => ({ messageId: each.id })),
      }
      const result = await stage.ledger.commit({ at: stage.at.now, conversation: turn, cases: [] })
      if (!result.ok) throw new Error(result.why)
      const conversation = (await stage.ledger.loadConversation(ref)) as Conversation
      stage.conversations.remember(conversation)
      if (!offer) return
      runner.offer(
        conversation,
        result.messages.map((message, index) => ({ message, id: result.deliveries[index] as number })),
      )
    },
    async close() {
      await runner.stop()
      await stage.close()
    },
  }
}
export type OutboxStage = Awaited<ReturnType<typeof openOutbox>>
