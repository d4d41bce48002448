// A case that waits in its role's queue because nobody was available: given to somebody once there is.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { DecideContext, Decision } from '../commands.ts'
import { peopleFor } from '../policy/people.ts'
import { withOwner } from '../policy/routing.ts'
import { draftOf } from './draft.ts'
import { routingFactsOf } from './routingFacts.ts'

/** Whom a case without an owner goes to now; undefined while nobody of its role is available, and for a case that has one. */
export function takerFor(
  { routing, ...rest }: CaseState,
  { now, rules, load }: Pick<DecideContext, 'now' | 'rules' | 'load'>,
): Person | undefined {
  if (!routing || routing.owner.staffId !== undefined) return undefined
  const facts = routingFactsOf({ routing, ...rest }, now, rules.pack)
  return peopleFor(facts, rules.directory, load).available(routing.owner.role)
}

/** Who was told while it waited stays informed, unless they have it now. */
export function offer(state: CaseState, context: DecideContext): Decision {
  const owner = takerFor(state, context)
  if (!owner || !state.routing) return { ok: true, events: [] }
  const others = (people: readonly Person[]) => people.filter(each => each.staffId !== owner.staffId)
  const { routing } = state
  const draft = draftOf(state, context)
  draft.add({
    type: 'case.assigned',
    routing: withOwner(
      { ...routing, assistants: others(routing.assistants), informed: others(routing.informed) },
      owner,
    ),
  })
  return draft.done()
}
