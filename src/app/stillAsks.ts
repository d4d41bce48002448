// Whether a question that is to be put once more still waits for its answer: the customer may have seen it, and gone on.
import type { Standing } from './channelPorts.ts'
import type { Ledger } from './ledgerPort.ts'
import type { ConversationRef, StoredMessage } from './messages.ts'

export type StillAsks = (ref: ConversationRef, message: StoredMessage) => Promise<boolean>

export interface StillAsksParts {
  ledger: Pick<Ledger, 'messages'>
  standing: Pick<Standing, 'asked'>
}

/** messages after it that are looked at: whoever has written since did so soon */
const mostLookedAt = 100

/** False: they have written since, and it is answered, no longer asked, or put anew. What stands with news is more than a question. */
export function createStillAsks({ ledger, standing }: StillAsksParts): StillAsks {
  return async (ref, { seq, asks, event }) => {
    if (asks === undefined || event !== undefined) return true
    const later = await ledger.messages(ref, seq, mostLookedAt)
    if (!later.some(each => each.from === 'customer')) return true
    return !later.some(each => each.asks === asks) && (await standing.asked(ref)) === asks
  }
}
