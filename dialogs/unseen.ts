// A question that has not reached the customer is none to them: nothing they write answers it. A bare word is answered by the question
// itself, which comes with it; whatever else they write is heard for what it is, and the question is put again where it is due.
import type { Turn } from '../src/app/dialoguePort.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { ask } from './ask.ts'
import { isKnown } from './engine.ts'
import { proposalOf } from './proposal.ts'
import { askedTimes } from './state.ts'
import { caseOf, type Heard, inIntake, openCaseOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'

/** Of the abilities, those that would take such words for an answer though no question is open. */
export const takesForAnswer: ReadonlySet<string> = new Set(['followUp', 'handling', 'putToAnother', 'proposal'])

/** Put by staff or by a clock: nobody asks them in the course of a talk. */
const isNews = (slot: Slot): boolean => slot === 'proposal' || slot === 'satisfaction'

/** At the beginning of the turn: the question is not open while the message is answered. */
export function putAside(talk: Heard) {
  const { state, turn, reading } = talk
  const { open } = state
  // whoever is in danger is heard whatever they have seen
  if (!turn.unseen || !open || reading.danger.now || state.closing === 'danger' || isUnderRescue(talk)) return
  if (!isStillAsked(talk, open)) return
  talk.unseen = open
  delete state.open
  if (isNews(open) || answersUnseen(talk)) return
  const times = askedTimes(state, open)
  if (times > 1) state.asked[open] = times - 1
  else delete state.asked[open]
  if (state.trail.at(-1) === open) state.trail.pop()
  if (open === 'consent' && state.consent === 'asked' && times <= 1) state.consent = 'none'
  const complaint = openCaseOf(talk)
  if (complaint && !inIntake(complaint) && ofTheTail.has(open)) state.tail.unshift(open)
}

/** asked when the case is with staff already */
const ofTheTail: ReadonlySet<Slot> = new Set(['customer.phone', 'customer.contactPreference', 'location'])

const bare: ReadonlySet<string> = new Set(['yes', 'no', 'thanks', 'greeting', 'praise', 'unclear', 'skip', 'dontKnow'])
const mostBare = 16

/** A word or two that may be meant for anything: for the question, had they seen it. */
export function answersUnseen({ unseen, text, reading, turn: { inbound } }: Heard): boolean {
  return unseen !== undefined && isBareWord({ text, reading, inbound })
}

/** Nothing is told by it. */
export function isBareWord({
  text,
  reading,
  inbound,
}: Pick<Heard, 'text' | 'reading'> & Pick<Turn, 'inbound'>): boolean {
  if (inbound.kind !== 'message' || inbound.attachments.length > 0 || inbound.place || inbound.unheard) return false
  if (inbound.shows) return false
  return (
    text.trim().length <= mostBare &&
    reading.facts.length === 0 &&
    reading.signals.length === 0 &&
    reading.components.length === 0 &&
    reading.intents.every(each => bare.has(each))
  )
}

/** At the end: it is open again, and where it was given up it is put anew. */
export function bringBack(talk: Heard) {
  const { state, unseen, turn, says } = talk
  if (unseen === undefined) return
  state.tail = state.tail.filter(each => each !== unseen)
  if (says.some(say => say.asks !== undefined) || !isStillAsked(talk, unseen)) return
  if (turn.unseen === 'lost' && turn.inbound.kind === 'message' && !turn.live && !turn.inbound.attended)
    return ask(talk, unseen, { onRequest: true })
  state.open = unseen
  talk.keepsOpen = true
}

/** Not answered meanwhile, nor settled. */
export function isStillAsked(talk: Heard, slot: Slot): boolean {
  if (slot === 'satisfaction') {
    const { followUp, status } = caseOf(talk) ?? {}
    return followUp !== undefined && !followUp.answered && status !== 'closed'
  }
  const complaint = openCaseOf(talk)
  if (slot === 'proposal') return proposalOf(complaint) !== undefined
  if (!complaint) return talk.says.length === 0
  const isDue = inIntake(complaint) || ofTheTail.has(slot) || talk.says.length === 0
  return isDue && !isKnown(complaint, slot) && !complaint.declined.includes(slot)
}
