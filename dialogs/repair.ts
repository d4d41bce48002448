// Repair, written once for all dialogues: why, repeat, go back, start over, stop, another language. Knows no slots of its own.
import type { Intent } from '../src/case/reading.ts'
import type { Language, Slot } from '../src/case/vocabulary.ts'
import { ask, askAgain } from './ask.ts'
import { handOver } from './handOff.ts'
import { reasonOf } from './questions.ts'
import { phrase, speak } from './speak.ts'
import { languageOf, namesLanguage } from './spoken.ts'
import { record } from './statement.ts'
import { type Heard, isWithStaff, openCaseOf } from './talk.ts'
import { asksBesideLeaving } from './words/leavingInPart.ts'

const repairs: readonly Intent[] = ['why', 'repeat', 'goBack', 'startOver', 'cancel']

/** About the talk itself and nothing else. */
export const wantsRepair = (talk: Heard): boolean => {
  const { reading, state } = talk
  if (!repairs.includes(reading.intent) || reading.facts.length > 0 || reading.intents.includes('complain'))
    return false
  // something is asked beside the end of it
  if (reading.intent === 'cancel' && !openCaseOf(talk) && asksBesideLeaving(talk.text)) return false
  return state.open !== undefined || openCaseOf(talk) !== undefined
}

export function runRepair(talk: Heard) {
  const { state, reading } = talk
  switch (reading.intent) {
    case 'why':
      if (state.open) return void askAgain(talk, { lead: phrase(talk, reasonOf(state.open), {}) })
      return speak(talk, 'repair.nothingOpen', {})
    case 'repeat':
      if (state.open) return void askAgain(talk, { lead: phrase(talk, 'repair.repeat', {}) })
      return speak(talk, 'repair.nothingOpen', {})
    case 'goBack':
      return goBack(talk)
    case 'startOver':
      if (state.open && state.open !== 'consent' && state.open !== 'story') state.parked ??= state.open
      return ask(talk, 'story', { lead: phrase(talk, 'repair.startOver', {}), onRequest: true })
    default:
      return stop(talk)
  }
}

function goBack(talk: Heard) {
  const { state } = talk
  const at = state.open ? state.trail.lastIndexOf(state.open) : state.trail.length
  const before: Slot | undefined = state.trail
    .slice(0, Math.max(0, at))
    .findLast(slot => slot !== state.open && slot !== 'consent')
  const lead = phrase(talk, 'repair.goBack', {})
  if (before && !isWithStaff(openCaseOf(talk))) {
    // however far back it goes, the first question left open is the one to come back to
    if (state.open && state.open !== 'consent') state.parked ??= state.open
    state.trail = state.trail.slice(0, state.trail.lastIndexOf(before, Math.max(0, at)))
    return ask(talk, before, { lead, onRequest: true })
  }
  if (!askAgain(talk, { lead })) speak(talk, 'repair.nothingOpen', {})
}

/** No more questions; what was told still reaches a person. */
export function stop(talk: Heard, lead?: string) {
  const complaint = openCaseOf(talk)
  record(talk, false)
  delete talk.state.open
  if (!complaint) return speak(talk, 'talk.cancelled', {})
  if (isWithStaff(complaint)) return speak(talk, 'after.goodbye', {})
  handOver(talk, 'stopped', 'handOff.stopped', lead)
}

export function followLanguage(talk: Heard) {
  const { state, reading, text } = talk
  const spoken = languageOf(reading, text, state)
  if (namesLanguage(text) || reading.intents.includes('changeLanguage')) state.wished = spoken
  if (spoken !== state.language) return changeLanguage(talk, spoken)
  // a case begun elsewhere in another language: its news follow the customer too
  if (reading.language === spoken && openCaseOf(talk) && openCaseOf(talk)?.language !== spoken)
    talk.cases.apply({ type: 'changeLanguage', language: spoken })
}

export function changeLanguage(talk: Heard, spoken: Language) {
  const { language } = talk.state
  if (language !== 'en' && spoken === 'en') talk.state.chinese = language
  talk.state.language = spoken
  if (openCaseOf(talk)) talk.cases.apply({ type: 'changeLanguage', language: spoken })
}

/** Asked for another language and said nothing else. */
export const onlyLanguage = ({ reading, text }: Heard): boolean =>
  (reading.intent === 'changeLanguage' || namesLanguage(text)) &&
  reading.facts.length === 0 &&
  !reading.intents.includes('complain') &&
  !reading.signals.some(each => each.strength === 'hard')

export function runLanguage(talk: Heard) {
  const lead = phrase(talk, 'repair.language', {})
  if (!askAgain(talk, { lead })) talk.says.push({ text: lead, textKey: 'repair.language' })
}
