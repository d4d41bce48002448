// Trouble told about a case that was taken for solved, whether the customer was asked yet or had said yes: back it goes, with what
// was said. Knows no routing and no clocks; who and by when come from the case.
import type { Signal } from '../src/case/facts.ts'
import { namesNew } from './bareReply.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { bringsAnother, hasWords, isMatter, isUnsafe, record, voicesProblem } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'
import { badly, notUnhappy, notYet, relapse, solved, solvedBeside } from './words/outcome.ts'

const glad = ['thanks', 'praise', 'yes', 'goodbye', 'greeting'] as const

/** More than thanks, a question or a yes: something is wrong, now or still. */
export function voicesTrouble(talk: Heard): boolean {
  const { reading, text } = talk
  const { intents, signals } = reading
  if (isUnsafe(talk) || signals.some(each => each.strength === 'hard')) return true
  if (!hasWords(text) || onlyDone(talk)) return false
  const relapses = relapse.test(text)
  const asks = reading.intent === 'ask' || reading.intent === 'book' || reading.intent === 'status'
  if (relapses) return !asks || intents.includes('complain')
  const strong = signals.some(each => each.strength === 'strong')
  if (glad.some(each => intents.includes(each)) && !strong && reading.category === undefined) return false
  if (asks && !intents.includes('complain')) return false
  return voicesProblem(talk) || intents.includes('complain')
}

/** The case is thought solved and not closed, and the message says otherwise. */
export const bringsBack = (talk: Heard): boolean =>
  openCaseOf(talk)?.resolution !== undefined &&
  !onlyHandling(talk) &&
  !(namesNew(talk.text) && bringsAnother(talk)) &&
  !cannotJudge(talk) &&
  !(asksWhatIsMissing(talk) && onlyTreatment(talk)) &&
  !(notUnhappy(talk.text) && talk.reading.signals.every(each => each.strength !== 'hard')) &&
  voicesTrouble(talk)

/** Told of how it went as long as the outcome is in order. */
const ofThePast: ReadonlySet<Signal> = new Set(['repair.repeated', 'fault.ourWork'])
const aboutTreatment: ReadonlySet<Signal> = new Set([
  'attitude.poor',
  'wait.long',
  'promise.broken',
  'contact.repeated',
  'emotion.angry',
])
/** What is said is about how they were treated: no fault, no demand, nothing grave. */
export const onlyTreatment = (talk: Heard): boolean => {
  const { reading, text } = talk
  if (isUnsafe(talk) || relapse.test(text)) return false
  const strong = reading.signals.filter(each => each.strength !== 'weak')
  if (strong.length === 0 && !badly.test(text)) return false
  const told = (signal: Signal) =>
    aboutTreatment.has(signal) || (ofThePast.has(signal) && saysWell(talk) && badly.test(text))
  if (strong.some(each => !told(each.signal) || (each.strength === 'hard' && !ofThePast.has(each.signal)))) return false
  return !reading.facts.some(fact => fact.slot === 'symptom' || (fact.slot === 'demand' && !isDone(fact, text)))
}
/** "修好了" wishes for nothing that is still to be done. */
const isDone = (fact: Heard['reading']['facts'][number], text: string): boolean =>
  fact.slot === 'demand' && fact.value.kind === 'repair' && solved.test(text)
const saysWell = ({ text, reading }: Heard): boolean => solvedBeside.test(text) && reading.components.length === 0

/** "修好了，态度也好": said to be done, and nothing told against it. */
const onlyDone = ({ text, reading: { facts, signals } }: Heard): boolean =>
  solved.test(text) &&
  !relapse.test(text) &&
  signals.every(each => each.strength === 'weak') &&
  facts.every(fact => isDone(fact, text))

/** How they were treated, while the outcome is in order: nothing to repair again, and heard as a comment. */
export function onlyHandling(talk: Heard): boolean {
  const { followUp } = openCaseOf(talk) ?? {}
  if (talk.state.open !== 'satisfaction' || !followUp) return false
  const asked = followUp.answered?.satisfied === true && followUp.handling === undefined
  return (asked || solvedBeside.test(talk.text)) && onlyTreatment(talk)
}

/** The car is not back or not tried: nothing to be sorry for, and nothing to bring back. */
export const cannotJudge = (talk: Heard): boolean =>
  talk.state.open === 'satisfaction' &&
  openCaseOf(talk)?.followUp?.answered === undefined &&
  notYet.test(talk.text) &&
  !isUnsafe(talk) &&
  talk.reading.signals.every(each => each.strength !== 'hard') &&
  !talk.reading.facts.some(fact => fact.slot === 'symptom')

/** "So-so" was said, and what is missing was asked. */
export const asksWhatIsMissing = ({ state }: Heard): boolean =>
  state.open === 'satisfaction' && state.clarified > 0 && (state.said['follow.missing'] ?? 0) > 0

/** Back to the service manager, with what was said; false when there was nothing to bring back and it was only recorded. */
export function reopen(talk: Heard, narrative = isMatter(talk)): boolean {
  const { state } = talk
  const text = talk.text.trim()
  const solved = openCaseOf(talk)?.resolution !== undefined
  if (solved) for (const key of ['open', 'parked', 'closing', 'danger'] as const) delete state[key]
  const back = solved && talk.cases.apply({ type: 'recordFollowUp', satisfied: false, ...(text ? { text } : {}) }).ok
  // whoever is in danger has not done with it
  if (openCaseOf(talk)?.withdrawn) talk.cases.apply({ type: 'reopen', reason: 'The customer writes of danger.' })
  // only now: severity, owner and clocks are worked out for the new cycle
  record(talk, narrative)
  if (!back) return false
  // staff may have resolved it while questions were still asked; none is asked now
  if (!openCaseOf(talk)?.handedOff) talk.cases.apply({ type: 'handOff', cause: 'stopped' })
  delete state.asked.location
  Object.assign(state, { tail: [], threat: false, clarified: 0 })
  return true
}

export function tellReopened(talk: Heard, key: 'follow.sorry' | 'follow.reopened') {
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  const lead = isUnsafe(talk) ? phrase(talk, 'follow.unsafe', {}) : undefined
  if (key === 'follow.sorry') return speak(talk, key, values, { lead })
  speak(talk, key, { ...values, caseId: openCaseOf(talk)?.id ?? '' }, { lead })
}

export function runReopen(talk: Heard) {
  const asked = talk.state.open === 'satisfaction' && openCaseOf(talk)?.followUp?.answered === undefined
  const told = isMatter(talk) || (relapse.test(talk.text) && !isChoice(talk.text, 'choice.unsolved'))
  if (reopen(talk, told)) return tellReopened(talk, asked ? 'follow.sorry' : 'follow.reopened')
  speak(talk, 'after.noted', { who: ownerOf(talk) })
}
