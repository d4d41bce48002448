// One turn or one command, as a whole or not at all. The order of steps matters: see inside.
import type { Batch, CommitResult, StoredMessage } from '../app/ports.ts'
import type { CaseTable } from './caseRow.ts'
import type { Cases } from './cases.ts'
import type { Conversations } from './conversations.ts'
import type { Engine } from './engine.ts'
import type { Files } from './files.ts'
import type { HeldKey, KeyRing } from './keys.ts'
import type { Messages } from './messages.ts'
import type { Outbox } from './outbox.ts'
import type { Db } from './schema.ts'
import type { SearchIndex } from './searchIndex.ts'

type Why = 'conflict' | 'replayed'
/** Thrown inside the transaction only, to undo it. */
class Refused extends Error {
  readonly why: Why
  constructor(why: Why) {
    super(why)
    this.why = why
  }
}

export interface Parts {
  engine: Engine
  ring: KeyRing
  table: CaseTable
  cases: Cases
  search: SearchIndex
  conversations: Conversations
  messages: Messages
  outbox: Outbox
  files: Files
}

/** Runs `work`; what it refuses by throwing is undone and becomes a value. */
export async function whole(db: Db, work: (tx: Db) => Promise<StoredMessage[]>): Promise<CommitResult> {
  try {
    return { ok: true, messages: await db.transaction().execute(work) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why }
    throw error
  }
}
export function refuse(why: Why): never {
  throw new Refused(why)
}

export function createCommit({ engine, ring, table, cases, conversations, messages, outbox, files }: Parts) {
  async function apply(tx: Db, batch: Batch): Promise<StoredMessage[]> {
    const { at, conversation: turn } = batch
    if (batch.idempotency !== undefined) await remember(tx, batch.idempotency, at)

    const open = turn && (await conversations.write(tx, turn, at))
    if (turn && open === undefined) {
      // a retry that overlapped its first delivery comes with an old version: say so, rather than have it computed again
      const handled = turn.inboundId !== undefined && (await messages.wasHandled(tx, turn, turn.inboundId))
      refuse(handled ? 'replayed' : 'conflict')
    }
    if (
      turn?.inboundId !== undefined &&
      open &&
      !(await messages.takeInbound(tx, open, turn.inboundId, turn.messages))
    ) {
      refuse('replayed')
    }

    const keys = new Map<string, HeldKey>()
    for (const change of batch.cases) {
      const held = (await cases.write(tx, change)) ?? refuse('conflict')
      keys.set(change.caseId, held)
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
    if (turn === undefined || open === undefined) return []
    const stored = await messages.append(tx, open, turn.messages, caseKey)
    await outbox.add(tx, open.pk, turn.deliveries, stored, at)
    return stored
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

  return (batch: Batch): Promise<CommitResult> => whole(engine.db, tx => apply(tx, batch))
}
