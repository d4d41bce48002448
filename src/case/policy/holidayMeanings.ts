// Which working day is meant by "the first after the holiday" and "before the holiday", by the days on which people work where the store is.
import { holidayOf } from './namedHolidays.ts'
import { numberOf } from './timeNumbers.ts'
import { fitsOne, type Times } from './timeVocabulary.ts'
import type { Groups, Meaning, ToldAt } from './timeWord.ts'
import { workingDayAfter } from './workingDays.ts'
import { dateOf, dayNumberOf, weekdayOf } from './zone.ts'

/** Days off in a row, weekends at either end of them included. */
interface Break {
  first: number
  last: number
}
/** A holiday further ahead is not one that is meant. */
const longestAhead = 200
const isWeekend = (day: number): boolean => weekdayOf(day) % 6 === 0

function breakAround(day: number, { works }: ToldAt): Break {
  let [first, last] = [day, day]
  while (!works.worksOn(first - 1) && day - first < longestAhead) first--
  while (!works.worksOn(last + 1) && last - day < longestAhead) last++
  return { first, last }
}

/** The break of that name or, without one, the next: the first that `isMeant`. None where people work on that day. */
function breakNamed(
  name: string,
  told: ToldAt,
  { holidays }: Times,
  isMeant: (found: Break) => boolean,
): Break | undefined {
  const { year, dayNumber, works } = told
  const named = holidays.filter(each => fitsOne(each.names, name))
  const days =
    named.length > 0
      ? [year, year + 1].flatMap(each => named.flatMap(({ on }) => holidayOf(on, each) ?? []))
      : Array.from({ length: longestAhead }, (_, at) => breakAround(dayNumber, told).first + at).filter(
          day => !isWeekend(day),
        )
  for (const day of days.sort((one, other) => one - other)) {
    if (works.worksOn(day) || day > dayNumber + longestAhead) continue
    const found = breakAround(day, told)
    if (isMeant(found)) return found
  }
  return undefined
}

export function afterHoliday({ holiday = '', count = '1' }: Groups, told: ToldAt, times: Times): Meaning {
  const dayAfter = ({ last }: Break) => dayNumberOf(workingDayAfter(dateOf(last), numberOf(count), told.works).date)
  const found = breakNamed(holiday, told, times, each => dayAfter(each) >= told.dayNumber)
  return found ? { days: [dayAfter(found), dayAfter(found)] } : { none: true }
}

export function beforeHoliday({ holiday = '' }: Groups, told: ToldAt, times: Times): Meaning {
  const found = breakNamed(holiday, told, times, ({ first }) => first > told.dayNumber)
  return found ? { days: [told.dayNumber, found.first - 1], within: true } : { none: true }
}
