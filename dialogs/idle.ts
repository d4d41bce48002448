// A customer who fell silent during the intake: one gentle reminder, never a second. What follows is the handoff.
import { askAgain } from './ask.ts'
import { choicesOfQuestion } from './questions.ts'
import { label, phrase, speak } from './speak.ts'
import type { Talk } from './talk.ts'

/** False: reminded before, or there is nothing to be reminded of. */
export function remind(talk: Talk): boolean {
  const { state } = talk
  if (state.reminded || state.open === undefined) return false
  state.reminded = true
  if (state.open !== 'confirm') return askAgain(talk, { lead: phrase(talk, 'idle.remind', {}) })
  const choices = (choicesOfQuestion.confirm ?? []).map(key => label(state.language, key))
  speak(talk, 'idle.remindConfirm', {}, { asks: 'confirm', choices })
  return true
}
