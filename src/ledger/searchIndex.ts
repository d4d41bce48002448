// Keeps a case's words in the search index in step with its text. What is in the index is kept, sealed, with the case:
// it is needed to take the words out again. Knows neither the words' coding nor the engine.
import { type Key, sealJson, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import type { SearchWords } from './searchText.ts'

/** The runs of each part that is in the index. */
type Parts = string[][]
interface Plan {
  /** what to keep with the case: the parts as they will be; null when nothing is left */
  sealed: Uint8Array | null
  remove: Parts
  add: { part: number; runs: string[] } | undefined
}

/** from so many parts on, they become one again */
const mostParts = 40

export function createSearchIndex({ search }: Engine, words: SearchWords) {
  /** A text that only grew adds one part with what is new: cheap, and nothing need be taken out. */
  function plan(caseId: string, key: Key, before: Uint8Array | null, text: string): Plan {
    const place = `search ${caseId}`
    const parts = before === null ? [] : unsealJson<Parts>(key, place, before)
    const wanted = words.runs(text)
    const there = new Set(parts.flat())
    const fresh = wanted.filter(it => !there.has(it))
    const gone = there.size + fresh.length > wanted.length
    if (fresh.length === 0 && !gone) return { sealed: before, remove: [], add: undefined }
    if (wanted.length === 0) return { sealed: null, remove: parts, add: undefined }
    const anew = gone || parts.length >= mostParts
    const runs = anew ? wanted : fresh
    return {
      sealed: sealJson(key, place, anew ? [runs] : [...parts, runs]),
      remove: anew ? parts : [],
      add: { part: anew ? 0 : parts.length, runs },
    }
  }

  async function carryOut(tx: Db, pk: number, { remove, add }: Plan): Promise<void> {
    for (const [part, runs] of remove.entries()) await search.remove(tx, pk, part, words.index(runs))
    if (add) await search.add(tx, pk, add.part, words.index(add.runs))
  }

  return { plan, carryOut }
}
export type SearchIndex = ReturnType<typeof createSearchIndex>
