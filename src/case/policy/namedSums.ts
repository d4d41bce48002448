// Sums of money named in a text the guard has folded: 500元, ¥1,200, 三千五百块, 2万, 300 yuan. Knows no rule and no case.

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
    } else digit = digits[character] ?? 0
  }
  return whole + part + digit * (digit && lastStep >= 100 ? lastStep / 10 : 1)
}

const unit: Readonly<Record<string, number>> = { 千: 1_000, k: 1_000, 万: 10_000 }
const inDigits =
  /[¥￥$€£]\s?([0-9][0-9,]*(?:\.[0-9]+)?)\s?([千万k])?|([0-9][0-9,]*(?:\.[0-9]+)?)\s?([千万k])?\s?(?:元|块|rmb|cny|yuan|usd|dollars|euros|pounds|人民币|台币|美元)|(?:rmb|cny|usd|yuan)\s?([0-9][0-9,]*(?:\.[0-9]+)?)|([0-9]+(?:\.[0-9]+)?)\s?(万|千)/g
const inHan = /([一二两三四五六七八九十百千万]{1,7})(?:元|块)|([一二两三四五六七八九][万千])(?![一-鿿])/g

export function sumsIn(folded: string): number[] {
  const sums = [...folded.matchAll(inDigits)].map(([, a, aUnit, b, bUnit, c, d, dUnit]) => {
    const figure = Number((a ?? b ?? c ?? d ?? '').replaceAll(',', ''))
    return figure * (unit[aUnit ?? bUnit ?? dUnit ?? ''] ?? 1)
  })
  return [...sums, ...[...folded.matchAll(inHan)].map(([, one, other]) => chineseNumber(one ?? other ?? ''))]
}
