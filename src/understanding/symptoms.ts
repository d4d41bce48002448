// The symptoms of the parts that are ill: the customer's words about each, since when, how often, when, which lamps, drivable or not.
import type { ReadFact } from '../case/facts.ts'
import { circumstancesOf } from './circumstances.ts'
import { lampsIn } from './lamps.ts'
import { clauseAround, fact, type Message } from './message.ts'
import type { ComponentFound } from './partMentions.ts'

const mostSymptoms = 8

export function readSymptoms(message: Message, ill: readonly ComponentFound[]): ReadFact[] {
  if (ill.length === 0) return []
  const common = circumstancesOf(message)
  return ill.slice(0, mostSymptoms).map(part => {
    const at = clauseAround(message, part, 160)
    const value = {
      component: part.component,
      description: message.text.slice(at.start, at.end),
      warningLamps: lampsIn(message, at),
      ...common,
    }
    return fact(message, 'symptom', value, at)
  })
}
