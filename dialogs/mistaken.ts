// Nothing was meant: a button was touched by accident, or somebody only looked what would happen. Where nothing has been told there is
// nothing to put right, so it is let go; where something has, the same words may put an answer right and are left to others.
import type { CaseState } from '../src/case/case.ts'
import { putAgain } from './evidence.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { type Heard, inIntake, openCaseOf } from './talk.ts'
import { askWithdraw } from './withdraw.ts'
import { isMistaken, isSlip, meansNothing } from './words/mistaken.ts'

/** Asked for a person, perhaps, and nothing told. */
const hasNothingIn = (complaint: CaseState): boolean =>
  (inIntake(complaint) || complaint.handedOff?.cause === 'human') &&
  !complaint.accepted &&
  !complaint.withdrawn &&
  !complaint.resolution &&
  Object.keys(complaint.facts).length === 0 &&
  complaint.attachments.length === 0 &&
  complaint.signals.every(({ strength }) => strength === 'weak')

/** The other entries of an account's menu come as what they say: touched by accident, or typed, they are let go alike. */
const entries = /^(?:查进度|查進度|转人工|轉人工|轉真人|status|human)$/i
export const saysEntry = (text: string): boolean =>
  entries.test(text.trim()) || isChoice(text, 'choice.human') || isChoice(text, 'choice.status')

/** Decides nothing, however much "错" sounds like a no. */
const answersProposal = ({ state, text }: Heard): boolean => state.open === 'proposal' && isSlip(text)

export function wasMistaken(talk: Heard): boolean {
  const { state, reading, turn, text } = talk
  const { attachments, place } = turn.inbound
  if (reading.danger.now || attachments.length > 0 || place) return false
  const complaint = openCaseOf(talk)
  if (complaint && answersProposal(talk)) return true
  if (!complaint) return meansNothing(text) && state.pending.attachments.length === 0
  if (!isMistaken(text)) return false
  return talk.afterTap === true || (hasNothingIn(complaint) && (state.open === undefined || state.open === 'story'))
}

export function runMistaken(talk: Heard) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  if (complaint && hasNothingIn(complaint)) return askWithdraw(talk)
  if (complaint) {
    if (!state.open) return speak(talk, 'shown.mistakenBeside', {})
    return putAgain(talk, phrase(talk, 'shown.mistakenBeside', {}), 'shown.mistakenBeside')
  }
  state.unclear = 0
  state.declinedInRow = 0
  state.pending.facts = []
  delete state.burst
  speak(talk, 'shown.mistaken', {})
}
