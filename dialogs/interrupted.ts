// News that asked something while another matter was being told: once that is answered, or when the other is answered first, the talk
// goes back to where it was. Knows neither matter.
import type { CaseState } from '../src/case/case.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { ask } from './ask.ts'
import { turnTo } from './cases.ts'
import { goOn } from './intake.ts'
import { phrase } from './speak.ts'
import type { State } from './state.ts'
import { answersIn, saysNo, saysYes } from './statement.ts'
import { caseOf, type Heard, inIntake } from './talk.ts'

/** The case `caseId` has just asked something; what was talked about before waits. */
export function interrupt(state: State, before: { caseId: string; open: Slot | undefined }) {
  const { caseId, open } = before
  // of two interruptions the intake is the one to go back to
  if (open !== undefined) state.interrupted ??= { caseId, open }
}

/** A question that still has a case to answer it for. */
const stillOpen = (complaint: CaseState, open: Slot): boolean => {
  if (open === 'proposal') return complaint.status === 'proposed'
  if (open === 'satisfaction') return complaint.followUp?.askedAt !== undefined && !complaint.followUp.answered
  return inIntake(complaint)
}

/** The message answers what was asked before the news: that first, the news afterwards. */
export function takeInterrupted(talk: Heard) {
  const { state, reading } = talk
  const { interrupted, open, caseId } = state
  if (!interrupted || !open || !caseId || (open !== 'proposal' && open !== 'satisfaction')) return
  if (saysYes(talk) || saysNo(talk) || !answersIn(reading.facts, interrupted.open)) return
  if (!turnTo(talk, interrupted.caseId)) return
  state.open = interrupted.open
  state.interrupted = { caseId, open }
}

/** Nothing is asked any more of this matter: the other one goes on, in the same answer. */
export function goBackToInterrupted(talk: Heard) {
  const { state, says } = talk
  const { interrupted } = state
  const before = caseOf(talk)
  if (!interrupted || before?.id === interrupted.caseId) return
  if (talk.keepsOpen || says.some(say => say.asks !== undefined) || before?.live) return
  delete state.interrupted
  if (!turnTo(talk, interrupted.caseId)) return
  const complaint = caseOf(talk)
  if (!complaint || !stillOpen(complaint, interrupted.open)) return
  if (before) {
    for (const say of says) say.caseId = before.id
    talk.heardFor = before.id
  }
  const lead = phrase(talk, 'cases.back', { caseId: complaint.id })
  if (interrupted.open === 'satisfaction')
    return ask(talk, 'satisfaction', { key: 'follow.again', onRequest: true, lead })
  if (interrupted.open === 'consent') return goOn(talk, lead)
  ask(talk, interrupted.open, { onRequest: true, lead })
}
