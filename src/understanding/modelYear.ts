// The model year: "2020款", "20年的车", "2015 Chevy Malibu", "'06 Cobalt". A year of purchase is none.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message } from './message.ts'
import type { Hit } from './rules.ts'

const four = '(20[0-3][0-9]|19[89][0-9])'
const anywhere = [
  new RegExp(`(?<![0-9])${four}(?: ?年)? ?款`),
  /(?<![0-9.])([0-2][0-9]|9[0-9])(?: ?年)? ?款/,
  new RegExp(`(?<![0-9])${four}年(?:的老?车|车(?![主友间位辆])|式|份的?车|出厂)`),
  /(?<![0-9.])([0-2][0-9]|9[0-9])年(?:的老?车|车(?![主友间位辆])|式的?车|出厂)/,
  new RegExp(`\\b(?:model year|my) ?${four}\\b`),
  new RegExp(`\\b${four} model\\b`),
  new RegExp(`\\b(?:car|truck|vehicle|it)(?:'s| is| was) an? ${four}\\b(?! ?(?:miles|km))`),
]
const latest = 2039
const onlyYear =
  /^(?:(?:我的?)?(?:车子?)?(?:就?是|大概)?(?:19|20)?([0-9]{2})(?:年(?:的|款的?|出厂的?)?|款的?)|(?:(?:it|mine|my car|the car)(?:'s| is) )?(?:an? )?(?:19|20)([0-9]{2})(?: model| one| car)?)(?:吧|呀|啊|车|左右)*$/
/** Questions whose answer may be a year of something else, or any number. */
const asksNumber: ReadonlySet<string | undefined> = new Set([
  'vehicle.purchasedOn',
  'vehicle.mileageKm',
  'vehicle.vin',
  'customer.phone',
  'background.occurredOn',
  'background.visit',
  'background.repairs',
  'symptom.since',
])
/** A year is the whole message, in folded text: "2021年的", "it's a 2021". */
export const isOnlyYear = (folded: string): boolean => onlyYear.test(folded.trim().replace(/[.!~ ]+$/, ''))

/** `cars`: where the customer's car is named, likeliest first; a year beside it is its year. */
export function readYear(message: Message, cars: readonly Hit[]): ReadFact[] {
  const text = message.folded.slice(0, 4000)
  let at: Found | undefined
  for (const car of cars) at ??= besideCar(text, car)
  at ??= first(text)
  if (at === undefined && !asksNumber.has(message.context.asked)) at = alone(text)
  if (at === undefined) return []
  const value = yearOf(at.digits)
  return value === undefined ? [] : [fact(message, 'vehicle.year', value, at)]
}

interface Found extends Hit {
  digits: string
}
function besideCar(text: string, car: Hit): Found | undefined {
  const from = Math.max(0, car.start - 18)
  const before = text.slice(from, car.start)
  const match =
    /(?<![0-9.,$])(20[0-3][0-9]|19[89][0-9])(?:年?款)?的? ?(?:[a-z]{1,9} )?$/.exec(before) ??
    /'([0-9]{2})(?:款)? ?(?:[a-z]{1,9} )?$/.exec(before) ??
    /(?<![0-9.,$:/-])(20[0-3][0-9]|[0-2][0-9])年的 ?$/.exec(before) ??
    /(?<![0-9.,$:/-])(0[0-9]|[12][0-9]|9[0-9])款 ?$/.exec(before) ??
    // "04 Saturn Ion" is a year, "15 Kia dealers" a number
    /(?<![0-9.,$:/-])(0[0-9]|9[0-9]) $/.exec(before)
  if (match?.[1] !== undefined && !/[a-z0-9]/.test(before.charAt(match.index - 1))) {
    const start = from + match.index
    return { digits: match[1], start, end: start + match[0].trimEnd().replace(/ [a-z]+$/, '').length }
  }
  // "宝马三系20年的", "卡罗拉双擎22款"
  const short =
    /^(?:[\u4e00-\u9fff]{0,2}|[a-z0-9-]{1,5}) ?(0[0-9]|[12][0-9]|9[0-9])(?:年?款|年(?:的(?![0-9一-龥])|[老新]?式))/.exec(
      text.slice(car.end, car.end + 14),
    )
  if (short?.[1] !== undefined) {
    const start = car.end + short[0].lastIndexOf(short[1])
    return { digits: short[1], start, end: car.end + short[0].length }
  }
  const after =
    /^ ?(?:[a-z0-9]{1,4} )?(20[0-3][0-9]|19[89][0-9])(?:年?款)?(?![0-9年,]|\.[0-9]| ?(?:miles|km|公里))/.exec(
      text.slice(car.end, car.end + 12),
    )
  if (after?.[1] === undefined) return undefined
  const start = car.end + after[0].indexOf(after[1])
  return { digits: after[1], start, end: car.end + after[0].length }
}

function alone(text: string): Found | undefined {
  if (!isOnlyYear(text)) return undefined
  const digits = /[0-9]{2,4}/.exec(text)
  return digits === null ? undefined : { digits: digits[0], start: digits.index, end: text.trimEnd().length }
}

function first(text: string): Found | undefined {
  let best: Found | undefined
  for (const pattern of anywhere) {
    const match = pattern.exec(text)
    if (match?.[1] === undefined || (best !== undefined && best.start <= match.index)) continue
    best = { digits: match[1], start: match.index, end: match.index + match[0].length }
  }
  return best
}

function yearOf(digits: string): number | undefined {
  const number = Number(digits)
  const value = digits.length === 4 ? number : number > 80 ? 1900 + number : 2000 + number
  return value <= latest ? value : undefined
}
