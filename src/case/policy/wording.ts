// The guard: what in a text the dealership should not say, with better wording, and which promises nothing recorded backs.
// Pure; the rules are data (src/packs/wording, and a pack's own).
import type { DemandKind, Language } from '../vocabulary.ts'
import type { NamingMoment } from './businessHours.ts'
import { sumsIn } from './namedSums.ts'
import { isSameTime, type NamedTime, timesNamed } from './namedTime.ts'
import { clausesOf, offersWhole } from './offers.ts'
import { rememberedTexts } from './rememberedTexts.ts'
import { fitsOne } from './timeVocabulary.ts'
import { foldWording, type Reading, readingsOf } from './wordingReadings.ts'
import type { findingKinds, Wording, WordingRule } from './wordingRules.ts'

export interface GrantedSum {
  /** in the store's currency */
  sum: number
  /** what it is granted as; without it, the words it was recorded with tell */
  remedy?: DemandKind
  text?: string
}

/** What has been decided and recorded, as far as a text may promise it. */
export interface Decided {
  /** solutions and promises in the words they were recorded with */
  texts: readonly string[]
  remedies: readonly DemandKind[]
  amounts: readonly GrantedSum[]
  /** when recorded promises are due that have not passed, epoch ms */
  promisedUntil: readonly number[]
}
export const nothingDecided: Decided = { texts: [], remedies: [], amounts: [], promisedUntil: [] }

export interface WordingContext {
  rules: Wording
  decided: Decided
  /** to understand "tomorrow"; without it no recorded time backs a named one */
  moment?: NamingMoment
  /** something promised waits to be kept: it may be moved, or called off */
  waits?: boolean
}

/** Its words, and the instants that fit the time they name. */
export type Promised = { text: string; due: number } & Pick<NamedTime, 'earliest' | 'latest'>

export interface Finding {
  /** id of the rule */
  rule: string
  kind: (typeof findingKinds)[number]
  /** of a promise: what it is about; `contact` only wants to be recorded */
  about?: WordingRule['about']
  evidence: string
  /** of the evidence in the text, UTF-16 */
  span: [from: number, to: number]
  better: Readonly<Record<Language, string>>
  /** of a promise of `contact` or `time`: its words, and the time to come they name as far as it can be told */
  promised?: Promised
  /** what it does to something promised before */
  rearranges?: WordingRule['rearranges']
  /** of words that say no more than that: alone they promise nothing */
  onlyPromised?: true
  /** not to be sent so: a promise that no recorded decision backs, or what no customer is to read */
  refused: boolean
}

interface Found {
  /** in the text as written, UTF-16 */
  from: number
  to: number
  /** in the plain form */
  match: string
  /** the clause it stands in, up to its end */
  clause: string
  /** where that stands in the text as written */
  clauseAt: readonly [from: number, to: number]
  /** a time told with it hangs on nothing else */
  isSettled: boolean
}

/** Dashes, dots and pictures promise nothing. */
const saysSomething = /[\p{L}\p{N}]/u

/** In the order of the text. Nothing found for what only repeats others, or for a promise that is decided. */
export function checkWording(text: string, context: WordingContext): Finding[] {
  if (!saysSomething.test(text)) return []
  const findings: Finding[] = []
  const { rules, moment } = context
  let named: NamedTime[] | undefined
  const times = () => {
    named ??= moment ? timesNamed(foldWording(text, rules.fold), moment, rules.times) : []
    return named
  }
  for (const { rule, found } of foundOf(text, rules)) {
    if (rule.onlyPromised && !context.waits) continue
    let end = -1
    for (const each of found) {
      if (each.from < end) continue
      const time = rule.about === 'contact' || rule.about === 'time' ? timeOf(each, times()) : undefined
      const backed = isBacked(rule, each, context, time)
      // A decided repair is no certain one: certainty is still warned of.
      if (backed && rule.about !== 'result') continue
      end = each.to
      findings.push({
        rule: rule.id,
        kind: rule.kind,
        ...(rule.about ? { about: rule.about } : {}),
        evidence: text.slice(each.from, each.to),
        span: [each.from, each.to],
        better: rule.better,
        ...(rule.rearranges ? { rearranges: rule.rearranges } : {}),
        ...(rule.onlyPromised ? { onlyPromised: true as const } : {}),
        ...(time ? promisedOf(each, text, time, rules) : {}),
        refused: rule.refuses && !backed,
      })
    }
  }
  return findings.sort((a, b) => a.span[0] - b.span[0])
}

interface FoundByRule {
  rule: WordingRule
  /** in the order of the text */
  found: readonly Found[]
}
/** Rules that find nothing are left out. */
const foundOf = rememberedTexts((text, rules: Wording): readonly FoundByRule[] => {
  const [lines, ...joined] = readingsOf(text, rules)
  return rules.rules.flatMap(rule => {
    const acrossLines = joined.flatMap(reading => foundIn(reading, rule, rules)).filter(isAcross(text))
    const found = [...(lines ? foundIn(lines, rule, rules) : []), ...acrossLines].sort((a, b) => a.from - b.from)
    return found.length > 0 ? [{ rule, found }] : []
  })
})

const isAcross = (text: string) => (found: Found) => text.slice(found.from, found.to).includes('\n')

