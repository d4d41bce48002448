// The rule language of the lexicons, compiled over one vocabulary, and its matching. A rule is a row of elements in one clause:
//   `<brakes> + 失灵|踩不下去`   the second follows within 8 characters (24 when Latin); `+15` sets the reach
//   `<brakes> & 坏`             both in the clause, in any order;   `… ! <fine>`  and none of these in the clause
//   `… !! 未点火`               none of these in the whole sentence (behind the `!`, when both are there)
//   `<a> >> <b>`               may pass commas inside the sentence, within 40 characters
// An element is alternatives split by `|`: words, `stem*`, or `<list>` of the words files (or of quantities.ts); `!word` hides what it covers ("!brake light").
// Linear: candidates per step are capped.
import type { Clauses } from './clauses.ts'
import { createElements, type ElementHits, lowerBound, type Quantities, type WordLists } from './elements.ts'
import { isLetter } from './fold.ts'

export interface Hit {
  readonly start: number
  readonly end: number
}
export interface Match extends Hit {
  parts: Hit[]
  clause: number
  rule: string
}
export interface RuleBook {
  match(folded: string, clauses: Clauses): Found
}
export interface Found {
  /** matches of a rule name, at most one per clause and rule line, in text order */
  of(name: string): readonly Match[]
  /** names that matched, beginning with a prefix */
  names(prefix: string): string[]
  /** occurrences of a word list */
  words(list: string): readonly Hit[]
}

type Step = { element: number; reach: number; how: 'follows' | 'near' | 'sentence' }
interface Rule {
  name: string
  text: string
  steps: Step[]
  without: number | undefined
  withoutInSentence: number | undefined
}

const candidatesPerStep = 12

export interface RuleLine {
  name: string
  text: string
}

export function compileRules(lists: WordLists, lines: readonly RuleLine[], quantities: Quantities = {}): RuleBook {
  const texts = [...Object.values(lists), ...lines.map(line => line.text)]
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const elements = createElements(lists, quantities, characters)
  const byFirst: (Rule[] | undefined)[] = []
  for (const line of lines) {
    const rule = compileRule(line, elements.idOf)
    const first = rule.steps[0]?.element ?? 0
    const others = byFirst[first]
    if (others === undefined) byFirst[first] = [rule]
    else others.push(rule)
  }
  const listElements = new Map(Object.keys(lists).map(list => [list, elements.idOf(`<${list}>`)]))
  return {
    match(folded, clauses) {
      const hits = elements.find(folded)
      const matches = new Map<string, Match[]>()
      for (const element of hits.ids) {
        const rules = byFirst[element]
        if (rules === undefined) continue
        for (const rule of rules) {
          if (!mayMatch(rule, hits)) continue
          const found = matchRule(rule, hits, folded, clauses)
          if (found.length === 0) continue
          const list = matches.get(rule.name)
          if (list === undefined) matches.set(rule.name, found)
          else list.push(...found)
        }
      }
      for (const list of matches.values()) if (list.length > 1) list.sort((a, b) => a.start - b.start || b.end - a.end)
      const none: never[] = []
      return {
        of: name => matches.get(name) ?? none,
        names: prefix => [...matches.keys()].filter(name => name.startsWith(prefix)),
        words: list => hits.of(listElements.get(list) ?? -1),
      }
    },
  }
}

function compileRule({ name, text }: RuleLine, idOf: (element: string) => number): Rule {
  const [said = '', withoutInSentence, ...more] = text.split(' !! ')
  const [body = '', without, ...others] = said.split(' ! ')
  if (more.length > 0 || others.length > 0 || withoutInSentence?.includes(' ! '))
    throw new Error(`lexicon: "${text}" may have one \` ! \` and behind it one \` !! \`; further words go behind a |`)
  const tokens = body.split(/ (\+\d*|&\d*|>>\d*) /)
  const steps: Step[] = []
  for (let i = 0; i < tokens.length; i += 2) {
    const operator = tokens[i - 1] ?? '+'
    const reach = Number(operator.replace(/\D/g, '')) || 0
    const how = operator.startsWith('&') ? 'near' : operator.startsWith('>>') ? 'sentence' : 'follows'
    steps.push({ element: idOf((tokens[i] ?? '').trim()), reach, how })
  }
  const optional = (words: string | undefined): number | undefined =>
    words === undefined ? undefined : idOf(words.trim())
  return { name, text, steps, without: optional(without), withoutInSentence: optional(withoutInSentence) }
}

