// Invented cases by the hundred, made in a thread of their own: deciding a case costs about as much as writing it.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Batch } from '../app/ledgerShapes.ts'
import type { PolicySource } from '../app/loadPolicy.ts'
import type { Span } from './invent.ts'

/** What the thread is given. */
export interface InventorTask {
  policy: PolicySource
  span: Span
  /** one for each moment */
  ids: readonly string[]
  /** epoch ms */
  moments: readonly number[]
  atOnce: number
}

/** young memory of the thread, MB: what is invented is handed on and forgotten */
const youngMb = 64

export async function* inventing(task: InventorTask): AsyncGenerator<Batch[]> {
  const worker = new Worker(new URL('./inventor.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  })
  /** Listens before it asks; rejects when the thread fails. */
  function more(): Promise<[Batch[]]> {
    const coming = once(worker, 'message') as Promise<[Batch[]]>
    // a failure while the last ones are written is met at the next turn
    coming.catch(() => undefined)
    worker.postMessage('more')
    return coming
  }
  try {
    let coming = more()
    for (;;) {
      const [some] = await coming
      if (some.length === 0) return
      coming = more()
      yield some
    }
  } finally {
    await worker.terminate()
  }
}
