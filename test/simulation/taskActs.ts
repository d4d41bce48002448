// Work beside a case in the simulated year: opened by hand, handed to somebody else, done.
import { type Act, dayMs, hourMs } from './acts.ts'
import { open, openTask } from './moments.ts'

export const taskActs: readonly Act[] = [
  {
    name: 'finishes a task',
    weight: 5,
    fits: life => open(life) && openTask(life.state) !== undefined,
    by: ({ state }) => openTask(state)?.owner.staffId,
    command: ({ state }) => ({ type: 'finishTask', taskId: openTask(state)?.id ?? 'none' }),
  },
  {
    name: 'opens a task',
    weight: 0.6,
    fits: open,
    command: (_, { random, staff, now, newId }) => ({
      type: 'openTask',
      id: newId('t'),
      text: '联系配件供应商',
      staffId: random.pick(staff).id,
      dueAt: now + random.pick([2 * hourMs, dayMs, 4 * dayMs]),
    }),
  },
  {
    name: 'hands a task on',
    weight: 0.6,
    fits: life => open(life) && openTask(life.state) !== undefined,
    command: ({ state }, { random, staff }) => ({
      type: 'reassignTask',
      taskId: openTask(state)?.id ?? 'none',
      staffId: random.pick(staff).id,
    }),
  },
]
