// The events a decision is making, with the state they already add up to: later steps of one decision see the earlier ones.
import type { CaseState, EventBody } from '../case.ts'
import type { DecideContext, Decision, Refusal, RefusalCode } from '../commands.ts'
import { evolve } from '../evolve.ts'

export interface Draft {
  /** the case as it was before the decision */
  readonly before: CaseState | undefined
  readonly state: CaseState
  readonly context: DecideContext
  readonly events: EventBody[]
  add(...bodies: EventBody[]): void
  done(): Decision
}

export function draftOf(before: CaseState | undefined, context: DecideContext): Draft {
  const events: EventBody[] = []
  let state = before
  return {
    before,
    get state() {
      if (!state) throw new Error('the first event of a case is its registration')
      return state
    },
    context,
    events,
    add(...bodies) {
      for (const body of bodies) {
        events.push(body)
        state = evolve(state, { seq: (state?.version ?? 0) + 1, at: context.now, actor: context.actor, body })
      }
    },
    done: () => ({ ok: true, events }),
  }
}

export const refuse = (code: RefusalCode, detail: string, extra?: Record<string, unknown>): Refusal => ({
  ok: false,
  code,
  detail,
  ...(extra ? { extra } : {}),
})
