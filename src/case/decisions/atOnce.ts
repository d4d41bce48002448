// What the pack gives to somebody at once, whatever the hour: media, the law, a group of owners, a regulator.
import { atOnceOf } from '../policy/escalation.ts'
import { isAtLeast } from '../policy/ladders.ts'
import { peopleFor } from '../policy/people.ts'
import { isAnyUntouched } from '../views/endangered.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { climbTo } from './escalation.ts'
import { routingFactsOf } from './routingFacts.ts'

/**
 * Once for each rule and cycle: where the routing gave it there already nothing moves, and what a person hands down again stays there.
 * Whoever brings help keeps the case until each customer in danger has been reached; those it belongs to only hear of it till then.
 */
export function giveAtOnce(draft: Draft): void {
  const { context } = draft
  const { pack, directory } = context.rules
  const { handedOff, accepted, resolution, withdrawn } = draft.state
  if ((!handedOff && !accepted) || resolution || withdrawn) return
  if (isAnyUntouched(draft.state)) return
  for (const { rule, role, how } of atOnceOf(pack, clockFactsOf(draft.state, context))) {
    const { state } = draft
    const owner = state.routing?.owner.role
    if (how !== 'owns' || state.atOnce?.[rule] === 'told' || owner === undefined) continue
    if (isAtLeast(owner, role, pack)) continue
    const to = peopleFor(routingFactsOf(state, context.now, pack), directory).named(role)
    if (to) climbTo(draft, to, { trigger: 'atOnce', reason: rule })
  }
}
