// How angry a message sounds, from 0 to 1: groups of words (moods.*, signals.anger.*) and typography weighed and added up, as a logistic
// sum. Weights are set by hand and rounded: what speaks for anger is positive. Knows no level and no case.
import type { Message } from './message.ts'
import type { Match } from './rules.ts'
import { type Scope, scopeOf } from './scope.ts'
import { typographyOf } from './typography.ts'

interface Weighed {
  rule: string
  weight: number
  /** clauses counted at most */
  most: number
  /** what "not" in front takes away ("不生气", "not happy") */
  negatable?: true
}
const strongAnger = 'signals/emotion.angry/strong'
const mildAnger = 'signals/emotion.angry/weak'
const worst = 'moods/furious'

const weightTable: readonly Weighed[] = [
  { rule: strongAnger, weight: 2.6, most: 4, negatable: true },
  { rule: worst, weight: 1.2, most: 2, negatable: true },
  { rule: mildAnger, weight: 0.9, most: 2, negatable: true },
  { rule: 'moods/abuse', weight: 0.9, most: 3, negatable: true },
  { rule: 'moods/rage', weight: 0.8, most: 3, negatable: true },
  { rule: 'moods/dark', weight: 0.4, most: 3, negatable: true },
  { rule: 'moods/bright', weight: -0.4, most: 3, negatable: true },
  { rule: 'moods/accuses', weight: 0.5, most: 3, negatable: true },
  { rule: 'moods/rhetoric', weight: 0.2, most: 3 },
  { rule: 'moods/belittles', weight: 0.6, most: 2 },
  { rule: 'moods/hedges', weight: -0.25, most: 3 },
  { rule: 'moods/address', weight: 0.15, most: 2 },
  { rule: 'moods/intensifies', weight: 0.2, most: 2 },
  { rule: 'moods/thanks', weight: -1, most: 2, negatable: true },
  { rule: 'moods/glad', weight: -0.6, most: 3, negatable: true },
  { rule: 'moods/loves', weight: -0.6, most: 2, negatable: true },
  { rule: 'moods/fears', weight: -0.5, most: 2 },
  { rule: 'moods/grieves', weight: -0.3, most: 2 },
  { rule: 'moods/startles', weight: -0.2, most: 2 },
  { rule: 'moods/courteous', weight: -0.6, most: 2 },
  { rule: 'moods/factual', weight: -0.4, most: 3 },
  { rule: 'moods/settled', weight: -2.5, most: 1 },
  { rule: 'moods/othersAnger', weight: -0.6, most: 1 },
]
const bias = -1.4
const insistence = 0.7
/** "Are you even …?", "你们到底…?": a question put to somebody without courtesy */
const challenge = 0.5

const unmakes: ReadonlySet<Scope> = new Set(['negated', 'others', 'solved'])

export interface Anger {
  /** 0 … 1 */
  score: number
  /** clear anger meant as the customer's own, in text order */
  clear: readonly Match[]
  mild: readonly Match[]
  /** abuse and threats of the worst kind */
  rage: readonly Match[]
}

export function weighAnger(message: Message): Anger {
  const others = message.found.of('moods/othersAnger')
  // an "if" unmakes no anger ("再不处理我跟你们没完"); a "not", somebody else's and anger long over do
  const isOwn = (match: Match): boolean =>
    !unmakes.has(scopeOf(message, match)) && !others.some(each => each.start < match.end && each.end > match.start)
  const clear: Match[] = []
  const mild: Match[] = []
  const rage: Match[] = []
  const said = (rule: string): boolean => message.found.of(rule).length > 0
  let sum = bias + typographyOf(message.text)
  if (/[?？]/.test(message.text) && said('moods/address') && said('moods/rhetoric') && !said('moods/courteous'))
    sum += challenge
  if (insists(message)) sum += insistence
  for (const { rule, weight, most, negatable } of weightTable) {
    let counted = 0
    for (const match of message.found.of(rule).slice(0, most + 4)) {
      if (counted === most) break
      if (negatable && !isOwn(match)) continue
      counted++
      if (rule === strongAnger) clear.push(match)
      else if (rule === mildAnger) mild.push(match)
      else if (rule === worst) rage.push(match)
    }
    sum += weight * counted
  }
  return { score: 1 / (1 + Math.exp(-sum)), clear, mild, rage }
}

/** "第四次了,第四次了", "Four hours. FOUR HOURS": a clause begins with the whole of the one before. */
function insists({ folded, clauses }: Message): boolean {
  for (let i = 1; i < Math.min(clauses.spans.length, 20); i++) {
    const [from, to] = clauses.spans[i - 1] ?? [0, 0]
    const [start = 0] = clauses.spans[i] ?? []
    if (to - from >= 3 && to - from <= 30 && folded.startsWith(folded.slice(from, to), start)) return true
  }
  return false
}
