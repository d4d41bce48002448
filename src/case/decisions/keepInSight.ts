// No case is forgotten while nothing else of it runs: one that stands still is looked at again, one that is settled is signed off and
// closed, each by the pack's time for it.
import type { CaseState } from '../case.ts'
import type { ClockName } from '../clockNames.ts'
import { clockOf } from '../policy/clocks.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { meetClocks } from './stopClocks.ts'

const standsStill = ({ clocks }: CaseState): boolean => Object.values(clocks).some(each => each.state === 'paused')

/** Withdrawn, or settled and asked about: with an answer, or without one when the time for it is over. */
const awaitsItsEnd = ({ withdrawn, resolution, followUp, clocks }: CaseState): boolean =>
  withdrawn !== undefined ||
  (resolution !== undefined && (followUp?.answered !== undefined || clocks.followUp?.state === 'breached'))

/** Each runs as long as this is so. */
const clockWhile: readonly (readonly [ClockName, (state: CaseState) => boolean])[] = [
  ['standStill', standsStill],
  ['signOff', awaitsItsEnd],
]

export function keepInSight(draft: Draft): void {
  const { context } = draft
  for (const [name, isSo] of clockWhile) {
    const { state } = draft
    if (state.status === 'closed' || state.merged || state.erased) return
    const before = state.clocks[name]
    if (!isSo(state)) meetClocks(draft, [name])
    else if (!before || before.endedAt !== undefined) {
      const clock = clockOf(name, { ...clockFactsOf(state, context), startedAt: context.now })
      if (clock) draft.add({ type: 'clock.started', clock })
    }
  }
}
