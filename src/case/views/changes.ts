// What a statement or a correction changed of what was known before: "slot: old → new", and "slot: old → —" of what was taken back.
// Facts that add up or stand beside each other change nothing; told the same again neither.

import type { Removed } from '../caseParts.ts'
import type { EventBody } from '../events.ts'
import { type Fact, type FactSlot, manyValuedFacts } from '../facts.ts'
import type { DemandKind } from '../vocabulary.ts'

type Plain = string | number | boolean
const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value)

/** Stands where nothing took the place of what was taken back. */
const nothing = '—'

/** The single values and the demands told so far, of each customer; events are to be given in order. `of`: not this case's own customer. */
export function createChanges(): (body: EventBody, of?: string) => string[] {
  const byTeller = new Map<string | undefined, ReturnType<typeof changesOfOne>>()
  return (body, of) => {
    const changes = byTeller.get(of) ?? changesOfOne()
    byTeller.set(of, changes)
    return changes(body)
  }
}

function changesOfOne(): (body: EventBody) => string[] {
  const known = new Map<FactSlot, Plain>()
  const demands = new Map<DemandKind, string>()

  function changed({ slot, value }: Fact): string[] {
    if (manyValuedFacts.has(slot) || !isPlain(value)) return []
    const before = known.get(slot)
    known.set(slot, value)
    return before === undefined || before === value ? [] : [`${slot}: ${before} → ${value}`]
  }

  function takenBack({ slot }: Removed, facts: readonly Fact[]): string[] {
    const before = known.get(slot)
    if (before === undefined || facts.some(fact => fact.slot === slot)) return []
    known.delete(slot)
    return [`${slot}: ${before} → ${nothing}`]
  }

  /** A further demand changes none; one that is gone shows what is wished instead. */
  function demanded(facts: readonly Fact[], isGone: (kind: DemandKind) => boolean): string[] {
    const gone = [...demands].filter(([kind]) => isGone(kind))
    for (const [kind] of gone) demands.delete(kind)
    const wished = facts.flatMap(fact => (fact.slot === 'demand' ? [fact.value] : []))
    for (const { kind, text } of wished) demands.set(kind, text)
    const before = gone.map(([, text]) => text).join(' / ')
    const after = wished.map(({ text }) => text).join(' / ') || nothing
    return gone.length === 0 || before === after ? [] : [`demand: ${before} → ${after}`]
  }

  return body => {
    if (body.type === 'statement.recorded') {
      const { facts, removed = [] } = body.statement
      const gone = removed.filter(({ slot }) => slot === 'demand')
      return [
        ...removed.flatMap(each => takenBack(each, facts)),
        ...facts.flatMap(changed),
        ...demanded(facts, kind => gone.some(each => each.kind === undefined || each.kind === kind)),
      ]
    }
    if (body.type !== 'facts.corrected') return []
    const replaced = body.facts.some(({ slot }) => slot === 'demand')
    return [...body.facts.flatMap(changed), ...demanded(body.facts, () => replaced)]
  }
}
