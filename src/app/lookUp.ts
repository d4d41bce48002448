// How a case stands, for whoever knows its number and the last four digits of the customer's phone. Nothing about a person.
import { createHash } from 'node:crypto'
import type { CaseState } from '../case/case.ts'
import { storeIdOf } from '../case/matter.ts'
import { type Store, storeOf } from '../case/policy/directory.ts'
import { dayMs } from '../case/policy/durations.ts'
import { localParts } from '../case/policy/zone.ts'
import { known } from '../case/views/known.ts'
import { mergedStatusOf } from '../case/views/progress.ts'
import { type StatusView, statusViewOf } from '../case/views/progressStatus.ts'
import { seenByOwn } from '../case/views/seenBy.ts'
import type { CaseStore } from './caseStore.ts'
import type { Ledger } from './ledgerPort.ts'
import type { UseCaseParts } from './parts.ts'

/** wrong guesses a day for each case number, over all channels; after them a person answers */
export const triesADay = 5

/** A number nobody has and wrong digits are answered, and counted, alike. `now`: case time, epoch ms. */
export type LookUpResult =
  | { ok: true; view: StatusView; store: Store; now: number }
  | { ok: false; code: 'no-match' | 'too-many-tries' }

/**
 * @param caseId as typed
 * @param lastFour as typed
 * @param now wall clock, epoch ms
 */
export type LookUp = (caseId: string, lastFour: string, now: number) => Promise<LookUpResult>

interface LookUpParts extends Pick<UseCaseParts, 'rules' | 'time'> {
  ledger: Pick<Ledger, 'countTry' | 'takeBackTry'>
  cases: CaseStore
}

/** As people type a number: `hy 20261122 7`, full-width, without its hyphens. Undefined: no case has such a number. */
export function caseNumberIn(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_.,#]/g, '')
  const found = /^(?:HY)?(\d{8})(\d{1,9})$/.exec(plain)
  return found?.[1] && `HY-${found[1]}-${String(found[2]).padStart(4, '0')}`
}

/** Who knows these digits may hear how the case stands. */
export const opensWith = (state: CaseState | undefined, digits: string): state is CaseState =>
  state !== undefined && !state.erased && known(state, 'customer.phone')?.endsWith(digits) === true

const digitsIn = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')

export function createLookUp({ ledger, cases, rules, time }: LookUpParts): LookUp {
  const { timeZone } = storeOf(rules.directory, undefined)
  return async (typed, lastFour, now) => {
    const caseId = caseNumberIn(typed)
    const digits = digitsIn(lastFour)
    // what can be no number and no four digits is a slip, and tells nothing
    if (!caseId || digits.length !== 4) return { ok: false, code: 'no-match' }
    const key = createHash('sha256')
      .update(`${localParts(now, timeZone).date} ${caseId}`)
      .digest('hex')
    // counted before it is looked at: of many guesses at once none gets past the limit
    if ((await ledger.countTry(key, now, now + dayMs)) > triesADay) return { ok: false, code: 'too-many-tries' }
    const state = await cases.fresh(caseId)
    if (!opensWith(state, digits)) return { ok: false, code: 'no-match' }
    await ledger.takeBackTry(key)
    const caseTime = time.caseTimeOf(state, now)
    const store = storeOf(rules.directory, storeIdOf(state))
    return { ok: true, view: await viewOf(state, caseTime, now), store, now: caseTime }
  }

  /** Of one that goes on in another customer's case, the steps both have come. */
  async function viewOf(state: CaseState, caseTime: number, now: number): Promise<StatusView> {
    const goesOn = state.merged && (await cases.fresh(state.merged.into))
    if (!goesOn) return statusViewOf(seenByOwn(state), caseTime, storeOf(rules.directory, storeIdOf(state)))
    const theirTime = time.caseTimeOf(goesOn, now)
    const { next, ...view } = mergedStatusOf(state, goesOn, theirTime, storeOf(rules.directory, storeIdOf(goesOn)))
    return { ...view, next: next.at === undefined ? next : { ...next, at: next.at + caseTime - theirTime } }
  }
}
