// One call of which two times could be told: the first contact, by its clock or as the customer wished, and a colleague's word. The later word
// counts, and it is the only one they hear.
import type { CaseState } from '../src/case/case.ts'
import type { PromiseMade } from '../src/case/caseParts.ts'
import type { Rules } from '../src/case/commands.ts'
import { toldAhead, wordsOf } from '../src/case/decisions/promises.ts'
import { promisesCall } from '../src/case/policy/promisedCall.ts'

interface CallAtHand {
  complaint: CaseState
  rules: Rules
  now: number
  /** when they last said when to be rung, epoch ms */
  wishedAt: number | undefined
}

const isCall = (promise: PromiseMade, { wording }: Rules): boolean => promisesCall(wordsOf(promise), wording.keeping)

/** They named another time since: it holds back the clock, and the colleague's word is overtaken. */
export const isOvertaken = (promise: PromiseMade, { complaint, rules, now, wishedAt = 0 }: CallAtHand): boolean => {
  const { firstContact } = complaint.clocks
  const wished = firstContact?.state === 'running' && firstContact.notBefore !== undefined && firstContact.dueAt > now
  return wished && wishedAt > promise.madeAt && isCall(promise, rules)
}

/** The time told for being in touch in place of the clock's; in danger the clock's stands. */
export function callTold(call: CallAtHand): number | undefined {
  if (call.complaint.danger.now) return undefined
  const { complaint, rules, now } = call
  const told = toldAhead(complaint, now).find(each => isCall(each, rules) && !isOvertaken(each, call))
  return told?.dueAt
}
