// Telephone numbers to E.164: Chinese mobiles and landlines however spaced, foreign ones with a plus. Never hotlines (400, 800,
// 12315) and never a stretch of a longer number.
import parsePhoneNumber from 'libphonenumber-js/min'
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message } from './message.ts'

const candidate = /(?<![0-9a-z.])(?:\+|00)?\(?[0-9][0-9 \-()]{5,20}[0-9](?![0-9a-z])/g
const spelled = /[零〇一二三四五六七八九]{11}/g
const mobile = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/
const landline = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/

export function readPhone(message: Message): ReadFact[] {
  const found: ReadFact[] = []
  const text = message.folded
  for (const match of text.matchAll(candidate)) {
    const start = match.index
    const end = start + match[0].length
    const number = e164(match[0], asksOrNames(message, start))
    if (number !== undefined) found.push(fact(message, 'customer.phone', number, { start, end }))
  }
  if (found.length === 0) {
    for (const match of text.matchAll(spelled)) {
      const number = e164(
        [...match[0]].map(char => '零一二三四五六七八九'.indexOf(char === '〇' ? '零' : char)).join(''),
        true,
      )
      if (number) found.push(fact(message, 'customer.phone', number, { start: match.index, end: match.index + 11 }))
    }
  }
  // "not 138…, it's 139…": the number said last is the one meant
  return found.slice(-1)
}

function e164(raw: string, expected: boolean): string | undefined {
  const international = raw.startsWith('+') || raw.startsWith('00')
  const bare = raw.replace(/[^0-9]/g, '').replace(raw.startsWith('+') ? /^$/ : /^00/, '')
  const chinese = bare.length === 13 && bare.startsWith('86') ? bare.slice(2) : bare
  if (mobile.test(chinese)) return `+86${chinese}`
  if (!international && landline.test(bare)) {
    const grouped = /^0\d{2,3}[ \-)]/.test(raw.replace('(', '')) || expected
    return grouped ? `+86${bare.slice(1)}` : undefined
  }
  if (!international) return undefined
  const parsed = parsePhoneNumber(`+${bare}`)
  return parsed?.isPossible() && !bare.startsWith('86400') && !bare.startsWith('86800') ? parsed.number : undefined
}

function asksOrNames(message: Message, start: number): boolean {
  if (message.context.asked === 'customer.phone') return true
  return /(?:电话|手机|号码|联系|座机|phone|call|tel|mobile|number)[^0-9]{0,8}$/.test(
    message.folded.slice(Math.max(0, start - 20), start),
  )
}
