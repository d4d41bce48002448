// What is put to the customer, and their answer. Part of evolve: total and dumb. Pure.
import { agreementIn } from './agreed.ts'
import type { CaseState } from './case.ts'
import type { Solution } from './caseParts.ts'
import type { CaseEvent, EventBody } from './events.ts'
import { actorIdOf } from './evolveHandling.ts'
import type { Approval } from './handling.ts'
import { lacking } from './lacking.ts'
import { staged } from './stage.ts'

export type SolutionEvent = Extract<
  EventBody,
  {
    type:
      | 'solution.proposed'
      | 'solution.agreed'
      | 'solution.declined'
      | 'solution.questioned'
      | 'solution.lapsed'
      | 'demand.refused'
      | 'refusal.noted'
  }
>

/** Each approval backs one proposal. */
const used = (approvals: readonly Approval[], ids: readonly string[], at: number): Approval[] =>
  approvals.map(each => (ids.includes(each.id) ? { ...each, usedAt: at } : each))

/** A refusal offers nothing: its one option holds the reason. */
const refusalId = 'refused'

/** Something else is put to them: what they have agreed on stands until they take that. */
function setAside(state: CaseState): Pick<CaseState, 'agreed'> {
  const stands = agreementIn(state)
  return stands ? { agreed: lacking(stands, 'questionedAt') } : {}
}

/** Not taken: what was agreed on before is what stands, as if nothing else had been put to them. */
function withAgreed(state: CaseState): CaseState | undefined {
  const { agreed, ...rest } = state
  return agreed && { ...rest, solution: agreed }
}

function refusalNoted(state: CaseState): CaseState {
  if (!state.solution) return state
  const { reason: _, last: __, ...solution } = state.solution
  return staged({ ...state, solution: { ...solution, answer: 'noted' } })
}

/** Nothing was agreed on, and nobody works on it; what else is put to them stays open. */
function denied(state: CaseState, solution: Solution, reason: string | undefined): CaseState {
  const rest = lacking(state, 'agreed', 'workStartedAt')
  if (solution.answer !== 'agreed') return staged(rest)
  const why = reason ? { reason } : {}
  return staged({ ...rest, solution: { ...lacking(solution, 'optionId'), answer: 'declined', denied: true, ...why } })
}

export function withSolutionEvent(state: CaseState, event: CaseEvent, body: SolutionEvent): CaseState {
  switch (body.type) {
    case 'solution.proposed':
      return staged({
        ...lacking(state, 'begunUnagreed'),
        ...setAside(state),
        solution: { at: event.at, by: actorIdOf(event), options: body.options, answer: 'open' },
        ...(body.approvals ? { approvals: used(state.approvals, body.approvals, event.at) } : {}),
        revision: state.revision + 1,
      })
    case 'demand.refused':
      return staged({
        // kept like this before what is agreed on could not be refused
        ...lacking(state, 'agreed', 'begunUnagreed'),
        solution: {
          at: event.at,
          by: actorIdOf(event),
          options: [{ id: refusalId, text: body.reason }],
          refused: true,
          answer: 'open',
        },
        revision: state.revision + 1,
      })
    case 'solution.agreed': {
      if (!state.solution) return state
      // kept like this before a refusal had an answer of its own
      if (state.solution.refused) return refusalNoted(state)
      const { reason: _, ...solution } = state.solution
      const recordedBy = event.actor.kind === 'staff' ? { recordedBy: event.actor.staffId } : {}
      const instead = state.agreed ? { instead: true as const } : {}
      return staged({
        ...lacking(state, 'agreed', 'agreedBefore'),
        solution: {
          ...lacking(solution, 'recordedBy', 'denied'),
          answer: 'agreed',
          optionId: body.optionId,
          ...recordedBy,
          ...instead,
        },
      })
    }
    case 'refusal.noted':
      return refusalNoted(state)
    case 'solution.declined': {
      if (!state.solution) return state
      if (body.denied) return denied(state, state.solution, body.reason)
      const before = body.agreedToo ? undefined : withAgreed(state)
      if (before) return staged(before)
      const { optionId: _, ...solution } = state.solution
      return staged({
        ...lacking(state, 'agreed'),
        solution: {
          ...solution,
          answer: 'declined',
          ...(body.reason ? { reason: body.reason } : {}),
          ...(body.last === undefined ? {} : { last: body.last }),
        },
      })
    }
    case 'solution.lapsed': {
      if (!state.solution) return state
      const before = withAgreed(state)
      if (before) return before
      const { questionedAt: _, ...solution } = state.solution
      return { ...state, solution: { ...solution, answer: 'lapsed' } }
    }
    case 'solution.questioned':
      return state.solution ? { ...state, solution: { ...state.solution, questionedAt: event.at } } : state
  }
}
