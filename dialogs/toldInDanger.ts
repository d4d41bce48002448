// What is told while help is on its way, and is no new danger: somebody is still inside, nobody has come, it runs again, they would call it
// off, they sit somewhere else than they wrote. Rescue stays on until they are known to be safe. Knows no wording.
import type { DangerKind, DangerTell } from '../src/case/dangerKinds.ts'
import type { ReadFact } from '../src/case/facts.ts'
import { wishesWithdrawal } from './about.ts'
import { ask } from './ask.ts'
import { askPlaceMore, correctedPlace, isExact } from './dangerPlace.ts'
import { asksInDanger } from './duringDanger.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { goOnAfter } from './handOff.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { runStandDown } from './standDown.ts'
import { askedTimes } from './state.ts'
import { record, saysNo, saysYes } from './statement.ts'
import { onlyTheFireIsOver } from './stillOnRoad.ts'
import { caseStore, factsOf, type Heard, openCaseOf, ownerOf } from './talk.ts'
import { drivesStill, isUnderRescue } from './underRescue.ts'
import { callsItOff } from './words/leaving.ts'
import { atStore, isBareSafe, settled, towedAway } from './words/safe.ts'

const longest = 100
const tells = ({ reading }: Heard, what: DangerTell): boolean => reading.danger.tells?.includes(what) === true
/** Nothing graver, and nothing better, is told beside it. */
const isPlain = ({ reading: { danger }, state, text }: Heard): boolean =>
  text.length <= longest && danger.over === undefined && (!danger.now || danger.kind === state.danger)

/** How often the place is asked for at most. */
const mostPlaces = 3
/** With the question that is open, put once more while it may be. */
function goOnAsking(talk: Heard, lead: string, key: 'danger.getOut' | 'danger.movesAgain') {
  const { state } = talk
  if (state.open === 'location' && askedTimes(state, 'location') < mostPlaces) return ask(talk, 'location', { lead })
  talk.keepsOpen = true
  talk.says.push({ text: lead, textKey: key })
}

/** Whoever is hurt is not moved, and whoever is shut in or rolling cannot get out. */
const staysIn: readonly (DangerKind | undefined)[] = ['lockedIn', 'injured']
export const isInside = (talk: Heard): boolean =>
  isUnderRescue(talk) &&
  isPlain(talk) &&
  tells(talk, 'inside') &&
  !staysIn.includes(talk.state.danger) &&
  !drivesStill(talk)
export function runInside(talk: Heard) {
  record(talk, true)
  goOnAsking(talk, phrase(talk, 'danger.getOut', {}), 'danger.getOut')
}

const mayRoll: readonly (DangerKind | undefined)[] = ['stalledInTraffic', 'overheating', 'other', 'noBrakes']
export const movesAgain = (talk: Heard): boolean =>
  isUnderRescue(talk) && isPlain(talk) && tells(talk, 'restarted') && mayRoll.includes(talk.state.danger)
export function runMovesAgain(talk: Heard) {
  record(talk, true)
  talk.keepsOpen = true
  speak(talk, 'danger.movesAgain', { rescue: caseStore(talk).rescueLine })
}

/** Beside the traffic "I am fine" says nothing of where they stand. */
const byTheRoad: readonly (DangerKind | undefined)[] = ['noBrakes', 'stalledInTraffic', 'other', 'onTracks']
const fires: readonly (DangerKind | undefined)[] = ['fire', 'batteryFire']
/** Help is not wanted, and nobody knows yet whether they are safe. */
export const callsOff = (talk: Heard): boolean => {
  const { state, reading, text } = talk
  if (!isUnderRescue(talk) || text.length > longest || (reading.danger.now && reading.danger.kind !== state.danger))
    return false
  const { over } = reading.danger
  // "没事了不用联系我": what it means is asked, and nothing ends by it
  if (onlyTheFireIsOver(talk) || callsItOff(text)) return true
  // out, and safe: who else was in it is not known
  if (over === 'out' && fires.includes(state.danger) && tells(talk, 'safeWord')) return true
  if (over === undefined && tells(talk, 'safeWord') && isBareSafe.test(text.trim())) return true
  if (over === 'safe')
    return tells(talk, 'noHelp') && tells(talk, 'unhurt') && byTheRoad.includes(state.danger) && !settled.test(text)
  if (over === undefined && tells(talk, 'unhurt') && towedAway.test(text)) return true
  if (over === undefined && atStore.test(text)) return true
  if (over !== undefined || asksInDanger(talk)) return false
  return tells(talk, 'noHelp') || wishesWithdrawal(talk) || reading.intent === 'cancel'
}
export function askSafe(talk: Heard) {
  const { state, reading } = talk
  // told of themselves alone: the danger stands
  const { over: _, ...danger } = reading.danger
  talk.reading = { ...reading, danger }
  const { open } = state
  // what is called off is the help, not the answer to the open question
  delete state.open
  record(talk, true)
  if ((open === 'location' || open === 'customer.phone') && !state.tail.includes(open)) state.tail.unshift(open)
  const choices = [label(state.language, 'choice.safe'), label(state.language, 'choice.notSafe')]
  speak(talk, 'danger.askSafe', {}, { asks: 'confirm', choices })
  state.open = 'confirm'
  state.confirming = 'safe'
}

