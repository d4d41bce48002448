// A message that tells when to be rung and nothing else: heard as the wish it is, whatever else its words look like, and answered so once
// somebody has the case. Knows no words.
import type { ReadFact } from '../src/case/facts.ts'
import { isLate } from '../src/case/views/late.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { consentDue } from './ask.ts'
import { type CallTime, callTimeIn } from './callTime.ts'
import { answerCallWish } from './callWish.ts'
import { asksOfClock } from './plainQuestions.ts'
import { record } from './statement.ts'
import { caseStore, factsOf, type Heard, isWithStaff, openCaseOf } from './talk.ts'
import { tellsWhenNot, timeWords } from './wish.ts'

/** A day or an hour answers these, unless a call is asked for. */
const takesTime: ReadonlySet<Slot> = new Set([
  'story',
  'proposal',
  'satisfaction',
  'background.occurredOn',
  'background.visit',
  'vehicle.purchasedOn',
])

const missedCall = ({ state }: Heard): boolean => (state.said['news.noAnswer'] ?? 0) > 0

/** No time answers these: with the number told, it is when to ring it. */
const takesNoTime: ReadonlySet<Slot> = new Set([
  'background.store',
  'background.staff',
  'customer.name',
  'vehicle.model',
])
const isOfNumberTold = (talk: Heard): boolean =>
  factsOf(talk)('customer.phone') !== undefined && talk.state.open !== undefined && takesNoTime.has(talk.state.open)

/** One is due, was tried, or was spoken of before: an hour alone is one for it. */
const isExpected = (talk: Heard): boolean =>
  factsOf(talk)('customer.contactPreference') !== undefined ||
  isOfNumberTold(talk) ||
  (isWithStaff(openCaseOf(talk)) && (openCaseOf(talk)?.clocks.firstContact?.state === 'running' || missedCall(talk)))

function callTimeOf(talk: Heard): CallTime | undefined {
  const { state, reading, rules, text, now, turn } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || complaint.resolution || complaint.withdrawn || turn.lookedUp || state.editing) return undefined
  if (state.danger || reading.danger.now || state.open === 'customer.contactPreference') return undefined
  if (reading.components.length > 0 || reading.signals.some(each => each.strength === 'hard')) return undefined
  if (asksOfClock(text)) return undefined
  const store = caseStore(talk)
  const clock = complaint.clocks.firstContact
  const found = callTimeIn(text, {
    wording: rules.wording,
    moment: { now, timeZone: store.timeZone, opening: store },
    former: factsOf(talk)('customer.contactPreference'),
    formerFrom: clock?.state === 'running' ? clock.notBefore?.dueAt : undefined,
  })
  if (!found || found.asks) return found
  if (state.open !== undefined && takesTime.has(state.open) && !(found.busy && missedCall(talk))) return undefined
  return isExpected(talk) ? found : undefined
}

export function hearCallTime(talk: Heard) {
  const found = callTimeOf(talk)
  if (!found) return
  const { reading, text } = talk
  const { correction: _, ...rest } = reading
  const wish: ReadFact = {
    slot: 'customer.contactPreference',
    value: found.value.slice(0, 200),
    evidence: text,
    span: [0, text.length],
  }
  // read in full already, it is kept as they put it
  const read = reading.facts.find(({ slot, value }) => {
    if (slot !== wish.slot) return false
    const told = String(value)
    return timeWords(told) === found.value || (tellsWhenNot(told) && told.startsWith(found.value))
  })
  talk.callTime = found
  talk.reading = { ...rest, facts: [read ?? wish], signals: [], intent: 'unclear', intents: ['unclear'] }
}

/** Somebody has the case, and nothing that was asked waits for another answer. */
export function tellsCallTime(talk: Heard): boolean {
  const { state, callTime } = talk
  const complaint = openCaseOf(talk)
  if (!callTime || !complaint || !isWithStaff(complaint) || isLate(complaint, talk.now)) return false
  if (consentDue(talk)) return false
  return !state.closing && state.tail.length === 0 && (state.open === undefined || state.open === 'proposal')
}

export function runCallTime(talk: Heard) {
  const { state, callTime, cases } = talk
  if (!callTime) return
  // somebody was in touch already: they are to be once more
  if (openCaseOf(talk)?.clocks.firstContact?.state !== 'running')
    cases.apply({ type: 'askForContact', about: 'person' })
  record(talk, false)
  if (state.open === 'proposal') talk.keepsOpen = true
  answerCallWish(talk, factsOf(talk)('customer.contactPreference') ?? callTime.value)
}
