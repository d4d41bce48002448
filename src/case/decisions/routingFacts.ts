// What the pack's routing asks of a case.
import type { CaseState } from '../case.ts'
import { categoryOf, signalsOf, staffInvolvedOf, storeIdOf, wasInDanger } from '../matter.ts'
import type { Pack } from '../policy/pack.ts'
import type { RoutingFacts } from '../policy/routing.ts'

/** @param at case time, epoch ms: people on leave are passed over, those on duty come first */
export function routingFactsOf(state: CaseState, at: number, pack: Pack): RoutingFacts {
  const storeId = storeIdOf(state)
  return {
    severity: state.severity.level,
    category: categoryOf(state),
    source: state.source,
    signals: signalsOf(state),
    // told to be past, whoever was called out for it still hears how it ends
    danger: wasInDanger(state),
    staffInvolved: staffInvolvedOf(state),
    language: state.language,
    at,
    // Once a customer was not satisfied, nobody below the pack's role for that has the case again.
    ...(state.cycle > 1 ? { atLeast: state.atLeast ?? pack.followUp.notSatisfiedOwner } : {}),
    ...(storeId ? { storeId } : {}),
    ...(state.routing?.owner.staffId ? { keep: state.routing.owner.staffId } : {}),
  }
}
