// Trouble that is back after its case was closed: soon enough the case is taken up again, later a new one follows it. Who the customer is
// and which car it is stands in the case already, and the repair that did not last is counted.
import type { CaseState } from '../src/case/case.ts'
import type { ReadFact } from '../src/case/facts.ts'
import { opensAnother } from './bareReply.ts'
import { isLongClosed, partsOf } from './closedLong.ts'
import { goOn } from './intake.ts'
import { registerCase } from './register.ts'
import { tellReopened, voicesTrouble } from './reopen.ts'
import { soothe } from './soothe.ts'
import { phrase } from './speak.ts'
import { bringsAnother, record } from './statement.ts'
import { caseOf, type Heard } from './talk.ts'
import { relapse } from './words/outcome.ts'

/** So many repairs of the same fault are repeated repair (domain: two or more). */
const repeated = 2

const closedCaseOf = (talk: Heard): CaseState | undefined => {
  const complaint = caseOf(talk)
  return complaint?.status === 'closed' && !complaint.withdrawn ? complaint : undefined
}

/** "又响了", "the same problem is back", or the part that was repaired once more. */
export function isBack(talk: Heard): boolean {
  const closed = closedCaseOf(talk)
  if (!closed || opensAnother(talk.text) || bringsAnother(talk) || !voicesTrouble(talk)) return false
  const parts = partsOf(closed)
  return relapse.test(talk.text) || talk.reading.components.some(each => parts.includes(each.component))
}

export function runBack(talk: Heard) {
  const closed = closedCaseOf(talk)
  if (!closed) return
  countRepair(talk, closed)
  delete talk.state.open
  if (isLongClosed(talk, closed)) {
    const complaint = registerCase(talk, true, undefined, closed.id)
    soothe(talk, complaint, phrase(talk, 'cases.follows', { caseId: closed.id }))
    return goOn(talk)
  }
  talk.cases.apply({ type: 'reopen', reason: 'The trouble is back.' })
  record(talk, true)
  tellReopened(talk, 'follow.reopened')
}

/** What was done under the closed case is one more repair of this fault, unless the message counts them itself. */
function countRepair(talk: Heard, closed: CaseState) {
  const { reading, text } = talk
  if (partsOf(closed).length === 0 || reading.facts.some(fact => fact.slot === 'background.repairs')) return
  const before = closed.facts['background.repairs']?.at(-1)
  const known = before?.slot === 'background.repairs' ? (before.value.count ?? 0) : 0
  const count = known + 1
  const told = { evidence: text, span: [0, text.length] as [number, number] }
  const fact: ReadFact = { slot: 'background.repairs', value: { count, atLeast: true, text }, ...told }
  const heard = reading.signals.some(each => each.signal === 'repair.repeated' && each.strength === 'hard')
  const signal = { signal: 'repair.repeated', strength: 'hard', ...told } as const
  const signals = count >= repeated && !heard ? [...reading.signals, signal] : reading.signals
  talk.reading = { ...reading, facts: [...reading.facts, fact], signals }
}
