// What an option grants by what it says, beyond what it is marked as: "we pay you 100,000" is a compensation whether it says so or not.
import type { SolutionOption } from '../case.ts'
import type { DemandKind } from '../facts.ts'
import { sumsIn } from '../policy/namedSums.ts'
import { checkWording, nothingDecided } from '../policy/wording.ts'
import { foldWording } from '../policy/wordingReadings.ts'
import type { Wording } from '../policy/wordingRules.ts'

export interface Granted {
  remedy: DemandKind
  /** in the store's currency; absent: without limit */
  amount?: number
}

/** They are paid in money: a sum named beside another remedy is one of these. */
const paid: readonly DemandKind[] = ['compensation', 'refund', 'discount']

/** Everything the option grants. What is only worded, without a sum, asks whether somebody may grant it at all. */
export function grantsOf(option: SolutionOption, wording: Wording): Granted[] {
  const { text, remedy, amount } = option
  const marked: Granted[] = remedy ? [{ remedy, ...(amount === undefined ? {} : { amount }) }] : []
  const found = checkWording(text, { rules: wording, decided: nothingDecided }).filter(each => each.refused)
  const worded = found.flatMap(each => {
    const kinds = each.about === 'remedy' ? (wording.rules.find(rule => rule.id === each.rule)?.remedies ?? []) : []
    const [kind] = kinds
    return kind === undefined || (remedy && kinds.includes(remedy)) ? [] : [kind]
  })
  const sums = found.flatMap(each => (each.about === 'sum' ? sumsIn(foldWording(each.evidence, wording.fold)) : []))
  const most = Math.max(0, ...sums)
  // a remedy without a sum has no limit anyway
  const beyond = most > (amount ?? (remedy && paid.includes(remedy) ? Number.POSITIVE_INFINITY : 0))
  const kinds = new Set(worded)
  const money = [remedy, ...kinds].find(each => each !== undefined && paid.includes(each)) ?? 'compensation'
  if (beyond) kinds.add(money)
  return [...marked, ...[...kinds].map(kind => ({ remedy: kind, amount: kind === money && beyond ? most : 0 }))]
}
