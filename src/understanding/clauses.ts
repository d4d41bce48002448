// Cuts a folded text into clauses and sentences, so that a "not" or an "if" reaches as far as a reader would let it and no further.
import { everyMatch } from './everyMatch.ts'
import { isDigit, isHan, isLetter } from './fold.ts'

export interface Clauses {
  /** clause number of each character */
  clauseOf: Uint16Array
  /** sentence number of each character */
  sentenceOf: Uint16Array
  /** [start, end) of each clause, blanks and punctuation trimmed off */
  spans: [number, number][]
}

const contrast = /但是|但|可是|不过|然而|只是|就是|而且| but | however | though | although | except /g

export function cutClauses(folded: string): Clauses {
  const clauseOf = new Uint16Array(folded.length + 1)
  const sentenceOf = new Uint16Array(folded.length + 1)
  const turns = new Set<number>()
  for (const match of everyMatch(folded, contrast)) turns.add(match.index)
  const spans: [number, number][] = []
  let clause = 0
  let sentence = 0
  let start = 0
  const close = (end: number): void => {
    const span = trim(folded, start, end)
    if (span[0] === span[1]) return
    spans.push(span)
    if (clause < 65000) clause++
  }
  for (let i = 0; i < folded.length; i++) {
    const cut = boundary(folded, i)
    if (cut > 0 || (turns.has(i) && i > start)) {
      close(i)
      start = cut > 0 ? i + 1 : i
      if (cut === 2 && sentence < 65000) sentence++
    }
    clauseOf[i] = clause
    sentenceOf[i] = sentence
  }
  close(folded.length)
  clauseOf[folded.length] = Math.max(0, clause - 1)
  sentenceOf[folded.length] = sentence
  return { clauseOf, sentenceOf, spans }
}

/** 0 = no boundary, 1 = between clauses, 2 = between sentences */
function boundary(text: string, i: number): 0 | 1 | 2 {
  const code = text.charCodeAt(i)
  const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32
  const before = i > 0 ? text.charCodeAt(i - 1) : 32
  switch (code) {
    case 33: // !
    case 63: // ?
    case 10:
    case 13:
      return 2
    case 59: // ;
      return 2
    case 46: // .
      return (isDigit(before) && isDigit(next)) || (isLetter(before) && isLetter(next)) ? 0 : 2
    case 44: // ,
      return isDigit(before) && isDigit(next) ? 0 : 1
    case 32:
      return isHan(before) && isHan(next) ? 1 : 0
    default:
      return 0
  }
}

const blank = new Set([32, 10, 13, 33, 34, 39, 40, 41, 44, 46, 58, 59, 63, 126])
export function trim(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && blank.has(text.charCodeAt(start))) start++
  while (end > start && blank.has(text.charCodeAt(end - 1))) end--
  return [start, end]
}
