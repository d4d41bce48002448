// One step of one case, as the invariants look at it: what was asked, what came of it, what it was before and is after.

import type { CaseState } from '../../../src/case/case.ts'
import type { Command, Refusal, Rules } from '../../../src/case/commands.ts'
import type { Due } from '../../../src/case/decisions/due.ts'
import type { Actor, CaseEvent, EventBody, EventType } from '../../../src/case/events.ts'
import type { Load } from '../../../src/case/policy/people.ts'

export interface Step {
  command: Command
  actor: Actor
  /** the machine's clock, epoch ms */
  now: number
  rules: Rules
  /** open cases each had before it */
  load: Load
  /** undefined before its registration */
  before: CaseState | undefined
  after: CaseState
  /** folded from the events after a round trip through JSON */
  echo: CaseState
  /** what it was when it was merged, when that was undone in this step */
  resting?: CaseState | undefined
  /** what this step added */
  fresh: readonly CaseEvent[]
  /** all that happened to the case, this step included */
  trail: readonly CaseEvent[]
  /** what is to come of it now */
  dues: readonly Due[]
  refusal?: Refusal
}

/** What is wrong, in words; undefined when all is well. */
export type Invariant = (step: Step) => string | undefined

export type Of<T extends EventType> = Extract<EventBody, { type: T }>

export const bodiesOf = <T extends EventType>(events: readonly CaseEvent[], type: T): Of<T>[] =>
  events.flatMap(({ body }) => (body.type === type ? [body as Of<T>] : []))

/** Events since the present cycle began. */
export function ofThisCycle(trail: readonly CaseEvent[]): readonly CaseEvent[] {
  return trail.slice(trail.findLastIndex(each => each.body.type === 'case.reopened') + 1)
}

/** The first complaint of a list. */
export function firstWrong<T>(list: readonly T[], wrong: (each: T) => string | undefined): string | undefined {
  for (const each of list) {
    const found = wrong(each)
    if (found !== undefined) return found
  }
  return undefined
}
