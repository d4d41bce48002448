// The thread beside the one that writes: invents case after case and hands them over by the hundred, never far ahead.
import { parentPort, workerData } from 'node:worker_threads'
import type { Batch } from '../app/ledgerShapes.ts'
import { loadRules } from '../app/loadPolicy.ts'
import { invent } from './invent.ts'
import type { InventorTask } from './inventing.ts'

const { policy, span, ids, moments, atOnce } = workerData as InventorTask
const rules = loadRules(policy)
let next = 0

/** Asked for each time; nothing more: an empty list. */
parentPort?.on('message', () => {
  const some: Batch[] = []
  for (; some.length < atOnce && next < ids.length; next++)
    some.push(invent(next, ids[next] ?? '', moments[next] ?? 0, span, rules))
  parentPort?.postMessage(some)
  if (some.length === 0) parentPort?.close()
})
