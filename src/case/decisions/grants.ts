// What an option grants by what it says, beyond what it is marked as: "we pay you 100,000" is a compensation whether it says so or not,
// and a courtesy car is one whatever it comes with.
import type { SolutionOption } from '../caseParts.ts'
import type { Rules } from '../commands.ts'
import { limitOf } from '../policy/authority.ts'
import { placedSums } from '../policy/namedSums.ts'
import { type Clause, clausesOf, figuresOffered, kindsOffered, moneyOffered, offersWhole } from '../policy/offers.ts'
import type { Pack } from '../policy/pack.ts'
import { fitsOne } from '../policy/timeVocabulary.ts'
import { type SaidSum, totalOf } from '../policy/totalSum.ts'
import { checkWording, type Finding, nothingDecided } from '../policy/wording.ts'
import { foldWording } from '../policy/wordingReadings.ts'
import type { DemandKind, Role } from '../vocabulary.ts'

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
const strictest = (role: Role, pack: Pack, kinds: readonly DemandKind[] = paid): DemandKind =>
  kinds.reduce((least, kind) => (mostOf(kind, role, pack) < mostOf(least, role, pack) ? kind : least))
const mostOf = (kind: DemandKind, role: Role, pack: Pack): number => limitOf(pack, role, kind) ?? -1

/** Between two sums of one breath: "退 800 元或 1000 元". */
const oneBreath = /^[\s,、]*(?:或者?|要么|和|及|以及|并|加上?|再加|另加|到|至|or|and|plus|to|[-~+/、])[\s,]*$/

/** The sums the text gives, where they stand in it; of those it only mentions none. */
function saidIn(text: string, found: readonly Finding[], { wording }: Rules): { said: SaidSum[]; folded: string } {
  const folded = foldWording(text, wording.fold)
  const all = placedSums(folded)
  const said: SaidSum[] = []
  for (const { span, about } of found) {
    if (about !== 'sum') continue
    const [from, to] = span
    const evidence = folded.slice(from, to)
    const as = wording.named
      .filter(each => each.words.some(words => words.test(evidence)))
      .flatMap(each => each.remedies)
    const within = all.filter(each => each.from < to && each.to > from)
    // without its currency, or with something invisible in it
    if (within.length === 0)
      said.push(
        ...placedSums(evidence, 'bare').map(each => ({ ...each, from: from + each.from, to: from + each.to, as })),
      )
    for (const each of within) if (!said.some(known => known.from === each.from)) said.push({ ...each, as })
    for (const each of all) {
      const last = said.at(-1)
      if (last && each.from >= last.to && oneBreath.test(folded.slice(last.to, each.from))) said.push({ ...each, as })
    }
  }
  const isKnown = (each: SaidSum) => said.some(known => each.from < known.to && known.from < each.to)
  // with a currency it is no figure, and whether it is only mentioned is asked elsewhere
  const figures = figuresOffered(folded, wording.offers).filter(
    each => !isKnown(each) && !all.some(sum => sum.from < each.to && each.from < sum.to),
  )
  return { said: [...said, ...figures].sort((one, other) => one.from - other.from), folded }
}

/** The other sums of a text that puts money: given as well, unless they are only what something costs or what was asked for. */
function alsoGiven(said: readonly SaidSum[], folded: string, { wording: { mentioned } }: Rules): SaidSum[] {
  return placedSums(folded).flatMap(each => {
    const isOnlyMentioned =
      mentioned.before.some(words => words.test(folded.slice(0, each.from))) ||
      mentioned.after.some(words => words.test(folded.slice(each.to)))
    const isSaid = said.some(known => each.from < known.to && known.from < each.to)
    return isSaid || isOnlyMentioned ? [] : [{ ...each, as: [] }]
  })
}

/** What all the sums are named as, where their words tell; of several kinds the one this role may grant the least of. */
function moneyNamed(said: readonly SaidSum[], role: Role, pack: Pack): DemandKind | undefined {
  const kinds = paid.filter(kind => said.length > 0 && said.every(each => each.as.includes(kind)))
  return kinds.length > 0 ? strictest(role, pack, kinds) : undefined
}

/** Paid beside what the option is marked with: the words name other money, and not the sum of the field. */
const isBeside = (said: readonly SaidSum[], remedy: DemandKind, amount: number): boolean =>
  said.length > 0 && said.every(each => each.sum !== amount && each.as.length > 0 && !each.as.includes(remedy))

