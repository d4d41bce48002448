// By which words an option offers money, whatever sentence they stand in: what is put to a customer needs no promise around it.
import { z } from 'zod'
import { type DemandKind, demandKind } from '../facts.ts'
import type { Problem } from './soundness/problem.ts'

const pattern = z.string().min(1)
const both = z.strictObject({ zh: pattern, en: pattern })

export const offersSchema = z.strictObject({
  money: z.array(z.strictObject({ remedies: z.array(demandKind).min(1), zh: pattern, en: pattern })),
  /** a clause with one of these offers none */
  unless: both,
  /** work that is done for nothing: it is asked whether that may be granted at all, not how much of it */
  small: both,
})

export interface Offers {
  money: readonly { remedies: readonly DemandKind[]; words: readonly RegExp[] }[]
  unless: readonly RegExp[]
  small: readonly RegExp[]
}

type Read = (text: string, path: Problem['path']) => RegExp[]

export function compileOffers(offers: z.infer<typeof offersSchema> | undefined, read: Read): Offers {
  if (!offers) return { money: [], unless: [], small: [] }
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
    small: words(offers.small, ['offers', 'small']),
  }
}

export interface Clause {
  text: string
  from: number
  to: number
}

/** In folded text: a comma or full stop between digits belongs to the number. */
export function clausesOf(folded: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  // without the flag m only the very end is one
  for (const { index } of folded.matchAll(/[!?;:\n]|[,.](?![0-9])|$/g)) {
    if (index > from) clauses.push({ text: folded.slice(from, index), from, to: index })
    from = index + 1
  }
  return clauses
}
