// Brings invented cases into a ledger on the way every commit goes: sealed, chained, indexed, with rows and timers. Hundreds
// wait at once, so that the ledger's group commit writes many with one wait for the disk.
import type { Ledger } from '../app/ledgerPort.ts'
import type { Batch } from '../app/ledgerShapes.ts'

export interface Filled {
  cases: number
  events: number
}

/** Throws when the ledger refuses one; those committed before it stay. */
export async function fill(
  ledger: Pick<Ledger, 'commit'>,
  batches: AsyncIterable<Batch[]> | Iterable<Batch[]>,
  onProgress: (filled: Filled) => void = () => undefined,
): Promise<Filled> {
  const filled: Filled = { cases: 0, events: 0 }
  async function put(batch: Batch): Promise<void> {
    const result = await ledger.commit(batch)
    if (!result.ok) throw new Error(`${batch.cases[0]?.caseId} met a ${result.why}`)
    filled.cases += batch.cases.length
    for (const { events } of batch.cases) filled.events += events.length
  }
  let before: Promise<unknown> = Promise.resolve()
  for await (const some of batches) {
    // while these are written the next ones are made
    await before
    before = Promise.all(some.map(put))
    before.catch(() => undefined)
    onProgress(filled)
  }
  await before
  onProgress(filled)
  return filled
}
