// Folds what was told into a case's facts: single values replaced, many-valued ones joined, repairs added up. Pure.
import type { CaseState } from './case.ts'
import type { Removed, Statement } from './caseParts.ts'
import { withDanger } from './evolveDanger.ts'
import { type Fact, type FactSlot, manyValuedFacts, type PriorRepairs, type Symptom } from './facts.ts'
import { isOfPerson } from './matter.ts'
import { told } from './views/known.ts'
import type { DemandKind } from './vocabulary.ts'

/** What makes two values of a many-valued fact the same thing said again. */
function sameThing(one: Fact, other: Fact): boolean {
  if (one.from !== other.from) return false
  if (one.slot === 'symptom' && other.slot === 'symptom') return one.value.component === other.value.component
  if (one.slot === 'demand' && other.slot === 'demand') return one.value.kind === other.value.kind
  if (one.slot === 'background.staff' && other.slot === 'background.staff') return one.value.name === other.value.name
  return false
}

/** UTF-16 units, of what was told of one part at several times; all of it stands in the narrative. */
const longestDescription = 400

/** @param later staff have read what was told first: news stands behind it */
function described(before: string, after: string, later: boolean): string {
  if (before.includes(after)) return before
  if (!later || after.includes(before)) return after
  const both = /\p{Script=Han}/u.test(before) ? `${before}；${after}` : `${before}; ${after}`
  return both.length > longestDescription ? before : both
}

/** A symptom told again keeps what was said first and gains what is new; a wish keeps by when it was. */
function joined(before: Fact, after: Fact, later: boolean): Fact {
  if (before.slot === 'demand' && after.slot === 'demand')
    return { ...after, value: told({ ...after.value, neededBy: after.value.neededBy ?? before.value.neededBy }) }
  if (before.slot !== 'symptom' || after.slot !== 'symptom') return after
  const value: Symptom = {
    ...before.value,
    ...after.value,
    description: described(before.value.description, after.value.description, later),
    warningLamps: [...new Set([...before.value.warningLamps, ...after.value.warningLamps])],
  }
  return { ...after, value }
}

type Facts = CaseState['facts']

type Replaced = NonNullable<PriorRepairs['replaced']>[number]
/** Of an engine or a gearbox there is one, whatever it is called. */
const samePart = (one: Replaced, other: Replaced): boolean =>
  one.part === other.part && one.whole === other.whole && (one.whole === true || one.name === other.name)
const larger = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)

const withReplaced = (all: readonly Replaced[], next: Replaced): Replaced[] =>
  all.some(each => samePart(each, next))
    ? all.map(each => (samePart(each, next) ? told({ ...each, count: larger(each.count, next.count) }) : each))
    : [...all, next]

/** Repairs told bit by bit add up; a count that was said stands for itself, a lower one takes back the days too, "none at all" everything. */
function withRepairs(before: Fact | undefined, after: Fact): Fact {
  if (before?.slot !== 'background.repairs' || after.slot !== 'background.repairs' || after.value.count === 0)
    return after
  const [known, next] = [before.value, after.value]
  const least = next.count === undefined || next.atLeast === true
  const count = least ? larger(known.count, next.count) : next.count
  const fewer = !least && (next.count ?? 0) < (known.count ?? 0)
  const days = (key: 'daysInWorkshop' | 'longestVisitDays') =>
    fewer && next[key] !== undefined ? next[key] : larger(known[key], next[key])
  const value: PriorRepairs = told({
    text: next.text,
    count,
    atLeast: least ? (known.count === count ? known.atLeast : next.atLeast) : undefined,
    daysInWorkshop: days('daysInWorkshop'),
    longestVisitDays: days('longestVisitDays'),
    replaced: next.replaced?.reduce(withReplaced, known.replaced ?? []) ?? known.replaced,
  })
  return { ...after, value }
}

function withFact(facts: Facts, fact: Fact, later = false): Facts {
  const known = facts[fact.slot] ?? []
  if (!manyValuedFacts.has(fact.slot)) {
    // what several customers tell of one matter stands side by side, each in their own words
    const others = known.filter(each => each.from !== fact.from)
    const before = known.findLast(each => each.from === fact.from)
    return { ...facts, [fact.slot]: [...others, withRepairs(before, fact)] }
  }
  const at = known.findIndex(each => sameThing(each, fact))
  const next = at < 0 ? [...known, fact] : known.map((each, index) => (index === at ? joined(each, fact, later) : each))
  return { ...facts, [fact.slot]: next }
}

/**
 * Staff's correction of a many-valued fact replaces all that this customer told; a customer's adds.
 * @param from the case that goes on in this one, whose customer told it: who they are is put right there
 */
export function corrected(facts: Facts, corrections: readonly Fact[], from?: string): Facts {
  const theirs = corrections.flatMap((each): Fact[] =>
    from === undefined ? [each] : isOfPerson(each.slot) ? [] : [{ ...each, from }],
  )
  const removed = theirs.map(({ slot }): Removed => ({ slot }))
  return theirs.reduce((all, each) => withFact(all, each), without(facts, removed, from))
}

/** What was taken back is gone; of several demands only the one named. */
function without(facts: Facts, removed: readonly Removed[], from: string | undefined): Facts {
  const left: Partial<Record<FactSlot, readonly Fact[]>> = { ...facts }
  for (const { slot, kind } of removed) {
    const kept = (left[slot] ?? []).filter(each => each.from !== from || (kind !== undefined && !isOfKind(each, kind)))
    if (kept.length > 0) left[slot] = kept
    else delete left[slot]
  }
  return left as Facts
}
const isOfKind = (fact: Fact, kind: DemandKind): boolean => fact.slot === 'demand' && fact.value.kind === kind

const isGrave = ({ signal, strength }: Statement['signals'][number]): boolean =>
  strength === 'hard' && (signal.startsWith('accident.') || signal.startsWith('safety.'))

/**
 * @param at case time, epoch ms, of the message
 * @param from the case that goes on in this one, whose customer wrote it: their words stay with the message, and go with their case
 */
export function withStatement(state: CaseState, statement: Statement, at: number, from?: string): CaseState {
  const by = from === undefined ? {} : { from }
  const answered = new Set<string>(statement.facts.map(fact => fact.slot))
  const declined = [...new Set([...state.declined, ...(statement.declined ?? [])])].filter(slot => !answered.has(slot))
  const { messageId, text, insults } = statement
  const later = state.handedOff !== undefined
  const told = { messageId, text, ...(insults ? { insults } : {}), ...by, ...(later ? { later: true as const } : {}) }
  const facts = statement.facts.map((each): Fact => ({ ...each, ...by }))
  return {
    ...state,
    facts: facts.reduce((all, each) => withFact(all, each, later), without(state.facts, statement.removed ?? [], from)),
    narrative: statement.narrative && text.trim() ? [...state.narrative, told] : state.narrative,
    ...(statement.signals.some(isGrave) ? { graveAt: at } : {}),
    signals: [
      ...state.signals,
      ...statement.signals.map(each => (from === undefined ? each : { ...each, evidence: '', from })),
    ],
    categories: statement.category ? [...state.categories, statement.category] : state.categories,
    claimType: statement.claimType === 'claim' ? 'claim' : state.claimType,
    emotions: statement.narrative ? [...state.emotions, statement.emotion.level] : state.emotions,
    ...(statement.emotion.customerType ? { customerType: statement.emotion.customerType } : {}),
    danger: withDanger(state, statement.danger, at, from),
    declined,
    revision: state.revision + 1,
  }
}
