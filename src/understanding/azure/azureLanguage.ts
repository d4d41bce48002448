// Azure Language put together: what reads beside the local reader in a turn, and what works on a story after it.
import type { Enricher, Understanding } from '../../app/ports.ts'
import { type BreakerParts, createBreaker } from './breaker.ts'
import { type AzureAccess, connectTo } from './client.ts'
import { type AzureStoryParts, createAzureStory } from './story.ts'
import { createAzureUnderstanding, type Trouble } from './turn.ts'

export interface AzureLanguageParts extends AzureAccess {
  local: Understanding
  classifier?: AzureStoryParts['classifier']
  now: () => number
  onTrouble: (trouble: Trouble) => void
  /** for tests: the customer's patience, the pace and end of jobs, when it is left alone; ms */
  pace?: { deadlineMs?: number; lookEveryMs?: number; limitMs?: number } & Partial<
    Pick<BreakerParts, 'failuresToOpen' | 'pauseMs'>
  >
}

/** Begins to load the package at once, beside everything else: the first customer should not wait for it. */
export function createAzureLanguage(parts: AzureLanguageParts): { understanding: Understanding; enricher: Enricher } {
  const { local, classifier, now, onTrouble } = parts
  const { deadlineMs, lookEveryMs, limitMs, failuresToOpen = 5, pauseMs = 30_000 } = parts.pace ?? {}
  const breaker = () =>
    createBreaker({ failuresToOpen, pauseMs, now, onChange: state => onTrouble({ breaker: state }) })
  // In a turn we keep the time ourselves; a job may wait as long as the service asks.
  const inTurn = connectTo(parts, 0)
  inTurn().catch(() => {})
  return {
    understanding: createAzureUnderstanding({
      local,
      connect: inTurn,
      breaker: breaker(),
      onTrouble,
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
    }),
    enricher: createAzureStory({
      connect: connectTo(parts, 3),
      breaker: breaker(),
      onTrouble,
      classifier,
      ...(limitMs === undefined ? {} : { limitMs }),
      ...(lookEveryMs === undefined ? {} : { lookEveryMs }),
    }),
  }
}
