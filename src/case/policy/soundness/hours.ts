// Opening hours and shifts of a store file: periods of a day that overlap, so that one of them says what the other says already.
import type { Directory, Hours } from '../directory.ts'
import { minutesOf } from '../zone.ts'
import type { Problem } from './problem.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekMinutes = 7 * 1_440

type Week = { readonly [K in keyof Hours]?: Hours[K] | undefined }

interface Placed {
  day: (typeof days)[number]
  at: number
  text: string
  /** minutes since the week began */
  from: number
  to: number
}

const placedIn = (week: Week): Placed[] =>
  days.flatMap((day, index) =>
    (week[day] ?? []).map((text, at) => {
      const [from, to] = [minutesOf(text.slice(0, 5)), minutesOf(text.slice(6))]
      const start = index * 1_440
      return { day, at, text, from: start + from, to: start + (to < from ? to + 1_440 : to) }
    }),
  )

/** A night that runs into Monday meets the next week's. */
const overlap = (one: Placed, other: Placed): boolean =>
  [-weekMinutes, 0, weekMinutes].some(shift => one.from < other.to + shift && other.from + shift < one.to)

function overlapsIn(week: Week, path: Problem['path']): Problem[] {
  const placed = placedIn(week)
  return placed.flatMap((period, index) => {
    const before = placed.slice(0, index).find(each => overlap(each, period))
    if (!before) return []
    const where = before.day === period.day ? '' : ` of ${before.day}`
    return [{ path: [...path, period.day, period.at], reason: `${period.text} overlaps ${before.text}${where}` }]
  })
}

export const hourProblems = ({ stores, staff }: Directory): Problem[] => [
  ...stores.flatMap(({ hours }, index) => overlapsIn(hours, ['stores', index, 'hours'])),
  ...staff.flatMap(({ shifts }, index) => (shifts ? overlapsIn(shifts, ['staff', index, 'shifts']) : [])),
]
