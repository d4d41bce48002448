// The words by which a text the guard has folded names a day, a part of one, or an hour of the clock: where each stands and what it
// stands for. Puts nothing together and knows no store.
import { allOf } from './allOf.ts'
import { rememberedTexts } from './rememberedTexts.ts'
import { meaningOf } from './timeMeanings.ts'
import type { Times } from './timeVocabulary.ts'
import type { TimeWord, ToldAt } from './timeWord.ts'

/** In the order of the vocabulary. */
const placesOf = rememberedTexts((folded, { words }: Times) =>
  words.flatMap(({ word, patterns }) =>
    patterns.flatMap(pattern => allOf(folded, pattern).map(match => ({ word, match }))),
  ),
)

/** In the order of the text, none within another one: what is looked for first is not read as something else within it. */
export function timeWordsIn(folded: string, told: ToldAt, times: Times): TimeWord[] {
  const found = placesOf(folded, times).flatMap(({ word, match }) => {
    const meaning = meaningOf(word, match.groups ?? {}, told, times)
    return meaning ? [{ ...meaning, from: match.index, to: match.index + match[0].length }] : []
  })
  const taken: TimeWord[] = []
  for (const word of found) if (!taken.some(each => word.from < each.to && each.from < word.to)) taken.push(word)
  return taken.sort((one, other) => one.from - other.from)
}
