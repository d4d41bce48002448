// Carries the outbox out to push channels: in order per conversation, again with backoff, given up into the dead letters.
import { type Clock, type Delivery, DeliveryError, type Ledger, type PushChannel } from './ports.ts'

export interface DeliveryParts {
  ledger: Ledger
  channelOf: (channel: string) => PushChannel | undefined
  clock: Clock
  onFailure: (err: unknown, what: string) => void
  onAttempt: (outcome: 'ok' | 'failed') => void
}

export interface DeliveryRunner {
  /** something new waits: look now */
  wake(): void
  start(): void
  stop(): Promise<void>
}

const firstRetryMs = 1_000
const longestRetryMs = 5 * 60_000
/** with the doubling above: about a day until a message is given up */
const mostAttempts = 300
const givenUpAfterMs = 24 * 3_600_000
const atOnce = 64

const retryAt = (delivery: Delivery, now: number): number | null => {
  const wait = Math.min(firstRetryMs * 2 ** Math.min(delivery.attempts, 20), longestRetryMs)
  const tooOld = now - delivery.message.at > givenUpAfterMs || delivery.attempts + 1 >= mostAttempts
  return tooOld ? null : now + wait
}

export function createDeliveryRunner(parts: DeliveryParts): DeliveryRunner {
  const { ledger, clock } = parts
  const busy = new Set<string>()

  async function deliver(delivery: Delivery): Promise<void> {
    const channel = parts.channelOf(delivery.conversation.channel)
    try {
      if (!channel) throw new DeliveryError('no such channel here', true)
      await channel.send(delivery.conversation, delivery.message)
      parts.onAttempt('ok')
      await ledger.delivered(delivery.id)
    } catch (err) {
      parts.onAttempt('failed')
      const permanent = err instanceof DeliveryError && err.permanent
      if (!(err instanceof DeliveryError)) parts.onFailure(err, 'delivery')
      const error = err instanceof DeliveryError ? err.message : 'failed inside'
      await ledger.deliveryFailed(delivery.id, { error, retryAt: permanent ? null : retryAt(delivery, clock.now()) })
    }
  }

  /** Delivers one conversation's message, then looks at once for what comes after it. */
  function begin(delivery: Delivery): void {
    const key = `${delivery.conversation.channel}|${delivery.conversation.conversationId}`
    if (busy.has(key)) return
    busy.add(key)
    const end = () => {
      busy.delete(key)
      wake()
    }
    track(deliver(delivery).catch(err => parts.onFailure(err, 'delivery')).then(end))
  }

  const underWay = new Set<Promise<void>>()
  function track(task: Promise<void>): void {
    underWay.add(task)
    void task.finally(() => underWay.delete(task))
  }

  let looking = false
  let lookAgain = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    clearTimeout(timer)
    try {
      do {
        lookAgain = false
        for (const delivery of await ledger.dueDeliveries(clock.now(), atOnce)) begin(delivery)
      } while (lookAgain && !stopped)
      const next = await ledger.nextDeliveryAt()
      const wait = next === null ? undefined : Math.min(Math.max(next - clock.now(), 50), 60_000)
      if (wait !== undefined && !stopped && busy.size === 0) timer = setTimeout(wake, wait)
    } catch (err) {
      parts.onFailure(err, 'outbox')
      if (!stopped) timer = setTimeout(wake, firstRetryMs)
    }
    looking = false
    if (lookAgain) wake()
  }

  function wake(): void {
    if (stopped) return
    if (looking) {
      lookAgain = true
      return
    }
    looking = true
    track(look())
  }

  return {
    wake,
    start: wake,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.allSettled([...underWay])
    },
  }
}
