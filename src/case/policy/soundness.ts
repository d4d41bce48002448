// What a pack and a directory must get right beyond their shapes: found at start, not at the first case. Knows no file.
import { clockNames, severityLevels } from '../facts.ts'
import type { Directory } from './directory.ts'
import { hasEmergencyNumbers } from './emergency.ts'
import { reachesMinimum, rolesAbove } from './ladders.ts'
import type { Pack, RoutingRule } from './pack.ts'
import { minutesOf } from './zone.ts'

export interface Problem {
  path: readonly (string | number)[]
  reason: string
}

/** Clocks every case has; a pack without them leaves a customer waiting with nobody noticing. */
const requiredClocks = ['firstContact', 'resolve'] as const

const repeated = <T>(list: readonly T[]): number[] =>
  list.flatMap((each, index) => (list.indexOf(each) < index ? [index] : []))
const conditionsOf = (rule: RoutingRule) => Object.keys(rule.when)

export const packProblems = (pack: Pack): Problem[] => [
  ...ladderProblems(pack),
  ...routingProblems(pack),
  ...clockProblems(pack),
  ...followUpProblems(pack),
]

function ladderProblems(pack: Pack): Problem[] {
  const standing = new Set(pack.ladders.flat())
  return [
    ...pack.ladders.flatMap((ladder, index) =>
      repeated(ladder).map(at => ({ path: ['ladders', index, at], reason: `${ladder[at]} is twice on the ladder` })),
    ),
    ...severityLevels.flatMap(level =>
      pack.minimumOwner[level]
        .map((role, index) => ({ path: ['minimumOwner', level, index], role }))
        .filter(({ role }) => !standing.has(role))
        .map(({ path, role }) => ({ path, reason: `${role} is on no ladder` })),
    ),
  ]
}

function routingProblems(pack: Pack): Problem[] {
  const rules = pack.routing
  const ids = rules.map(rule => rule.id)
  const catchAll = rules.findIndex(rule => conditionsOf(rule).length === 0)
  const sure = (level: (typeof severityLevels)[number]) =>
    rules.some(
      rule => conditionsOf(rule).every(key => key === 'severity') && (rule.when.severity?.includes(level) ?? true),
    )
  return [
    ...repeated(ids).map(index => ({ path: ['routing', index, 'id'], reason: `"${ids[index]}" is used twice` })),
    ...rules.flatMap((rule, index) => ownerProblems(rule, index, pack)),
    ...(catchAll >= 0 && catchAll < rules.length - 1
      ? [
          {
            path: ['routing', catchAll + 1],
            reason: `never reached: the rule "${ids[catchAll]}" before it takes every case`,
          },
        ]
      : []),
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
  if (!pack.ladders.some(ladder => ladder.includes(rule.owner)))
    return [{ path, reason: `${rule.owner} is on no ladder` }]
  return (rule.when.severity ?? severityLevels)
    .filter(level => ![rule.owner, ...rolesAbove(rule.owner, pack)].some(role => reachesMinimum(role, level, pack)))
    .map(level => ({ path, reason: `neither ${rule.owner} nor anybody above may own a ${level} (minimumOwner)` }))
}

function clockProblems(pack: Pack): Problem[] {
  const missing = requiredClocks
    .filter(name => !pack.clocks[name])
    .map(name => ({ path: ['clocks'], reason: `the clock ${name} is missing` }))
  const faults = clockNames.flatMap(name => {
    const rows = pack.clocks[name] ?? []
    const short = rows.flatMap((row, index) =>
      row.minutes * (1 - pack.warnAt) < 1
        ? [
            {
              path: ['clocks', name, index, 'minutes'],
              reason: `${row.minutes} min are too short to warn before they end`,
            },
          ]
        : [],
    )
    // a clock only for those in danger needs no row for anybody else
    const open =
      pack.clocks[name] && !rows.every(row => row.danger)
        ? severityLevels.filter(level => !rows.some(row => !row.danger && (row.severity?.includes(level) ?? true)))
        : []
    return [
      ...short,
      ...open.map(level => ({ path: ['clocks', name], reason: `no row holds for a ${level} without danger` })),
    ]
  })
  return [...missing, ...faults]
}

function followUpProblems(pack: Pack): Problem[] {
  const { afterHours, endsAfterHours, from, to, phoneTaskHoursBeforeEnd } = pack.followUp
  const at = (key: string, reason: string): Problem[] => [{ path: ['followUp', key], reason }]
  if (minutesOf(to) <= minutesOf(from)) return at('to', `${to} is not after ${from}`)
  if (endsAfterHours <= afterHours)
    return at('endsAfterHours', `ends (${endsAfterHours} h) before it begins (${afterHours} h)`)
  const nightHours = 24 - (minutesOf(to) - minutesOf(from)) / 60
  const askable = endsAfterHours - afterHours - nightHours
  if (askable <= 0)
    return at('endsAfterHours', `a window that opens at ${to} is over before ${from}: nobody could be asked`)
  if (phoneTaskHoursBeforeEnd >= askable)
    return at('phoneTaskHoursBeforeEnd', `leaves no time to answer: at most ${askable} h after a night`)
  return []
}

export const directoryProblems = (directory: Directory): Problem[] => [
  ...directory.stores.flatMap((store, index): Problem[] => {
    const off = new Set(store.holidays?.off)
    const both = (store.holidays?.work ?? []).flatMap((date, at) =>
      off.has(date)
        ? [{ path: ['stores', index, 'holidays', 'work', at], reason: `${date} is a day off as well` }]
        : [],
    )
    const unknown = {
      path: ['stores', index, 'region'],
      reason: `no emergency numbers are known for ${store.region}: write emergencyNumbers`,
    }
    return hasEmergencyNumbers(store) ? both : [...both, unknown]
  }),
  ...directory.staff.flatMap((member, index) =>
    member.leave.flatMap((leave, at) =>
      leave.to < leave.from
        ? [{ path: ['staff', index, 'leave', at], reason: `${leave.to} is before ${leave.from}` }]
        : [],
    ),
  ),
]

/** Problems of the pack that only show with the people at hand: a rule whose owner nobody can be. */
export function staffingProblems(pack: Pack, directory: Directory): Problem[] {
  const present = new Set(directory.staff.map(member => member.role))
  return pack.routing.flatMap((rule, index) => {
    const roles = [rule.owner, ...rolesAbove(rule.owner, pack)]
    const unable = (rule.when.severity ?? severityLevels).filter(
      level => !roles.some(role => present.has(role) && reachesMinimum(role, level, pack)),
    )
    if (unable.length === 0) return []
    const reason = `the rule "${rule.id}" finds nobody in the store file for a ${unable.join(', ')}: add one of ${roles.join(', ')}`
    return [{ path: ['routing', index, 'owner'], reason }]
  })
}
