// Finds every vocabulary term in a folded text in one pass. Latin terms match whole words (a plural s is forgiven), `stall*` any
// word that begins so. Work per character is bounded by the longest term. Knows nothing of what the terms mean.
import { isDigit, isLetter } from './fold.ts'

interface Trie {
  /** calls `hit` for each occurrence of each term, by rising start */
  scan(text: string, hit: (id: number, start: number, end: number) => void): void
}

/** Most nodes have one follower, which needs no map: tens of thousands of maps would cost the start and the memory. */
interface Node {
  code: number
  only: Node | undefined
  more: Map<number, Node> | undefined
  ids: readonly number[]
  openIds: readonly number[]
}
const none: readonly number[] = []
const newNode = (): Node => ({ code: -1, only: undefined, more: undefined, ids: none, openIds: none })

const following = (node: Node, code: number): Node | undefined =>
  node.code === code ? node.only : node.more?.get(code)

function follow(node: Node, code: number): Node {
  const known = following(node, code)
  if (known !== undefined) return known
  const added = newNode()
  if (node.only === undefined) {
    node.code = code
    node.only = added
  } else {
    node.more ??= new Map()
    node.more.set(code, added)
  }
  return added
}

/** `terms`: each with the ids that `scan` reports for it. */
export function createTrie(terms: ReadonlyMap<string, readonly number[]>): Trie {
  const root = newNode()
  for (const [term, ids] of terms) {
    const open = term.endsWith('*')
    const length = open ? term.length - 1 : term.length
    let node = root
    for (let i = 0; i < length; i++) node = follow(node, term.charCodeAt(i))
    if (open) node.openIds = ids
    else node.ids = ids
  }

  const scan: Trie['scan'] = (text, hit) => {
    for (let start = 0; start < text.length; start++) {
      const first = text.charCodeAt(start)
      const before = start > 0 ? text.charCodeAt(start - 1) : 32
      if ((isLetter(first) && isLetter(before)) || (isDigit(first) && (isDigit(before) || isLetter(before)))) continue
      let node = following(root, first)
      for (let end = start + 1; node !== undefined; end++) {
        if (node.ids.length > 0 && endsWord(text, end)) for (const id of node.ids) hit(id, start, end)
        if (node.openIds.length > 0) {
          const wordEnd = endOfWord(text, end)
          for (const id of node.openIds) hit(id, start, wordEnd)
        }
        node = end < text.length ? following(node, text.charCodeAt(end)) : undefined
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
