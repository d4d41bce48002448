// One message, prepared once for all readers: folded text, clauses, what the lexicon found, and the question it answers.
import type { ReadContext } from '../app/ports.ts'
import type { FactSlot, ReadFact } from '../case/facts.ts'
import { fromCantonese } from './cantonese.ts'
import { type Clauses, cutClauses, trim } from './clauses.ts'
import { fold } from './fold.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { putRight } from './misspelt.ts'
import type { Found, Hit } from './rules.ts'

export interface Message {
  text: string
  folded: string
  clauses: Clauses
  found: Found
  lexicon: Lexicon
  context: ReadContext
}

export function prepare(text: string, context: ReadContext): Message {
  const lexicon = loadLexicon()
  const folded = fromCantonese(putRight(fold(text)), text)
  const clauses = cutClauses(folded)
  return { text, folded, clauses, found: lexicon.book.match(folded, clauses), lexicon, context }
}

/** A fact with its evidence cut from the message as the customer wrote it. */
export function fact<S extends FactSlot>(
  message: Message,
  slot: S,
  value: Extract<ReadFact, { slot: S }>['value'],
  at: Hit,
): ReadFact {
  return { slot, value, evidence: message.text.slice(at.start, at.end), span: [at.start, at.end] } as ReadFact
}

/** The clause around a place, for evidence a person can read; the place itself when the clause is long. */
export function clauseAround(message: Message, at: Hit, longest = 80): Hit {
  const first = message.clauses.spans[message.clauses.clauseOf[at.start] ?? 0]
  const last = message.clauses.spans[message.clauses.clauseOf[Math.max(at.start, at.end - 1)] ?? 0]
  if (first === undefined || last === undefined) return at
  const start = Math.min(first[0], at.start)
  const end = Math.max(last[1], at.end)
  return end - start <= longest ? { start, end } : at
}

/** The whole message without blanks around it. */
export function whole(message: Message): Hit {
  const start = message.text.length - message.text.trimStart().length
  return { start, end: Math.max(start, message.text.trimEnd().length) }
}

/** A place without punctuation and blanks at its ends. */
export function trimmed(message: Message, at: Hit): Hit {
  const [start, end] = trim(message.folded, at.start, at.end)
  return { start, end }
}
