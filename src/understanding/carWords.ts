// What stands beside a place in a message: the words of a list just before it, just after it, or a little way ahead in its clause.
// Knows no cars; linear by looking up where the occurrences end and begin.
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

export interface Beside {
  /** a word of the list ends right before the place (blanks and 的 or 了 between) */
  before(list: string, at: Hit): boolean
  after(list: string, at: Hit): boolean
  /** the place is a word of the list */
  starts(list: string, at: Hit): boolean
  /** where the last word of the list up to `reach` characters before the place ends, in the same clause; -1 when there is none */
  ahead(list: string, at: Hit, reach: number): number
}

export function besideOf(message: Message): Beside {
  const ends = new Map<string, ReadonlySet<number>>()
  const starts = new Map<string, ReadonlySet<number>>()
  const { folded, clauses } = message
  const known = (of: Map<string, ReadonlySet<number>>, list: string, side: 'start' | 'end'): ReadonlySet<number> => {
    let set = of.get(list)
    if (set === undefined) {
      set = new Set(message.found.words(list).map(hit => hit[side]))
      of.set(list, set)
    }
    return set
  }
  return {
    before(list, at) {
      const set = known(ends, list, 'end')
      for (let end = at.start; end >= at.start - 3; end--) {
        if (set.has(end)) return true
        if (!/[ 的了是"'(]/.test(folded.charAt(end - 1))) return false
      }
      return false
    },
    after(list, at) {
      const set = known(starts, list, 'start')
      // "Honda's", "the Kias"
      const end = /^'?s\b/.test(folded.slice(at.end, at.end + 3)) ? folded.indexOf('s', at.end) + 1 : at.end
      return set.has(end) || (/[ 的牌"')]/.test(folded.charAt(end)) && set.has(end + 1))
    },
    starts: (list, at) => known(starts, list, 'start').has(at.start),
    ahead(list, at, reach) {
      const set = known(ends, list, 'end')
      const clause = clauses.clauseOf[at.start]
      for (let end = at.start; end >= Math.max(0, at.start - reach); end--)
        if (set.has(end) && clauses.clauseOf[Math.max(0, end - 1)] === clause) return end
      return -1
    },
  }
}
