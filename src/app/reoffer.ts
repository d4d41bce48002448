// The runner of cases nobody has yet: offered again, the oldest first, when somebody has room again, and now and then, for a shift
// may have begun or another process made room. Which cases wait is read from the ledger, so a restart loses nothing.
import type { Rules } from '../case/commands.ts'
import { takerFor } from '../case/decisions/offering.ts'
import { staffInvolvedOf } from '../case/matter.ts'
import type { Load } from '../case/policy/people.ts'
import type { CaseStore } from './caseStore.ts'
import type { CaseTime } from './caseTime.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Clock } from './ports.ts'
import type { Workload } from './workload.ts'

export interface ReofferParts {
  ledger: Pick<Ledger, 'unowned'>
  cases: CaseStore
  workload: Workload
  handle: HandleCommand
  rules: Rules
  time: CaseTime
  clock: Clock
  /** how often to see whether there is room, ms */
  lookEveryMs: number
  /** something that could not be done; no personal data in it */
  onFailure: (err: unknown, what: string) => void
}

export interface Reoffer {
  /** offers everything that waits, once; for the runner and for tests */
  runNow(): Promise<void>
  start(): void
  stop(): Promise<void>
}

const pageSize = 100
/** Between two cases a customer's turn gets its own. */
const otherWork = () => new Promise(resolve => setImmediate(resolve))
/** without news of room: every so many looks */
const anywayEvery = 30

export function createReoffer(parts: ReofferParts): Reoffer {
  const { ledger, cases, workload, handle, rules, time, clock, onFailure } = parts

  let stopped = false

  /** False: nobody there has room for any case that waits as this one does. */
  async function offer(caseId: string, load: Load): Promise<boolean> {
    const state = await cases.load(caseId)
    if (!state) return true
    if (takerFor(state, { now: time.caseTimeOf(state, clock.now()), rules, load })) {
      await handle({ caseId, command: { type: 'offer' }, actor: { kind: 'system' } })
      return true
    }
    // whom this one is about might have room for the next
    return staffInvolvedOf(state).some(each => each.complainedAbout)
  }

  /** The first of a store's queue that finds nobody speaks for all behind it: they are not even read. */
  async function runNow(): Promise<void> {
    const load = await workload.load()
    const full = new Set<string>()
    for (let after: number | undefined = 0; after !== undefined && !stopped; ) {
      const waiting = await ledger.unowned(after, pageSize)
      for (const { caseId, role, storeId } of waiting) {
        const queue = `${role}|${storeId}`
        if (stopped || full.has(queue)) continue
        const went = await offer(caseId, load).catch(err => {
          onFailure(err, 'offering a case')
          return true
        })
        if (!went) full.add(queue)
        await otherWork()
      }
      await otherWork()
      after = waiting.length < pageSize ? undefined : waiting.at(-1)?.position
    }
  }

  let wanted = true
  workload.onRoom(() => {
    wanted = true
  })
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let looks = 0

  async function look(): Promise<void> {
    looks++
    if (looks % anywayEvery === 0) workload.forget()
    else if (!wanted) return
    wanted = false
    await runNow()
  }
  function again(): void {
    if (stopped) return
    timer = setTimeout(() => {
      running = look()
        .catch(err => onFailure(err, 'offering cases'))
        .then(again)
    }, parts.lookEveryMs)
  }
  return {
    runNow,
    start: again,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
