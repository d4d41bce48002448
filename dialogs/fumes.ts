// What is breathed in a car makes somebody unwell: out into the air, no flame, and who to ring when it gets worse; whoever is dizzy is no
// injured of a crash. Knows no wording.
import { numbersFor } from './emergencyNumbers.ts'
import { isAfterGrave } from './hurt.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { type Heard, openCaseOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'
import { feelsIll, smellsOfFumes } from './words/fumes.ts'

const longest = 60

/** Petrol or exhaust was told of just now, and whoever breathed it feels it. */
export function isFumesAfter(talk: Heard): boolean {
  const { state, text, reading } = talk
  if (state.danger !== undefined || reading.danger.over !== undefined || text.length > longest) return false
  if (!feelsIll.test(text) || !isAfterGrave(talk)) return false
  const told = openCaseOf(talk)?.narrative.slice(-3) ?? []
  return told.some(each => smellsOfFumes.test(each.text))
}

/** Advised already, and worse: nobody is to be left lying, and nothing is said of a crash. */
export const isWorseInAir = (talk: Heard): boolean => {
  const { state, text, reading } = talk
  if (state.danger !== 'fumes' || !isUnderRescue(talk) || text.length > longest) return false
  return reading.danger.over === undefined && (feelsIll.test(text) || reading.danger.tells?.includes('hurt') === true)
}

export function runWorseInAir(talk: Heard) {
  record(talk, true)
  talk.keepsOpen = true
  speak(talk, 'danger.air', numbersFor(talk, talk.text))
}
