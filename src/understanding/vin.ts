// Vehicle identification numbers: 17 signs, check digit computed; an unchecked one only when it was asked for or called a VIN.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message } from './message.ts'

const candidate = /(?<![a-z0-9-])[a-hj-npr-z0-9]{17}(?![a-z0-9-])/g
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

export function readVin(message: Message): ReadFact[] {
  const found: ReadFact[] = []
  for (const match of message.folded.matchAll(candidate)) {
    const value = match[0].toUpperCase()
    const before = message.folded.slice(Math.max(0, match.index - 16), match.index)
    const named =
      message.context.asked === 'vehicle.vin' ||
      /(?:vin|车架号|车架|识别码|识别代号|底盘号)(?: ?(?:is|no|number|code))*[^a-z0-9]{0,8}$/.test(before)
    // Europeans put a filler Z in the place of the check digit
    const checked = hasValidCheckDigit(value) || (value.startsWith('W') && value.charAt(8) === 'Z')
    const mixed = /[A-Z]/.test(value) && /\d{4}$/.test(value)
    if (!/[A-Z]/.test(value) || !(named ? checked || mixed : checked && /\d/.test(value))) continue
    found.push(fact(message, 'vehicle.vin', value, { start: match.index, end: match.index + match[0].length }))
  }
  return found.slice(-1)
}
