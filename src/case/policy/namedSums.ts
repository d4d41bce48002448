// Sums of money named in a text the guard has folded: 500元, ¥1,200, 三千五百块, 五千, 2万, 5k, 300 yuan, five thousand. Knows no rule and
// no case.
import { allOf } from './allOf.ts'
import { englishTens, englishUnits } from './englishNumbers.ts'

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 }

/** 三千五百 → 3500, 两万 → 20000, 三千五 → 3500 */
function chineseNumber(text: string): number {
  let whole = 0
  let part = 0
  let digit = 0
  let lastStep = 1
  for (const character of text) {
    const step = steps[character]
    if (character === '万') {
      whole += (part + digit || 1) * 10_000
      part = 0
      digit = 0
      lastStep = 10_000
    } else if (step !== undefined) {
      part += (digit || 1) * step
      digit = 0
      lastStep = step
    } else {
      digit = digits[character] ?? 0
      // 一万零五: five, and no five thousand
      if (character === '零' || character === '〇') lastStep = 1
    }
  }
  return whole + part + digit * (digit && lastStep >= 100 ? lastStep / 10 : 1)
}

const englishDigits: Readonly<Record<string, number>> = { ...englishUnits, ...englishTens }
// the longer first: seventeen is no seven
const englishNumber = Object.keys(englishDigits)
  .sort((one, other) => other.length - one.length)
  .join('|')

/** three thousand five hundred → 3500 */
function spelledOut(text: string): number {
  let whole = 0
  let part = 0
  for (const word of text.split(/[ -]+/)) {
    if (word === 'thousand' || word === 'grand') {
      whole += (part || 1) * 1_000
      part = 0
    } else if (word === 'hundred') part = (part || 1) * 100
    else part += englishDigits[word] ?? 0
  }
  return whole + part
}

const unit: Readonly<Record<string, number>> = { 千: 1_000, k: 1_000, grand: 1_000, 万: 10_000, w: 10_000 }
/** Counted, but no money: 5 千公里, 3000 rpm, 2026年. */
const counted =
  '(?!\\s?(?:公里|千米|里|米|km\\b|k?m\\b|miles?|kilomet|mi\\b|service|rpm|次|个|天|年|月|日|号|转|小时|分|倍|点|克|毫|升|台|辆|位|份|张|条))'
const inDigits = new RegExp(
  [
    '[¥￥$€£]\\s?([0-9][0-9,]*(?:\\.[0-9]+)?)\\s?([千万k])?',
    '([0-9][0-9,]*(?:\\.[0-9]+)?)\\s?([千万k])?\\s?(?:元|块|rmb|cny|yuan|kuai|bucks|usd|dollars|euros|pounds|人民币|台币|美元)',
    '(?:rmb|cny|usd|yuan)\\s?([0-9][0-9,]*(?:\\.[0-9]+)?)(k)?',
    // 1万2 is 12,000
    `([0-9]+(?:\\.[0-9]+)?)\\s?(?:(万|千)([1-9一二两三四五六七八九])千?(?![0-9.一二两三四五六七八九十百千])(?:元|块)?|(万|千|[kw]\\b|[kw](?=[一-鿿])|grand\\b))${counted}`,
  ].join('|'),
  'g',
)
const inHan = new RegExp(
  `([一二两三四五六七八九十百千万零〇]{1,11})(?:元|块)|([一二两三四五六七八九十]{1,3}[百千万][一二两三四五六七八九十百千万零〇]{0,8})(?![一二两三四五六七八九十百千万零〇元块])${counted}`,
  'g',
)
const inWords = new RegExp(
  `\\b((?:(?:${englishNumber}|hundred)[ -])*(?:thousand|hundred|grand)(?:[ -](?:and[ -])?(?:${englishNumber}|hundred|thousand)(?![a-z]))*)\\b(?! ?(?:km|kilomet|miles?|rpm|times|days?|hours?|years?))`,
  'g',
)
const bareDigits = new RegExp(
  `(?<![0-9a-z.,/¥$€£-]|[0-9]:)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,7})(?![0-9.,:/-]?[0-9])\\s?(?![千万kw元块])${counted}`,
  'g',
)

export interface PlacedSum {
  sum: number
  /** in the folded text, UTF-16 */
  from: number
  to: number
}

const placed = (found: RegExpMatchArray, sum: number): PlacedSum => ({
  sum,
  from: found.index ?? 0,
  to: (found.index ?? 0) + found[0].length,
})

/**
 * In the order of the text, each once: 5 千元 is no 千元 beside it.
 * `bare`: figures without a currency count as well, for what follows upon words that give money.
 */
export function placedSums(folded: string, also?: 'bare'): PlacedSum[] {
  const sums = allOf(folded, inDigits).map(found => {
    const [, a, aUnit, b, bUnit, c, cUnit, d, mixedUnit = '', tenth = '', dUnit] = found
    const figure = Number((a ?? b ?? c ?? d ?? '').replaceAll(',', ''))
    const after = (Number(tenth) || (digits[tenth] ?? 0)) * ((unit[mixedUnit] ?? 0) / 10)
    return placed(found, figure * (unit[aUnit ?? bUnit ?? cUnit ?? (mixedUnit || dUnit) ?? ''] ?? 1) + after)
  })
  const han = allOf(folded, inHan).map(found => placed(found, chineseNumber(found[1] ?? found[2] ?? '')))
  const words = allOf(folded, inWords).map(found => placed(found, spelledOut(found[1] ?? '')))
  const bare =
    also && sums.length === 0
      ? allOf(folded, bareDigits).map(found => placed(found, Number(found[1]?.replaceAll(',', ''))))
      : []
  const all = [...sums, ...han, ...words, ...bare].sort((one, other) => one.from - other.from || other.to - one.to)
  let end = 0
  return all.filter(({ from, to }) => {
    const apart = from >= end
    if (apart) end = to
    return apart
  })
}

export const sumsIn = (folded: string, also?: 'bare'): number[] => placedSums(folded, also).map(each => each.sum)
