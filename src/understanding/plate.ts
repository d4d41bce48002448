// Licence plates: the mainland's, ordinary, new-energy and special ones; Taiwan's and Hong Kong's where a plate is asked for or named.
// Separators and lower case are forgiven. Knows no other numbers.
import type { ReadFact } from '../case/facts.ts'
import { everyMatch } from './everyMatch.ts'
import { fact, type Message } from './message.ts'
import { plateInLatin } from './platePinyin.ts'
import { plateShape, provinces } from './plateShapes.ts'

const shapes = new RegExp(`(?<![${provinces}])${plateShape}`, 'g')
const taiwan =
  /(?<![a-z0-9])(?:[a-z]{3}[- ]?[0-9]{4}|[0-9]{4}[- ]?[a-z]{2}|[a-z]{2}[- ]?[0-9]{4}|[a-z]{2}[- ]?[0-9]{3})(?![a-z0-9])/
/** Three letters and four digits are hardly anything else when they are the whole message. */
const taiwanAlone = /^[a-z]{3}[- ]?[0-9]{4}$/
const asksOther: ReadonlySet<string | undefined> = new Set(['background.visit', 'vehicle.vin', 'demand', 'proposal'])
const aboutTheCar: ReadonlySet<string | undefined> = new Set([
  'vehicle.plate',
  'vehicle.model',
  'vehicle.mileageKm',
  'customer.name',
])
/** Written as on the plate, in a Chinese sentence: three letters, a hyphen and four digits; no number of an order or a part. */
const taiwanWritten = /^[a-z]{3}-[0-9]{4}$/
const taiwanAnywhere = /(?<![a-z0-9-])[a-z]{3}-[0-9]{4}(?![a-z0-9-])/g
const otherNumber = /(?:号|单|编号|型号|料号|零件|发票|代码|案件|密码)[^,.;!?0-9]{0,6}$/
const calledAfter =
  /^[ ,(]{0,2}(?:港牌|(?:这|那|以上)?(?:个|才)?(?:就?是|系)?(?:我的?)?(?:车牌|车号|牌照|牌号)|个牌|的牌|这个牌|这台|这架| ?(?:is|that's) (?:my|the) (?:number ?plate|plate|registration)\b)/
/** "架車 TK8888": behind the car, with four digits. */
const behindCar = /(?:架|部|台|辆)车[ :]{0,2}$/
const called = /(?:车牌|车号|牌照|牌号|\bplates?\b|licen[cs]e|registration)[^,.;!?0-9]{0,10}$/

export function readPlate(message: Message): ReadFact[] {
  const found: ReadFact[] = inShape(message)
  if (found.length === 0) found.push(...plateInLatin(message))
  if (found.length === 0) found.push(...elsewhere(message))
  return found.slice(-1)
}

/** All that are plates wherever they stand, in the order of the text. */
export const platesIn = (message: Message): ReadFact[] => {
  const found = inShape(message)
  if (found.length > 0 || !/\p{Script=Han}/u.test(message.text)) return found
  return [...everyMatch(message.folded, taiwanAnywhere)].flatMap(match => {
    const at = { start: match.index, end: match.index + match[0].length }
    const isOther = otherNumber.test(message.folded.slice(Math.max(0, at.start - 16), at.start))
    return isOther ? [] : [fact(message, 'vehicle.plate', match[0].replace('-', '').toUpperCase(), at)]
  })
}

function inShape(message: Message): ReadFact[] {
  const found: ReadFact[] = []
  for (const match of everyMatch(message.folded, shapes)) {
    const value = match[0].replace(/[^a-z0-9\u4e00-\u9fff]/g, '').toUpperCase()
    const serial = value.slice(2)
    // "云a..." inside a word ("华为云A5…") would need a number-like serial anyway; two digits tell a plate from a model name
    if ((serial.match(/\d/g) ?? []).length < 2) continue
    found.push(fact(message, 'vehicle.plate', value, { start: match.index, end: match.index + match[0].length }))
  }
  return found
}

/** "RCC-7788 Honda Fit": a plate of three letters, then the car, and nothing else. */
const startsWithPlate = (message: Message, match: RegExpExecArray): boolean => {
  if (!taiwanAlone.test(match[0]) || message.folded.slice(0, match.index).trim() !== '') return false
  const end = match.index + match[0].length
  const rest = message.folded.slice(end).replace(/^[ ,]+/, '')
  const from = message.folded.length - rest.length
  return rest.length <= 24 && message.found.words('vehicleWord').some(hit => hit.start === from)
}

function elsewhere(message: Message): ReadFact[] {
  const match = taiwan.exec(message.folded.slice(0, 4000))
  if (match === null) return []
  const { asked } = message.context
  const alone = message.folded.trim().replace(/[.!~]+$/, '')
  const isCar = message.found
    .words('vehicleWord')
    .some(hit => hit.start < match.index + match[0].length && hit.end > match.index)
  const before = message.folded.slice(Math.max(0, match.index - 16), match.index)
  const behind = message.folded.slice(match.index + match[0].length)
  const chinese = /\p{Script=Han}/u.test(message.text)
  const wanted =
    (taiwanWritten.test(match[0]) && chinese && !isCar && !asksOther.has(asked) && !otherNumber.test(before)) ||
    (calledAfter.test(behind) && (!isCar || /牌|plate|registration/.test(calledAfter.exec(behind)?.[0] ?? ''))) ||
    (startsWithPlate(message, match) && !isCar && !asksOther.has(asked)) ||
    (behindCar.test(before) && /[0-9]{4}/.test(match[0]) && !isCar) ||
    (asked === 'vehicle.plate' && message.text.trim().length - match[0].length <= 8) ||
    (taiwanAlone.test(alone) && !asksOther.has(asked) && !isCar) ||
    (aboutTheCar.has(asked) && alone === match[0] && /[0-9]{4}/.test(alone) && !isCar) ||
    called.test(before)
  const value = match[0].replace(/[^a-z0-9]/g, '').toUpperCase()
  return wanted && value.length >= 5
    ? [fact(message, 'vehicle.plate', value, { start: match.index, end: match.index + match[0].length })]
    : []
}
