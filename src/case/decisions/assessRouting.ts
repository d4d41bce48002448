// Who has the case, assists and is informed, worked out again after anything new is known; what changed becomes an event.
import type { CaseState } from '../case.ts'
import type { Person, Routing } from '../caseParts.ts'
import type { Rules } from '../commands.ts'
import { staffInvolvedOf } from '../matter.ts'
import { staffOf } from '../policy/directory.ts'
import { rolesAbove } from '../policy/ladders.ts'
import type { Pack } from '../policy/pack.ts'
import { involvedIn } from '../policy/people.ts'
import { mayBeMeant, mayOwn, routingOf } from '../policy/routing.ts'
import type { Role } from '../vocabulary.ts'
import { withOutside } from './aboveInvolved.ts'
import type { Draft } from './draft.ts'
import { routingFactsOf } from './routingFacts.ts'
import { samePerson, seated } from './seats.ts'

/** The same people without those the complaint turns out to be about, or, while no name is known, may be about. */
function uninvolved({ deputy, ...routing }: Routing, state: CaseState, rules: Rules): Routing {
  const { involved, unnamed } = involvedIn(staffInvolvedOf(state), rules.directory)
  const mayStay = ({ staffId, role }: Person) =>
    !unnamed.includes(role) && !involved.some(member => member.id === staffId)
  return {
    ...routing,
    ...(deputy && mayStay(deputy) ? { deputy } : {}),
    assistants: routing.assistants.filter(mayStay),
    informed: routing.informed.filter(mayStay),
  }
}

const inOrder = ({ owner, deputy, assistants, informed, rule }: Routing) =>
  JSON.stringify([owner, deputy, assistants, informed, rule])
const sameRouting = (one: Routing | undefined, other: Routing) => one !== undefined && inOrder(one) === inOrder(other)

/** Newly a matter for the level above whoever has it, by a rule that says so. */
function goesOver(routing: Routing, before: Routing, holder: Role, pack: Pack): boolean {
  const rule = pack.routing.find(each => each.id === routing.rule)
  return (
    rule?.overHolder === true &&
    routing.rule !== before.rule &&
    routing.owner.role !== holder &&
    rolesAbove(holder, pack).includes(routing.owner.role)
  )
}

const withAssistant = (routing: Routing, former: Person): Routing =>
  routing.assistants.some(each => each.staffId === former.staffId && each.role === former.role)
    ? routing
    : { ...routing, assistants: [...routing.assistants, former] }

/** The complaint turns out to be about whoever the customer was to talk to: from now on it is the owner. */
function isContactInvolved({ contact, ...rest }: CaseState, { directory }: Rules): boolean {
  const member = contact?.staffId ? staffOf(directory, contact.staffId) : undefined
  return member !== undefined && mayBeMeant(member, staffInvolvedOf(rest), directory)
}

function place(draft: Draft, found: Routing): void {
  const { state, context } = draft
  const routing = withOutside(found, state, context)
  const isOther = routing.owner.staffId !== state.contact?.staffId
  const contact = isOther && isContactInvolved(state, context.rules) ? { contact: routing.owner } : {}
  if (sameRouting(state.routing, routing) && !contact.contact) return
  const former = state.routing?.owner
  const goes = former && !samePerson(former, routing.owner) ? { from: former } : {}
  draft.add({ type: 'case.assigned', routing, ...contact, ...goes })
}

/** Whoever has it keeps it, and those the pack calls out in danger help them. */
const withRescue = (kept: Routing, found: Routing, { danger }: CaseState): Routing =>
  danger.now
    ? found.assistants.reduce(
        (next, each) => (each.staffId === next.owner.staffId ? next : withAssistant(next, each)),
        kept,
      )
    : kept

export function assessRouting(draft: Draft): void {
  const { state, context } = draft
  const routing = routingOf(routingFactsOf(state, context.now, context.rules.pack), context.rules, context.load)
  const holderId = state.accepted?.staffId ?? (state.placed ? state.routing?.owner.staffId : undefined)
  const holder = holderId === undefined ? undefined : staffOf(context.rules.directory, holderId)
  if (holder && state.routing) {
    // First-contact responsibility: who took the case stays its contact, unless they may not have it any more.
    const verdict = mayOwn(
      holder,
      { severity: state.severity.level, staffInvolved: staffInvolvedOf(state) },
      context.rules,
    )
    const former = verdict === 'beyond-authority' ? [state.routing.owner] : []
    const above = verdict === 'ok' && goesOver(routing, state.routing, holder.role, context.rules.pack)
    const next = above
      ? withAssistant(routing, state.routing.owner)
      : verdict === 'ok'
        ? withRescue(uninvolved(state.routing, state, context.rules), routing, state)
        : { ...routing, assistants: [...routing.assistants, ...former] }
    const placed = seated(next)
    place(draft, placed)
    return
  }
  place(draft, routing)
}
