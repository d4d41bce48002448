// When a customer asks to be rung: their words so put that they are read as the beginning of a time. Knows no case.
import { allOf } from './allOf.ts'
import type { NamingMoment } from './businessHours.ts'
import { type NamedTime, timesNamed } from './namedTime.ts'
import { foldWording } from './wordingReadings.ts'
import type { Wording } from './wordingRules.ts'

/** From then on is at that hour: "tomorrow after 3pm" names one time. Of the same length. */
const fromThen = /\b(?:not (?:before|until|till)|after|from|between|like|say)\b(?= )/g
/** A meal is over by the hour at which a call after it is welcome. */
const meals = [
  { words: /\bafter (?:my )?lunch(?: ?time)?\b/g, hour: 'at 1 pm' },
  { words: /(?:午饭|午餐|中饭)(?:以后|之后|后)/g, hour: '13点' },
  { words: /\bafter (?:my )?(?:dinner|supper)\b/g, hour: 'at 7 pm' },
  { words: /(?:晚饭|晚餐)(?:以后|之后|后)/g, hour: '19点' },
] as const

/** @param text as the customer wrote it; every place in the answer is one in it */
export function wishedTimes(
  text: string,
  moment: NamingMoment,
  { fold, times }: Pick<Wording, 'fold' | 'times'>,
): NamedTime[] {
  const folded = foldWording(text, fold)
  const spans = meals.flatMap(({ words }) =>
    allOf(folded, words).map(found => ({ from: found.index, to: found.index + found[0].length })),
  )
  const read = meals
    .reduce((left, { words, hour }) => left.replace(words, found => hour.padStart(found.length)), folded)
    .replace(fromThen, words => 'at'.padStart(words.length))
  // whoever says when to ring counts nothing else by "三点"
  const always = { ...times, anHour: { before: [/$/], after: [] } }
  return timesNamed(read, moment, always).map(time => {
    const around = spans.filter(({ from, to }) => from < time.to && to > time.from)
    return {
      ...time,
      from: Math.min(time.from, ...around.map(each => each.from)),
      to: Math.max(time.to, ...around.map(each => each.to)),
    }
  })
}
