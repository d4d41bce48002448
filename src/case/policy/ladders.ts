// Who stands above whom: the pack's ladders, the least role a severity asks for. Knows no person.
import type { Role, SeverityLevel } from '../vocabulary.ts'
import type { Pack } from './pack.ts'

const ladderOf = (role: Role, pack: Pack): readonly Role[] =>
  pack.ladders.find(ladder => ladder.includes(role)) ?? [role]

/** The roles above this one, nearest first; none for the top or for a role on no ladder. */
export function rolesAbove(role: Role, pack: Pack): Role[] {
  const ladder = ladderOf(role, pack)
  return ladder.slice(ladder.indexOf(role) + 1)
}

/** The same role, or one above it on its ladder. */
export const isAtLeast = (role: Role, least: Role, pack: Pack): boolean =>
  role === least || rolesAbove(least, pack).includes(role)

/** All roles of this one's ladder, the highest first. */
export const downFromTop = (role: Role, pack: Pack): Role[] => [...ladderOf(role, pack)].reverse()

const sharedLadders = (one: Role, other: Role, pack: Pack): (readonly Role[])[] =>
  pack.ladders.filter(ladder => ladder.includes(one) && ladder.includes(other))

export const shareLadder = (one: Role, other: Role, pack: Pack): boolean => sharedLadders(one, other, pack).length > 0

/** True when `role` is not above `other` although they stand on one ladder: its colleague or below. */
export const isNotAbove = (role: Role, other: Role, pack: Pack): boolean =>
  role === other || sharedLadders(role, other, pack).some(ladder => ladder.indexOf(role) <= ladder.indexOf(other))

/** Whether somebody of this role may own a case of this severity. */
export const reachesMinimum = (role: Role, severity: SeverityLevel, pack: Pack): boolean =>
  pack.minimumOwner[severity].some(least =>
    sharedLadders(role, least, pack).some(ladder => ladder.indexOf(role) >= ladder.indexOf(least)),
  )
