// A case goes on in another conversation: what was said of it in the one left and never arrived there is said in the new one, as far
// as it still holds. How the case stands, who has it and what is asked are told anew by the dialogue.
import type { CaseState } from '../case/case.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Batch } from './ledgerShapes.ts'
import type { ConversationRef, Message, StoredMessage } from './messages.ts'
import type { Ids } from './ports.ts'
import { tellsWhoHasIt } from './tellsWhoHasIt.ts'

export interface CarriedOverParts {
  ledger: Pick<Ledger, 'messages' | 'undelivered' | 'delivered'>
  ids: Ids
  isPush: (channel: string) => boolean
  onFailure: (err: unknown, what: string) => void
}

interface CarriedOver {
  /** with ids of their own, and the time they were said at */
  messages: (Message & { caseKey: string })[]
  /** in the outbox of the conversation left */
  deliveries: number[]
}

export const nothingCarried: CarriedOver = { messages: [], deliveries: [] }

/** messages from the first that has not arrived on */
const mostLookedAt = 500

/** News, and the words of staff; a question would need the talk it stood in. */
const stillHolds = ({ from, event, asks, textKey }: StoredMessage): boolean =>
  asks === undefined && (from === 'staff' || event === 'closed' || (event === 'update' && !tellsWhoHasIt.has(textKey)))

export function createCarriedOver({ ledger, ids, isPush, onFailure }: CarriedOverParts) {
  async function missingIn(ref: ConversationRef, caseId: string): Promise<CarriedOver> {
    const missing = await ledger.undelivered(ref)
    const [first] = missing
    if (!first) return nothingCarried
    const rows = new Map(missing.map(each => [each.seq, each.id]))
    const said = (await ledger.messages(ref, first.seq - 1, mostLookedAt)).filter(
      each => each.caseId === caseId && rows.has(each.seq),
    )
    return {
      messages: said.filter(stillHolds).map(({ seq: _, ...each }) => ({
        ...each,
        id: ids.id('m'),
        movedFrom: each.movedFrom ?? each.id,
        caseKey: caseId,
      })),
      deliveries: said.flatMap(each => rows.get(each.seq) ?? []),
    }
  }

  return {
    /** @param before how each case was before these changes */
    async of(cases: Batch['cases'], before: ReadonlyMap<string, CaseState>): Promise<CarriedOver> {
      const found: CarriedOver[] = []
      for (const { caseId, events } of cases) {
        const from = before.get(caseId)?.channel
        if (!from || !isPush(from.id) || !events.some(({ body }) => body.type === 'channel.moved')) continue
        found.push(await missingIn({ channel: from.id, conversationId: from.conversationId }, caseId))
      }
      return {
        messages: found.flatMap(each => each.messages),
        deliveries: found.flatMap(each => each.deliveries),
      }
    },
    /** It comes before the answer. */
    within(batch: Batch, { messages }: CarriedOver): Batch {
      const { conversation } = batch
      if (!conversation || messages.length === 0) return batch
      const heard = conversation.messages.filter(each => each.from === 'customer')
      const said = conversation.messages.filter(each => each.from !== 'customer')
      const more = isPush(conversation.channel) ? messages.map(each => ({ messageId: each.id })) : []
      const all = { messages: [...heard, ...messages, ...said], deliveries: [...more, ...conversation.deliveries] }
      return { ...batch, conversation: { ...conversation, ...all } }
    },
    /** They are not tried any more where nobody is; left undone, they stay among what was given up. */
    async done({ deliveries }: CarriedOver): Promise<void> {
      if (deliveries.length === 0) return
      await ledger.delivered(deliveries).catch(err => onFailure(err, 'carried over'))
    },
  }
}
