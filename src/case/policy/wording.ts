// The guard: what in a text the dealership should not say, with better wording, and which promises nothing recorded backs.
// Pure; the rules are data (src/packs/wording, and a pack's own).
import type { DemandKind, Language } from '../facts.ts'
import { lastDayNamed } from './namedDay.ts'
import { sumsIn } from './namedSums.ts'
import { foldWording, type Wording, type WordingRule } from './wordingRules.ts'
import { dayNumberAt } from './zone.ts'

/** What has been decided and recorded, as far as a text may promise it. */
export interface Decided {
  /** solutions and promises in the words they were recorded with */
  texts: readonly string[]
  remedies: readonly DemandKind[]
  /** in the store's currency */
  amounts: readonly number[]
  /** when recorded promises are due that have not passed, epoch ms */
  promisedUntil: readonly number[]
}
export const nothingDecided: Decided = { texts: [], remedies: [], amounts: [], promisedUntil: [] }

export interface WordingContext {
  rules: Wording
  decided: Decided
  /** to understand "tomorrow"; without it no recorded day backs a named one */
  moment?: { now: number; timeZone: string }
}

export interface Finding {
  /** id of the rule */
  rule: string
  kind: WordingRule['kind']
  /** of a promise: what it is about; `contact` only wants to be recorded */
  about?: WordingRule['about']
  evidence: string
  /** of the evidence in the text, UTF-16 */
  span: [from: number, to: number]
  better: Readonly<Record<Language, string>>
  /** a promise that no recorded decision backs: not to be sent so */
  refused: boolean
}

interface Found {
  from: number
  to: number
  /** the clause it stands in, up to its end */
  clause: string
}

/** In the order of the text. Nothing found for what only repeats others, or for a promise that is decided. */
export function checkWording(text: string, context: WordingContext): Finding[] {
  const folded = foldWording(text, context.rules.fold)
  const quotes = quotesOf(folded, context.rules)
  const findings: Finding[] = []
  for (const rule of context.rules.rules) {
    let end = -1
    const found = rule.patterns.flatMap(patterns => foundBy(patterns, folded)).sort((a, b) => a.from - b.from)
    for (const each of found) {
      if (each.from < end || quotes.some(([from, to]) => each.from >= from && each.to <= to)) continue
      const backed = isBacked(rule, each, context)
      // A decided repair is no certain one: certainty is still warned of.
      if (backed && rule.about !== 'result') continue
      end = each.to
      const evidence = text.slice(each.from, each.to)
      findings.push({
        rule: rule.id,
        kind: rule.kind,
        ...(rule.about ? { about: rule.about } : {}),
        evidence,
        span: [each.from, each.to],
        better: rule.better,
        refused: rule.refuses && !backed,
      })
    }
  }
  return findings.sort((a, b) => a.span[0] - b.span[0])
}

function foundBy(patterns: WordingRule['patterns'][number], folded: string): Found[] {
  return patterns.find.flatMap(pattern =>
    [...folded.matchAll(pattern)].flatMap(({ 0: match, index }) => {
      const from = index
      const to = index + match.length
      if (match === '') return []
      const until = folded.slice(clauseStart(folded, from), to)
      const rest = folded.slice(to)
      const excused =
        patterns.unless.some(each => each.test(until)) || patterns.unlessThen.some(each => each.test(rest))
      return excused ? [] : [{ from, to, clause: until + rest.slice(0, clauseEnd(rest)) }]
    }),
  )
}

/** A comma or full stop between digits belongs to the number. */
const clauseMark = /[!?;:\n]|[,.](?![0-9])/g

function clauseStart(folded: string, at: number): number {
  let start = 0
  for (const { index } of folded.slice(0, at).matchAll(clauseMark)) start = index + 1
  return start
}
function clauseEnd(rest: string): number {
  const end = rest.search(/[!?;:\n]|[,.](?![0-9])/)
  return end < 0 ? rest.length : end
}

function quotesOf(folded: string, { quoted }: Wording): [number, number][] {
  return [...folded.matchAll(/"[^"]*"/g)].flatMap(({ 0: match, index }): [number, number][] =>
    quoted.some(pattern => pattern.test(folded.slice(0, index))) ? [[index, index + match.length]] : [],
  )
}

function isBacked(rule: WordingRule, found: Found, context: WordingContext): boolean {
  const { decided } = context
  if (!rule.about) return false
  switch (rule.about) {
    case 'result':
    case 'remedy':
      return (
        decided.remedies.some(remedy => rule.remedies.includes(remedy)) ||
        decided.texts.some(text => rule.topic.some(topic => topic.test(foldWording(text, context.rules.fold))))
      )
    case 'sum': {
      const named = sumsIn(found.clause)
      const recorded = [
        ...decided.amounts,
        ...decided.texts.flatMap(text => sumsIn(foldWording(text, context.rules.fold))),
      ]
      return named.length > 0 && named.every(sum => recorded.some(most => sum <= most))
    }
    case 'time':
      return isDue(found.clause, context) === true
    case 'contact':
      return isDue(found.clause, context) ?? decided.promisedUntil.length > 0
  }
}

/** Whether something recorded is due on the day named or before; undefined when no day can be told. */
function isDue(clause: string, { decided, moment }: WordingContext): boolean | undefined {
  const day = moment && lastDayNamed(clause, moment)
  if (day === undefined || !moment) return undefined
  return decided.promisedUntil.some(due => dayNumberAt(due, moment.timeZone) <= day)
}
