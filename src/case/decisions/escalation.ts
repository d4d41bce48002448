// Climbing the ladder: on a breach, on request, beyond authority. Each level once, to somebody on duty; safety ignores hours.
import type { CaseState, Person } from '../case.ts'
import type { Command, DecideContext, Decision, Rules } from '../commands.ts'
import type { ClockName, Role } from '../facts.ts'
import type { EscalationTrigger } from '../handling.ts'
import { nextDuty } from '../policy/duty.ts'
import { rolesAbove } from '../policy/ladders.ts'
import { levelOf } from '../policy/levels.ts'
import type { Ascent } from '../policy/pack/escalation.ts'
import { peopleFor } from '../policy/people.ts'
import { actingStaff, restsNow } from './acting.ts'
import { routingFactsOf } from './assessRouting.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { giveTo } from './handling.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** Safety knows no closing time: whoever has the level is told, at night too. */
const ignoresHours = ({ danger, severity }: CaseState): boolean =>
  danger.now || severity.reasons.some(each => each.signal.startsWith('safety.') && each.strength === 'hard')

/** Roles the case may climb to now, nearest first. From the role a rule names, or from above it, one level up. */
function rolesUp(state: CaseState, { climb, to }: Pick<Ascent, 'climb' | 'to'>, { pack }: Rules): Role[] {
  const owner = state.routing?.owner.role
  if (!owner) return []
  const above = rolesAbove(owner, pack)
  const named = to === undefined ? -1 : above.indexOf(to)
  if (named >= 0) return above.slice(named)
  const level = levelOf(pack, owner) ?? 0
  return above.filter(role => (levelOf(pack, role) ?? 0) >= level + (climb ?? 1))
}

/**
 * The nearest level up with somebody on duty who has room; levels with nobody are passed over. With all of them full the highest takes
 * it all the same, and in danger the nearest.
 */
function nextUp(state: CaseState, ascent: Pick<Ascent, 'climb' | 'to'>, context: DecideContext): Person | undefined {
  const { rules, now, load } = context
  const people = peopleFor(routingFactsOf(state, now, rules.pack), rules.directory, load)
  const roles = rolesUp(state, ascent, rules)
  const firstOf = (find: (role: Role) => Person | undefined) => roles.flatMap(role => find(role) ?? [])[0]
  const highestOf = (find: (role: Role) => Person | undefined) => roles.flatMap(role => find(role) ?? []).at(-1)
  const full = () => (state.danger.now ? firstOf(people.onDuty) : highestOf(people.onDuty))
  return firstOf(people.free) ?? full() ?? (ignoresHours(state) ? firstOf(people.named) : undefined)
}

/** When somebody above is on duty next, case time, epoch ms; undefined: nobody stands above. */
export function climbsAt(state: CaseState, from: number, rules: Rules): number | undefined {
  const people = peopleFor(routingFactsOf(state, from, rules.pack), rules.directory)
  const members = rolesUp(state, rules.pack.escalation.breach, rules).flatMap(people.nearby)
  if (members.length > 0 && ignoresHours(state)) return from
  const moments = members.flatMap(each => nextDuty(each, from, rules.directory) ?? [])
  return moments.length > 0 ? Math.min(...moments) : undefined
}

interface Climb {
  trigger: EscalationTrigger
  ascent: Pick<Ascent, 'climb' | 'to'>
  clocks?: ClockName[]
  reason?: string
}

/** Up to the next level. False: nobody above may take it now. */
export function climb(draft: Draft, { trigger, ascent, clocks, reason }: Climb): boolean {
  const { state, context } = draft
  const to = nextUp(state, ascent, context)
  if (!to) return false
  draft.add({
    type: 'case.escalated',
    trigger,
    ...(clocks ? { clocks } : {}),
    ...(state.routing ? { from: state.routing.owner } : {}),
    to,
    level: levelOf(context.rules.pack, to.role) ?? 1,
    ...(reason ? { reason } : {}),
  })
  giveTo(draft, to)
  return true
}

/** By staff who cannot settle it, or by a customer who wants somebody above. */
export function escalate(command: Of<'escalate'>, state: CaseState, context: DecideContext): Decision {
  const byStaff = context.actor.kind === 'staff'
  if (byStaff) {
    const member = actingStaff(state, context)
    if ('ok' in member) return member
  }
  const rests = restsNow(state)
  if (rests) return rests
  const { to, reason } = command
  const { pack } = context.rules
  if (to !== undefined && !rolesUp(state, { climb: 1 }, context.rules).includes(to))
    return refuse('no-level-above', 'The case stands at this level or above it already.', { to })
  const draft = draftOf(state, context)
  const ascent = to ? { to } : byStaff ? { climb: 1 } : pack.escalation.onRequest
  if (!climb(draft, { trigger: byStaff ? 'staff' : 'request', ascent, ...(reason ? { reason } : {}) }))
    return refuse('no-level-above', 'Nobody above may take this case now.')
  return draft.done()
}
