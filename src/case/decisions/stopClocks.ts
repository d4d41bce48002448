// Ends clocks that no longer matter.
import type { CaseState } from '../case.ts'
import type { Draft } from './draft.ts'

export function stopClocks(draft: Draft, names: readonly (keyof CaseState['clocks'])[]): void {
  for (const name of names) {
    const clock = draft.state.clocks[name]
    if (clock && clock.endedAt === undefined) draft.add({ type: 'clock.stopped', name })
  }
}
