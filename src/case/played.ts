// A command given to a case, and what becomes of it: the events with their number, time and actor, and the state after them. Pure.

import type { CaseState } from './case.ts'
import type { Command, DecideContext, Refusal } from './commands.ts'
import { decide } from './decide.ts'
import { actorFor, type CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'

export interface Played {
  ok: true
  /** undefined only when a case that is not there was told to do nothing */
  state: CaseState | undefined
  /** none: nothing changed */
  events: CaseEvent[]
}

/** @param context `now`: when all of it happens, case time, epoch ms */
export function played(command: Command, before: CaseState | undefined, context: DecideContext): Played | Refusal {
  const decision = decide(command, before, context)
  if (!decision.ok) return decision
  const { now, actor } = context
  const first = (before?.version ?? 0) + 1
  const events = decision.events.map(
    (body, index): CaseEvent => ({ seq: first + index, at: now, actor: actorFor(body.type, actor), body }),
  )
  return { ok: true, state: decision.state ?? events.reduce<CaseState | undefined>(evolve, before), events }
}
