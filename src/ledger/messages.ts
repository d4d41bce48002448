// What was said: messages of conversations, transcripts of cases. Knows no dialog and no channel.
import type { ConversationRef, Message, StoredMessage } from '../app/messages.ts'
import { sealJson, unsealJson } from './cipher.ts'
import type { OpenConversation } from './conversations.ts'
import type { Engine } from './engine.ts'
import type { HeldKey, KeyRing } from './keys.ts'
import type { Db } from './schema.ts'
import { insertion, statement } from './statement.ts'

const place = (ref: ConversationRef, seq: number) => `message ${ref.channel} ${ref.conversationId} ${seq}`

/** A message row together with what its seal is bound to. */
interface SealedMessage {
  channel: string
  conversation_id: string
  seq: number
  key: string
  body: Uint8Array
}

export function createMessages({ db: compiler }: Engine, ring: KeyRing) {
  const sealed = compiler
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.pk', 'messages.conversation')
    .select(['conversations.channel', 'conversations.conversation_id', 'messages.seq', 'messages.key', 'messages.body'])
  const inConversation = (ref: ConversationRef) =>
    sealed
      .where('conversations.channel', '=', ref.channel)
      .where('conversations.conversation_id', '=', ref.conversationId)

  const insertRows = insertion(compiler, 'messages', ['conversation', 'seq', 'at', 'case_id', 'key', 'body'])
  const selectAfter = statement<ConversationRef & { afterSeq: number; limit: number }>()(hole =>
    inConversation(hole).where('messages.seq', '>', hole.afterSeq).orderBy('messages.seq').limit(hole.limit),
  )
  const selectOfCase = statement<{ caseId: string }>()(hole =>
    sealed.where('messages.case_id', '=', hole.caseId).orderBy('messages.position'),
  )
  const selectCaseless = statement<{ conversation: number }>()(hole =>
    compiler
      .selectFrom('messages')
      .select(['position', 'seq', 'key', 'body'])
      .where('conversation', '=', hole.conversation)
      .where('case_id', 'is', null),
  )
  const selectUnder = statement<{ conversation: number; from: string }>()(hole =>
    compiler
      .selectFrom('messages')
      .select(['position', 'seq', 'key', 'body'])
      .where('conversation', '=', hole.conversation)
      .where('case_id', '=', hole.from),
  )
  const giveToCase = statement<{ position: number; caseId: string; key: string; body: Uint8Array }>()(hole =>
    compiler
      .updateTable('messages')
      .set({ case_id: hole.caseId, key: hole.key, body: hole.body })
      .where('position', '=', hole.position),
  )
  /** undefined: erased while we looked */
  async function unsealRow(db: Db, row: SealedMessage): Promise<StoredMessage | undefined> {
    const held = await ring.seek(db, row.key)
    if (held === undefined) return undefined
    const ref = { channel: row.channel, conversationId: row.conversation_id }
    return { ...unsealJson<Message>(held.key, place(ref, row.seq), row.body), seq: row.seq }
  }
  async function unsealRows(db: Db, rows: SealedMessage[]): Promise<StoredMessage[]> {
    const messages: StoredMessage[] = []
    for (const row of rows) {
      const message = await unsealRow(db, row)
      if (message !== undefined) messages.push(message)
    }
    return messages
  }

  /** Appends to the conversation, each under the key of the case it names, or the conversation's. */
  async function append(
    tx: Db,
    conversation: OpenConversation,
    messages: readonly (Message & { caseKey?: string })[],
    caseKey: (caseId: string) => Promise<HeldKey>,
  ): Promise<StoredMessage[]> {
    const stored: StoredMessage[] = []
    const rows = []
    for (const { caseKey: caseId, ...message } of messages) {
      const seq = conversation.lastSeq + stored.length + 1
      const { id, key } = caseId === undefined ? conversation.key : await caseKey(caseId)
      const body = sealJson(key, place(conversation, seq), message)
      rows.push({ conversation: conversation.pk, seq, at: message.at, case_id: caseId ?? null, key: id, body })
      stored.push({ ...message, seq })
    }
    await insertRows(tx, rows)
    return stored
  }

  /** What was said before there was a case, or went under the case `from`, becomes the case's: sealed anew with its key. */
  async function adopt(
    tx: Db,
    conversation: ConversationRef & { pk: number },
    caseId: string,
    caseKey: HeldKey,
    from?: string,
  ): Promise<void> {
    const of = { conversation: conversation.pk }
    const rows = from === undefined ? selectCaseless.all(tx, of) : selectUnder.all(tx, { ...of, from })
    for (const row of await rows) {
      const { key } = await ring.find(tx, row.key)
      const at = place(conversation, row.seq)
      const message = unsealJson<Message>(key, at, row.body)
      await giveToCase.run(tx, {
        position: row.position,
        caseId,
        key: caseKey.id,
        body: sealJson(caseKey.key, at, message),
      })
    }
  }

  return {
    append,
    adopt,
    unsealRow,
    after: async (db: Db, ref: ConversationRef, afterSeq: number, limit: number) =>
      unsealRows(db, await selectAfter.all(db, { ...ref, afterSeq, limit })),
    transcript: async (db: Db, caseId: string) => unsealRows(db, await selectOfCase.all(db, { caseId })),
  }
}
export type Messages = ReturnType<typeof createMessages>
