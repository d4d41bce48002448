// Whether somebody is in danger or stranded now, and of which kind. Who is already safe (towed, at home, in a service area) is not, nor
// is a fault told of yesterday or told as a habit. Missing one is far worse than a false alarm.
import { type DangerKind, dangerTell } from '../case/dangerKinds.ts'
import type { Reading, ReadSignal } from '../case/reading.ts'
import type { Signal } from '../case/vocabulary.ts'
import { isNow } from './happensNow.ts'
import { isOfTheCar } from './immobile.ts'
import { clauseAround, type Message } from './message.ts'
import { momentOf } from './moment.ts'
import { overIn } from './over.ts'
import type { Hit, Match } from './rules.ts'
import { isNearMiss, scopeOf } from './scope.ts'

interface Kind {
  kind: DangerKind
  rule: string
  signal: Signal
  /** told without a word of place or time it is happening: nobody reports a burning car later in three words */
  bare: boolean
}
const kinds: readonly Kind[] = [
  { kind: 'batteryFire', rule: 'batteryFire', signal: 'safety.fire', bare: true },
  { kind: 'batteryFire', rule: 'batteryVents', signal: 'safety.fire', bare: true },
  { kind: 'fire', rule: 'fire', signal: 'safety.fire', bare: true },
  { kind: 'onTracks', rule: 'onTracks', signal: 'safety.powerLoss', bare: true },
  { kind: 'lockedIn', rule: 'heldIn', signal: 'safety.doors', bare: true },
  { kind: 'fumes', rule: 'fumes', signal: 'accident.injury', bare: true },
  { kind: 'injured', rule: 'injured', signal: 'accident.injury', bare: true },
  { kind: 'injured', rule: 'hurtNow', signal: 'accident.injury', bare: true },
  { kind: 'noBrakes', rule: 'runaway', signal: 'safety.brakes', bare: true },
  { kind: 'noBrakes', rule: 'brakesGone', signal: 'safety.brakes', bare: true },
  { kind: 'noBrakes', rule: 'noBrakes', signal: 'safety.brakes', bare: false },
  { kind: 'noBrakes', rule: 'stuckThrottle', signal: 'safety.unintendedAcceleration', bare: false },
  { kind: 'lockedIn', rule: 'lockedIn', signal: 'safety.doors', bare: true },
  { kind: 'lockedIn', rule: 'doorStuck', signal: 'safety.doors', bare: false },
  { kind: 'inWater', rule: 'inWater', signal: 'safety.other', bare: true },
  { kind: 'fire', rule: 'fuelLeak', signal: 'safety.fire', bare: true },
  { kind: 'fire', rule: 'fireSmell', signal: 'safety.fire', bare: false },
  { kind: 'overheating', rule: 'overheats', signal: 'safety.other', bare: true },
  { kind: 'stalledInTraffic', rule: 'stalledInTraffic', signal: 'safety.powerLoss', bare: false },
  { kind: 'other', rule: 'overturned', signal: 'accident.crash', bare: true },
  { kind: 'other', rule: 'wheelOff', signal: 'safety.wheelOrSuspension', bare: true },
  { kind: 'other', rule: 'stranded', signal: 'safety.other', bare: true },
  { kind: 'other', rule: 'waterAhead', signal: 'safety.other', bare: true },
  { kind: 'other', rule: 'crash', signal: 'safety.other', bare: false },
]
/** Need no second opinion of the severity rules. */
const ofThemselves: ReadonlySet<string> = new Set([
  'runaway',
  'lockedIn',
  'heldIn',
  'overturned',
  'onTracks',
  'inWater',
  'batteryVents',
  'overheats',
  'hurtNow',
  'fumes',
])
/** Grave faults of other kinds: a danger when they come with a cry for help or on the road. */
const others: readonly (readonly [Signal, DangerKind])[] = [
  ['safety.brakes', 'noBrakes'],
  ['safety.powerLoss', 'stalledInTraffic'],
  ['safety.unintendedAcceleration', 'other'],
  ['safety.steering', 'other'],
  ['safety.wheelOrSuspension', 'other'],
  ['safety.driverAssistance', 'other'],
  ['safety.visibility', 'other'],
]
/**
 * Nothing but the cry: who writes one word has no time for a second. In small letters "help" may also ask how the page works, and
 * "着了" without the shout may be an engine that started.
 */
