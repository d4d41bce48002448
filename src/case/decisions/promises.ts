// Times told to the customer. The clock `update` runs to the next of them; an update keeps it and turns to the one after.
import type { CaseState, PromiseMade } from '../case.ts'
import type { Draft } from './draft.ts'
import { stopClocks } from './stopClocks.ts'

/** Not kept yet, the one due first. */
export const nextPromise = ({ promises }: CaseState): PromiseMade | undefined =>
  promises.filter(each => each.keptAt === undefined).sort((one, other) => one.dueAt - other.dueAt)[0]

/** The update clock follows the next promise; without one, or once the case is withdrawn, it stops. */
export function followPromises(draft: Draft): void {
  const { state, context } = draft
  const next = state.withdrawn ? undefined : nextPromise(state)
  const running = state.clocks.update
  if (!next) {
    stopClocks(draft, ['update'])
    return
  }
  if (running && running.endedAt === undefined && running.dueAt === next.dueAt) return
  const warnAt = next.madeAt + (next.dueAt - next.madeAt) * context.rules.pack.warnAt
  draft.add({
    type: 'clock.started',
    clock: { name: 'update', calendar: 'always', startedAt: next.madeAt, warnAt, dueAt: next.dueAt },
  })
}

/** News reached the customer: what was promised next is kept. */
export function keepPromise(draft: Draft): void {
  const next = nextPromise(draft.state)
  if (next) draft.add({ type: 'promise.kept', id: next.id })
  followPromises(draft)
}
