// Problems of a pack that only show with the people at hand: an owner nobody can be, a role without people.
import { type Role, type SeverityLevel, severityLevels } from '../../vocabulary.ts'
import type { Directory } from '../directory.ts'
import { reachesMinimum, rolesAbove } from '../ladders.ts'
import type { Pack } from '../pack.ts'
import type { Problem } from './problem.ts'

/** Stops the start: a rule or a duty whose owner nobody can be, what is given at once to nobody, however high. */
export function staffingProblems(pack: Pack, directory: Directory): Problem[] {
  const present = new Set(directory.staff.map(member => member.role))
  const unowned = pack.routing.flatMap((rule, index) => {
    const roles = [rule.owner, ...rolesAbove(rule.owner, pack)]
    const unable = (rule.when.severity ?? severityLevels).filter(
      (level: SeverityLevel) => !roles.some(role => present.has(role) && reachesMinimum(role, level, pack)),
    )
    if (unable.length === 0) return []
    const reason = `the rule "${rule.id}" finds nobody in the store file for a ${unable.join(', ')}: add one of ${roles.join(', ')}`
    return [{ path: ['routing', index, 'owner'], reason }]
  })
  const undone = pack.duties.flatMap(({ id, owner }, index) => {
    const roles = [owner, ...rolesAbove(owner, pack)]
    if (roles.some(role => present.has(role))) return []
    const reason = `the duty "${id}" finds nobody in the store file: add one of ${roles.join(', ')}`
    return [{ path: ['duties', index, 'owner'], reason }]
  })
  const unheard = pack.escalation.atOnce.flatMap(({ id, to }, index) => {
    const roles = [to, ...rolesAbove(to, pack)]
    if (roles.some(role => present.has(role))) return []
    const reason = `the rule "${id}" finds nobody in the store file: add one of ${roles.join(', ')}`
    return [{ path: ['escalation', 'atOnce', index, 'to'], reason }]
  })
  return [...unowned, ...undone, ...unheard]
}

/** Every role the pack names, and where. */
function rolesNamedBy(pack: Pack): { role: Role; path: Problem['path'] }[] {
  return [
    ...pack.routing.flatMap((rule, index) => [
      { role: rule.owner, path: ['routing', index, 'owner'] },
      ...(['assist', 'informed'] as const).flatMap(list =>
        rule[list].map((each, at) => ({
          role: typeof each === 'string' ? each : each.role,
          path: ['routing', index, list, at],
        })),
      ),
    ]),
    ...pack.ladders.flatMap((ladder, index) => ladder.map((role, at) => ({ role, path: ['ladders', index, at] }))),
    ...pack.escalation.atOnce.map(({ to }, index) => ({ role: to, path: ['escalation', 'atOnce', index, 'to'] })),
    { role: pack.followUp.by, path: ['followUp', 'by'] },
    ...pack.duties.map(({ owner }, index) => ({ role: owner, path: ['duties', index, 'owner'] })),
  ]
}

/** Roles people of the store file have and the pack gives nothing to do. */
export function idleRoles(pack: Pack, directory: Directory): Role[] {
  const named = new Set(rolesNamedBy(pack).map(each => each.role))
  return [...new Set(directory.staff.map(member => member.role))].filter(role => !named.has(role))
}

export interface EmptyRole {
  role: Role
  path: Problem['path']
  /** the nearest role above that has people; undefined: nobody steps in */
  standIn?: Role
}

/** Roles the pack names and nobody in the store file has, each with the first place that names it. */
export function emptyRoles(pack: Pack, directory: Directory): EmptyRole[] {
  const present = new Set(directory.staff.map(member => member.role))
  const named = rolesNamedBy(pack)
  return named
    .filter(({ role }, index) => !present.has(role) && named.findIndex(each => each.role === role) === index)
    .map(({ role, path }) => {
      const standIn = rolesAbove(role, pack).find(each => present.has(each))
      return { role, path, ...(standIn ? { standIn } : {}) }
    })
}
