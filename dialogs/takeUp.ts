// A matter let go or closed is taken up again on its customer's word: the same case where the rules still open it, else a new one linked
// to it, with all that was known for their yes.
import type { CaseState } from '../src/case/case.ts'
import type { Statement } from '../src/case/caseParts.ts'
import { goOn } from './intake.ts'
import { registerCase } from './register.ts'
import { tellReopened } from './reopen.ts'
import { phrase, speak } from './speak.ts'
import { isMatter, isUnsafe, record } from './statement.ts'
import { readSummary } from './summary.ts'
import { caseOf, dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'
import { wayBack } from './wayBack.ts'
import { disputesWithdrawal } from './withdraw.ts'

export function runTakeUp(talk: Heard) {
  const complaint = caseOf(talk)
  if (!complaint) return
  const disputed = disputesWithdrawal(talk.text)
  if (complaint.status !== 'closed' && !complaint.withdrawn) {
    record(talk, true)
    if (talk.state.open === 'story') delete talk.state.open
    speak(talk, 'withdraw.kept', {})
    return void wayBack(talk)
  }
  if (complaint.status === 'closed' && isPast(talk, complaint)) return beginFollowing(talk, complaint)
  const { withdrawn } = complaint
  const reason = disputed ? 'The customer says that it was not to be withdrawn.' : 'The customer takes it up again.'
  talk.cases.apply({ type: 'reopen', reason })
  record(talk, isMatter(talk) || disputed)
  delete talk.state.open
  if (!withdrawn) return tellReopened(talk, 'follow.reopened')
  const values = { caseId: complaint.id, who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  const lead = isUnsafe(talk) ? phrase(talk, 'follow.unsafe', {}) : undefined
  speak(talk, 'withdraw.back', values, { lead })
}

const dayMs = 86_400_000
/** Closed longer ago than the pack opens a case again. */
const isPast = ({ now, rules }: Heard, { closedAt, updatedAt }: CaseState): boolean =>
  now - (closedAt ?? updatedAt) > rules.pack.followUp.reopensWithinDays * dayMs

/** What was told then is read back for a yes; only what nobody can do without is asked. */
function beginFollowing(talk: Heard, closed: CaseState) {
  const told = toldIn(closed)
  const lead = phrase(talk, 'takeUp.follows', { caseId: closed.id })
  registerCase(talk, true, told, closed.id)
  record(talk, isMatter(talk))
  talk.state.hurried = true
  if (!told.narrative) return goOn(talk, lead)
  if (openCaseOf(talk)?.facts['customer.phone'] === undefined) return goOn(talk, lead)
  readSummary(talk, { updated: false, lead })
}

/** All that its customer told, as told at once. Who they are and the car come along by themselves. */
function toldIn(closed: CaseState): Statement {
  const [first] = closed.narrative
  const category = closed.categories.at(-1)
  return {
    messageId: first?.messageId ?? '',
    text: closed.narrative.map(each => each.text).join('\n'),
    narrative: first !== undefined,
    facts: Object.values(closed.facts)
      .flat()
      .filter(({ slot }) => !/^(?:customer|vehicle)\./.test(slot) && slot !== 'location'),
    signals: [...closed.signals],
    ...(category ? { category } : {}),
    claimType: 'grievance',
    emotion: { level: 'upset' },
    danger: { now: false },
  }
}
