// Somebody is hurt, and it is told after the rest: while help is on its way, or after a crash where all seemed well. Knows no wording.
import { hourMs, minuteMs } from '../src/case/policy/durations.ts'
import type { Signal } from '../src/case/vocabulary.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { isUnwellOutside } from './lockedIn.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { factsOf, type Heard, openCaseOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'
import { asksForDoctor } from './words/inDanger.ts'

/** What is told of a crash longer ago than this is no news from beside the road. */
const freshMs = 48 * hourMs
const longest = 80

/** Of these days, by what the case tells, and nobody has said that it is over. */
const isOfTheseDays = (talk: Heard, grave: (signal: Signal) => boolean): boolean => {
  const complaint = openCaseOf(talk)
  if (!complaint || complaint.resolution !== undefined || talk.text.length > longest) return false
  if (!complaint.signals.some(each => each.strength === 'hard' && grave(each.signal))) return false
  const day = factsOf(talk)('background.occurredOn')
  return day === undefined || Math.abs(talk.now - Date.parse(day)) < freshMs
}

/** A crash of these days is what the case is about. */
const isAfterCrash = (talk: Heard): boolean => isOfTheseDays(talk, signal => signal === 'accident.crash')

/** Told in the last minutes: what comes next is told from beside it. */
const stillThereMs = 30 * minuteMs
/** A crash, or a fault that may cost a life, told just now. */
export const isAfterGrave = (talk: Heard): boolean => {
  const told = openCaseOf(talk)?.graveAt
  if (told === undefined || talk.now - told > stillThereMs) return false
  return isOfTheseDays(talk, signal => signal.startsWith('accident.') || signal.startsWith('safety.'))
}

/** Pain told of while help is on its way, or after the crash it comes from. */
export const isHurtToo = (talk: Heard): boolean =>
  isUnwellOutside(talk) ||
  ((isUnderRescue(talk) || isAfterCrash(talk)) &&
    talk.state.danger !== 'injured' &&
    // what they breathe is another danger than a crash
    talk.reading.danger.kind !== 'fumes' &&
    talk.state.danger !== 'fumes' &&
    talk.reading.danger.over === undefined &&
    talk.reading.danger.tells?.includes('hurt') === true)

/** For the record, the pain is a danger of its own. */
export function withHurt({ reading, text }: Heard): Heard['reading'] {
  const hurt = { signal: 'accident.injury', strength: 'hard', evidence: text } as const
  // out of the car, and not well, is past nothing
  const { over: _, ...told } = reading.danger
  const danger = { ...told, now: true, kind: 'injured' as const, evidence: text }
  const known = reading.signals.some(each => each.signal === hurt.signal && each.strength === 'hard')
  return {
    ...reading,
    danger,
    signals: known ? reading.signals : [...reading.signals, { ...hurt, span: [0, text.length] }],
  }
}

/** "要不要去医院?" after a crash is no question about the store. */
export const asksDoctor = (talk: Heard): boolean =>
  isAfterCrash(talk) && !isUnderRescue(talk) && asksForDoctor.test(talk.text)
export function runAsksDoctor(talk: Heard) {
  record(talk, false)
  talk.keepsOpen = true
  speak(talk, 'danger.doctor', { ambulance: numbersFor(talk, talk.text).ambulance })
}
