// What a statement or a correction changed of what was known before: "slot: old → new". Facts that add up or stand beside each other
// change nothing; told the same again neither.
import type { EventBody } from '../case.ts'
import { type Fact, type FactSlot, manyValuedFacts } from '../facts.ts'

type Plain = string | number | boolean
const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value)

/** The single values told so far; events are to be given in order. */
export function createChanges(): (body: EventBody) => string[] {
  const known = new Map<FactSlot, Plain>()
  function changed({ slot, value }: Fact): string[] {
    if (manyValuedFacts.has(slot) || !isPlain(value)) return []
    const before = known.get(slot)
    known.set(slot, value)
    return before === undefined || before === value ? [] : [`${slot}: ${before} → ${value}`]
  }
  return body => {
    if (body.type === 'statement.recorded') return body.statement.facts.flatMap(changed)
    return body.type === 'facts.corrected' ? body.facts.flatMap(changed) : []
  }
}
