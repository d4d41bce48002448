// A position shared for a calm matter is not where a danger is: whoever drives on is kilometres away after a few minutes, and rescue would
// go to the wrong place, while to be asked once more costs a moment. What is sent and then told in one go belongs together. Says nothing.
import { hourMs, minuteMs } from '../src/case/policy/durations.ts'
import { isDanger } from './danger.ts'
import { factsOf, type Heard, openCaseOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'

/** A position, and then in words what has happened there: as long as it takes to type that, and hardly a place further on, ms. */
const sameTellingMs = 3 * minuteMs
/** While a danger lasts and somebody has been in touch: told in it, it is where they are for so long, ms. */
const sameDangerMs = hourMs

/** Before a danger is answered: told too long ago, the place is forgotten and may be asked for. */
export function leaveFormerPlace(talk: Heard) {
  const { state, turn } = talk
  if (!isDanger(talk) || isUnderRescue(talk)) return
  const complaint = openCaseOf(talk)
  const lasts = complaint?.danger.now === true && complaint.resolution === undefined
  const { placedAt = Number.NEGATIVE_INFINITY } = state
  if (turn.inbound.at - placedAt <= (lasts ? sameDangerMs : sameTellingMs)) return
  const former = state.place ?? factsOf(talk)('location')
  if (former) state.formerPlace = former
  delete state.place
  state.pending.facts = state.pending.facts.filter(fact => fact.slot !== 'location')
  if (complaint?.facts.location) talk.outdated = [{ slot: 'location' }]
}

/** Once the place of the message is known: shared, or in words. */
export function rememberPlaced({ state, turn, reading }: Heard) {
  if (turn.inbound.place || reading.facts.some(fact => fact.slot === 'location')) state.placedAt = turn.inbound.at
}
