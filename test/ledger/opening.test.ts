// Opening a DATA_DIR: keys, rights, schema, and what SQLite is told to do.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/openLedger.ts'
import { openSqlite } from '../../src/ledger/sqlite.ts'
import { change, fixedClock, note, only, randomIds } from './samples.ts'
import { type SqliteStore, sqliteStore } from './store.ts'

describe('opening', () => {
  let store: SqliteStore
  const open = (dataKey?: string) =>
    openLedger({
      dataDir: store.dataDir,
      clock: fixedClock,
      ids: randomIds,
      ...(dataKey === undefined ? {} : { dataKey }),
    })
  const inside = (name: string) => join(store.dataDir, name)
  const fingerprint = () =>
    createHash('sha256')
      .update(readFileSync(inside('huiyin.db')))
      .digest('hex') + readdirSync(store.dataDir).join()
  beforeEach(async () => {
    store = await sqliteStore()
  })
  afterEach(() => store.destroy())

  test('makes its directory, database and key for the owner only', async () => {
    const dataDir = inside('deep/er')
    const ledger = await openLedger({ dataDir, clock: fixedClock, ids: randomIds })
    await ledger.commit(only(change('HY-1', 0, [note('x')])))
    const rights = (file: string) => statSync(join(dataDir, file)).mode & 0o777
    expect(rights('.')).toBe(0o700)
    expect(rights('files')).toBe(0o700)
    for (const file of ['huiyin.db', 'huiyin.db-wal', 'data.key']) expect(rights(file)).toBe(0o600)
    await ledger.close()
    expect(Buffer.from(readFileSync(join(dataDir, 'data.key'), 'utf8'), 'base64')).toHaveLength(32)
    expect(readdirSync(dataDir).toSorted()).toEqual(['data.key', 'files', 'huiyin.db'])
  })

  test('takes a key as base64 or hex and makes no file then', async () => {
    const key = randomBytes(32)
    const first = await open(key.toString('base64'))
    await first.commit(only(change('HY-1', 0, [note('x')])))
    await first.close()
    expect(existsSync(inside('data.key'))).toBe(false)
    for (const text of [key.toString('hex'), key.toString('base64url'), ` ${key.toString('base64')}\n`]) {
      const again = await open(text)
      expect((await again.loadCase('HY-1'))?.version).toBe(1)
      await again.close()
    }
  })

  test('keeps what was put in by the hundred, whole and chained, once it is closed', async () => {
    const filling = await openLedger({ dataDir: store.dataDir, clock: fixedClock, ids: randomIds, bulk: true })
    const all = Array.from({ length: 700 }, (_, index) =>
      filling.commit(only(change(`HY-${index}`, 0, [note('x'), note('y')]))),
    )
    expect((await Promise.all(all)).every(each => each.ok)).toBe(true)
    await filling.close()
    expect(existsSync(inside('huiyin.db-wal'))).toBe(false)
    const ledger = await open()
    expect(await ledger.verify()).toEqual({ ok: true, events: 1_400 })
    await ledger.close()
  })

  test('has what was put in by the hundred on disk also where somebody else has it open', async () => {
    const serving = await open()
    const filling = await openLedger({ dataDir: store.dataDir, clock: fixedClock, ids: randomIds, bulk: true })
    for (let index = 0; index < 3; index++) await filling.commit(only(change(`HY-${index}`, 0, [note('x')])))
    await filling.close()
    // what the log held has been synced and brought into the file
    expect(statSync(inside('huiyin.db-wal')).size).toBe(0)
    expect(await serving.verify()).toEqual({ ok: true, events: 3 })
    await serving.close()
  })

  test('refuses a wrong key and changes nothing', async () => {
    const ledger = await open()
    await ledger.commit(only(change('HY-1', 0, [note('x')])))
    await ledger.close()
    const before = fingerprint()
    await expect(open(randomBytes(32).toString('hex'))).rejects.toThrow('DATA_KEY does not fit this DATA_DIR')
    for (const text of ['', 'short', randomBytes(31).toString('hex'), 'passphrase with 32 characters!!!']) {
      await expect(open(text)).rejects.toThrow('DATA_KEY must be 32 bytes')
    }
    const kept = readFileSync(inside('data.key'))
    rmSync(inside('data.key'))
    await expect(open()).rejects.toThrow('data.key is missing')
    expect(existsSync(inside('data.key'))).toBe(false)
    writeFileSync(inside('data.key'), kept)
    expect(fingerprint()).toBe(before)
    expect((await (await store.open()).loadCase('HY-1'))?.version).toBe(1)
  })

  test('several first starts at once agree on one key and one schema', async () => {
    const ledgers = await Promise.all(Array.from({ length: 4 }, () => store.open()))
    await ledgers[0]?.commit(only(change('HY-1', 0, [note('x')])))
    for (const it of ledgers) expect((await it.loadCase('HY-1'))?.version).toBe(1)
  })

  test('refuses a store that a newer version has written', async () => {
    await (await store.open()).close()
    const engine = openSqlite(inside('huiyin.db'))
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', 'x')`.execute(engine.db)
    await engine.db.destroy()
    const before = fingerprint()
    await expect(open()).rejects.toThrow('newer version of this program (9999-future)')
    expect(fingerprint()).toBe(before)
  })

  test('tells SQLite to be durable and thorough', async () => {
    await store.open()
    const engine = openSqlite(inside('huiyin.db'))
    const pragma = async (name: string) =>
      Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(engine.db)).rows[0] ?? {})[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('secure_delete')).toBe(1)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('temp_store')).toBe(2)
    const config = await sql<{ k: string; v: number }>`select k, v from case_search_config`.execute(engine.db)
    expect(config.rows).toContainEqual({ k: 'secure-delete', v: 1 })
    await engine.db.destroy()
  })

  test('events are neither changed nor deleted, and whoever manages to is found out', async () => {
    const ledger = await store.open()
    for (const id of ['HY-1', 'HY-2', 'HY-3'])
      await ledger.commit(only(change(id, 0, [note('a'), note('b'), note('c')])))
    const engine = openSqlite(inside('huiyin.db'))
    const run = (text: string) => sql.raw(text).execute(engine.db)
    await expect(run("update events set at = 1 where case_id = 'HY-2'")).rejects.toThrow('append-only')
    await expect(run("delete from events where case_id = 'HY-2'")).rejects.toThrow('append-only')
    await expect(run("delete from cases where id = 'HY-2'")).rejects.toThrow('FOREIGN KEY')
    expect(await ledger.verify()).toEqual({ ok: true, events: 9 })

    await run('drop trigger events_not_changed')
    await run('drop trigger events_not_deleted')
    await run("update events set actor = '{}' where case_id = 'HY-2' and seq = 2")
    expect(await ledger.verify()).toEqual({ ok: false, caseId: 'HY-2', seq: 2 })
    expect(await ledger.verify('HY-1')).toEqual({ ok: true, events: 3 })
    await run("delete from events where case_id = 'HY-1' and seq = 3")
    expect(await ledger.verify('HY-1')).toEqual({ ok: false, caseId: 'HY-1', seq: 3 })
    await run("delete from events where case_id = 'HY-3' and seq = 1")
    expect(await ledger.verify('HY-3')).toEqual({ ok: false, caseId: 'HY-3', seq: 1 })
    await engine.db.destroy()
  })

  test('a sealed text opened in another place fails', async () => {
    const ledger = await store.open()
    await ledger.commit(only(change('HY-1', 0, [note('a'), note('b')])))
    const engine = openSqlite(inside('huiyin.db'))
    await sql`drop trigger events_not_changed`.execute(engine.db)
    await sql`update events set body = (select body from events where seq = 1) where seq = 2`.execute(engine.db)
    await expect(ledger.loadCase('HY-1')).rejects.toThrow()
    await engine.db.destroy()
  })
})
