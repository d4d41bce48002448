// Which person of a role takes part in a case: at its store, on duty, with room for it, speaking its language; never the
// person involved. Knows no table, no severity.
import type { Person } from '../caseParts.ts'
import type { StaffMention } from '../facts.ts'
import type { Language, Role } from '../vocabulary.ts'
import { type Directory, type StaffMember, storeOf } from './directory.ts'
import { isAway, isOnDuty, nextDuty } from './duty.ts'
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
  /** it does not count among theirs at the moment: they keep it only with room for it */
  keepNeedsRoom?: boolean
}

export interface People {
  rolesInvolved: readonly Role[]
  /** the best person of a role; the role alone when the directory knows nobody of it; undefined when only the person involved is there */
  of(role: Role): Person | undefined
  /** who of a role may take part: those of its store, or of the others when it has none */
  nearby(role: Role): StaffMember[]
  /** a person by name, or undefined; the best of those who fit */
  named(role: Role, fits?: (member: StaffMember) => boolean): Person | undefined
  /** whoever a new case is given to: not on leave, with room, on duty now; while the whole role is off duty, who is back first */
  available(role: Role): Person | undefined
  /** the best of them who is not on leave, room or not */
  present(role: Role): Person | undefined
  /** the best of them who is on duty now, room or not */
  onDuty(role: Role): Person | undefined
  /** the same, with room; the best of those who fit */
  free(role: Role, fits?: (member: StaffMember) => boolean): Person | undefined
  /** when the first of them is on duty from then on, epoch ms; undefined: all of them are long away */
  comesAt(role: Role): number | undefined
}

export const personOf = ({ role, id, name }: StaffMember): Person => ({ role, staffId: id, name })

/** Whom the complaint is about: people of the directory, and roles anybody of which it may be. */
export function involvedIn(staffInvolved: readonly StaffMention[], { staff }: Directory) {
  const mentions = staffInvolved.filter(mention => mention.complainedAbout)
  const involved = staff.filter(member => mentions.some(mention => maybeSame(mention, member)))
  // Somebody known by role only ("the supervisor at the desk") may be anybody of that role, until a name tells who it was.
  const unnamed = mentions
    .filter(mention => !involved.some(member => maybeSame(mention, member)))
    .filter(({ unnamed, role }) => !(unnamed && involved.some(member => rolesNamed(role).includes(member.role))))
    .flatMap(({ role, name }) => (rolesNamed(role).length > 0 ? rolesNamed(role) : rolesNamed(name)))
  return { involved, unnamed }
}

export function peopleFor(facts: Wanted, directory: Directory, load: Load = () => 0): People {
  const { staff } = directory
  const store = storeOf(directory, facts.storeId)
  const { at } = facts
  const kept = (member: StaffMember) => member.id === facts.keep
  // what somebody has already counts in their load
  const hasRoom = (member: StaffMember) => (kept(member) && !facts.keepNeedsRoom) || load(member.id) < member.capacity
  const isHere = (member: StaffMember) => at === undefined || isOnDuty(member, at, directory)
  const isAround = (member: StaffMember) => at === undefined || !isAway(member, at, directory)
  const preference = (member: StaffMember): number[] => [
    Number(!isAround(member)),
    Number(member.store !== store.id),
    Number(!isHere(member)),
    Number(!hasRoom(member)),
    Number(facts.language !== undefined && !member.languages.includes(facts.language)),
    Number(!kept(member)),
    load(member.id) / Math.max(1, member.capacity),
  ]

  const { involved, unnamed } = involvedIn(facts.staffInvolved, directory)
  const candidates = (role: Role): StaffMember[] =>
    unnamed.includes(role) ? [] : staff.filter(member => member.role === role && !involved.includes(member))
  /** Another store's people only where this one has nobody; of who is around, also while all of its own are on leave. */
  const ownFirst = (all: StaffMember[]): StaffMember[] => {
    const own = all.filter(member => member.store === store.id)
    return own.length > 0 ? own : all
  }
  const nearby = (role: Role) => ownFirst(candidates(role))
  const around = (role: Role) => ownFirst(candidates(role).filter(isAround))
  function backFirst(members: readonly StaffMember[]): StaffMember[] {
    if (at === undefined) return [...members]
    const back = members.map(member => nextDuty(member, at, directory) ?? Number.POSITIVE_INFINITY)
    const first = Math.min(...back)
    return Number.isFinite(first) ? members.filter((_, index) => back[index] === first) : []
  }
  function availableOf(role: Role): StaffMember[] {
    const members = around(role)
    const here = members.filter(isHere)
    if (here.length > 0) return here.filter(hasRoom)
    // overnight a case stays where it is
    const had = members.filter(member => kept(member) && hasRoom(member))
    return had.length > 0 ? had : backFirst(members.filter(hasRoom))
  }
  const bestOf = (members: readonly StaffMember[]): Person | undefined => {
    const [only] = members
    if (only && members.length === 1) return personOf(only)
    const [best] = members
      .map(member => ({ member, order: preference(member) }))
      .sort((a, b) => compare(a.order, b.order))
    return best && personOf(best.member)
  }
  const named: People['named'] = (role, fits = () => true) => bestOf(candidates(role).filter(fits))
  const onDuty = (role: Role) => (at === undefined ? [] : around(role).filter(isHere))
  function comesAt(role: Role): number | undefined {
    const members = candidates(role)
    const own = members.filter(member => member.store === store.id)
    const moments = members.flatMap(member => {
      const comes = at === undefined ? undefined : nextDuty(member, at, directory)
      if (comes === undefined) return []
      const isNext = member.store === store.id || own.every(each => isAway(each, comes, directory))
      return isNext ? [comes] : []
    })
    return moments.length > 0 ? Math.min(...moments) : undefined
  }
  return {
    rolesInvolved: [...new Set([...involved.map(member => member.role), ...unnamed])],
    nearby,
    named,
    available: role => bestOf(availableOf(role)),
    present: role => bestOf(around(role)),
    onDuty: role => bestOf(onDuty(role)),
    free: (role, fits = () => true) => bestOf(onDuty(role).filter(member => hasRoom(member) && fits(member))),
    comesAt,
    of: role => named(role) ?? (staff.some(member => member.role === role) ? undefined : { role }),
  }
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number)
}
