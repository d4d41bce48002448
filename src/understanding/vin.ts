// Vehicle identification numbers: 17 signs, written together or in groups. The check digit binds in North America and China: a number
// that starts with L and fails is no fact (it was misread); other makers' are taken when they are called a VIN or look like one.
import type { ReadFact } from '../case/facts.ts'
import { everyMatch } from './everyMatch.ts'
import { fact, type Message } from './message.ts'

const token = /[a-z0-9]+/g
/** More pieces than this are words in a row. */
const mostGroups = 6
const signs = /^[a-hj-npr-z0-9]{17}$/
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
const values: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
}

export function hasValidCheckDigit(vin: string): boolean {
  const sum = [...vin].reduce((total, char, i) => total + (values[char] ?? Number(char)) * (weights[i] ?? 0), 0)
  return vin.charAt(8) === (sum % 11 === 10 ? 'X' : String(sum % 11))
}

const called = /(?:vin|车架|识别码|识别代[码号]|车辆识别|底盘号|大架号)(?: ?(?:is|no|number|code))*[^a-z0-9]{0,8}$/

export function readVin(message: Message): ReadFact[] {
  const found: ReadFact[] = []
  const text = message.folded
  let tokens: { start: number; end: number }[] = []
  const flush = (): void => {
    found.push(...vinsIn(message, tokens))
    tokens = []
  }
  for (const match of everyMatch(text, token)) {
    const last = tokens.at(-1)
    // groups hang together by one blank or dash
    if (last !== undefined && !(match.index - last.end === 1 && /[ -]/.test(text.charAt(last.end)))) flush()
    tokens.push({ start: match.index, end: match.index + match[0].length })
  }
  flush()
  return found.slice(-1)
}

function vinsIn(message: Message, tokens: readonly { start: number; end: number }[]): ReadFact[] {
  const found: ReadFact[] = []
  for (let i = 0; i < tokens.length; i++) {
    let length = 0
    for (let j = i; j < Math.min(tokens.length, i + mostGroups) && length < 17; j++) {
      const first = tokens[i]
      const last = tokens[j]
      if (first === undefined || last === undefined) break
      length += last.end - last.start
      if (length !== 17) continue
      const raw = message.folded.slice(first.start, last.end).replace(/[ -]/g, '')
      if (!signs.test(raw)) continue
      const named =
        message.context.asked === 'vehicle.vin' ||
        called.test(message.folded.slice(Math.max(0, first.start - 20), first.start))
      // "call me 138…": words that happen to stand before a telephone number
      const isPhone = i !== j && holdsMobile(message.folded.slice(first.start, last.end))
      if (isPhone && !(named && hasValidCheckDigit(raw.toUpperCase()))) continue
      // a token beside it, joined by a dash, makes it part of something longer
      const joined = message.folded.charAt(first.start - 1) === '-' || message.folded.charAt(last.end) === '-'
      if (!joined && isVin(raw.toUpperCase(), named, i !== j))
        found.push(fact(message, 'vehicle.vin', raw.toUpperCase(), { start: first.start, end: last.end }))
    }
  }
  return found
}

const holdsMobile = (groups: string): boolean => groups.split(/[ -]/).some(each => /^1[3-9]\d{9}$/.test(each))

/** Makers outside North America and China, by the first sign, with a serial number at the end. */
const elsewhere = /^[J-KS-Z6-9][A-Z0-9]{2}(?=[A-Z0-9]*[A-Z])[A-Z0-9]{9}\d{5}$/

function isVin(vin: string, named: boolean, grouped: boolean): boolean {
  const letters = vin.replace(/\d/g, '').length
  if (hasValidCheckDigit(vin)) return named || (letters >= 2 && letters <= 14 && (!grouped || /\d{4}$/.test(vin)))
  if (vin.startsWith('L') || letters === 0) return false
  if (grouped && !named) return false
  if (named) return /\d{4}$/.test(vin)
  // Europeans put a filler Z in the place of the check digit
  return (/^[WVZST]/.test(vin) && vin.charAt(8) === 'Z' && /\d{4}$/.test(vin)) || (elsewhere.test(vin) && letters >= 4)
}
