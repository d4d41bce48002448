// Photos, films, voice and positions sent without a word, at any time: thanked for, never in the way of the question that is open.
// A shared position waits for the same consent as a photo; in danger it goes to the rescue at once. Knows no files.
import type { Place } from '../src/app/ports.ts'
import type { Attachment } from '../src/case/handoff.ts'
import { ask, askAgain, askConsent, consentComesBack, consentDue } from './ask.ts'
import { askPlainly } from './confirm.ts'
import { askLine } from './edit.ts'
import { goOnAfter } from './handOff.ts'
import { readProposal } from './proposal.ts'
import { label, phrase, speak } from './speak.ts'
import { hasWords, record } from './statement.ts'
import { caseOf, type Heard, openCaseOf, type Talk } from './talk.ts'
import type { LabelKey, TextKey } from './text/zh-CN.ts'

const longestPlace = 300

/** "123 Road (31.23041, 121.47370)": five places are a metre. */
function placeWords({ name, address, latitude, longitude }: Place, talk: Talk): string {
  const at = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
  const called = [...new Set([name, address])].filter(Boolean).join(talk.state.language === 'en' ? ', ' : '，')
  return called ? label(talk.state.language, 'place.exact', { name: called, at }) : at
}

/** Somebody is being rescued: their position is what is needed. */
const inDanger = ({ state, reading }: Heard): boolean =>
  reading.danger.now || state.closing === 'danger' || state.danger !== undefined

/** Told like any other fact, whether it was asked for or not. */
export function tellPlace(talk: Heard, words: string) {
  const value = words.slice(0, longestPlace)
  const facts = talk.reading.facts.filter(fact => fact.slot !== 'location')
  talk.reading = { ...talk.reading, facts: [...facts, { slot: 'location', value, evidence: value, span: [0, 0] }] }
  delete talk.state.place
}

/** "31.2304, 121.4737", typed: a place like any other in words. */
function hasCoordinates(text: string): boolean {
  const [, latitude, longitude] =
    /(?<![\d.])(-?\d{1,2}\.\d{2,})°?\s*[,，、 ]\s*(-?\d{1,3}\.\d{2,})(?![\d.])/.exec(text) ?? []
  return Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180
}

/** A shared position of this message, and one that waited when danger came. */
export function takePlace(talk: Heard, silently = false) {
  const { state, turn, reading } = talk
  const { place } = turn.inbound
  const rescued = inDanger(talk)
  if (!place) {
    if (state.open === 'location' && hasCoordinates(talk.text)) return tellPlace(talk, talk.text.trim())
    const located = reading.facts.some(fact => fact.slot === 'location')
    if (rescued && state.place !== undefined && !located) tellPlace(talk, state.place)
    return
  }
  const words = placeWords(place, talk)
  const known = rescued || state.consent === 'given'
  const heard = label(state.language, known ? 'place.sent' : 'place.withheld', { place: words })
  talk.heardAs = [talk.text, heard].filter(each => each !== '').join('\n')
  if (known) tellPlace(talk, words)
  else if (state.consent !== 'refused') {
    state.place = words.slice(0, longestPlace)
    // with files beside it, it is said of all of them
    const alone = turn.inbound.attachments.length === 0 && !isBare(talk) && !silently
    if (alone && state.consent === 'asked' && state.open !== 'consent') speak(talk, 'photo.left', {})
  } else if (!isBare(talk) && !silently) speak(talk, 'evidence.placeNotKept', {})
}

const isBare = ({ turn, text }: Heard): boolean =>
  (turn.inbound.attachments.length > 0 || turn.inbound.place !== undefined) && !hasWords(text)

/** Something sent without words, with a case it belongs to. */
export const sendsEvidence = (talk: Heard): boolean =>
  isBare(talk) && talk.reading.signals.length === 0 && openCaseOf(talk) !== undefined && talk.state.open !== 'consent'

type Kind = 'photo' | 'video' | 'voice'
const kindOf = ({ contentType }: Attachment): Kind =>
  contentType.startsWith('audio/') ? 'voice' : contentType.startsWith('video/') ? 'video' : 'photo'

/** What all of it is, when it is of one kind. */
export function kindSent({ turn }: Heard): Kind | 'place' | 'several' {
  const { attachments, place } = turn.inbound
  const kinds = [...new Set<Kind | 'place'>([...attachments.map(kindOf), ...(place ? (['place'] as const) : [])])]
  return kinds.length === 1 && kinds[0] ? kinds[0] : 'several'
}

/** Thanks for what was sent; undefined where that was said already. */
function thanks(talk: Heard): string | undefined {
  const { state, turn } = talk
  const { attachments, place } = turn.inbound
  const rescued = inDanger(talk)
  const told = talk.reading.facts.find(fact => fact.slot === 'location')
  if (place && rescued) return phrase(talk, 'rescue.placed', { place: String(told?.value ?? '') })
  const kind = kindSent(talk)
  if (state.consent === 'none' || rescued) {
    if (kind === 'voice') return phrase(talk, 'evidence.voiceHeard', {})
    const name: LabelKey = kind === 'photo' && attachments.length > 1 ? 'evidence.photos' : `evidence.${kind}`
    return talk.says.length > 0 ? undefined : phrase(talk, 'evidence.thanks', { what: label(state.language, name) })
  }
  if (!place) return undefined
  // the files beside it were answered with the same words
  if (state.consent === 'asked' && attachments.length > 0 && openCaseOf(talk)) return undefined
  return phrase(talk, placeKey[state.consent], {})
}

const placeKey = {
  given: 'evidence.placeAdded',
  asked: 'photo.left',
  refused: 'evidence.placeNotKept',
} as const

export function runEvidence(talk: Heard) {
  const { state } = talk
  const lead = thanks(talk)
  const answers = state.open === 'location' && talk.turn.inbound.place !== undefined
  const closing = state.closing === 'danger'
  record(talk, false)
  if (consentDue(talk) || consentComesBack(talk)) return askConsent(talk, lead)
  if (state.open && !answers) return putAgain(talk, lead, keyOfThanks(talk))
  if (closing || state.tail.length > 0) return goOnAfter(talk, lead)
  if (lead) talk.says.push({ text: lead, textKey: keyOfThanks(talk) })
}

/** Which of them `thanks` says. */
function keyOfThanks(talk: Heard): TextKey {
  const { consent } = talk.state
  const rescued = inDanger(talk)
  if (talk.turn.inbound.place !== undefined) {
    if (rescued) return 'rescue.placed'
    if (consent !== 'none') return placeKey[consent]
  }
  return kindSent(talk) === 'voice' ? 'evidence.voiceHeard' : 'evidence.thanks'
}

/** The open question stays: put once more after what came between. */
export function putAgain(talk: Talk, lead?: string, leadKey: TextKey = 'evidence.thanks') {
  const { open, editing, confirming } = talk.state
  if (editing) return askLine(talk, editing, lead)
  if (open === 'proposal' && readProposal(talk, lead)) return
  const answered = open === 'satisfaction' && caseOf(talk)?.followUp?.answered !== undefined
  if (confirming || answered || open === 'proposal') {
    // what was asked stands just above, and has no shorter form
    talk.keepsOpen = true
    if (lead) talk.says.push({ text: lead, textKey: leadKey })
    return
  }
  if (open === 'confirm') return askPlainly(talk, 'summary.notClear', lead)
  if (open === 'satisfaction') return ask(talk, open, { key: 'follow.again', onRequest: true, lead })
  askAgain(talk, { lead })
}
