// The levels of a pack beside each other: no rule gives a case to somebody too low for it, and nothing takes a case downwards.
import { categories, type Role, type SeverityLevel, type Signal, severityLevels, sources } from '../../vocabulary.ts'
import { holds } from '../holds.ts'
import { reachesMinimum, rolesAbove } from '../ladders.ts'
import type { CaseFacts, CaseWhen } from '../pack/conditions.ts'
import type { Ascent } from '../pack/escalation.ts'
import type { Pack, RoutingRule } from '../pack.ts'
import { misfitOf } from './fitting.ts'
import type { Problem } from './problem.ts'
import { everyValueOf } from './routing.ts'
import { shadowsIn } from './shadows.ts'

/** Severities a case of this rule may have: those it names, as far as no earlier rule takes them. */
function severitiesOf({ when }: RoutingRule, index: number, pack: Pack): SeverityLevel[] {
  if (when.danger) return ['major']
  const earlier = pack.routing.slice(0, index).map(each => each.when)
  return (when.severity ?? severityLevels).filter(level => {
    const narrowed = { ...when, severity: [level] }
    const idle = shadowsIn([...earlier, narrowed], everyValueOf(pack)).some(each => each.index === index)
    return !idle && misfitOf(narrowed, pack) === undefined
  })
}

const lowOwners = (pack: Pack): Problem[] =>
  pack.routing.flatMap((rule, index) =>
    severitiesOf(rule, index, pack).flatMap(level => {
      if (reachesMinimum(rule.owner, level, pack)) return []
      const instead = rolesAbove(rule.owner, pack).find(role => reachesMinimum(role, level, pack))
      const reason = `${rule.owner} may not own a ${level} (minimumOwner): it goes to ${instead}`
      return instead ? [{ path: ['routing', index, 'owner'], reason }] : []
    }),
  )

/** A case of each kind these conditions hold for. */
function casesOf({ danger = false, severity, category, source, anySignal, anyDemand }: CaseWhen, pack: Pack) {
  const graveness = (signal: Signal | undefined): readonly SeverityLevel[] => {
    if (danger || (signal && pack.severity.signals[signal] === 'hard')) return ['major']
    return signal && pack.severity.signals[signal] === 'strong' ? ['complaint'] : severityLevels
  }
  return (anySignal ?? [undefined]).flatMap(signal =>
    (severity ?? graveness(signal)).flatMap(level =>
      (category ?? categories).flatMap(about =>
        (source ?? sources.slice(0, 1)).map(
          (from): CaseFacts => ({
            danger,
            severity: level,
            category: about,
            source: from,
            signals: signal ? [signal] : [],
            demands: anyDemand ?? [],
          }),
        ),
      ),
    ),
  )
}

/** What is given to somebody at once, and the table gives to somebody above them. */
const atOnceDownwards = (pack: Pack): Problem[] =>
  pack.escalation.atOnce.flatMap(({ when, to, how }, index) => {
    if (how === 'told') return []
    const path = ['escalation', 'atOnce', index, 'to']
    const cases = casesOf(when, pack)
    const higher = pack.routing.find(
      rule =>
        rolesAbove(to, pack).includes(rule.owner) &&
        cases.some(facts => pack.routing.find(each => fits(each, facts, pack)) === rule),
    )
    if (higher) return [{ path, reason: `${to} stands below ${higher.owner}, who owns these cases by "${higher.id}"` }]
    const low = cases.find(facts => !reachesMinimum(to, facts.severity, pack))
    return low ? [{ path, reason: `${to} may not own a ${low.severity} (minimumOwner)` }] : []
  })

const fits = ({ when: { personInvolvedRole, ...when } }: RoutingRule, facts: CaseFacts, pack: Pack): boolean =>
  personInvolvedRole === undefined && holds(when, facts, pack)

const ascents = ['breach', 'onRequest', 'onDecline', 'onAbsent', 'onAuthority'] as const

/** A level named for climbing that nobody who gets a case stands below. */
function idleAscents(pack: Pack): Problem[] {
  const owners = [...new Set(pack.routing.map(rule => rule.owner))]
  const isAboveSome = (role: Role) => owners.some(owner => rolesAbove(owner, pack).includes(role))
  const isOnLadder = (role: Role) => pack.ladders.some(ladder => ladder.includes(role))
  return ascents.flatMap(key => {
    const { to } = pack.escalation[key] as Ascent
    if (to === undefined || !isOnLadder(to) || isAboveSome(to)) return []
    return [{ path: ['escalation', key, 'to'], reason: `nobody who owns a case stands below ${to}: none climbs there` }]
  })
}

export const ownerProblems = (pack: Pack): Problem[] => [
  ...lowOwners(pack),
  ...atOnceDownwards(pack),
  ...idleAscents(pack),
]
