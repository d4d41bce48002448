// SQLite as the ledger's engine: file, pragmas, immediate transactions, FTS5, checkpoint. The only file that knows better-sqlite3.
import { closeSync, openSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqlBool,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely'
import type { Engine } from './engine.ts'
import type { Db, Tables } from './schema.ts'

/** how long a writer waits for another process's transaction, ms */
const busyTimeout = 5000

class ImmediateDriver extends SqliteDriver {
  /** Kysely begins deferred: of two writers one then fails at its first write instead of waiting its turn. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
class TransactionalAdapter extends SqliteAdapter {
  /** SQLite can; so a migration happens as a whole, and two processes starting together migrate one after the other. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
type OpenDatabase = { prepare(text: string): SqliteDatabase.Statement; close(): void }
class Dialect extends SqliteDialect {
  readonly #database: OpenDatabase
  constructor(database: OpenDatabase) {
    super({ database })
    this.#database = database
  }
  override createDriver(): ImmediateDriver {
    return new ImmediateDriver({ database: this.#database })
  }
  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter()
  }
}

/** Prepares each SQL text once. Texts are few: all come from code, lists of values excepted, hence the limit. */
function remembering(database: SqliteDatabase.Database): OpenDatabase {
  const statements = new Map<string, SqliteDatabase.Statement>()
  return {
    prepare(text) {
      let prepared = statements.get(text)
      if (prepared === undefined) {
        if (statements.size > 500) statements.clear()
        prepared = database.prepare(text)
        statements.set(text, prepared)
      }
      return prepared
    },
    close: () => database.close(),
  }
}

/** a case's parts in the search index share its row numbers */
const partsOfCase = 1024
const quoted = (words: readonly string[]) => `"${words.join(' ')}"`

/** Opens the file, owner-only; made if it isn't there. */
export function openSqlite(file: string): Engine {
  closeSync(openSync(file, 'a', 0o600))
  const database = new SqliteDatabase(file, { timeout: busyTimeout })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('secure_delete = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('temp_store = MEMORY')
  const db: Db = new Kysely<Tables>({ dialect: new Dialect(remembering(database)) })

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
      matches(terms) {
        const each = terms.map(it => {
          const match = 'phrase' in it ? quoted(it.phrase) : `${quoted([it.prefix])} *`
          return sql`cases.pk in (select rowid / ${sql.lit(partsOfCase)} from case_search where case_search match ${match})`
        })
        return sql<SqlBool>`(${sql.join(each, sql` and `)})`
      },
    },
    async scrub() {
      const result = await sql<{ busy: number }>`pragma wal_checkpoint(TRUNCATE)`.execute(db)
      return result.rows[0]?.busy === 0
    },
  }
}
