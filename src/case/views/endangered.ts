// Who of a case's customers is in danger, and who of them has been reached since. Pure.
import type { CaseState, Danger } from '../case.ts'
import { dangersOf } from '../evolveDanger.ts'

export interface Endangered extends Danger {
  /** the case they told: this one, or one that goes on here */
  caseId: string
  /** case time, epoch ms, when somebody reached them last */
  reachedAt?: number
  /** nobody has since they said so */
  unreached: boolean
}

const reachedAtOf = ({ contactedAt, guests }: CaseState, caseId: string): number | undefined =>
  guests?.[caseId] ? guests[caseId].contactedAt : contactedAt

/** Those who have not been reached before the others, else as they told it. */
export function endangeredIn(state: CaseState): Endangered[] {
  // `now` stands for all of them: of nearly every case it is asked many times, and nobody is
  if (!state.danger.now) return []
  const all = Object.entries(dangersOf(state)).flatMap(([caseId, danger]): Endangered[] => {
    if (!danger.now || state.erased) return []
    const reachedAt = reachedAtOf(state, caseId)
    const { since = 0 } = danger
    const attended = [reachedAt, state.resolution?.at].some(at => at !== undefined && at >= since)
    return [{ ...danger, caseId, ...(reachedAt === undefined ? {} : { reachedAt }), unreached: !attended }]
  })
  return [...all.filter(each => each.unreached), ...all.filter(each => !each.unreached)]
}

/** Somebody in danger has never been reached. */
export const isAnyUntouched = (state: CaseState): boolean =>
  endangeredIn(state).some(each => each.reachedAt === undefined)

/** In danger, and nobody has reached them since they said so. */
export const isUnreached = (state: CaseState): boolean => endangeredIn(state).some(each => each.unreached)
