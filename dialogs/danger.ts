// Somebody may be in danger, or threatens themselves or others: advice first, a person at once, then only where and which phone.
// Never a form. Knows no wording.
import type { DangerKind } from '../src/case/facts.ts'
import { emergencyNumbersOf } from '../src/case/policy/emergency.ts'
import { ask, opened } from './ask.ts'
import { goOnAfter, handOver } from './handOff.ts'
import { registerCase } from './intake.ts'
import { reopen } from './reopen.ts'
import { phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { caseStore, factsOf, type Heard, openCaseOf, type Talk } from './talk.ts'

const numbersFor = (talk: Talk) => {
  const { police, fire, ambulance, motorway } = emergencyNumbersOf(caseStore(talk))
  return { police, fire, ambulance, motorway }
}
const kindOf = (talk: Heard): DangerKind => talk.reading.danger.kind ?? 'other'

/** The danger is new, or of another kind than the one advised on. */
export const isDanger = (talk: Heard): boolean =>
  talk.reading.danger.now &&
  (talk.state.danger === undefined ||
    openCaseOf(talk)?.resolution !== undefined ||
    (talk.reading.danger.kind !== undefined && talk.state.danger !== kindOf(talk)))

/** Rescue finds it without asking: "the G60" alone is a thousand kilometres long. */
const isExact = (place: string): boolean => /\d/.test(place) || place.length >= 14

/** Puts the message into a case, new or there already; true when that one was thought solved and starts again. */
function keep(talk: Heard): boolean {
  if (openCaseOf(talk)) return reopen(talk, true)
  registerCase(talk, true)
  return false
}

export function runDanger(talk: Heard) {
  const { state, reading } = talk
  const back = keep(talk)
  const kind = kindOf(talk)
  speak(talk, `danger.${kind}`, numbersFor(talk), { event: 'danger' })
  state.danger = kind
  state.closing = 'danger'
  const told = openCaseOf(talk)?.handedOff !== undefined
  if (!told) handOver(talk, 'danger', 'handOff.danger')
  delete state.open
  state.tail = ['location', 'customer.phone']
  const lead = told ? phrase(talk, 'danger.more', {}) : undefined
  const place = factsOf(talk)('location')
  if (back && !reading.facts.some(fact => fact.slot === 'location')) {
    // where they were the last time does not help
    state.tail = ['customer.phone']
    return ask(talk, 'location', { lead })
  }
  if (!place || isExact(place) || askedTimes(state, 'location') > 0) return goOnAfter(talk, lead)
  state.tail = ['customer.phone']
  speak(talk, 'ask.locationMore', { place }, { asks: 'location', lead })
  opened(talk, 'location', false)
}

const isThreatSignal = (signal: string): boolean => signal === 'threat.selfHarm' || signal === 'threat.violence'

export const isThreat = (talk: Heard): boolean =>
  (!talk.state.threat || openCaseOf(talk)?.resolution !== undefined) &&
  talk.reading.signals.some(each => isThreatSignal(each.signal) && each.strength !== 'weak')

export function runThreat(talk: Heard) {
  const { state, reading } = talk
  keep(talk)
  const self = reading.signals.some(each => each.signal === 'threat.selfHarm')
  if (self) speak(talk, 'care.selfHarm', numbersFor(talk), { event: 'danger' })
  else speak(talk, 'care.violence', {})
  state.threat = true
  state.closing = 'human'
  if (openCaseOf(talk)?.handedOff) {
    state.tail = []
    delete state.closing
    return
  }
  handOver(talk, 'human', 'handOff.threat')
  delete state.open
  state.tail = ['customer.phone']
  if (openCaseOf(talk)?.facts['customer.phone']) delete state.closing
  else goOnAfter(talk)
}
