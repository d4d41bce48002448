// Advice for whoever takes the case over, as keys the desk words in its own language, a figure of the pack behind a colon. What
// to do, what to avoid.
import type { CaseState } from '../case.ts'
import { signalsOf } from '../matter.ts'
import type { Pack } from './pack.ts'

type Row = { when: (state: CaseState) => boolean; do: readonly string[]; avoid: readonly string[] }

const heard = (state: CaseState, start: string) => signalsOf(state).some(each => each.signal.startsWith(start))

/** Domain.md sections 3, 7, 8 and 11, as a table; every row that fits adds its lines. */
const adviceTable: readonly Row[] = [
  {
    when: state => state.danger.now,
    do: ['danger.callAtOnce', 'danger.arrangeRescue'],
    avoid: ['danger.keepFormsAway'],
  },
  {
    when: state => heard(state, 'safety.'),
    do: ['safety.adviseNotToDrive', 'safety.secureCar'],
    avoid: ['safety.belittle'],
  },
  {
    when: state => heard(state, 'exposure.') || heard(state, 'legal.'),
    do: ['crisis.oneVoice', 'crisis.recordContacts'],
    avoid: ['crisis.admitLiability', 'crisis.argueInPublic'],
  },
  { when: state => heard(state, 'attitude.'), do: ['attitude.hearFirst'], avoid: ['attitude.defendColleague'] },
  {
    when: state => heard(state, 'repair.repeated') || heard(state, 'fault.ourWork'),
    do: ['repair.reproduce'],
    avoid: ['repair.askToComeAgain'],
  },
  {
    when: state => heard(state, 'promise.broken') || heard(state, 'wait.long'),
    do: ['promise.giveOneTime'],
    avoid: ['promise.newPromise'],
  },
  {
    when: state => state.claimType === 'claim',
    do: ['claim.hearTheReason', 'claim.askApproval'],
    avoid: ['claim.promiseSum'],
  },
  {
    when: state => state.emotions.includes('furious') || state.emotions.includes('angry'),
    do: ['anger.listen', 'anger.offerChoice'],
    avoid: ['anger.argue'],
  },
]

/** Somebody stands at the counter until it is settled. */
function waitingAdvice({ source, resolution, withdrawn }: CaseState, { waiting }: Pick<Pack, 'waiting'>): string[] {
  if (!waiting || source !== 'onSite' || resolution || withdrawn) return []
  return [`onSite.apologiseAfter:${waiting.apologiseAfterMinutes}`, `onSite.newsEvery:${waiting.updateEveryMinutes}`]
}

export function adviceOf(state: CaseState, pack: Pick<Pack, 'waiting'>): { do: string[]; avoid: string[] } {
  const rows = adviceTable.filter(row => row.when(state))
  return {
    do: ['always.thankAndConfirm', ...rows.flatMap(row => row.do), ...waitingAdvice(state, pack)],
    avoid: ['always.promiseWithoutDecision', ...rows.flatMap(row => row.avoid)],
  }
}