/** Most rules whose first element is there lack another one. */
function mayMatch({ steps }: Rule, hits: ElementHits): boolean {
  for (let i = 1; i < steps.length; i++) if (!hits.has(steps[i]?.element ?? 0)) return false
  return true
}

function matchRule(rule: Rule, hits: ElementHits, folded: string, clauses: Clauses): Match[] {
  const first = rule.steps[0]
  if (first === undefined) return []
  const found: Match[] = []
  let done = -1
  for (const hit of hits.of(first.element)) {
    const clause = clauses.clauseOf[hit.start] ?? 0
    if (clause === done) continue
    if (rule.without !== undefined && anyInClause(hits.of(rule.without), clause, clauses)) continue
    if (rule.withoutInSentence !== undefined && anyInSentence(hits.of(rule.withoutInSentence), hit, clauses)) continue
    const parts = complete([hit], rule.steps, hits, folded, clauses)
    if (parts === undefined) continue
    done = clause
    const start = Math.min(...parts.map(part => part.start))
    const end = Math.max(...parts.map(part => part.end))
    found.push({ start, end, parts, clause, rule: rule.text })
  }
  return found
}

/** `parts`: the hits of the first steps; those of the rest are added, undefined when there are none. */
function complete(
  parts: Hit[],
  steps: readonly Step[],
  hits: ElementHits,
  folded: string,
  clauses: Clauses,
): Hit[] | undefined {
  const step = steps[parts.length]
  const last = parts.at(-1)
  if (step === undefined || last === undefined) return parts
  const list = hits.of(step.element)
  const latin = isLetter(folded.charCodeAt(last.end - 1))
  const reach = step.reach || (step.how === 'follows' ? (latin ? 24 : 8) : step.how === 'near' ? (latin ? 70 : 24) : 40)
  const clause = clauses.clauseOf[last.start]
  const sentence = clauses.sentenceOf[last.start]
  const earliest = step.how === 'near' ? last.start - reach : last.end
  let tried = 0
  for (let i = lowerBound(list, earliest); i < list.length && tried < candidatesPerStep; i++) {
    const hit = list[i]
    if (hit === undefined || hit.start > last.end + reach) break
    if (step.how === 'sentence' ? clauses.sentenceOf[hit.start] !== sentence : clauses.clauseOf[hit.start] !== clause)
      continue
    if (hit.start < last.end && hit.end > last.start) continue
    tried++
    const completed = complete([...parts, hit], steps, hits, folded, clauses)
    if (completed !== undefined) return completed
  }
  return undefined
}

function anyInClause(list: readonly Hit[], clause: number, clauses: Clauses): boolean {
  const hit = list[lowerBound(list, clauses.spans[clause]?.[0] ?? 0)]
  return hit !== undefined && clauses.clauseOf[hit.start] === clause
}

/** Looks a bounded way back and on: a text without full stops is one sentence of any length. */
const sentenceWindow = 120
const mostTried = 40
function anyInSentence(list: readonly Hit[], of: Hit, clauses: Clauses): boolean {
  const sentence = clauses.sentenceOf[of.start]
  const from = lowerBound(list, of.start - sentenceWindow)
  for (const hit of list.slice(from, from + mostTried)) {
    if (hit.start > of.end + sentenceWindow) return false
    if (clauses.sentenceOf[hit.start] === sentence) return true
  }
  return false
}
