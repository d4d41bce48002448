// One case of the simulated world: what happened, what it adds up to, and the temper of the customer in it.

import type { CaseState } from '../../src/case/case.ts'
import type { Rules } from '../../src/case/commands.ts'
import type { Due } from '../../src/case/decisions/due.ts'
import type { CaseEvent } from '../../src/case/events.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import type { Random } from './random.ts'

/** How this customer is, 0 … 1. */
interface Temper {
  /** answers what is asked */
  answering: number
  /** is content with what is proposed and done */
  content: number
}

/** Who and what is waited for: the next moment of each, epoch ms. */
export type Waiting = 'staff' | 'customer' | 'runner'

export interface Life {
  readonly id: string
  state: CaseState
  /** the same case, folded from the events after a round trip through JSON */
  echo: CaseState
  readonly trail: CaseEvent[]
  /** what is still to come of it */
  dues: readonly Due[]
  readonly temper: Temper
  /** what it was when it was merged */
  resting?: CaseState
  /** how often each had a turn */
  readonly turns: Record<Waiting, number>
  readonly next: Partial<Record<Waiting, number>>
}

/** What an actor sees of the world. */
export interface Sight {
  /** what the machine's clock says, epoch ms; never before what is on record of the case */
  now: number
  random: Random
  rules: Rules
  staff: readonly StaffMember[]
  /** another open case, for links and merges */
  other(life: Life): Life | undefined
  /** a name nobody has had: of promises, approvals, messages */
  newId(prefix: string): string
}

/** Nothing more is done with it. */
export const isOver = ({ status, merged, erased }: CaseState): boolean =>
  status === 'closed' || erased || merged !== undefined

/** Somebody has to work on it still. */
export const isWorkedOn = (state: CaseState): boolean => !isOver(state) && !state.resolution && !state.withdrawn
