// Commits that come at the same time share one transaction and so one wait for the disk; each is still whole on its own.
// Nobody is told "committed" before the shared transaction is on disk.
import { CompiledQuery } from 'kysely'
import type { Batch, CommitResult, Said } from '../app/ledgerShapes.ts'
import { Refused } from './refused.ts'
import type { Db } from './schema.ts'

export interface Written extends Said {
  alsoHeard?: Said[]
}
type Apply = (tx: Db, batch: Batch) => Promise<Written>
interface Waiting {
  batch: Batch
  resolve(result: CommitResult): void
  reject(error: unknown): void
}
/** What came of one batch, told once the shared transaction is on disk. */
type Outcome = CommitResult | { thrown: unknown }

const savepoint = CompiledQuery.raw('savepoint one')
const release = CompiledQuery.raw('release one')
const undo = CompiledQuery.raw('rollback to one')

/** Runs `work` in a transaction of its own; what it refuses by throwing is undone and becomes a value. */
export async function whole(db: Db, work: (tx: Db) => Promise<Written>): Promise<CommitResult> {
  try {
    return { ok: true, ...(await db.transaction().execute(work)) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why }
    throw error
  }
}

/** @param mostAtOnce share one transaction */
export function createGroupCommit(db: Db, apply: Apply, mostAtOnce = 64): (batch: Batch) => Promise<CommitResult> {
  const waiting: Waiting[] = []
  let draining = false

  async function one(tx: Db, batch: Batch): Promise<Outcome> {
    await tx.executeQuery(savepoint)
    try {
      const written = await apply(tx, batch)
      await tx.executeQuery(release)
      return { ok: true, ...written }
    } catch (error) {
      await tx.executeQuery(undo)
      await tx.executeQuery(release)
      return error instanceof Refused ? { ok: false, why: error.why } : { thrown: error }
    }
  }

  async function together(group: readonly Waiting[]): Promise<void> {
    const [only] = group
    try {
      if (group.length === 1 && only) return only.resolve(await whole(db, tx => apply(tx, only.batch)))
      const outcomes = await db.transaction().execute(async tx => {
        const done: Outcome[] = []
        for (const { batch } of group) done.push(await one(tx, batch))
        return done
      })
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index] as Outcome
        if ('thrown' in outcome) reject(outcome.thrown)
        else resolve(outcome)
      })
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await together(waiting.splice(0, mostAtOnce))
      // requests that arrived during the write are read before the next one
      await new Promise(resolve => setImmediate(resolve))
    }
    draining = false
  }

  return batch =>
    new Promise((resolve, reject) => {
      waiting.push({ batch, resolve, reject })
      if (draining) return
      draining = true
      setImmediate(drain)
    })
}
