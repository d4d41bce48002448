// A time told to the customer passed without a word: whoever has the case owes them one, as work with a time of its own, until they
// have heard from us.
import type { CaseState } from '../case.ts'
import type { ClockState } from '../clock.ts'
import type { Task } from '../handling.ts'
import { endOf } from '../policy/clockTime.ts'
import { hourMs } from '../policy/durations.ts'
import { openTasksOf } from '../views/tasks.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { goWithCase, holderOf } from './goWithCase.ts'

/** The house's own: the next opening hour or two. */
const within = { length: { ms: 2 * hourMs }, calendar: 'business' } as const

const isOwed = ({ kind }: Task): boolean => kind === 'owedUpdate'

/** Missed, and not made up for; a case that goes on in another one is spoken for there. */
function missedOf({ clocks: { update }, status, merged, withdrawn, erased }: CaseState): ClockState | undefined {
  if (status === 'closed' || merged || withdrawn || erased) return undefined
  return update?.state === 'breached' && update.endedAt === undefined ? update : undefined
}

function open(draft: Draft): void {
  const { state, context } = draft
  const missed = missedOf(state)
  const owner = holderOf(state)
  // said to be done by hand it is not asked for anew until another time is missed
  const known = missed && state.tasks.some(each => isOwed(each) && each.openedAt >= missed.dueAt)
  if (!missed || !owner || known || openTasksOf(state).some(isOwed)) return
  const times = state.tasks.filter(isOwed).length
  const { at, provisional } = endOf(within, context.now, { store: clockFactsOf(state, context).store })
  draft.add({
    type: 'task.opened',
    id: `owed-update.${times + 1}.${state.cycle}`,
    kind: 'owedUpdate',
    owner,
    dueAt: at,
    ...(provisional ? { provisional } : {}),
  })
}

/** Done by whoever was in touch. */
function end(draft: Draft): void {
  const { state, context } = draft
  if (missedOf(state)) return
  for (const { id, kind } of openTasksOf(state)) {
    if (kind !== 'owedUpdate') continue
    const kept = context.actor.kind === 'staff' && !state.merged && state.status !== 'closed'
    if (kept) draft.add({ type: 'task.done', id })
    else draft.add({ type: 'task.dropped', id, reason: state.status === 'closed' ? 'closed' : 'answered' })
  }
}

export function oweUpdate(draft: Draft): void {
  end(draft)
  open(draft)
  goWithCase(draft, 'owedUpdate')
}
