// What words do for a promise: any that say something keep one of news; one of a deed, such as money back, only those that say it is done.
// Which words those are is data (src/packs/wording).
import type { Keeping } from './keepingWords.ts'
import { promisesCall } from './promisedCall.ts'
import { hasLetters, saysSomething } from './waitingWords.ts'

/** Each clause that names the deed says it is done; where it leaves that open, the rest of its sentence does not deny it. */
function isDone(deed: RegExp, told: string, { done, undone, turn }: Keeping): boolean {
  return namingOf(deed, told, turn).every(
    ({ clause, sentence }) => !undone.test(clause) && (done.test(clause) || !undone.test(sentence)),
  )
}

const namingOf = (deed: RegExp, told: string, turn: RegExp): { clause: string; sentence: string }[] =>
  told.split(/(?<=[。.!！?？;；\n])/).flatMap(sentence => {
    const clauses = sentence.split(/(?<=[,，:：])/).flatMap(each => each.split(turn))
    return clauses.flatMap(clause => (deed.test(clause) ? [{ clause, sentence }] : []))
  })

/** The deeds that were promised, in the words for it; empty: it was news, or what no word here fits. */
function deedsIn(promised: string, { news, deeds }: Keeping): readonly RegExp[] {
  return news.test(promised) ? [] : deeds.filter(each => each.test(promised))
}

/** To be told something, or be in touch: no call, and nothing that is to be done. */
export const awaitsNews = (promised: string, words: Keeping): boolean =>
  !promisesCall(promised, words) && (words.news.test(promised) || words.touch.test(promised))

/**
 * The clauses that can be what was promised: no courtesy, nothing about what they sent, and nothing asked of them, unless only to be in touch
 * was promised.
 */
export function newsOf(promised: string, told: string, words: Keeping): string[] {
  const { idle, asks, touch } = words
  const clauses = told.split(/(?<=[?？])|[,，.。!！;；:：\n](?![0-9])/).map(each => each.trim())
  return clauses.filter(
    each =>
      hasLetters(each) &&
      (asks.test(each)
        ? touch.test(promised)
        : !idle.test(each.replace(/[\s\p{P}]+$/u, '')) && saysSomething(each, words)),
  )
}

/**
 * @param promised what was promised; `told`: what is written to the customer now
 * @param news what of it may be news; all of it where something is decided by it
 */
export function isKeptBy(promised: string, told: string, words: Keeping, news?: string): boolean {
  if (!saysSomething(told, words)) return false
  const meant = deedsIn(promised, words)
  if (meant.length === 0 && news !== undefined) return newsOf(promised, news, words).length > 0
  const named = meant.filter(each => each.test(told))
  return meant.length === 0 || (named.length > 0 && named.every(each => isDone(each, told, words)))
}

/** Having been in touch keeps what is no deed; a deed only with the words for its being done. */
export const isKeptInTouch = (promised: string, noted: string, words: Keeping): boolean =>
  deedsIn(promised, words).length === 0 || isKeptBy(promised, noted, words)
