// The rule language of the lexicons, compiled over one vocabulary, and its matching. A rule is a row of elements in one clause:
//   `<brakes> + 失灵|踩不下去`   the second follows within 8 characters (24 when Latin); `+15` sets the reach
//   `<brakes> & 坏`             both in the clause, in any order;   `… ! <fine>`  and none of these in the clause
//   `… !! 未点火`               none of these in the whole sentence (behind the `!`, when both are there)
//   `<a> >> <b>`               may pass commas inside the sentence, within 40 characters
// An element is alternatives split by `|`: words, `stem*`, or `<list>` of the words files (or of quantities.ts); `!word` hides what it covers ("!brake light").
// Linear: candidates per step are capped.

import type { Clauses } from './clauses.ts'
import { isLetter } from './fold.ts'
import { createTrie } from './trie.ts'

export interface Hit {
  start: number
  end: number
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
const longestMask = 24

const isList = (alternative: string): boolean => alternative.startsWith('<') && alternative.endsWith('>')

/** Throws for two rules run together, or an operator without its blanks. */
function checked(word: string): string {
  if (word === '' || / {2}|(?:^| )(?:[-!+>]|[+>]{1,2}[0-9]*)(?: |$)/.test(word))
    throw new Error(`lexicon: "${word}" is no word`)
  return word
}

export function compileRules(
  lists: Readonly<Record<string, readonly string[]>>,
  rules: readonly { name: string; text: string }[],
  /** finders whose hits are added to the word list of that name */
  quantities: Readonly<Record<string, (folded: string) => Hit[]>> = {},
): RuleBook {
  const elements = new Map<string, number>()
  const masked = new Set<number>()
  const counted = new Map<(folded: string) => Hit[], number[]>()
  /** word → the elements it stands in; a hidden one as -id - 1 */
  const vocabulary = new Map<string, number[]>()
  const listWords = new Map<string, readonly string[]>()

  const wordsOfList = (name: string): readonly string[] => {
    const known = listWords.get(name)
    if (known !== undefined) return known
    if (lists[name] === undefined && quantities[name] === undefined) throw new Error(`lexicon: no word list <${name}>`)
    const words = (lists[name] ?? []).flatMap(word => (isList(word) ? wordsOfList(word.slice(1, -1)) : [checked(word)]))
    listWords.set(name, words)
    return words
  }
  const add = (word: string, id: number): void => {
    const hidden = word.startsWith('!')
    if (hidden) masked.add(id)
    const term = hidden ? word.slice(1) : word
    const ids = vocabulary.get(term)
    const value = hidden ? -id - 1 : id
    if (ids === undefined) vocabulary.set(term, [value])
    else if (ids.at(-1) !== value) ids.push(value)
  }
  const elementOf = (text: string): number => {
    const known = elements.get(text)
    if (known !== undefined) return known
    const id = elements.size
    elements.set(text, id)
    for (const part of text.split('|')) {
      const alternative = part.trim()
      if (!isList(alternative)) {
        add(checked(alternative), id)
        continue
      }
      const name = alternative.slice(1, -1)
      for (const word of wordsOfList(name)) add(word, id)
      const quantity = quantities[name]
      if (quantity !== undefined) counted.set(quantity, [...(counted.get(quantity) ?? []), id])
    }
    return id
  }

  const byFirst = new Map<number, Rule[]>()
  for (const { name, text } of rules) {
    const [said = '', withoutInSentence] = text.split(' !! ')
    const [body = '', without] = said.split(' ! ')
    const tokens = body.split(/ (\+\d*|&\d*|>>\d*) /)
    const steps: Step[] = []
    for (let i = 0; i < tokens.length; i += 2) {
      const operator = tokens[i - 1] ?? '+'
      const reach = Number(operator.replace(/\D/g, '')) || 0
      const how = operator.startsWith('&') ? 'near' : operator.startsWith('>>') ? 'sentence' : 'follows'
      steps.push({ element: elementOf((tokens[i] ?? '').trim()), reach, how })
    }
    const optional = (words: string | undefined): number | undefined =>
      words === undefined ? undefined : elementOf(words.trim())
    const rule: Rule = {
      name,
      text,
      steps,
      without: optional(without),
      withoutInSentence: optional(withoutInSentence),
    }
    const first = steps[0]
    if (first === undefined) continue
    const others = byFirst.get(first.element)
    if (others === undefined) byFirst.set(first.element, [rule])
    else others.push(rule)
  }
  const listElements = new Map(Object.keys(lists).map(list => [list, elementOf(`<${list}>`)]))
  const trie = createTrie(vocabulary)

  return {
    match(folded, clauses) {
      const hits = new Map<number, Hit[]>()
      trie.scan(folded, (element, start, end) => {
        const list = hits.get(element)
        const last = list?.at(-1)
        if (list === undefined) hits.set(element, [{ start, end }])
        // of two words of one list that begin together the longer is meant ("没有要求", not "没")
        else if (last !== undefined && last.start === start) last.end = Math.max(last.end, end)
        else list.push({ start, end })
      })
      for (const [find, of] of counted) {
        const found = find(folded)
        if (found.length > 0) for (const element of of) hits.set(element, merged(hits.get(element) ?? [], found))
      }
      for (const element of masked) {
        const masks = hits.get(-element - 1)
        const list = hits.get(element)
        if (masks === undefined || list === undefined) continue
        hits.set(element, unmasked(list, masks))
      }
      const matches = new Map<string, Match[]>()
      for (const element of hits.keys()) {
        for (const rule of byFirst.get(element) ?? []) {
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
        words: list => hits.get(listElements.get(list) ?? -1) ?? none,
      }
    },
  }
}

/** Both in text order; of two that begin together the longer. */
function merged(words: readonly Hit[], found: readonly Hit[]): Hit[] {
  const all = [...words, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
  return all.filter((hit, i) => hit.start !== all[i - 1]?.start)
}

function unmasked(list: readonly Hit[], masks: readonly Hit[]): Hit[] {
  return list.filter(hit => {
    for (let i = lowerBound(masks, hit.start - longestMask); i < masks.length; i++) {
      const mask = masks[i]
      if (mask === undefined || mask.start > hit.start) return true
      if (mask.end >= hit.end) return false
    }
    return true
  })
}

function matchRule(rule: Rule, hits: ReadonlyMap<number, Hit[]>, folded: string, clauses: Clauses): Match[] {
  const [first, ...rest] = rule.steps
  if (first === undefined) return []
  const found: Match[] = []
  let done = -1
  for (const hit of hits.get(first.element) ?? []) {
    const clause = clauses.clauseOf[hit.start] ?? 0
    if (clause === done) continue
    if (rule.without !== undefined && anyInClause(hits.get(rule.without), clause, clauses)) continue
    if (rule.withoutInSentence !== undefined && anyInSentence(hits.get(rule.withoutInSentence), hit, clauses)) continue
    const parts = complete([hit], rest, hits, folded, clauses)
    if (parts === undefined) continue
    done = clause
    const start = Math.min(...parts.map(part => part.start))
    const end = Math.max(...parts.map(part => part.end))
    found.push({ start, end, parts, clause, rule: rule.text })
  }
  return found
}

function complete(
  parts: Hit[],
  steps: readonly Step[],
  hits: ReadonlyMap<number, Hit[]>,
  folded: string,
  clauses: Clauses,
): Hit[] | undefined {
  const [step, ...rest] = steps
  const last = parts.at(-1)
  if (step === undefined || last === undefined) return parts
  const latin = isLetter(folded.charCodeAt(last.end - 1))
  const list = hits.get(step.element)
  if (list === undefined) return undefined
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
    const completed = complete([...parts, hit], rest, hits, folded, clauses)
    if (completed !== undefined) return completed
  }
  return undefined
}

function anyInClause(list: readonly Hit[] | undefined, clause: number, clauses: Clauses): boolean {
  const hit = list?.[lowerBound(list, clauses.spans[clause]?.[0] ?? 0)]
  return hit !== undefined && clauses.clauseOf[hit.start] === clause
}

/** Looks a bounded way back and on: a text without full stops is one sentence of any length. */
const sentenceWindow = 120
function anyInSentence(list: readonly Hit[] | undefined, of: Hit, clauses: Clauses): boolean {
  if (list === undefined) return false
  const sentence = clauses.sentenceOf[of.start]
  for (let i = lowerBound(list, of.start - sentenceWindow), tried = 0; i < list.length && tried < 40; i++, tried++) {
    const hit = list[i]
    if (hit === undefined || hit.start > of.end + sentenceWindow) return false
    if (clauses.sentenceOf[hit.start] === sentence) return true
  }
  return false
}

function lowerBound(list: readonly Hit[], start: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
