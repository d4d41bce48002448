// By which words an option offers money or something in kind, whatever sentence they stand in: what is put to a customer needs no promise around it.
import { z } from 'zod'
import { type DemandKind, demandKind } from '../vocabulary.ts'
import { placedSums } from './namedSums.ts'
import type { Problem } from './soundness/problem.ts'
import { type Beside, fitsOne } from './timeVocabulary.ts'
import type { SaidSum } from './totalSum.ts'

const pattern = z.string().min(1)
const both = z.strictObject({ zh: pattern, en: pattern })

export const offersSchema = z.strictObject({
  money: z.array(z.strictObject({ remedies: z.array(demandKind).min(1), zh: pattern, en: pattern })),
  /** a clause with one of these offers none */
  unless: both,
  /** given in kind: nothing but these measures it as what it is */
  kinds: z.array(z.strictObject({ remedies: z.array(demandKind).min(1), zh: pattern, en: pattern, unless: both })),
  /** work that is done for nothing: it is asked whether that may be granted at all, not how much of it */
  small: both,
  /** all of it is offered, whatever sum it is marked with */
  whole: both,
  /** in its clause: all of something that is named, which the marked sum measures */
  partly: both,
  /** what stands beside a figure without a currency that is no sum */
  otherFigures: z.strictObject({ before: both, after: both }),
})

export interface Offers {
  money: readonly { remedies: readonly DemandKind[]; words: readonly RegExp[] }[]
  unless: readonly RegExp[]
  kinds: readonly { remedies: readonly DemandKind[]; words: readonly RegExp[]; unless: readonly RegExp[] }[]
  small: readonly RegExp[]
  whole: readonly RegExp[]
  partly: readonly RegExp[]
  otherFigures: Beside
}

const none: Offers = {
  money: [],
  unless: [],
  kinds: [],
  small: [],
  whole: [],
  partly: [],
  otherFigures: { before: [], after: [] },
}

type Read = (text: string, path: Problem['path']) => RegExp[]

export function compileOffers(offers: z.infer<typeof offersSchema> | undefined, read: Read): Offers {
  if (!offers) return none
  const words = ({ zh, en }: z.infer<typeof both>, path: Problem['path']) => [
    ...read(zh, [...path, 'zh']),
    ...read(en, [...path, 'en']),
  ]
  return {
    money: offers.money.map(({ remedies, ...each }, at) => ({
      remedies,
      words: words(each, ['offers', 'money', at]),
    })),
    unless: words(offers.unless, ['offers', 'unless']),
    kinds: offers.kinds.map(({ remedies, unless, ...each }, at) => ({
      remedies,
      words: words(each, ['offers', 'kinds', at]),
      unless: words(unless, ['offers', 'kinds', at, 'unless']),
    })),
    small: words(offers.small, ['offers', 'small']),
    whole: words(offers.whole, ['offers', 'whole']),
    partly: words(offers.partly, ['offers', 'partly']),
    otherFigures: {
      before: words(offers.otherFigures.before, ['offers', 'otherFigures', 'before']),
      after: words(offers.otherFigures.after, ['offers', 'otherFigures', 'after']),
    },
  }
}

export interface Clause {
  text: string
  from: number
  to: number
}

/** In folded text: a comma or full stop between digits belongs to the number, and a figure to the colon before it. */
export function clausesOf(folded: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  // without the flag m only the very end is one
  for (const { index } of folded.matchAll(/[!?;\n]|:(?!\s?[¥￥$€£]?[0-9一二两三四五六七八九十])|[,.](?![0-9])|$/g)) {
    if (index > from) clauses.push({ text: folded.slice(from, index), from, to: index })
    from = index + 1
  }
  return clauses
}

/** By whose words in the clause money is offered. */
export const moneyOffered = ({ text }: Clause, { money, unless }: Offers): Offers['money'] =>
  fitsOne(unless, text) ? [] : money.filter(each => fitsOne(each.words, text))

/** What is given in kind in the clause. */
export const kindsOffered = ({ text }: Clause, { kinds }: Offers): Offers['kinds'] =>
  kinds.filter(each => fitsOne(each.words, text) && !fitsOne(each.unless, text))

/** All of it is offered there: the price of the car, or for all time. */
export const offersWhole = ({ text }: Clause, { whole, partly }: Offers): boolean =>
  fitsOne(whole, text) && !fitsOne(partly, text)

/** Figures beside words that offer money are sums in the store's currency: "compensation of 2000", "refund: 2,000". */
export function figuresOffered(folded: string, offers: Offers): SaidSum[] {
  return clausesOf(folded).flatMap(clause => {
    const as = moneyOffered(clause, offers).flatMap(({ remedies }) => remedies)
    if (as.length === 0) return []
    return placedSums(clause.text, 'bare').flatMap(each => {
      const [from, to] = [clause.from + each.from, clause.from + each.to]
      const { otherFigures } = offers
      const isOther =
        fitsOne(otherFigures.before, folded.slice(0, from)) || fitsOne(otherFigures.after, folded.slice(to))
      return isOther ? [] : [{ sum: each.sum, from, to, as }]
    })
  })
}
