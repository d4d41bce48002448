// How a case climbs and who hears of it, as the pack says: at once, on which occasion, to whom. Knows no person.

import type { EscalationTrigger } from '../handling.ts'
import type { Role } from '../vocabulary.ts'
import { holds } from './holds.ts'
import { isAtLeast } from './ladders.ts'
import type { CaseFacts } from './pack/conditions.ts'
import type { Ascent } from './pack/escalation.ts'
import type { Pack } from './pack.ts'

export interface AtOnce {
  /** the pack's rule, for the trail */
  rule: string
  role: Role
  how: 'owns' | 'told'
}

/** Every rule that fits, in the order of the pack; a role that handles the case need not be told of it as well. */
export function atOnceOf(pack: Pack, facts: CaseFacts): AtOnce[] {
  const fitting = pack.escalation.atOnce.filter(each => holds(each.when, facts, pack))
  const owners = fitting.filter(each => each.how === 'owns').map(each => each.to)
  return fitting
    .filter(({ how, to }, index) => {
      const first = fitting.findIndex(each => each.to === to && each.how === how)
      return first === index && (how === 'owns' || !owners.includes(to))
    })
    .map(({ id, to, how }) => ({ rule: id, role: to, how }))
}

/** Who handles it when the customer is not satisfied, for the first time, the second …; the last for every further time. */
export function dissatisfiedOwnerOf(pack: Pack, times: number): Role {
  const { onDissatisfiedAgain } = pack.escalation
  const again = onDissatisfiedAgain[Math.min(times - 2, onDissatisfiedAgain.length - 1)]
  return times < 2 || again === undefined ? pack.followUp.notSatisfiedOwner : again
}

/** Stands as high as the pack takes what is beyond somebody's authority: from there on an approval is enough. */
export const needsNoClimb = (owner: Role, pack: Pack): boolean => {
  const { to } = pack.escalation.onAuthority
  return to !== undefined && isAtLeast(owner, to, pack)
}

/** One level up, nobody told beside whoever gets it: where the pack has no rule of its own. */
const oneUp: Ascent = { climb: 1, tell: [] }

/** How far each occasion takes a case, and who hears of it. */
export function ascentOf({ escalation }: Pack, trigger: EscalationTrigger): Ascent {
  switch (trigger) {
    case 'breach':
      return escalation.breach
    case 'request':
      return escalation.onRequest
    case 'declined':
      return escalation.onDecline
    case 'authority':
      return escalation.onAuthority
    case 'absent':
      return escalation.onAbsent
    case 'staff':
    case 'dissatisfied':
    case 'atOnce':
      return oneUp
  }
}
