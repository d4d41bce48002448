// The complaint is about everybody who stands above: somebody from outside assists and decides in their place, and a case is never
// stuck with those it is about.
import type { CaseState } from '../case.ts'
import type { Person, Routing } from '../caseParts.ts'
import type { DecideContext } from '../commands.ts'
import { staffInvolvedOf } from '../matter.ts'
import { downFromTop, rolesAbove } from '../policy/ladders.ts'
import { type People, peopleFor } from '../policy/people.ts'
import type { Role } from '../vocabulary.ts'
import { routingFactsOf } from './routingFacts.ts'
import { seated } from './seats.ts'

type Moment = Pick<DecideContext, 'now' | 'rules'>

const peopleOf = (state: CaseState, { now, rules }: Moment): People =>
  peopleFor(routingFactsOf(state, now, rules.pack), rules.directory)

/** Somebody of these roles is the person involved, and nobody else holds any of them. */
const areAllInvolved = (roles: readonly Role[], people: People): boolean =>
  roles.some(role => people.rolesInvolved.includes(role)) && roles.every(role => people.nearby(role).length === 0)

/** Roles from outside with somebody who may take part; none while somebody uninvolved stands above the owner. */
export function outsideOf(state: CaseState, moment: Moment, owner = state.routing?.owner.role): Role[] {
  // of nearly every case
  if (owner === undefined || !staffInvolvedOf(state).some(each => each.complainedAbout)) return []
  const { pack } = moment.rules
  const people = peopleOf(state, moment)
  if (!areAllInvolved(rolesAbove(owner, pack), people)) return []
  return pack.escalation.outside.filter(role => people.nearby(role).length > 0)
}

/** Whoever comes from outside helps from the beginning, and hears of it. */
export function withOutside(routing: Routing, state: CaseState, moment: Moment): Routing {
  const [role] = outsideOf(state, moment, routing.owner.role)
  const person: Person | undefined = role && peopleOf(state, moment).named(role)
  return person ? seated({ ...routing, assistants: [...routing.assistants, person] }) : routing
}

/**
 * Who grants in place of these roles where the complaint is about all who hold them: from outside, else the highest below who is not
 * involved. None while one of them can.
 */
export function insteadOf(roles: readonly Role[], state: CaseState, moment: Moment): Role[] {
  const { pack } = moment.rules
  const people = peopleOf(state, moment)
  const [first] = roles
  if (first === undefined || !areAllInvolved(roles, people)) return []
  const isHeld = (role: Role) => people.nearby(role).length > 0
  const outside = pack.escalation.outside.filter(isHeld)
  return outside.length > 0 ? outside : downFromTop(first, pack).filter(isHeld).slice(0, 1)
}
