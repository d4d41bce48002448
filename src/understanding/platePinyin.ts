// Mainland plates with the province in Latin letters, as foreigners write them. Knows no other plates.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message } from './message.ts'
import type { Hit } from './rules.ts'

/** "ZheA 12345": the province in Latin letters; those that stand for two are left as they are. */
const romanised: Readonly<Record<string, string>> = {
  jing: '京',
  hu: '沪',
  zhe: '浙',
  su: '苏',
  yue: '粤',
  min: '闽',
  lu: '鲁',
  wan: '皖',
  xiang: '湘',
  chuan: '川',
  liao: '辽',
  hei: '黑',
  meng: '蒙',
  yun: '云',
  qiong: '琼',
  qing: '青',
  ning: '宁',
}
const inLatin = new RegExp(
  `(?<![a-z0-9])(${Object.keys(romanised).join('|')})[ -]?([a-hj-np-z])[ ·.-]{0,2}([a-hj-np-z0-9]{5,6})(?![a-z0-9])`,
)
export function plateInLatin(message: Message): ReadFact[] {
  const match = inLatin.exec(message.folded.slice(0, 4000))
  const [all = '', province = '', letter = '', serial = ''] = match ?? []
  if (match === null || (serial.match(/[0-9]/g) ?? []).length < 3) return []
  const value = `${romanised[province]}${letter}${serial}`.toUpperCase()
  return [fact(message, 'vehicle.plate', value, { start: match.index, end: match.index + all.length })]
}

/** The digits belong to such a plate: "ZheA 12345" names no office. */
export function isPlateInLatin(folded: string, { start, end }: Hit): boolean {
  const match = inLatin.exec(folded.slice(0, 4000))
  return match !== null && match.index <= start && end <= match.index + match[0].length
}
