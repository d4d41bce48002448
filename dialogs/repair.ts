// Repair, written once for all dialogues: why, repeat, go back, start over, stop, another language. Knows no slots of its own.
import type { Intent, Language, Reading, Slot } from '../src/case/facts.ts'
import { ask, askAgain } from './ask.ts'
import { handOver } from './handOff.ts'
import { reasonOf } from './questions.ts'
import { phrase, speak } from './speak.ts'
import type { State } from './state.ts'
import { record } from './statement.ts'
import { type Heard, isWithStaff, openCaseOf } from './talk.ts'

const repairs: readonly Intent[] = ['why', 'repeat', 'goBack', 'startOver', 'cancel']

/** About the talk itself and nothing else. */
export const wantsRepair = (talk: Heard): boolean => {
  const { reading, state } = talk
  if (!repairs.includes(reading.intent) || reading.facts.length > 0 || reading.intents.includes('complain'))
    return false
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

/** What languages are called when somebody asks for one. */
const languageNames: readonly [Language, RegExp][] = [
  ['en', /english|英文|英语|英語/i],
  ['zh-TW', /繁體|繁体|正體|traditional/i],
  ['zh-CN', /简体|簡體|普通话|普通話|国语|simplified/i],
]
const shortAnswers: readonly Slot[] = [
  'customer.name',
  'customer.phone',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'background.visit',
  'background.staff',
  'background.store',
]

/** "英文", "English please": the name of a language and no more. */
const namesLanguage = (text: string): boolean =>
  /^(?:in )?(?:english|英文|英语|英語|中文|繁體(?:中文)?|繁体(?:中文)?|简体(?:中文)?|簡體(?:中文)?|chinese|mandarin)(?: please| only)?[\s.。!！]*$/i.test(
    text.trim(),
  )
/** Hardly a sentence in simplified characters is without one of these; none of them is written in the other script. */
const onlySimplified = /[们这个说车开问题时还没对吗么为会过来现发给电话请谢让换钱样应该点听买卖]/
/** Whoever asked for English and then writes a whole Chinese sentence has changed their mind. */
const leastAgainstWish = 8

/** Which language the customer speaks now; a name, a model or an "ok" is no change. */
function languageOf(
  reading: Reading,
  text: string,
  { language: current, open, chinese, page, wished }: State,
): Language {
  const known = chinese ?? (page === 'en' ? undefined : page)
  const language = reading.language === 'zh-CN' && !onlySimplified.test(text) ? (known ?? 'zh-CN') : reading.language
  if (namesLanguage(text) || reading.intents.includes('changeLanguage')) {
    const named = languageNames.find(([, name]) => name.test(text))?.[0]
    if (named) return named
    if (/中文|chinese|mandarin|國語/i.test(text)) {
      // four characters show no script: as they wrote before, or as their page is
      if (language === 'zh-TW') return language
      return known ?? 'zh-CN'
    }
    if (language) return language
  }
  if (!language || language === current) return current
  const answersShortly =
    open !== undefined && shortAnswers.includes(open) && reading.facts.some(fact => fact.slot === open)
  if (answersShortly && !reading.intents.includes('complain')) return current
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (wished === 'en' && current === 'en' && han < leastAgainstWish) return current
  // a plate or a name in Chinese characters turns no English message Chinese
  const latin = text.match(/[a-z]{2,}/gi)?.length ?? 0
  if (language === 'en') return latin >= 2 && han * 2 <= latin ? 'en' : current
  return han >= (current === 'en' ? 2 : 4) ? language : current
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
