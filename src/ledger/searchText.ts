// Turns text into blinded search words, and what staff type into search terms. Knows no SQL; every engine can index the words.
// Blinded: a word is stored as a keyed code of it, so the index gives nothing away on a stolen disk or after an erasure.
// Beginnings keep their codes (AES-CBC from a fixed start), so searching by prefix works on codes too.
// WARNING: a change of the words a text gives needs a migration that rebuilds the index: old words are removed by repeating them.
import { createCipheriv } from 'node:crypto'
import type { Key } from './cipher.ts'

/** Either a phrase of words in this order, or one of these beginnings of a word. */
export type SearchTerm = { phrase: string[] } | { beginnings: string[] }

export interface SearchWords {
  /** a text's runs of characters, folded, each once: what it can be found by */
  runs(text: string): string[]
  /** the blinded words of some runs, as text for the engine's index */
  index(runs: readonly string[]): string
  /** null: there is nothing to look for in it */
  query(text: string): SearchTerm[] | null
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/v
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]+/gv
const longestWord = 32
const mostTerms = 16
const shortestEnding = 4
const rememberedCodes = 20_000
/** stands between runs, so that no phrase is found across them */
const boundary = 'y'

/** Width, case and accents don't matter; a phone or case number, a CX-5, is one word however it is written. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\+|\b00)86[\s-]*(?=\d)/g, '')
    .replace(/\b(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})\b/g, '$1$2$3')
    .replace(/(?<=[a-z]|\d)[-‐‑–](?=\d)/g, '')
}

/** Phones, plates and chassis numbers are searched by their last characters. */
function endings(word: string): string[] {
  if (word.length <= shortestEnding || !/\d/.test(word)) return []
  return Array.from({ length: word.length - shortestEnding }, (_, start) => word.slice(start + 1))
}

const asEnding = (code: string) => `e${code}`

export function createSearchWords(key: Key): SearchWords {
  const codes = new Map<string, string>()

  function code(word: string): string {
    const known = codes.get(word)
    if (known !== undefined) return known
    const signs = Array.from(word)
    const blocks = Buffer.alloc(signs.length * 16)
    for (const [at, sign] of signs.entries()) blocks.writeUInt32BE(sign.codePointAt(0) ?? 0, at * 16)
    const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false)
    const coded = cipher.update(blocks)
    // one CJK character is a word of its own; of other words each letter adds two bytes to the code
    const made = cjk.test(word)
      ? `z${coded.toString('hex', 0, 4)}`
      : `x${signs.map((_, at) => coded.toString('hex', at * 16, at * 16 + 2)).join('')}`
    if (codes.size >= rememberedCodes) codes.clear()
    codes.set(word, made)
    return made
  }

  return {
    runs: text => [...new Set(Array.from(fold(text).matchAll(pieces), ([piece]) => piece))],
    index(runs) {
      const words: string[] = []
      for (const run of runs) {
        if (cjk.test(run)) words.push(...Array.from(run, code), boundary)
        else {
          const word = run.slice(0, longestWord)
          words.push(code(word), ...endings(word).map(it => asEnding(code(it))))
        }
      }
      return words.join(' ')
    },
    query(text) {
      const terms = Array.from(fold(text).matchAll(pieces), ([piece]): SearchTerm => {
        if (cjk.test(piece)) return { phrase: Array.from(piece, code) }
        const word = piece.slice(0, longestWord)
        const begins = code(word)
        // "K6" must not find the plate A8K621; its last four may
        const ends = word.length >= shortestEnding && /\d/.test(word)
        return { beginnings: ends ? [begins, asEnding(begins)] : [begins] }
      })
      return terms.length === 0 ? null : terms.slice(0, mostTerms)
    },
  }
}
