// What a customer's progress link shows: the case behind it as its customer may see it, and the store to turn to.

import type { CaseState } from '../case/case.ts'
import type { CaseEvent } from '../case/events.ts'
import { fold } from '../case/evolve.ts'
import { storeIdOf } from '../case/matter.ts'
import { type Store, storeOf } from '../case/policy/directory.ts'
import { mergedProgressOf, type ProgressView, progressOf } from '../case/views/progress.ts'
import { aheadOf } from './caseTime.ts'
import type { Ledger } from './ledgerPort.ts'
import type { UseCaseParts } from './parts.ts'
import type { ProgressLinks } from './progressLinks.ts'

export interface ProgressPage {
  view: ProgressView
  store: Store
  /** case time, epoch ms */
  now: number
}

interface PageParts extends Pick<UseCaseParts, 'rules' | 'time' | 'clock'> {
  ledger: Pick<Ledger, 'loadCase'>
  links: Pick<ProgressLinks, 'caseOf'>
}

interface Read {
  state: CaseState
  events: readonly CaseEvent[]
}

/** Null for a link that opens nothing: unknown, too old, called back, or its case erased. */
export function createProgressPage({ ledger, links, rules, time, clock }: PageParts) {
  async function read(caseId: string) {
    const stored = await ledger.loadCase(caseId)
    if (!stored || 'erased' in stored) return undefined
    const state = fold(stored.events)
    return state && { state, events: stored.events }
  }

  /** Both in the time of the case the link is for. @param wall one moment for both: read twice, a time on the hour would fall before it */
  function joined(told: Read, goesOn: Read, wall: number): ProgressView {
    const now = time.caseTimeOf(told.state, wall)
    const ahead = aheadOf(goesOn.state, told.state, wall, time)
    const view = mergedProgressOf(told, goesOn, { directory: rules.directory, now: now + ahead, ahead })
    const { after, ...next } = view.next
    const back = <T extends { at?: number }>(step: T): T =>
      step.at === undefined ? step : { ...step, at: step.at - ahead }
    return { ...view, next: { ...back(next), ...(after ? { after: back(after) } : {}) } }
  }

  return async (token: string): Promise<ProgressPage | null> => {
    const caseId = await links.caseOf(token)
    const stored = caseId === null ? null : await ledger.loadCase(caseId)
    if (!stored || 'erased' in stored) return null
    const state = fold(stored.events)
    if (!state || state.erased) return null
    const wall = clock.now()
    const now = time.caseTimeOf(state, wall)
    const { directory } = rules
    const goesOn = state.merged && (await read(state.merged.into))
    const view = goesOn ? joined({ state, events: stored.events }, goesOn, wall) : undefined
    return {
      view: view ?? progressOf(state, stored.events, { directory, now }),
      store: storeOf(directory, storeIdOf(state)),
      now,
    }
  }
}
