// The events a decision is making, with the state they already add up to: later steps of one decision see the earlier ones.

import type { CaseState } from '../case.ts'
import type { DecideContext, Decision, Refusal, RefusalCode } from '../commands.ts'
import { actorFor, type EventBody } from '../events.ts'
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

/** By their events: whoever goes on with a decision need not fold them once more. */
const drafts = new WeakMap<readonly EventBody[], Draft>()

/** The draft a decision was made in, to be gone on with. Its events are the draft's own: what is added comes to them too. */
export function draftAfter(events: EventBody[], before: CaseState | undefined, context: DecideContext): Draft {
  const known = drafts.get(events)
  if (known) return known
  const draft = draftOf(before, context)
  draft.add(...events)
  return draft
}

export function draftOf(before: CaseState | undefined, context: DecideContext): Draft {
  const events: EventBody[] = []
  let state = before
  const draft: Draft = {
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
        const actor = actorFor(body.type, context.actor)
        state = evolve(state, { seq: (state?.version ?? 0) + 1, at: context.now, actor, body })
      }
    },
    done() {
      drafts.set(events, draft)
      return { ok: true, events, ...(state ? { state } : {}) }
    },
  }
  return draft
}

export const refuse = (code: RefusalCode, detail: string, extra?: Record<string, unknown>): Refusal => ({
  ok: false,
  code,
  detail,
  ...(extra ? { extra } : {}),
})
