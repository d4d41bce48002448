// Queries compiled once and run often: Kysely writes the SQL of either engine, values are put in their places later.
// Building a query anew costs more than running it.
import type { Compilable, CompiledQuery, Insertable } from 'kysely'
import type { Db, Tables } from './schema.ts'

class Hole {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

interface Statement<P, R> {
  /** as the engine gets it: its plan can be looked at */
  readonly text: string
  all(db: Db, values: P): Promise<R[]>
  first(db: Db, values: P): Promise<R | undefined>
  /** how many rows it changed */
  run(db: Db, values: P): Promise<number>
}

/** `build` gets a stand-in for every value; what it does with them must not depend on them. */
export function statement<P extends object>() {
  return <R>(build: (hole: P) => Compilable<R>): Statement<P, R> => {
    const holes = new Proxy({}, { get: (_, name) => new Hole(String(name)) }) as P
    const compiled = build(holes).compile() as CompiledQuery<R>
    const places = compiled.parameters.map(it => (it instanceof Hole ? { name: it.name as keyof P } : { value: it }))
    const execute = (db: Db, values: P) => {
      const parameters = places.map(it => ('name' in it ? values[it.name] : it.value))
      return db.executeQuery<R>({ ...compiled, parameters })
    }
    return {
      text: compiled.sql,
      all: async (db, values) => (await execute(db, values)).rows,
      first: async (db, values) => (await execute(db, values)).rows[0],
      run: async (db, values) => Number((await execute(db, values)).numAffectedRows ?? 0),
    }
  }
}

const rowsAtOnce = 40

/** Inserts any number of rows with as few statements as possible; gives the column `returning` of each, in order. */
export function insertion<T extends keyof Tables, C extends keyof Insertable<Tables[T]> & string>(
  compiler: Db,
  table: T,
  columns: readonly C[],
  returning?: string,
) {
  type Row = Pick<Insertable<Tables[T]>, C>
  const compiledFor = new Map<number, CompiledQuery>()
  return async (db: Db, rows: readonly Row[]): Promise<number[]> => {
    const given: number[] = []
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const chunk = rows.slice(start, start + rowsAtOnce)
      let compiled = compiledFor.get(chunk.length)
      if (compiled === undefined) {
        const empty = Object.fromEntries(columns.map(it => [it, 0]))
        // every row has exactly these columns, in this order: the values below follow it
        const insert = compiler.insertInto(table).values(chunk.map(() => ({ ...empty })) as never)
        compiled = (returning ? insert.returning(returning as never) : insert).compile()
        compiledFor.set(chunk.length, compiled)
      }
      const parameters = chunk.flatMap(row => columns.map(it => row[it]))
      const { rows: inserted } = await db.executeQuery<Record<string, number>>({ ...compiled, parameters })
      if (returning) given.push(...inserted.map(it => it[returning] as number))
    }
    return given
  }
}
