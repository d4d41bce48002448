// Attention is wanted of a case whose owner is not there: somebody else gets it, or stands in until they are back.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { DecideContext, Rules } from '../commands.ts'
import type { EventType } from '../events.ts'
import { isOpen } from '../policy/calendar.ts'
import { type StaffMember, staffOf, storeOf } from '../policy/directory.ts'
import { isAway, isOnDuty, nextAbsence, nextDuty } from '../policy/duty.ts'
import { type People, peopleFor, personOf } from '../policy/people.ts'
import { withOwner, withSomebodyTold } from '../policy/routing.ts'
import { dayNumberAt } from '../policy/zone.ts'
import { mayHave, restsNow } from './acting.ts'
import { toAnotherEqual } from './appeal.ts'
import type { Draft } from './draft.ts'
import { type Climb, climb, climbsAt } from './escalation.ts'
import { giveTo } from './handling.ts'
import { routingFactsOf } from './routingFacts.ts'

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

const absent: Climb = { trigger: 'absent' }

const ownerOf = (state: CaseState, { directory }: Rules): StaffMember | undefined =>
  state.routing?.owner.staffId === undefined ? undefined : staffOf(directory, state.routing.owner.staffId)

/** On leave, or off duty while their store is open; in danger the hour does not matter. */
export function isMissed(owner: StaffMember, { state, context }: Draft): boolean {
  const { now, rules } = context
  if (isOnDuty(owner, now, rules.directory)) return false
  return state.danger.now || isAway(owner, now, rules.directory) || isOpen(now, storeOf(rules.directory, owner.store))
}

type Moment = Pick<DecideContext, 'now' | 'rules' | 'load'>
const peopleOf = (state: CaseState, { now, rules, load }: Moment): People =>
  peopleFor(routingFactsOf(state, now, rules.pack), rules.directory, load)

/**
 * Whoever stands in already and still is there, the roster's deputy, or a colleague of the same role and store. With none of them on
 * duty yet, for leave, who comes in later that day.
 */
function deputyFor(owner: StaffMember, state: CaseState, moment: Moment): Person | undefined {
  const { now, rules } = moment
  const { directory } = rules
  const people = peopleOf(state, moment)
  const ids = [
    state.routing?.deputy?.staffId,
    owner.deputy,
    people.onDuty(owner.role)?.staffId,
    people.available(owner.role)?.staffId,
  ]
  const members = ids.flatMap((id, index) => {
    const member = id === undefined || id === owner.id ? undefined : staffOf(directory, id)
    // found by role alone somebody may be of another store
    return member && (index < 2 || member.store === owner.store) && mayHave(member, state, rules) === 'ok'
      ? [member]
      : []
  })
  const fit =
    members.find(each => isOnDuty(each, now, directory)) ??
    (isAway(owner, now, directory) ? members.find(each => comesInToday(each, now, rules)) : undefined)
  return fit && personOf(fit)
}

function comesInToday(member: StaffMember, now: number, { directory }: Rules): boolean {
  const comes = nextDuty(member, now, directory)
  const { timeZone } = storeOf(directory, member.store)
  return comes !== undefined && dayNumberAt(comes, timeZone) === dayNumberAt(now, timeZone)
}

/** Whoever said the no is not asked to look at it anew. */
const saidNo = ({ solution }: CaseState, { id }: StaffMember): boolean =>
  solution?.refused === true && solution.answer === 'declined' && solution.by === id

/** Not accepted yet: a colleague gets it, else the level the pack names; with nobody there, not the one on leave but the queue. */
function offerElsewhere(owner: StaffMember, draft: Draft): void {
  const { rules, now } = draft.context
  const people = peopleOf(draft.state, draft.context)
  const colleague = people.free(owner.role, each => !saidNo(draft.state, each))
  if (colleague) {
    giveTo(draft, colleague)
    return
  }
  if (climb(draft, absent)) return
  const { routing } = draft.state
  if (!routing || !isAway(owner, now, rules.directory)) return
  if (toAnotherEqual(draft, 'absent')) return
  const queued = withSomebodyTold(withOwner(routing, { role: owner.role }), people, rules.pack)
  draft.add({ type: 'case.assigned', routing: queued })
}

/** Accepted: who took it stays responsible (首次接触负责制), somebody stands in; only for leave without a deputy it climbs. */
function findDeputy(owner: StaffMember, draft: Draft): void {
  const { rules, now } = draft.context
  const deputy = deputyFor(owner, draft.state, draft.context)
  const { routing } = draft.state
  if (deputy && routing) {
    if (routing.deputy?.staffId !== deputy.staffId)
      draft.add({ type: 'case.assigned', routing: { ...routing, deputy } })
  } else if (isAway(owner, now, rules.directory)) climb(draft, absent)
}

/** Whoever has it has to act on it: not before the customer has finished telling, and not of a case that rests. */
const isWorkedOn = (state: CaseState): boolean =>
  !restsNow(state) &&
  state.status !== 'closed' &&
  !state.merged &&
  (state.handedOff !== undefined || state.accepted !== undefined || state.danger.now)

export function lookAfterAbsence(draft: Draft): void {
  const { state, context } = draft
  const owner = ownerOf(state, context.rules)
  if (!owner || restsNow(state) || state.status === 'closed' || state.merged) return
  if (!isMissed(owner, draft)) endDeputy(draft)
  else if (!isWorkedOn(state)) return
  else if (state.accepted?.staffId === owner.id) findDeputy(owner, draft)
  else offerElsewhere(owner, draft)
}

/**
 * When leave begins of whoever sees to the case, the owner or who stands in for them, case time, epoch ms: the first hour they would have
 * worked. Undefined: nobody goes on leave, or there is nobody else to see to it.
 * @param from no earlier than that
 */
export function leaveBeginsAt(state: CaseState, rules: Rules, from = state.updatedAt): number | undefined {
  const owner = ownerOf(state, rules)
  if (!owner || !isWorkedOn(state)) return undefined
  const { directory } = rules
  const deputy = state.routing?.deputy?.staffId
  const at = nextAbsence((deputy === undefined ? undefined : staffOf(directory, deputy)) ?? owner, from, directory)
  if (at === undefined || !isAway(owner, at, directory)) return undefined
  if (state.accepted?.staffId !== owner.id || deputyFor(owner, state, { now: at, rules })) return at
  const above = climbsAt(state, at, rules, absent)
  return above !== undefined && isAway(owner, above, directory) ? above : undefined
}

/** At that moment, without anybody writing or a clock running out. */
export function lookAfterLeave(draft: Draft): void {
  const { now, rules } = draft.context
  if (leaveBeginsAt(draft.state, rules, now) === now) lookAfterAbsence(draft)
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
