// Licence plates of the mainland, ordinary and new-energy, special ones too; separators and lower case forgiven. Knows no other numbers.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message } from './message.ts'

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const letter = 'a-hj-np-z'
const gap = '[ \\-.•]{0,2}'
const serialGap = '[ \\-]?'
const shapes = new RegExp(
  `(?<![${provinces}])[${provinces}]${gap}[${letter}]${gap}(?:` +
    // new energy: six, with a class letter in front or at the end; then ordinary five, or four and a special last sign
    `(?:[a-hjk]${serialGap}[${letter}0-9](?:${serialGap}[0-9]){4}|(?:[0-9]${serialGap}){5}[a-hjk])(?![a-z0-9])` +
    `|(?:[${letter}0-9]${serialGap}){4}(?:[${letter}0-9](?![a-z0-9])|[警学港澳挂领]))` +
    `|使[0-9]{6}|wj${gap}[${provinces}]${gap}[0-9]{4}[0-9a-z]`,
  'g',
)

export function readPlate(message: Message): ReadFact[] {
  const found: ReadFact[] = []
  for (const match of message.folded.matchAll(shapes)) {
    const value = match[0].replace(/[^a-z0-9\u4e00-\u9fff]/g, '').toUpperCase()
    const serial = value.slice(2)
    if (!/\d/.test(serial)) continue
    // "云a..." inside a word ("华为云A5…") would need a number-like serial anyway; two digits tell a plate from a model name
    if ((serial.match(/\d/g) ?? []).length < 2) continue
    found.push(fact(message, 'vehicle.plate', value, { start: match.index, end: match.index + match[0].length }))
  }
  return found.slice(-1)
}
