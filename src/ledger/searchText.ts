// Turns text into blinded search words, and what staff type into search terms. Knows no SQL; every engine can index the words.
// Blinded: a word is stored as a keyed code of it, so the index gives nothing away on a stolen disk or after an erasure.
// Beginnings keep their codes (AES-CBC from a fixed start), so searching by prefix works on codes too.
// WARNING: a change of the words a text gives needs a migration that rebuilds the index: old words are removed by repeating them.
import { createCipheriv } from 'node:crypto'
import type { Key } from './cipher.ts'

/** Either a phrase of words in this order, or one of these beginnings of a word. */
export type SearchTerm = { phrase: string[] } | { beginnings: string[] }

export interface SearchWords {
  /** a text's runs of characters, folded, each once: what it can be found by. Bounded; the text's beginning counts first */
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
const longestPhrase = 64
const shortestEnding = 4
/** characters of one case's text that are indexed: whatever somebody writes, a commit stays quick */
const mostCharacters = 6_000
/** distinct runs of one case */
const mostRuns = 400
/** of these, how many are found by their last characters as well */
const mostNumbers = 24
const blockBytes = 16
const rememberedCodes = 20_000
/** stands between runs, so that no phrase is found across them */
const boundary = 'y'
/** stands before a run that has endings */
const numberSign = '#'

/** what a plate begins with before its letter: province, and special services */
const plateHead = '京津沪冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼渝使领警学港澳挂'
const insidePlate = new RegExp(`(?<=[${plateHead}][a-z])[·•・\\s]{1,2}(?=[a-z\\d]{4,6}(?![a-z\\d]))`, 'g')

/** Width, case and accents don't matter; a phone or case number, a plate, a CX-5, is one word however it is written. */
function fold(text: string): string {
  // one character may decompose into eighteen
  const decomposed = text
    .slice(0, mostCharacters)
    .normalize('NFKD')
    .slice(0, 3 * mostCharacters)
  return decomposed
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .slice(0, mostCharacters)
    .replace(/(?:\+|\b00)86[\s-]*(?=\d)/g, '')
    .replace(/\b(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})\b/g, '$1$2$3')
    .replace(/(?<=[a-z]|\d)[-‐‑–](?=\d)/g, '')
    .replace(insidePlate, '')
}

/** Phones, case numbers, plates without their province, chassis numbers: people search them by their last characters. */
function isNumber(word: string): boolean {
  if (!/^[a-z\d]{5,20}$/.test(word)) return false
  const digits = word.replace(/\D/g, '').length
  const mixed = digits > 0 && digits < word.length
  return digits >= 7 || (mixed && (word.length <= 8 || word.length === 17))
}
function endings(word: string): string[] {
  return Array.from({ length: word.length - shortestEnding }, (_, start) => word.slice(start + 1))
}

const asEnding = (code: string) => `e${code}`

function blocksOf(signs: readonly string[]): Buffer {
  const blocks = Buffer.alloc(signs.length * blockBytes)
  for (const [at, sign] of signs.entries()) blocks.writeUInt32BE(sign.codePointAt(0) ?? 0, at * blockBytes)
  return blocks
}

export function createSearchWords(key: Key): SearchWords {
  // two generations: what was not asked for during a whole one is forgotten
  let codes = new Map<string, string>()
  let older = new Map<string, string>()

  function remember(word: string, code: string): string {
    if (codes.size >= rememberedCodes / 2) {
      older = codes
      codes = new Map()
    }
    codes.set(word, code)
    return code
  }
  function recall(word: string): string | undefined {
    const known = codes.get(word)
    if (known !== undefined) return known
    const before = older.get(word)
    return before && remember(word, before)
  }

  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)

  /**
   * Those not known yet are coded side by side, the longest first: each letter is mixed with the code of those before it (CBC from a
   * fixed start) and adds two bytes. One cipher for each word would cost several times as much.
   */
  function codesOf(words: readonly string[]): ReadonlyMap<string, string> {
    const codes = new Map<string, string>()
    const fresh: { word: string; signs: string[]; code: string }[] = []
    for (const word of new Set(words)) {
      const known = recall(word)
      if (known !== undefined) codes.set(word, known)
      else fresh.push({ word, signs: Array.from(word), code: 'x' })
    }
    fresh.sort((one, other) => other.signs.length - one.signs.length)
    let mixed = Buffer.alloc(fresh.length * blockBytes)
    for (let at = 0; at < (fresh[0]?.signs.length ?? 0); at++) {
      const going = fresh.filter(({ signs }) => at < signs.length)
      for (const [line, { signs }] of going.entries()) {
        const place = line * blockBytes
        mixed.writeUInt32BE((mixed.readUInt32BE(place) ^ (signs[at]?.codePointAt(0) ?? 0)) >>> 0, place)
      }
      mixed = cipher.update(mixed.subarray(0, going.length * blockBytes))
      for (const [line, each] of going.entries()) {
        const place = line * blockBytes
        each.code += mixed.toString('hex', place, place + 2)
      }
    }
    for (const { word, code } of fresh) codes.set(word, remember(word, code))
    return codes
  }
  const codeOf = (word: string): string => codesOf([word]).get(word) ?? ''

  /** One CJK character is a word of its own; those not known yet are coded at once. */
  function codesOfSigns(run: string): string[] {
    const signs = Array.from(run)
    const made = new Map<string, string | undefined>(signs.map(it => [it, recall(it)]))
    const fresh = [...made].flatMap(([sign, known]) => (known === undefined ? [sign] : []))
    const coded = fresh.length === 0 ? undefined : cipher.update(blocksOf(fresh))
    for (const [at, sign] of fresh.entries()) {
      made.set(sign, remember(sign, `z${coded?.toString('hex', at * blockBytes, at * blockBytes + 4)}`))
    }
    return signs.map(it => made.get(it) ?? '')
  }

  return {
    runs(text) {
      const runs = new Set<string>()
      let numbers = 0
      for (const [piece] of fold(text).matchAll(pieces)) {
        const word = cjk.test(piece) ? piece : piece.slice(0, longestWord)
        if (runs.has(word) || runs.has(numberSign + word)) continue
        const number = numbers < mostNumbers && isNumber(word)
        if (number) numbers += 1
        runs.add(number ? numberSign + word : word)
        if (runs.size === mostRuns) break
      }
      return [...runs]
    },
    index(runs) {
      const wordsOf = (run: string): string[] => {
        if (!run.startsWith(numberSign)) return [run]
        const number = run.slice(numberSign.length)
        return [number, ...endings(number)]
      }
      const codes = codesOf(runs.flatMap(run => (cjk.test(run) ? [] : wordsOf(run))))
      const words: string[] = []
      for (const run of runs) {
        if (cjk.test(run)) words.push(...codesOfSigns(run), boundary)
        else {
          const [whole = '', ...ends] = wordsOf(run).map(it => codes.get(it) ?? '')
          words.push(whole, ...ends.map(asEnding))
        }
      }
      return words.join(' ')
    },
    query(text) {
      const asked = [...fold(text).matchAll(pieces)].slice(0, mostTerms)
      const terms = asked.map(([piece]): SearchTerm => {
        if (cjk.test(piece)) return { phrase: codesOfSigns(piece).slice(0, longestPhrase) }
        const word = piece.slice(0, longestWord)
        const begins = codeOf(word)
        // "K6" must not find the plate A8K621; its last four may
        const ends = word.length >= shortestEnding && /\d/.test(word)
        return { beginnings: ends ? [begins, asEnding(begins)] : [begins] }
      })
      return terms.length === 0 ? null : terms
    },
  }
}
