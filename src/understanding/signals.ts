// The severity signals a message carries, each with the customer's words; what was not meant (scope.ts) is left out. The level itself
// is decided elsewhere, by the policy pack.
import { signals as allSignals, type Demand, type ReadFact, type ReadSignal, type Signal } from '../case/facts.ts'
import { clauseAround, type Message } from './message.ts'
import type { Hit, Match } from './rules.ts'
import { isNearMiss, type Scope, scopeOf } from './scope.ts'

type Strength = ReadSignal['strength']
const strengths: readonly Strength[] = ['hard', 'strong', 'weak']
/** Signals about events in the world: an "if", a friend's car or a long-solved one takes them away. The others are acts of speech. */
const worldly = (signal: Signal): boolean =>
  signal.startsWith('safety.') ||
  signal.startsWith('accident.') ||
  signal === 'fault.product' ||
  signal === 'fault.minor' ||
  signal === 'fault.ourWork'
const spoken: ReadonlySet<Scope> = new Set(['negated'])

export function findSignals(message: Message): ReadSignal[] {
  const found: ReadSignal[] = []
  for (const signal of allSignals) {
    for (const strength of strengths) {
      const match = message.found
        .of(`signals/${signal}/${strength}`)
        .find(candidate => isMeant(message, signal, candidate))
      if (match === undefined) continue
      const at = clauseAround(message, match)
      found.push({ signal, strength, evidence: message.text.slice(at.start, at.end), span: [at.start, at.end] })
      break
    }
  }
  return found
}

function isMeant(message: Message, signal: Signal, match: Match): boolean {
  if (signal.startsWith('accident.') && isNearMiss(message, match)) return false
  const scope = scopeOf(message, match)
  if (scope === 'meant') return true
  // threats are made with "if" ("不退车我就曝光"), so only a plain "not" unmakes them
  return !worldly(signal) && !spoken.has(scope)
}

/** "有点", "a bit", or only a question: a remark about a fault rather than a complaint of it. */
const isMild = (message: Message): boolean =>
  message.found.words('mild').length > 0 || /[吗么?]\s*$/.test(message.folded.trimEnd())

/** Signals that follow from facts and demands rather than from words: repeated repair by count, a remedy by demand. */
export function addDerived(
  signals: readonly ReadSignal[],
  facts: readonly ReadFact[],
  demands: readonly (Demand & { start: number; end: number })[],
  faulty: readonly Hit[],
  message: Message,
): ReadSignal[] {
  const all = [...signals]
  const has = (signal: Signal): boolean => all.some(known => known.signal === signal)
  const add = (signal: Signal, strength: Strength, start: number, end: number): void => {
    if (!has(signal)) all.push({ signal, strength, evidence: message.text.slice(start, end), span: [start, end] })
  }
  const part = faulty[0]
  if (part !== undefined && !all.some(({ signal }) => signal.startsWith('fault.') || signal.startsWith('safety.'))) {
    const at = clauseAround(message, part)
    add(isMild(message) ? 'fault.minor' : 'fault.product', isMild(message) ? 'weak' : 'strong', at.start, at.end)
  }
  for (const known of facts) {
    if (known.slot === 'background.repairs' && (known.value.count ?? 0) >= 2)
      add('repair.repeated', 'hard', ...known.span)
    else if (
      known.slot === 'background.repairs' &&
      known.value.count === 1 &&
      /又|还是|again|still/.test(known.value.text)
    )
      add('fault.ourWork', 'strong', ...known.span)
  }
  for (const demand of demands) {
    if (demand.kind === 'compensation' || (demand.kind === 'refund' && !aboutTheCar(message, demand.text)))
      add('demand.remedy', 'strong', demand.start, demand.end)
    if (demand.kind === 'replacement' || (demand.kind === 'refund' && aboutTheCar(message, demand.text)))
      add('warranty.replaceOrReturn', 'hard', demand.start, demand.end)
  }
  return all
}

/** A refund of the car, not of a deposit or a fee. */
const aboutTheCar = (message: Message, text: string): boolean =>
  /退车|退货|车款|全款|money back|the car|refund/i.test(text) &&
  !/订金|定金|押金|保养|费|deposit|fee|charge/i.test(message.text)
