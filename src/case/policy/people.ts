// Which person of a role takes part in a case: at its store, on duty, speaking its language, with room for it; never the
// person involved. Knows no table, no severity.
import type { Person } from '../case.ts'
import type { Language, Role, StaffMention } from '../facts.ts'
import { type Directory, type StaffMember, storeOf } from './directory.ts'
import { isAway, isOnDuty } from './duty.ts'
import { maybeSame, rolesNamed } from './naming.ts'

/** Open cases a member of staff has now; for sharing the work evenly. */
export type Load = (staffId: string) => number

interface Wanted {
  staffInvolved: readonly StaffMention[]
  storeId?: string
  language?: Language
  /** epoch ms, to pass over people on leave that day and prefer those on duty */
  at?: number
  /** who has the case now: stays, unless somebody else is on duty and they are not */
  keep?: string
}

export interface People {
  rolesInvolved: readonly Role[]
  /** the best person of a role; the role alone when the directory knows nobody of it; undefined when only the person involved is there */
  of(role: Role): Person | undefined
  /** who of a role may take part: those of its store, or of the others when it has none */
  nearby(role: Role): StaffMember[]
  /** a person by name, or undefined; the best of those who fit */
  named(role: Role, fits?: (member: StaffMember) => boolean): Person | undefined
  /** the best of them who is on duty now */
  onDuty(role: Role): Person | undefined
}

export const personOf = ({ role, id, name }: StaffMember): Person => ({ role, staffId: id, name })

export function peopleFor(facts: Wanted, directory: Directory, load: Load = () => 0): People {
  const { staff } = directory
  const store = storeOf(directory, facts.storeId)
  const { at } = facts
  const kept = (member: StaffMember) => member.id === facts.keep
  const preference = (member: StaffMember): number[] => [
    Number(at !== undefined && isAway(member, at, directory)),
    Number(member.store !== store.id),
    Number(at !== undefined && !isOnDuty(member, at, directory)),
    // what somebody has already counts in their load
    Number(!kept(member) && load(member.id) >= member.capacity),
    Number(facts.language !== undefined && !member.languages.includes(facts.language)),
    Number(!kept(member)),
    load(member.id) / Math.max(1, member.capacity),
  ]

  const mentions = facts.staffInvolved.filter(mention => mention.complainedAbout)
  const involved = staff.filter(member => mentions.some(mention => maybeSame(mention, member)))
  // Somebody known by role only ("the supervisor at the desk") may be anybody of that role.
  const unnamed = mentions
    .filter(mention => !involved.some(member => maybeSame(mention, member)))
    .flatMap(({ role, name }) => (rolesNamed(role).length > 0 ? rolesNamed(role) : rolesNamed(name)))

  const candidates = (role: Role): StaffMember[] =>
    unnamed.includes(role) ? [] : staff.filter(member => member.role === role && !involved.includes(member))
  /** Another store's people only where this one has nobody of the role. */
  const nearby = (role: Role): StaffMember[] => {
    const all = candidates(role)
    const own = all.filter(member => member.store === store.id)
    return own.length > 0 ? own : all
  }
  const bestOf = (members: readonly StaffMember[]): Person | undefined => {
    const [best] = members
      .map(member => ({ member, order: preference(member) }))
      .sort((a, b) => compare(a.order, b.order))
    return best && personOf(best.member)
  }
  const named: People['named'] = (role, fits = () => true) => bestOf(candidates(role).filter(fits))
  return {
    rolesInvolved: [...new Set([...involved.map(member => member.role), ...unnamed])],
    nearby,
    named,
    onDuty: role => bestOf(nearby(role).filter(each => at !== undefined && isOnDuty(each, at, directory))),
    of: role => named(role) ?? (staff.some(member => member.role === role) ? undefined : { role }),
  }
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number)
}
