// The category of a complaint: what it is about, weighed over the whole text, and whether money is claimed. Decides no severity.
import type { Demand } from '../case/facts.ts'
import type { ReadSignal } from '../case/reading.ts'
import type { Category } from '../case/vocabulary.ts'
import type { Message } from './message.ts'
import type { ComponentFound } from './partMentions.ts'

type Matter = Exclude<Category, 'other'>
const matters: readonly Matter[] = [
  'productQuality',
  'sales',
  'price',
  'parts',
  'serviceAttitude',
  'warranty',
  'repairQuality',
  'userOperation',
]
const grades = { hard: 2, strong: 1, '': 1, weak: 0.3 } as const
/** Put together once: a name made anew for every message costs more than finding its matches. */
const rules = matters.map(matter => ({
  matter,
  graded: Object.entries(grades).map(([grade, weight]) => ({
    rule: `categories/${matter === 'productQuality' ? 'product' : matter}${grade === '' ? '' : `/${grade}`}`,
    weight,
  })),
}))
type Graded = (typeof rules)[number]['graded']
/** what is rarer in talk about a fault says more when it is said */
const rarity: Partial<Record<Matter, number>> = {
  sales: 1.25,
  price: 1.3,
  parts: 1.5,
  repairQuality: 1,
  userOperation: 1.6,
}
/** each further finding of one grade says less */
const decay = 0.7

export function categoryOf(
  message: Message,
  ill: readonly ComponentFound[],
  signals: readonly ReadSignal[],
): Category | undefined {
  const scores = new Map(rules.map(({ matter, graded }) => [matter, scoreOf(message, graded) * (rarity[matter] ?? 1)]))
  const add = (matter: Matter, more: number): void => {
    scores.set(matter, (scores.get(matter) ?? 0) + more)
  }
  const has = (name: string): boolean => signals.some(signal => signal.signal === name)
  const safety = signals.some(signal => signal.signal.startsWith('safety.'))
  const parts = ill.filter(part => part.component !== 'other')
  if (ill.length > 0) add('productQuality', 2.3 + Math.min(parts.length, 4) * 0.6)
  if (safety) add('productQuality', 1)
  if (has('fault.product')) add('productQuality', 0.8)
  if (has('repair.repeated')) add('productQuality', 0.5)
  // our own work said to be the cause weighs more than the fault it left
  const isOurWork = message.found.of('categories/repairQuality/hard').length > 0 && has('fault.ourWork')
  if (isOurWork || message.found.of('categories/ourHands/hard').length > 0) add('repairQuality', 2.2)
  // an excessive price weighs more than the part it was paid for
  if (message.found.of('categories/overcharged/hard').length > 0) add('price', 1.5)
  if (has('attitude.poor')) add('serviceAttitude', 0.4)
  if (has('loss.money') && ill.length === 0) add('price', 0.3)
  // a bare "still not solved" says nothing about the matter
  return best(scores, isBrief(message) ? 1.25 : 0.25)
}

/** Few words: less than ten characters of Chinese, or as much in Latin letters. */
function isBrief({ folded }: Message): boolean {
  if (folded.length > 80) return false
  const latin = folded.match(/[a-z ]/g)?.length ?? 0
  return folded.length - latin + latin / 4 < 10
}

/** Findings of a category, the strong first; those of the first sentence, of the last and of a demand weigh more. */
function scoreOf(message: Message, graded: Graded): number {
  let sum = 0
  const sentenceOf = message.clauses.sentenceOf
  const last = sentenceOf[Math.max(0, message.folded.trimEnd().length - 2)] ?? 0
  for (const { rule, weight } of graded) {
    const matches = message.found.of(rule)
    if (matches.length === 0) continue
    const clauses = new Set<number>()
    let factor = 1
    for (const match of matches) {
      if (clauses.has(match.clause)) continue
      clauses.add(match.clause)
      const sentence = sentenceOf[match.start] ?? 0
      sum += weight * factor * (sentence === 0 ? 1.3 : sentence >= last ? 1.15 : 1)
      factor *= decay
    }
  }
  return sum
}

function best(scores: ReadonlyMap<Matter, number>, least: number): Category | undefined {
  let found: Category | undefined
  let top = least
  for (const [category, score] of scores) {
    if (score > top) {
      found = category
      top = score
    }
  }
  return found
}

const moneyKinds: ReadonlySet<string> = new Set(['compensation', 'refund', 'replacement'])
export function claimTypeOf(demands: readonly Demand[]): 'grievance' | 'claim' {
  return demands.some(demand => moneyKinds.has(demand.kind)) ? 'claim' : 'grievance'
}
