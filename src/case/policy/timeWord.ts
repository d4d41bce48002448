// A word that names a time, and how one is looked for: what it stands for, apart from where it is read. Shapes alone.
import type { WorkDays } from './workingDays.ts'
import type { LocalParts } from './zone.ts'

/** minutes since midnight; `due`: by when somebody expects it who is told this part of the day, `by`: who is told "before" it */
export interface PartOfDay {
  from: number
  to: number
  due: number
  by: number
}
export interface Clock {
  hour: number
  minute: number
  /** a.m. or p.m. is said, or it is written out of twenty-four */
  sure: boolean
}
/** Several of them side by side name one time: a day, a part of it, an hour. */
export interface TimeWord {
  from: number
  to: number
  /** first and last day meant, days since 1970-01-01 */
  days?: readonly [number, number]
  part?: PartOfDay
  /** of the next day where it is over today */
  rolls?: true
  clock?: Clock
  /** so many minutes from now */
  minutes?: number
  /** soon after the store opens */
  opening?: true
  /** when the store closes */
  closing?: true
  /** at any time until then, and not on that day */
  within?: true
  /** of a weekday without "next": the one a week later is meant when this one's time has passed */
  weekly?: true
  /** a length of time, which may be counted from something yet to happen */
  counted?: true
  /** an hour without its minutes, or a word that only looks like one: 一点, 三点 */
  bare?: true
  /** no time to come, or no time at all: a greeting, what was said last week */
  none?: true
  /** names no time together with what stands beside it */
  apart?: true
}
export type Meaning = Omit<TimeWord, 'from' | 'to'>
/** When it is told, as the customer's store counts days. */
export interface ToldAt extends LocalParts {
  works: WorkDays
}
/** What the named groups of a word's pattern found. */
export type Groups = Readonly<Record<string, string | undefined>>
