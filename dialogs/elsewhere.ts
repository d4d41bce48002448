// What is told in one conversation of what happened in another: matters joined or apart again, and what somebody else concerned decided.
import type { CaseEvent, CaseState } from '../src/case/case.ts'
import { speak } from './speak.ts'
import type { State } from './state.ts'
import { dueOf, ownerOf, type Talk } from './talk.ts'

/** A customer's answer, told to the others it concerns. True: it was one, and said all there is to say. */
export function tellDecided(talk: Talk, { body }: CaseEvent, complaint: CaseState): boolean {
  const { id: caseId } = complaint
  const [who, when] = [ownerOf(talk), dueOf(talk, 'firstContact')]
  switch (body.type) {
    case 'solution.agreed': {
      const option = complaint.solution?.options.find(each => each.id === body.optionId)
      speak(talk, 'joined.agreed', complaint.solution?.refused ? {} : { what: option?.text })
      return true
    }
    case 'solution.declined':
      speak(talk, 'joined.declined', { who })
      return true
    case 'followUp.answered':
      if (body.satisfied) speak(talk, 'joined.satisfied', {})
      else speak(talk, 'joined.notSatisfied', { who, when })
      return true
    case 'jointCheck.recorded':
      if (!body.ok) speak(talk, 'joined.notSatisfied', { who, when })
      return true
    case 'case.withdrawn':
      speak(talk, 'joined.withdrawn', { caseId })
      return true
    default:
      return false
  }
}

/** The matter of this conversation goes under another number from now on. */
export function goesUnder(state: State, { from, to }: { from: string; to: string }) {
  const { caseId, others } = state
  if (caseId === undefined || caseId === from) state.caseId = to
  const left = (others ?? []).flatMap(each => (each === from ? [to] : [each])).filter(each => each !== state.caseId)
  if (left.length > 0) state.others = [...new Set(left)]
  else delete state.others
}
