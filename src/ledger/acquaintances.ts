// Whom a channel knows by an id of its own, and the conversation we drew for them. The id and what the channel notes of them are
// sealed with a key of their own; the id is found by a keyed code. Destroying the row and its key ends the acquaintance.
import { createHmac } from 'node:crypto'
import type { Acquaintance, AcquaintanceBook } from '../app/channelPorts.ts'
import type { Clock, ConversationRef, Ids } from '../app/ports.ts'
import { type Key, sealJson, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { KeyRing } from './keys.ts'
import type { Db } from './schema.ts'
import { statement } from './statement.ts'

interface Kept {
  userId: string | null
  profile: unknown
}

const placeOf = ({ channel, conversationId }: ConversationRef) => `acquaintance ${channel} ${conversationId}`

export function createAcquaintances(
  { db }: Engine,
  ring: KeyRing,
  codes: Key,
  { clock, ids }: { clock: Clock; ids: Ids },
): AcquaintanceBook<unknown> {
  const columns = ['channel', 'conversation_id', 'key', 'sealed'] as const
  const byCode = statement<{ code: string }>()(hole =>
    db.selectFrom('acquaintances').select(columns).where('code', '=', hole.code),
  )
  const byConversation = statement<ConversationRef>()(hole =>
    db
      .selectFrom('acquaintances')
      .select(columns)
      .where('channel', '=', hole.channel)
      .where('conversation_id', '=', hole.conversationId),
  )
  const update = statement<ConversationRef & { sealed: Uint8Array }>()(hole =>
    db
      .updateTable('acquaintances')
      .set({ sealed: hole.sealed })
      .where('channel', '=', hole.channel)
      .where('conversation_id', '=', hole.conversationId),
  )
  type Row = NonNullable<Awaited<ReturnType<typeof byCode.first>>>

  const codeOf = (channel: string, userId: string) =>
    createHmac('sha256', codes).update(`${channel} ${userId}`).digest('base64url')

  async function open(from: Db, row: Row | undefined): Promise<Acquaintance<unknown> | null> {
    const held = row && (await ring.seek(from, row.key))
    if (!row || !held) return null
    const ref = { channel: row.channel, conversationId: row.conversation_id }
    return { ...ref, ...unsealJson<Kept>(held.key, placeOf(ref), row.sealed) }
  }

  /** Reads, changes, writes as one. */
  async function change(ref: ConversationRef, next: (kept: Kept) => Kept, more: object = {}): Promise<void> {
    await db.transaction().execute(async tx => {
      const row = await byConversation.first(tx, ref)
      const held = row && (await ring.seek(tx, row.key))
      // forgotten meanwhile
      if (!row || !held) return
      const kept = next(unsealJson<Kept>(held.key, placeOf(ref), row.sealed))
      await update.run(tx, { ...ref, sealed: sealJson(held.key, placeOf(ref), kept) })
      if (Object.keys(more).length > 0)
        await tx
          .updateTable('acquaintances')
          .set(more)
          .where('channel', '=', ref.channel)
          .where('conversation_id', '=', ref.conversationId)
          .execute()
    })
  }

  return {
    async meet(channel, userId, fresh) {
      const code = codeOf(channel, userId)
      const known = await open(db, await byCode.first(db, { code }))
      if (known) return known
      return db.transaction().execute(async tx => {
        const meanwhile = await open(tx, await byCode.first(tx, { code }))
        if (meanwhile) return meanwhile
        const held = await ring.create(tx)
        const ref = { channel, conversationId: ids.id('w') }
        const kept: Kept = { userId, profile: fresh() }
        await tx
          .insertInto('acquaintances')
          .values({
            channel,
            conversation_id: ref.conversationId,
            code,
            key: held.id,
            sealed: sealJson(held.key, placeOf(ref), kept),
            met_at: clock.now(),
          })
          .execute()
        return { ...ref, ...kept }
      })
    },
    find: async ref => open(db, await byConversation.first(db, ref)),
    keep: (ref, profile) => change(ref, ({ userId }) => ({ userId, profile })),
    part: ref => change(ref, ({ profile }) => ({ userId: null, profile }), { code: null }),
  }
}

/** What of these is left when a person is erased: nothing. The keys are the caller's to destroy. */
export async function forgetAcquaintances(tx: Db, refs: readonly ConversationRef[]): Promise<string[]> {
  const keys: string[] = []
  for (const { channel, conversationId } of refs) {
    const gone = await tx
      .deleteFrom('acquaintances')
      .where('channel', '=', channel)
      .where('conversation_id', '=', conversationId)
      .returning('key')
      .execute()
    keys.push(...gone.map(row => row.key))
    await tx
      .updateTable('pushes')
      .set({ body: null })
      .where('channel', '=', channel)
      .where('conversation_id', '=', conversationId)
      .execute()
  }
  return keys
}
