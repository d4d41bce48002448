// What a message brings to prove or name a case: the token of a progress link, a case number with the last digits of a phone. Pure.
import { caseNumberIn } from './lookUp.ts'
import type { Inbound } from './ports.ts'

const tokenShape = /\/track\/([A-Za-z0-9_-]{22,128})(?![A-Za-z0-9_-])/

/** Of a link pasted into a message, or handed over by the page it was opened from. */
export function trackToken({ text, value }: Pick<Inbound, 'text' | 'value'>): string | undefined {
  const given = typeof value === 'object' && value !== null && 'track' in value ? value.track : undefined
  if (typeof given === 'string') return /^[A-Za-z0-9_-]{22,128}$/.test(given) ? given : undefined
  return tokenShape.exec(text)?.[1]
}

/** The same text with links that open nothing any more: for whoever reads along. */
export const withoutTokens = (text: string): string => text.replace(new RegExp(tokenShape, 'g'), '/track/…')

const numberShape = /HY[\s-]?\d{8}[\s-]?\d{1,9}/i
const fourDigits = /(?<![\dA-Za-z-])\d{4}(?![\dA-Za-z-])/
/** The whole number says its last four too, of whatever country; a date with its hour is none. */
const wholePhone = /(?<![\dA-Za-z-])(?!20[2-9]\d[\s-]?[01]\d[\s-]?[0-3]\d)\+?\d(?:[\s-]{0,2}\d){8,14}(?![\dA-Za-z])/
/** What may stand around digits that were asked for; anything else is a message of its own. */
const aroundDigits =
  /后四位|後四位|末四位|尾号|尾號|后4位|手机|手機|电话|電話|号码|號碼|我的|就?是|的|号|號|\b(?:my|the|last|four|digits|phone|number|mobile|are|is|it's|its|of|ends? (?:in|with))\b|[^\p{L}]/giu

/** What is known of the conversation's own cases: their numbers need no digits. */
export interface Mine {
  own: readonly string[]
  /** a case number whose digits were asked for before */
  awaited?: string | undefined
}

interface Asked {
  caseId: string
  digits?: string
  /** a whole number given where digits were awaited, and other words with it */
  beside?: true
}

/** A case number that is not of this conversation, with the digits that came with it or after it. */
export function lookUpIn(text: string, { own, awaited }: Mine): Asked | undefined {
  if (text.length > 200) return undefined
  const plain = text.normalize('NFKC')
  const named = numberShape.exec(plain)?.[0]
  const caseId = (named && caseNumberIn(named)) ?? awaited
  if (caseId === undefined || own.includes(caseId)) return undefined
  const rest = named ? plain.replace(named, ' ') : plain
  const whole = wholePhone.exec(rest)?.[0].replace(/\D/g, '').slice(-4)
  const digits = whole ?? fourDigits.exec(rest)?.[0]
  // digits alone answer the question for them; words alone do not bring it up again, nor a year among them
  const alone = rest.replace(aroundDigits, '') === ''
  if (!named && (digits === undefined || (!alone && whole === undefined))) return undefined
  return { caseId, ...(digits === undefined ? {} : { digits }), ...(named || alone ? {} : { beside: true as const }) }
}
