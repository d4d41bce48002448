// The answer to "are you satisfied?": a yes settles the case, a no brings it back to the service manager. Knows no clock.
import { ask, askAgain } from './ask.ts'
import { isChoice, phrase, speak, textTables } from './speak.ts'
import { isMatter, saysNo, saysYes } from './statement.ts'
import { caseOf, dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'

export const awaitsSatisfaction = (talk: Heard): boolean => {
  const complaint = caseOf(talk)
  return (
    talk.state.open === 'satisfaction' && complaint?.followUp !== undefined && complaint.followUp.answered === undefined
  )
}

type Verdict = 'satisfied' | 'unsatisfied' | 'thanks' | 'unclear'

const negation = /[不没沒未無无]|\bnot\b|n't/i
const mentions = (text: string, key: 'choice.satisfied' | 'choice.unsolved') =>
  Object.values(textTables).some(({ labels }) => text.toLowerCase().includes(labels[key].toLowerCase()))

function verdictOf(talk: Heard): Verdict {
  const { reading, text } = talk
  if (isChoice(text, 'choice.satisfied')) return 'satisfied'
  if (mentions(text, 'choice.unsolved')) return 'unsatisfied'
  const { intents, intent } = reading
  if (saysNo(talk) || intents.includes('complain') || isMatter(talk)) return 'unsatisfied'
  if (mentions(text, 'choice.satisfied')) return negation.test(text) ? 'unsatisfied' : 'satisfied'
  if (saysYes(talk) || intents.includes('praise')) return 'satisfied'
  return intent === 'thanks' ? 'thanks' : 'unclear'
}

export function runFollowUp(talk: Heard) {
  const { state, text } = talk
  const verdict = verdictOf(talk)
  if (verdict === 'satisfied' || verdict === 'unsatisfied') {
    talk.cases.apply({ type: 'recordFollowUp', satisfied: verdict === 'satisfied', ...(text.trim() ? { text } : {}) })
    delete state.open
    state.clarified = 0
    if (verdict === 'satisfied') speak(talk, 'follow.thanks', {})
    else speak(talk, 'follow.sorry', { who: ownerOf(talk), when: dueOf(talk, 'firstContact') })
    return restoreParked(talk)
  }
  if (state.clarified > 0) return speak(talk, verdict === 'thanks' ? 'after.thanks' : 'after.unclear', {})
  state.clarified++
  ask(talk, 'satisfaction', { key: verdict === 'thanks' ? 'follow.bareThanks' : 'follow.clarify', onRequest: true })
}

/** A question that had to wait for the survey comes back. */
function restoreParked(talk: Heard) {
  const { state } = talk
  const { parked } = state
  delete state.parked
  const complaint = openCaseOf(talk)
  if (!parked || !complaint || complaint.handedOff || complaint.resolution) return
  state.open = parked
  askAgain(talk, { lead: phrase(talk, 'repair.repeat', {}) })
}
