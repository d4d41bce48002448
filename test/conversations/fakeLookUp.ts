// A look-up by number and digits for played talks: the rules of the real one, its tries counted in memory.
import { caseNumberIn, type LookUpResult, opensWith, triesADay } from '../../src/app/lookUp.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Rules } from '../../src/case/commands.ts'
import { storeIdOf } from '../../src/case/matter.ts'
import { storeOf } from '../../src/case/policy/directory.ts'
import { statusViewOf } from '../../src/case/views/progressStatus.ts'

export function createFakeLookUp(rules: Rules, cases: readonly CaseState[]) {
  const tries = new Map<string, number>()
  return (typed: string, digits: string, now: number): LookUpResult => {
    const caseId = caseNumberIn(typed) ?? typed
    const key = `${Math.floor(now / 86_400_000)} ${caseId}`
    const count = (tries.get(key) ?? 0) + 1
    tries.set(key, count)
    if (count > triesADay) return { ok: false, code: 'too-many-tries' }
    const state = cases.find(each => each.id === caseId)
    if (!opensWith(state, digits)) return { ok: false, code: 'no-match' }
    tries.set(key, count - 1)
    const store = storeOf(rules.directory, storeIdOf(state))
    return { ok: true, view: statusViewOf(state, now, store), store, now }
  }
}
