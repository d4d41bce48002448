// What people do between the steps without being asked: whoever a case climbs to takes it and says a word, and tasks are done in time.
import type { CaseState } from '../case/case.ts'
import type { Command } from '../case/commands.ts'
import type { Task } from '../case/handling.ts'
import { minuteMs } from '../case/policy/durations.ts'
import type { Chance } from './chance.ts'

export interface Chore {
  /** epoch ms */
  at: number
  staffId: string
  command: Command
}

/** done in time; the others are left until their clock runs out, as it happens */
const inTime = 0.9
/** from when on whoever got it takes it */
const soon = [minuteMs, 12 * minuteMs] as const

const doable = ({ kind, done, dropped }: Task) => !done && !dropped && kind !== 'phoneFollowUp'

/** @param atWork the moment, or soon after that person is back */
export function createChores(chance: Chance, atWork: (state: CaseState, staffId: string, moment: number) => number) {
  const planned = new Map<string, Chore | undefined>()

  function plan(key: string, make: () => Chore): void {
    if (!planned.has(key)) planned.set(key, chance.happens(inTime) ? make() : undefined)
  }
  function taken(state: CaseState, staffId: string, now: number): Chore {
    return { at: atWork(state, staffId, now + chance.between(...soon)), staffId, command: { type: 'accept' } }
  }
  function performed(state: CaseState, { id, owner, openedAt, dueAt }: Task, now: number): Chore {
    const within = openedAt + ((dueAt - openedAt) * chance.between(20, 60)) / 100
    const command = { type: 'finishTask', taskId: id, note: '已办' } as const
    return { at: atWork(state, owner.staffId ?? '', Math.max(now, within)), staffId: owner.staffId ?? '', command }
  }
  function said(state: CaseState, staffId: string, now: number): Chore {
    const text = '让您久等了，还在处理，没有把您的事放下'
    return { at: atWork(state, staffId, now + chance.between(...soon)), staffId, command: { type: 'sendUpdate', text } }
  }

  return {
    /** The next that is planned, as the case stands now. */
    next(state: CaseState, now: number): Chore | undefined {
      const staffId = state.routing?.owner.staffId
      // the first one is a step of its own
      if (staffId && !state.accepted && state.escalations.length > 0)
        plan(`accept ${state.escalations.length} ${staffId}`, () => taken(state, staffId, now))
      const late = state.clocks.nextWord
      if (staffId && late?.state === 'running') plan('word', () => said(state, staffId, now))
      for (const task of state.tasks)
        if (doable(task) && task.owner.staffId) plan(`task ${task.id}`, () => performed(state, task, now))
      let first: Chore | undefined
      for (const each of planned.values()) if (each && each.at < (first?.at ?? Number.POSITIVE_INFINITY)) first = each
      return first
    },
    /** Done, or refused by then: either way nobody does it again. */
    over(chore: Chore): void {
      for (const [key, each] of planned) if (each === chore) planned.set(key, undefined)
    },
  }
}
