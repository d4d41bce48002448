// Conversations: who, dialog state, where to reach them again. State and reference are sealed with the conversation's key.
// Knows nothing of cases; what is said is in messages.ts.
import type { Batch } from '../app/ledgerShapes.ts'
import type { Conversation, ConversationRef } from '../app/messages.ts'
import { sealJson, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { HeldKey, KeyRing } from './keys.ts'
import type { Db } from './schema.ts'
import { statement } from './statement.ts'

type Turn = NonNullable<Batch['conversation']>
/** A conversation as a commit works on it. */
export interface OpenConversation extends ConversationRef {
  pk: number
  lastSeq: number
  key: HeldKey
}

const statePlace = (ref: ConversationRef) => `state ${ref.channel} ${ref.conversationId}`
const referencePlace = (ref: ConversationRef) => `reference ${ref.channel} ${ref.conversationId}`

export function createConversations({ db: compiler }: Engine, ring: KeyRing) {
  const find = statement<ConversationRef>()(hole =>
    compiler
      .selectFrom('conversations')
      .selectAll()
      .where('channel', '=', hole.channel)
      .where('conversation_id', '=', hole.conversationId),
  )
  type Row = NonNullable<Awaited<ReturnType<typeof find.first>>>
  interface Written {
    userId: string
    lastSeq: number
    idleAt: number | null
    key: string
    state: Uint8Array | null
    reference: Uint8Array | null
    createdAt: number
  }
  const insert = statement<Written & ConversationRef & { version: number }>()(hole =>
    compiler
      .insertInto('conversations')
      .values({
        channel: hole.channel,
        conversation_id: hole.conversationId,
        user_id: hole.userId,
        version: hole.version,
        last_seq: hole.lastSeq,
        created_at: hole.createdAt,
        idle_at: hole.idleAt,
        key: hole.key,
        state: hole.state,
        reference: hole.reference,
      })
      .onConflict(it => it.doNothing())
      .returning('pk'),
  )
  const update = statement<Written & { pk: number; expected: number; version: number }>()(hole =>
    compiler
      .updateTable('conversations')
      .set({
        user_id: hole.userId,
        version: hole.version,
        last_seq: hole.lastSeq,
        created_at: hole.createdAt,
        idle_at: hole.idleAt,
        key: hole.key,
        state: hole.state,
        reference: hole.reference,
      })
      .where('pk', '=', hole.pk)
      .where('version', '=', hole.expected),
  )

  const keyOfRow = (db: Db, row: Row | undefined) => (row?.key == null ? ring.create(db) : ring.find(db, row.key))

  /** Takes the turn's state over; undefined when the conversation has moved on. */
  async function write(tx: Db, turn: Turn, at: number): Promise<OpenConversation | undefined> {
    const row = await find.first(tx, turn)
    if ((row?.version ?? 0) !== turn.expectedVersion) return undefined
    const held = await keyOfRow(tx, row)
    const written = {
      userId: turn.userId,
      version: turn.expectedVersion + 1,
      lastSeq: (row?.last_seq ?? 0) + turn.messages.length,
      createdAt: row === undefined || row.version === 0 ? at : row.created_at,
      idleAt: turn.idleAt === undefined ? (row?.idle_at ?? null) : turn.idleAt,
      key: held.id,
      state: turn.state == null ? null : sealJson(held.key, statePlace(turn), turn.state),
      reference:
        turn.reference === undefined
          ? (row?.reference ?? null)
          : turn.reference === null
            ? null
            : sealJson(held.key, referencePlace(turn), turn.reference),
    }
    const open = { channel: turn.channel, conversationId: turn.conversationId, lastSeq: row?.last_seq ?? 0, key: held }
    if (row === undefined) {
      const made = await insert.first(tx, { ...written, channel: turn.channel, conversationId: turn.conversationId })
      return made && { ...open, pk: made.pk }
    }
    const changed = await update.run(tx, { ...written, pk: row.pk, expected: turn.expectedVersion })
    return changed === 1 ? { ...open, pk: row.pk } : undefined
  }

  /** The conversation's key, also before anything was said in it (an upload comes before its message). */
  async function key(tx: Db, ref: ConversationRef, at: number): Promise<HeldKey> {
    const row = await find.first(tx, ref)
    const held = await keyOfRow(tx, row)
    if (row === undefined) {
      const nothing = { userId: '', version: 0, lastSeq: 0, idleAt: null, state: null, reference: null, createdAt: at }
      await insert.first(tx, { ...nothing, channel: ref.channel, conversationId: ref.conversationId, key: held.id })
    } else if (row.key === null) {
      await tx.updateTable('conversations').set({ key: held.id }).where('pk', '=', row.pk).execute()
    }
    return held
  }

  async function load(db: Db, ref: ConversationRef): Promise<Conversation | null> {
    const row = await find.first(db, ref)
    return row === undefined || row.version === 0 ? null : unsealRow(db, row)
  }

  async function unsealRow(db: Db, row: Row): Promise<Conversation> {
    const ref = { channel: row.channel, conversationId: row.conversation_id }
    const held = row.key === null ? undefined : await ring.seek(db, row.key)
    return {
      ...ref,
      userId: row.user_id,
      version: row.version,
      state: held && row.state ? unsealJson<unknown>(held.key, statePlace(ref), row.state) : null,
      reference: held && row.reference ? unsealJson<unknown>(held.key, referencePlace(ref), row.reference) : null,
      createdAt: row.created_at,
    }
  }

  /** Which row it is, or undefined. */
  async function locate(db: Db, ref: ConversationRef): Promise<(ConversationRef & { pk: number }) | undefined> {
    const row = await find.first(db, ref)
    return row && { channel: row.channel, conversationId: row.conversation_id, pk: row.pk }
  }

  return { write, key, load, locate }
}
export type Conversations = ReturnType<typeof createConversations>
