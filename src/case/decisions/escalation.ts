// Climbing the ladder: on a breach, on request, beyond authority. Each level once, to somebody on duty; safety ignores hours.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { ClockName } from '../clockNames.ts'
import type { Command, DecideContext, Decision, Refusal, Rules } from '../commands.ts'
import type { EscalationTrigger } from '../handling.ts'
import { clockOf, clockRowOf } from '../policy/clocks.ts'
import { ascentOf } from '../policy/escalation.ts'
import { rolesAbove } from '../policy/ladders.ts'
import { levelOf } from '../policy/levels.ts'
import type { Ascent } from '../policy/pack/escalation.ts'
import { peopleFor } from '../policy/people.ts'
import type { Role } from '../vocabulary.ts'
import { outsideOf } from './aboveInvolved.ts'
import { ofThisStore, restsNow } from './acting.ts'
import { ascentOfAppeal } from './appealFrom.ts'
import { clockFactsOf } from './clockFacts.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { giveTo } from './handling.ts'
import { routingFactsOf } from './routingFacts.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type Upwards = Pick<Ascent, 'climb' | 'to'>

/** Safety knows no closing time: whoever has the level is told, at night too. */
export const ignoresHours = ({ danger, severity }: CaseState): boolean =>
  danger.now || severity.reasons.some(each => each.signal.startsWith('safety.') && each.strength === 'hard')

/**
 * Somebody is in touch by then. Where the pack counts through the night (`calendar: always`; domain.md section 6: first contact for major
 * and danger), the customer was told a time of the night, and a time nobody hears of is no promise. All else waits for the morning.
 */
const ofContact: readonly ClockName[] = ['firstContact', 'attention']

/**
 * The time in which whoever got it takes it is the house's own: it counts through the night only while the case is as grave as that.
 * @param among only if it is one of these clocks
 */
export const ringsAtNight = (state: CaseState, rules: Rules, among = ofContact): boolean =>
  ofContact.some(name => {
    const clock = state.clocks[name]
    if (!clock || clock.endedAt !== undefined || !among.includes(name) || clock.calendar !== 'always') return false
    if (name !== 'attention') return true
    const row = clockRowOf(name, clockFactsOf(state, { rules }))
    return row === undefined || row.calendar === 'always'
  })

/** Roles the case may climb to now, nearest first. From the role a rule names, or from above it, one level up. */
export function rolesUp(state: CaseState, { climb, to }: Upwards, { pack }: Rules): Role[] {
  const owner = state.routing?.owner.role
  // a pack that wants no climbing writes 0
  if (!owner || climb === 0) return []
  const above = rolesAbove(owner, pack)
  const named = to === undefined ? -1 : above.indexOf(to)
  if (named >= 0) return above.slice(named)
  const level = levelOf(pack, owner) ?? 0
  return above.filter(role => (levelOf(pack, role) ?? 0) >= level + (climb ?? 1))
}

export interface Climb {
  trigger: EscalationTrigger
  /** the pack's own for the trigger when not given */
  ascent?: Upwards
  /** only somebody who may decide it */
  among?: readonly Role[]
  clocks?: ClockName[]
  reason?: string
  /** when whoever it climbs to is there to take it, case time, epoch ms; now when not told */
  from?: number
}

/** Whoever the case climbs to is rung up, on duty or not. */
const isRung = (state: CaseState, { clocks = [] }: Climb, rules: Rules): boolean =>
  ignoresHours(state) || ringsAtNight(state, rules, clocks)

function rolesFor(state: CaseState, { trigger, ascent, among }: Climb, rules: Rules): Role[] {
  const usual = trigger === 'declined' ? ascentOfAppeal(state, rules) : ascentOf(rules.pack, trigger)
  const roles = rolesUp(state, ascent ?? usual, rules)
  const deciding = among ? roles.filter(role => among.includes(role)) : roles
  return deciding.length > 0 ? deciding : roles
}

/**
 * The nearest of these roles with somebody on duty who has room; levels with nobody are passed over. With all of them full the highest
 * takes it all the same, and in danger the nearest.
 */
function nextOf(
  state: CaseState,
  step: Climb,
  { rules, now, load }: DecideContext,
): { to: Person; full: Role[] } | undefined {
  const roles = rolesFor(state, step, rules)
  const people = peopleFor(routingFactsOf(state, now, rules.pack), rules.directory, load)
  const firstOf = (find: (role: Role) => Person | undefined) => roles.flatMap(role => find(role) ?? [])[0]
  const highestOf = (find: (role: Role) => Person | undefined) => roles.flatMap(role => find(role) ?? []).at(-1)
  const full = () => (state.danger.now ? firstOf(people.onDuty) : highestOf(people.onDuty))
  // nobody is passed over for not being there in favour of somebody who is not there either
  const rung = step.trigger !== 'absent' && isRung(state, step, rules)
  const to = firstOf(people.free) ?? full() ?? (rung ? (firstOf(people.present) ?? firstOf(people.named)) : undefined)
  if (!to) return undefined
  const nearer = roles.slice(0, roles.indexOf(to.role))
  return { to, full: nearer.filter(role => people.onDuty(role) !== undefined) }
}

