// Authority, escalation and duties of a pack: every remedy can be granted, everybody named can be climbed to or stood in for.
import { demandKinds, type Role } from '../../vocabulary.ts'
import { limitOf } from '../authority.ts'
import { isNotAbove } from '../ladders.ts'
import type { Ascent } from '../pack/escalation.ts'
import type { Pack } from '../pack.ts'
import { type Problem, repeated } from './problem.ts'
import { standsOnLadder } from './routing.ts'

/** A remedy nobody of a ladder may grant, or only up to a sum, can never be proposed there. */
export function authorityProblems(pack: Pack): Problem[] {
  if (pack.authority.length === 0) return []
  const strange = pack.authority.flatMap(({ role }, index) =>
    standsOnLadder(role, pack) ? [] : [{ path: ['authority', index, 'role'], reason: `${role} is on no ladder` }],
  )
  const gaps = pack.ladders.flatMap(ladder =>
    demandKinds.flatMap(remedy => {
      const most = Math.max(...ladder.map(role => limitOf(pack, role, remedy) ?? -1))
      if (most === Number.POSITIVE_INFINITY) return []
      const what = most < 0 ? remedy : `more than ${most} of ${remedy}`
      return [{ path: ['authority'], reason: `nobody from ${ladder[0]} up to ${ladder.at(-1)} may grant ${what}` }]
    }),
  )
  const falling = pack.authority.flatMap((row, index) =>
    row.remedies
      .filter(remedy =>
        pack.authority.some(
          below =>
            below.role !== row.role &&
            isNotAbove(below.role, row.role, pack) &&
            below.remedies.includes(remedy) &&
            (row.upTo[remedy] ?? Number.POSITIVE_INFINITY) < (below.upTo[remedy] ?? Number.POSITIVE_INFINITY),
        ),
      )
      .map(remedy => ({
        path: ['authority', index, 'upTo', remedy],
        reason: `somebody below ${row.role} may grant more of ${remedy}`,
      })),
  )
  return [...strange, ...gaps, ...falling]
}

export function escalationProblems(pack: Pack): Problem[] {
  const { escalation, followUp } = pack
  const offLadder = (role: Role | undefined, path: Problem['path']): Problem[] =>
    role === undefined || standsOnLadder(role, pack) ? [] : [{ path, reason: `${role} is on no ladder` }]
  const ascents = ['breach', 'onRequest', 'onDecline', 'onAbsent', 'onAuthority'] as const
  const { atOnce, onDissatisfiedAgain } = escalation
  return [
    ...ascents.flatMap(key => offLadder((escalation[key] as Ascent).to, ['escalation', key, 'to'])),
    ...atOnce.flatMap(({ to, how }, index) =>
      how === 'owns' ? offLadder(to, ['escalation', 'atOnce', index, 'to']) : [],
    ),
    ...repeated(atOnce.map(each => each.id)).map(index => ({
      path: ['escalation', 'atOnce', index, 'id'],
      reason: `"${atOnce[index]?.id}" is used twice`,
    })),
    ...offLadder(followUp.notSatisfiedOwner, ['followUp', 'notSatisfiedOwner']),
    ...onDissatisfiedAgain.flatMap((role, index) => {
      const path = ['escalation', 'onDissatisfiedAgain', index]
      const before = onDissatisfiedAgain[index - 1] ?? followUp.notSatisfiedOwner
      if (!standsOnLadder(role, pack)) return offLadder(role, path)
      return isNotAbove(role, before, pack) ? [{ path, reason: `${role} is not above ${before}` }] : []
    }),
  ]
}

export function dutyProblems(pack: Pack): Problem[] {
  const helping = pack.routing.flatMap(rule => rule.assist.map(each => (typeof each === 'string' ? each : each.role)))
  const ids = pack.duties.map(duty => duty.id)
  return [
    ...repeated(ids).map(index => ({ path: ['duties', index, 'id'], reason: `"${ids[index]}" is used twice` })),
    ...pack.duties.flatMap(({ owner }, index) =>
      standsOnLadder(owner, pack) || helping.includes(owner)
        ? []
        : [
            {
              path: ['duties', index, 'owner'],
              reason: `${owner} is on no ladder and assists in no case: nobody would do it`,
            },
          ],
    ),
  ]
}
