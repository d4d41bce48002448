// What is urgent may find its conversation taken by an attempt that hangs, or the channel full of them: it is said beside them first, where
// the channel can. What it cannot say goes the usual way, before all else. Twice is said only what an attempt has hung on for long and then
// carried out after all: nobody could know, and what to do in danger does not wait for it.
import { Held } from './channelPorts.ts'
import { keyOf } from './conversations.ts'
import { sendWithin } from './deliveryAttempt.ts'
import { type Line, mostInLine } from './deliveryLine.ts'
import type { createDeliveryMarks } from './deliveryMarks.ts'
import type { DeliveryParts } from './deliveryTelling.ts'
import type { Delivery } from './ledgerShapes.ts'
import type { ConversationRef } from './messages.ts'

/** an attempt that has not come back by then hangs: what is urgent in it is said beside it as well, ms */
const hangsAfterMs = 4_000

export interface Beside {
  /** @param lineOf the conversation's line as it is by then. Resolves true when nothing new is left to be said. Never rejects */
  say(ref: ConversationRef, lineOf: () => Line | undefined): Promise<boolean>
  /** resolves when nothing of that conversation is being said beside its line, and all of it is noted */
  settled(conversation: string): Promise<void>
}

export function createBeside(
  { ledger, news, clock, channelOf, sendDeadlineMs, onFailure }: DeliveryParts,
  marks: ReturnType<typeof createDeliveryMarks>,
  arrived: (delivery: Delivery) => void,
  stopping: AbortSignal,
): Beside {
  const saying = new Map<string, Promise<boolean>>()

  /** As far as the channel says; the rest is told by the ledger. */
  async function carried(deliveries: readonly Delivery[]): Promise<readonly Delivery[]> {
    const [first, ...more] = deliveries
    if (!first) return []
    const channel = channelOf(first.conversation.channel)
    if (!channel?.beside) return []
    const conversation = more.at(-1)?.conversation ?? first.conversation
    const messages = [first.message, ...more.map(each => each.message)] as const
    try {
      await sendWithin(sendDeadlineMs, { send: channel.beside }, { conversation, messages }, stopping)
      return deliveries
    } catch (err) {
      if (!(err instanceof Held)) throw err
      const order = err.order ?? messages.map(each => each.id)
      return deliveries.filter(({ message }) => order.indexOf(message.id) < err.carried)
    }
  }

  async function once(ref: ConversationRef, lineOf: () => Line | undefined): Promise<boolean> {
    await marks.settled(keyOf(ref))
    const waiting = await ledger.waitingDeliveries(ref, mostInLine, caseId => news.givenUp(caseId))
    const underWay = lineOf()?.underWay
    const isBeing = ({ id }: Delivery) =>
      underWay !== undefined &&
      clock.now() - underWay.since < hangsAfterMs &&
      underWay.batch.some(each => each.id === id)
    const urgent = waiting.filter(each => each.message.urgent && !isBeing(each))
    if (urgent.length === 0) return true
    const said = await carried(urgent)
    for (const each of said) {
      underWay?.saidBeside.add(each.id)
      arrived(each)
    }
    return said.length === urgent.length
  }

  return {
    say(ref, lineOf) {
      const key = keyOf(ref)
      const before = saying.get(key) ?? Promise.resolve(true)
      const now = before
        .then(() => once(ref, lineOf))
        .catch(err => {
          // what is left is found in the ledger
          if (!stopping.aborted) onFailure(err, 'outbox')
          return false
        })
      saying.set(key, now)
      void now.then(() => saying.get(key) === now && saying.delete(key))
      return now
    },
    async settled(conversation) {
      for (let now = saying.get(conversation); now; now = saying.get(conversation)) await now
      await marks.settled(conversation)
    },
  }
}
