// Cases as states: folded from the ledger's events, the recent ones kept so that a turn need not fold again.
// What is kept may be old: every commit names the version it was decided on, and a conflict forgets it here.
import type { CaseState } from '../case/case.ts'
import { fold } from '../case/evolve.ts'
import type { Ledger } from './ledgerPort.ts'

export interface CaseStore {
  /** undefined: no such case, or its personal data is erased */
  load(caseId: string): Promise<CaseState | undefined>
  /** as it stands in the ledger now, not as remembered */
  fresh(caseId: string): Promise<CaseState | undefined>
  remember(states: readonly CaseState[]): void
  forget(caseId: string): void
}

export function createCaseStore(ledger: Pick<Ledger, 'loadCase' | 'caseVersion'>, most = 500): CaseStore {
  const recent = new Map<string, CaseState>()
  const remember = (state: CaseState) => {
    recent.delete(state.id)
    recent.set(state.id, state)
    if (recent.size > most) recent.delete(recent.keys().next().value as string)
  }
  async function read(caseId: string): Promise<CaseState | undefined> {
    const stored = await ledger.loadCase(caseId)
    if (!stored || 'erased' in stored) return undefined
    const state = fold(stored.events)
    if (state) remember(state)
    return state
  }
  return {
    load: async caseId => recent.get(caseId) ?? read(caseId),
    async fresh(caseId) {
      const known = recent.get(caseId)
      return known && known.version === (await ledger.caseVersion(caseId)) ? known : read(caseId)
    },
    remember: states => states.forEach(remember),
    forget: caseId => recent.delete(caseId),
  }
}
