// Work the rules opened for whoever has the case: given to somebody else, the case takes it along.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { TaskKind } from '../taskKinds.ts'
import { openTasksOf } from '../views/tasks.ts'
import type { Draft } from './draft.ts'

/** Whoever stands in, else whoever has it. */
export const holderOf = ({ routing }: CaseState): Person | undefined => routing?.deputy ?? routing?.owner

/** Unless a person gave it to somebody else. */
export function goWithCase({ before, state, add }: Draft, kind: TaskKind): void {
  const former = before && holderOf(before)
  const next = holderOf(state)
  if (!former || !next || former.staffId === next.staffId) return
  for (const task of openTasksOf(state))
    if (task.kind === kind && task.owner.staffId === former.staffId)
      add({ type: 'task.reassigned', id: task.id, to: next })
}
