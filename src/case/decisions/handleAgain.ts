// A case that comes back begins a new cycle, with somebody the pack finds high enough for it.
import type { Person } from '../caseParts.ts'
import { holderOf, staffInvolvedOf } from '../matter.ts'
import { staffOf } from '../policy/directory.ts'
import { dissatisfiedOwnerOf } from '../policy/escalation.ts'
import { isNotAbove, rolesAbove, shareLadder } from '../policy/ladders.ts'
import { levelOf } from '../policy/levels.ts'
import type { Pack } from '../policy/pack.ts'
import { mayOwn, routingOf, withOwner } from '../policy/routing.ts'
import { isUnreached } from '../views/endangered.ts'
import type { Role } from '../vocabulary.ts'
import { withOutside } from './aboveInvolved.ts'
import { assessSeverity } from './assess.ts'
import { assessClocks } from './assessClocks.ts'
import { assessRouting } from './assessRouting.ts'
import type { Draft } from './draft.ts'
import { followPromises } from './promises.ts'
import { routingFactsOf } from './routingFacts.ts'
import { seated } from './seats.ts'
import { isMissed } from './standingIn.ts'
import { heedStandingWish } from './wishedContact.ts'

/** The pack's role for so many disappointments, unless a higher level has it already. */
function leastOwner(former: Person | undefined, times: number, pack: Pack): Role {
  const least = dissatisfiedOwnerOf(pack, times)
  const higher = former && shareLadder(former.role, least, pack) && isNotAbove(least, former.role, pack)
  return higher ? former.role : least
}

/**
 * A customer who let it go and changes their mind is disappointed by nobody: whoever had it has it again (首次接触负责制), unless they are
 * not there, may not have it, or it was closed meanwhile and they have no room.
 */
function staysWith(draft: Draft): Person | undefined {
  const { state, context } = draft
  const { rules, load = () => 0 } = context
  const owner = state.routing?.owner
  const member = owner?.staffId === undefined ? undefined : staffOf(rules.directory, owner.staffId)
  if (!member || !state.withdrawn || isMissed(member, draft)) return undefined
  const has = holderOf(state) === member.id
  if (!has && load(member.id) >= member.capacity) return undefined
  const may = mayOwn(member, { severity: state.severity.level, staffInvolved: staffInvolvedOf(state) }, rules)
  return may === 'ok' ? owner : undefined
}

/**
 * Back to the pack's role for it or higher, with clocks of its own (domain.md section 6). `cameBack`: it had been settled; what the
 * customer was not satisfied with was never gone. `disappointed`: they said so of a case this one went on in. `byHouse`: the customer did nothing for it.
 */
export function handleAgain(
  draft: Draft,
  reason: string,
  why: { cameBack?: boolean; disappointed?: boolean; byHouse?: boolean } = {},
): void {
  const { context } = draft
  const { pack } = context.rules
  const { routing: before, dissatisfied = 0, followUp, jointCheck } = draft.state
  const { cameBack } = why
  const disappointed = why.disappointed || followUp?.answered?.satisfied === false || jointCheck?.ok === false
  const former = before?.owner
  const same = disappointed ? undefined : staysWith(draft)
  const changedMind = draft.state.withdrawn !== undefined && !disappointed && former !== undefined
  draft.add({
    type: 'case.reopened',
    reason,
    atLeast: changedMind ? former.role : leastOwner(former, dissatisfied, pack),
    ...(cameBack ? { cameBack } : {}),
    because: disappointed ? 'unsolved' : why.byHouse ? 'assigned' : draft.state.withdrawn ? 'changedMind' : 'cameBack',
    ...(same ? { sameOwner: true } : {}),
    ...(draft.state.resolution && isUnreached(draft.state) ? { dangerLasts: true } : {}),
  })
  // a problem that is back may be graver for that
  assessSeverity(draft)
  const { state } = draft
  if (same && before) {
    draft.add({ type: 'case.assigned', routing: withOwner(before, same) })
    // what is known by now may make it somebody else's after all
    assessRouting(draft)
    goOn(draft)
    return
  }
  const facts = { ...routingFactsOf(state, context.now, pack), keepNeedsRoom: holderOf(draft.before) === undefined }
  const routing = withOutside(routingOf(facts, context.rules, context.load), state, context)
  const { owner } = routing
  if (disappointed && former && rolesAbove(former.role, pack).includes(owner.role)) {
    const level = levelOf(pack, owner.role) ?? 1
    draft.add({ type: 'case.escalated', trigger: 'dissatisfied', from: former, to: owner, level })
  }
  const known = [owner, ...routing.assistants].some(each => each.staffId === former?.staffId)
  draft.add({
    type: 'case.assigned',
    routing: seated(former && !known ? { ...routing, assistants: [...routing.assistants, former] } : routing),
  })
  goOn(draft)
}

function goOn(draft: Draft): void {
  assessClocks(draft)
  heedStandingWish(draft)
  followPromises(draft)
}
