// "What if my brakes fail on the motorway?": asked in case it should ever happen. The advice as an answer, no case, and back to what was
// open. Knows no wording.

import { numbersFor } from './emergencyNumbers.ts'
import { phrase, speak } from './speak.ts'
import type { Heard } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'
import { wayBack } from './wayBack.ts'

const longest = 90
const asksWhat =
  /怎么办|怎麼辦|咋办|咋辦|怎么做|怎麼做|怎么处理|怎麼處理|如何|怎么(?:停|逃|出)|怎麼(?:停|逃|出)|做什么|做什麼|\bwhat (?:if|happens if|do|should|would|can|am i|are we)\b|\bhow (?:do|should|can|would|to)\b/i
/** Whose fault it would be and who would pay is another question. */
const asksWhoPays =
  /赔|賠|负责|負責|责任|責任|谁管|誰管|保修|质保|保固|退车|退車|\b(?:pay|paid|cover(?:ed)?|liable|warranty|refund|compensat\w*|responsible)\b/i

/** The message asks that and tells nothing. */
export const supposes = (talk: Heard): boolean => {
  const { reading, text } = talk
  if (reading.danger.supposed === undefined || reading.danger.now || isUnderRescue(talk)) return false
  if (text.length > longest || !asksWhat.test(text) || asksWhoPays.test(text)) return false
  return reading.signals.every(each => each.strength === 'weak')
}

export function runSupposed(talk: Heard) {
  const kind = talk.reading.danger.supposed ?? 'other'
  speak(talk, `danger.${kind}`, numbersFor(talk), { lead: phrase(talk, 'danger.ifEver', {}) })
  if (!wayBack(talk)) speak(talk, 'digress.open', {})
}