const cryOfFire =
  /^[\s!！]*(?:(?:fire|着了(?=[啊呀]?\s*[!！])|着火|起火|失火|火灾|着火啦|著火|火)(?:了|啊|啦)?[\s!！.。]*)+$/i
const cry =
  /^[\s!！]*(?:(?:sos|mayday|救命|救我|求救|HELP(?: ME)?|[Hh]elp(?: me)?\s?[!！]|[Hh]elp [Hh]elp)(?:了|啊|呀)?[\s!！.。]*)+$/
const isCry = (text: string): boolean => cryOfFire.test(text) || cry.test(text) || /^\W*(?:sos|mayday)\W*$/i.test(text)

export function readDanger(message: Message, signals: readonly ReadSignal[]): Reading['danger'] {
  const danger = findDanger(message, signals)
  const over = overIn(message)
  const supposed = danger.now ? undefined : supposedIn(message)
  const tells = dangerTell.options.filter(each => message.found.of(`danger/${each}`).length > 0)
  return {
    ...danger,
    ...(over ? { over } : {}),
    ...(supposed ? { supposed } : {}),
    ...(tells.length > 0 ? { tells } : {}),
  }
}

/** What is told now must be a piece of an alarm, and not merely come after one. */
export const isPieceOfAlarm = (message: Message, danger: Reading['danger']): boolean =>
  !danger.now &&
  danger.over === undefined &&
  (momentOf(message).road ||
    ['road', 'driving', 'stillAt', ...kinds.map(each => each.rule)].some(
      rule => message.found.of(`danger/${rule}`).length > 0,
    ))

/** The fault in one message, the road in the next: one alarm told in pieces. Each alone is none. */
export function dangerAcross(
  before: { message: Message; signals: readonly ReadSignal[] },
  message: Message,
  danger: Reading['danger'],
): Reading['danger'] {
  const { now, kind } = findDanger(before.message, before.signals)
  if (!now) return danger
  // it stands, as they said with the fault, unless it has begun to move since
  const stood = before.message.found.of('danger/stopped').length > 0 && !danger.tells?.includes('restarted')
  const tells = stood ? { tells: [...new Set([...(danger.tells ?? []), 'stopped' as const])] } : {}
  return { ...danger, now, ...(kind ? { kind } : {}), ...tells, evidence: message.text.trim() }
}

/** "万一刹车失灵怎么办": asked about and not told. */
const supposedIn = (message: Message): DangerKind | undefined =>
  kinds.find(({ rule }) =>
    message.found
      .of(`danger/${rule}`)
      .slice(0, 10)
      .some(match => scopeOf(message, match) === 'hypothetical'),
  )?.kind

