// Chinese and English number words to numbers: 两万三, 5万8, 一千二, 2.1w, 21k, twenty thousand. Knows no units.
import { englishUnits } from '../case/policy/englishNumbers.ts'

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000, w: 10000, k: 1000 }

/** Undefined when it is no number. "5万8" is 58000 and "一千二" 1200: the last digit counts one power below. */
export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(',', '')
  let total = 0
  let section = 0
  let current: number | undefined
  let lastPower = 1
  let i = 0
  while (i < plain.length) {
    const char = plain.charAt(i)
    const numeral = /^\d+(\.\d+)?/.exec(plain.slice(i, i + 16))
    if (numeral) {
      current = Number(numeral[0])
      i += numeral[0].length
      continue
    }
    i++
    const digit = digits[char]
    if (digit !== undefined) {
      // spelled digits in a row ("一三八", "二零二四") are positional
      current = current !== undefined && lastPower === 1 ? current * 10 + digit : digit
      if (char === '零' && current === 0) lastPower = 1
      continue
    }
    const power = powers[char]
    if (power === undefined) return undefined
    if (power === 10000) {
      total += (section + (current ?? (section === 0 ? 1 : 0))) * 10000
      section = 0
    } else section += (current ?? 1) * power
    current = undefined
    lastPower = power
  }
  if (current !== undefined) {
    const short = lastPower > 10 && current < 10 && !plain.includes('零')
    section += short ? (current * lastPower) / 10 : current
  }
  const value = total + section
  return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : undefined
}

/** Small counts in words: 三, 两, 3, twice, three; undefined for "several". */
export function smallCount(word: string): number | undefined {
  const english: Readonly<Record<string, number>> = {
    once: 1,
    ...englishUnits,
    twice: 2,
    thrice: 3,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    an: 1,
  }
  const value = english[word] ?? numberOf(word)
  return value !== undefined && Number.isInteger(value) && value >= 0 && value < 1000 ? value : undefined
}
