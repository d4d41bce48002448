// The three-guarantees screening of a case, for its handoff: what was told becomes the law's terms, what was not stays unknown.
// For staff. Judged for the day the complaint was registered, so that the handoff of an old case reads the same today.
import type { CaseState } from '../case.ts'
import type { Rules } from '../commands.ts'
import type { PriorRepairs } from '../facts.ts'
import type { WarrantyScreen } from '../handoff.ts'
import { storeIdOf } from '../matter.ts'
import { storeOf } from '../policy/directory.ts'
import type { Words } from '../policy/threeGuarantees/judgement.ts'
import { screenOf } from '../policy/threeGuarantees/screen.ts'
import type { Repairs, WarrantyFacts } from '../policy/threeGuarantees/terms.ts'
import { localParts } from '../policy/zone.ts'
import type { Category, Signal } from '../vocabulary.ts'
import { demandsOf, known, told } from './known.ts'
import { defectsOf, lawPartOf } from './warrantyDefects.ts'

const heard = (state: CaseState, signal: Signal): boolean => state.signals.some(each => each.signal === signal)

/** Money back for a service or a deposit is no return of the car. */
function wantsCarTakenBack(state: CaseState, category: Category): boolean {
  const kinds = demandsOf(state).map(each => each.kind)
  return (
    kinds.includes('replacement') ||
    heard(state, 'warranty.replaceOrReturn') ||
    (kinds.includes('refund') && ['productQuality', 'repairQuality', 'warranty', 'other'].includes(category))
  )
}

const none: Repairs = { sameFault: 0, seriousSafety: 0, days: 0, longestDays: 0, excludedDays: 0, replaced: [] }

const replacedOf = (list: NonNullable<PriorRepairs['replaced']>): Repairs['replaced'] =>
  list.flatMap(({ part, count, name, whole }) => {
    const lawPart = lawPartOf(part, name)
    return lawPart === 'other' ? [] : [told({ count, whole, part: lawPart })]
  })

/**
 * Repairs nobody spoke of are taken as none, until the customer wants the car taken back or says it was repaired again and
 * again: then they are unknown, and looked up.
 */
function repairsOf(state: CaseState, inDoubt: boolean, serious: boolean): Repairs | undefined {
  const prior = known(state, 'background.repairs')
  if (!prior) return inDoubt ? undefined : none
  const several = inDoubt && (prior.count ?? 2) >= 2
  const waits = prior.daysInWorkshop !== undefined || heard(state, 'wait.long')
  return told({
    sameFault: prior.count,
    seriousSafety: serious ? prior.count : 0,
    days: prior.daysInWorkshop ?? (several ? undefined : 0),
    longestDays: prior.longestVisitDays ?? (waits && prior.count !== 0 ? undefined : 0),
    replaced: prior.replaced ? replacedOf(prior.replaced) : several ? undefined : [],
    stillWrong: heard(state, 'repair.repeated') || undefined,
  })
}

/** Staff write it so; cases from before it was told apart have it there. */
const secondHand = /二手|准新车|second.?(?:hand|owner)|\bused\b|pre-?owned/i

function factsOf(state: CaseState, category: Category, rules: Rules): WarrantyFacts {
  const store = storeOf(rules.directory, storeIdOf(state))
  const on = localParts(state.registeredAt, store.timeZone).date
  const takenBack = wantsCarTakenBack(state, category)
  const defects = defectsOf(state, takenBack)
  const serious = defects.some(each => each.seriousSafety !== false)
  return told({
    on,
    occurredOn: known(state, 'background.occurredOn'),
    invoicedOn: known(state, 'vehicle.purchasedOn'),
    deliveredOn: known(state, 'vehicle.deliveredOn'),
    secondHand:
      known(state, 'vehicle.secondHand') ?? (secondHand.test(known(state, 'customer.relation') ?? '') || undefined),
    mileageKm: known(state, 'vehicle.mileageKm'),
    household: known(state, 'vehicle.household'),
    soldInMainland: store.region === 'CN',
    defects,
    repairs: repairsOf(state, takenBack || heard(state, 'repair.repeated'), serious),
    demandedOn: takenBack ? on : undefined,
  })
}

export function warrantyScreenOf(state: CaseState, category: Category, rules: Rules): WarrantyScreen {
  const facts = factsOf(state, category, rules)
  if (facts.defects.length === 0) return { mayApply: false, clauses: [] }
  const { clauses, follows, outside, start } = screenOf(facts, rules.threeGuarantees)
  const why = (words: Words): string => words[state.language === 'en' ? 'en' : 'zh-CN']
  return {
    mayApply: clauses.length > 0,
    clauses: clauses.map(({ effects, needs, words, ...clause }) => ({
      ...clause,
      why: why(words),
      words,
      needs: [...needs],
      effects: [...effects],
    })),
    ...(follows.length > 0
      ? {
          follows: follows.map(({ needs, words, ...follow }) => ({
            ...follow,
            why: why(words),
            words,
            needs: [...needs],
          })),
        }
      : {}),
    ...(outside ? { outside: { ...outside, why: why(outside.words), needs: [] } } : {}),
    ...(start ? { start } : {}),
  }
}
