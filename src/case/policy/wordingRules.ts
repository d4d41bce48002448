// The guard's rules: their shape as data, and as what a text is read with. Knows no file.
import { z } from 'zod'
import { type DemandKind, demandKind, type Language, languages } from '../vocabulary.ts'
import { type Keeping, keepingSchema } from './keepingWords.ts'
import { type Offers, offersSchema } from './offers.ts'
import type { Vocabulary } from './setApart.ts'
import { type Beside, type Times, timesSchema } from './timeVocabulary.ts'

export const wordingKinds = [
  'promise',
  'liability',
  'belittling',
  'blame',
  'dodging',
  'denial',
  'medicalLegal',
  'pushingAway',
  'quarrel',
  'negative',
  'jargon',
  'insult',
  'innerTalk',
] as const
/** What the rules look for, and what is not of whom the text goes to. */
export const findingKinds = [...wordingKinds, 'otherLanguage', 'othersData'] as const
export const promisedThings = ['result', 'remedy', 'sum', 'time', 'contact'] as const

const better = z.record(z.enum(languages), z.string().trim().min(1))
const pattern = z.string().min(1)
const patterns = z.strictObject({
  find: z.array(pattern).min(1),
  /** no finding when one of these stands in the same clause, up to the end of what was found */
  unless: z.array(pattern).default([]),
  /** no finding when what follows at once fits */
  unlessThen: z.array(pattern).default([]),
  /** no finding when one of these stands in the same sentence, up to the end of what was found */
  unlessBefore: z.array(pattern).default([]),
})

export const wordingRuleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write small letters and hyphens'),
    kind: z.enum(wordingKinds),
    /** of a promise: what it is about */
    about: z.enum(promisedThings).optional(),
    /** what becomes of a promise that no decision backs; without it, only a promise to be in touch is let through */
    unbacked: z.enum(['refuse', 'warn']).optional(),
    /** recorded remedies that back such a promise */
    remedies: z.array(demandKind).default([]),
    /** a recorded text with these words backs it as well */
    topic: z.strictObject({ zh: pattern.optional(), en: pattern.optional() }).default({}),
    /** what backs nothing unless a recorded text names it too: a decided repair is no new engine */
    things: z.array(z.strictObject({ zh: pattern, en: pattern })).default([]),
    /** what it does to something promised before: it is told another time, or taken back */
    rearranges: z.enum(['moved', 'calledOff']).optional(),
    /** said of nothing else only while something promised waits to be kept */
    onlyPromised: z.literal(true).optional(),
    /** of what is no promise: not sent so, whatever is decided */
    refuses: z.literal(true).optional(),
    zh: patterns.optional(),
    en: patterns.optional(),
    better,
  })
  .refine(rule => (rule.kind === 'promise') === (rule.about !== undefined), {
    path: ['about'],
    message: `a promise says what it is about (${promisedThings.join(', ')}), no other rule does`,
  })
  .refine(rule => rule.kind !== 'promise' || rule.refuses === undefined, {
    path: ['refuses'],
    message: 'a promise is refused when nothing recorded backs it: write unbacked',
  })
  .refine(rule => rule.zh ?? rule.en, { path: ['zh'], message: 'write patterns under zh or en' })
export type WordingRuleData = z.infer<typeof wordingRuleSchema>

export const wordingFileSchema = z.strictObject({
  /** parts of patterns by name: written <name> */
  words: z.record(z.string().regex(/^[a-z-]+$/), pattern).default({}),
  /** what introduces words of others */
  quoted: z.strictObject({ zh: z.array(pattern), en: z.array(pattern) }).optional(),
  /** by which words a sum is named as which remedies */
  named: z.array(z.strictObject({ remedies: z.array(demandKind).min(1), zh: pattern, en: pattern })).default([]),
  /** by which words a promise is kept */
  keeping: keepingSchema.optional(),
  /** by which words beside it a sum is only mentioned, and not given */
  mentioned: z
    .strictObject({
      before: z.strictObject({ zh: pattern, en: pattern }),
      after: z.strictObject({ zh: pattern, en: pattern }),
    })
    .optional(),
  /** a time told with these words before what was found, in its sentence, or right after it, hangs on something else: no promise of it */
  unsettled: z
    .strictObject({
      before: z.strictObject({ zh: pattern, en: pattern }),
      after: z.strictObject({ zh: pattern, en: pattern }),
    })
    .optional(),
  /** by which words a time to come is named */
  times: timesSchema.optional(),
  /** by which words an option offers money */
  offers: offersSchema.optional(),
  /** what to do about a text in another language than the customer's, with a number or a name that is not theirs */
  addressee: z.strictObject({ language: better, number: better, name: better }).optional(),
  /** traditional characters and their simplified form: "們们 證证" */
  fold: z.array(z.string()).default([]),
  rules: z.array(wordingRuleSchema).default([]),
})
export type WordingFile = z.infer<typeof wordingFileSchema>

export interface WordingRule {
  id: string
  kind: (typeof wordingKinds)[number]
  about?: (typeof promisedThings)[number]
  refuses: boolean
  rearranges?: 'moved' | 'calledOff'
  onlyPromised: boolean
  remedies: readonly DemandKind[]
  topic: readonly RegExp[]
  /** `words` in a text, `granted` in what is recorded */
  things: readonly Naming[]
  /** whether any `find` of its patterns is in a text at all, in one look: nearly always none is */
  any: RegExp
  patterns: readonly Readonly<Record<'find' | 'unless' | 'unlessThen' | 'unlessBefore', readonly RegExp[]>>[]
  better: Readonly<Record<Language, string>>
}
/** "no refund" on record is none */
export interface Naming {
  words: readonly RegExp[]
  granted: readonly RegExp[]
}
export interface Wording {
  fold: ReadonlyMap<string, string>
  /** the words the rules look for */
  vocabulary: Vocabulary
  quoted: readonly RegExp[]
  named: readonly (Naming & { remedies: readonly DemandKind[] })[]
  keeping: Keeping
  /** before a sum, and after it */
  mentioned: Beside
  /** before a time that hangs on something else, and after it */
  unsettled: Beside
  times: Times
  offers: Offers
  addressee?: WordingFile['addressee']
  rules: readonly WordingRule[]
}
