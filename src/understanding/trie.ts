// Finds every vocabulary term in a folded text in one pass. Latin terms match whole words (a plural s is forgiven), `stall*` any
// word that begins so. Work per character is bounded by the longest term. Knows nothing of what the terms mean.
import { isDigit, isLetter } from './fold.ts'

interface Trie {
  /** calls `hit` for each occurrence of each term, by rising start */
  scan(text: string, hit: (id: number, start: number, end: number) => void): void
}

interface Node {
  next: Map<number, Node> | undefined
  ids: readonly number[]
  openIds: readonly number[]
}
const none: readonly number[] = []
const newNode = (): Node => ({ next: undefined, ids: none, openIds: none })

/** `terms`: each with the ids that `scan` reports for it. */
export function createTrie(terms: ReadonlyMap<string, readonly number[]>): Trie {
  const root = newNode()
  for (const [term, ids] of terms) {
    const open = term.endsWith('*')
    const length = open ? term.length - 1 : term.length
    let node = root
    for (let i = 0; i < length; i++) {
      const code = term.charCodeAt(i)
      node.next ??= new Map()
      let following = node.next.get(code)
      if (following === undefined) {
        following = newNode()
        node.next.set(code, following)
      }
      node = following
    }
    if (open) node.openIds = ids
    else node.ids = ids
  }

  const scan: Trie['scan'] = (text, hit) => {
    for (let start = 0; start < text.length; start++) {
      const first = text.charCodeAt(start)
      const before = start > 0 ? text.charCodeAt(start - 1) : 32
      if ((isLetter(first) && isLetter(before)) || (isDigit(first) && (isDigit(before) || isLetter(before)))) continue
      let node = root.next?.get(first)
      for (let end = start + 1; node !== undefined; end++) {
        if (node.ids.length > 0 && endsWord(text, end)) for (const id of node.ids) hit(id, start, end)
        if (node.openIds.length > 0) {
          const wordEnd = endOfWord(text, end)
          for (const id of node.openIds) hit(id, start, wordEnd)
        }
        node = end < text.length ? node.next?.get(text.charCodeAt(end)) : undefined
      }
    }
  }
  return { scan }
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
