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

const numberShape = /HY[\s-]?\d{8}[\s-]?\d{1,9}/i
const fourDigits = /(?<![\dA-Za-z-])\d{4}(?![\dA-Za-z-])/

/** @param awaited a case number whose digits were asked for before */
export function lookUpIn(text: string, awaited?: string): { caseId: string; digits?: string } | undefined {
  if (text.length > 200) return undefined
  const plain = text.normalize('NFKC')
  const named = numberShape.exec(plain)?.[0]
  const caseId = (named && caseNumberIn(named)) ?? awaited
  if (caseId === undefined) return undefined
  const digits = fourDigits.exec(named ? plain.replace(named, ' ') : plain)?.[0]
  // digits alone answer the question for them; words alone do not bring it up again
  if (!named && digits === undefined) return undefined
  return { caseId, ...(digits === undefined ? {} : { digits }) }
}
