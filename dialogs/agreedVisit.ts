// What is agreed on stands, and the day or hour of it is wanted otherwise: passed on to whoever does it, and nothing is taken back.
import { speak } from './speak.ts'
import { isUnsafe, record } from './statement.ts'
import { type Heard, openCaseOf, ownerOf } from './talk.ts'
import { wantsOtherTime } from './words/choosing.ts'

/** The solution agreed on, while nothing else is talked about and the matter is not over. */
export function standing(talk: Heard) {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  return solution?.answer === 'agreed' && !resolution && !withdrawn && !talk.state.open ? solution : undefined
}

export const movesVisit = (talk: Heard): boolean =>
  standing(talk) !== undefined && wantsOtherTime(talk.text) && !isUnsafe(talk) && talk.reading.components.length === 0

export function passOnTime(talk: Heard) {
  record(talk, true)
  talk.keepsOpen = true
  speak(talk, 'after.noted', { who: ownerOf(talk) })
}
