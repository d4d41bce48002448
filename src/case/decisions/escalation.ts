// Climbing the ladder: on a breach, on request, when a proposal is declined again. Each level once, to somebody on duty.
import type { CaseState, Person } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import type { ClockName, Role } from '../facts.ts'
import type { EscalationTrigger } from '../handling.ts'
import { staffOf } from '../policy/directory.ts'
import { isOnDuty, nextDuty } from '../policy/duty.ts'
import { levelOfRole, rolesAbove } from '../policy/ladders.ts'
import { type People, peopleFor } from '../policy/people.ts'
import { actingStaff } from './acting.ts'
import { routingFactsOf } from './assess.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { giveTo, restsNow } from './handling.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** Roles the case may still climb to, nearest first: each level once in a cycle, never back down. */
function rolesLeft(state: CaseState, context: DecideContext): Role[] {
  const { pack } = context.rules
  const owner = state.routing?.owner.role
  return owner ? rolesAbove(owner, pack) : []
}

const peopleOf = (state: CaseState, context: DecideContext): People =>
  peopleFor({ ...routingFactsOf(state, context.now, context.rules.pack) }, context.rules.directory, context.load)

/** Safety knows no closing time: whoever has the level is told, at night too. */
const ignoresHours = ({ danger, severity }: CaseState): boolean =>
  danger.now || severity.reasons.some(each => each.signal.startsWith('safety.') && each.strength === 'hard')

/** Who of the levels above takes it now: the nearest with somebody on duty. Levels with nobody at all are passed over. */
function nextUp(state: CaseState, context: DecideContext, lowest?: Role): Person | undefined {
  const { directory, pack } = context.rules
  const left = rolesLeft(state, context)
  const from = lowest === undefined ? 0 : left.indexOf(lowest)
  if (from < 0) return undefined
  const people = peopleOf(state, context)
  const persons = left.slice(from).flatMap(role => people.named(role) ?? [])
  const onDuty = persons.find(({ staffId }) => {
    const member = staffId ? staffOf(directory, staffId) : undefined
    return member !== undefined && isOnDuty(member, context.now, directory)
  })
  return onDuty ?? (ignoresHours(state) || pack.ladders.length === 0 ? persons[0] : undefined)
}

/** When somebody above is on duty next, case time, epoch ms; undefined when nobody stands above. */
export function climbsAt(state: CaseState, from: number, context: Pick<DecideContext, 'rules'>): number | undefined {
  const { directory, pack } = context.rules
  const owner = state.routing?.owner.role
  if (!owner) return undefined
  if (ignoresHours(state)) return from
  const above = new Set(rolesAbove(owner, pack))
  const moments = directory.staff.filter(each => above.has(each.role)).flatMap(each => nextDuty(each, from, directory) ?? [])
  return moments.length > 0 ? Math.min(...moments) : undefined
}

interface Climb {
  trigger: EscalationTrigger
  clocks?: ClockName[]
  reason?: string
  /** not below this role */
  lowest?: Role
}

/** One level up. False: nobody above may take it now. */
export function climb(draft: Draft, { trigger, clocks, reason, lowest }: Climb): boolean {
  const { state, context } = draft
  const to = nextUp(state, context, lowest)
  if (!to) return false
  draft.add({
    type: 'case.escalated',
    trigger,
    ...(clocks ? { clocks } : {}),
    ...(state.routing ? { from: state.routing.owner } : {}),
    to,
    level: levelOfRole(to.role, context.rules.pack),
    ...(reason ? { reason } : {}),
  })
  giveTo(draft, to)
  return true
}

/** By staff who cannot settle it, or by a customer who wants somebody above. */
export function escalate(command: Of<'escalate'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = actingStaff(state, context)
    if ('ok' in member) return member
  }
  const rests = restsNow(state)
  if (rests) return rests
  const { to, reason } = command
  if (to !== undefined && !rolesLeft(state, context).includes(to))
    return refuse('no-level-above', 'The case stands at this level or above it already.', { to })
  const draft = draftOf(state, context)
  const trigger = context.actor.kind === 'staff' ? 'staff' : 'request'
  if (!climb(draft, { trigger, ...(reason ? { reason } : {}), ...(to ? { lowest: to } : {}) }))
    return refuse('no-level-above', 'Nobody above may take this case now.')
  return draft.done()
}
