// What stands near a finding: in its clause, its sentence, or so many characters around it.
import { lowerBound } from './elements.ts'
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

export const sameClause = (message: Message, a: number, b: number): boolean =>
  message.clauses.clauseOf[a] === message.clauses.clauseOf[b]
export const sameSentence = (message: Message, a: number, b: number): boolean =>
  message.clauses.sentenceOf[a] === message.clauses.sentenceOf[b]

/** Hits of a list in a window, found without walking the whole list. */
export function hitsWithin(message: Message, list: string, from: number, to: number): Hit[] {
  const hits = message.found.words(list)
  const within: Hit[] = []
  for (let i = lowerBound(hits, from); i < hits.length && within.length < 40; i++) {
    const hit = hits[i]
    if (hit === undefined || hit.start >= to) break
    within.push(hit)
  }
  return within
}
