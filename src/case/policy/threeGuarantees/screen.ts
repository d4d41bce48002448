// The three-guarantees (三包) screening: which clauses may apply to a complaint, why, what is missing, what would follow.
// For staff only: it decides nothing, and no word of it may reach the customer.
import { dateOf } from '../zone.ts'
import { type ClauseId, clauseTable, type Effect } from './clauses.ts'
import { clockOf } from './clock.ts'
import type { Figures } from './figures.ts'
import { type Follow, followsOf } from './follows.ts'
import type { Words } from './judgement.ts'
import { exemptionNeeds, type Outside, outsideOf } from './scope.ts'
import type { Need, WarrantyFacts } from './terms.ts'
import { joined } from './words.ts'

export interface ClauseFound {
  id: ClauseId
  article: string
  by: 'repairer' | 'seller'
  effects: readonly Effect[]
  /** `indicated`: what is known meets it; `open`: it depends on what is missing */
  state: 'indicated' | 'open'
  words: Words
  needs: readonly Need[]
}

export interface Screen {
  clauses: readonly ClauseFound[]
  follows: readonly Follow[]
  /** why none can apply */
  outside?: Outside
  /** the day the periods count from, when known to the day */
  start?: string
}

/** Pure; `on` of the facts is the only time it knows. */
export function screenOf(facts: WarrantyFacts, figures: Figures): Screen {
  const clock = clockOf(facts)
  const start = clock.start.from === clock.start.to ? { start: dateOf(clock.start.from) } : {}
  const outside = outsideOf(facts)
  if (outside) return { clauses: [], follows: [], outside, ...start }
  const found = clauseTable.flatMap(({ judge, ...clause }): ClauseFound[] => {
    const { holds, needs, reasons } = judge(facts, clock, figures)
    if (holds === false) return []
    return [
      {
        id: clause.id,
        article: clause.article,
        by: clause.by,
        effects: clause.effects,
        state: holds ? 'indicated' : 'open',
        words: joined(reasons),
        needs: [...new Set([...needs, ...clause.proofs, ...exemptionNeeds(facts)])],
      },
    ]
  })
  const clauses = withoutCovered(found)
  const demanded = clauses.length > 0 || facts.defects.length > 0
  const follows = demanded
    ? followsOf(
        clauses.map(each => each.id),
        facts,
        clock,
        figures,
      )
    : []
  return { clauses, follows, ...start }
}

/** Where article 24 is indicated, it brings free repair along: no row of its own for that. */
const withoutCovered = (found: readonly ClauseFound[]): readonly ClauseFound[] =>
  found.some(each => each.id.startsWith('SB-24-') && each.state === 'indicated')
    ? found.filter(each => each.id !== 'SB-REPAIR')
    : found