export const answersSafe = (talk: Heard): boolean => {
  const { state, text } = talk
  if (state.open !== 'confirm' || state.confirming !== 'safe' || !isUnderRescue(talk)) return false
  return isChoice(text, 'choice.safe') || isChoice(text, 'choice.notSafe') || saysYes(talk) || saysNo(talk)
}
export function runSafe(talk: Heard) {
  const { state, reading, text } = talk
  delete state.confirming
  delete state.open
  if (isChoice(text, 'choice.safe') || (saysYes(talk) && !isChoice(text, 'choice.notSafe'))) {
    talk.reading = { ...reading, danger: { ...reading.danger, now: false, over: 'safe' } }
    return runStandDown(talk)
  }
  record(talk, true)
  speak(talk, 'danger.again', numbersFor(talk, text))
  state.closing = 'danger'
  const mayBeAsked = !openCaseOf(talk)?.declined.includes('location') && askedTimes(state, 'location') < mostPlaces
  if (!factsOf(talk)('location') && mayBeAsked) return ask(talk, 'location')
  goOnAfter(talk)
}

/** Said wrongly: never that it is over. What is right takes its stead; without it, it is asked for. */
export const putsRight = (talk: Heard): boolean => {
  if (!isUnderRescue(talk) || !isPlain(talk) || !tells(talk, 'wrong')) return false
  if (tells(talk, 'inside') || tells(talk, 'hurt') || tells(talk, 'awaits')) return false
  return talk.state.open !== 'confirm' && (rightPlace(talk) !== undefined || isBare(talk.text) || hasPhone(talk))
}
const hasPhone = ({ reading }: Heard): boolean => reading.facts.some(each => each.slot === 'customer.phone')
/** "刚说错了", "sorry, wrong": and not what is right. */
const isBare = (text: string): boolean => text.trim().length <= (/\p{Script=Han}/u.test(text) ? 10 : 24)

const rightPlace = (talk: Heard): string | undefined => {
  const told = talk.reading.facts.find(fact => fact.slot === 'location')
  return correctedPlace(factsOf(talk)('location'), told ? String(told.value) : undefined, talk.text)
}

export function runPutRight(talk: Heard) {
  const { state, reading, text } = talk
  const place = rightPlace(talk)
  const rest = reading.facts.filter(
    ({ slot }) => slot !== 'location' && slot !== 'background.place' && slot !== 'vehicle.mileageKm',
  )
  const at = (slot: 'location' | 'background.place', value: string): ReadFact => ({
    slot,
    value,
    evidence: text,
    span: [0, text.length],
  })
  talk.reading = { ...reading, facts: place ? [...rest, at('location', place), at('background.place', place)] : rest }
  const { open } = state
  record(talk, true)
  if (!place && !hasPhone(talk)) {
    talk.keepsOpen = true
    return speak(talk, 'danger.correctHow', {}, open ? { asks: open } : {})
  }
  const values = { who: ownerOf(talk) }
  const lead = place ? phrase(talk, 'danger.placed', { ...values, place }) : phrase(talk, 'danger.passed', values)
  if (place && !isExact(place) && open === 'location' && askedTimes(state, 'location') < mostPlaces)
    return askPlaceMore(talk, place, lead)
  if (open === 'customer.phone' && !hasPhone(talk) && askedTimes(state, open) < mostPlaces)
    return ask(talk, open, { lead })
  if (state.closing === 'danger' && state.tail.length > 0) {
    delete state.open
    return goOnAfter(talk, lead)
  }
  if (state.closing === 'danger') delete state.closing
  talk.says.push({ text: lead, textKey: place ? 'danger.placed' : 'danger.passed' })
}
