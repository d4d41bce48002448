// Rules of the guard from several files, made ready to be read with, and what is wrong with them. Knows no file.
import { compileKeeping } from './keepingWords.ts'
import { compileOffers } from './offers.ts'
import { vocabularyOf } from './setApart.ts'
import type { Problem } from './soundness/problem.ts'
import { type Beside, compileTimes } from './timeVocabulary.ts'
import { anyOf, deep, foldHan, granted, wordByName } from './wordingPatterns.ts'
import type { Naming, Wording, WordingFile, WordingRule, WordingRuleData } from './wordingRules.ts'

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
      ...(rule.rearranges ? { rearranges: rule.rearranges } : {}),
      onlyPromised: rule.onlyPromised === true,
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
