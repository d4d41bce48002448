// Dates as exact as they were told, held against the store's day. Knows no case.
import { dateOf, dayNumberAt } from './zone.ts'

/** What is told with these lies behind us. */
export const pastDates: ReadonlySet<string> = new Set([
  'background.occurredOn',
  'vehicle.purchasedOn',
  'vehicle.deliveredOn',
])

/** A year, month or day that has not begun. @param now epoch ms */
export const hasNotBegun = (date: string, now: number, timeZone: string): boolean =>
  date > dateOf(dayNumberAt(now, timeZone)).slice(0, date.length)
