// Somebody who complained before and comes back where nobody knows them: the earlier case is looked for first, by its number and a phone.
// Knows no case: what stands in one is told by lookUp.ts.
import { handOver } from './handOff.ts'
import { registerCase } from './register.ts'
import { label, phrase, speak } from './speak.ts'
import { caseOf, type Heard, type Talk } from './talk.ts'
import { whomToRing } from './whomToRing.ts'
import { complainedBefore, hasNoNumber, ownComplaint } from './words/earlier.ts'
import { howItStands } from './words/waiting.ts'

const longest = 120

/** Nothing is known of them here. */
const isStranger = (talk: Heard): boolean =>
  caseOf(talk) === undefined &&
  talk.cases.others().length === 0 &&
  talk.text.length <= longest &&
  !talk.reading.danger.now

/** Speaks of a complaint made before, and this conversation has none. */
export const refersToEarlier = (talk: Heard): boolean => isStranger(talk) && complainedBefore(talk.text)

/** Only wants to know how that one stands; what tells of trouble is a matter all the same. */
export const asksAfterEarlier = (talk: Heard): boolean => {
  const { reading, text } = talk
  if (!isStranger(talk) || reading.signals.some(each => each.strength === 'hard')) return false
  const asks = reading.intent === 'status' || howItStands.test(text) || asksOn.test(text)
  return asks && (complainedBefore(text) || (reading.intent === 'status' && ownComplaint.test(text)))
}
const asksOn = /(?:呢|咋样|咋樣|怎么说|怎麼說)[?？。!！\s]*$/

export function offerLookUp(talk: Talk) {
  talk.state.open = 'story'
  speak(talk, 'lookup.offer', {}, { asks: 'story', choices: [label(talk.state.language, 'choice.human')] })
}

/** Beside what is told anew: how the earlier one can be seen. */
export const mentionNumber = (talk: Heard) => speak(talk, 'lookup.orNumber', {})

/** Who they are, and where they are rung. */
const isEnoughToRing = (facts: readonly { slot: string }[]): boolean =>
  ['customer.name', 'customer.phone'].every(wanted => facts.some(({ slot }) => slot === wanted))

/** Asked for the number, they have none, or give a phone instead. */
export const lacksNumber = (talk: Heard): boolean =>
  (talk.state.said['lookup.offer'] ?? 0) > 0 &&
  ((talk.state.said['lookup.noNumber'] ?? 0) === 0 ||
    // the name behind the phone, or the phone behind the name
    isEnoughToRing([...talk.state.pending.facts, ...talk.reading.facts])) &&
  caseOf(talk) === undefined &&
  talk.state.open === 'story' &&
  talk.text.length <= 40 &&
  (hasNoNumber.test(talk.text) ||
    (talk.reading.facts.length > 0 &&
      talk.reading.facts.every(({ slot }) => slot.startsWith('customer.') || slot.startsWith('vehicle.'))))

export function offerPerson(talk: Heard) {
  const { facts } = talk.reading
  const { pending } = talk.state
  const told = facts.map(fact => ({ ...fact, messageId: talk.turn.messageId }))
  pending.facts = [...pending.facts.filter(old => !told.some(fact => fact.slot === old.slot)), ...told]
  // enough to be rung, and opens nothing: the desk finds the earlier case by the phone
  if (isEnoughToRing(pending.facts)) {
    registerCase(talk)
    return handOver(talk, 'human', 'handOff.human', phrase(talk, 'lookup.passedOn', {}))
  }
  talk.state.open = 'story'
  const choices = [label(talk.state.language, 'choice.human')]
  speak(talk, 'lookup.noNumber', { phone: whomToRing(talk) }, { asks: 'story', choices })
}
