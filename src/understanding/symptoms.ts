// The symptoms of the parts that are ill: the customer's words about each, since when, how often, when, which lamps, drivable or not.
import type { ReadFact } from '../case/facts.ts'
import { circumstancesOf } from './circumstances.ts'
import { lowerBound } from './elements.ts'
import { lampsIn } from './lamps.ts'
import { clauseAround, fact, type Message } from './message.ts'
import type { ComponentFound } from './partMentions.ts'
import type { Hit } from './rules.ts'
import { scopeOf } from './scope.ts'

const mostSymptoms = 8
const longestDescription = 160

export function readSymptoms(message: Message, ill: readonly ComponentFound[]): ReadFact[] {
  if (ill.length === 0) return []
  const common = circumstancesOf(message)
  return ill.slice(0, mostSymptoms).map(part => {
    const at = withFault(message, clauseAround(message, part, longestDescription), ill)
    const value = {
      component: part.component,
      description: message.text.slice(at.start, at.end),
      warningLamps: lampsIn(message, at),
      ...common,
    }
    return fact(message, 'symptom', value, at)
  })
}

/** "你们把我车弄坏了,现在一直漏油": what is wrong with it comes next. */
const vague =
  /车(?:子|辆)?(?:被[^,.;]{0,5}|给|都)?(?:我)?(?:弄|搞|整|修|保养|做)(?:坏|出问题|出毛病)|\b(?:broke|ruined|damaged|wrecked|messed up) (?:my|the|our) (?:car|vehicle)/

/** "上周换的变速箱油,现在漏一地": the first clause names only the part, what is wrong with it stands in the second. */
function withFault(message: Message, at: Hit, ill: readonly ComponentFound[]): Hit {
  const clause = message.clauses.clauseOf[Math.max(at.start, at.end - 1)] ?? 0
  const next = message.clauses.spans[clause + 1]
  if (next === undefined || next[1] - at.start > longestDescription) return at
  const ruined = vague.test(message.folded.slice(at.start, at.end))
  const ofAnother = ill.some(part => part.start >= next[0] && part.start < next[1])
  if (ofAnother || (!ruined && faultWithin(message, at.start, at.end, clause))) return at
  if (!faultWithin(message, ...next, clause + 1)) return at
  return { start: at.start, end: next[1] }
}

const notAgain = /(?:别|不要|不会|不能|不|没有|保证不)(?:再|又)[^,.;]{0,2}$/
/** "别再响": that it is to be over tells of no other fault. @param start of the word for the fault */
export const isToBeOver = (folded: string, start: number): boolean =>
  notAgain.test(folded.slice(Math.max(0, start - 5), start))

function faultWithin(message: Message, from: number, to: number, clause: number): boolean {
  const faults = message.found.words('fault')
  const first = faults[lowerBound(faults, from)]
  if (first === undefined || first.start >= to || isToBeOver(message.folded, first.start)) return false
  return scopeOf(message, { ...first, parts: [first], clause, rule: 'fault' }) === 'meant'
}
