// Carries the outbox out to push channels: in order per conversation, again with backoff, given up into the dead letters.
// What was just committed is handed over in memory; the ledger is asked only for what was left behind.
import { redact } from '../redaction.ts'
import { keyOf } from './conversations.ts'
import {
  type Batch,
  type Clock,
  type CommitResult,
  type Conversation,
  type Delivery,
  DeliveryError,
  type Ledger,
  type PushChannel,
} from './ports.ts'

export interface DeliveryParts {
  ledger: Pick<Ledger, 'dueDeliveries' | 'delivered' | 'deliveryFailed'>
  channelOf: (channel: string) => PushChannel | undefined
  clock: Clock
  onFailure: (err: unknown, what: string) => void
  onAttempt: (outcome: 'ok' | 'failed') => void
}

export interface DeliveryRunner {
  /** messages just committed for this conversation, oldest first */
  offer(conversation: Conversation, deliveries: readonly Omit<Delivery, 'conversation' | 'attempts'>[]): void
  /** what is still to be said about an erased case is not said */
  forget(caseId: string): void
  /** something was put back into the outbox: look now */
  wake(): void
  start(): void
  stop(): Promise<void>
}

export type Committed = Extract<CommitResult, { ok: true }>

/** Hands what a commit put into the outbox over to the runner. */
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

const firstRetryMs = 1_000
const longestRetryMs = 5 * 60_000
/** with the doubling above: about a day of trying */
const mostAttempts = 300
const atOnce = 64
/** one write for all that was carried meanwhile; a crash in between carries that much again */
const markEveryMs = 20

/** Null: given up. A channel may ask for more patience (Retry-After). */
function retryAt({ attempts }: Delivery, err: DeliveryError | undefined, now: number): number | null {
  if (err?.permanent || attempts + 1 >= mostAttempts) return null
  const wait = Math.min(firstRetryMs * 2 ** Math.min(attempts, 20), longestRetryMs)
  return now + Math.max(wait, err?.retryAfterMs ?? 0)
}

export function createDeliveryRunner(parts: DeliveryParts): DeliveryRunner {
  const { ledger, clock } = parts
  /** what each conversation under way still has to say */
  const lines = new Map<string, Delivery[]>()
  /** conversations with messages that only the ledger knows of, and when to look for them */
  const leftBehind = new Map<string, number>()
  const underWay = new Set<Promise<void>>()
  let backlogKnown = false
  let stopped = false

  function track(task: Promise<void>): void {
    underWay.add(task)
    void task.finally(() => underWay.delete(task))
  }

  const carried = new Set<number>()
  /** settled since the look under way began: its snapshot of the ledger may still show them as waiting */
  const settledMeanwhile = new Set<number>()
  let marking = false
  async function markCarried(): Promise<void> {
    marking = true
    while (carried.size > 0) {
      await new Promise(resolve => setTimeout(resolve, markEveryMs))
      const ids = [...carried]
      try {
        await ledger.delivered(ids)
        for (const id of ids) {
          carried.delete(id)
          settledMeanwhile.add(id)
        }
      } catch (err) {
        parts.onFailure(err, 'outbox')
        if (stopped) break
        await new Promise(resolve => setTimeout(resolve, firstRetryMs))
      }
    }
    marking = false
  }

  /** true: the next of the line may go */
  async function deliver(delivery: Delivery): Promise<boolean> {
    const channel = parts.channelOf(delivery.conversation.channel)
    try {
      if (!channel) throw new DeliveryError('no such channel here', true)
      await channel.send(delivery.conversation, delivery.message)
      parts.onAttempt('ok')
      carried.add(delivery.id)
      if (!marking) track(markCarried())
      return true
    } catch (err) {
      parts.onAttempt('failed')
      const known = err instanceof DeliveryError ? err : undefined
      if (!known) parts.onFailure(err, 'delivery')
      const again = retryAt(delivery, known, clock.now())
      await ledger.deliveryFailed(delivery.id, { error: redact(known?.message ?? 'failed inside'), retryAt: again })
      settledMeanwhile.add(delivery.id)
      if (again === null) return true
      leftBehind.set(keyOf(delivery.conversation), again)
      return false
    }
  }

  async function run(key: string, line: Delivery[]): Promise<void> {
    try {
      for (let next = line.shift(); next && !stopped; next = line.shift()) if (!(await deliver(next))) break
    } catch (err) {
      // the store failed while noting a failure: what is left is found again in the ledger
      parts.onFailure(err, 'outbox')
      leftBehind.set(key, clock.now() + firstRetryMs)
    }
    lines.delete(key)
    // What stood behind a failed one, or was only in the ledger, is found by the next look.
    if (line.length > 0 && !leftBehind.has(key)) leftBehind.set(key, clock.now() + firstRetryMs)
    if (leftBehind.has(key)) schedule()
  }

  function begin(key: string, line: Delivery[]): void {
    lines.set(key, line)
    track(run(key, line))
  }

  let looking = false
  let timer: NodeJS.Timeout | undefined

  /** Starts what is due and not under way; forgets who has nothing left. */
  async function look(): Promise<void> {
    const now = clock.now()
    settledMeanwhile.clear()
    const room = atOnce + lines.size
    const due = await ledger.dueDeliveries(now, room)
    const found = new Set<string>()
    for (const delivery of due) {
      const key = keyOf(delivery.conversation)
      found.add(key)
      if (lines.has(key) || carried.has(delivery.id) || settledMeanwhile.has(delivery.id)) continue
      // Whatever stands behind it waits in the ledger, so this conversation is looked for again.
      leftBehind.set(key, now)
      begin(key, [delivery])
    }
    if (due.length === room) return
    for (const [key, at] of leftBehind) if (at <= now && !found.has(key) && !lines.has(key)) leftBehind.delete(key)
    backlogKnown = true
  }

  /** Conversations under way ask for the next look themselves when they end. */
  function nextLook(): number | undefined {
    if (!backlogKnown) return clock.now()
    let next: number | undefined
    for (const [key, at] of leftBehind) if (!lines.has(key) && (next === undefined || at < next)) next = at
    return next
  }

  function schedule(): void {
    if (stopped || looking) return
    clearTimeout(timer)
    const next = nextLook()
    if (next === undefined) return
    const wait = Math.max(0, Math.min(next - clock.now(), 60_000))
    timer = setTimeout(() => {
      looking = true
      track(
        look()
          .catch(err => {
            parts.onFailure(err, 'outbox')
            return new Promise<void>(resolve => setTimeout(resolve, firstRetryMs))
          })
          .then(() => {
            looking = false
            schedule()
          }),
      )
    }, wait)
  }

  return {
    offer(conversation, deliveries) {
      const key = keyOf(conversation)
      const line = deliveries.map(each => ({ ...each, conversation, attempts: 0 }))
      // Older messages that wait in the ledger go first.
      if (stopped || !backlogKnown || leftBehind.has(key)) {
        if (!leftBehind.has(key)) leftBehind.set(key, clock.now())
        schedule()
        return
      }
      const waiting = lines.get(key)
      if (waiting) waiting.push(...line)
      else begin(key, line)
    },
    forget(caseId) {
      for (const line of lines.values())
        line.splice(0, line.length, ...line.filter(each => each.message.caseId !== caseId))
    },
    wake() {
      backlogKnown = false
      schedule()
    },
    start: schedule,
    async stop() {
      stopped = true
      clearTimeout(timer)
      while (underWay.size > 0) await Promise.allSettled([...underWay])
    },
  }
}
