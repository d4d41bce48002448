// Attention is wanted of a case whose owner is not there: somebody else gets it, or stands in until they are back.
import type { CaseState, EventType, Person } from '../case.ts'
import type { Rules } from '../commands.ts'
import { isOpen } from '../policy/calendar.ts'
import { type StaffMember, staffOf, storeOf } from '../policy/directory.ts'
import { isAway, isOnDuty, nextDuty } from '../policy/duty.ts'
import { type People, peopleFor, personOf } from '../policy/people.ts'
import { withOwner, withSomebodyTold } from '../policy/routing.ts'
import { mayHave, restsNow } from './acting.ts'
import { routingFactsOf } from './assessRouting.ts'
import type { Draft } from './draft.ts'
import { climb } from './escalation.ts'
import { giveTo } from './handling.ts'

/** What somebody has to look at soon: the customer spoke, or a time is running out or has passed. */
export const wantsAttention: ReadonlySet<EventType> = new Set([
  'statement.recorded',
  'contact.asked',
  'solution.agreed',
  'solution.declined',
  'refusal.noted',
  'solution.questioned',
  'clock.warned',
  'clock.breached',
  'task.overdue',
])

const ownerOf = (state: CaseState, { directory }: Rules): StaffMember | undefined =>
  state.routing?.owner.staffId === undefined ? undefined : staffOf(directory, state.routing.owner.staffId)

/** On leave, or off duty while their store is open; in danger the hour does not matter. */
function isMissed(owner: StaffMember, { state, context }: Draft): boolean {
  const { now, rules } = context
  if (isOnDuty(owner, now, rules.directory)) return false
  return state.danger.now || isAway(owner, now, rules.directory) || isOpen(now, storeOf(rules.directory, owner.store))
}

const peopleOf = ({ state, context: { now, rules, load } }: Draft): People =>
  peopleFor(routingFactsOf(state, now, rules.pack), rules.directory, load)

/** Whoever stands in already and still is there, the roster's deputy, or a colleague of the same role and store. */
function deputyFor(owner: StaffMember, draft: Draft): Person | undefined {
  const { state, context } = draft
  const { now, rules } = context
  const ids = [state.routing?.deputy?.staffId, owner.deputy, peopleOf(draft).onDuty(owner.role)?.staffId]
  const members = ids.flatMap((id, index) => {
    const member = id === undefined ? undefined : staffOf(rules.directory, id)
    // found by role alone somebody may be of another store
    return member && (index < 2 || member.store === owner.store) ? [member] : []
  })
  const fit = members.find(
    each => each.id !== owner.id && isOnDuty(each, now, rules.directory) && mayHave(each, state, rules) === 'ok',
  )
  return fit && personOf(fit)
}

/** Not accepted yet: a colleague gets it, else the level the pack names; with nobody there, not the one on leave but the queue. */
function offerElsewhere(owner: StaffMember, draft: Draft): void {
  const { rules, now } = draft.context
  const people = peopleOf(draft)
  const colleague = people.free(owner.role)
  if (colleague) {
    giveTo(draft, colleague)
    return
  }
  if (climb(draft, { trigger: 'absent' })) return
  const { routing } = draft.state
  if (!routing || !isAway(owner, now, rules.directory)) return
  const queued = withSomebodyTold(withOwner(routing, { role: owner.role }), people, rules.pack)
  draft.add({ type: 'case.assigned', routing: queued })
}

/** Accepted: who took it stays responsible (首次接触负责制), somebody stands in; only for leave without a deputy it climbs. */
function findDeputy(owner: StaffMember, draft: Draft): void {
  const { rules, now } = draft.context
  const deputy = deputyFor(owner, draft)
  const { routing } = draft.state
  if (deputy && routing) {
    if (routing.deputy?.staffId !== deputy.staffId)
      draft.add({ type: 'case.assigned', routing: { ...routing, deputy } })
  } else if (isAway(owner, now, rules.directory)) climb(draft, { trigger: 'absent' })
}

export function lookAfterAbsence(draft: Draft): void {
  const { state, context } = draft
  const owner = ownerOf(state, context.rules)
  if (!owner || restsNow(state) || state.status === 'closed' || state.merged) return
  if (!isMissed(owner, draft)) endDeputy(draft)
  // before the customer has finished telling, nobody has to act on it
  else if (!state.handedOff && !state.danger.now) return
  else if (state.accepted?.staffId === owner.id) findDeputy(owner, draft)
  else offerElsewhere(owner, draft)
}

/** When the owner somebody stands in for is back, case time, epoch ms; undefined: nobody stands in, or not for long yet. */
export function deputyEndsAt(state: CaseState, rules: Rules): number | undefined {
  const owner = state.routing?.deputy && ownerOf(state, rules)
  return owner && nextDuty(owner, state.updatedAt, rules.directory)
}

/** The owner is back, or was since: a runner that comes late finds them gone again, and that is no matter of the deputy's. */
export function endDeputy(draft: Draft): void {
  const { state, context } = draft
  const { routing } = state
  const endsAt = deputyEndsAt(state, context.rules)
  if (!routing || endsAt === undefined || endsAt > context.now) return
  draft.add({ type: 'case.assigned', routing: withOwner(routing, routing.owner) })
}
