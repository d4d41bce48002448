// Which language a page of ours is shown in. Knows no page.
import type { Language } from '../case/vocabulary.ts'

/** How each language is written in itself, for the switch. */
export const languageNames: Record<Language, string> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'EN' }

/** The page's language: asked for by name, else the first of the browser's that we speak, else simplified Chinese. */
export function pageLanguage(asked: string | null, acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(part => {
    const [tag = '', ...options] = part.trim().split(';')
    const q = options.map(option => /^\s*q=([\d.]+)/.exec(option)?.[1]).find(Boolean)
    return { tag, q: q === undefined ? 1 : Number(q) }
  })
  for (const { tag } of [{ tag: asked ?? '' }, ...wishes.sort((a, b) => b.q - a.q)]) {
    if (/^zh\b.*(hant|tw|hk|mo)/i.test(tag)) return 'zh-TW'
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'zh-CN'
}
