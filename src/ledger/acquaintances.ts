// Whom a channel knows by an id of its own, and the conversation we drew for them. The id and what the channel notes of them are
// sealed with a key of their own; the id is found by a keyed code. Destroying the row and its key ends the acquaintance.
import { createHmac } from 'node:crypto'
import type { Acquaintance, AcquaintanceBook } from '../app/channelPorts.ts'
import type { ConversationRef } from '../app/messages.ts'
import type { Clock, Ids } from '../app/ports.ts'
import { type Key, sealJson, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import { gather } from './gather.ts'
import type { KeyRing } from './keys.ts'
import type { Db } from './schema.ts'
import { statement } from './statement.ts'

interface Kept {
  userId: string | null
  profile: unknown
}

/** A crash before it loses what was noted meanwhile: the channel itself knows better, and says so. */
const keepAfterMs = 20

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
    const kept = unsealJson<Kept>(held.key, placeOf(ref), row.sealed)
    const profile = newer.has(nameOf(ref)) ? newer.get(nameOf(ref)) : kept.profile
    return { ...ref, ...kept, profile }
  }

  interface Stranger {
    channel: string
    userId: string
    code: string
    fresh: () => unknown
  }
  const meetAll = gather(async (strangers: readonly Stranger[]) =>
    db.transaction().execute(async tx => {
      const met: Acquaintance<unknown>[] = []
      for (const { channel, userId, code, fresh } of strangers) {
        const known = await open(tx, await byCode.first(tx, { code }))
        met.push(known ?? (await begin(tx, channel, code, { userId, profile: fresh() })))
      }
      return met
    }),
  )

  async function begin(tx: Db, channel: string, code: string, kept: Kept): Promise<Acquaintance<unknown>> {
    const held = await ring.create(tx)
    const ref = { channel, conversationId: ids.id('w') }
    const sealed = sealJson(held.key, placeOf(ref), kept)
    const row = { channel, conversation_id: ref.conversationId, code, key: held.id, sealed, met_at: clock.now() }
    await tx.insertInto('acquaintances').values(row).execute()
    return { ...ref, ...kept }
  }

  /** Profiles not written yet: whoever asks gets these. */
  const newer = new Map<string, unknown>()
  const nameOf = ({ channel, conversationId }: ConversationRef) => `${channel} ${conversationId}`
  const keepAll = gather(
    (changes: readonly { ref: ConversationRef; profile: unknown }[]) =>
      db.transaction().execute(async tx => {
        const last = new Map(changes.map(each => [nameOf(each.ref), each]))
        for (const { ref, profile } of last.values()) {
          await change(tx, ref, ({ userId }) => ({ userId, profile }))
          if (newer.get(nameOf(ref)) === profile) newer.delete(nameOf(ref))
        }
        return changes.map(() => undefined)
      }),
    keepAfterMs,
  )

  async function change(tx: Db, ref: ConversationRef, next: (kept: Kept) => Kept): Promise<void> {
    const row = await byConversation.first(tx, ref)
    const held = row && (await ring.seek(tx, row.key))
    // forgotten meanwhile
    if (!row || !held) return
    const kept = next(unsealJson<Kept>(held.key, placeOf(ref), row.sealed))
    await update.run(tx, { ...ref, sealed: sealJson(held.key, placeOf(ref), kept) })
  }

  return {
    async meet(channel, userId, fresh) {
      const code = codeOf(channel, userId)
      const known = await open(db, await byCode.first(db, { code }))
      return known ?? meetAll({ channel, userId, code, fresh })
    },
    known: async (channel, userId) => open(db, await byCode.first(db, { code: codeOf(channel, userId) })),
    find: async ref => open(db, await byConversation.first(db, ref)),
    keep(ref, profile) {
      newer.set(nameOf(ref), profile)
      return keepAll({ ref, profile })
    },
    async part(ref) {
      await db.transaction().execute(async tx => {
        await change(tx, ref, ({ profile }) => ({ userId: null, profile: newer.get(nameOf(ref)) ?? profile }))
        await tx
          .updateTable('acquaintances')
          .set({ code: null })
          .where('channel', '=', ref.channel)
          .where('conversation_id', '=', ref.conversationId)
          .execute()
      })
    },
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
