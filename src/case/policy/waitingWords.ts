// What words between staff and a customer who waits to hear from a person do to the wait: whether staff's say anything, and whether the
// customer's answer them or only ask on. Which words do is data (src/packs/wording).
import type { Statement } from '../caseParts.ts'
import type { Keeping } from './keepingWords.ts'

/** `call`, `writing`: they ask to be rung up, or rather not to be; `word`: they urge, complain of the wait or ask when. */
export type WaitsFor = 'call' | 'writing' | 'word'

/** Not only dots, digits and blanks. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, /\p{Script=Han}/u.test(text) ? '' : ' ').trim()

/** A word that tells the customer something. */
export const saysSomething = (text: string, { holding }: Keeping): boolean =>
  hasLetters(text) && !holding.test(bare(text))

/** @param text of the customer */
export function waitsFor(text: string, { rather, callMe, waits }: Keeping): WaitsFor | undefined {
  if (rather.test(text)) return 'writing'
  if (callMe.test(text)) return 'call'
  return waits.test(text) ? 'word' : undefined
}

/** When to ring was told: they count on a call, unless they would rather read. */
export function waitsForIn({ text, facts }: Statement, words: Keeping): WaitsFor | undefined {
  const found = waitsFor(text, words)
  if (found === 'call' || found === 'writing') return found
  const wish = facts.find(each => each.slot === 'customer.contactPreference')
  if (wish === undefined) return found
  return words.rather.test(String(wish.value)) ? 'writing' : 'call'
}
