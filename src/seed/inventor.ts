// A thread beside the one that writes: invents case after case and hands them over in lots, never far ahead.
import { parentPort, workerData } from 'node:worker_threads'
import type { Batch } from '../app/ledgerShapes.ts'
import { loadRules } from '../app/loadPolicy.ts'
import { invent } from './invent.ts'
import type { InventorTask } from './inventing.ts'

const { policy, span, ids, moments, atOnce, turn, threads } = workerData as InventorTask
const rules = loadRules(policy)
let lot = turn

/** Asked for each time; nothing more: an empty list. */
parentPort?.on('message', () => {
  const some: Batch[] = []
  for (let next = lot * atOnce; next < Math.min((lot + 1) * atOnce, ids.length); next++)
    some.push(invent(next, ids[next] ?? '', moments[next] ?? 0, span, rules))
  lot += threads
  parentPort?.postMessage(some)
  if (some.length === 0) parentPort?.close()
})
