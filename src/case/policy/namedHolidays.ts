// The days holidays fall on: fixed ones as they are told, and those that move with the moon or the sun. Knows no words.
import { chineseYearOf, qingmingOf } from './chineseYear.ts'
import { dayNumberOf } from './zone.ts'

/** Those that fall on another day every year. */
export const movingHolidays = ['springFestival', 'qingming', 'dragonBoat', 'midAutumn'] as const
type MovingHoliday = (typeof movingHolidays)[number]
const isMoving = (on: string): on is MovingHoliday => (movingHolidays as readonly string[]).includes(on)

function movedTo(on: MovingHoliday, year: number): string | undefined {
  switch (on) {
    case 'springFestival':
      return chineseYearOf(year)?.newYear
    case 'qingming':
      return qingmingOf(year)
    case 'dragonBoat':
      return chineseYearOf(year)?.dragonBoat
    case 'midAutumn':
      return chineseYearOf(year)?.midAutumn
  }
}

/** @param on MM-DD or a moving one; days since 1970-01-01, undefined of a Chinese day outside 2000 to 2100 */
export function holidayOf(on: string, year: number): number | undefined {
  const date = isMoving(on) ? movedTo(on, year) : `${year}-${on}`
  return date === undefined ? undefined : dayNumberOf(date)
}
