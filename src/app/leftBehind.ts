// Conversations whose messages wait in the ledger alone: which channel's turn it is next, and when to look again.
// One small entry per conversation, however many messages wait in it.
import { keyOf } from './conversations.ts'
import { mostPatienceMs } from './deliveryAttempt.ts'
import type { ConversationRef } from './messages.ts'

export interface LeftBehind {
  has(ref: ConversationRef): boolean
  /** may be tried from then on, epoch ms; who may go already stays where it is */
  put(ref: ConversationRef, at: number): void
  /** channels of which somebody may go now */
  channels(now: number): string[]
  /** takes out whoever of that channel has been ready longest */
  take(channel: string): ConversationRef | undefined
  /** the earliest time named that is still to come, epoch ms */
  next(): number | undefined
}

/** less is a clock being kept in step */
const setBackMs = 1_000

export function createLeftBehind(): LeftBehind {
  const ready = new Map<string, Map<string, ConversationRef>>()
  const later = new Map<string, { ref: ConversationRef; at: number }>()
  let soonest = Number.POSITIVE_INFINITY
  let lastNow = Number.NEGATIVE_INFINITY

  function makeReady(ref: ConversationRef): void {
    const line = ready.get(ref.channel) ?? new Map<string, ConversationRef>()
    line.set(keyOf(ref), ref)
    ready.set(ref.channel, line)
  }

  /** Nobody is told to wait longer than the most patient wait: a time beyond it was named by a clock that has been set back. */
  function wake(now: number): void {
    const setBack = now < lastNow - setBackMs
    lastNow = now
    if (now < soonest && soonest <= now + mostPatienceMs && !setBack) return
    soonest = Number.POSITIVE_INFINITY
    for (const [key, { ref, at }] of later) {
      if (at <= now || setBack || at > now + mostPatienceMs) {
        later.delete(key)
        makeReady(ref)
      } else soonest = Math.min(soonest, at)
    }
  }

  return {
    has: ref => later.has(keyOf(ref)) || ready.get(ref.channel)?.has(keyOf(ref)) === true,
    put(ref, at) {
      if (ready.get(ref.channel)?.has(keyOf(ref))) return
      later.set(keyOf(ref), { ref: { channel: ref.channel, conversationId: ref.conversationId }, at })
      soonest = Math.min(soonest, at)
    },
    channels(now) {
      wake(now)
      return [...ready.keys()]
    },
    take(channel) {
      const line = ready.get(channel)
      const [key, ref] = line?.entries().next().value ?? []
      if (!line || key === undefined) return undefined
      line.delete(key)
      if (line.size === 0) ready.delete(channel)
      return ref
    },
    next: () => (later.size === 0 ? undefined : soonest),
  }
}
