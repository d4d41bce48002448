// The runner that finds the same problem told again: listens for what is told of a case, looks for settled ones of the same car, and links
// them; how grave that makes the case is the rule book's. Kept in memory only: what a crash leaves out is found with the next word.

import type { Rules } from '../case/commands.ts'
import type { EventType } from '../case/events.ts'
import { carOf, repeatsOf } from '../case/views/repeats.ts'
import type { CaseStore } from './caseStore.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Bus, News } from './ports.ts'

export interface RepeatParts {
  bus: Bus
  ledger: Pick<Ledger, 'casesMarked'>
  cases: CaseStore
  handle: HandleCommand
  rules: Rules
  onFailure: (err: unknown, what: string) => void
}

export interface RepeatRunner {
  start(): void
  /** resolves when nothing is being looked at */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** The newest of a car: a problem that is back is seldom older than these. */
const mostCompared = 20
const telling: ReadonlySet<EventType> = new Set([
  'case.registered',
  'statement.recorded',
  'facts.corrected',
  'case.handedOff',
  'case.accepted',
])

export function createRepeats({ bus, ledger, cases, handle, rules, onFailure }: RepeatParts): RepeatRunner {
  const { pack } = rules
  const underWay = new Map<string, Promise<void>>()
  let unsubscribe = () => {}

  async function look(caseId: string): Promise<void> {
    const state = await cases.load(caseId)
    const car = state && carOf(state)
    if (!state || !car || car.length === 0) return
    const ids = (await ledger.casesMarked(car, mostCompared)).filter(id => id !== caseId)
    const others = (await Promise.all(ids.map(id => cases.load(id)))).filter(each => each !== undefined)
    for (const other of repeatsOf(state, others, pack))
      await handle({ caseId, command: { type: 'link', caseId: other, kind: 'repeat' }, actor: { kind: 'system' } })
  }

  /** One look at a time for a case: what is told meanwhile is looked at after it. */
  function hear(news: News): void {
    if (news.type !== 'case.changed' || !news.events.some(each => telling.has(each))) return
    const { caseId } = news
    const next = (underWay.get(caseId) ?? Promise.resolve())
      .then(() => look(caseId))
      .catch(err => onFailure(err, 'looking for the same problem before'))
      .then(() => {
        if (underWay.get(caseId) === next) underWay.delete(caseId)
      })
    underWay.set(caseId, next)
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.values())
  }

  return {
    start() {
      if (pack.severity.again) unsubscribe = bus.subscribe(hear)
    },
    settled,
    async stop() {
      unsubscribe()
      await settled()
    },
  }
}