/** When somebody above is on duty next, case time, epoch ms; undefined: nobody stands above. */
export function climbsAt(state: CaseState, from: number, rules: Rules, climb: Climb): number | undefined {
  const people = peopleFor(routingFactsOf(state, from, rules.pack), rules.directory)
  const roles = rolesFor(state, climb, rules)
  if (isRung(state, climb, rules) && roles.some(role => people.nearby(role).length > 0)) return from
  const moments = roles.flatMap(role => people.comesAt(role) ?? [])
  return moments.length > 0 ? Math.min(...moments) : undefined
}

/** To this person, whoever had it before; the level they stand on takes it within the pack's time. */
export function climbTo(draft: Draft, to: Person, { trigger, clocks, reason, from }: Climb, full: Role[] = []): void {
  const { state, context } = draft
  draft.add({
    type: 'case.escalated',
    trigger,
    ...(clocks ? { clocks } : {}),
    ...(state.routing ? { from: state.routing.owner } : {}),
    to,
    level: levelOf(context.rules.pack, to.role) ?? 1,
    ...(full.length > 0 ? { full } : {}),
    ...(reason ? { reason } : {}),
  })
  giveTo(draft, to)
  if (trigger === 'breach' || trigger === 'dissatisfied') return
  const attention = clockOf('attention', { ...clockFactsOf(draft.state, context), startedAt: from ?? context.now })
  if (attention) draft.add({ type: 'clock.started', clock: attention })
}

/** Up to the next level. False: nobody above may take it now. */
export function climb(draft: Draft, step: Climb): boolean {
  const { state, context } = draft
  const next = nextOf(state, step, context)
  if (!next) return false
  climbTo(draft, next.to, step, next.full)
  return true
}

/** Now, or as soon as somebody above is on duty. False: nobody stands above. */
export function climbOrWait(draft: Draft, step: Climb): boolean {
  if (climb(draft, step)) return true
  const { state, context } = draft
  const until = climbsAt(state, context.now, context.rules, step)
  if (until === undefined) return false
  const { trigger, reason } = step
  // what waits already climbs one level in the morning, however often it is asked for
  if (state.climbWanted?.trigger !== trigger || state.climbsAt !== until)
    draft.add({ type: 'escalation.deferred', until, trigger, ...(reason ? { reason } : {}) })
  return true
}

/** What was wanted while nobody above was there. */
export function climbAsWanted(draft: Draft): void {
  const { climbWanted, climbsAt: at, resolution, withdrawn } = draft.state
  if (!climbWanted || resolution || withdrawn || (at ?? 0) > draft.context.now) return
  climbOrWait(draft, climbWanted)
}

/** Asked for somebody above already, and whoever got the case then has not been in touch since. */
function isUnderWay({ escalations, contactedAt = 0 }: CaseState): boolean {
  const last = escalations.at(-1)
  return last?.trigger === 'request' && contactedAt <= last.at
}

/** Where the complaint is about those above, who helps and decides in their place. */
function noneAbove(state: CaseState, context: DecideContext): Refusal {
  const mayAct = outsideOf(state, context)
  if (mayAct.length === 0) return refuse('no-level-above', 'Nobody above may take this case now.')
  return refuse('no-level-above', `The complaint is about those above; in their place decides: ${mayAct.join(', ')}.`, {
    mayAct,
  })
}

/** By staff who cannot settle it, or by a customer who wants somebody above. */
export function escalate(command: Of<'escalate'>, state: CaseState, context: DecideContext): Decision {
  const byStaff = context.actor.kind === 'staff'
  if (byStaff) {
    const member = ofThisStore(state, context)
    if ('ok' in member) return member
  }
  const rests = restsNow(state)
  if (rests) return rests
  const { to, reason } = command
  if (to !== undefined && !rolesUp(state, { climb: 1 }, context.rules).includes(to))
    return refuse('no-level-above', 'The case stands at this level or above it already.', { to })
  if (
    to !== undefined &&
    peopleFor(routingFactsOf(state, context.now, context.rules.pack), context.rules.directory).nearby(to).length === 0
  )
    return refuse('role-not-staffed', 'The roster has nobody of this role who may take part.', { role: to })
  if (!byStaff && isUnderWay(state)) return refuse('nothing-to-do', 'Somebody above has been given the case already.')
  const draft = draftOf(state, context)
  const step: Climb = {
    trigger: byStaff ? 'staff' : 'request',
    ...(to ? { ascent: { to } } : {}),
    ...(reason ? { reason } : {}),
  }
  // staff see who is there and can ask again; a customer is not sent away
  if (!(byStaff ? climb(draft, step) : climbOrWait(draft, step))) return noneAbove(state, context)
  return draft.done()
}
