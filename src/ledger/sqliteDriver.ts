// Kysely's way to one SQLite file: statements prepared once, transactions that begin immediately, waiting that blocks nobody.
// Knows nothing of the ledger, and of the database's package only what it needs of it.
import { setTimeout } from 'node:timers/promises'
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult, SqliteAdapter } from 'kysely'

/** what it needs of an opened database file */
interface SqliteFile {
  prepare(text: string): SqliteStatement
  close(): void
}
interface SqliteStatement {
  readonly reader: boolean
  all(...parameters: unknown[]): unknown[]
  run(...parameters: unknown[]): { changes: number }
}

/** how long a writer waits for another process's transaction, ms */
export const patience = 10_000
/** between two tries, ms */
export const pause = 2
/** how long SQLite itself waits, which holds up the whole process: most transactions are over by then, ms */
export const busyTimeout = 3

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

/** Prepares each SQL text once, and waits its turn without holding up the process. */
class Connection implements DatabaseConnection {
  readonly #database: SqliteFile
  readonly #statements = new Map<string, SqliteStatement>()
  constructor(database: SqliteFile) {
    this.#database = database
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    let deadline: number | undefined
    for (;;) {
      try {
        return this.#execute<R>(query)
      } catch (error) {
        if (!isBusy(error)) throw error
        deadline ??= performance.now() + patience
        if (performance.now() > deadline) throw error
        await setTimeout(pause)
      }
    }
  }

  #execute<R>({ sql: text, parameters }: CompiledQuery): QueryResult<R> {
    let prepared = this.#statements.get(text)
    if (prepared === undefined) {
      // texts are few, but lists of values have one for each length
      if (this.#statements.size > 500) this.#statements.clear()
      prepared = this.#database.prepare(text)
      this.#statements.set(text, prepared)
    }
    if (prepared.reader) return { rows: prepared.all(...parameters) as R[] }
    return { rows: [], numAffectedRows: BigInt(prepared.run(...parameters).changes) }
  }

  // biome-ignore lint/correctness/useYield: the ledger reads in pages instead
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the ledger does not stream')
  }
}

const begin = CompiledQuery.raw('begin immediate')
const commit = CompiledQuery.raw('commit')
const rollback = CompiledQuery.raw('rollback')

export class OneFileDriver implements Driver {
  readonly #database: SqliteFile
  readonly #connection: Connection
  constructor(database: SqliteFile) {
    this.#database = database
    this.#connection = new Connection(database)
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  /** Kysely's own begins deferred: of two writers one then fails at its first write instead of waiting its turn. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(begin)
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(commit)
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(rollback)
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {
    this.#database.close()
  }
}
export class TransactionalAdapter extends SqliteAdapter {
  /** SQLite can; so a migration happens as a whole, and two processes starting together migrate one after the other. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
