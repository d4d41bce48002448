// What the end of a clock does: the case climbs, and the level it climbed to gets time of its own.
import type { CaseState } from '../case.ts'
import type { ClockState } from '../clock.ts'
import type { ClockName } from '../facts.ts'
import { clockOf, clockRowOf } from '../policy/clocks.ts'
import { outlivesTheMatter } from '../views/missed.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { climb, climbsAt } from './escalation.ts'

/**
 * Their end takes the case up, and what the new level is measured by then: taking the case, or settling what was overdue. Of the other
 * clocks the owner is told: a phone task, a step of the same contact, help not needed.
 */
const measuredBy: Readonly<Partial<Record<ClockName, 'attention' | 'overdue'>>> = {
  firstContact: 'attention',
  rescue: 'attention',
  attention: 'attention',
  onSpot: 'overdue',
  resolve: 'overdue',
  update: 'overdue',
  warrantyReply: 'overdue',
  warrantyCompletion: 'overdue',
  containment: 'overdue',
  analysis: 'overdue',
  referralReport: 'overdue',
  overdue: 'overdue',
  nextWord: 'overdue',
}

/** Breached, not met since, and nobody above was told of it yet: at night they are told in the morning. */
export const waitsToClimb = (state: CaseState): ClockState[] =>
  Object.values(state.clocks).filter(
    ({ name, dueAt, endedAt, state: stands }) =>
      stands === 'breached' &&
      endedAt === undefined &&
      measuredBy[name] !== undefined &&
      (outlivesTheMatter.has(name) || !(state.resolution || state.withdrawn)) &&
      !state.escalations.some(each => each.clocks?.includes(name) && each.at >= dueAt),
  )

/** One level, however many clocks have run out by now: downtime makes no burst. */
export function climbAfterBreach(draft: Draft): void {
  const clocks = waitsToClimb(draft.state).map(each => each.name)
  const { context } = draft
  if (clocks.length === 0) return
  if (!climb(draft, { trigger: 'breach', clocks })) {
    const until = climbsAt(draft.state, context.now, context.rules, { trigger: 'breach', clocks })
    if (until !== undefined && until !== draft.state.climbsAt) draft.add({ type: 'escalation.deferred', until })
    return
  }
  const again = clocks.filter(name => clockRowOf(name, clockFactsOf(draft.state, context))?.from === 'level')
  const others = clocks.filter(name => !again.includes(name)).flatMap(name => measuredBy[name] ?? [])
  for (const name of new Set([...again, ...others])) startClock(draft, name)
}

/** A clock whose row counts from the level begins anew; the others begin now. */
function startClock(draft: Draft, name: ClockName): void {
  const { state, context } = draft
  const facts = clockFactsOf(state, context)
  const clock = clockOf(name, { ...facts, startedAt: context.now, starts: { ...facts.starts, level: context.now } })
  if (clock) draft.add({ type: 'clock.started', clock })
}
