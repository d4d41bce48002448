// Entries of the account's own menu: which key stands for which words. A shop that sets its menu up uses these keys. Pure.
import type { Inbound } from '../../app/ports.ts'
import type { Language } from '../../case/vocabulary.ts'

const keyTable: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  complaint: { 'zh-CN': '我要投诉', 'zh-TW': '我要申訴', en: 'I have a complaint' },
  progress: { 'zh-CN': '查进度', 'zh-TW': '查進度', en: 'status' },
  person: { 'zh-CN': '转人工', 'zh-TW': '轉真人', en: 'human' },
}

type Tapped = Pick<Inbound, 'text' | 'shows'>

/**
 * What a tap comes to, in the language spoken so far: a wish said, or that something is about to be told, which tells nothing yet.
 * undefined: a key of somebody else's making.
 */
export function tappedEntry(key: string, language: Language): Tapped | undefined {
  const entry = key.toLowerCase()
  const words = Object.hasOwn(keyTable, entry) ? keyTable[entry]?.[language] : undefined
  if (words === undefined) return undefined
  return entry === 'complaint' ? { text: '', shows: { kind: 'complaintEntry', words } } : { text: words }
}
