// What a pack and a directory must get right beyond their shapes: found at start, not at the first case. Knows no file.
import type { Directory } from './directory.ts'
import { hasEmergencyNumbers } from './emergency.ts'
import { contradictionsIn, type Holidays } from './holidays.ts'
import type { Pack } from './pack.ts'
import { authorityProblems, dutyProblems, escalationProblems } from './soundness/acting.ts'
import { clockProblems, followUpProblems } from './soundness/clocks.ts'
import { fittingProblems } from './soundness/fitting.ts'
import { hourProblems } from './soundness/hours.ts'
import { orderProblems } from './soundness/order.ts'
import { ownerProblems } from './soundness/owners.ts'
import type { Problem } from './soundness/problem.ts'
import { ladderProblems, levelProblems, routingProblems } from './soundness/routing.ts'

export const packProblems = (pack: Pack): Problem[] => [
  ...ladderProblems(pack),
  ...levelProblems(pack),
  ...routingProblems(pack),
  ...fittingProblems(pack),
  ...ownerProblems(pack),
  ...authorityProblems(pack),
  ...escalationProblems(pack),
  ...clockProblems(pack),
  ...orderProblems(pack),
  ...dutyProblems(pack),
  ...followUpProblems(pack),
]

export const holidayProblems = (lists: Holidays): Problem[] =>
  contradictionsIn(lists).map(at => ({ path: ['work', at], reason: `${lists.work[at]} is a day off as well` }))

export const directoryProblems = (directory: Directory): Problem[] => [
  ...hourProblems(directory),
  ...directory.stores.flatMap((store, index): Problem[] => {
    const both = (store.holidays ? holidayProblems(store.holidays) : []).map(({ path, reason }) => ({
      path: ['stores', index, 'holidays', ...path],
      reason,
    }))
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
