// Letters of a word set apart by marks or blanks (r.e.f.u.n.d, 退·款, 保。证。退。款) brought together again. Knows no rule, only the
// words the rules look for.

export interface Vocabulary {
  /** English words, two letters and more */
  words: ReadonlySet<string>
  /** two Chinese characters that stand side by side in a pattern */
  pairs: ReadonlySet<string>
}

/** The words of patterns, by their source. */
export function vocabularyOf(sources: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const source of sources) {
    const plain = source.replace(/\\[a-z]/g, ' ')
    for (const [word] of plain.matchAll(/[a-z]{2,}/g)) words.add(word)
    for (const [run] of plain.matchAll(/[\u3400-\u9fff]{2,}/g))
      for (let index = 0; index + 1 < run.length; index++) pairs.add(run.slice(index, index + 2))
  }
  return { words, pairs }
}

const marks = '·•‧∙⋅・.,\\-_*/\\\\|~^`+=:;!?()\\[\\]{}<>【】〔〕《》〈〉—–…'
/** Marks that end no sentence and join no words: between two characters of one word they are only in the way. */
const idle = '·•‧∙⋅・\\-_*/\\\\|~^`+=()\\[\\]{}<>【】〔〕《》〈〉'
const han = '\\u3400-\\u9fff'

const apart = `(?: ?[${marks}]{1,3} ?| )`
export const lettersApart = new RegExp(`(?<![a-z0-9'])(?:[a-z]${apart}){2,}[a-z](?![a-z0-9'])`, 'g')
export const hanApart = new RegExp(`(?<![${han}])(?:[${han}]${apart}){2,}[${han}](?![${han}])`, 'g')
export const pairApart = new RegExp(`(?<=([${han}])) ?[${idle}]{1,3} ?(?=([${han}]))`, 'g')
/** No word has one of these inside. */
export const markedInside = /(?<=[a-z])[·•‧∙⋅・*_|~^`]{1,2}(?=[a-z])/g

const notLetters = /[^a-z]+/g
const longest = 16

/**
 * The letters alone, and between words a blank where the vocabulary tells them: "w.e w.i.l.l" → "we will". As written, without its
 * marks, when that makes no words.
 */
export function togetherAgain(found: string, { words }: Vocabulary): string {
  const letters = found.replace(notLetters, '')
  if (words.has(letters)) return letters
  // the fewest words that reach each letter, and where the last of them begins
  const best: ({ count: number; from: number } | undefined)[] = [{ count: 0, from: 0 }]
  for (let to = 1; to <= letters.length; to++)
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const before = best[from]
      const word = letters.slice(from, to)
      if (!before || !(words.has(word) || word === 'i' || word === 'a')) continue
      if (before.count + 1 < (best[to]?.count ?? Infinity)) best[to] = { count: before.count + 1, from }
    }
  const parts: string[] = []
  for (let to = letters.length; to > 0; ) {
    const last = best[to]
    if (!last) return letters
    parts.unshift(letters.slice(last.from, to))
    to = last.from
  }
  return parts.join(' ')
}
