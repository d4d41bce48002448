// Which parts of the car a message calls ill, the one it is mainly about first. A part merely mentioned (where it happened, what showed
// the warning, what the service includes, what is fine) is left out. Severity is not decided here.
import type { ReadSignal } from '../case/reading.ts'
import type { Component } from '../case/vocabulary.ts'
import type { Message } from './message.ts'
import { type ComponentFound, findMentions, isElectric, type Mention } from './partMentions.ts'
import { isPriced } from './priced.ts'
import type { Hit } from './rules.ts'
import { scopeOf } from './scope.ts'

const mostComponents = 8
/** a part that weighs less than this share of the main one is beside the point */
const leastShare = 0.1

/** At most one finding per component, the component the complaint is mainly about first. */
export function readComponents(message: Message, signals: readonly ReadSignal[]): ComponentFound[] {
  const mentions = findMentions(message)
  const faulty = mentions.filter(
    each => each.faulty && !isPriced(message.folded, each.end) && !isOvershadowed(each, mentions),
  )
  if (faulty.length > 0) return ranked(message, [...faulty, ...talkedAbout(mentions, faulty)], mentions)
  const complains = signals.some(({ signal }) => signal.startsWith('safety.') || aboutTheCar.has(signal))
  // "变速箱,修了三次了": no part is called ill, but the complaint is about one; then the parts named are meant
  const blamed = complains ? mentions.filter(each => !each.aside) : []
  if (blamed.length > 0) return ranked(message, blamed, mentions)
  const lamp = message.found.of('components/lamp').find(match => scopeOf(message, match) === 'meant')
  if (lamp !== undefined)
    return [{ component: isElectric(message) ? 'tractionBattery' : 'engine', start: lamp.start, end: lamp.end }]
  const unnamed = message.found.of('components/unnamed').find(match => scopeOf(message, match) === 'meant')
  return unnamed === undefined ? [] : [{ component: 'other', start: unnamed.start, end: unnamed.end }]
}

const aboutTheCar: ReadonlySet<string> = new Set(['fault.product', 'fault.minor', 'fault.ourWork', 'repair.repeated'])

function ranked(message: Message, ill: readonly Mention[], all: readonly Mention[]): ComponentFound[] {
  const scores = new Map<Component, number>()
  const evidence = new Map<Component, Mention>()
  const clauseWeight = clauseWeights(message)
  for (const each of ill) {
    const best = evidence.get(each.component)
    if (best === undefined || each.weight > best.weight) evidence.set(each.component, each)
  }
  for (const component of evidence.keys()) {
    // two words of one clause ("车机死机") are one finding
    const byClause = new Map<number, number>()
    for (const each of all) {
      if (each.component !== component || each.aside) continue
      const weight = each.weight * clauseWeight(each)
      byClause.set(each.clause, Math.max(byClause.get(each.clause) ?? 0, weight))
    }
    const weights = [...byClause.values()].sort((x, y) => y - x)
    scores.set(
      component,
      weights.reduce((sum, weight, i) => sum + weight * 0.75 ** i, 0),
    )
  }
  // what is told first is rarely beside the point
  const main = all.find(each => evidence.has(each.component) && !each.aside && !each.circumstance && !each.host)
  if (main !== undefined) scores.set(main.component, (scores.get(main.component) ?? 0) + 0.5)
  const most = Math.max(...scores.values())
  return [...evidence.values()]
    .filter(each => (scores.get(each.component) ?? 0) >= most * leastShare)
    .sort((a, b) => (scores.get(b.component) ?? 0) - (scores.get(a.component) ?? 0) || a.start - b.start)
    .slice(0, mostComponents)
    .map(({ component, start, end }) => ({ component, start, end }))
}

/** A demand and "mainly" make what stands in their clause weigh more, "by the way" and a part changed before less. */
function clauseWeights(message: Message): (mention: Mention) => number {
  const clausesOf = (hits: readonly Hit[]): Set<number> =>
    new Set(hits.map(hit => message.clauses.clauseOf[hit.start] ?? 0))
  const wanted = clausesOf(message.found.of('demands/must'))
  const mainly = clausesOf(message.found.words('mainly'))
  const besides = clausesOf(message.found.words('besides'))
  return ({ clause, exchanged }) =>
    (wanted.has(clause) ? 1.3 : exchanged ? 0.6 : 1) * (mainly.has(clause) ? 1.4 : 1) * (besides.has(clause) ? 0.6 : 1)
}

/** A part that comes up again and again is what the complaint is about, wherever the word for its fault stands. */
function talkedAbout(all: readonly Mention[], faulty: readonly Mention[]): Mention[] {
  const ill = new Set(faulty.map(each => each.component))
  const named = all.filter(each => !ill.has(each.component) && !each.aside && !each.circumstance)
  const times = new Map<Component, number>()
  for (const { component } of named) times.set(component, (times.get(component) ?? 0) + 1)
  return named.filter(each => (times.get(each.component) ?? 0) >= 2)
}

/** "踩刹车时方向盘抖": the wheel shakes, the brake only says when. */
const isOvershadowed = (mention: Mention, all: readonly Mention[]): boolean =>
  mention.circumstance &&
  all.some(
    each => each.clause === mention.clause && each.faulty && !each.circumstance && each.component !== mention.component,
  )