function foundIn(reading: Reading, rule: WordingRule, rules: Wording): Found[] {
  if (!rule.any.test(reading.text)) return []
  let quotes: [number, number][] | undefined
  return rule.patterns.flatMap(patterns =>
    patterns.find.flatMap(pattern => {
      // `matchAll` costs a new expression each time
      if (reading.text.search(pattern) < 0) return []
      return [...reading.text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
        const to = index + match.length
        quotes ??= quotesOf(reading.text, rules)
        if (match === '' || quotes.some(quote => index >= quote[0] && to <= quote[1])) return []
        const before = reading.text.slice(0, to)
        const start = startAfter(clauseMark, before.slice(0, index))
        const until = before.slice(start)
        const rest = reading.text.slice(to)
        const sentence = before.slice(startAfter(sentenceMark, before.slice(0, index)))
        const excused =
          patterns.unless.some(each => each.test(until)) ||
          patterns.unlessThen.some(each => each.test(rest)) ||
          patterns.unlessBefore.some(each => each.test(sentence))
        if (excused) return []
        const end = to + clauseEnd(rest)
        const place = (at: number, last: number) => ({ from: reading.at[at] ?? 0, to: (reading.at[last - 1] ?? 0) + 1 })
        const around = place(start, end)
        const clause = reading.text.slice(start, end)
        const isSettled =
          !rules.unsettled.before.some(each => each.test(sentence)) &&
          !rules.unsettled.after.some(each => each.test(rest))
        return [{ ...place(index, to), match, clause, clauseAt: [around.from, around.to] as const, isSettled }]
      })
    }),
  )
}

/** A comma or full stop between digits belongs to the number. */
const clauseMark = /[!?;:\n]|[,.](?![0-9])/g

const sentenceMark = /[!?;\n]|[.](?![0-9])/g

function startAfter(mark: RegExp, before: string): number {
  let start = 0
  for (const { index } of before.matchAll(mark)) start = index + 1
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

/** The one its words go with: the last of those that stand within them, else the first after them in the clause. */
function timeOf({ from, to, clauseAt }: Found, times: readonly NamedTime[]): NamedTime | undefined {
  return (
    times.filter(each => each.from < to && each.to > from).at(-1) ??
    times.find(each => each.from >= to && each.from < clauseAt[1])
  )
}

/** None where nobody can tell by when, nor by when something else is: "Friday's appointment". */
function promisedOf(
  { clauseAt, isSettled }: Found,
  text: string,
  time: NamedTime,
  { fold, times }: Wording,
): { promised?: Promised } {
  const { from, to, earliest, latest, due } = time
  if (due === undefined || !isSettled || fitsOne(times.ofOthers.after, foldWording(text.slice(to), fold))) return {}
  const words = text.slice(Math.min(clauseAt[0], from), Math.max(clauseAt[1], to))
  return { promised: { text: words.trim(), earliest, latest, due } }
}

function isBacked(rule: WordingRule, found: Found, context: WordingContext, time?: NamedTime): boolean {
  const { decided } = context
  if (!rule.about) return false
  switch (rule.about) {
    case 'result':
    case 'remedy':
      return (
        isNamed(rule, found, context) &&
        !isMoreThanMeasured(rule, found, context) &&
        (decided.remedies.some(remedy => rule.remedies.includes(remedy)) ||
          decided.texts.some(text => rule.topic.some(topic => topic.test(foldWording(text, context.rules.fold)))))
      )
    case 'sum':
      return isGranted(found, context)
    case 'time':
      return time !== undefined && decided.promisedUntil.some(due => due >= time.earliest && due <= time.latest)
    case 'contact':
      return time ? decided.promisedUntil.some(due => isSameTime(due, time)) : decided.promisedUntil.length > 0
  }
}

/** All of it, where a sum of it was granted and nothing on record gives it whole. */
function isMoreThanMeasured({ remedies }: WordingRule, { clause }: Found, { decided, rules }: WordingContext): boolean {
  const gives = (text: string) => clausesOf(text).some(each => offersWhole(each, rules.offers))
  return (
    decided.amounts.some(each => each.remedy && remedies.includes(each.remedy)) &&
    sumsIn(clause).length === 0 &&
    gives(clause) &&
    !decided.texts.some(text => gives(foldWording(text, rules.fold)))
  )
}

/** What a rule says has to be named in what is recorded: none of it in the text, or all of it on record. */
function isNamed({ things }: WordingRule, { clause }: Found, { decided, rules }: WordingContext): boolean {
  const named = things.filter(each => each.words.some(words => words.test(clause)))
  const texts = named.length > 0 ? decided.texts.map(text => foldWording(text, rules.fold)) : []
  return named.every(each => texts.some(text => each.granted.some(words => words.test(text))))
}

/** A sum granted as one remedy backs no other, and nothing that is named beside it. */
function isGranted({ match, clause }: Found, { decided, rules }: WordingContext): boolean {
  const texts = decided.texts.map(text => foldWording(text, rules.fold))
  const recorded = [
    ...decided.amounts.map(each => ({ ...each, text: each.text && foldWording(each.text, rules.fold) })),
    ...texts.flatMap(text => sumsIn(text).map((sum): GrantedSum => ({ sum, text }))),
  ]
  const named = rules.named.filter(each => each.words.some(words => words.test(match)))
  const isNamedIn = (text: string | undefined) =>
    text !== undefined && named.some(each => each.granted.some(words => words.test(text)))
  const fitting = recorded.filter(
    ({ remedy, text }) =>
      named.length === 0 || named.some(each => remedy && each.remedies.includes(remedy)) || isNamedIn(text),
  )
  const everyOne = named.every(
    each =>
      decided.remedies.some(remedy => each.remedies.includes(remedy)) ||
      texts.some(text => each.granted.some(words => words.test(text))),
  )
  const sums = sumsIn(match, 'bare')
  const beside = [...sums, ...sumsIn(clause)]
  return (
    everyOne &&
    beside.length > 0 &&
    sums.every(sum => fitting.some(most => sum <= most.sum)) &&
    beside.every(sum => recorded.some(most => sum <= most.sum))
  )
}
