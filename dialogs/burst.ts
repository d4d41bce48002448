// Several short messages within seconds: somebody is still telling. They are listened to, and the open question, which stands above, is
// not put in new words each time. What needs an answer of its own gets it elsewhere. Knows no clock: times are told.

import { minuteMs } from '../src/case/policy/durations.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { choicesFor } from './ask.ts'
import { explainable } from './explain.ts'
import { asksToDrive } from './mayDrive.ts'
import { label, speak } from './speak.ts'
import { mostLines, type State } from './state.ts'
import { aboutTheTalk, answersIn, declines, hasWords, isSentence, type Recorded, wantsSuperior } from './statement.ts'
import { type Heard, isWithStaff, openCaseOf } from './talk.ts'
import type { LabelKey } from './text/zh-CN.ts'
import { topicsOf } from './topics.ts'
import { urgesOn } from './urging.ts'
import { tellsOwnPlan } from './words/ownPlan.ts'
import { protestsIn } from './words/protest.ts'

/** Less than it takes to read an answer and to reply to it. */
const longestPauseMs = 8_000
/** After so many signs in a row the question is put again: nobody must wonder what is still asked. */
const mostSigns = 3
/** UTF-16 units of one line. */
const longestLine = 500

/** Written on, before what was said last can have been read. `before`, `at`: epoch ms. */
export const isQuick = (before: number | undefined, at: number): boolean =>
  before !== undefined && at - before <= longestPauseMs

/** Longer than this between two messages, and the second is no piece of the first. */
const onePieceMs = minuteMs

/** Still part of what was told before: an alarm is typed in pieces, with the bot's answers in between. */
export const isOnePiece = (before: number | undefined, at: number): boolean =>
  before !== undefined && at - before <= onePieceMs

/** What the reader should know of the moments before. */
export const justBefore = (state: Pick<State, 'lastAt' | 'lastWords'> | undefined, at: number | undefined) =>
  state?.lastWords && at !== undefined && isOnePiece(state.lastAt, at) ? { justBefore: state.lastWords } : {}

/** What an open question is about, in half a sentence. */
const aboutOf: Partial<Record<Slot, LabelKey>> = {
  'customer.phone': 'asked.phone',
  'customer.name': 'asked.name',
  'customer.contactPreference': 'asked.time',
  'vehicle.model': 'asked.vehicle',
  'vehicle.mileageKm': 'asked.mileage',
  'vehicle.purchasedOn': 'asked.purchasedOn',
  'background.staff': 'asked.staff',
  'background.store': 'asked.store',
  'background.repairs': 'asked.repairs',
  'background.visit': 'asked.visit',
  'symptom.description': 'asked.symptom',
  'symptom.drivable': 'asked.drivable',
  demand: 'asked.demand',
}

/** Said of how grave or how infuriating it has become. */
export interface Heed {
  text: string
  textKey: 'soothe.again' | 'soothe.leaveParked' | 'soothe.outside'
}

const elsewhere: readonly string[] = ['ask', 'book', 'correct', 'praise', 'human', 'status']

/** Figures to a question for figures, and any name to the one for a store, are tries to answer; a sum in a sentence is none. */
const triesToAnswer = ({ text, state }: Heard, { narrative, fresh }: Pick<Recorded, 'narrative' | 'fresh'>): boolean =>
  !narrative && fresh.length === 0 && (state.open === 'background.store' || (/\p{N}/u.test(text) && !isTold(text)))
const isTold = (text: string): boolean =>
  isSentence(text) && (text.match(/\p{N}/gu)?.length ?? 0) * 3 <= (text.match(/[\p{L}]/gu)?.length ?? 0)

/** A short sign that everything arrives; every other one names what is still asked. False: heard often enough like this. */
function sign(talk: Heard): boolean {
  const { state } = talk
  const times = state.listened ?? 0
  if (times >= mostSigns) {
    delete state.listened
    return false
  }
  state.listened = times + 1
  const { open } = state
  const about = open && aboutOf[open]
  const more = open ? { asks: open, choices: choicesFor(talk, open) } : {}
  if (about && times % 2 === 1) speak(talk, 'listen.asks', { what: label(state.language, about) }, more)
  else speak(talk, 'listen.on', {}, more)
  return true
}

/**
 * True: the message was one of several in a row and heard as such. `heed`: what must be said all the same, because it has become worse or
 * angrier.
 */
export function listensOn(talk: Heard, recorded: Recorded, heed: () => Heed | undefined): boolean {
  const { state, reading } = talk
  const { answered, declined, changed } = recorded
  if (!talk.quick || state.open === undefined || answered || declined || changed.length > 0) return false
  if (wantsSuperior(talk) || (elsewhere.includes(reading.intent) && !urgesOn(talk)) || topicsOf(talk).length > 0)
    return false
  if (triesToAnswer(talk, recorded) || explainable(talk).length > 0 || asksToDrive(talk)) return false
  const said = heed()
  if (said === undefined) return sign(talk)
  talk.says.push({ ...said, asks: state.open })
  return true
}

/** Kept until there is a case to put it in: what follows within seconds may make it one. */
export const keepLine = ({ state, text }: Heard): void => {
  if (hasWords(text)) state.burst = [...(state.burst ?? []), text.trim().slice(0, longestLine)].slice(-mostLines)
}

/** The same where nothing was told yet: greetings and halves of sentences. */
export function listensFirst(talk: Heard): boolean {
  if (!talk.quick || talk.state.open !== 'story' || !hasWords(talk.text)) return false
  const listens = sign(talk)
  if (listens && talk.reading.intent === 'unclear') keepLine(talk)
  return listens
}

/**
 * One more line of what is being told: part of the story, though alone it says little ("two weeks ago", "nobody was hurt"). An answer, a
 * name, a yes and a refusal are none.
 */
export function tellsOn(talk: Heard): boolean {
  const { quick, reading, state, text } = talk
  if (!quick || state.open === undefined || aboutTheTalk.has(state.open) || !hasWords(text)) return false
  if (!['unclear', 'complain'].includes(reading.intent) || declines(talk) || triesToAnswer(talk, noNews)) return false
  const { facts } = reading
  return !answersIn(facts, state.open) && !facts.some(({ slot }) => contactLines.some(line => slot.startsWith(line)))
}
const contactLines = ['customer.', 'vehicle.'] as const
const noNews: Pick<Recorded, 'narrative' | 'fresh'> = { narrative: false, fresh: [] }

/**
 * The same after the handoff, when nothing is asked: once in a row, for it names no next step. Who protests, wishes for something or asks is
 * told who has it and by when, however quickly they write.
 */
export function listensAfter(talk: Heard): boolean {
  const { quick, reading, state, text } = talk
  const complaint = openCaseOf(talk)
  if (!quick || !isWithStaff(complaint) || complaint?.resolution) return false
  if (!['unclear', 'complain'].includes(reading.intent) || protestsIn(text) || tellsOwnPlan(text)) return false
  if (reading.emotion.level !== 'calm' || (state.listened ?? 0) > 0) {
    delete state.listened
    return false
  }
  return sign(talk)
}
