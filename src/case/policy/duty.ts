// Who is on duty when: a person's own shifts, or their store's opening hours, less holidays and leave. Knows no case.
import { isOpen, nextOpening } from './calendar.ts'
import { type Directory, type Hours, type StaffMember, storeOf } from './directory.ts'
import { dayMs } from './durations.ts'
import type { Opening } from './openings.ts'
import { dayNumberOf, fromLocal, localParts } from './zone.ts'

const noHours: Hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const shiftBooks = new WeakMap<StaffMember, Opening>()

/** When the person works, as opening hours: own shifts end at the store's holidays like the store itself. */
function shiftsOf(member: StaffMember, directory: Directory): Opening {
  if (!member.shifts) return storeOf(directory, member.store)
  const known = shiftBooks.get(member)
  if (known) return known
  const { timeZone, region, holidays } = storeOf(directory, member.store)
  const hours = { ...noHours, ...(member.shifts as Partial<Hours>) }
  const aroundTheClock = Object.values(hours).every(day => day.length === 1 && day[0] === '00:00-24:00')
  const book = {
    hours,
    timeZone,
    region,
    // a line that is picked up day and night is so on holidays too
    ...(holidays && !aroundTheClock ? { holidays } : {}),
  }
  shiftBooks.set(member, book)
  return book
}

export function isAway(member: StaffMember, at: number, directory: Directory): boolean {
  // nearly everybody, and asked of everybody at every step
  if (member.leave.length === 0) return false
  const today = localParts(at, storeOf(directory, member.store).timeZone).date
  return member.leave.some(each => each.from <= today && today <= each.to)
}

/** @param at epoch ms */
export const isOnDuty = (member: StaffMember, at: number, directory: Directory): boolean =>
  !isAway(member, at, directory) && isOpen(at, shiftsOf(member, directory))

/** The first moment from `from` on at which they would work, were they not on leave; undefined: no leave of theirs lies ahead. */
export function nextAbsence(member: StaffMember, from: number, directory: Directory): number | undefined {
  if (member.leave.length === 0) return undefined
  const { timeZone } = storeOf(directory, member.store)
  const shifts = shiftsOf(member, directory)
  const moments = member.leave.flatMap(leave => {
    const begins = nextOpening(Math.max(from, fromLocal(dayNumberOf(leave.from), 0, timeZone)), shifts)
    const { date } = localParts(begins, timeZone)
    return leave.from <= date && date <= leave.to && isOpen(begins, shifts) ? [begins] : []
  })
  return moments.length > 0 ? Math.min(...moments) : undefined
}

/** The leave looked ahead: somebody away for longer is nobody to wait for. */
const farthestDays = 40

/** `at` itself while on duty, else when the person's next shift begins; undefined for somebody who is long away. */
export function nextDuty(member: StaffMember, at: number, directory: Directory): number | undefined {
  const shifts = shiftsOf(member, directory)
  let moment = at
  while (moment - at < farthestDays * dayMs) {
    const opens = nextOpening(moment, shifts)
    if (!isOpen(opens, shifts)) return undefined
    if (!isAway(member, opens, directory)) return opens
    moment = Math.max(opens, moment) + dayMs / 2
  }
  return undefined
}
