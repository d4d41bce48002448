// What a pattern of the guard is made of: words put in by name, characters folded, several tried in one look. Knows no rule.

/** Groups are counted through a pattern, so one that refers to its own cannot be joined: then every text is looked at closely. */
const namesGroups = /\\[1-9k]|\(\?<[^=!]/

export const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(
    patterns.some(({ source }) => namesGroups.test(source))
      ? ''
      : patterns.map(({ source }) => `(?:${source})`).join('|'),
    'm',
  )

/** "no refund" on record backs none */
export const granted = (text: string): string => `(?<![不无未非]|\\bno |\\bnot )(?:${text})`

export const foldHan = (text: string, fold: ReadonlyMap<string, string>): string =>
  text.replace(/[\u3400-\u9fff]/g, character => (character === '您' ? '你' : (fold.get(character) ?? character)))

/** A word put in by its name, <when>; (?<when> begins a group. */
export const wordByName = /(?<!\(\?)<([a-z-]+)>/g

/** Words may be made of other words, three deep at most. */
export function deep(text: string, words: Record<string, string>, left = 3): string {
  return left === 0 ? text : text.replace(wordByName, (_, name: string) => deep(words[name] ?? '', words, left - 1))
}
