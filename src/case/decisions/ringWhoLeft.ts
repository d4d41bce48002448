// The customer has left the account their conversation was in: nothing sent there can reach them, so whoever has the case rings
// them up, as work with a time of its own, until they are reached or are heard of again.
import type { CaseState } from '../case.ts'
import type { Task } from '../handling.ts'
import { endOf } from '../policy/clockTime.ts'
import { hourMs } from '../policy/durations.ts'
import { openTasksOf } from '../views/tasks.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { goWithCase, holderOf } from './goWithCase.ts'

/** The house's own: the next opening hour or two. */
const within = { length: { ms: 2 * hourMs }, calendar: 'business' } as const

const isCall = ({ kind }: Task): boolean => kind === 'leftCall'

/** Nobody has told them since; once it is resolved they are rung up when it is followed up. */
function leftSince({ undelivered, handedOff, status, merged, withdrawn, resolution, erased }: CaseState) {
  if (undelivered?.why !== 'left' || undelivered.called || erased) return undefined
  const isOver = status === 'closed' || merged || withdrawn || resolution
  return handedOff && !isOver ? undelivered.since : undefined
}

function open(draft: Draft): void {
  const { state, context } = draft
  const since = leftSince(state)
  const owner = holderOf(state)
  if (since === undefined || !owner) return
  const before = state.tasks.filter(isCall)
  // done by hand or dropped it is not asked for anew until they leave again
  if (before.some(each => each.openedAt >= since)) return
  const { at, provisional } = endOf(within, context.now, { store: clockFactsOf(state, context).store })
  draft.add({
    type: 'task.opened',
    id: `left-call.${before.length + 1}.${state.cycle}`,
    kind: 'leftCall',
    owner,
    dueAt: at,
    ...(provisional ? { provisional } : {}),
  })
}

/** Done by whoever reached them, and not needed when they are back. */
function end(draft: Draft): void {
  const { state, context } = draft
  if (leftSince(state) !== undefined) return
  for (const { id } of openTasksOf(state).filter(isCall)) {
    if (state.undelivered?.called && context.actor.kind === 'staff') draft.add({ type: 'task.done', id })
    else draft.add({ type: 'task.dropped', id, reason: state.resolution ? 'resolved' : 'answered' })
  }
}

export function ringWhoLeft(draft: Draft): void {
  end(draft)
  open(draft)
  goWithCase(draft, 'leftCall')
}
