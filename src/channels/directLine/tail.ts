// The last messages of one conversation without gaps, kept small. Pure; where they come from is the caller's affair.
import type { StoredMessage } from '../../app/messages.ts'
import type { Inbound, TurnResult } from '../../app/ports.ts'

export interface Tail {
  /** all messages with a seq above `base`, in order, up to what was last looked at */
  entries: StoredMessage[]
  base: number
}

const keptMessages = 40
/** characters of text kept per conversation */
const keptText = 32_000

export const lastSeq = (tail: Tail): number => tail.base + tail.entries.length

/** Adds what follows; over a gap it begins anew behind it. Drops the oldest beyond what is kept. */
export function append(tail: Tail, messages: readonly StoredMessage[]): void {
  for (const message of messages) {
    if (message.seq <= lastSeq(tail)) continue
    if (message.seq > lastSeq(tail) + 1) {
      tail.entries = []
      tail.base = message.seq - 1
    }
    tail.entries.push(message)
  }
  let text = 0
  let keep = 0
  while (keep < Math.min(tail.entries.length, keptMessages) && (keep === 0 || text < keptText))
    text += tail.entries[tail.entries.length - 1 - keep++]?.text.length ?? 0
  const drop = tail.entries.length - keep
  if (drop === 0) return
  tail.entries = tail.entries.slice(drop)
  tail.base += drop
}

/** Keeps where the conversation has come to, and none of its messages. */
export function forget(tail: Tail): void {
  tail.base = lastSeq(tail)
  tail.entries = []
}

/** What a turn of ours left in the ledger, if it follows on the tail: the customer's message and its answers. Else undefined: ask the ledger. */
export function following(
  tail: Tail,
  inbound: Inbound,
  result: TurnResult & { ok: true },
): readonly StoredMessage[] | undefined {
  const { kind, at, attachments, clientId, value } = inbound
  const seq = lastSeq(tail) + 1
  const heard: StoredMessage = {
    id: result.messageId,
    seq,
    from: 'customer',
    at,
    text: result.heardAs ?? inbound.text,
    attachments,
    ...(clientId ? { clientId } : {}),
    ...(value === undefined ? {} : { value }),
  }
  const before = kind === 'message' ? [heard] : []
  if (result.replayed || result.answers[0]?.seq !== seq + before.length) return undefined
  return [...before, ...result.answers]
}
