// Somebody is rung up by whoever has the case, as work with a time of its own: opened once for what calls for it, done by whoever reached
// them, and not needed once it is over. What calls for it, and by when, is said by who asks for the call.
import type { CaseState } from '../case.ts'
import type { DropReason, Task } from '../handling.ts'
import type { TaskKind } from '../taskKinds.ts'
import { openTasksOf } from '../views/tasks.ts'
import type { Draft } from './draft.ts'
import { goWithCase, holderOf } from './goWithCase.ts'

export interface Call {
  kind: TaskKind
  /** the first part of the id of each */
  name: string
  /** since when it is called for, case time, epoch ms; undefined: it is not */
  since(state: CaseState): number | undefined
  /** epoch ms; `provisional`: the days ahead are not known yet */
  due(draft: Draft): { at: number; provisional?: boolean }
  /** whoever acts has reached them */
  isReached(state: CaseState): boolean
  whyDropped(state: CaseState): DropReason
}

/** Done by hand or dropped it is not asked for anew until it is called for again. */
function open(draft: Draft, { kind, name, since, due }: Call): void {
  const { state } = draft
  const from = since(state)
  const owner = holderOf(state)
  if (from === undefined || !owner) return
  const before = state.tasks.filter(each => each.kind === kind)
  if (openCalls(state, kind).length > 0 || before.some(each => each.openedAt >= from)) return
  const { at, provisional } = due(draft)
  draft.add({
    type: 'task.opened',
    id: `${name}.${before.length + 1}.${state.cycle}`,
    kind,
    owner,
    dueAt: at,
    ...(provisional ? { provisional } : {}),
  })
}

function end(draft: Draft, { kind, since, isReached, whyDropped }: Call): void {
  const { state, context } = draft
  if (since(state) !== undefined) return
  for (const { id } of openCalls(state, kind)) {
    if (isReached(state) && context.actor.kind === 'staff') draft.add({ type: 'task.done', id })
    else draft.add({ type: 'task.dropped', id, reason: whyDropped(state) })
  }
}

const openCalls = (state: CaseState, kind: TaskKind): Task[] => openTasksOf(state).filter(each => each.kind === kind)

export function ringUp(draft: Draft, call: Call): void {
  end(draft, call)
  open(draft, call)
  goWithCase(draft, call.kind)
}
