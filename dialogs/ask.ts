// Putting a question: which text, which buttons, and remembering that it is open. Knows not when a question is due.

import { nameIn } from '../src/case/policy/directory.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { callBackTimes } from './callBack.ts'
import { putConfirming } from './confirming.ts'
import { isFurious, isKnown } from './engine.ts'
import { readProposal } from './proposal.ts'
import { choicesOfQuestion, keyOfQuestion } from './questions.ts'
import { label, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { readSummary } from './summary.ts'
import { caseOf, type Talk } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'

type PlainKey =
  | Exclude<Extract<TextKey, `ask.${string}`>, 'ask.locationMore' | 'ask.staffOfRole'>
  | 'greeting.ask'
  | 'greeting.back'
  | 'follow.ask'
  | 'follow.clarify'
  | 'follow.again'
  | 'follow.missing'
  | 'follow.indifferent'
  | 'follow.bareThanks'
  | 'photo.whatAbout'
  | 'shown.article'
  | `evidence.what${'InVideo' | 'InVoice' | 'AtPlace'}`
  | `talk.${'tell' | 'noted' | 'unclear' | 'angry' | 'unsure'}`

export interface AskMore {
  lead?: string | undefined
  /** on the customer's own request: does not count as asking once more */
  onRequest?: boolean
  key?: PlainKey
  /** answers to tap instead of the question's own */
  choices?: readonly string[]
}

export const choicesFor = (talk: Talk, slot: Slot): string[] => {
  const { language } = talk.state
  if (slot === 'background.store') return talk.rules.directory.stores.map(store => nameIn(store, language))
  if (slot === 'customer.contactPreference') return callBackTimes(talk)
  const own = (choicesOfQuestion[slot] ?? []).map(key => label(language, key))
  // somebody this angry finds a person one tap away, whatever is asked
  const complaint = caseOf(talk)
  const heated =
    complaint !== undefined &&
    complaint.handedOff === undefined &&
    (isFurious(complaint) || complaint.emotions.at(-1) === 'angry')
  return heated && slot !== 'consent' && slot !== 'satisfaction' ? [...own, label(language, 'choice.human')] : own
}

const plainKeyOf = (talk: Talk, slot: Slot): PlainKey => {
  if (slot === 'customer.phone' && talk.state.closing === 'danger') return 'ask.phoneUrgent'
  const complaint = caseOf(talk)
  if (slot === 'demand' && complaint && isKnown(complaint, slot)) return 'ask.demandMore'
  if (slot === 'consent') return 'ask.consent'
  if (slot === 'satisfaction') return 'follow.clarify'
  return (keyOfQuestion(slot) ?? 'ask.story') as PlainKey
}

/** Somebody of that work is complained about, and which of them is not known: as the customer calls them. */
const roleTold = (talk: Talk): string | undefined =>
  caseOf(talk)
    ?.facts['background.staff']?.flatMap(fact => (fact.slot === 'background.staff' ? [fact.value] : []))
    .findLast(each => each.unnamed)?.name

export function ask(talk: Talk, slot: Slot, more: AskMore = {}) {
  if (slot === 'confirm' && putConfirming(talk, undefined, more.lead)) return
  if (slot === 'confirm') return readSummary(talk, { updated: false, lead: more.lead })
  if (slot === 'proposal' && readProposal(talk, more.lead)) return
  const put = { asks: slot, choices: more.choices ?? choicesFor(talk, slot), lead: more.lead }
  const role = slot === 'background.staff' && !more.key ? roleTold(talk) : undefined
  if (role) speak(talk, 'ask.staffOfRole', { role }, put)
  else speak(talk, more.key ?? plainKeyOf(talk, slot), {}, put)
  opened(talk, slot, more.onRequest === true)
}

/** A question was put: it is the open one now. */
export function opened({ state }: Talk, slot: Slot, onRequest: boolean) {
  state.open = slot
  if (!onRequest) state.asked[slot] = askedTimes(state, slot) + 1
  if (state.trail.at(-1) !== slot) state.trail.push(slot)
}

/** The open question once more, in other words; false when none is open. */
export function askAgain(talk: Talk, more: AskMore = {}): boolean {
  const { open } = talk.state
  if (open === undefined) return false
  ask(talk, open, { onRequest: true, ...more })
  return true
}

/** Something they sent is neither agreed to nor refused. */
export const awaitsAgreement = (talk: Talk): boolean =>
  talk.state.place !== undefined || (caseOf(talk)?.attachments.some(each => each.consent === 'pending') ?? false)

/** Photos, voice and places are asked about once, separately; in danger afterwards. */
export function consentDue(talk: Talk): boolean {
  const { consent, closing } = talk.state
  return consent === 'none' && closing !== 'danger' && awaitsAgreement(talk)
}

/** Left aside once and not refused: it comes back a single time, with the next thing sent or before the summary. */
export function consentComesBack(talk: Talk): boolean {
  const { consent, open, closing } = talk.state
  if (consent !== 'asked' || open === 'consent' || closing === 'danger' || askedTimes(talk.state, 'consent') > 1)
    return false
  return awaitsAgreement(talk)
}

/** The question it interrupts is put again afterwards. */
export function askConsent(talk: Talk, lead?: string) {
  const { state } = talk
  if (state.open && state.open !== 'story' && !state.confirming) state.parked = state.open
  const key = state.consent === 'asked' ? 'ask.consentAgain' : 'ask.consent'
  state.consent = 'asked'
  ask(talk, 'consent', { lead, key })
}
