// What a customer's progress link shows: the case behind it as its customer may see it, and the store to turn to.

import { fold } from '../case/evolve.ts'
import { storeIdOf } from '../case/matter.ts'
import { type Store, storeOf } from '../case/policy/directory.ts'
import { type ProgressView, progressOf } from '../case/views/progress.ts'
import type { UseCaseParts } from './parts.ts'
import type { Ledger } from './ports.ts'
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

/** Null for a link that opens nothing: unknown, too old, called back, or its case erased. */
export const createProgressPage =
  ({ ledger, links, rules, time, clock }: PageParts) =>
  async (token: string): Promise<ProgressPage | null> => {
    const caseId = await links.caseOf(token)
    const stored = caseId === null ? null : await ledger.loadCase(caseId)
    if (!stored || 'erased' in stored) return null
    const state = fold(stored.events)
    if (!state || state.erased) return null
    const now = time.caseTimeOf(state, clock.now())
    const { directory } = rules
    return {
      view: progressOf(state, stored.events, { directory, now }),
      store: storeOf(directory, storeIdOf(state)),
      now,
    }
  }
