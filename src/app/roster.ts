// The people of the dealership as somebody who hands a case on sees them: who is there now, and how much they have.
import type { CaseState } from '../case/case.ts'
import type { Rules } from '../case/commands.ts'
import { mayHave } from '../case/decisions/acting.ts'
import { isAway, isOnDuty } from '../case/policy/duty.ts'
import type { Role } from '../case/vocabulary.ts'

export interface RosterMember {
  id: string
  name: string
  role: Role
  store: string
  onDuty: boolean
  openCases: number
  capacity: number
  /** with as many as they can have */
  full: boolean
  /** on leave today */
  away: boolean
  /** who stands in first */
  deputy: string | null
}

interface RosterParts {
  /** epoch ms; of one case, by its own clock */
  now: number
  /** open cases by staff id */
  counts: ReadonlyMap<string, number>
  /** only whom this case may be given to */
  state?: CaseState
}

export function rosterOf(rules: Rules, { now, counts, state }: RosterParts): RosterMember[] {
  const { directory } = rules
  const members = state
    ? directory.staff.filter(each => each.id !== state.routing?.owner.staffId && mayHave(each, state, rules) === 'ok')
    : directory.staff
  return members.map(member => {
    const openCases = counts.get(member.id) ?? 0
    return {
      id: member.id,
      name: member.name,
      role: member.role,
      store: member.store,
      onDuty: isOnDuty(member, now, directory),
      away: isAway(member, now, directory),
      openCases,
      capacity: member.capacity,
      full: openCases >= member.capacity,
      deputy: member.deputy ?? null,
    }
  })
}
