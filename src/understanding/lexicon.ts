// Loads the YAML lexicons (src/packs/understanding) once, checks them, and compiles them into one rule book. Adding a language or a
// word is a YAML change only. A file `signals.zh.yaml` gives rules named `signals/<key>` (`signals/<key>/<strength>` when graded).
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { fold, inMandarin } from './fold.ts'
import { quantities } from './quantities.ts'
import { compileRules, type RuleBook } from './rules.ts'
import { type CarName, readBrands } from './vehicleLexicon.ts'

/** One rule a line. */
const lines = z.string().transform(text =>
  foldBlock(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('# '))
    .map(line => (line.includes("n't") ? line.split(operator).map(withoutApostrophe('|')).join('') : line)),
)
/** Kept when a rule is split by it. */
const operator = /( (?:\+\d*|&\d*|>>\d*|!{1,2}) )/
/** Who types in a hurry leaves the apostrophe out: "dont", "couldnt". Each word with one is there without as well. */
const withoutApostrophe =
  (separator: string) =>
  (words: string): string =>
    words.includes("n't")
      ? words
          .split(separator)
          .flatMap(word => (word.includes("n't") ? [word, word.replaceAll("n't", 'nt')] : [word]))
          .join(separator)
      : words
const graded = z.strictObject({ hard: lines.optional(), strong: lines.optional(), weak: lines.optional() })
/** Words separated by commas. */
const words = z.string().transform(text => withoutApostrophe(',')(foldBlock(text).replaceAll('\n', ' ')))
const lexiconFile = z.strictObject({
  /** word lists, usable as `<name>` in every file */
  lists: z.record(z.string(), words).optional(),
  rules: z.record(z.string(), z.union([lines, graded])).optional(),
})
const vehicleFile = z.strictObject({ brands: z.string() })
export interface Lexicon {
  book: RuleBook
  /** folded word → the brand or series it names */
  vehicles: ReadonlyMap<string, CarName>
}

/** Lexicons hold text alone; reading them as such takes two thirds of the time. A key given twice is still refused. */
const justText = { schema: 'failsafe' } as const
const directory = new URL('../packs/understanding/', import.meta.url)
let loaded: Lexicon | undefined

/** Throws (with the file's name) when a lexicon is malformed: that is a broken build, not a customer's doing. */
export function loadLexicon(): Lexicon {
  loaded ??= readLexicon()
  return loaded
}

function readLexicon(): Lexicon {
  const lists: Record<string, string> = {}
  const rules: { name: string; text: string }[] = []
  const vehicles = new Map<string, CarName>()
  const noVehicles = new Set<string>()
  for (const file of readdirSync(directory).sort()) {
    if (!file.endsWith('.yaml')) continue
    const topic = file.split('.')[0] ?? file
    try {
      const content: unknown = parse(inMandarin(readFileSync(new URL(file, directory), 'utf8')), justText)
      if (topic === 'vehicles') {
        readBrands(vehicleFile.parse(content).brands, vehicles, noVehicles)
        continue
      }
      const lexicon = lexiconFile.parse(content)
      for (const [name, words] of Object.entries(lexicon.lists ?? {})) {
        lists[name] = lists[name] === undefined ? words : `${lists[name]},${words}`
      }
      for (const [key, entry] of Object.entries(lexicon.rules ?? {})) {
        if (Array.isArray(entry)) for (const line of entry) rules.push({ name: `${topic}/${key}`, text: line })
        else {
          for (const [strength, rows] of Object.entries(entry)) {
            for (const line of rows ?? []) rules.push({ name: `${topic}/${key}/${strength}`, text: line })
          }
        }
      }
    } catch (cause) {
      throw new Error(`lexicon ${file} is malformed`, { cause })
    }
  }
  lists.vehicleWord = [...vehicles.keys(), ...[...noVehicles].map(phrase => `!${phrase}`)].join(',')
  const distinct = new Map(rules.map(rule => [`${rule.name} ${rule.text}`, rule]))
  return { book: compileRules(lists, [...distinct.values()], quantities), vehicles }
}

/** Folded at once: folding every word by itself costs many times more. List names keep their case. */
function foldBlock(block: string): string {
  const folded = fold(block)
  return folded.includes('<') ? folded.replaceAll(/<\w+>/g, (name, at) => block.slice(at, at + name.length)) : folded
}
