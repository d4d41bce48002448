// Invented cases by the hundred, made in threads of their own: deciding a case costs more than writing it.
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Batch } from '../app/ledgerShapes.ts'
import type { PolicySource } from '../app/loadPolicy.ts'
import type { Span } from './invent.ts'

interface Inventing {
  policy: PolicySource
  span: Span
  /** one for each moment */
  ids: readonly string[]
  /** epoch ms */
  moments: readonly number[]
  /** cases made and written together */
  atOnce: number
}

/** What a thread is given. */
export interface InventorTask extends Inventing {
  /** which of the threads it is, from 0: it makes every so-many-th lot */
  turn: number
  threads: number
}

/** with the one that writes they keep two processors busy throughout; more would wait for it */
const most = 2
/** young memory of a thread, MB: what is invented is handed on and forgotten */
const youngMb = 64

function startInventor(task: InventorTask) {
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
  return { more, end: () => worker.terminate() }
}

/** The same cases in the same order, however many threads there are. */
export async function* inventing(
  task: Inventing,
  threads = Math.min(most, availableParallelism(), Math.ceil(task.ids.length / task.atOnce) || 1),
): AsyncGenerator<Batch[]> {
  const inventors = Array.from({ length: threads }, (_, turn) => startInventor({ ...task, turn, threads }))
  try {
    const coming = inventors.map(each => each.more())
    for (let turn = 0; ; turn = (turn + 1) % threads) {
      const [some] = (await coming[turn]) ?? [[]]
      if (some.length === 0) return
      const next = inventors[turn]?.more()
      if (next) coming[turn] = next
      yield some
    }
  } finally {
    await Promise.all(inventors.map(each => each.end()))
  }
}
