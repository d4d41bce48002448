// Whether a matter let go or closed is wanted back. What follows is in takeUp.ts.
import type { CaseState } from '../src/case/case.ts'
import { opensAnother } from './bareReply.ts'
import { partsOf } from './closedLong.ts'
import { bringsAnother, isMatter, isUnsafe } from './statement.ts'
import { caseOf, type Heard } from './talk.ts'
import { disputesWithdrawal } from './withdraw.ts'
import { notDoneAfterAll } from './words/notDone.ts'
import { again, opensAgain, stillComplains } from './words/takingUp.ts'

const longest = 120
const longestInsisting = 60

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
    notDoneAfterAll(text) ||
    (isMatter(talk) && reading.components.some(it => known.includes(it.component)))
  )
}

/** "说错了，还是要投诉": what was said wrong is that it should end, and no fact. */
export const insists = ({ text, reading: { facts } }: Heard): boolean =>
  text.length <= longestInsisting && stillComplains.test(text) && facts.length === 0

export const takesUpAgain = (talk: Heard): boolean => {
  const complaint = caseOf(talk)
  if (!complaint) return false
  if (complaint.status === 'closed') return wantsClosedBack(talk, complaint)
  if (disputesWithdrawal(talk.text)) return true
  if (!complaint.withdrawn) return insists(talk) && talk.reading.intent === 'correct'
  // a trouble of another kind is a matter of its own, unless it can hurt somebody
  return (
    insists(talk) ||
    again.test(talk.text) ||
    notDoneAfterAll(talk.text) ||
    (isMatter(talk) && (isUnsafe(talk) || !bringsAnother(talk)))
  )
}
