// Somebody may be in danger: advice first, a person at once, then only where and which phone. Never a form. Knows no wording.
import type { DangerKind } from '../src/case/dangerKinds.ts'
import { isUnreached } from '../src/case/views/endangered.ts'
import { ask } from './ask.ts'
import { askPlaceMore, isExact } from './dangerPlace.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { isKnown } from './engine.ts'
import { isFumesAfter } from './fumes.ts'
import { goOnAfter, handOver } from './handOff.ts'
import { isAfterGrave, isHurtToo, withHurt } from './hurt.ts'
import { keep } from './keep.ts'
import { adviceIfLocked } from './lockedIn.ts'
import { phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { isStillOnRoad } from './stillOnRoad.ts'
import { caseStore, factsOf, type Heard, openCaseOf, type Talk } from './talk.ts'
import { drivesStill, rescueOf } from './underRescue.ts'
import { aboutTo, ofAnotherCrash, rolls } from './words/crash.ts'
import { callsSomebody, criesHelp } from './words/cries.ts'

const clauseEnd = /[,，。.!！?？;；\n]/
/** Against something just now, by their own word. */
function hasCrashed({ reading, text }: Heard): boolean {
  if (aboutTo.test(text) || rolls.test(text)) return false
  return reading.signals.some(({ signal, strength, span: [from, to] }) => {
    if (signal !== 'accident.crash' || strength !== 'hard') return false
    const clause = `${text.slice(0, from).split(clauseEnd).at(-1)}${text.slice(from, to)}${text.slice(to).split(clauseEnd)[0]}`
    return !ofAnotherCrash.test(clause)
  })
}

function kindOf(talk: Heard): DangerKind {
  const { reading, state } = talk
  if (isFumesAfter(talk)) return 'fumes'
  if (isHurtToo(talk)) return 'injured'
  if (isStillOnRoad(talk) && !reading.danger.kind) return 'stalledInTraffic'
  const kind = reading.danger.kind ?? (isRelapse(talk) ? state.advised?.at(-1) : undefined) ?? 'other'
  // it stands already: how to slow down is no help any more
  const stopped = reading.danger.tells?.includes('stopped') === true
  // after the advice on brakes, that it stopped has an answer of its own
  const stands = state.danger === 'noBrakes' ? !stopped && hasCrashed(talk) : stopped || hasCrashed(talk)
  return kind === 'noBrakes' && stands ? 'stalledInTraffic' : kind
}

/** What was thought past is back: the same again. */
const isRelapse = (talk: Heard): boolean => {
  const { state, reading } = talk
  if (state.danger !== undefined || reading.danger.over !== undefined) return false
  const seemedPast = state.said['rescue.over'] !== undefined || state.said['rescue.arrived'] !== undefined
  return isStillOnRoad(talk) || (seemedPast && reading.danger.tells?.includes('again') === true)
}

/** A cry, where no matter is known that it could be said of, or from beside what was just told. */
const criesOut = (talk: Heard): boolean => {
  const { state, reading, text } = talk
  if (state.danger !== undefined || reading.danger.over !== undefined || text.length > longestCry) return false
  if (isAfterGrave(talk)) return callsSomebody.test(text) || criesHelp.test(text)
  return openCaseOf(talk) === undefined && callsSomebody.test(text)
}
const longestCry = 40

/** "快来人啊" while help is on its way: asked for once more, and no other danger. */
const callsAgain = ({ state, reading: { danger }, text }: Heard): boolean =>
  state.danger !== undefined &&
  danger.kind === 'other' &&
  danger.tells?.includes('awaits') === true &&
  callsSomebody.test(text)

/** The danger is new, or of another kind than the one advised on. */
export const isDanger = (talk: Heard): boolean =>
  isHurtToo(talk) ||
  isRelapse(talk) ||
  criesOut(talk) ||
  isFumesAfter(talk) ||
  (talk.reading.danger.now &&
    !callsAgain(talk) &&
    (talk.state.danger === undefined ||
      openCaseOf(talk)?.resolution !== undefined ||
      (talk.reading.danger.kind !== undefined && talk.state.danger !== kindOf(talk))))

const firstAdvice = (talk: Talk, kind: DangerKind, text?: string) =>
  kind === 'lockedIn' ? adviceIfLocked(talk, text) : (`danger.${kind}` as const)

/** In full once for a kind; of who is shut in nobody is told to keep away. */
function adviceFor(talk: Heard, kind: DangerKind) {
  const { state } = talk
  if (kind === 'lockedIn') return firstAdvice(talk, kind, talk.text)
  if (state.advised?.includes(kind) || (kind === 'other' && state.danger !== undefined)) return 'danger.again'
  return `danger.${kind}` as const
}

export function runDanger(talk: Heard) {
  if (isHurtToo(talk)) talk.reading = withHurt(talk)
  const kind = kindOf(talk)
  const waitsStill = isStillOnRoad(talk)
  if (isRelapse(talk) || criesOut(talk))
    talk.reading = { ...talk.reading, danger: { ...talk.reading.danger, now: true, kind } }
  const { state, reading } = talk
  const back = keep(talk)
  const before = state.danger
  const wasAskedWhere = state.open === 'location' && askedTimes(state, 'location') < 2
  speak(talk, adviceFor(talk, kind), numbersFor(talk, talk.text), { event: 'danger' })
  // a mere cry does not change what is burning
  state.danger = kind === 'other' && before ? before : kind
  state.advised = [...new Set([...(state.advised ?? []), kind])]
  state.closing = 'danger'
  const told = openCaseOf(talk)?.handedOff !== undefined
  if (!told) handOver(talk, 'danger', 'handOff.danger')
  // handed over for another matter before: the number of the rescue was never told
  else if (waitsStill || (state.said['handOff.danger'] === undefined && state.said['person.rescue'] === undefined))
    speak(talk, 'person.rescue', rescueOf(talk))
  delete state.open
  state.tail = ['location', 'customer.phone']
  // whoever cannot stop is told nothing of staying where it is safe
  const inside = kind === 'noBrakes' || kind === 'lockedIn'
  const place = factsOf(talk)('location')
  // sent just before: they see where rescue will look for them
  const sentBefore = !told && place !== undefined && !tellsPlace(talk)
  const more = told && !inside ? phrase(talk, 'danger.more', {}) : undefined
  const lead = sentBefore ? phrase(talk, 'rescue.placed', { place }) : more
  if (back && !reading.facts.some(fact => fact.slot === 'location')) {
    // where they were the last time does not help
    state.tail = ['customer.phone']
    return ask(talk, 'location', { lead })
  }
  const isPlaced = !place || isExact(place) || askedTimes(state, 'location') > 0
  if (told && inside && place && isPlaced && !lacksPhone(talk)) return void delete state.closing
  // told in pieces, one cry after another: where they are is still what rescue needs first
  if (wasAskedWhere && !place && !openCaseOf(talk)?.declined.includes('location'))
    return ask(talk, 'location', { lead })
  if (isPlaced) return goOnAfter(talk, lead)
  state.tail = ['customer.phone']
  askPlaceMore(talk, place, lead)
}

/** The message itself says where. */
const tellsPlace = ({ turn, reading, text }: Heard): boolean =>
  turn.inbound.place !== undefined ||
  reading.facts.some(fact => fact.slot === 'location' && text.includes(fact.evidence))

/** While somebody else talks to them: what to do and whom to ring, in the bot's own name, and no question. Once for a kind, as always. */
export function adviseBeside(talk: Heard) {
  const { state } = talk
  const kind = kindOf(talk)
  const before = state.danger
  talk.says.length = 0
  speak(talk, adviceFor(talk, kind), numbersFor(talk, talk.text), { event: 'danger' })
  speak(talk, 'live.danger', { rescue: caseStore(talk).rescueLine })
  state.danger = kind === 'other' && before ? before : kind
  state.advised = [...new Set([...(state.advised ?? []), kind])]
}

/** A colleague who talked to them hands back: what was told meanwhile and is not over gets its advice, and what is still missing. */
export function resumeDanger(talk: Talk) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || !isUnreached(complaint)) {
    if (state.closing === 'danger') for (const key of ['closing', 'open'] as const) delete state[key]
    return void delete state.danger
  }
  const kind = complaint.danger.kind ?? 'other'
  if (!state.advised?.includes(kind)) speak(talk, firstAdvice(talk, kind), numbersFor(talk), { event: 'danger' })
  state.danger = kind
  state.advised = [...new Set([...(state.advised ?? []), kind])]
  state.closing = 'danger'
  state.tail = ['location', 'customer.phone']
  delete state.open
  goOnAfter(talk)
}

/** Rung in vain, and nobody knows that they are safe: the advice once more, and that we ring again at once. */
export function adviseUnreached(talk: Talk, who: string): boolean {
  const complaint = openCaseOf(talk)
  if (!complaint?.danger.now || !isUnreached(complaint)) return false
  const kind = talk.state.danger ?? complaint.danger.kind ?? 'other'
  const stands = kind === 'noBrakes' && talk.state.danger === kind && !drivesStill(talk)
  speak(talk, firstAdvice(talk, stands ? 'stalledInTraffic' : kind), numbersFor(talk), { event: 'danger' })
  speak(talk, 'rescue.noAnswer', { who, rescue: caseStore(talk).rescueLine })
  return true
}

export function lacksPhone(talk: Talk): boolean {
  const complaint = openCaseOf(talk)
  if (!complaint || isKnown(complaint, 'customer.phone') || complaint.declined.includes('customer.phone')) return false
  return askedTimes(talk.state, 'customer.phone') < 2
}
