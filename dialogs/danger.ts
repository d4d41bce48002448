// Somebody may be in danger: advice first, a person at once, then only where and which phone. Never a form. Knows no wording.
import type { DangerKind } from '../src/case/facts.ts'
import { isUnreached } from '../src/case/views/row.ts'
import { ask, askAgain } from './ask.ts'
import { askPlaceMore, isExact } from './dangerPlace.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { isKnown } from './engine.ts'
import { goOnAfter, handOver } from './handOff.ts'
import { keep } from './keep.ts'
import { phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { record } from './statement.ts'
import { caseStore, factsOf, type Heard, openCaseOf, ownerOf, type Talk } from './talk.ts'

const kindOf = (talk: Heard): DangerKind => talk.reading.danger.kind ?? 'other'

/** The danger is new, or of another kind than the one advised on. */
export const isDanger = (talk: Heard): boolean =>
  talk.reading.danger.now &&
  (talk.state.danger === undefined ||
    openCaseOf(talk)?.resolution !== undefined ||
    (talk.reading.danger.kind !== undefined && talk.state.danger !== kindOf(talk)))

/** In full once for a kind. */
function adviceFor({ state }: Talk, kind: DangerKind) {
  if (state.advised?.includes(kind) || (kind === 'other' && state.danger !== undefined)) return 'danger.again'
  return `danger.${kind}` as const
}

export function runDanger(talk: Heard) {
  const { state, reading } = talk
  const back = keep(talk)
  const kind = kindOf(talk)
  const before = state.danger
  const wasAskedWhere = state.open === 'location' && askedTimes(state, 'location') < 2
  speak(talk, adviceFor(talk, kind), numbersFor(talk, talk.text), { event: 'danger' })
  // a mere cry does not change what is burning
  state.danger = kind === 'other' && before ? before : kind
  state.advised = [...new Set([...(state.advised ?? []), kind])]
  state.closing = 'danger'
  const told = openCaseOf(talk)?.handedOff !== undefined
  if (!told) handOver(talk, 'danger', 'handOff.danger')
  delete state.open
  state.tail = ['location', 'customer.phone']
  // whoever cannot stop is told nothing of staying where it is safe
  const inside = kind === 'noBrakes' || kind === 'lockedIn'
  const lead = told && !inside ? phrase(talk, 'danger.more', {}) : undefined
  const place = factsOf(talk)('location')
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

/** In danger, and nobody of the rescue has been in touch yet. */
export const isUnderRescue = (talk: Talk): boolean => {
  const complaint = openCaseOf(talk)
  return talk.state.danger !== undefined && complaint !== undefined && isUnreached(complaint)
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
  if (!state.advised?.includes(kind)) speak(talk, `danger.${kind}`, numbersFor(talk), { event: 'danger' })
  state.danger = kind
  state.advised = [...new Set([...(state.advised ?? []), kind])]
  state.closing = 'danger'
  state.tail = ['location', 'customer.phone']
  delete state.open
  goOnAfter(talk)
}

const whenRescued =
  /(?:什么时候|什麼時候|啥时候|何时|何時|几点|幾點|多久|多长时间|多長時間|到哪|怎么还|怎麼還|还没|還沒).{0,10}(?:来|來|到(?!底)|救援|拖车|拖車)|^(?:还要?|還要?|大概|要)?(?:多久|多长时间|多長時間|几点|幾點|到哪了?)[呢啊]?[?？]?$|(?:救援|拖车|拖車|人).{0,6}(?:呢|到哪|在哪)|(?:救援|拖车|拖車|救护车|救護車|消防车?|消防車|警察|120|119|110|你们|你們|人).{0,4}(?:来|來|到)了?(?:吗|嗎|没|沒)|^(?:请|請|麻烦|麻煩|拜托|拜託|你们|你們)?(?:快|赶紧|趕緊|赶快|趕快|马上|馬上)(?:点|點|一点|一點|来|來|派人|啊|呀|快){0,4}[\s!！。.]*$|^(?:please )?(?:hurry|be quick|quick(?:ly)?)(?: up)?[\s!.]*$|\b(?:when|how long|how soon|where)\b.{0,30}\b(?:here|come|coming|arrive|arrives|rescue|tow|help|they|wait|somebody|someone)\b/i

/** Safe by now, and the rescue still on its way. */
const isExpected = (talk: Talk): boolean =>
  isUnderRescue(talk) ||
  (openCaseOf(talk)?.handedOff?.cause === 'danger' && openCaseOf(talk)?.clocks.firstContact?.state === 'running')

/** "When will they be here?" while waiting for the rescue. */
export const awaitsRescue = (talk: Heard): boolean =>
  isExpected(talk) &&
  // "is the ambulance here yet?" names it as whoever is hurt does
  (!talk.reading.danger.now || talk.reading.danger.kind === talk.state.danger) &&
  talk.text.length <= 60 &&
  whenRescued.test(talk.text)

export function runAwaitsRescue(talk: Heard) {
  const { answered, declined } = record(talk, false)
  speak(talk, 'rescue.coming', { who: ownerOf(talk), rescue: caseStore(talk).rescueLine })
  if (talk.state.closing !== 'danger') return
  if (!answered && !declined) return void askAgain(talk)
  delete talk.state.open
  goOnAfter(talk)
}

export function lacksPhone(talk: Talk): boolean {
  const complaint = openCaseOf(talk)
  if (!complaint || isKnown(complaint, 'customer.phone') || complaint.declined.includes('customer.phone')) return false
  return askedTimes(talk.state, 'customer.phone') < 2
}
