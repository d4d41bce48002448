// Uploaded files: contents encrypted under DATA_DIR/files, each with a key of its own, which lies sealed in its row with the key
// of its case or conversation. So a file changes hands, or is lost for good, by its row alone.

import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileMeta } from '../app/ledgerShapes.ts'
import type { ConversationRef } from '../app/messages.ts'
import type { Ids } from '../app/ports.ts'
import { hourMs } from '../case/policy/durations.ts'
import { keyOf, newKey, seal, sealJson, unseal, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { HeldKey, KeyRing } from './keys.ts'
import type { Db } from './schema.ts'

type Sealed = Omit<FileMeta, 'id' | 'caseId' | 'channel' | 'conversationId'> & { key: string }

const rowPlace = (fileId: string) => `file ${fileId}`
const contentPlace = (fileId: string) => `content ${fileId}`
/** a file without a row this old is a leftover of a crash, ms */
const leftover = hourMs

const fileName = /^[\w-]{1,128}$/
/** Ids come from ids.id(); anything that could leave the directory is a bug or an attack. */
function checked(fileId: string): string {
  if (!fileName.test(fileId)) throw new Error('a file id has letters, digits, _ and - only')
  return fileId
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

export async function createFiles({ db }: Engine, ring: KeyRing, dataDir: string, ids: Ids) {
  const directory = join(dataDir, 'files')
  await mkdir(directory, { recursive: true, mode: 0o700 })

  async function syncDirectory(): Promise<void> {
    const handle = await open(directory, 'r')
    await handle.sync().finally(() => handle.close())
  }
  /** Either all of it is there under its name, or nothing. */
  async function put(fileId: string, bytes: Uint8Array): Promise<void> {
    const temporary = join(directory, `${ids.id('upload')}.tmp`)
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, join(directory, fileId))
    await syncDirectory()
  }
  /** WARNING: only for files whose rows, and so their keys, are gone. What can't be removed now is unreadable, and swept later. */
  async function unlinkAll(fileIds: readonly string[]): Promise<void> {
    const names = fileIds.filter(it => fileName.test(it))
    const removed = await Promise.allSettled(names.map(it => rm(join(directory, it), { force: true })))
    if (removed.length > 0) await syncDirectory().catch(() => undefined)
  }

  async function save(meta: FileMeta, content: Uint8Array, owner: (tx: Db) => Promise<HeldKey>): Promise<void> {
    const { id, caseId, channel, conversationId, ...rest } = meta
    const taken = await db.selectFrom('files').select('id').where('id', '=', checked(id)).executeTakeFirst()
    if (taken !== undefined) throw new Error(`there is a file ${id} already`)
    const own = newKey()
    await put(id, seal(own.key, contentPlace(id), content))
    await db.transaction().execute(async tx => {
      const held = await owner(tx)
      const sealed = sealJson(held.key, rowPlace(id), { ...rest, key: own.bytes.toString('base64') } satisfies Sealed)
      await tx
        .insertInto('files')
        .values({ id, channel, conversation_id: conversationId, case_id: caseId, key: held.id, sealed })
        .execute()
    })
  }

  async function load(fileId: string): Promise<{ meta: FileMeta; content: Uint8Array } | null> {
    const row = await db.selectFrom('files').selectAll().where('id', '=', fileId).executeTakeFirst()
    if (row === undefined) return null
    const held = await ring.seek(db, row.key)
    const bytes = await readFile(join(directory, checked(fileId))).catch(missing)
    if (held === undefined || bytes === undefined) return null
    const { key, ...rest } = unsealJson<Sealed>(held.key, rowPlace(fileId), row.sealed)
    const meta = { ...rest, id: fileId, caseId: row.case_id, channel: row.channel, conversationId: row.conversation_id }
    return { meta, content: unseal(keyOf(Buffer.from(key, 'base64')), contentPlace(fileId), bytes) }
  }

  /** A file that is no longer there is passed over. */
  async function giveToCase(tx: Db, fileId: string, caseId: string, owner: HeldKey): Promise<void> {
    const row = await tx.selectFrom('files').select(['key', 'sealed']).where('id', '=', fileId).executeTakeFirst()
    if (row === undefined) return
    const before = await ring.find(tx, row.key)
    const sealed = sealJson(owner.key, rowPlace(fileId), unsealJson<Sealed>(before.key, rowPlace(fileId), row.sealed))
    await tx.updateTable('files').set({ case_id: caseId, key: owner.id, sealed }).where('id', '=', fileId).execute()
  }

  /**
   * Removes the rows of the case and of what belongs to no case in its conversations; the caller unlinks what is named.
   * @param others what was sent there for them goes too, unless they are at home in it
   */
  async function forget(
    tx: Db,
    caseId: string,
    conversations: readonly ConversationRef[],
    others: readonly string[],
  ): Promise<string[]> {
    const gone = await tx.deleteFrom('files').where('case_id', '=', caseId).returning('id').execute()
    for (const { channel, conversationId } of conversations) {
      const query = tx.deleteFrom('files').where('channel', '=', channel).where('conversation_id', '=', conversationId)
      gone.push(...(await query.where('case_id', 'is', null).returning('id').execute()))
      if (others.length === 0) continue
      const here = tx
        .selectFrom('cases')
        .select('id')
        .where('channel', '=', channel)
        .where('conversation_id', '=', conversationId)
      const theirs = query.where('case_id', 'in', [...others]).where('case_id', 'not in', here)
      gone.push(...(await theirs.returning('id').execute()))
    }
    return gone.map(it => it.id)
  }

  /** Removes rows and with them the files' keys; whoever committed that unlinks the bytes. */
  async function drop(tx: Db, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length > 0) await tx.deleteFrom('files').where('id', 'in', fileIds).execute()
  }

  /** Removes what a crash between row and file left behind. Unreadable already: its key was never kept, or is destroyed. */
  async function sweep(now: number): Promise<void> {
    const known = new Set((await db.selectFrom('files').select('id').execute()).map(it => it.id))
    for (const name of await readdir(directory)) {
      if (known.has(name)) continue
      const file = join(directory, name)
      const { mtimeMs } = await stat(file)
      if (mtimeMs < now - leftover) await rm(file, { force: true })
    }
  }

  return { save, load, giveToCase, forget, drop, unlinkAll, sweep }
}
export type Files = Awaited<ReturnType<typeof createFiles>>
