// Which inbound messages were handled, and with what answers: a channel's retry gets the same ones. Computes nothing anew.
// A channel's message ids may name a person and outlive an erasure here: kept are keyed codes of them.
import { createHmac } from 'node:crypto'
import type { ConversationRef, Message, StoredMessage } from '../app/messages.ts'
import type { Key } from './cipher.ts'
import type { OpenConversation } from './conversations.ts'
import type { Engine } from './engine.ts'
import type { Messages } from './messages.ts'
import type { Db } from './schema.ts'
import { statement } from './statement.ts'

interface Taken {
  conversation: number
  inboundId: string
  messageId: string | null
  from: number
  to: number
}

export function createInbounds({ db: compiler }: Engine, messages: Messages, key: Key) {
  const coded = (inboundId: string) => createHmac('sha256', key).update(inboundId).digest('base64url')
  const insert = statement<Taken>()(hole =>
    compiler
      .insertInto('inbounds')
      .values({
        conversation: hole.conversation,
        inbound_id: hole.inboundId,
        message_id: hole.messageId,
        from_seq: hole.from,
        to_seq: hole.to,
      })
      .onConflict(it => it.doNothing()),
  )
  const find = statement<ConversationRef & { inboundId: string }>()(hole =>
    compiler
      .selectFrom('inbounds')
      .innerJoin('conversations', 'conversations.pk', 'inbounds.conversation')
      .select(['message_id', 'from_seq', 'to_seq'])
      .where('conversations.channel', '=', hole.channel)
      .where('conversations.conversation_id', '=', hole.conversationId)
      .where('inbound_id', '=', hole.inboundId),
  )

  return {
    /** The turn's messages, about to be appended, are what came of it. False: it has been handled already. */
    async take(tx: Db, open: OpenConversation, inboundId: string, turn: readonly Message[]): Promise<boolean> {
      const messageId = turn.find(it => it.from === 'customer')?.id ?? null
      const range = { from: open.lastSeq + 1, to: open.lastSeq + turn.length }
      return (await insert.run(tx, { conversation: open.pk, inboundId: coded(inboundId), messageId, ...range })) === 1
    },
    async wasHandled(db: Db, ref: ConversationRef, inboundId: string): Promise<boolean> {
      return (await find.first(db, { ...ref, inboundId: coded(inboundId) })) !== undefined
    },
    /** `messageId` is empty when the customer had said nothing (a conversation just opened). */
    async answers(
      db: Db,
      ref: ConversationRef,
      inboundId: string,
    ): Promise<{ messageId: string; answers: StoredMessage[] } | null> {
      const found = await find.first(db, { ...ref, inboundId: coded(inboundId) })
      if (found === undefined) return null
      const { from_seq, to_seq } = found
      const stored = await messages.after(db, ref, from_seq - 1, to_seq - from_seq + 1)
      // what was erased leaves gaps: the limit may reach beyond
      const answers = stored.filter(it => it.from !== 'customer' && it.seq <= to_seq)
      return { messageId: found.message_id ?? '', answers }
    },
  }
}
export type Inbounds = ReturnType<typeof createInbounds>
