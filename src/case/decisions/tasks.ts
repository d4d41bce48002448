// Tasks the rules open beside a case: each once for what set it off, for a person, with a time (domain.md section 6).
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { dutiesFor } from '../policy/duties.ts'
import { rolesAbove } from '../policy/ladders.ts'
import type { DutyMoment } from '../policy/pack/tasks.ts'
import { peopleFor } from '../policy/people.ts'
import { actingStaff, byStaff } from './acting.ts'
import { routingFactsOf } from './assessRouting.ts'
import { clockFactsOf } from './clockFacts.ts'
import { type Draft, refuse } from './draft.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** What has just happened opens its tasks; one that was opened in this cycle is not opened again. */
export function openTasks(draft: Draft, on: DutyMoment): void {
  const { context } = draft
  const { pack, directory } = context.rules
  for (const { duty, task, owner, dueAt, provisional } of dutiesFor(pack, {
    ...clockFactsOf(draft.state, context),
    after: on,
    at: context.now,
  })) {
    const { state } = draft
    // the same words for the same moment: a progress report is due after every step
    const id = [duty, on === 'registered' ? undefined : on, state.cycle].filter(part => part !== undefined).join('.')
    if (state.tasks.some(each => each.id === id)) continue
    const people = peopleFor(routingFactsOf(state, context.now, pack), directory, context.load)
    const person = [owner, ...rolesAbove(owner, pack)].map(role => people.named(role)).find(found => found)
    draft.add({
      type: 'task.opened',
      id,
      kind: task,
      owner: person ?? { role: owner },
      dueAt,
      ...(provisional ? { provisional } : {}),
    })
  }
}

export const finishTask = (command: Of<'finishTask'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    const { taskId, note } = command
    const task = state.tasks.find(each => each.id === taskId)
    if (!task) return refuse('unknown-task', 'This case has no task with this id.')
    if (task.done) return refuse('nothing-to-do', 'This task is done already.', { by: task.done.by })
    draft.add({ type: 'task.done', id: taskId, ...(note ? { note } : {}) })
  })
