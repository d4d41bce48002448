// One turn or one command, as a whole or not at all. The order of steps matters: see inside.
import type { Batch, ConversationChange, Said } from '../app/ledgerShapes.ts'
import { bringBack } from './broughtBack.ts'
import type { CaseTable } from './caseRow.ts'
import type { Cases } from './cases.ts'
import type { Conversations } from './conversations.ts'
import type { Engine } from './engine.ts'
import type { Files } from './files.ts'
import { createGroupCommit, type Written } from './groupCommit.ts'
import type { Inbounds } from './inbounds.ts'
import type { HeldKey, KeyRing } from './keys.ts'
import type { Messages } from './messages.ts'
import type { Outbox } from './outbox.ts'
import { refuse } from './refused.ts'
import type { Db } from './schema.ts'
import type { SearchIndex } from './searchIndex.ts'
import { writeSecret } from './secrets.ts'

export interface Parts {
  engine: Engine
  ring: KeyRing
  table: CaseTable
  cases: Cases
  search: SearchIndex
  conversations: Conversations
  messages: Messages
  inbounds: Inbounds
  outbox: Outbox
  files: Files
}

export function createCommit(
  { engine, ring, table, cases, conversations, messages, inbounds, outbox, files }: Parts,
  mostAtOnce?: number,
) {
  async function apply(tx: Db, batch: Batch): Promise<Written> {
    const { at, conversation: turn } = batch
    if (batch.idempotency !== undefined) await remember(tx, batch.idempotency, at)

    const open = turn && (await conversations.write(tx, turn, at))
    if (turn && open === undefined) {
      // a retry that overlapped its first delivery comes with an old version: say so, rather than have it computed again
      const handled = turn.inboundId !== undefined && (await inbounds.wasHandled(tx, turn, turn.inboundId))
      refuse(handled ? 'replayed' : 'conflict')
    }
    if (turn?.inboundId !== undefined && open && !(await inbounds.take(tx, open, turn.inboundId, turn.messages))) {
      refuse('replayed')
    }

    const keys = new Map<string, HeldKey>()
    for (const change of batch.cases) {
      const held = (await cases.write(tx, change)) ?? refuse('conflict')
      keys.set(change.caseId, held)
      await bringBack(tx, change, held, { files, messages, conversations })
      // before this turn's messages are there: they name their case themselves
      const adopted = change.adoptConversation && (await conversations.locate(tx, change.adoptConversation))
      if (adopted) await messages.adopt(tx, adopted, change.caseId, held)
    }
    async function caseKey(caseId: string): Promise<HeldKey> {
      const known = keys.get(caseId)
      if (known !== undefined) return known
      const found = await table.find.first(tx, { caseId })
      if (found === undefined) throw new Error(`there is no case ${caseId}`)
      // erased meanwhile: whoever wrote this must look again
      const held = found.key === null ? refuse('conflict') : await ring.find(tx, found.key)
      keys.set(caseId, held)
      return held
    }

    for (const { fileId, caseId } of batch.fileOwners ?? [])
      await files.giveToCase(tx, fileId, caseId, await caseKey(caseId))
    await files.drop(tx, batch.deleteFiles ?? [])
    for (const each of batch.secrets ?? []) await writeSecret(tx, each)
    type Open = NonNullable<typeof open>
    async function said(told: ConversationChange, conversation: Open): Promise<Said> {
      const stored = await messages.append(tx, conversation, told.messages, caseKey)
      return { messages: stored, deliveries: await outbox.add(tx, conversation.pk, told.deliveries, stored, at) }
    }
    const written = turn && open ? await said(turn, open) : { messages: [], deliveries: [] }
    if (!batch.alsoHear?.length) return written
    const alsoHeard: Said[] = []
    for (const told of batch.alsoHear)
      alsoHeard.push(await said(told, (await conversations.write(tx, told, at)) ?? refuse('conflict')))
    return { ...written, alsoHeard }
  }

  async function remember(
    tx: Db,
    { scope, key, result }: NonNullable<Batch['idempotency']>,
    at: number,
  ): Promise<void> {
    const row = { scope, key, result: JSON.stringify(result ?? null), at }
    const kept = await tx
      .insertInto('idempotency')
      .values(row)
      .onConflict(it => it.doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows !== 1n) refuse('replayed')
  }

  return createGroupCommit(engine.db, apply, mostAtOnce)
}
