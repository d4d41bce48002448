// Makes one pattern of Chinese words and English ones: the English stand alone, the Chinese anywhere. Line breaks in a list count nothing.

/** Alternatives separated by `|`, in the syntax of a pattern. */
export const wordsOf = (flags: '' | 'g', chinese: string, english: string): RegExp =>
  new RegExp(`${joined(chinese)}|(?<![\\p{Script=Latin}'])(?:${joined(english)})(?![\\p{Script=Latin}])`, `iu${flags}`)

/** The same, for replacing each that is found. */
export const everyOf = (words: RegExp): RegExp => new RegExp(words, `${words.flags.replace('g', '')}g`)

const joined = (list: string): string => list.replace(/\s*\n\s*/g, '')
