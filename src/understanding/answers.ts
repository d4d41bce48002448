// What is told about how to reach the customer, the car's state and the circumstances, unasked; and answers in any words to the questions
// that take them. What refuses or evades is no answer.
import type { ReadFact } from '../case/facts.ts'
import { readCircumstances } from './circumstances.ts'
import { isNoWish, readContact, wishedIn } from './contact.ts'
import { readDrivable } from './drivable.ts'
import { readLamps } from './lamps.ts'
import { readLosses } from './losses.ts'
import { fact, type Message, trimmed, whole } from './message.ts'
import { readPlace } from './place.ts'
import { readRelation } from './relation.ts'
import type { Hit } from './rules.ts'

/** What introduces a name or a number. */
const aroundName =
  /[我叫姓是名字本人免贵貴敝的电電话話手机機号號码碼]|\b(?:my|name|is|i'm|i am|it's|phone|number)\b|[^\p{L}\p{N}]/giu
const free = ['customer.contactPreference', 'symptom.frequency', 'symptom.conditions'] as const

/**
 * `told`: names and numbers read out of the message; what is nothing but one of these answers no other question.
 * `ofMatter`: what it tells of the car and of the matter; a clause about these says nothing of when to ring.
 * `scolds`: said in anger, or of something that went wrong.
 */
export function readAnswers(
  message: Message,
  evasive: boolean,
  inDanger: boolean,
  told: readonly ReadFact[],
  ofMatter: readonly Hit[],
  scolds: boolean,
): ReadFact[] {
  return [
    ...readDrivable(message),
    ...readLamps(message, evasive),
    ...readCircumstances(message),
    ...readLosses(message),
    ...readPlace(message, evasive, inDanger),
    ...readRelation(message),
    ...readContact(message),
    ...inOwnWords(message, evasive, told, ofMatter, scolds),
  ]
}

function inOwnWords(
  message: Message,
  evasive: boolean,
  told: readonly ReadFact[],
  ofMatter: readonly Hit[],
  scolds: boolean,
): ReadFact[] {
  const slot = free.find(each => each === message.context.asked)
  const all = trimmed(message, whole(message))
  if (slot === undefined || evasive || all.end === all.start) return []
  const rest = told.reduce((left, { evidence }) => left.replace(evidence, ''), message.text.slice(all.start, all.end))
  if (told.length > 0 && rest.replace(aroundName, '').length === 0) return []
  const beside = slot === 'customer.contactPreference' && (ofMatter.length > 0 || isNoWish(message, scolds))
  const meant = beside ? wishedIn(message, ofMatter) : all
  if (meant === undefined) return []
  const at = { start: meant.start, end: Math.min(meant.end, meant.start + 200) }
  return [fact(message, slot, message.text.slice(at.start, at.end), at)]
}
