// Somebody is in danger, and nobody of the roster answers for the rescue line: whoever has the case rings it for them, as work that is
// due when the rule book wants the rescue arranged, until the customer is reached or safe.
import type { CaseState } from '../case.ts'
import type { DropReason, Task } from '../handling.ts'
import { endangeredIn, isUnreached } from '../views/endangered.ts'
import { rescuersOf } from '../views/rescueLine.ts'
import { openTasksOf } from '../views/tasks.ts'
import type { Draft } from './draft.ts'
import { goWithCase, holderOf } from './goWithCase.ts'

const isCall = ({ kind }: Task): boolean => kind === 'rescueCall'

/** Since when they wait for somebody nobody has called: told again while it lasts it is the same danger, until they were reached. */
function waitsSince(state: CaseState): number | undefined {
  const { status, merged, withdrawn, resolution, erased } = state
  if (status === 'closed' || merged || withdrawn || resolution || erased || !isUnreached(state)) return undefined
  if ((!state.handedOff && !state.accepted) || rescuersOf(state).length > 0) return undefined
  const unreached = endangeredIn(state).filter(each => each.unreached)
  return Math.max(
    ...unreached.map(({ since = 0, began = since, reachedAt = 0 }) => (reachedAt >= began ? since : began)),
  )
}

/** The rescue's own time, else that of the first contact; a rule book with neither wants it at once. */
function dueOf({ clocks }: CaseState, now: number): number {
  const running = [clocks.rescue, clocks.firstContact].find(each => each?.state === 'running')
  return Math.max(running?.dueAt ?? now, now)
}

function open(draft: Draft): void {
  const { state, context } = draft
  const since = waitsSince(state)
  const owner = holderOf(state)
  if (since === undefined || !owner) return
  const before = state.tasks.filter(isCall)
  // done by hand or dropped it is not asked for anew until they are in danger again
  if (openTasksOf(state).some(isCall) || before.some(each => each.openedAt >= since)) return
  draft.add({
    type: 'task.opened',
    id: `rescue-call.${before.length + 1}.${state.cycle}`,
    kind: 'rescueCall',
    owner,
    dueAt: dueOf(state, context.now),
  })
}

function reasonOf({ resolution, withdrawn, merged, erased, status }: CaseState): DropReason {
  if (resolution) return 'resolved'
  if (withdrawn) return 'withdrawn'
  return merged || erased || status === 'closed' ? 'closed' : 'answered'
}

/** Done by whoever reached them: what is arranged is said then. Not needed when they are safe, or a person of the line has it. */
function end(draft: Draft): void {
  const { state, context } = draft
  if (waitsSince(state) !== undefined) return
  for (const { id } of openTasksOf(state).filter(isCall)) {
    if (state.danger.now && context.actor.kind === 'staff' && !isUnreached(state)) draft.add({ type: 'task.done', id })
    else draft.add({ type: 'task.dropped', id, reason: reasonOf(state) })
  }
}

export function ringRescue(draft: Draft): void {
  end(draft)
  open(draft)
  goWithCase(draft, 'rescueCall')
}
