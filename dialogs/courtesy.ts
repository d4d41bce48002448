// Manners and small talk after the handoff: an apology, the weather, "I'll pick it up after work". Answered in kind. Knows no times.
import { concernsSafety } from './confirming.ts'
import { tellWhatComes } from './next.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { type Heard, openCaseOf, ownerOf } from './talk.ts'
import { whomToRing } from './whomToRing.ts'
import { bringsCar } from './words/bringing.ts'
import { apologises, chats, willCome } from './words/waiting.ts'

/** A word of manners is answered in kind: nothing is noted and nobody is told. */
export function answerCourtesy(talk: Heard): boolean {
  const { text, reading, state } = talk
  if (state.open !== undefined && state.open !== 'satisfaction' && state.open !== 'proposal') return false
  if (reading.danger.now || reading.signals.length > 0 || text.length > 60) return false
  const brings = bringsCar(text)
  if (text.length > 40 && !brings) return false
  const key = apologises.test(text.trim())
    ? 'after.noOffence'
    : chats.test(text.trim())
      ? 'after.chat'
      : brings
        ? 'after.bring'
        : willCome.test(text.trim())
          ? 'after.seeYou'
          : undefined
  if (!key) return false
  talk.keepsOpen = true
  if (key === 'after.bring') tellBringing(talk)
  else {
    // when they come is for whoever waits for them
    if (key === 'after.seeYou') record(talk, true)
    speak(talk, key, { who: ownerOf(talk) })
  }
  return true
}

/** What we waited for: whoever has the case knows that the car comes, and what was put off goes on. */
function tellBringing(talk: Heard) {
  record(talk, true)
  const complaint = openCaseOf(talk)
  const who = ownerOf(talk)
  if (!complaint || complaint.resolution || complaint.withdrawn) return speak(talk, 'after.seeYou', { who })
  // nobody has looked yet whether it may be driven
  if (concernsSafety(complaint)) return speak(talk, 'after.bringUnsafe', { who, phone: whomToRing(talk) })
  speak(talk, 'after.bring', { who })
  tellWhatComes(talk, { onlyTimes: true })
}
