// Once a colleague has handed the talk back: what they said last is read out to whoever asks after it. Knows only their last line.
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { tellStatus } from './status.ts'
import { type Heard, openCaseOf, ownerOf } from './talk.ts'
import { whatWasSaid } from './words/waiting.ts'

const longest = 40

/** "刚才说的是明天几点来着": asks after what was said while a colleague talked. */
export const asksWhatWasSaid = (talk: Heard): boolean =>
  talk.state.staffSaid !== undefined &&
  openCaseOf(talk) !== undefined &&
  talk.text.length <= longest &&
  talk.reading.signals.every(each => each.strength === 'weak') &&
  whatWasSaid.test(talk.text)

export function tellWhatWasSaid(talk: Heard) {
  const { staffSaid } = talk.state
  if (staffSaid === undefined) return tellStatus(talk)
  // a time named in the question is no new wish and no date of the matter
  talk.reading = { ...talk.reading, facts: [] }
  record(talk, true)
  talk.keepsOpen = true
  speak(talk, 'live.lastSaid', { text: staffSaid, who: ownerOf(talk) })
}
