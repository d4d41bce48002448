// What is told about how to reach the customer, the car's state and the circumstances, unasked; and answers in any words to the questions
// that take them. What refuses or evades is no answer.
import type { ReadFact } from '../case/facts.ts'
import { readCircumstances } from './circumstances.ts'
import { readContact } from './contact.ts'
import { readDrivable } from './drivable.ts'
import { readLamps } from './lamps.ts'
import { readLosses } from './losses.ts'
import { fact, type Message, trimmed, whole } from './message.ts'
import { readPlace } from './place.ts'
import { readRelation } from './relation.ts'

const free = ['customer.contactPreference', 'symptom.frequency', 'symptom.conditions'] as const

export function readAnswers(message: Message, evasive: boolean, inDanger: boolean): ReadFact[] {
  return [
    ...readDrivable(message),
    ...readLamps(message, evasive),
    ...readCircumstances(message),
    ...readLosses(message),
    ...readPlace(message, evasive, inDanger),
    ...readRelation(message),
    ...readContact(message),
    ...inOwnWords(message, evasive),
  ]
}

function inOwnWords(message: Message, evasive: boolean): ReadFact[] {
  const slot = free.find(each => each === message.context.asked)
  const all = trimmed(message, whole(message))
  if (slot === undefined || evasive || all.end === all.start) return []
  const at = { start: all.start, end: Math.min(all.end, all.start + 200) }
  return [fact(message, slot, message.text.slice(at.start, at.end), at)]
}
