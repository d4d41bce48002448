// The key ring: one key per case and per conversation, wrapped by DATA_KEY in the keys table. Knows no one's data.
import { type Key, keyOf, newKey, randomBytes, seal, unseal } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import { statement } from './statement.ts'

export interface HeldKey {
  id: string
  key: Key
}
export interface KeyRing {
  create(db: Db): Promise<HeldKey>
  /** undefined: destroyed, what it sealed is gone. For readers, who may look while somebody erases */
  seek(db: Db, id: string): Promise<HeldKey | undefined>
  /** for writers in their transaction: throws when the key was destroyed */
  find(db: Db, id: string): Promise<HeldKey>
  /** WARNING: whatever was sealed with them is lost for good; that is what it is for */
  destroy(db: Db, ids: readonly string[]): Promise<void>
  /** the process's own secrets, made on first use */
  ownSecret(db: Db, name: string, bytes: number): Promise<Uint8Array>
}

const idBytes = 12
const keptUnwrapped = 10_000
const checkName = 'data-key-check'

export function createKeyRing({ db: compiler }: Engine, dataKey: Key): KeyRing {
  // ids are random and never used again, so a key unwrapped here can't be taken for another one
  const unwrapped = new Map<string, HeldKey>()
  const insertKey = statement<{ id: string; wrapped: Uint8Array }>()(hole =>
    compiler.insertInto('keys').values({ id: hole.id, wrapped: hole.wrapped }),
  )
  const findKey = statement<{ id: string }>()(hole =>
    compiler.selectFrom('keys').select('wrapped').where('id', '=', hole.id),
  )

  function remember(held: HeldKey): HeldKey {
    if (unwrapped.size >= keptUnwrapped) {
      const [oldest] = unwrapped.keys()
      if (oldest !== undefined) unwrapped.delete(oldest)
    }
    unwrapped.set(held.id, held)
    return held
  }

  async function seek(db: Db, id: string): Promise<HeldKey | undefined> {
    const held = unwrapped.get(id)
    if (held !== undefined) {
      unwrapped.delete(id)
      unwrapped.set(id, held)
      return held
    }
    const row = await findKey.first(db, { id })
    return row && remember({ id, key: keyOf(unseal(dataKey, `key ${id}`, row.wrapped)) })
  }

  return {
    async create(db) {
      const { key, bytes } = newKey()
      const id = randomBytes(idBytes).toString('base64url')
      await insertKey.run(db, { id, wrapped: seal(dataKey, `key ${id}`, bytes) })
      return remember({ id, key })
    },
    seek,
    async find(db, id) {
      const held = await seek(db, id)
      if (held === undefined) throw new Error(`key ${id} was destroyed`)
      return held
    },
    async destroy(db, ids) {
      if (ids.length > 0) await db.deleteFrom('keys').where('id', 'in', ids).execute()
      for (const id of ids) unwrapped.delete(id)
    },
    async ownSecret(db, name, bytes) {
      const place = `secret ${name}`
      const made = randomBytes(bytes)
      const find = () => db.selectFrom('own_secrets').select('wrapped').where('name', '=', name).executeTakeFirst()
      const found = await find()
      if (found !== undefined) return unseal(dataKey, place, found.wrapped)
      const insert = db.insertInto('own_secrets').values({ name, wrapped: seal(dataKey, place, made) })
      await insert.onConflict(it => it.doNothing()).execute()
      const kept = await find()
      if (kept === undefined) throw new Error(`secret ${name} was not kept`)
      return unseal(dataKey, place, kept.wrapped)
    },
  }
}

/** Throws when the store was begun with another DATA_KEY. Changes nothing unless `remember`. */
export async function checkDataKey({ db }: Engine, dataKey: Key, remember: boolean): Promise<void> {
  if (remember) {
    const value = seal(dataKey, checkName, checkName)
    await db
      .insertInto('meta')
      .values({ name: checkName, value })
      .onConflict(it => it.doNothing())
      .execute()
  }
  const kept = await db.selectFrom('meta').select('value').where('name', '=', checkName).executeTakeFirst()
  if (kept === undefined) return
  try {
    unseal(dataKey, checkName, kept.value)
  } catch {
    throw new Error('DATA_KEY does not fit this DATA_DIR: it was begun with another key')
  }
}
