// The severity signals a message carries, each with the customer's words; what was not meant (scope.ts) is left out. The level itself
// is decided elsewhere, by the policy pack.
import type { Demand, ReadFact } from '../case/facts.ts'
import type { ReadSignal } from '../case/reading.ts'
import { signals as allSignals, type Component, type Signal } from '../case/vocabulary.ts'
import { findClockWait } from './clockWait.ts'
import { isOfTheCar } from './immobile.ts'
import { clauseAround, type Message } from './message.ts'
import { isPartOfCar } from './partOfCar.ts'
import { isPlateInLatin } from './platePinyin.ts'
import { isCallForHelp } from './policeCalled.ts'
import type { Hit, Match } from './rules.ts'
import { isDisclaimed, isGeneralTalk, isNearMiss, isToldAsEvent, isWeighed, type Scope, scopeOf } from './scope.ts'

type Strength = ReadSignal['strength']
const strengths: readonly Strength[] = ['hard', 'strong', 'weak']
/** Signals about events in the world: an "if", a friend's car or a long-solved one takes them away. The others are acts of speech. */
const worldly = (signal: Signal): boolean =>
  signal.startsWith('safety.') ||
  signal.startsWith('accident.') ||
  signal === 'fault.product' ||
  signal === 'fault.minor' ||
  signal === 'fault.ourWork'
/** Acts one may say not to intend. No threat: whoever names one, in jest or not, reaches a person. */
const avowed = /^(?:legal|exposure|warranty)\./
const spoken: ReadonlySet<Scope> = new Set(['negated'])

/** Put together once: a name made anew for every message costs more than finding its matches. */
const rules = allSignals.map(signal => ({
  signal,
  graded: strengths.map(strength => ({ strength, rule: `signals/${signal}/${strength}` })),
}))

export function findSignals(message: Message): ReadSignal[] {
  const found: ReadSignal[] = []
  const general = isGeneralTalk(message)
  /** clauses that tell of a graver fault: the same words are no minor one as well */
  const grave = new Set<number>()
  for (const { signal, graded } of rules) {
    for (const { strength, rule } of graded) {
      if (signal === 'repair.repeated' && endedWell.test(message.folded)) continue
      const match = message.found
        .of(rule)
        .find(
          candidate =>
            isMeant(message, signal, candidate) &&
            !(signal === 'fault.minor' && grave.has(candidate.clause)) &&
            !(general && signal.startsWith('safety.') && !isToldAsEvent(message, candidate)),
        )
      if (match === undefined) continue
      if (/^(?:safety|fault)\./.test(signal)) grave.add(match.clause)
      const at = clauseAround(message, match)
      found.push({ signal, strength, evidence: message.text.slice(at.start, at.end), span: [at.start, at.end] })
      break
    }
  }
  return found
}

function isMeant(message: Message, signal: Signal, match: Match): boolean {
  if (signal.startsWith('accident.') && isNearMiss(message, match)) return false
  if (signal === 'accident.injury' && isOfTheCar(message, match)) return false
  if (avowed.test(signal) && (isDisclaimed(message, match) || isWeighed(message, match))) return false
  if (signal === 'legal.threat' && isCallForHelp(message, match)) return false
  if (signal === 'warranty.replaceOrReturn' && (isOtherMoney(message, match) || isPartOfCar(message, match)))
    return false
  if (signal === 'legal.regulator' && isPlateInLatin(message.folded, match)) return false
  const scope = scopeOf(message, match)
  if (scope === 'meant') return true
  // threats are made with "if" ("不退车我就曝光"), so only a plain "not" unmakes them
  return !worldly(signal) && !spoken.has(scope)
}

