// Ladders, levels and routing of a pack: everybody named stands somewhere, every case finds an owner, no rule is idle.
import { categories, type roles, type SeverityLevel, severityLevels, sources } from '../../vocabulary.ts'
import { reachesMinimum, rolesAbove } from '../ladders.ts'
import { levelCount } from '../levels.ts'
import type { Pack, RoutingRule } from '../pack.ts'
import { type Problem, repeated } from './problem.ts'
import { shadowsIn } from './shadows.ts'

const conditionsOf = (rule: RoutingRule) => Object.keys(rule.when)
const quotedList = (names: readonly (string | undefined)[]) => names.map(name => `"${name}"`).join(', ')

/** Conditions every case has a value for. */
export function everyValueOf(pack: Pack): (key: string) => readonly unknown[] | undefined {
  const known: Record<string, readonly unknown[]> = {
    danger: [true, false],
    severity: severityLevels,
    category: categories,
    source: sources,
    level: Array.from({ length: levelCount(pack) }, (_, index) => index + 1),
  }
  return key => known[key]
}

export const standsOnLadder = (role: (typeof roles)[number], pack: Pack): boolean =>
  pack.ladders.some(ladder => ladder.includes(role))

export function ladderProblems(pack: Pack): Problem[] {
  return [
    ...pack.ladders.flatMap((ladder, index) =>
      repeated(ladder).map(at => ({ path: ['ladders', index, at], reason: `${ladder[at]} is twice on the ladder` })),
    ),
    ...severityLevels.flatMap(level =>
      pack.minimumOwner[level].flatMap((role, index) =>
        standsOnLadder(role, pack) ? [] : [{ path: ['minimumOwner', level, index], reason: `${role} is on no ladder` }],
      ),
    ),
  ]
}

/** Every role of a ladder stands on one level, no role of a level is off the ladders, and nobody climbs downwards. */
export function levelProblems(pack: Pack): Problem[] {
  const { levels } = pack
  if (!levels) return []
  const placed = levels.flatMap((members, level) => members.map((role, at) => ({ role, level, at })))
  const levelIn = (role: (typeof roles)[number]) => placed.find(each => each.role === role)?.level
  const strange = placed.flatMap(({ role, level, at }, index) => {
    const path = ['levels', level, at]
    if (!standsOnLadder(role, pack)) return [{ path, reason: `${role} is on no ladder` }]
    const twice = placed.findIndex(each => each.role === role) < index
    return twice ? [{ path, reason: `${role} stands on two levels` }] : []
  })
  const missing = [...new Set(pack.ladders.flat())]
    .filter(role => levelIn(role) === undefined)
    .map(role => ({ path: ['levels'], reason: `${role} is on a ladder and on no level` }))
  const downwards = pack.ladders.flatMap((ladder, index) =>
    ladder.flatMap((role, at) => {
      const [below, here] = [levelIn(ladder[at - 1] ?? role) ?? 0, levelIn(role) ?? 0]
      return here < below
        ? [{ path: ['ladders', index, at], reason: `${role} stands above ${ladder[at - 1]} and on a lower level` }]
        : []
    }),
  )
  return [...strange, ...missing, ...downwards]
}

export function routingProblems(pack: Pack): Problem[] {
  const rules = pack.routing
  const ids = rules.map(rule => rule.id)
  const sure = (level: SeverityLevel) =>
    rules.some(
      rule => conditionsOf(rule).every(key => key === 'severity') && (rule.when.severity?.includes(level) ?? true),
    )
  const idle = shadowsIn(
    rules.map(rule => rule.when),
    everyValueOf(pack),
  ).map(({ index, by }) => {
    const first = rules[by[0] as number] as RoutingRule
    const names = quotedList(by.map(at => ids[at]))
    const reason =
      conditionsOf(first).length === 0
        ? `never reached: the rule "${first.id}" before it takes every case`
        : `never reached: ${by.length > 1 ? `the rules ${names} before it together take` : `the rule ${names} before it takes`} every case of it`
    return { path: ['routing', index], reason }
  })
  return [
    ...repeated(ids).map(index => ({ path: ['routing', index, 'id'], reason: `"${ids[index]}" is used twice` })),
    ...rules.flatMap((rule, index) => ownerProblems(rule, index, pack)),
    ...idle,
    ...severityLevels
      .filter(level => !sure(level))
      .map(level => ({
        path: ['routing'],
        reason: `no rule is sure to take a ${level}: end with one without further conditions`,
      })),
  ]
}

function ownerProblems(rule: RoutingRule, index: number, pack: Pack): Problem[] {
  const path = ['routing', index, 'owner']
  if (!standsOnLadder(rule.owner, pack)) return [{ path, reason: `${rule.owner} is on no ladder` }]
  return (rule.when.severity ?? severityLevels)
    .filter(level => ![rule.owner, ...rolesAbove(rule.owner, pack)].some(role => reachesMinimum(role, level, pack)))
    .map(level => ({ path, reason: `neither ${rule.owner} nor anybody above may own a ${level} (minimumOwner)` }))
}
