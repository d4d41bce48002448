// What somebody in danger asks while help is on its way: whom to ring, what now, where to stop with no brakes. Short answers; the open
// question stays as it is. Knows no wording.
import { ask } from './ask.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { adviceIfLocked } from './lockedIn.ts'
import { label, phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { record } from './statement.ts'
import { caseStore, type Heard, ownerOf, phonesOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'
import {
  asksNumber,
  asksToCall,
  asksWhetherCalled,
  moving,
  namesAmbulance,
  namesFireBrigade,
  namesPolice,
  ofRescue,
  standsStill,
  stopped,
  storesNumber,
  whatNow,
} from './words/inDanger.ts'

/** Somebody in danger, whom nobody has reached yet. */
const isWaiting = (talk: Heard): boolean => isUnderRescue(talk) && talk.text.length <= 80

export const drivesOn = (talk: Heard): boolean =>
  isWaiting(talk) &&
  talk.state.danger === 'noBrakes' &&
  !stopped.test(talk.text) &&
  (moving.test(talk.text) || (whatNow.test(talk.text) && talk.state.said['danger.moving'] === undefined))

export function runDrivesOn(talk: Heard) {
  record(talk, true)
  // nobody answers a question at the wheel; it is there when the car stands
  talk.keepsOpen = true
  speak(talk, 'danger.moving', numbersOf(talk))
}

/** Stopped at last: good to hear, and no place. */
export const hasStopped = (talk: Heard): boolean =>
  isWaiting(talk) &&
  talk.reading.danger.over === undefined &&
  !talk.reading.facts.some(fact => fact.slot === 'location') &&
  ((talk.state.danger === 'noBrakes' && talk.reading.danger.tells?.includes('stopped') === true) ||
    (talk.state.open === 'location' && standsStill.test(talk.text.trim())))

export function runStopped(talk: Heard) {
  const { state, reading } = talk
  record(talk, true)
  const rescue = state.danger === 'noBrakes' ? caseStore(talk).rescueLine : undefined
  const stopped = phrase(talk, 'danger.stopped', { rescue })
  // it stopped against something
  const crashed = reading.signals.some(each => each.signal === 'accident.crash' && each.strength === 'hard')
  const doctor = crashed ? phrase(talk, 'danger.doctor', { ambulance: numbersOf(talk).ambulance }) : undefined
  const lead = doctor ? label(state.language, 'line.sentence', { a: stopped, b: doctor }) : stopped
  const { open } = state
  if (open === 'location' && askedTimes(state, open) < 3) return ask(talk, open, { lead })
  if (open === 'customer.phone') return ask(talk, open, { lead, onRequest: true })
  talk.keepsOpen = true
  talk.says.push({ text: lead, textKey: 'danger.stopped' })
}

/** The number for what they name, else for the danger they are in. */
export function numberAskedFor(talk: Heard): string {
  const { police, fire, ambulance } = numbersOf(talk)
  const { text, state } = talk
  if (namesAmbulance.test(text)) return ambulance
  if (namesFireBrigade.test(text)) return fire
  if (namesPolice.test(text)) return police
  if (state.danger === 'injured' || state.danger === 'fumes') return ambulance
  return state.danger === 'fire' || state.danger === 'batteryFire' ? fire : police
}

const ownNumber = (text: string): boolean => storesNumber.test(text) && !ofRescue.test(text)
const wantsNumber = ({ reading, text }: Heard): boolean =>
  asksNumber.test(text) || (reading.topics?.some(each => each.topic === 'phone') ?? false)

export const asksInDanger = (talk: Heard): boolean =>
  isWaiting(talk) &&
  !asksWhetherCalled.test(talk.text) &&
  (asksToCall.test(talk.text) || wantsNumber(talk) || whatNow.test(talk.text.trim()))

export function runAsksInDanger(talk: Heard) {
  record(talk, false)
  talk.keepsOpen = true
  if (asksToCall.test(talk.text)) return speak(talk, 'danger.callYes', { number: numberAskedFor(talk) })
  const values = { ...numbersOf(talk), who: ownerOf(talk), rescue: caseStore(talk).rescueLine }
  if (wantsNumber(talk)) {
    speak(talk, 'danger.numbers', values)
    // theirs beside those that are answered now
    if (!ownNumber(talk.text)) return
    speak(talk, 'digress.phone', { phones: phonesOf(talk) })
    if (talk.state.open === 'location' && askedTimes(talk.state, 'location') < 3) ask(talk, 'location')
    return
  }
  // whoever is shut in, or stands by them, is not sent away from the car
  speak(talk, talk.state.danger === 'lockedIn' ? adviceIfLocked(talk) : 'danger.next', values)
}

const numbersOf = (talk: Heard) => numbersFor(talk, talk.text)
