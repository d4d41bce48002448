// The questions whether a matter is let go, as they are put and put again: after a digression, a silence, a look at how it stands.
// Decides nothing.
import type { CaseState } from '../src/case/case.ts'
import { label, speak } from './speak.ts'
import { inIntake, openCaseOf, type Talk } from './talk.ts'

/** A fault that stays, and is better looked at before the car is driven: what burned or sank is not driven again. */
export const concernsSafety = ({ danger, signals }: CaseState): boolean =>
  danger.kind === undefined && signals.some(each => each.signal.startsWith('safety.') && each.strength === 'hard')

const says = {
  withdraw: complaint => (concernsSafety(complaint) ? 'withdraw.askUnsafe' : 'withdraw.ask'),
  leave: complaint => (inIntake(complaint) ? 'withdraw.orStop' : 'withdraw.orKeep'),
  settled: () => 'withdraw.settled',
  sold: () => 'withdraw.sold',
} as const satisfies Record<string, (complaint: CaseState) => `withdraw.${string}`>
type Asked = keyof typeof says

/** Puts the question, or the one that is open; false: none is. */
export function putConfirming(talk: Talk, asked = askedNow(talk), lead?: string): boolean {
  const { state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || !asked) return false
  const keys =
    asked === 'leave' && inIntake(complaint)
      ? (['choice.withdraw', 'choice.handOn', 'choice.goOn'] as const)
      : (['choice.withdraw', 'choice.keep'] as const)
  const choices = keys.map(key => label(state.language, key))
  speak(talk, says[asked](complaint), { caseId: complaint.id }, { asks: 'confirm', choices, lead })
  state.open = 'confirm'
  state.confirming = asked
  return true
}

function askedNow({ state }: Talk): Asked | undefined {
  const { open, confirming } = state
  return open === 'confirm' && confirming && confirming in says ? (confirming as Asked) : undefined
}
