// Whether a matter let go or closed is wanted back. What follows is in takeUp.ts.
import type { CaseState } from '../src/case/case.ts'
import { opensAnother } from './bareReply.ts'
import { bringsAnother, isMatter, isUnsafe } from './statement.ts'
import { caseOf, type Heard } from './talk.ts'
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
