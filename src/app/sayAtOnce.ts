// Says one thing on a push channel now, beside the outbox, to somebody of whom nothing may be kept any more.
import { NotSetUp, type PushChannel } from './channelPorts.ts'
import { sendWithin } from './deliveryAttempt.ts'
import type { LastWordParts } from './lastWord.ts'

/** whoever erases a case waits for it */
const deadlineMs = 10_000

export function createSayAtOnce(channelOf: (channel: string) => PushChannel | undefined): LastWordParts['toSayAtOnce'] {
  return async conversation => {
    const channel = channelOf(conversation.channel)
    if (!channel) throw new NotSetUp()
    const reaching = (await channel.remembering?.(conversation)) ?? channel
    return message =>
      sendWithin(deadlineMs, reaching, { conversation, messages: [message] }, new AbortController().signal)
  }
}
