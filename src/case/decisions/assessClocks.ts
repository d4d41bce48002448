// The clocks the pack's table keeps for a case, worked out again after anything new is known; what changed becomes events.
import type { CaseState } from '../case.ts'
import { type ClockName, clockNames } from '../clockNames.ts'
import type { DecideContext } from '../commands.ts'
import { clockOf } from '../policy/clocks.ts'
import { clockFactsOf, rescueClocks, ruleFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { isOfTable, reviseClocks } from './reviseClocks.ts'
import { endClocks } from './stopClocks.ts'

/** The clocks the pack's table starts by itself, as soon as what they run from has happened. */
const tableClocks = clockNames.filter(name => isOfTable(name) && name !== 'liveReply')

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

/** Whoever is in danger is helped, settled or withdrawn as their matter is. */
const runsNow = (name: ClockName, { danger }: CaseState, context: DecideContext): boolean =>
  runsAfterwards(name, context) || (danger.now && rescueClocks.includes(name))

export function assessClocks(draft: Draft): void {
  const { context } = draft
  if (!draft.state.danger.now) endClocks(draft, rescueClocks)
  reviseClocks(draft, 'caseChanged')
  // worked out again when a clock that began may have changed them
  let known = { of: draft.state, facts: clockFactsOf(draft.state, context) }
  for (const name of tableClocks) {
    const { state } = draft
    // written down once, whatever cycle it is
    if (name === 'record' && state.handedOff) continue
    if (known.of !== state) known = { of: state, facts: clockFactsOf(state, context) }
    if (state.clocks[name] ? !isToldAnew(state, name) : isOver(state) && !runsNow(name, state, context)) continue
    const clock = clockOf(name, { ...ruleFactsOf(name, state, known.facts), startedAt: context.now })
    if (clock) draft.add({ type: 'clock.started', clock })
  }
}
