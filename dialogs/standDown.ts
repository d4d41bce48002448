// The danger is past, as the customer says: rescue hears of it, and the person who has the case still sees it. Knows no wording.
import { ask } from './ask.ts'
import { lacksPhone } from './danger.ts'
import { isUnwellOutside } from './lockedIn.ts'
import { speak } from './speak.ts'
import type { State } from './state.ts'
import { record } from './statement.ts'
import { type Heard, openCaseOf, ownerOf } from './talk.ts'
import { fireBrigade, fireEnded } from './words/inDanger.ts'

/** "I'm ok now" once more, or "the firefighters have left": the relief was told already. */
const wasStoodDown = ({ advised, said, open }: State): boolean =>
  (advised?.length ?? 0) > 0 &&
  (said['rescue.over'] !== undefined || said['rescue.arrived'] !== undefined) &&
  (open === undefined || open === 'customer.phone')

/** Out of the car is past danger for whoever was shut in it; a fire burns on. */
const overFor = ({ state, reading: { danger } }: Heard): 'safe' | 'helped' | undefined =>
  danger.over === 'out' ? (state.danger === 'lockedIn' ? 'safe' : undefined) : danger.over

/** A fire named with those who put it out is no new one. */
export const standsDown = (talk: Heard): boolean => {
  const { state, reading } = talk
  const told = state.danger !== undefined || openCaseOf(talk)?.danger.now === true
  if (!told && !wasStoodDown(state)) return false
  if (isUnwellOutside(talk) || (reading.danger.now && reading.danger.kind !== state.danger)) return false
  return overFor(talk) !== undefined
}

/** Those who put it out are there, and it still burns. */
const burnsOn = ({ state, text, reading: { danger } }: Heard): boolean =>
  danger.over === 'helped' &&
  (state.danger === 'fire' || state.danger === 'batteryFire') &&
  fireBrigade.test(text) &&
  !fireEnded.test(text)

export function runStandDown(talk: Heard) {
  const { state, reading } = talk
  const over = overFor(talk) ?? 'safe'
  if (burnsOn(talk)) {
    const { over: _, ...danger } = reading.danger
    talk.reading = { ...reading, danger }
    record(talk, true)
    talk.keepsOpen = true
    return speak(talk, 'rescue.arrived', { who: ownerOf(talk) })
  }
  // where they were taken is not where the car burns
  const facts = reading.facts.filter(fact => fact.slot !== 'location')
  talk.reading = { ...reading, facts, danger: { now: false, over } }
  const known = openCaseOf(talk)?.danger.now === true || state.danger !== undefined
  record(talk, true)
  if (!known) return speak(talk, 'after.noted', { who: ownerOf(talk) })
  delete state.danger
  delete state.closing
  delete state.open
  state.tail = []
  speak(talk, over === 'helped' ? 'rescue.arrived' : 'rescue.over', { who: ownerOf(talk) })
  if (lacksPhone(talk)) ask(talk, 'customer.phone')
}
