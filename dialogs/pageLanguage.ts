// The language of the page or channel a message comes from, by its locale.
import { type Language, languages } from '../src/case/vocabulary.ts'

export function localeOf(locale: string | undefined): Language {
  const tag = (locale ?? '').toLowerCase()
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return 'zh-TW'
  return tag.startsWith('en') ? 'en' : (languages.find(each => each.toLowerCase() === tag) ?? 'zh-CN')
}

/** What stands in for the language spoken before anything was said: the script of a Chinese page. */
export function scriptOfPage(locale: string | undefined): Language | undefined {
  const page = locale === undefined ? undefined : localeOf(locale)
  return page === 'en' ? undefined : page
}
