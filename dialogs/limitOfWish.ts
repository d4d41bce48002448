// "Can it be done before Wednesday?" puts a limit to a wish that was told before, and leaves its words as they were. Knows no dates.
import type { Fact } from '../src/case/facts.ts'
import { type Heard, openCaseOf } from './talk.ts'

export function withLimit(fact: Fact, talk: Heard): Fact {
  if (fact.slot !== 'demand' || fact.value.neededBy === undefined || !talk.reading.intents.includes('ask')) return fact
  const { kind, neededBy } = fact.value
  const held = openCaseOf(talk)?.facts.demand?.findLast(
    each => each.slot === 'demand' && each.from === undefined && each.value.kind === kind,
  )
  return held?.slot === 'demand' ? { ...fact, value: { ...held.value, neededBy } } : fact
}
