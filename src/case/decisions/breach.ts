// What the end of a clock does: the case climbs one level, and the new level gets a clock of its own.
import type { CaseState, ClockState } from '../case.ts'
import type { ClockName } from '../facts.ts'
import { clockOf } from '../policy/clocks.ts'
import { storeOf } from '../policy/directory.ts'
import type { Pack } from '../policy/pack.ts'
import { storeIdOf } from './assess.ts'
import type { Draft } from './draft.ts'
import { climb } from './escalation.ts'

/** Breached, not met since, and nobody above was told of it yet: at night they are told in the morning. */
export const waitsToClimb = (state: CaseState, pack: Pack): ClockState[] =>
  state.resolution || state.withdrawn
    ? []
    : Object.values(state.clocks).filter(
        clock =>
          clock.state === 'breached' &&
          clock.endedAt === undefined &&
          pack.escalation.climbOn.includes(clock.name) &&
          !state.escalations.some(each => each.clocks?.includes(clock.name) && each.at >= clock.dueAt),
      )

/** How long the new level has before the case climbs again: to take it, and to settle what was overdue. */
const clocksOfLevel: Readonly<Partial<Record<ClockName, ClockName>>> = {
  firstContact: 'attention',
  rescue: 'attention',
  attention: 'attention',
  resolve: 'overdue',
  update: 'overdue',
  overdue: 'overdue',
}

/** One level, however many clocks have run out by now: downtime makes no burst. */
export function climbAfterBreach(draft: Draft): void {
  const { context } = draft
  const clocks = waitsToClimb(draft.state, context.rules.pack).map(each => each.name)
  if (clocks.length === 0 || !climb(draft, { trigger: 'breach', clocks })) return
  for (const name of new Set(clocks.flatMap(each => clocksOfLevel[each] ?? []))) {
    const { state } = draft
    const clock = clockOf(name, {
      startedAt: context.now,
      severity: state.severity.level,
      danger: state.danger.now,
      store: storeOf(context.rules.directory, storeIdOf(state)),
      pack: context.rules.pack,
    })
    if (clock) draft.add({ type: 'clock.started', clock })
  }
}
