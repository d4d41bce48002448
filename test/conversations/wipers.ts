// A short complaint in each language, told to its end: the opening of talks about what is asked and said afterwards.
import { fileURLToPath } from 'node:url'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

export const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
export const wipers = {
  'zh-CN': ['雨刮器异响', '唐女士 13500009999', '浙AGG123', '换一副好的', '对'],
  'zh-TW': ['雨刮器異響', '唐小姐 13500009999', '浙AGG123', '換一副好的', '對'],
  en: ['Wipers squeak', 'Tom 13711112222', '沪B66778', 'please replace them', 'yes'],
} as const
export type Locale = keyof typeof wipers

/** @param count how many of its five messages; all of them when not given: handed to staff */
export function told(locale: Locale, count?: number): Play {
  const play = startPlay({ rules, locale })
  play.open()
  for (const each of wipers[locale].slice(0, count)) play.customer(each)
  return play
}

export const keysOf = (says: readonly { textKey?: string | undefined }[]) => says.map(each => each.textKey)
