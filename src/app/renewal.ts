// Cases last written by an older version lack what is kept beside a case today: tasks, marks, a deputy, notices, whom it is about.
// Each is written once more as it stands, without an event. Which are left is read from the ledger: cut off, the next start goes on.
import type { CaseState } from '../case/case.ts'
import type { Rules } from '../case/commands.ts'
import { fold } from '../case/evolve.ts'
import { givenAbouts, type ToldAbout } from '../case/handling.ts'
import { changeOf } from './caseChange.ts'
import type { CaseTime } from './caseTime.ts'
import type { Ledger } from './ledgerPort.ts'
import type { CaseChange, OutdatedCase } from './ledgerShapes.ts'
import type { Clock } from './ports.ts'

export interface RenewalParts {
  ledger: Pick<Ledger, 'outdated' | 'loadCase' | 'commit'>
  rules: Rules
  time: CaseTime
  clock: Clock
  /** between two cases, ms: turns and what falls due go first */
  everyMs: number
  /** something that could not be done; no personal data in it */
  onFailure: (err: unknown, what: string) => void
}

export interface Renewal {
  /** all that is left, once */
  run(): Promise<void>
  start(): void
  stop(): Promise<void>
}

const pageSize = 100

const isGiven = (about: ToldAbout): boolean => (givenAbouts as readonly ToldAbout[]).includes(about)

/** That a case was given to them is no news to those who do not have it any more. */
const stillSo = (state: CaseState, { about, staffId }: CaseChange['notices'][number]): boolean =>
  !isGiven(about) || staffId === state.routing?.owner.staffId

export function createRenewal({ ledger, rules, time, clock, everyMs, onFailure }: RenewalParts): Renewal {
  const stopping = Promise.withResolvers<void>()
  let stopped = false
  let running: Promise<void> = Promise.resolve()

  async function pause(): Promise<void> {
    const waited = Promise.withResolvers<void>()
    const timer = setTimeout(waited.resolve, everyMs)
    await Promise.race([waited.promise, stopping.promise])
    clearTimeout(timer)
  }

  async function renew({ caseId, fireAt }: OutdatedCase): Promise<void> {
    const stored = await ledger.loadCase(caseId)
    const state = stored && !('erased' in stored) ? fold(stored.events) : undefined
    if (!stored || 'erased' in stored || !state) return
    // what was told is in its events from the first on
    const told = changeOf({ state, events: stored.events, expectedVersion: 0 }, rules, time)
    const change: CaseChange = {
      ...told,
      expectedVersion: stored.version,
      events: [],
      notices: told.notices.filter(each => stillSo(state, each)),
      // it may be about to be looked at for another reason
      timers: [...told.timers, ...(fireAt === null ? [] : [{ name: 'as before', fireAt }])],
    }
    // a conflict: somebody has just written it, and all that is kept with it
    await ledger.commit({ at: clock.now(), cases: [change] })
  }

  async function run(): Promise<void> {
    for (let after: number | undefined = 0; after !== undefined && !stopped; ) {
      const page: OutdatedCase[] = await ledger.outdated(after, pageSize)
      for (const each of page) {
        if (stopped) return
        await renew(each).catch(err => onFailure(err, 'renewing a case'))
        await pause()
      }
      after = page.length < pageSize ? undefined : page.at(-1)?.position
    }
  }

  return {
    run,
    start() {
      running = run().catch(err => onFailure(err, 'renewing cases'))
    },
    async stop() {
      stopped = true
      stopping.resolve()
      await running
    },
  }
}
