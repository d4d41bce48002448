// Which tasks the rules open for a case at a moment of its life, for whom and by when.
import type { TaskKind } from '../taskKinds.ts'
import type { Role } from '../vocabulary.ts'
import { endOf } from './clockTime.ts'
import type { Store } from './directory.ts'
import { holds } from './holds.ts'
import { ruleOf } from './lengths.ts'
import type { CaseFacts } from './pack/conditions.ts'
import type { DutyMoment } from './pack/tasks.ts'
import type { Pack } from './pack.ts'

export interface DutyFacts extends CaseFacts {
  /** what has just happened */
  after: DutyMoment
  /** epoch ms */
  at: number
  store: Store
}

export interface TaskToOpen {
  /** the pack's duty; a case opens each once for a moment */
  duty: string
  task: TaskKind
  owner: Role
  /** epoch ms */
  dueAt: number
  provisional?: true
}

/** What is done at once is late after an hour of opening hours. */
const atOnce = { hours: 1, calendar: 'business' } as const

/** Every duty that fits, in the order of the pack. Whether it was opened before is the caller's to know. */
export const dutiesFor = (pack: Pack, facts: DutyFacts): TaskToOpen[] =>
  pack.duties
    .filter(duty => duty.after.includes(facts.after) && holds(duty.when, facts, pack))
    .map(({ id, task, owner, due }) => {
      const { at, provisional } = endOf(ruleOf(due ?? atOnce), facts.at, facts)
      return { duty: id, task, owner, dueAt: at, ...(provisional ? { provisional: true } : {}) }
    })