function findDanger(message: Message, signals: readonly ReadSignal[]): Reading['danger'] {
  // as it was written, and with its pinyin put right
  if (message.text.length <= 40 && [message.text, message.folded.replaceAll('_', '')].some(isCry))
    return {
      now: true,
      kind: cryOfFire.test(message.folded.replaceAll('_', '')) ? 'fire' : 'other',
      evidence: message.text,
    }
  const hard = signals.filter(signal => signal.strength === 'hard')
  const threats = hard.filter(signal => signal.signal.startsWith('threat.'))
  const moment = momentOf(message)
  const figures = new Set(message.found.of('danger/noFire').map(hit => hit.clause))
  for (const { kind, rule, signal, bare } of kinds) {
    const match = message.found
      .of(`danger/${rule}`)
      .slice(0, 10)
      .find(
        candidate =>
          scopeOf(message, candidate) === 'meant' &&
          !(signal === 'safety.fire' && figures.has(candidate.clause)) &&
          !(rule === 'overturned' && !isPlain(message, candidate)) &&
          !(rule === 'crash' && isNearMiss(message, candidate)) &&
          !(kind === 'injured' && isOfTheCar(message, candidate)) &&
          !threats.some(threat => overlaps(threat, candidate)),
      )
    if (match === undefined) continue
    // a smoking exhaust is no fire: the severity rules tell them apart; a car that won't stop needs no second opinion
    const known =
      ofThemselves.has(rule) ||
      (rule === 'fuelLeak' && !message.folded.includes('?')) ||
      hard.some(
        each =>
          each.signal === signal ||
          (each.signal === 'safety.other' && overlaps(each, match) && /smok/i.test(each.evidence)),
      )
    if (isNow(message, moment, kind, match, bare && known)) return { now: true, kind, ...evidence(message, match) }
  }
  if (!(moment.helps.length > 0 || moment.road || moment.still)) return { now: false }
  for (const [signal, kind] of others) {
    if (!hard.some(each => each.signal === signal)) continue
    const at = message.found
      .of(`signals/${signal}/hard`)
      .slice(0, 10)
      .find(
        match => scopeOf(message, match) === 'meant' && (signal === 'safety.visibility' || !isWarning(message, match)),
      )
    if (at === undefined) continue
    if (isNow(message, moment, kind, at, false)) return { now: true, kind, ...evidence(message, at) }
  }
  return { now: false }
}

/** A danger now is always a hard signal too; where no rule of its own found one, the danger's words are its evidence. */
export function withDanger(
  signals: readonly ReadSignal[],
  danger: Reading['danger'],
  message: Message,
): readonly ReadSignal[] {
  if (!danger.now || danger.evidence === undefined) return signals
  const grave = signals.filter(({ signal, strength }) => strength === 'hard' && /^(?:safety|accident)\./.test(signal))
  const needed =
    danger.kind === 'other' && isCry(danger.evidence)
      ? 'safety.other'
      : (kinds.find(each => each.kind === danger.kind)?.signal ?? 'safety.other')
  if (grave.some(each => each.signal === needed || danger.kind === 'other')) return signals
  const start = message.text.indexOf(danger.evidence)
  const span: [number, number] = [start, start + danger.evidence.length]
  // a burst tyre, wipers that stop, a stuck throttle: the fault that leaves one there is named already
  if (
    (danger.kind === 'stalledInTraffic' || (danger.kind === 'noBrakes' && !/[停刹煞]不|stop/.test(danger.evidence))) &&
    grave.some(
      each =>
        (each.signal === 'safety.wheelOrSuspension' && danger.kind === 'stalledInTraffic') ||
        (each.signal.startsWith('safety.') && overlaps(each, { start, end: span[1] })),
    )
  )
    return signals
  return [
    ...signals.filter(each => each.signal !== needed),
    { signal: needed, strength: 'hard', evidence: danger.evidence, span },
  ]
}

/** A lamp on the dash is no loss of the part yet. */
function isWarning(message: Message, match: Hit): boolean {
  const { start, end } = clauseAround(message, match)
  return /灯|lamp|light|warning/.test(message.folded.slice(start, end))
}

const overlaps = (signal: ReadSignal, at: Hit): boolean => signal.span[0] < at.end && signal.span[1] > at.start
const evidence = (message: Message, match: Hit): { evidence: string } => {
  const at = clauseAround(message, match)
  return { evidence: message.text.slice(at.start, at.end) }
}

/** "翻车了!", "我的车翻车了": told of the car, or with where; "这次质量翻车了", "服务翻车了" is a flop. */
function isPlain(message: Message, match: Match): boolean {
  const [start, end] = message.clauses.spans[match.clause] ?? [match.start, match.end]
  const before = message.folded.slice(start, match.start)
  return (
    /^(?:我|我们|咱|的|车|车子|连人带车|老公|老婆|儿子|女儿|朋友|刚|才|现在|快|救命|下雨|路滑|滑|冲|开){0,5}$/.test(
      before,
    ) || /沟|路|高速|桥|山|弯|坡|护栏/.test(message.folded.slice(start, end))
  )
}
