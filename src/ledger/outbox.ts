// Messages on their way to push channels: in order within a conversation, each conversation on its own. Sends nothing itself.
import { sql } from 'kysely'
import type { Delivery, NewDelivery, OutboxFigures, Undelivered } from '../app/ledgerShapes.ts'
import type { ConversationRef, StoredMessage } from '../app/messages.ts'
import type { Clock } from '../app/ports.ts'
import { seal, Unreadable, unseal } from './cipher.ts'
import type { Conversations } from './conversations.ts'
import type { Engine } from './engine.ts'
import type { KeyRing } from './keys.ts'
import type { Messages } from './messages.ts'
import type { Db } from './schema.ts'
import { insertion } from './statement.ts'

const errorPlace = (id: number) => `delivery error ${id}`
const longestError = 500
/** said of a dead letter whose message or error is damaged: nothing can be sealed for it any more */
const unreadable = 'the stored message cannot be read'

/** undefined: the row is damaged. Other errors are the database's and concern everybody */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

export function createOutbox(
  { db }: Engine,
  ring: KeyRing,
  conversations: Conversations,
  messages: Messages,
  clock: Clock,
) {
  const insertRows = insertion(db, 'outbox', ['conversation', 'seq', 'due_at', 'attempts', 'urgent'], 'id')

  async function add(
    tx: Db,
    conversation: number,
    deliveries: readonly NewDelivery[],
    stored: readonly StoredMessage[],
    at: number,
  ): Promise<number[]> {
    const rows = deliveries.map(({ messageId }) => {
      const message = stored.find(it => it.id === messageId)
      if (message === undefined) throw new Error(`delivery of ${messageId}, which is not among the messages committed`)
      return { conversation, seq: message.seq, due_at: at, attempts: 0, urgent: message.urgent ? 1 : 0 }
    })
    return insertRows(tx, rows)
  }

  /** of each conversation what goes first, the urgent before the oldest, decides when the next may go */
  async function waitingConversations(): Promise<(ConversationRef & { dueAt: number; held: boolean })[]> {
    const rows = await db
      .selectFrom('outbox')
      .innerJoin('conversations', 'conversations.pk', 'outbox.conversation')
      .select(['conversations.channel', 'conversations.conversation_id as conversationId', 'outbox.due_at as dueAt'])
      .select('outbox.held_at as heldAt')
      .where(
        sql<boolean>`outbox.id in (select coalesce(min(case when urgent = 1 then id end), min(id)) from outbox where dead_at is null group by conversation)`,
      )
      .orderBy('outbox.id')
      .execute()
    return rows.map(({ heldAt, ...row }) => ({ ...row, held: heldAt !== null }))
  }

  async function waitingIn(
    ref: ConversationRef,
    limit: number,
    lost: (caseId: string) => Promise<void>,
  ): Promise<Delivery[]> {
    const rows = await db
      .selectFrom('outbox')
      .innerJoin('messages', join =>
        join.onRef('messages.conversation', '=', 'outbox.conversation').onRef('messages.seq', '=', 'outbox.seq'),
      )
      .innerJoin('conversations', 'conversations.pk', 'outbox.conversation')
      .select(['outbox.id', 'outbox.attempts', 'messages.seq', 'messages.key', 'messages.body'])
      .select(['messages.case_id as caseId', 'conversations.channel', 'conversations.conversation_id'])
      .where('conversations.channel', '=', ref.channel)
      .where('conversations.conversation_id', '=', ref.conversationId)
      .where('outbox.dead_at', 'is', null)
      .orderBy('outbox.urgent', 'desc')
      .orderBy('outbox.id')
      .limit(limit)
      .execute()
    const deliveries: Delivery[] = []
    for (const { id, attempts, caseId, ...row } of rows) {
      const delivery = await readable(async () => {
        const conversation = await conversations.load(db, ref)
        const message = await messages.unsealRow(db, row)
        return conversation && message && { id, conversation, message, attempts }
      })
      if (delivery) deliveries.push(delivery)
      else {
        // in this order: buried first, a crash in between would leave the case believing that it was heard
        if (caseId !== null) await readable(() => lost(caseId))
        await bury(id)
      }
    }
    // who stood behind the buried ones is next in line now
    return deliveries.length === rows.length || rows.length < limit ? deliveries : waitingIn(ref, limit, lost)
  }

  /** One damaged message must not keep all others waiting. Does nothing when it was erased meanwhile. */
  async function bury(id: number): Promise<void> {
    await db.updateTable('outbox').set({ dead_at: clock.now(), error: null }).where('id', '=', id).execute()
  }

  async function failed(id: number, failure: { error: string; retryAt: number | null }): Promise<void> {
    await db.transaction().execute(async tx => {
      const found = await tx
        .selectFrom('outbox')
        .innerJoin('messages', join =>
          join.onRef('messages.conversation', '=', 'outbox.conversation').onRef('messages.seq', '=', 'outbox.seq'),
        )
        .select(['messages.key', 'outbox.attempts', 'outbox.due_at'])
        .where('outbox.id', '=', id)
        .executeTakeFirst()
      // erased meanwhile
      if (found === undefined) return
      const { key } = await ring.find(tx, found.key)
      // an error may quote the message
      const error = seal(key, errorPlace(id), failure.error.slice(0, longestError))
      const dead_at = failure.retryAt === null ? clock.now() : null
      const due_at = failure.retryAt ?? found.due_at
      await tx
        .updateTable('outbox')
        .set({ error, dead_at, due_at, held_at: null, attempts: found.attempts + 1 })
        .where('id', '=', id)
        .execute()
    })
  }

  async function deadLetters(limit: number) {
    const rows = await db
      .selectFrom('outbox')
      .innerJoin('messages', join =>
        join.onRef('messages.conversation', '=', 'outbox.conversation').onRef('messages.seq', '=', 'outbox.seq'),
      )
      .innerJoin('conversations', 'conversations.pk', 'outbox.conversation')
      .select(['outbox.id', 'outbox.dead_at', 'outbox.attempts', 'outbox.error'])
      .select(['messages.key', 'messages.case_id as caseId', 'conversations.channel'])
      .where('dead_at', 'is not', null)
      .orderBy('dead_at', 'desc')
      .orderBy('outbox.id', 'desc')
      .limit(limit)
      .execute()
    const letters = []
    for (const { id, caseId, channel, attempts, dead_at, key, error } of rows) {
      const text = await readable(async () => {
        const held = await ring.seek(db, key)
        return held && error && unseal(held.key, errorPlace(id), error).toString('utf8')
      })
      letters.push({ id, caseId, channel, at: dead_at ?? 0, attempts, error: text ?? unreadable })
    }
    return letters
  }

  async function undelivered(ref: ConversationRef, hanging?: number): Promise<Undelivered[]> {
    const rows = await db
      .selectFrom('outbox')
      .innerJoin('conversations', 'conversations.pk', 'outbox.conversation')
      .select(['outbox.id', 'outbox.seq', 'outbox.attempts'])
      .select(['outbox.held_at as heldAt', 'outbox.dead_at as deadAt'])
      .where('conversations.channel', '=', ref.channel)
      .where('conversations.conversation_id', '=', ref.conversationId)
      .orderBy('outbox.seq')
      .execute()
    const stuck = rows.findIndex(
      row => row.deadAt === null && (row.heldAt !== null || row.attempts > 0 || row.id === hanging),
    )
    return rows
      .filter((row, index) => row.deadAt !== null || (stuck >= 0 && index >= stuck))
      .map(({ id, seq, deadAt }) => ({ id, seq, dead: deadAt !== null }))
  }

  async function figures(): Promise<OutboxFigures> {
    const { waiting, held, dead, oldestAt } = await db
      .selectFrom('outbox')
      .leftJoin('messages', join =>
        join
          .onRef('messages.conversation', '=', 'outbox.conversation')
          .onRef('messages.seq', '=', 'outbox.seq')
          .on('outbox.dead_at', 'is', null)
          .on('outbox.held_at', 'is', null),
      )
      .select(({ fn }) => [
        sql<number>`count(case when outbox.dead_at is null and outbox.held_at is null then 1 end)`.as('waiting'),
        sql<number>`count(case when outbox.dead_at is null then outbox.held_at end)`.as('held'),
        fn.count<number>('outbox.dead_at').as('dead'),
        fn.min('messages.at').as('oldestAt'),
      ])
      .executeTakeFirstOrThrow()
    return { waiting: Number(waiting), held: Number(held), dead: Number(dead), oldestAt }
  }

  return {
    add,
    waitingConversations,
    waitingIn,
    undelivered,
    failed,
    figures,
    deadLetters,
    async held(ids: readonly number[]): Promise<void> {
      if (ids.length > 0) await db.updateTable('outbox').set({ held_at: clock.now() }).where('id', 'in', ids).execute()
    },
    async release(ref: ConversationRef): Promise<void> {
      const row = await conversations.locate(db, ref)
      if (!row) return
      await db
        .updateTable('outbox')
        .set({ held_at: null, due_at: clock.now() })
        .where('conversation', '=', row.pk)
        .where('held_at', 'is not', null)
        .execute()
    },
    async delivered(ids: readonly number[]): Promise<void> {
      if (ids.length > 0) await db.deleteFrom('outbox').where('id', 'in', ids).execute()
    },
    /** with its old place in the line: before what came later and still waits */
    async requeue(which: { id: number } | { channel: string }, at: number): Promise<number> {
      const dead = db
        .updateTable('outbox')
        .set({ dead_at: null, held_at: null, due_at: at, attempts: 0 })
        .where('dead_at', 'is not', null)
      const chosen =
        'id' in which
          ? dead.where('id', '=', which.id)
          : dead.where(
              'conversation',
              'in',
              db.selectFrom('conversations').select('pk').where('channel', '=', which.channel),
            )
      return Number((await chosen.executeTakeFirst()).numUpdatedRows)
    },
  }
}
export type Outbox = ReturnType<typeof createOutbox>
