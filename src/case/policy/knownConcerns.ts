// Known concerns as data: what a store honestly explains about fuel use, parts, labour … while the complaint is recorded all the same.
// The pack explains each; a dealership or a store may say it in its own way, or not at all.
import { z } from 'zod'
import { type Concern, concern, type Language } from '../vocabulary.ts'

/** `{months}` and `{km}` of the parts guarantee stand in brackets, which go where the store gives none. */
const isFillable = (text: string): boolean => {
  const outside = text.replace(/\[[^\]]*\]/g, '')
  const names = [...text.matchAll(/\{([^}]*)\}/g)].map(match => match[1])
  return !/[{}[\]]/.test(outside) && names.every(name => name === 'months' || name === 'km')
}
const explanation = z
  .string()
  .trim()
  .min(1, 'says nothing; leave the line out, or the whole concern empty')
  .max(400, 'is too long: two or three sentences')
  .refine(isFillable, 'may hold {months} and {km} inside [brackets], nothing else in braces')

const inAllLanguages = z.strictObject({ 'zh-CN': explanation, 'zh-TW': explanation, en: explanation })
export const concernsSchema = z.record(concern, inAllLanguages)

const ownWords = z.strictObject({
  'zh-CN': explanation.optional(),
  'zh-TW': explanation.optional(),
  en: explanation.optional(),
})
/** A language left out is explained as by default; an empty concern is not explained. */
export const ownConcerns = z.partialRecord(
  concern,
  z.preprocess(value => (value === null || value === '' ? {} : value), ownWords),
)
export type OwnConcerns = z.infer<typeof ownConcerns>

export const partsGuarantee = z.strictObject({ months: z.number().int().positive(), km: z.number().int().positive() })
export type PartsGuarantee = z.infer<typeof partsGuarantee>

/** The later one is nearer to the store and has the last word. */
export function mergeConcerns(base: OwnConcerns, own: OwnConcerns | undefined): OwnConcerns {
  const merged = { ...base }
  for (const [name, words] of Object.entries(own ?? {}) as [Concern, OwnConcerns[Concern]][])
    merged[name] = words && Object.keys(words).length > 0 ? { ...base[name], ...words } : {}
  return merged
}

interface Explaining {
  concerns?: OwnConcerns | undefined
  partsGuarantee?: PartsGuarantee | undefined
}

/** As a template: the guarantee's figures are to be filled in. undefined: this store does not explain it. */
export function explanationOf(
  { directory, store }: { directory: Explaining; store: Explaining },
  about: Concern,
  language: Language,
): { text: string; guarantee: PartsGuarantee | undefined } | undefined {
  const text = mergeConcerns(directory.concerns ?? {}, store.concerns)[about]?.[language]
  return text ? { text, guarantee: store.partsGuarantee ?? directory.partsGuarantee } : undefined
}
