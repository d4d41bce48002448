// The day of a further event, told in passing once somebody has the case: it takes no place of the day that was told. Knows no dates.
import type { Fact } from '../src/case/facts.ts'
import { type Heard, isWithStaff, openCaseOf } from './talk.ts'

/** "不是上周二，是周三", "sorry, it was Monday": the day is put right. */
const putsRight =
  /不是|不对|不對|应该是|應該是|其实|其實|记错|記錯|说错|說錯|写错|寫錯|更正|\b(?:actually|not|wrong|sorry|i mean|meant|correction|mistake)\b/i

export function isDateInPassing({ slot }: Fact, talk: Heard): boolean {
  const { state, reading, text, mends } = talk
  const complaint = openCaseOf(talk)
  if (slot !== 'background.occurredOn' || complaint?.facts[slot] === undefined || !isWithStaff(complaint)) return false
  if (state.editing || mends || reading.correction || reading.intents.includes('correct') || putsRight.test(text))
    return false
  if (state.open === slot || state.open === 'background.visit') return false
  // a day alone is an answer, or puts right what was told
  return reading.signals.length > 0 || reading.facts.some(fact => fact.slot === 'symptom' || fact.slot === 'demand')
}
