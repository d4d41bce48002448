// The guard's rules as data: the shape of a rule, and rules of several files made ready to be read with. Knows no file.
import { z } from 'zod'
import { type DemandKind, demandKind, type Language, languages } from '../vocabulary.ts'
import { compileKeeping, type Keeping, keepingSchema } from './keepingWords.ts'
import { compileOffers, type Offers, offersSchema } from './offers.ts'
import { type Vocabulary, vocabularyOf } from './setApart.ts'
import type { Problem } from './soundness/problem.ts'
import { type Beside, compileTimes, type Times, timesSchema } from './timeVocabulary.ts'
import { anyOf, deep, foldHan, granted, wordByName } from './wordingPatterns.ts'

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
interface Naming {
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

const pairsOf = (files: readonly WordingFile[]): Map<string, string> =>
  new Map(
    files
      .flatMap(file => file.fold.flatMap(line => line.split(/\s+/)))
      .filter(pair => pair.length === 2)
      .map(pair => [pair.charAt(0), pair.charAt(1)]),
  )

/**
 * `own`: the pack's rules; one with the id of a shared rule replaces it. A problem's `file` is the index of the file its path
 * leads into, undefined for the pack.
 */
export function compileWording(
  files: readonly WordingFile[],
  own: readonly WordingRuleData[],
): { wording: Wording; problems: (Problem & { file?: number })[] } {
  const words: Record<string, string> = Object.assign({}, ...files.map(file => file.words))
  const fold = pairsOf(files)
  const problems: (Problem & { file?: number })[] = []
  const read = (text: string, flags: string, path: Problem['path'], file: number | undefined): RegExp[] => {
    const failed = (reason: string) => {
      problems.push({ path, reason, ...(file === undefined ? {} : { file }) })
      return []
    }
    const unknown = new Set<string>()
    const whole = text.replace(wordByName, (_, name: string) => {
      if (words[name] === undefined) unknown.add(name)
      return deep(words[name] ?? '', words)
    })
    if (unknown.size > 0) return failed(`there are no words called ${[...unknown].join(', ')}`)
    try {
      // A pattern written in traditional characters fits the folded text too.
      return [new RegExp(foldHan(whole, fold), flags)]
    } catch (error) {
      return failed((error as Error).message)
    }
  }
  const naming = ({ zh, en }: { zh: string; en: string }, path: Problem['path'], file: number | undefined): Naming => {
    const both = (form: (text: string) => string) => [
      ...read(form(zh), '', [...path, 'zh'], file),
      ...read(form(en), '', [...path, 'en'], file),
    ]
    return { words: both(text => text), granted: both(granted) }
  }
  const compiled = (rule: WordingRuleData, path: Problem['path'], file: number | undefined): WordingRule => {
    const many = (texts: readonly string[], flags: string, ...more: Problem['path']) =>
      texts.flatMap((text, at) => read(text, flags, [...path, ...more, at], file))
    const patternsIn = (script: 'zh' | 'en') => {
      const given = rule[script]
      if (!given) return []
      return [
        {
          // a line ends what is said as a text does
          find: many(given.find, 'gm', script, 'find'),
          unless: many(given.unless, '', script, 'unless'),
          unlessThen: many(given.unlessThen, '', script, 'unlessThen'),
          unlessBefore: many(given.unlessBefore, '', script, 'unlessBefore'),
        },
      ]
    }
    const topic = (['zh', 'en'] as const).flatMap(script => {
      const text = rule.topic[script]
      return text ? read(granted(text), '', [...path, 'topic', script], file) : []
    })
    const patterns = [...patternsIn('zh'), ...patternsIn('en')]
    return {
      id: rule.id,
      kind: rule.kind,
      ...(rule.about ? { about: rule.about } : {}),
      refuses: rule.about
        ? (rule.unbacked ?? (rule.about === 'contact' ? 'warn' : 'refuse')) === 'refuse'
        : rule.refuses === true,
      remedies: rule.remedies,
      topic,
      things: rule.things.map((thing, at) => naming(thing, [...path, 'things', at], file)),
      any: anyOf(patterns.flatMap(each => each.find)),
      patterns,
      better: rule.better,
    }
  }
  const shared = files.flatMap((file, index) => file.rules.map((rule, at) => compiled(rule, ['rules', at], index)))
  const ofPack = own.map((rule, at) => compiled(rule, ['wording', at], undefined))
  const replaced = new Set(ofPack.map(rule => rule.id))
  const quoted = files.flatMap((file, index) =>
    (['zh', 'en'] as const).flatMap(script =>
      (file.quoted?.[script] ?? []).flatMap((text, at) => read(text, '', ['quoted', script, at], index)),
    ),
  )
  const named = files.flatMap((file, index) =>
    file.named.map(({ remedies, ...words }, at) => ({ remedies, ...naming(words, ['named', at], index) })),
  )
  const beside = (name: 'mentioned' | 'unsettled'): Beside => {
    const words = (side: 'before' | 'after') =>
      files.flatMap((file, index) =>
        (['zh', 'en'] as const).flatMap(script => {
          const text = file[name]?.[side][script]
          return text ? read(text, '', [name, side, script], index) : []
        }),
      )
    return { before: words('before'), after: words('after') }
  }
  const keepingAt = files.findIndex(file => file.keeping)
  const keeping = compileKeeping(files[keepingAt]?.keeping)
  problems.push(...keeping.problems.map(problem => ({ ...problem, file: keepingAt })))
  const timesAt = files.findIndex(file => file.times)
  const times = compileTimes(files[timesAt]?.times, (text, flags, path) => read(text, flags, path, timesAt))
  const offersAt = files.findIndex(file => file.offers)
  const offers = compileOffers(files[offersAt]?.offers, (text, path) => read(text, '', path, offersAt))
  const all = [...shared.filter(rule => !replaced.has(rule.id)), ...ofPack]
  const looked = all.flatMap(rule => rule.patterns.flatMap(each => each.find.map(pattern => pattern.source)))
  const addressee = files.find(file => file.addressee)?.addressee
  return {
    wording: {
      fold,
      vocabulary: vocabularyOf(looked),
      quoted,
      named,
      mentioned: beside('mentioned'),
      unsettled: beside('unsettled'),
      times,
      offers,
      keeping: keeping.keeping,
      ...(addressee ? { addressee } : {}),
      rules: all,
    },
    problems,
  }
}
