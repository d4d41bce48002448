// "Wait, I haven't decided yet", with nothing put to them here: the choice is theirs and nobody presses. An offer that waits is in proposalSettle.ts.
import { speak } from './speak.ts'
import { type Heard, ownerOf } from './talk.ts'
import { asks, decided } from './words/choosing.ts'
import { ofOthers, takesTime } from './words/needingTime.ts'

const longest = 40

/** They have not made up their mind, and say nothing else. */
export function wantsTimeOnly({ reading, text }: Heard): boolean {
  if (text.length > longest || reading.danger.now || reading.components.length > 0) return false
  if (reading.signals.length > 0 || reading.facts.some(({ slot }) => slot === 'symptom')) return false
  return takesTime.test(text) && !decided.test(text) && !asks(text) && !ofOthers.test(text)
}

export function leaveThem(talk: Heard) {
  talk.keepsOpen = true
  speak(talk, 'after.takeTime', { who: ownerOf(talk) })
}
