// Whether a row of a pack holds for a case: the one place that tests the conditions all tables share.
import type { CaseFacts, CaseWhen } from './pack/conditions.ts'
import type { Pack } from './pack.ts'
import { strengthOf } from './severity.ts'

type Heard = NonNullable<CaseFacts['signals']>[number]

/** What the pack itself calls weak is heard weakly; anything else weakly heard is hearsay or hypothetical. */
function isClear(heard: Heard, pack: Pack): boolean {
  if (typeof heard === 'string' || pack.severity.signals[heard.signal] === 'weak') return true
  return strengthOf(heard, pack) !== 'weak'
}

/** A condition about something that is not known of the case does not hold. */
export function holds(
  when: { readonly [K in keyof CaseWhen]?: CaseWhen[K] | undefined },
  facts: CaseFacts,
  pack: Pack,
): boolean {
  const fits = <T>(wanted: readonly T[] | undefined, found: T | undefined) =>
    wanted === undefined || (found !== undefined && wanted.includes(found))
  const isHeard = (heard: Heard) =>
    fits(when.anySignal, typeof heard === 'string' ? heard : heard.signal) && isClear(heard, pack)
  return (
    (when.danger === undefined || when.danger === facts.danger) &&
    fits(when.severity, facts.severity) &&
    fits(when.category, facts.category) &&
    fits(when.source, facts.source) &&
    (when.anySignal === undefined || (facts.signals?.some(isHeard) ?? false)) &&
    (when.anyDemand?.some(kind => facts.demands?.includes(kind)) ?? true)
  )
}
