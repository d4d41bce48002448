// After something else was answered: back to the open question, in one sentence and other words. Knows not what was answered.
import { ask } from './ask.ts'
import { putConfirming } from './confirming.ts'
import { askHandling } from './howHandled.ts'
import { choicesOfQuestion } from './questions.ts'
import { label, phrase, speak } from './speak.ts'
import { caseOf, openCaseOf, type Talk } from './talk.ts'

/** Puts the open question again, which counts as asked on request; false when none is open that could be pressed. */
export function wayBack(talk: Talk): boolean {
  const { state } = talk
  const { open } = state
  if (open === undefined) return false
  if (open === 'story' && !openCaseOf(talk)) {
    // somebody who has told nothing yet is not pressed
    talk.keepsOpen = true
    return false
  }
  if (putConfirming(talk)) return true
  if (open === 'confirm') {
    // the summary stands above: it is pointed at, not read again
    const choices = (choicesOfQuestion.confirm ?? []).map(key => label(state.language, key))
    speak(talk, 'digress.confirm', {}, { asks: 'confirm', choices })
    return true
  }
  if (open === 'satisfaction' && caseOf(talk)?.followUp?.answered) {
    askHandling(talk)
    return true
  }
  // no bridge to somebody who is waiting for help
  const lead = state.closing === 'danger' ? undefined : phrase(talk, 'digress.back', {})
  ask(talk, open, { lead, onRequest: true, ...(open === 'satisfaction' ? { key: 'follow.again' } : {}) })
  return true
}
