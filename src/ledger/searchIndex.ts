// Keeps a case's words in the search index in step with its text. What is in the index is kept, sealed, with the case:
// it is needed to take the words out again. Knows neither the words' coding nor the engine.
import { hash } from 'node:crypto'
import { type Key, sealJson, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import type { SearchWords } from './searchText.ts'

/** The runs of each part that is in the index. */
type Parts = string[][]
interface Plan {
  /** what to keep with the case: the parts as they will be; null when nothing is left */
  sealed: Uint8Array | null
  /** parts whose words change */
  rewrite: { part: number; remove: string[]; add: string[] }[]
}

/** a part is taken out and put back as a whole: small ones cost little when one word of them goes */
const runsOfPart = 24
const mostParts = 40
/** cases whose text is known to be in the index as it is */
const mostKnown = 1_000

/** Gives each fresh run a part: one that changes anyway, else a new one, else the smallest. */
function distribute(before: Parts, after: Parts, fresh: readonly string[]): void {
  for (let placed = 0; placed < fresh.length; ) {
    let at = after.findIndex((runs, part) => runs.length < runsOfPart && runs.length !== before[part]?.length)
    if (at < 0 && after.length < mostParts) at = after.push([]) - 1
    if (at < 0) at = after.reduce((least, runs, part) => (runs.length < (after[least]?.length ?? 0) ? part : least), 0)
    const room = Math.max(1, runsOfPart - (after[at]?.length ?? 0))
    after[at]?.push(...fresh.slice(placed, placed + room))
    placed += room
  }
}

export function createSearchIndex({ search }: Engine, words: SearchWords) {
  /** By case: what was sealed for which text. Sealed anew it would look otherwise, so what a commit undid is never taken for it. */
  const known = new Map<string, { sealed: Uint8Array; of: string }>()

  function remember(caseId: string, sealed: Uint8Array, of: string): void {
    known.delete(caseId)
    known.set(caseId, { sealed, of })
    const [oldest] = known.size > mostKnown ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
  }

  /** Most commits tell nothing new: then the text's words are not looked for again. */
  function plan(caseId: string, key: Key, before: Uint8Array | null, text: string): Plan {
    const of = hash('sha256', text, 'base64')
    const last = known.get(caseId)
    if (before && last?.of === of && Buffer.compare(last.sealed, before) === 0) return { sealed: before, rewrite: [] }
    const next = planAnew(caseId, key, before, text)
    if (next.sealed) remember(caseId, next.sealed, of)
    else known.delete(caseId)
    return next
  }

  /** Only parts with something new or gone are written: what a text that grows or changes costs does not grow with it. */
  function planAnew(caseId: string, key: Key, before: Uint8Array | null, text: string): Plan {
    const place = `search ${caseId}`
    const parts = before === null ? [] : unsealJson<Parts>(key, place, before)
    const wanted = new Set(words.runs(text))
    const there = new Set(parts.flat())
    const after = parts.map(part => part.filter(it => wanted.has(it)))
    const fresh = [...wanted].filter(it => !there.has(it))
    distribute(parts, after, fresh)
    const rewrite = after.flatMap((add, part) => {
      const remove = parts[part] ?? []
      return add.length === remove.length && add.every((it, at) => it === remove[at]) ? [] : [{ part, remove, add }]
    })
    if (rewrite.length === 0) return { sealed: before, rewrite }
    return { sealed: wanted.size === 0 ? null : sealJson(key, place, after), rewrite }
  }

  async function carryOut(tx: Db, pk: number, { rewrite }: Plan): Promise<void> {
    for (const { part, remove, add } of rewrite) {
      if (remove.length > 0) await search.remove(tx, pk, part, words.index(remove))
      if (add.length > 0) await search.add(tx, pk, part, words.index(add))
    }
  }

  return { plan, carryOut }
}
export type SearchIndex = ReturnType<typeof createSearchIndex>
