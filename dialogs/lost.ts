// Somebody in danger who does not know where they are: how it can be found out, and the question for the place stays open. Knows no wording.
import { numbersFor } from './emergencyNumbers.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import type { Heard } from './talk.ts'
import { drivesStill, isUnderRescue } from './underRescue.ts'
import { lost } from './words/inDanger.ts'

const longest = 40

export const isLost = (talk: Heard): boolean =>
  isUnderRescue(talk) &&
  !drivesStill(talk) &&
  talk.text.length <= longest &&
  talk.reading.danger.over === undefined &&
  (!talk.reading.danger.now || talk.reading.danger.kind === talk.state.danger) &&
  !talk.reading.facts.some(({ slot }) => slot === 'location') &&
  lost.test(talk.text.replaceAll('’', "'"))

export function runLost(talk: Heard) {
  // not known is no place refused
  const { reading } = talk
  talk.reading = { ...reading, intents: ['unclear'], intent: 'unclear' }
  record(talk, true)
  speak(talk, 'inDanger.whereAmI', numbersFor(talk), { asks: 'location' })
  talk.state.open = 'location'
}
