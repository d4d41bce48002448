// Which language the desk speaks, and the name of a code in it. An unknown code is shown as it is.
import { en } from './textsEn.ts'
import { type Texts, zh } from './textsZh.ts'

export type DeskLanguage = 'zh-CN' | 'en'
const tables: Record<DeskLanguage, Texts> = { 'zh-CN': zh, en }
const storageKey = 'huiyin.desk.language'

function preferred(): DeskLanguage {
  const stored = localStorage.getItem(storageKey)
  if (stored === 'zh-CN' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

let current = preferred()
document.documentElement.lang = current

export const texts = (): Texts => tables[current]
export const deskLanguage = (): DeskLanguage => current

export function switchLanguage(): void {
  current = current === 'en' ? 'zh-CN' : 'en'
  localStorage.setItem(storageKey, current)
  document.documentElement.lang = current
}

type Groups = { [K in keyof Texts]: Texts[K] extends Record<string, unknown> ? K : never }[keyof Texts]

export function nameOf(group: Groups, code: string): string {
  const word = (texts()[group] as Record<string, unknown>)[code]
  return typeof word === 'string' ? word : code
}
