// What was promised, without the time it names: told with the moment itself, a time is said once, and no word like 明天 goes stale.
import type { NamedTime } from './namedTime.ts'
import { fitsOne, type Patterns, type Times } from './timeVocabulary.ts'

const longest = (patterns: Patterns, text: string): number =>
  Math.max(0, ...patterns.map(each => each.exec(text)?.[0].length ?? 0))

/**
 * @param text as written; `folded`: in the plain form of the same length
 * @returns undefined where nothing would be left that says what
 */
export function withoutTime(
  text: string,
  folded: string,
  { from, to }: Pick<NamedTime, 'from' | 'to'>,
  { manners, leads, hollow }: Times,
): string | undefined {
  const before = [...leads.before, ...manners.by.before, ...manners.about.before]
  const after = [...leads.after, ...manners.by.after, ...manners.about.after]
  let start = from
  let end = to
  for (let length = -1; length !== 0; start -= length) length = longest(before, folded.slice(0, start))
  for (let length = -1; length !== 0; end += length) length = longest(after, folded.slice(end))
  const [head, tail] = [text.slice(0, start), text.slice(end)].map(tidied)
  const left = [head, tail].filter(Boolean).join(/\p{Script=Han}/u.test(text) ? '' : ' ')
  return /\p{L}.*\p{L}/u.test(left) && !fitsOne(hollow, left.toLowerCase()) ? left : undefined
}

const tidied = (text: string): string => text.replace(/^[\s,，.。、;；:：]+(?:and )?|[\s,，、:：]+$/gu, '')
