// Cuts a text into the documents the service takes: 5,120 characters each, at the end of a sentence where there is one.
import type { Language } from '../../case/vocabulary.ts'

export interface Document {
  /** UTF-16 offset of its first character in the whole text */
  start: number
  text: string
}

/** the service counts characters, we UTF-16 units: never too long */
const longest = 5_120
/** the smallest number of documents every kind of analysis takes in one request */
const most = 5
/** how far back a better place to cut is looked for */
const lookBack = 1_000

const sentenceEnd = /[。！？!?；;\n]|\.(?=\s)/g
const pause = /[，,、\s]/g

function lastEnd(text: string, pattern: RegExp): number | undefined {
  const last = [...text.matchAll(pattern)].at(-1)
  return last ? last.index + last[0].length : undefined
}

function cutAt(text: string, from: number): number {
  const limit = from + longest
  if (limit >= text.length) return text.length
  const tail = text.slice(limit - lookBack, limit)
  const end = lastEnd(tail, sentenceEnd) ?? lastEnd(tail, pause)
  if (end !== undefined) return limit - lookBack + end
  const inPair = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '')
  return inPair ? limit - 1 : limit
}

/** In order, without gaps; a text of more than about 20,000 characters loses its end. */
export function documentsOf(text: string): Document[] {
  const documents: Document[] = []
  for (let start = 0; start < text.length && documents.length < most; ) {
    const end = cutAt(text, start)
    documents.push({ start, text: text.slice(start, end) })
    start = end
  }
  return documents
}

/** The service's names of the languages we speak. */
const codes: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant', en: 'en' }

export const inputsOf = (documents: readonly Document[], language: Language) =>
  documents.map(({ text }, index) => ({ id: String(index), text, language: codes[language] }))

/** `zh_chs`, `zh-Hant`, `en` … as our own; undefined for a language we don't speak. */
export function languageOf(code: string): Language | undefined {
  const folded = code.toLowerCase().replaceAll('_', '-')
  if (folded === 'en') return 'en'
  if (['zh-cht', 'zh-hant', 'zh-tw', 'zh-hk'].includes(folded)) return 'zh-TW'
  return ['zh-chs', 'zh-hans', 'zh-cn', 'zh'].includes(folded) ? 'zh-CN' : undefined
}