/** Which parts, when they fail, make the fear of a danger a grounded one. */
const grounds: Partial<Record<Signal, readonly Component[]>> = {
  'safety.brakes': ['brakes'],
  'safety.steering': ['steering'],
  'safety.powerLoss': ['engine', 'transmission', 'fuel', 'tractionBattery', 'driveMotor'],
  'safety.wheelOrSuspension': ['tyresWheels', 'suspension'],
  'safety.airbag': ['airbag'],
  'safety.seatbelt': ['seatbelt'],
}

/**
 * "刹车盘裂了,担心刹车失灵": a fear is no event, but with a fault of that very part it is more than talk: strong, not hard. A fear alone
 * ("我就怕以后刹车失灵") stays nothing.
 */
export function findGroundedFears(
  message: Message,
  signals: readonly ReadSignal[],
  faulty: readonly (Hit & { component: Component })[],
): ReadSignal[] {
  if (faulty.length === 0 || isGeneralTalk(message)) return []
  return Object.entries(grounds).flatMap(([name, parts]): ReadSignal[] => {
    const signal = name as Signal
    if (signals.some(known => known.signal === signal) || !faulty.some(({ component }) => parts.includes(component)))
      return []
    const fear = message.found
      .of(`signals/${signal}/hard`)
      .slice(0, 10)
      .find(match => scopeOf(message, match) === 'hypothetical')
    if (fear === undefined) return []
    const at = clauseAround(message, fear)
    return [{ signal, strength: 'strong', evidence: message.text.slice(at.start, at.end), span: [at.start, at.end] }]
  })
}

/** "有点", "a bit", or only a question: a remark about a fault rather than a complaint of it. */
const isMild = (message: Message): boolean =>
  message.found.words('mild').length > 0 || /[吗么?]\s*$/.test(message.folded.trimEnd())

/** "修了两次好了 谢谢师傅": mended at last, and nothing came back. */
const endedWell =
  /^(?!.*(?:又|还是|还在|还有|没好|没修|仍|依然|再次|再也|才好|吗|\?|投诉|不|但|可是)).{0,30}[次回趟](?:就|终于|总算|可算)?(?:给)?(?:修|弄|搞)?好了(?!几|两|三|又|一).{0,20}$/

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
  const late = findClockWait(message.folded.slice(0, 2000))
  if (late !== undefined) add('wait.long', 'strong', late.start, late.end)
  for (const known of facts) {
    if (known.slot === 'background.repairs' && (known.value.count ?? 0) >= 2 && !endedWell.test(message.folded))
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

/** A refund of the car, not of a deposit or a fee that the message speaks of, nor of what its own clause names. */
const aboutTheCar = (message: Message, text: string): boolean =>
  /退车|退货|车款|全款|money back|the car|refund/i.test(text) &&
  !otherMoney.test(message.text) &&
  !knownRefund.test(text) &&
  !/difference|overpa(?:id|y)|double|twice|\b(?:extra|card|account|bill|invoice|gift|subscription)\b/i.test(text)
/** One that was offered or agreed on, or of a sum. */
const knownRefund =
  /\b(?:the|my|that|this) refund\b(?! (?:of|for) (?:the|my|this) (?:car|vehicle))|\brefund\b[^.;!?]{0,16}[0-9] ?(?:yuan|rmb|cny|usd|dollars?|euros?|元|块)/i
const otherMoney =
  /加氟|加冷媒|充冷媒|订金|定金|押金|保养|费|洗车|kuai|\b(?:wash|wax|valet\w*|detailing|labou?r)\b|\b(?:re-?gas(?:s?ed|sing)?|recharge|refill|oil change|alignment|diagnostics?)\b|deposit|fee|charge|taxi|\bfares?\b|parking|\bfines?\b|\btow(?:ing)?\b|hotel|down payment/i
/** "Two weeks after the regas … I want my money back": no words of the car beside it. */
const isOtherMoney = (message: Message, { start, end }: Hit): boolean =>
  message.folded.slice(start, end) === 'money back' &&
  otherMoney.test(message.folded) &&
  !/\b(?:this|the|my) car back\b/.test(message.folded)
