// What differs between database engines, as one object. The repository itself is written once, against this.
import type { Expression, SqlBool } from 'kysely'
import type { Db } from './schema.ts'
import type { SearchTerm } from './searchText.ts'

export interface Engine {
  readonly db: Db
  /** column types and statements the first migration cannot say portably */
  readonly ddl: {
    /** type of a growing primary key; `serialForGood` never gives the number of a deleted row again */
    readonly serial: string
    readonly serialForGood: string
    readonly bytes: string
    /** the search table; triggers that keep events as they are */
    readonly after: readonly string[]
  }
  readonly search: {
    /** A case's words come in parts, 0 … 1023: what is added later is another part. */
    add(db: Db, pk: number, part: number, words: string): Promise<void>
    /** `words` as they were added */
    remove(db: Db, pk: number, part: number, words: string): Promise<void>
    /** true for cases in which every term occurs */
    matches(terms: readonly SearchTerm[]): Promise<Expression<SqlBool>>
  }
  /** Removes what deleted rows left behind in the engine's files. False: somebody is reading, try again later. */
  scrub(): Promise<boolean>
}
