// Ends clocks: those that are met, and those that no longer matter although nobody did what they were for.
import type { CaseState } from '../case.ts'
import type { Draft } from './draft.ts'

type Names = readonly (keyof CaseState['clocks'])[]

function stop(draft: Draft, names: Names, how: { unmet?: true }): void {
  for (const name of names) {
    const clock = draft.state.clocks[name]
    if (clock && clock.endedAt === undefined) draft.add({ type: 'clock.stopped', name, ...how })
  }
}

/** What they were for is done. */
export const meetClocks = (draft: Draft, names: Names): void => stop(draft, names, {})

/** What they were for is not done, and matters no more. */
export const endClocks = (draft: Draft, names: Names): void => stop(draft, names, { unmet: true })
