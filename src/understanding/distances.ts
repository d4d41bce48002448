// Every distance a message names, in kilometres, with its span: "3.5万公里", "两万三千公里", "21k miles", "three thousand km". What it is
// the distance of (odometer, trip, range, warranty) it must not know.
import { englishNumberOf, englishNumberPattern } from './englishNumerals.ts'
import { everyMatch } from './everyMatch.ts'
import { numberOf } from './numerals.ts'

export interface Distance {
  /** undefined where no unit was said */
  unit: 'km' | 'mile' | undefined
  /** as said, in its unit; of "两三万" and "3-4万" the lower end */
  amount: number
  start: number
  end: number
}

export const kmPerMile = 1.609344
// "98.000" and "98 000" group by thousands as well, "84,xxx" leaves the rest open
const grouped =
  '[0-9]{1,3}(?:[,.][0-9]{3})+(?![0-9])(?!\\.[0-9])|[0-9]{2,3}(?: [0-9]{3})+(?![0-9])|[0-9]{1,3}(?: ,|, )[0-9]00(?![0-9])|[0-9]{1,3},?xxx(?![a-z])'
const arabic = `(?:${grouped}|[0-9]{1,7}(?:\\.[0-9]{1,5})?)`
const tail =
  '(?: ?[多来余几]?(?:[万千百]|w(?![a-z])|w(?=km)|k(?![a-z])|k(?=mi))(?: ?[0-9一二两三四五六七八九] ?[千百](?:[0-9一二三四五六七八九](?![0-9]))?| [0-9](?![0-9年月日号万千百.:])|[0-9零一二两三四五六七八九]{1,4}(?:[千百][0-9零一二两三四五六七八九百十]{0,6})?)?)?'
const spelled = '(?:[一二两俩三四五六七八九十][零〇一二两三四五六七八九十百千万几]{0,11}(?:[来多]万)?|[万千]把)'
/** One number as customers write kilometres; linear. */
export const distanceNumber = `(?:${arabic}${tail}|${spelled})`
const more = '(?: ?(?:多一?点儿?|多|来|余|几|好几|\\+|左右|上下|出头|大概|ish|or so|plus|some)){0,2}'
const units =
  '(公里|千米|公理|㎞|km|kms|k m|klms?|kilomet(?:er|re)s?|klicks|clicks|英里|miles?|mileage|mls|mi|万里程)(?![a-z]| ?\\/ ?(?:h|次|时|小时|天|day|月|年|l\\b|kwh|gal|[0-9]{1,3} ?(?:l|kwh))|每小时|每时| ?(?:per|an) hour)'
const withUnit = new RegExp(
  `(?<![0-9.]|[0-9][:/])(${distanceNumber})${more} ?-?(?:(?:original|total|actual|highway|city|odd|easy|or so|good|hard|trouble[- ]free|problem[- ]free) ){0,2}${units}`,
  'g',
)
const wordsWithUnit = new RegExp(`\\b(${englishNumberPattern}) ${units}`, 'g')
/** "3-4万公里", "五到六万公里", "7、8千公里", "between 40 and 45k": what stands before the upper end; "奥迪A4,5万公里" names a car before it. */
const lowerEnd = new RegExp(
  `(?<![0-9.])(?:(${arabic}|${spelled})(?:[万千wk]|公里|km| miles)? ?(?:-|~|至|到|to) ?|between (${arabic})(?:k| miles)? (?:and|to) |(?<![a-z]|model |马自达)([0-9]),)$`,
)

const isMiles = (unit: string): boolean => /^m[il]|英里/.test(unit)

/** The kilometres of an amount, whole. */
export const inKm = (amount: number, unit: 'km' | 'mile'): number =>
  Math.round(unit === 'mile' ? amount * kmPerMile : amount)

export function findDistances(text: string): Distance[] {
  const found: Distance[] = []
  for (const pattern of [withUnit, wordsWithUnit]) {
    for (const match of everyMatch(text, pattern)) {
      if (found.length >= 60) break
      const raw = match[1] ?? ''
      const unit = match[2] ?? ''
      const start = match.index
      const upper = pattern === withUnit ? amountOf(raw) : englishNumberOf(raw)
      if (upper === undefined) continue
      const end = start + match[0].length
      if (found.some(other => start < other.end && end > other.start)) continue
      const range = lowerEnd.exec(text.slice(Math.max(0, start - 24), start))
      const from = range?.[1] ?? range?.[2] ?? range?.[3]
      const lower = from === undefined ? undefined : lowerOf(from, raw, upper)
      found.push({
        unit: isMiles(unit) ? 'mile' : 'km',
        amount: lower ?? upper,
        start: lower === undefined || range === null ? start : Math.max(0, start - 24) + range.index,
        end,
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The lower end in the power of the upper one; undefined when the two are no range. */
function lowerOf(raw: string, upperRaw: string, upper: number): number | undefined {
  const plain = amountOf(raw)
  if (plain === undefined) return undefined
  const power = /万|w/.test(upperRaw) ? 10_000 : /千|k|thousand/.test(upperRaw) ? 1_000 : 1
  const lower = plain < upper / power + 1 && plain < 100 && power > 1 ? plain * power : plain
  return lower < upper && lower * 4 >= upper ? lower : undefined
}

/** "十几万" and "两三万" count from their lower end, "一两万" lies between the two, "万把" is one 万; "几万" is no number. */
export function amountOf(raw: string): number | undefined {
  const plain = raw
    .replaceAll(' ', '')
    .replace(/^一两(?=[万千百])/, '1.5')
    .replace(/^([0-9]{1,3}),?xxx$/, '$1000')
    .replace(/^[0-9]{1,3}(?:\.[0-9]{3})+$/, grouped => grouped.replaceAll('.', ''))
    .replace(/(?<=[十百千万])几|把|(?<=[十0-9])[来多余几](?=[万千])/g, '')
    .replace(/([一二两三四五六七八九])[一二两三四五六七八九](?=[十百千万])/g, '$1')
  return numberOf(plain)
}
