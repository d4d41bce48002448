// A matter let go or closed is taken up again on its customer's word: the same case where the rules still open it, else a new one linked
// to it, with all that was known for their yes.
import type { CaseState, Statement } from '../src/case/case.ts'
import { opensAnother } from './bareReply.ts'
import { goOn } from './intake.ts'
import { registerCase } from './register.ts'
import { tellReopened } from './reopen.ts'
import { phrase, speak } from './speak.ts'
import { bringsAnother, isMatter, isUnsafe, record } from './statement.ts'
import { readSummary } from './summary.ts'
import { caseOf, dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'
import { wayBack } from './wayBack.ts'
import { disputesWithdrawal } from './withdraw.ts'

/** Said of a withdrawn matter that it is to be taken up again. */
const again =
  /撤错|撤錯|恢复|恢復|(?:后悔|後悔|反悔)(?:了|撤)|(?:接着|接著)(?:办|辦|跟|处理|處理)|(?:还是|還是|重新|继续|繼續|恢复|恢復|再)(?:请|請|麻烦|麻煩|帮|幫|要|想|得|给|給|你们|你們|您|我|把|再)*(?:投诉|投訴|客訴|反映|跟进|跟進|处理|處理|办(?!法)|辦(?!法)|提)|不撤(?:回|了)|\b(?:reopen|re-open|resume|continue|take (?:it )?up again|changed my mind|not withdraw|after all)\b/i
/** Said of one that was settled and closed: less would do for a matter let go. */
const opensAgain =
  /恢复(?:处理|跟进|投诉|编号|这|那|吧|一下|[。.!！\s]*$)|恢復(?:處理|跟進|客訴|投訴|編號|這|那|吧|一下|[。.!！\s]*$)|(?:重新|再)(?:打开|打開|开启|開啟|受理|立案)|重启|重啟|重开|重開|\b(?:re-?open|take (?:it|this|that|my case) up again|open (?:it|this|that|my case) (?:up )?again)\b/i
const longest = 120

/** The closed case of this conversation that a message wants back. */
function wantsClosedBack(talk: Heard, closed: CaseState): boolean {
  const { text, reading } = talk
  if (text.length > longest || reading.danger.now || opensAnother(text) || bringsAnother(talk)) return false
  if (disputesWithdrawal(text)) return closed.withdrawn !== undefined
  const named = text.normalize('NFKC').toUpperCase().includes(closed.id)
  if (!closed.withdrawn) return opensAgain.test(text) || (named && again.test(text))
  const known = partsOf(closed)
  return (
    again.test(text) ||
    opensAgain.test(text) ||
    (isMatter(talk) && reading.components.some(it => known.has(it.component)))
  )
}
const partsOf = ({ facts }: CaseState): Set<string> =>
  new Set((facts.symptom ?? []).flatMap(fact => (fact.slot === 'symptom' ? [fact.value.component] : [])))

export const takesUpAgain = (talk: Heard): boolean => {
  const complaint = caseOf(talk)
  if (!complaint) return false
  if (complaint.status === 'closed') return wantsClosedBack(talk, complaint)
  if (disputesWithdrawal(talk.text)) return true
  if (!complaint.withdrawn) return false
  // a trouble of another kind is a matter of its own, unless it can hurt somebody
  return again.test(talk.text) || (isMatter(talk) && (isUnsafe(talk) || !bringsAnother(talk)))
}

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
