// Feelings first: the word of comfort that fits what was told, and another when anger rises or safety is at stake.
import type { CaseState } from '../src/case/case.ts'
import type { Component, Signal } from '../src/case/vocabulary.ts'
import type { Heed } from './burst.ts'
import { phrase, speak } from './speak.ts'
import { angrier } from './state.ts'
import { isUnsafe, threatens } from './statement.ts'
import { type Heard, ownerOf, type Talk } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'

type SootheKey = Exclude<Extract<TextKey, `soothe.${string}`>, 'soothe.outside'>
type Heeds = (complaint: CaseState, heard: (...signals: Signal[]) => boolean) => boolean
const rollsOn: ReadonlySet<Component> = new Set([
  'brakes',
  'steering',
  'tyresWheels',
  'suspension',
  'airbag',
  'seatbelt',
  'tractionBattery',
  'driverAssistance',
])
/** Nothing failed, yet it is a part nobody takes lightly: a word fit for a cold coffee would not do. */
const holdsTheRoad = ({ categories: [kind], facts, signals }: CaseState): boolean =>
  kind !== 'price' &&
  kind !== 'sales' &&
  kind !== 'parts' &&
  (signals.some(each => each.signal.startsWith('safety.')) ||
    (facts.symptom ?? []).some(fact => fact.slot === 'symptom' && rollsOn.has(fact.value.component)))

/** The first that fits is said. */
const sootheTable: readonly [SootheKey, Heeds][] = [
  ['soothe.accident', (_, heard) => heard('accident.injury', 'accident.crash')],
  [
    'soothe.safety',
    c =>
      c.severity.level === 'major' &&
      c.signals.some(each => each.signal.startsWith('safety.') && each.strength === 'hard'),
  ],
  ['soothe.angry', c => c.emotions.includes('furious')],
  ['soothe.repeated', (_, heard) => heard('repair.repeated')],
  ['soothe.waiting', (c, heard) => heard('wait.long', 'promise.broken') || c.categories[0] === 'parts'],
  ['soothe.attitude', c => c.categories[0] === 'serviceAttitude'],
  ['soothe.angry', c => c.emotions.some(each => each === 'angry' || each === 'furious')],
  ['soothe.unanswered', (_, heard) => heard('contact.repeated')],
  ['soothe.uneasy', holdsTheRoad],
  ['soothe.mild', c => c.severity.level === 'grumble'],
  ['soothe.price', c => c.categories[0] === 'price'],
  ['soothe.sales', c => c.categories[0] === 'sales'],
]

/** Feelings first: what is said at registration, before any question. */
export function soothe(talk: Talk, complaint: CaseState, lead?: string) {
  const heard = (...signals: Signal[]) =>
    complaint.signals.some(each => signals.includes(each.signal) && each.strength !== 'weak')
  const key = sootheTable.find(([, fits]) => fits(complaint, heard))?.[0] ?? 'soothe.general'
  speak(talk, key, {}, { event: 'registered', lead })
}

/** Half a sentence when anger has risen since it was last answered: once for each rise. */
export function sootheAgain(talk: Heard): string | undefined {
  const { level } = talk.reading.emotion
  if (!angrier(level, talk.state.soothed) || !angrier(level, 'upset')) return undefined
  talk.state.soothed = level
  return phrase(talk, 'soothe.again', {})
}

/** Told on the way that something failed that can hurt people: the car is left where it is, said once. Or that they go public with it. Else anger, as above. */
export function heed(talk: Heard): Heed | undefined {
  const { said } = talk.state
  if (isUnsafe(talk) && !said['soothe.safety'] && !said['soothe.leaveParked'])
    return { text: phrase(talk, 'soothe.leaveParked', {}), textKey: 'soothe.leaveParked' }
  if (threatens(talk) && !said['soothe.outside']) {
    talk.state.soothed = talk.reading.emotion.level
    return { text: phrase(talk, 'soothe.outside', { who: ownerOf(talk) }), textKey: 'soothe.outside' }
  }
  const text = sootheAgain(talk)
  return text === undefined ? undefined : { text, textKey: 'soothe.again' }
}
