// What the end of a clock does: the case climbs, and the level it climbed to gets time of its own.
import type { CaseState } from '../case.ts'
import type { ClockState } from '../clock.ts'
import type { ClockName } from '../clockNames.ts'
import type { Rules } from '../commands.ts'
import { clockOf, clockRowOf } from '../policy/clocks.ts'
import { outlivesTheMatter } from '../views/missed.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { climb, climbsAt } from './escalation.ts'

/** Their end asks the new level to take the case; that of the others, to settle what is overdue. */
const asksToTake: ReadonlySet<ClockName> = new Set(['firstContact', 'rescue', 'attention', 'acknowledge'])

/** What is left to do once the customer is served: whoever does it is told, the case stays where it is. */
const neverClimb: ReadonlySet<ClockName> = new Set([
  'followUp',
  'callBack',
  'survey',
  'standStill',
  'signOff',
  'liveReply',
  'liveIdle',
])

/** Breached, not met since, and nobody above was told of it yet: at night they are told in the morning. */
export const waitsToClimb = (state: CaseState, { pack }: Rules): ClockState[] =>
  Object.values(state.clocks).filter(
    ({ name, dueAt, endedAt, state: stands }) =>
      stands === 'breached' &&
      endedAt === undefined &&
      !neverClimb.has(name) &&
      !pack.escalation.onlyTold.includes(name) &&
      (outlivesTheMatter.has(name) || !(state.resolution || state.withdrawn)) &&
      !state.escalations.some(each => each.clocks?.includes(name) && each.at >= dueAt),
  )

/** One level, however many clocks have run out by now: downtime makes no burst. */
export function climbAfterBreach(draft: Draft): void {
  const clocks = waitsToClimb(draft.state, draft.context.rules).map(each => each.name)
  const { context } = draft
  if (clocks.length === 0) return
  if (!climb(draft, { trigger: 'breach', clocks })) {
    const until = climbsAt(draft.state, context.now, context.rules, { trigger: 'breach', clocks })
    if (until !== undefined && until !== draft.state.climbsAt) draft.add({ type: 'escalation.deferred', until })
    return
  }
  const again = clocks.filter(name => clockRowOf(name, clockFactsOf(draft.state, context))?.from === 'level')
  const others = clocks
    .filter(name => !again.includes(name))
    .map((name): ClockName => (asksToTake.has(name) ? 'attention' : 'overdue'))
  for (const name of new Set([...again, ...others])) startClock(draft, name)
}

/** A clock whose row counts from the level begins anew; the others begin now. */
function startClock(draft: Draft, name: ClockName): void {
  const { state, context } = draft
  const facts = clockFactsOf(state, context)
  const clock = clockOf(name, { ...facts, startedAt: context.now, starts: { ...facts.starts, level: context.now } })
  if (clock) draft.add({ type: 'clock.started', clock })
}
