// What an option grants by what it says, beyond what it is marked as: "we pay you 100,000" is a compensation whether it says so or not.
import type { SolutionOption } from '../case.ts'
import type { Rules } from '../commands.ts'
import type { DemandKind, Role } from '../facts.ts'
import { limitOf } from '../policy/authority.ts'
import { sumsIn } from '../policy/namedSums.ts'
import type { Pack } from '../policy/pack.ts'
import { checkWording, nothingDecided } from '../policy/wording.ts'
import { foldWording } from '../policy/wordingReadings.ts'

const unlimited = Number.POSITIVE_INFINITY

export interface Granted {
  remedy: DemandKind
  /** in the store's currency; absent: without limit */
  amount?: number
}

/** They are paid in money: a sum named beside another remedy is one of these. */
const paid: readonly DemandKind[] = ['compensation', 'refund', 'discount']

/** Whether a sum of money says how much of it is granted: it is paid, or the pack limits it by a sum. */
export const takesSum = (remedy: DemandKind, { authority }: Pack): boolean =>
  paid.includes(remedy) || authority.some(({ upTo }) => upTo[remedy] !== undefined)

/** The one of them this role may grant the least of: a sum that is not said to be any of them counts as that. */
const strictest = (role: Role, pack: Pack): DemandKind =>
  paid.reduce((least, kind) => (mostOf(kind, role, pack) < mostOf(least, role, pack) ? kind : least))
const mostOf = (kind: DemandKind, role: Role, pack: Pack): number => limitOf(pack, role, kind) ?? -1

/** Everything the option grants. What is only worded, without a sum, asks whether somebody may grant it at all. */
export function grantsOf(option: SolutionOption, role: Role, { wording, pack }: Rules): Granted[] {
  const { text, remedy, amount } = option
  const found = checkWording(text, { rules: wording, decided: nothingDecided }).filter(each => each.refused)
  const worded = found.flatMap(each => {
    const kinds = each.about === 'remedy' ? (wording.rules.find(rule => rule.id === each.rule)?.remedies ?? []) : []
    const [kind] = kinds
    return kind === undefined || (remedy && kinds.includes(remedy)) ? [] : [kind]
  })
  const sums = found.flatMap(each => (each.about === 'sum' ? sumsIn(foldWording(each.evidence, wording.fold)) : []))
  const said = Math.max(0, ...sums)
  const isPaid = remedy !== undefined && paid.includes(remedy)
  const kinds = new Set(worded)
  const money = [remedy, ...kinds].find(each => each !== undefined && paid.includes(each)) ?? strictest(role, pack)
  // what is marked as a remedy counts with its own sum; a sum marked as nothing counts as money
  const marked: Granted[] = remedy ? [{ remedy, ...(amount === undefined ? {} : { amount }) }] : []
  const named = amount ?? (isPaid ? unlimited : 0)
  const most = remedy === undefined ? Math.max(said, named) : said > named ? said : 0
  if (most > 0) kinds.add(money)
  return [...marked, ...[...kinds].map(kind => ({ remedy: kind, amount: kind === money ? most : 0 }))]
}