/** They are work: that it costs the customer nothing is part of them. */
const work: readonly DemandKind[] = ['repair', 'partsReplacement', 'recall']

/** What the words offer besides what the option is marked as. Without a sum in the same clause it is offered without limit. */
function wordedIn(
  option: SolutionOption,
  { said, folded }: { said: readonly SaidSum[]; folded: string },
  found: readonly Finding[],
  role: Role,
  { wording, pack }: Rules,
): { kind: DemandKind; isMeasured: boolean }[] {
  const sums = [...said, ...placedSums(folded)]
  const isMeasured = ({ from, to }: Clause) => sums.some(each => each.from < to && each.to > from)
  const { offers } = wording
  return clausesOf(folded).flatMap(clause => {
    const isSmall = fitsOne(offers.small, clause.text)
    const named = moneyOffered(clause, offers)
    const isWhole = offersWhole(clause, offers) && !isMeasured(clause)
    const promised = found.flatMap(({ about, rule, span: [from, to] }) => {
      if (about !== 'remedy' || from >= clause.to || to <= clause.from) return []
      return [{ remedies: wording.rules.find(each => each.id === rule)?.remedies ?? [] }]
    })
    const worded = (remedies: readonly DemandKind[], isPart: boolean) => {
      // what it is marked with measures it, unless the words give all there is
      if (option.remedy && remedies.includes(option.remedy))
        return isWhole && paid.includes(option.remedy) ? [{ kind: option.remedy, isMeasured: false }] : []
      // a promise of no kind of its own, "three times the price", is of money
      const [kind = strictest(role, pack)] = remedies
      return [{ kind, isMeasured: isPart || isMeasured(clause) }]
    }
    const isWork = option.remedy !== undefined && work.includes(option.remedy)
    const inKind = kindsOffered(clause, offers).flatMap(({ remedies: [kind, ...wider] }) =>
      kind && kind !== option.remedy && !wider.some(each => each === option.remedy)
        ? [{ kind, isMeasured: false }]
        : [],
    )
    return [
      ...inKind,
      ...named.flatMap(each => worded(each.remedies, false)),
      ...promised.flatMap(each => worded(each.remedies, (isWork || isSmall) && each.remedies.includes('discount'))),
    ]
  })
}

/** Everything the option grants. */
export function grantsOf(option: SolutionOption, role: Role, rules: Rules): Granted[] {
  const { wording, pack } = rules
  const { text, remedy, amount } = option
  const found = checkWording(text, { rules: wording, decided: nothingDecided }).filter(each => each.refused)
  const isPaid = remedy !== undefined && paid.includes(remedy)
  const sums = saidIn(text, found, rules)
  const worded = wordedIn(option, sums, found, role, rules)
  // an option of a sum and nothing else gives it
  const isOnlySum = placedSums(sums.folded).some(({ from, to }) => sums.folded.trim().length - (to - from) <= 2)
  const others =
    (isPaid && amount !== undefined) || (!remedy && (worded.length > 0 || isOnlySum))
      ? alsoGiven(sums.said, sums.folded, rules)
      : []
  const beside = isPaid && amount !== undefined && isBeside(sums.said, remedy, amount) ? amount : 0
  const all = [...sums.said, ...others].sort((one, other) => one.from - other.from)
  const said = totalOf(all, sums.folded) + beside
  const kinds = new Set(worded.map(each => each.kind))
  const money =
    [remedy, ...kinds].find(each => each !== undefined && paid.includes(each)) ??
    moneyNamed(sums.said, role, pack) ??
    strictest(role, pack)
  // what is marked as a remedy counts with its own sum; a sum marked as nothing counts as money
  const marked: Granted[] = remedy ? [{ remedy, ...(amount === undefined ? {} : { amount }) }] : []
  const named = amount ?? (isPaid ? unlimited : 0)
  const most = remedy === undefined ? Math.max(said, named) : said > named ? said : 0
  if (most > 0) kinds.add(money)
  const isWithoutLimit = (kind: DemandKind) => worded.some(each => each.kind === kind && !each.isMeasured)
  return [
    ...marked,
    ...[...kinds].map(
      (kind): Granted =>
        isWithoutLimit(kind) ? { remedy: kind } : { remedy: kind, amount: kind === money ? most : 0 },
    ),
  ]
}
