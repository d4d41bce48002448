// Every invariant by name, checked after each step of each case.
import { trailText } from '../trail.ts'
import * as attendance from './attendance.ts'
import * as clocks from './clocks.ts'
import * as ending from './ending.ts'
import * as ladder from './ladder.ts'
import * as pauses from './pauses.ts'
import * as people from './people.ts'
import * as record from './record.ts'
import type { Invariant, Step } from './step.ts'
import * as tasks from './tasks.ts'
import * as told from './told.ts'
import * as views from './views.ts'

export const invariants: Readonly<Record<string, Invariant>> = {
  ...record,
  ...people,
  ...attendance,
  ...clocks,
  ...pauses,
  ...ladder,
  ...ending,
  ...tasks,
  ...told,
  ...views,
}

export interface Violation {
  invariant: string
  wrong: string
  caseId: string
  /** what was asked, by whom, when, and all that happened to the case */
  story(): string
}

export function violationsOf(step: Step): Violation[] {
  return Object.entries(invariants).flatMap(([invariant, holds]) => {
    const wrong = holds(step)
    return wrong === undefined ? [] : [{ invariant, wrong, caseId: step.after.id, story: () => storyOf(step) }]
  })
}

const storyOf = ({ command, actor, now, trail, fresh }: Step): string =>
  [
    trailText(trail),
    `asked: ${JSON.stringify(command)} by ${JSON.stringify(actor)} at ${new Date(now).toISOString()}; events made: ${fresh.length}`,
  ].join('\n')
