// SQLite as the ledger's engine: file, pragmas, FTS5, triggers, checkpoint. Knows tables only where SQL differs.
import { closeSync, openSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type Expression,
  Kysely,
  type SqlBool,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { Engine } from './engine.ts'
import type { Db, Tables } from './schema.ts'
import { busyTimeout, OneFileDriver, patience, pause, TransactionalAdapter } from './sqliteDriver.ts'

/** a case's parts in the search index share its row numbers */
const partsOfCase = 1024
/** from so many hits on, going through the queue costs less than sorting them */
const fewHits = 500
const countFew = `select count(*) as found from (select 1 from case_search where case_search match ? limit ${fewHits})`
const quoted = (words: readonly string[]) => `"${words.join(' ')}"`

/** Somebody else opening or leaving the file at this moment makes SQLite refuse at once, whatever its time-out: asked again. */
function writeAhead(database: SqliteDatabase.Database): void {
  const stepMs = 10
  for (let left = patience / stepMs; ; left--)
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (left <= 0 || (error as { code?: string }).code !== 'SQLITE_BUSY') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stepMs)
    }
}

/** For a process that fills a store and does nothing else: a crash loses the last of it and breaks nothing. All is on disk once it is closed. */
const forBulk = ['synchronous = NORMAL', 'cache_size = -131072', 'wal_autocheckpoint = 16384']

/** Opens the file, owner-only; made if it isn't there. */
export function openSqlite(file: string, { bulk = false } = {}): Engine {
  closeSync(openSync(file, 'a', 0o600))
  const database = new SqliteDatabase(file, { timeout: patience })
  writeAhead(database)
  for (const each of bulk ? forBulk : ['synchronous = FULL']) database.pragma(each)
  database.pragma('secure_delete = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('temp_store = MEMORY')
  database.pragma(`busy_timeout = ${busyTimeout}`)
  const db: Db = new Kysely<Tables>({
    dialect: {
      createDriver: () => new OneFileDriver(database),
      createAdapter: () => new TransactionalAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: on => new SqliteIntrospector(on),
    },
  })

  const indexWords = CompiledQuery.raw('insert into case_search(rowid, words) values (?, ?)')
  const unindexWords = CompiledQuery.raw("insert into case_search(case_search, rowid, words) values ('delete', ?, ?)")

  return {
    db,
    ddl: {
      serial: 'integer primary key',
      serialForGood: 'integer primary key autoincrement',
      bytes: 'blob',
      after: [
        // contentless: the words are kept, sealed, with their case
        `create virtual table case_search using fts5(words, content='', columnsize=0, tokenize='unicode61')`,
        `insert into case_search(case_search, rank) values ('secure-delete', 1)`,
        `create trigger events_not_changed before update on events
         begin select raise(abort, 'events are append-only: an event is never changed'); end`,
        `create trigger events_not_deleted before delete on events
         begin select raise(abort, 'events are append-only: an event is never deleted'); end`,
      ],
    },
    search: {
      async add(on, pk, part, words) {
        await on.executeQuery({ ...indexWords, parameters: [pk * partsOfCase + part, words] })
      },
      async remove(on, pk, part, words) {
        await on.executeQuery({ ...unindexWords, parameters: [pk * partsOfCase + part, words] })
      },
      async matches(terms) {
        const each: Expression<SqlBool>[] = []
        for (const term of terms) {
          const match =
            'phrase' in term ? quoted(term.phrase) : term.beginnings.map(it => `${quoted([it])} *`).join(' OR ')
          const first = CompiledQuery.raw(countFew, [match])
          const few = (await db.executeQuery<{ found: number }>(first)).rows[0]?.found !== fewHits
          const hits = sql`(select rowid / ${sql.lit(partsOfCase)} from case_search where case_search match ${match})`
          // few hits: look each case up. Many: go through the queue in its order until the page is full; `+` says so
          each.push(few ? sql<SqlBool>`cases.pk in ${hits}` : sql<SqlBool>`+cases.pk in ${hits}`)
        }
        return sql<SqlBool>`(${sql.join(each, sql` and `)})`
      },
    },
    async scrub() {
      for (let tries = 0; tries < 20; tries++) {
        const result = await sql<{ busy: number }>`pragma wal_checkpoint(TRUNCATE)`.execute(db)
        if (result.rows[0]?.busy === 0) return true
        await setTimeout(pause)
      }
      return false
    },
  }
}
