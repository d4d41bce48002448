// Whether a text is in a language, as far as its signs tell. Pure.
import type { Shown } from '../shown.ts'
import type { Language } from './scenario.ts'

const link = /https?:\/\/\S+/g
const han = /\p{Script=Han}/gu
/** never written in Taiwan */
const simplifiedOnly = /[这们对时车说请问电话间发现联给过还没吗谢为]/
/** signs: shorter ones are names, numbers, a greeting */
const short = 12

export function isIn(language: Language, text: string): boolean {
  const words = text.replace(link, '')
  const signs = words.replace(/[\s\d]/g, '').length
  const share = signs === 0 ? 0 : (words.match(han)?.length ?? 0) / signs
  if (language === 'en') return share <= 0.2
  if (language === 'zh-TW' && simplifiedOnly.test(words)) return false
  return signs <= short || share >= 0.25
}

/** What is said with it; items to tap are often names, which are the same in every language. */
export function sentencesOf(what: Shown): string {
  if (what.kind === 'text') return what.text
  return what.kind === 'menu' ? [what.head, what.tail].filter(each => each !== '').join('\n') : ''
}
