// What a customer may read of as having happened to their case: keys, and what is told with them.
import type { Person } from '../caseParts.ts'

export const happenings = [
  'registered',
  'handedTo',
  'accepted',
  'reached',
  'notReached',
  'wrongNumber',
  'update',
  'climbed',
  'proposed',
  'notGranted',
  'agreed',
  'acknowledged',
  'declined',
  'keptAgreed',
  'appealed',
  'questioned',
  'workStarted',
  'promised',
  'promiseMissed',
  'checkedTogether',
  'moreToDo',
  'talking',
  'withdrawn',
  'resolved',
  'satisfied',
  'solved',
  'badlyTreated',
  'notSatisfied',
  'closed',
  'reopened',
] as const
export type Happening = (typeof happenings)[number]

export interface HistoryRow {
  happening: Happening
  /** case time, epoch ms */
  at: number
  who?: Person
  /** what staff wrote to the customer, or the customer chose of it */
  text?: string
  options?: string[]
  /** the time told with it; case time, epoch ms */
  by?: number
}
