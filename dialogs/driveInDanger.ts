// Somebody in danger asks whether to drive on, whether to move the car, or whether it is over: a plain no, and what instead, that holds for
// whoever sits at the wheel and for whoever is out of it. Knows no wording.
import type { DangerKind } from '../src/case/dangerKinds.ts'
import { answerThenAsk } from './dangerQuestions.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { phrase } from './speak.ts'
import { record } from './statement.ts'
import { caseStore, type Heard } from './talk.ts'
import { drivesStill, isUnderRescue } from './underRescue.ts'
import { helpersDrive, mayDriveOn, mayMoveIt, soundsOver, toTheSide, willDriveOn } from './words/driving.ts'

const longest = { han: 80, latin: 200 }

/** Nobody gets out of these at once, or drives them anywhere. */
const held: readonly DangerKind[] = ['lockedIn']
const leftWhereItIs: readonly DangerKind[] = ['onTracks', 'inWater']
const flaresUp: readonly DangerKind[] = ['fire', 'batteryFire', 'overheating', 'fumes']
/** It stands in the traffic, and nothing burns. */
const mayRollAside: readonly DangerKind[] = ['stalledInTraffic', 'other']

const asksMove = ({ text }: Heard): boolean => mayMoveIt.test(text)
const asksDrive = ({ text }: Heard): boolean =>
  (mayDriveOn.test(text) || willDriveOn.test(text)) && !helpersDrive.test(text)
const asksOver = ({ text, state }: Heard): boolean =>
  state.danger !== undefined && flaresUp.includes(state.danger) && soundsOver.test(text)

/** Asked, and nothing graver told beside it. */
export const asksToDriveOn = (talk: Heard): boolean => {
  const { state, text, reading } = talk
  const kind = state.danger
  if (!isUnderRescue(talk) || kind === undefined || held.includes(kind) || reading.danger.over !== undefined)
    return false
  if (text.length > (/\p{Script=Han}/u.test(text) ? longest.han : longest.latin)) return false
  if (reading.danger.now && reading.danger.kind !== kind && reading.danger.kind !== 'other') return false
  return asksMove(talk) || asksDrive(talk) || asksOver(talk)
}

function keyFor(talk: Heard) {
  const kind = talk.state.danger ?? 'other'
  const rolls = drivesStill(talk) && talk.reading.danger.tells?.includes('stopped') !== true
  if (kind === 'injured') return asksMove(talk) ? 'inDanger.asksMove' : 'inDanger.driveOn'
  if (leftWhereItIs.includes(kind)) return 'inDanger.driveOut'
  if (rolls) return 'inDanger.driveNoBrakes'
  if (asksMove(talk) && toTheSide.test(talk.text) && mayRollAside.includes(kind)) return 'inDanger.moveAside'
  return asksOver(talk) && !asksDrive(talk) ? 'inDanger.notOver' : 'inDanger.driveOn'
}

export function runToDriveOn(talk: Heard) {
  const key = keyFor(talk)
  const { answered, declined } = record(talk, true)
  const lead = phrase(talk, key, {
    ...numbersFor(talk, talk.text),
    rescue: caseStore(talk).rescueLine,
  })
  if (!drivesStill(talk)) return answerThenAsk(talk, key, lead, answered || declined !== undefined)
  // nobody answers a question at the wheel
  talk.keepsOpen = true
  talk.says.push({ text: lead, textKey: key })
}
