// A customer who fell silent during the intake: one gentle reminder, never a second; then each case that still waits is handed on as it
// is, a major one with a number to ring without the reminder. Knows not how long silence is.
import type { TurnOutcome } from '../src/app/dialoguePort.ts'
import type { CaseState } from '../src/case/case.ts'
import { isLate } from '../src/case/views/late.ts'
import { askAgain } from './ask.ts'
import { putConfirming } from './confirming.ts'
import { isKnown } from './engine.ts'
import { handOver } from './handOff.ts'
import { goOn } from './intake.ts'
import { tellWhatComes } from './next.ts'
import { choicesOfQuestion } from './questions.ts'
import { label, phrase, speak } from './speak.ts'
import { caseOf, inIntake, ownerOf, type Talk } from './talk.ts'
import { whomToRing } from './whomToRing.ts'

/** False: reminded before. */
function remind(talk: Talk): boolean {
  const { state } = talk
  if (state.reminded) return false
  state.reminded = true
  const lead = phrase(talk, 'idle.remind', {})
  if (state.open === undefined) {
    goOn(talk, lead)
    return true
  }
  if (putConfirming(talk)) return true
  if (state.open !== 'confirm') return askAgain(talk, { lead })
  const choices = (choicesOfQuestion.confirm ?? []).map(key => label(state.language, key))
  speak(talk, 'idle.remindConfirm', {}, { asks: 'confirm', choices })
  return true
}

const waiting = ({ cases }: Talk): CaseState | undefined => cases.others().find(each => inIntake(each) && !each.live)

/** News of another matter came in between: the intake is what somebody waits for. */
function turnToIntake(talk: Talk) {
  const { state, cases } = talk
  const current = caseOf(talk)
  const next = current && inIntake(current) ? undefined : waiting(talk)
  if (!next || !cases.turnTo(next.id)) return
  const { interrupted } = state
  if (interrupted?.caseId === next.id) state.open = interrupted.open
  else delete state.open
}

/** Handed on when somebody was to have been in touch already: "soon" alone would be no answer. */
function ownUp(talk: Talk) {
  const complaint = caseOf(talk)
  if (!complaint || !isLate(complaint, talk.now)) return
  const values = { caseId: complaint.id, phone: whomToRing(talk), who: ownerOf(talk) }
  speak(talk, 'status.late', values, { event: 'update' })
  tellWhatComes(talk)
}

function handOn(talk: Talk) {
  for (let current = caseOf(talk); current; current = caseOf(talk)) {
    const from = talk.says.length
    handOver(talk, 'idle', 'handOff.idle')
    ownUp(talk)
    for (const say of talk.says.slice(from)) say.caseId = current.id
    const next = waiting(talk)
    if (!next || next.id === current.id || !talk.cases.turnTo(next.id)) return
  }
}

/** The time to be in touch about a major matter runs already: once there is a number to ring, whoever is to hears at the first silence. */
const waitsForCall = (complaint: CaseState): boolean =>
  complaint.severity.level === 'major' && isKnown(complaint, 'customer.phone')

/** @param settle ends the turn */
export function fallSilent(talk: Talk, settle: () => TurnOutcome): TurnOutcome {
  const { state, cases } = talk
  const { caseId, open, others = [], interrupted, confirming } = state
  turnToIntake(talk)
  const complaint = caseOf(talk)
  const end = (): TurnOutcome => {
    const outcome = settle()
    const ids = new Set([...others, ...(state.others ?? []), ...[caseId, cases.current()?.id].flatMap(id => id ?? [])])
    ids.delete(state.caseId ?? '')
    if (ids.size > 0) state.others = [...ids]
    return outcome
  }
  if (complaint && inIntake(complaint) && !waitsForCall(complaint) && remind(talk)) {
    if (caseId && open && caseId !== complaint.id) state.interrupted = { caseId, open }
    return end()
  }
  handOn(talk)
  const outcome = end()
  // the question of the other matter's news is the open one again; an answer that comes later is still understood as one
  const back =
    interrupted && cases.others().some(each => each.id === interrupted.caseId) ? interrupted : { caseId, open }
  if (back.caseId !== undefined && back.caseId !== state.caseId) {
    state.others = [...(state.others ?? []), ...(state.caseId ? [state.caseId] : [])].filter(id => id !== back.caseId)
    state.caseId = back.caseId
  }
  // the notes need no answer once they are handed on; whether a matter is let go is answered later as well
  if (back.open === 'confirm' && confirming) Object.assign(state, { open: back.open, confirming })
  else if (back.open && back.open !== 'confirm') state.open = back.open
  delete state.interrupted
  return { ...outcome, awaiting: false }
}
