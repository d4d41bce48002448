// Before the first matter is handed over, a case of its own is asked for another: that one is told first, then the talk goes back to
// the first where it was left. Knows no wording.
import { askForStory, awaitsStory, beginApart } from './apart.ts'
import { namesAnotherCar, wantsSeparate } from './bareReply.ts'
import { interrupt } from './interrupted.ts'
import { type Heard, inIntake, openCaseOf } from './talk.ts'

export const asksForSeparate = (talk: Heard): boolean => {
  const complaint = openCaseOf(talk)
  if (!complaint || !inIntake(complaint) || talk.reading.danger.now) return false
  return awaitsStory(talk) || wantsSeparate(talk.text) || (namesAnotherCar(talk.text) && tells(talk))
}

export function runSeparate(talk: Heard) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const awaited = awaitsStory(talk)
  const open = awaited ? state.parked : state.open
  if (!awaited && !tells(talk)) {
    askForStory(talk)
    if (open && open !== 'story') state.parked = open
    return
  }
  beginApart(talk)
  interrupt(state, { caseId: complaint.id, open: open ?? 'confirm' })
}

/** What the other matter is, is in the same message. */
const tells = ({ reading }: Heard): boolean =>
  reading.category !== undefined ||
  reading.components.length > 0 ||
  reading.signals.some(({ signal }) => signal !== 'emotion.angry') ||
  reading.facts.some(({ slot }) => slot === 'symptom' || slot === 'demand')
