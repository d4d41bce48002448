// A case came back, and then the customer finds that nothing was wrong after all: neither a fact to put right nor a matter of its own.
// Whoever has it reads it and is still in touch; nothing is closed by it.
import { speak } from './speak.ts'
import { isUnsafe, record } from './statement.ts'
import { type Heard, isWithStaff, openCaseOf, ownerOf } from './talk.ts'
import { nothingWrong, stillWrong } from './words/falseAlarm.ts'

const longest = 60

export function isFalseAlarm(talk: Heard): boolean {
  const { state, text, reading } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || complaint.cycle < 2 || !isWithStaff(complaint) || complaint.resolution) return false
  if (state.open !== undefined || text.length > longest || reading.danger.now || isUnsafe(talk)) return false
  return nothingWrong.test(text) && !stillWrong.test(text)
}

export function runFalseAlarm(talk: Heard) {
  // what is said of the other car is no fault of theirs, and what they told of their own before stands
  delete talk.removes
  talk.reading = { ...talk.reading, facts: [], signals: [] }
  record(talk, true)
  speak(talk, 'follow.falseAlarm', { who: ownerOf(talk) })
}
