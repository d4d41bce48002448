// "Wait, I haven't decided yet", with nothing put to them here: the choice is theirs and nobody presses. An offer that waits is in proposalSettle.ts.
import type { ReadFact } from '../src/case/facts.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { type Heard, ownerOf } from './talk.ts'
import { asks, decided } from './words/choosing.ts'
import { isFiller, ofOthers, takesTime } from './words/needingTime.ts'

const longest = 40

/** "Let me think, about 30,000 km" answers. Asked for something in their own words, "let me think" alone is read as those. */
function answers(fact: ReadFact): boolean {
  if (!takesTime.test(fact.evidence)) return true
  if (fact.slot === 'demand' && fact.value.kind === 'other') return false
  return !fact.evidence.split(/[,，。;；!！]/).every(each => takesTime.test(each) || isFiller(each))
}

/** They have not made up their mind, and say nothing else. */
export function wantsTimeOnly({ reading, text }: Heard): boolean {
  if (text.length > longest || reading.danger.now || reading.components.length > 0) return false
  if (reading.signals.length > 0 || reading.facts.some(answers)) return false
  return takesTime.test(text) && !decided.test(text) && !asks(text) && !ofOthers.test(text)
}

export function leaveThem(talk: Heard) {
  record(talk, false)
  talk.keepsOpen = true
  speak(talk, 'after.takeTime', { who: ownerOf(talk) })
}
