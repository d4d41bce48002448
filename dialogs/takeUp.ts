// A matter let go or closed is taken up again on its customer's word: the same case where the rules still open it, else a new one linked
// to it, with all that was known for their yes.
import type { CaseState } from '../src/case/case.ts'
import type { Statement } from '../src/case/caseParts.ts'
import type { Fact } from '../src/case/facts.ts'
import { isLongClosed } from './closedLong.ts'
import { goOn } from './intake.ts'
import { registerCase } from './register.ts'
import { tellReopened } from './reopen.ts'
import { phrase, speak } from './speak.ts'
import { isMatter, isUnsafe, record } from './statement.ts'
import { tellStatus } from './status.ts'
import { wantsStatus } from './statusAsked.ts'
import { readSummary } from './summary.ts'
import { caseOf, dueOf, type Heard, isWithStaff, openCaseOf, ownerOf } from './talk.ts'
import { wayBack } from './wayBack.ts'
import { disputesWithdrawal } from './withdraw.ts'
import { notDoneAfterAll } from './words/notDone.ts'

export function runTakeUp(talk: Heard) {
  const complaint = caseOf(talk)
  if (!complaint) return
  const disputed = disputesWithdrawal(talk.text)
  if (complaint.status !== 'closed' && !complaint.withdrawn) {
    record(talk, disputed)
    if (talk.state.open === 'story') delete talk.state.open
    speak(talk, 'withdraw.kept', {})
    if (!wayBack(talk) && isWithStaff(complaint) && wantsStatus(talk)) tellStatus(talk)
    return
  }
  if (complaint.status === 'closed' && isLongClosed(talk, complaint)) return beginFollowing(talk, complaint)
  const { withdrawn } = complaint
  const reason = disputed ? 'The customer says that it was not to be withdrawn.' : 'The customer takes it up again.'
  talk.cases.apply({ type: 'reopen', reason })
  record(talk, isMatter(talk) || disputed || notDoneAfterAll(talk.text))
  delete talk.state.open
  if (!withdrawn) return tellReopened(talk, 'follow.reopened')
  const values = { caseId: complaint.id, who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  const lead = isUnsafe(talk) ? phrase(talk, 'follow.unsafe', {}) : undefined
  speak(talk, 'withdraw.back', values, { lead })
}

/** What was told then is read back for a yes; only what nobody can do without is asked. */
function beginFollowing(talk: Heard, closed: CaseState) {
  const told = toldIn(closed, talk)
  const lead = phrase(talk, 'takeUp.follows', { caseId: closed.id })
  registerCase(talk, true, told, closed.id)
  record(talk, isMatter(talk))
  talk.state.hurried = true
  if (!told.narrative) return goOn(talk, lead)
  if (openCaseOf(talk)?.facts['customer.phone'] === undefined) return goOn(talk, lead)
  readSummary(talk, { updated: false, lead })
}

/** All that its customer told, as told at once. Who they are and the car come along by themselves. */
function toldIn(closed: CaseState, { reading }: Heard): Statement {
  const [first] = closed.narrative
  const category = closed.categories.at(-1)
  const messageId = first?.messageId ?? ''
  // where each message begins in the joined text: what was read in it stands as much further on
  const begins = new Map<string, number>()
  let text = ''
  for (const each of closed.narrative) {
    if (text !== '') text += '\n'
    if (!begins.has(each.messageId)) begins.set(each.messageId, text.length)
    text += each.text
  }
  const moved = (fact: Fact): Fact => {
    const begin = begins.get(fact.messageId)
    if (begin === undefined) return fact
    return { ...fact, messageId, span: [fact.span[0] + begin, fact.span[1] + begin] }
  }
  return {
    messageId,
    text,
    narrative: first !== undefined,
    facts: Object.values(closed.facts)
      .flat()
      .filter(({ slot }) => !/^(?:customer|vehicle)\./.test(slot) && slot !== 'location')
      .map(moved),
    signals: closed.signals.map(each => (begins.has(each.messageId) ? { ...each, messageId } : each)),
    ...(category ? { category } : {}),
    claimType: 'grievance',
    // as they ask now: nobody is upset by asking that it goes on
    emotion: { level: reading.emotion.level },
    danger: { now: false },
  }
}
