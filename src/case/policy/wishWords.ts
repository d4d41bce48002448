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

/** "下午三点前别打", "don't call before ten": from then on it suits. Of the same length. */
const notBefore = [
  { words: /前(?=[也都就请再千万你您们最好]{0,4}(?:别|不要|勿))/g, from: '后' },
  { words: /(?<=\b(?:don't|dont|do not|never)\b[^.,;!?]{0,20})\bbefore\b(?= )/g, from: '    at' },
] as const
/** What is no time to ring names none: "周末别打", "not after nine". */
const never =
  /[^\s,;!?。，；！？]*(?:别|不要|勿)(?:再|给我|跟我)*(?:打|来电|致电|联系|联络|找我|吵)[^\s,;!?。，；！？]*|\b(?:don't|dont|do not|never) (?:please )?(?:call|ring|phone|contact)\b[^.,;!?]{0,40}/g
const isUntil = /前[也都就请再千万你您们最好]{0,4}(?:别|不要|勿)|\bbefore\b/

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
  const suiting = folded.replace(never, words => (isUntil.test(words) ? words : ' '.repeat(words.length)))
  const shifted = notBefore.reduce((left, { words, from }) => left.replace(words, from), suiting)
  const read = meals
    .reduce((left, { words, hour }) => left.replace(words, found => hour.padStart(found.length)), shifted)
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
