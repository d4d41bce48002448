// One attempt to carry a message to its channel, cut off when it takes too long; and when the next one is due.
import { hourMs, minuteMs } from '../case/policy/durations.ts'
import { DeliveryError, type PushChannel } from './channelPorts.ts'
import type { Conversation } from './messages.ts'

const firstRetryMs = 1_000
/** for a channel whose attempt was called off to say how far it had come */
const graceMs = 250
const longestRetryMs = 5 * minuteMs
/** of what a channel may ask for (Retry-After): whoever asks for more is asked again all the same */
export const mostPatienceMs = hourMs
/** with the doubling above: about a day of trying */
const mostAttempts = 400

/**
 * Epoch ms; null: given up.
 * @param random in [0, 1): spreads over time what failed at the same moment, so that it does not come back as one burst
 */
export function retryAt(attempts: number, err: DeliveryError | undefined, now: number, random: number): number | null {
  if (err?.permanent || attempts + 1 >= mostAttempts) return null
  const backoff = Math.min(firstRetryMs * 2 ** Math.min(attempts, 20), longestRetryMs)
  return now + Math.max(backoff * (0.5 + random / 2), Math.min(err?.retryAfterMs ?? 0, mostPatienceMs))
}

/** Rejects after so many ms, or when `stopping` aborts, whether or not the channel heeds its signal. */
export async function sendWithin(
  deadlineMs: number,
  channel: Pick<PushChannel, 'send'>,
  { conversation, messages }: { conversation: Conversation; messages: Parameters<PushChannel['send']>[1] },
  stopping: AbortSignal,
): Promise<void> {
  const abort = new AbortController()
  const ended = Promise.withResolvers<never>()
  let grace: NodeJS.Timeout | undefined
  const end = (reason: string) => {
    abort.abort()
    // a channel that heeds it still tells what has arrived
    grace = setTimeout(() => ended.reject(new DeliveryError(reason, false)), graceMs)
  }
  const onStop = () => end('stopped before the channel answered')
  const timer = setTimeout(end, deadlineMs, `the channel did not answer within ${deadlineMs} ms`)
  stopping.addEventListener('abort', onStop)
  try {
    await Promise.race([channel.send(conversation, messages, abort.signal), ended.promise])
  } finally {
    clearTimeout(timer)
    clearTimeout(grace)
    stopping.removeEventListener('abort', onStop)
  }
}
