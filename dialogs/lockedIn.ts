// Somebody is shut in a car: whoever stands beside it is told what to do for them, and that it cannot wait when it gets worse. Knows no
// wording.
import { numbersFor } from './emergencyNumbers.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { type Heard, openCaseOf, type Talk } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'
import {
  gravelyWorse,
  othersInside,
  outOfCar,
  selfInside,
  selfOutside,
  wellAgain,
  worseInside,
} from './words/lockedIn.ts'

const longest = 80

/** They stand beside it, and somebody else is in there. */
function standsOutside(talk: Talk, text: string): boolean {
  const told = [...(openCaseOf(talk)?.narrative ?? []).slice(-4).map(each => each.text), text].join('\n')
  return othersInside.test(told) && (selfOutside.test(told) || !selfInside.test(told))
}

/** @param text of a message that is not in the case yet */
export const adviceIfLocked = (talk: Talk, text = ''): 'danger.lockedOther' | 'danger.lockedIn' =>
  standsOutside(talk, text) ? 'danger.lockedOther' : 'danger.lockedIn'

const isUnwell = ({ text, reading }: Heard): boolean =>
  worseInside.test(text) || reading.danger.tells?.includes('hurt') === true

const fits = (talk: Heard): boolean =>
  talk.state.danger === 'lockedIn' && isUnderRescue(talk) && talk.text.length <= longest

/** Out of it, and not well: no relief, and no window to break. */
export const isUnwellOutside = (talk: Heard): boolean =>
  fits(talk) &&
  outOfCar.test(talk.text) &&
  isUnwell(talk) &&
  (gravelyWorse.test(talk.text) || !wellAgain.test(talk.text))

/** Still inside, and unwell or in the heat. */
export const isWorseInside = (talk: Heard): boolean =>
  fits(talk) && talk.reading.danger.over === undefined && !outOfCar.test(talk.text) && isUnwell(talk)

export function runWorseInside(talk: Heard) {
  record(talk, true)
  talk.keepsOpen = true
  speak(talk, 'danger.breakNow', numbersFor(talk, talk.text))
}
