// The runner of what is made of a story after the turn: listens for cases handed over, asks the enricher, records what it made.
// Kept in memory only: a crash loses an enrichment and nothing else, and its failing changes nothing for the customer.
import type { CaseState } from '../case/case.ts'
import { seenByOwn } from '../case/views/seenBy.ts'
import { identifyingWords, redact } from '../redaction.ts'
import type { CaseStore } from './caseStore.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { Bus, Enricher, News } from './ports.ts'

export interface EnrichmentParts {
  bus: Bus
  cases: CaseStore
  handle: HandleCommand
  enricher: Enricher
  onFailure: (err: unknown, what: string) => void
}

export interface EnrichmentRunner {
  start(): void
  /** resolves when nothing is waiting or under way */
  settled(): Promise<void>
  /** calls off what is under way */
  stop(): Promise<void>
}

/** There may be more of the story. */
const tells: ReadonlySet<string> = new Set(['case.handedOff', 'statement.recorded', 'case.unmerged'])

const atOnce = 4
/** beyond that the oldest is passed over: it is only an enrichment */
const mostWaiting = 1_000

/** The story without what identifies the customer and whom they complain about: none of that is needed to sum it up. */
function storyOf(state: CaseState): string {
  return redact(state.narrative.map(each => each.text).join('\n'), {
    words: identifyingWords(Object.values(state.facts).flat()),
  })
}

export function createEnrichment({ bus, cases, handle, enricher, onFailure }: EnrichmentParts): EnrichmentRunner {
  const waiting = new Set<string>()
  const underWay = new Map<string, { calledOff: AbortController; done: Promise<void> }>()
  let unsubscribe = () => {}

  async function enrich(caseId: string, signal: AbortSignal): Promise<void> {
    const shared = await cases.fresh(caseId)
    // what others wrote here goes with their own cases: it is summed up nowhere else
    const state = shared && seenByOwn(shared)
    const upTo = state?.narrative.at(-1)?.messageId
    // An intake that is going on has more to come; a closed or erased case is not looked into any more.
    if (!state?.handedOff || state.status === 'closed' || upTo === undefined || state.enrichment?.upTo === upTo) return
    const made = await enricher.enrich({ text: storyOf(state), language: state.language }, signal)
    if (!made || signal.aborted) return
    // Refused when the case was closed or erased meanwhile: then there is nothing to record.
    await handle({ caseId, command: { type: 'enrich', enrichment: made, upTo }, actor: { kind: 'system' } })
  }

  function next(): void {
    for (const caseId of waiting) {
      if (underWay.size >= atOnce) return
      if (underWay.has(caseId)) continue
      waiting.delete(caseId)
      const calledOff = new AbortController()
      const done = enrich(caseId, calledOff.signal)
        .catch(err => onFailure(err, 'enrichment'))
        .then(() => {
          underWay.delete(caseId)
          next()
        })
      underWay.set(caseId, { calledOff, done })
    }
  }

  function hear(news: News): void {
    if (news.type !== 'case.changed') return
    const { caseId, events } = news
    if (events.includes('personalData.erased')) {
      waiting.delete(caseId)
      underWay.get(caseId)?.calledOff.abort()
    } else if (events.some(each => tells.has(each))) {
      const [oldest] = waiting
      if (waiting.size >= mostWaiting && oldest !== undefined) waiting.delete(oldest)
      waiting.add(caseId)
      next()
    }
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all([...underWay.values()].map(each => each.done))
  }

  return {
    start() {
      unsubscribe = bus.subscribe(hear)
    },
    settled,
    async stop() {
      unsubscribe()
      waiting.clear()
      for (const { calledOff } of underWay.values()) calledOff.abort()
      await settled()
    },
  }
}
