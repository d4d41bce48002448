// Finds every vocabulary term in a folded text in one pass. Latin terms match whole words (a plural s is forgiven), `stall*` any
// word that begins so. Work per character is bounded by the longest term. Knows nothing of what the terms mean.
import { isDigit, isLetter } from './fold.ts'
import type { Hit } from './rules.ts'

interface Trie {
  /** the place of the term between two places of a text, made when new */
  placeOf(text: string, from: number, to: number): number
  /** `scan` reports this id for the term at that place */
  report(place: number, id: number): void
  /** calls `report` for each occurrence of each term, by rising start */
  scan(text: string, report: (id: number, at: Hit) => void): void
}

const asterisk = 42

/**
 * A tree of characters in flat arrays: a hundred thousand objects would cost the start, the memory and every collection of garbage.
 * `mostNodes`: the terms have no more characters than that.
 */
export function createTrie(mostNodes: number): Trie {
  // node 0 is the root; of every other one its parent and its character, and a table to find it by both
  const parents = new Int32Array(mostNodes + 1)
  const codes = new Uint16Array(mostNodes + 1)
  let nodes = 1
  /** character → the node of the first character of a term, 0 when none begins so */
  const beginnings = new Int32Array(65_536)
  // terms share their beginnings, so that half of the slots and more stay empty
  const bits = Math.max(1, Math.ceil(Math.log2(mostNodes + 2)))
  const slots = new Int32Array(2 ** bits)
  // what a node reports: a ring of entries, of which `lasts` has the last
  const lasts = new Int32Array(mostNodes + 1)
  const marks = [0]
  const nexts = [0]

  /** The slot that holds the node, or the empty one where it belongs. */
  const slotOf = (parent: number, code: number): number => {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> (32 - bits)
    for (;;) {
      const node = slots[slot] ?? 0
      if (node === 0 || (parents[node] === parent && codes[node] === code)) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
  }

  return {
    // a place is twice the node, and one more for a `term*`
    placeOf(text, from, to) {
      const open = text.charCodeAt(to - 1) === asterisk ? 1 : 0
      let node = 0
      for (let i = from; i < to - open; i++) {
        const slot = slotOf(node, text.charCodeAt(i))
        if (slots[slot] === 0) {
          slots[slot] = nodes
          parents[nodes] = node
          codes[nodes] = text.charCodeAt(i)
          if (node === 0) beginnings[text.charCodeAt(i)] = nodes
          nodes++
        }
        node = slots[slot] ?? 0
      }
      return 2 * node + open
    },
    report(place, id) {
      const node = place >> 1
      const mark = 2 * id + (place & 1)
      const last = lasts[node] ?? 0
      if (last > 0 && marks[last] === mark) return
      const entry = marks.push(mark) - 1
      nexts.push(last > 0 ? (nexts[last] ?? 0) : entry)
      if (last > 0) nexts[last] = entry
      lasts[node] = entry
    },
    scan(text, report) {
      const tell = (last: number, start: number, end: number): void => {
        // one for all ids: there are many times more ids than occurrences
        const closed = endsWord(text, end) ? { start, end } : undefined
        let entry = last
        do {
          entry = nexts[entry] ?? 0
          const mark = marks[entry] ?? 0
          if ((mark & 1) === 1) report(mark >> 1, { start, end: endOfWord(text, end) })
          else if (closed !== undefined) report(mark >> 1, closed)
        } while (entry !== last)
      }
      for (let start = 0; start < text.length; start++) {
        // most characters begin no term at all
        let node = beginnings[text.charCodeAt(start)] ?? 0
        if (node === 0 || !beginsWord(text, start)) continue
        for (let end = start + 1; ; end++) {
          const last = lasts[node] ?? 0
          if (last > 0) tell(last, start, end)
          if (end >= text.length) break
          node = slots[slotOf(node, text.charCodeAt(end))] ?? 0
          if (node === 0) break
        }
      }
    },
  }
}

function beginsWord(text: string, start: number): boolean {
  const first = text.charCodeAt(start)
  if (first > 122) return true
  const before = start > 0 ? text.charCodeAt(start - 1) : 32
  if (isLetter(first)) return !isLetter(before)
  return !isDigit(first) || !(isDigit(before) || isLetter(before))
}

function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true
  const last = text.charCodeAt(end - 1)
  const next = text.charCodeAt(end)
  if (isDigit(last)) return !isDigit(next)
  if (!isLetter(last) || !isLetter(next)) return true
  const plural = next === 115 && !(end + 1 < text.length && isLetter(text.charCodeAt(end + 1)))
  return plural
}

function endOfWord(text: string, from: number): number {
  let end = from
  while (end < text.length && end < from + 12 && isLetter(text.charCodeAt(end))) end++
  return end
}
