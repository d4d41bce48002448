// What somebody asks while help is on its way: when it comes, who is in touch and by when, under which number. What the case and its clocks
// say is answered, with whom to ring meanwhile; when a vehicle is there nobody here knows. Knows no wording.
import { minuteMs } from '../src/case/policy/durations.ts'
import { ask } from './ask.ts'
import { numberAskedFor } from './duringDanger.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { goOnAfter } from './handOff.ts'
import { tellNext } from './next.ts'
import { speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { record } from './statement.ts'
import { wantsStatus } from './statusAsked.ts'
import { type Heard, openCaseOf, type Talk } from './talk.ts'
import { isUnderRescue, rescueOf } from './underRescue.ts'
import {
  asksOfHelp,
  asksWhetherCalled,
  namesAmbulance,
  namesFireBrigade,
  namesPolice,
  namesTow,
} from './words/inDanger.ts'

const longest = 80
/** Asked for once more beside such an answer, but not for ever. */
const mostTimes = 4

/** Safe by now, and the rescue still on its way. */
const isExpected = (talk: Talk): boolean =>
  isUnderRescue(talk) ||
  (openCaseOf(talk)?.handedOff?.cause === 'danger' && openCaseOf(talk)?.clocks.firstContact?.state === 'running')

/** Help itself is asked for, or missed. */
const isMissed = ({ reading: { danger } }: Heard): boolean =>
  danger.tells?.some(each => each === 'awaits' || each === 'overdue') ?? false

/** "When will they be here?", "who rings me?", "what is the number?" while waiting for the rescue. */
export const awaitsRescue = (talk: Heard): boolean =>
  isExpected(talk) &&
  // "is the ambulance here yet?" names it as whoever is hurt does
  (!talk.reading.danger.now || talk.reading.danger.kind === talk.state.danger) &&
  talk.reading.danger.over === undefined &&
  talk.text.length <= longest &&
  (isMissed(talk) ||
    (isUnderRescue(talk) && (wantsStatus(talk) || asksOfHelp.test(talk.text) || asksWhetherCalled.test(talk.text))))

/** Those whom the store neither calls nor sends. */
const asksOfOthers = ({ text }: Heard): boolean =>
  !namesTow.test(text) && [namesAmbulance, namesFireBrigade, namesPolice].some(each => each.test(text))

/** Nobody can be there sooner. */
const patientMs = 10 * minuteMs

/** The time rescue should have been there is over, by the clock or in their own words. */
function isOverdue(talk: Heard): boolean {
  const rescue = openCaseOf(talk)?.clocks.rescue
  if (!rescue || rescue.endedAt !== undefined) return false
  const waited = talk.now - (openCaseOf(talk)?.danger.since ?? talk.now)
  if (talk.reading.danger.tells?.includes('overdue') && waited >= patientMs) return true
  return rescue.state === 'breached' || rescue.dueAt <= talk.now
}

/** Whoever leads the one who has it hears that nobody came. */
function passUp(talk: Heard) {
  const { reading, text } = talk
  if (openCaseOf(talk)?.signals.some(each => each.signal === 'escalation.requested')) return
  const signal = { signal: 'escalation.requested', strength: 'strong', evidence: text } as const
  talk.reading = { ...reading, signals: [...reading.signals, { ...signal, span: [0, text.length] }] }
}

export function runAwaitsRescue(talk: Heard) {
  const late = isOverdue(talk)
  // what they hear then says that it was passed on
  if (late) passUp(talk)
  const { answered, declined } = record(talk, late)
  const { motorway } = numbersFor(talk)
  const key = asksOfOthers(talk) ? 'rescue.others' : late ? 'rescue.overdue' : 'rescue.coming'
  speak(talk, key, { ...rescueOf(talk), motorway, number: numberAskedFor(talk) })
  // by when they hear from us: what runs for them, and no time of a vehicle
  tellNext(talk)
  const { state } = talk
  const { open } = state
  const unanswered = open !== undefined && !answered && !declined
  if (state.closing !== 'danger' || (unanswered && askedTimes(state, open) >= mostTimes)) {
    talk.keepsOpen = true
    return
  }
  if (unanswered) return ask(talk, open)
  delete talk.state.open
  goOnAfter(talk)
}
