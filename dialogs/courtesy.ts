// Manners and small talk after the handoff: an apology, the weather, "I'll pick it up after work". Answered in kind. Knows no times.
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { type Heard, ownerOf } from './talk.ts'
import { apologises, chats, willCome } from './words/waiting.ts'

/** A word of manners is answered in kind: nothing is noted and nobody is told. */
export function answerCourtesy(talk: Heard): boolean {
  const { text, reading, state } = talk
  if (state.open !== undefined && state.open !== 'satisfaction' && state.open !== 'proposal') return false
  if (reading.danger.now || reading.signals.length > 0 || text.length > 40) return false
  const key = apologises.test(text.trim())
    ? 'after.noOffence'
    : chats.test(text.trim())
      ? 'after.chat'
      : willCome.test(text.trim())
        ? 'after.seeYou'
        : undefined
  if (!key) return false
  // when they come is for whoever waits for them
  if (key === 'after.seeYou') record(talk, true)
  talk.keepsOpen = true
  speak(talk, key, { who: ownerOf(talk) })
  return true
}
