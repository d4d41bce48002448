// How loud a message is written: exclamation and question marks in a row, capitals for emphasis, characters drawn out. Knows no words.

/** Two exclamation marks or three question marks: somebody is moved, whatever the words. */
export const isShouting = (text: string): boolean =>
  /[!！]{2,}|[?？]{3,}|[!！][?？]|[?？][!！]/.test(text.slice(0, 2000))

const bangs = /[!！]{2,}|[!！][?？]|[?？][!！]/
const questions = /[?？]{2,}/
const drawnOut = /([\p{Script=Han}a-z])\1{3,}/iu
const laughing = /[哈呵嘿嘻啦]{4,}|ha{2,}|he{2,}|w{3,}|[1-9]{3}/i
/** A report typed in capitals throughout shouts at nobody; a short line or single words among small letters do. */
const reportLength = 160

/** Summand of the anger's logit: 0 when written plainly. */
export function typographyOf(text: string): number {
  const start = text.slice(0, 2000)
  let sum = 0
  if (bangs.test(start)) sum += 0.7
  else if (/[!！]/.test(start)) sum += 0.3
  if (questions.test(start)) sum += 0.5
  if (drawnOut.test(start) && !laughing.test(start)) sum += 0.4
  return sum + (shouts(start) ? 0.8 : 0)
}

function shouts(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) lower++
  }
  if (upper < 6) return false
  if (upper > 4 * lower) return text.length < reportLength
  const words = text.match(/\b[A-Z]{4,}\b/g) ?? []
  return lower > upper && words.filter(word => /[AEIOUY]/.test(word)).length >= 1
}
