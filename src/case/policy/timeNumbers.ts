// Numbers as staff write them beside hours and days: digits, with decimals too, Chinese and English words.
import { englishTens, englishUnits } from './englishNumbers.ts'

const han: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const english: Readonly<Record<string, number>> = {
  ...englishUnits,
  ...englishTens,
  an: 1,
  'half an': 0.5,
  couple: 2,
}
const spelled = (text: string): number | undefined => {
  const [tens, unit, ...more] = text.split(/[ -]/)
  const sum = (englishTens[tens ?? ''] ?? Number.NaN) + (englishUnits[unit ?? ''] ?? Number.NaN)
  return more.length > 0 || Number.isNaN(sum) ? undefined : sum
}

/** 二十四 → 24, 十 → 10, 半 → 0.5, twelve → 12, forty-five → 45, 48 → 48; nothing → 0 */
export function numberOf(text = ''): number {
  if (text === '半') return 0.5
  const tens = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!text || !tens) return english[text] ?? spelled(text) ?? Number(text)
  const [, first, ten, last] = tens
  return ten ? (han[first ?? '一'] ?? 1) * 10 + (han[last ?? ''] ?? 0) : (han[first ?? last ?? ''] ?? 0)
}
