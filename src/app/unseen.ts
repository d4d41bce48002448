// Whether what a conversation is asked has reached its customer: what still waits in the outbox, or was given up, is unasked to them.
import type { Slot } from '../case/vocabulary.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Undelivered } from './ledgerShapes.ts'
import type { ConversationRef } from './messages.ts'

export interface UnseenParts {
  ledger: Pick<Ledger, 'messages'>
  isPush: (channel: string) => boolean
  /** what of a conversation has not arrived, the oldest first. Absent: everything arrives */
  undelivered?: (ref: ConversationRef) => Promise<readonly Undelivered[]>
}

/** `waits`: it comes as soon as it can; `lost`: it was given up */
export type Unseen = 'waits' | 'lost'

/** messages from the first that has not arrived on: a question further down was put after all of them */
const mostLookedAt = 200

export function createUnseen({ ledger, isPush, undelivered }: UnseenParts) {
  /** `waiting`: ids of the messages that will still come, the oldest first. @param looks wanted also where nothing is asked */
  return async function unseenIn(
    ref: ConversationRef,
    asked: Slot | undefined,
    looks = false,
  ): Promise<{ unseen?: Unseen; waiting: string[] }> {
    if ((asked === undefined && !looks) || !undelivered || !isPush(ref.channel)) return { waiting: [] }
    const missing = await undelivered(ref)
    const [first] = missing
    if (!first) return { waiting: [] }
    const states = new Map(missing.map(each => [each.seq, each.dead]))
    const said = await ledger.messages(ref, first.seq - 1, mostLookedAt)
    const waiting = said.filter(each => states.get(each.seq) === false).map(each => each.id)
    const question = asked && said.findLast(each => each.asks === asked)
    const dead = question && states.get(question.seq)
    return dead === undefined ? { waiting } : { unseen: dead ? 'lost' : 'waits', waiting }
  }
}
