// What the pack's clocks ask of a case: severity, danger, level, and since when each thing has been so.
import type { CaseState } from '../case.ts'
import type { ClockName } from '../clockNames.ts'
import type { DecideContext, Rules } from '../commands.ts'
import { categoryOf, signalsOf, storeIdOf } from '../matter.ts'
import type { ClockFacts } from '../policy/clocks.ts'
import { storeOf } from '../policy/directory.ts'
import { levelOf } from '../policy/levels.ts'
import { demandsOf } from '../views/known.ts'

/** They run for those in danger, and end with it. */
export const rescueClocks: readonly ClockName[] = ['rescue', 'onSpot']

/** Sent to the store by somebody who waits to hear how it goes. */
const isReferred = ({ source }: CaseState): boolean => source === 'manufacturer' || source === 'regulator'

/** The last that were worked out: one step of a decision after the other asks for those of the same state. */
let last: { state: CaseState; rules: Rules; facts: ClockFacts } | undefined

/** Epoch ms of case time. `startedAt`: registration, or the beginning of the present cycle. */
export function clockFactsOf(state: CaseState, { rules }: Pick<DecideContext, 'rules'>): ClockFacts {
  if (last?.state !== state || last.rules !== rules) last = { state, rules, facts: workedOut(state, rules) }
  return last.facts
}

function workedOut(state: CaseState, rules: Rules): ClockFacts {
  const level = state.escalations.at(-1)
  const role = state.routing?.owner.role
  return {
    startedAt: state.clocks.firstContact?.startedAt ?? state.registeredAt,
    starts: {
      ...(level ? { level: level.at } : {}),
      ...(state.feedbackAt === undefined ? {} : { feedback: state.feedbackAt }),
      ...(state.accepted ? { accepted: state.accepted.at } : {}),
      ...(state.resolution ? { resolved: state.resolution.at } : {}),
      ...(isReferred(state) ? { referred: state.registeredAt } : {}),
    },
    level: (role && levelOf(rules.pack, role)) ?? 1,
    severity: state.severity.level,
    category: categoryOf(state),
    source: state.source,
    signals: signalsOf(state),
    demands: demandsOf(state).map(each => each.kind),
    danger: state.danger.now,
    clocks: state.clocks,
    store: storeOf(rules.directory, storeIdOf(state)),
    pack: rules.pack,
  }
}

/**
 * The same for one clock: told that the danger is past, the time by which somebody is in touch was told, and holds.
 * @param facts those of the state
 */
export function ruleFactsOf(name: ClockName, { danger: { now, over } }: CaseState, facts: ClockFacts): ClockFacts {
  const danger = now || (!rescueClocks.includes(name) && over === true)
  return danger === facts.danger ? facts : { ...facts, danger }
}
