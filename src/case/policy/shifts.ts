// By how much later or sooner something will be than it was told before: 推迟一小时, two days later than planned. Knows no promise.
import { allOf } from './allOf.ts'
import type { NamingMoment } from './businessHours.ts'
import { minuteMs } from './durations.ts'
import type { NamedTime } from './namedTime.ts'
import { meaningOf } from './timeMeanings.ts'
import type { Times } from './timeVocabulary.ts'
import type { Groups } from './timeWord.ts'
import { nationalWorkDays, workDaysOf } from './workingDays.ts'
import { fromLocal, localParts } from './zone.ts'

export interface Shift {
  /** in the folded text, UTF-16 */
  from: number
  to: number
  groups: Groups
}

/** In the order of the text. */
export const shiftsIn = (folded: string, { shift }: Times): Shift[] =>
  shift
    .flatMap(pattern => allOf(folded, pattern))
    .map(({ index, 0: match, groups = {} }) => ({ from: index, to: index + match.length, groups }))
    .sort((one, other) => one.from - other.from)

/** The time so much after or before another: hours and minutes by the clock, days at the same time of day. Undefined: none to come. */
export function shiftedFrom(
  before: number,
  { from, to, groups }: Shift,
  { now, timeZone, opening }: NamingMoment,
  times: Times,
): NamedTime | undefined {
  const local = localParts(before, timeZone)
  const works = opening ? workDaysOf(opening) : nationalWorkDays(undefined, '')
  const { minutes, days } = meaningOf({ is: 'length' }, groups, { ...local, works }, times) ?? {}
  const sign = groups.sooner ? -1 : 1
  const due =
    minutes !== undefined
      ? before + sign * minutes * minuteMs
      : days && fromLocal(local.dayNumber + sign * (days[1] - local.dayNumber), local.minuteOfDay, timeZone)
  if (due === undefined || due <= now || due === before) return undefined
  return { from, to, earliest: due - minuteMs, latest: due + minuteMs, due }
}
