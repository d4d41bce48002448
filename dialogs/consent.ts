// Photos, voice messages, files: taken into the case, and kept only when the customer agrees; asked once. What is refused is named for
// deletion (`TurnOutcome.dropFiles`), here and whatever comes later. Knows no files.
import { askAgain, awaitsAgreement, consentComesBack } from './ask.ts'
import { isKnown } from './engine.ts'
import { kindSent, putAgain, tellPlace } from './evidence.ts'
import { goOnAfter } from './handOff.ts'
import { answersElse } from './haveNone.ts'
import { goOn } from './intake.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { mostPending } from './state.ts'
import { aboutTheTalk, declines, hasWords, isMatter, record, saysNo, saysYes } from './statement.ts'
import { type Heard, isWithStaff, openCaseOf } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'
import { consentIn } from './words/consentWords.ts'

/** Puts inbound files into the case as far as the customer allows; before any case they wait. */
export function takeAttachments(talk: Heard) {
  const { state, turn } = talk
  const { attachments } = turn.inbound
  if (attachments.length === 0) return
  if (state.consent === 'refused') {
    talk.drops.push(...attachments.map(each => each.id))
    return speak(talk, 'photo.notKept', {})
  }
  const consent = state.consent === 'given' ? 'given' : 'pending'
  if (!openCaseOf(talk)) {
    if (state.pending.attachments.length + attachments.length > mostPending) {
      talk.drops.push(...attachments.map(each => each.id))
      return speak(talk, 'photo.enough', {})
    }
    state.pending.attachments.push(...attachments.map(each => ({ ...each, consent }) as const))
    return
  }
  for (const each of attachments) talk.cases.apply({ type: 'addAttachment', attachment: { ...each, consent } })
  if (consent === 'given') speak(talk, kindSent(talk) === 'voice' ? 'evidence.voiceAdded' : 'photo.added', {})
  else if (state.consent === 'asked' && state.open !== 'consent' && (hasWords(talk.text) || !consentComesBack(talk)))
    speak(talk, 'photo.left', {})
}

export const awaitsConsent = (talk: Heard): boolean => talk.state.open === 'consent' || agreesLate(talk)

/** What was left aside "until you tell us": told in so many words, while nothing is open that the same words would answer. */
function agreesLate(talk: Heard): boolean {
  const { state, text } = talk
  // nothing of what was refused is there any more: it holds for what comes
  if (state.consent === 'refused' && openCaseOf(talk)) return consentIn(text) === 'agrees'
  if (state.consent !== 'asked' || !awaitsAgreement(talk)) return false
  // what they name is meant, whatever is asked
  if (consentIn(text) !== undefined) return true
  if (state.open !== undefined && aboutTheTalk.has(state.open)) return false
  return isChoice(text, 'choice.agree') || isChoice(text, 'choice.disagree')
}

/** Yes keeps, no drops; anything else leaves it aside: asked once more later, and then never again. */
export function runConsent(talk: Heard) {
  const { state, text } = talk
  // one photo after another: the answer is still to come
  const { attachments, place } = talk.turn.inbound
  if ((attachments.length > 0 || place) && !hasWords(text)) return void askAgain(talk)
  const otherwise = answersElse(text)
  const told = consentIn(text)
  const agrees = told === 'agrees' || isChoice(text, 'choice.agree') || (saysYes(talk) && !otherwise)
  const refuses =
    told !== 'agrees' &&
    (told === 'refuses' || isChoice(text, 'choice.disagree') || ((saysNo(talk) || declines(talk)) && !otherwise))
  if (state.open !== undefined && state.open !== 'consent' && state.open !== 'story') state.parked = state.open
  delete state.open
  let said: { text: string; textKey: TextKey }
  const before = state.consent
  if (refuses || agrees) {
    state.consent = refuses ? 'refused' : 'given'
    const { place: waiting } = state
    delete state.place
    if (agrees && !refuses && waiting !== undefined) tellPlace(talk, waiting)
    record(talk, isMatter(talk))
    if (refuses) dropPending(talk)
    talk.cases.apply({ type: 'consentToAttachments', given: !refuses })
    said = refuses
      ? { text: phrase(talk, 'photo.refused', {}), textKey: 'photo.refused' }
      : before === 'refused'
        ? { text: phrase(talk, 'photo.fromNowOn', {}), textKey: 'photo.fromNowOn' }
        : waiting === undefined
          ? { text: phrase(talk, 'photo.kept', {}), textKey: 'photo.kept' }
          : { text: phrase(talk, 'evidence.placeKept', { place: waiting }), textKey: 'evidence.placeKept' }
  } else {
    record(talk)
    said = { text: phrase(talk, 'photo.left', {}), textKey: 'photo.left' }
  }
  resume(talk, said)
}

/** Everything not agreed to yet: in the case, and what waited for one. */
function dropPending(talk: Heard) {
  const { pending } = talk.state
  const waiting = [...(openCaseOf(talk)?.attachments ?? []), ...pending.attachments]
  talk.drops.push(...waiting.filter(each => each.consent === 'pending').map(each => each.id))
  pending.attachments = pending.attachments.filter(each => each.consent !== 'pending')
}

/** Back to what the photo interrupted. */
function resume(talk: Heard, said: { text: string; textKey: TextKey }) {
  const { state } = talk
  const { text: lead, textKey } = said
  const { parked } = state
  const complaint = openCaseOf(talk)
  // what was asked when the photo came; a question of the intake is taken up by the intake
  const asked = parked === 'confirm' || state.editing !== undefined || (isWithStaff(complaint) && parked)
  if (asked && parked && !(complaint && parked !== 'confirm' && !state.editing && isKnown(complaint, parked))) {
    delete state.parked
    state.open = parked
    return putAgain(talk, lead, textKey)
  }
  if (!isWithStaff(complaint)) return goOn(talk, lead)
  if (state.closing || state.tail.length > 0) return goOnAfter(talk, lead)
  talk.says.push(said)
}
