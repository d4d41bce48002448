// The clocks the pack's table keeps for a case, worked out again after anything new is known; what changed becomes events.
import type { CaseState } from '../case.ts'
import type { DecideContext } from '../commands.ts'
import { type ClockName, clockNames } from '../facts.ts'
import { clockOf } from '../policy/clocks.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { stopClocks } from './stopClocks.ts'

/** Clocks that other decisions start: promises, follow-up, climbing. */
const startedElsewhere: ReadonlySet<ClockName> = new Set(['update', 'followUp', 'attention', 'overdue'])
/** The clocks the pack's table starts by itself, as soon as what they run from has happened. */
export const tableClocks: readonly ClockName[] = clockNames.filter(name => !startedElsewhere.has(name))
/** They run for those in danger, and end with it. */
const rescueClocks: readonly ClockName[] = ['rescue', 'onSpot']

/** In danger once more, after the rescue had nothing left to do. */
function isToldAnew({ danger, clocks }: CaseState, name: ClockName): boolean {
  const { now, since } = danger
  const endedAt = clocks[name]?.endedAt
  return now && rescueClocks.includes(name) && since !== undefined && endedAt !== undefined && endedAt < since
}

const isOver = (state: CaseState): boolean => state.resolution !== undefined || state.withdrawn !== undefined
/** What is only asked once the case is solved. */
const runsAfterwards = (name: ClockName, { rules }: DecideContext): boolean =>
  name === 'callBack' || name === 'survey' || (rules.pack.clocks[name]?.some(row => row.from === 'resolved') ?? false)

export function assessClocks(draft: Draft): void {
  const { context } = draft
  if (!draft.state.danger.now) stopClocks(draft, rescueClocks)
  for (const name of tableClocks) {
    const { state } = draft
    const running = state.clocks[name]
    const anew = isToldAnew(state, name)
    if (!anew && (running ? running.state !== 'running' : isOver(state) && !runsAfterwards(name, context))) continue
    const clock = clockOf(name, {
      ...clockFactsOf(state, context),
      startedAt: anew ? context.now : (running?.startedAt ?? context.now),
      // the time by which somebody is in touch was told, and holds
      danger: state.danger.now || (!rescueClocks.includes(name) && state.danger.over === true),
    })
    if (!clock) continue
    if (!running || anew) draft.add({ type: 'clock.started', clock })
    else if (running.dueAt !== clock.dueAt || running.calendar !== clock.calendar)
      draft.add({ type: 'clock.changed', clock, reason: 'severity, danger or store changed' })
  }
}
