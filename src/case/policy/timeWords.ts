// The words by which a text the guard has folded names a day, a part of one, or an hour of the clock: where each stands and what it
// stands for. Puts nothing together and knows no store.
import { allOf } from './allOf.ts'
import { dayReaders } from './dayWords.ts'
import { hourReaders } from './hourWords.ts'
import { lengthReaders } from './lengthWords.ts'
import type { Reader, TimeWord, ToldAt } from './timeWord.ts'

/** What is looked for first is not read as something else within it. */
const readers: readonly Reader[] = [
  [/(?:早上|上午|中午|下午|晚上)好|good (?:morning|afternoon|evening|night)/g, () => ({ none: true })],
  [
    /昨[天日晚早]|(?<!大)前天|上个?(?:周|星期|礼拜|月)[一二三四五六日天末底]?|yesterday|last (?:night|week|month|[a-z]+day)/g,
    () => ({ none: true }),
  ],
  ...dayReaders,
  ...lengthReaders,
  ...hourReaders,
]

/** In the order of the text, none within another one. */
export function timeWordsIn(folded: string, now: ToldAt): TimeWord[] {
  const found = readers.flatMap(([pattern, read], rank) =>
    allOf(folded, pattern).flatMap(match => {
      const meaning = read(match, now)
      return meaning ? [{ ...meaning, from: match.index, to: match.index + match[0].length, rank }] : []
    }),
  )
  const taken: TimeWord[] = []
  for (const { rank: _, ...word } of found.sort((one, other) => one.rank - other.rank))
    if (!taken.some(each => word.from < each.to && each.from < word.to)) taken.push(word)
  return taken.sort((one, other) => one.from - other.from)
}
