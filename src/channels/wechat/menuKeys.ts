// Entries of the account's own menu: which key stands for which words. A shop that sets its menu up uses these keys. Pure.
import type { Language } from '../../case/vocabulary.ts'

const keyTable: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  complaint: { 'zh-CN': '我要投诉', 'zh-TW': '我要申訴', en: 'I have a complaint' },
  progress: { 'zh-CN': '查进度', 'zh-TW': '查進度', en: 'status' },
  person: { 'zh-CN': '转人工', 'zh-TW': '轉真人', en: 'human' },
}

/** What the customer is taken to have said, in the language spoken so far; undefined: a key of somebody else's making. */
export const wordsOfKey = (key: string, language: Language): string | undefined =>
  Object.hasOwn(keyTable, key.toLowerCase()) ? keyTable[key.toLowerCase()]?.[language] : undefined
