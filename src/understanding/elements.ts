// The elements of rules: which words each stands for, and where they occur in a folded text. Knows no rules, no clauses.
import type { Hit } from './rules.ts'
import { createTrie } from './trie.ts'

export interface Elements {
  /** the element of that text, made when new; throws when a word is none or a list is not there */
  idOf(text: string): number
  find(folded: string): ElementHits
}
/** What a text holds. Of hundreds of elements that occur only some are asked for: their hits are put in a row then. */
export interface ElementHits {
  /** the elements that occur, the first first */
  ids: readonly number[]
  has(id: number): boolean
  /** in text order */
  of(id: number): readonly Hit[]
}
/** The words of each list, separated by commas; `<list>` for those of another one. */
export type WordLists = Readonly<Record<string, string>>
/** Finders whose hits are added to the word list of that name. */
export type Quantities = Readonly<Record<string, (folded: string) => Hit[]>>

const longestMask = 24
const nowhere = -1
const onlyQuantity = -2
/** Compared as numbers: a character cut out of a Chinese text is a new string each time. */
const [blank, less, greater, exclamationMark] = [32, 60, 62, 33]

/** Two rules run together, or an operator without its blanks. */
const wrongWord = /(?:^|[ ,|])(?:[-!+>]|[+>]{1,2}[0-9]*)(?=[ ,|]|$)|[^ ,|] {2,}[^ ,|]/
const noWord = /(?:^|\|) *(?:\||$)/

function check(text: string, pattern: RegExp): void {
  const wrong = pattern.exec(text)
  if (wrong !== null) throw new Error(`lexicon: "${wrong[0]}" is no word in "${text.slice(0, 200)}"`)
}

/** Begin and end of each piece without the blanks around it. Pieces are not cut out: there are tens of thousands. */
function eachPiece(text: string, separator: ',' | '|', take: (from: number, to: number) => void): void {
  for (let start = 0, end = 0; start <= text.length; start = end + 1) {
    end = text.indexOf(separator, start)
    if (end < 0) end = text.length
    let from = start
    let to = end
    while (from < to && text.charCodeAt(from) === blank) from++
    while (from < to && text.charCodeAt(to - 1) === blank) to--
    if (from < to) take(from, to)
  }
}

/** `mostCharacters`: all words together have no more. */
export function createElements(lists: WordLists, quantities: Quantities, mostCharacters: number): Elements {
  const trie = createTrie(mostCharacters)
  const ids = new Map<string, number>()
  /** places in the trie; of a word that hides others the complement */
  const listWords = new Map<string, readonly number[]>()
  const counted = new Map<(folded: string) => Hit[], number[]>()
  /** element → the id of the words hidden from it */
  const masks = new Map<number, number>()
  let idCount = 0

  const listAt = (text: string, from: number, to: number): string | undefined =>
    text.charCodeAt(from) === less && text.charCodeAt(to - 1) === greater ? text.slice(from + 1, to - 1) : undefined
  const wordAt = (text: string, from: number, to: number): number =>
    text.charCodeAt(from) === exclamationMark ? ~trie.placeOf(text, from + 1, to) : trie.placeOf(text, from, to)
  const wordsOfList = (name: string): readonly number[] => {
    const known = listWords.get(name)
    if (known !== undefined) return known
    const text = lists[name] ?? (quantities[name] === undefined ? undefined : '')
    if (text === undefined) throw new Error(`lexicon: no word list <${name}>`)
    check(text, wrongWord)
    const words: number[] = []
    eachPiece(text, ',', (from, to) => {
      const other = listAt(text, from, to)
      if (other === undefined) words.push(wordAt(text, from, to))
      else for (const word of wordsOfList(other)) words.push(word)
    })
    listWords.set(name, words)
    return words
  }
  const add = (word: number, id: number): void => {
    if (word >= 0) trie.report(word, id)
    else {
      const mask = masks.get(id) ?? idCount++
      masks.set(id, mask)
      trie.report(~word, mask)
    }
  }
  const addList = (name: string, id: number): void => {
    for (const word of wordsOfList(name)) add(word, id)
    const quantity = quantities[name]
    if (quantity !== undefined) counted.set(quantity, [...(counted.get(quantity) ?? []), id])
  }

  return {
    idOf(text) {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = idCount++
      ids.set(text, id)
      check(text, wrongWord)
      check(text, noWord)
      eachPiece(text, '|', (from, to) => {
        const list = listAt(text, from, to)
        if (list === undefined) add(wordAt(text, from, to), id)
        else addList(list, id)
      })
      return id
    },
    find(folded) {
      const occurring: number[] = []
      // every occurrence of every element, each with the one before it of the same element
      const hits: Hit[] = []
      const before: number[] = []
      const last = new Array<number>(idCount).fill(nowhere)
      trie.scan(folded, (id, at) => {
        const known = last[id] ?? nowhere
        if (known === nowhere) occurring.push(id)
        last[id] = hits.push(at) - 1
        before.push(known)
      })
      const quantified = new Map<number, Hit[]>()
      for (const [find, elements] of counted) {
        const found = find(folded)
        if (found.length === 0) continue
        for (const id of elements) {
          if (last[id] === nowhere) {
            occurring.push(id)
            last[id] = onlyQuantity
          }
          quantified.set(id, [...(quantified.get(id) ?? []), ...found])
        }
      }
      const inOrder = (id: number): Hit[] => chainOf(hits, before, last[id] ?? nowhere)
      const lists = new Map<number, readonly Hit[]>()
      const of = (id: number): readonly Hit[] => {
        let list = lists.get(id)
        if (list !== undefined) return list
        const quantity = quantified.get(id)
        list = quantity === undefined ? inOrder(id) : merged(inOrder(id), quantity)
        const mask = masks.get(id)
        if (mask !== undefined && last[mask] !== nowhere) list = unmasked(list, inOrder(mask))
        lists.set(id, list)
        return list
      }
      return { ids: occurring, has: id => last[id] !== nowhere, of }
    },
  }
}

/** The hits of one element from its last one back, in text order. */
function chainOf(hits: readonly Hit[], before: readonly number[], last: number): Hit[] {
  const list: Hit[] = []
  for (let i = last; i >= 0; i = before[i] ?? nowhere) {
    const hit = hits[i]
    const next = list.at(-1)
    if (hit === undefined) break
    // of two words of one list that begin together the longer is meant ("没有要求", not "没")
    if (next?.start !== hit.start) list.push(hit)
    else if (next.end < hit.end) list[list.length - 1] = hit
  }
  return list.reverse()
}

/** Both in text order; of two that begin together the longer. */
function merged(words: readonly Hit[], found: readonly Hit[]): Hit[] {
  const all = [...words, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
  return all.filter((hit, i) => hit.start !== all[i - 1]?.start)
}

function unmasked(list: readonly Hit[], masks: readonly Hit[]): Hit[] {
  return list.filter(hit => {
    for (let i = lowerBound(masks, hit.start - longestMask); i < masks.length; i++) {
      const mask = masks[i]
      if (mask === undefined || mask.start > hit.start) return true
      if (mask.end >= hit.end) return false
    }
    return true
  })
}

/** Index of the first hit that begins at `start` or after. */
export function lowerBound(list: readonly Hit[], start: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
