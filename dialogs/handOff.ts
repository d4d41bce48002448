// Handing a case to its owner and saying so once: who, by when, the case number; nothing else is promised. Also the short tail of
// questions that may follow a handoff at once (danger, "a human, please"). Knows no routing rules.
import type { HandOffCause } from '../src/case/events.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { ask } from './ask.ts'
import { answerCallWish } from './callWish.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { isKnown } from './engine.ts'
import { phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { caseStore, dueOf, factsOf, openCaseOf, ownerOf, type Talk } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'

type HandOffKey = Extract<TextKey, `handOff.${string}`>

/** Says so with `event: 'handoff'`, once per case; a case already handed over stays as it is. */
export function handOver(talk: Talk, cause: HandOffCause, key: HandOffKey, lead?: string) {
  const complaint = openCaseOf(talk)
  if (!complaint || complaint.handedOff) return
  const done = talk.cases.apply({ type: 'handOff', cause })
  if (!done.ok) return
  delete talk.state.open
  delete talk.state.editing
  const values = {
    who: ownerOf(talk),
    when: dueOf(talk, 'firstContact'),
    caseId: complaint.id,
    rescue: caseStore(talk).rescueLine,
  }
  speak(talk, key, values, { event: 'handoff', lead })
  // somebody in danger or despair has more pressing things to read
  if (key !== 'handOff.danger' && key !== 'handOff.threat') addLink(talk)
}

/** Where the customer can see for themselves how it stands, at the end of what was said last. */
function addLink(talk: Talk) {
  const link = talk.cases.link()
  const last = talk.says.at(-1)
  if (link && last) last.text = `${last.text}\n${phrase(talk, 'track.link', { link })}`
}

/** Said before the end of the tail, it says the same as the end or clashes with it; `declined`: nothing was told last. */
type End = { instead: TextKey } | 'withoutLead' | 'declined'

/**
 * Asked as often as it may be. A number passed over, but not refused, is asked for once more when a person is asked for, and also when
 * the rescue team needs it.
 */
export function isSpent({ state }: Talk, slot: Slot): boolean {
  const most = slot !== 'customer.phone' ? 0 : state.closing === 'danger' ? 2 : 1
  return askedTimes(state, slot) > most
}

/** The next question of the tail; when none is left, a calm end. */
export function goOnAfter(talk: Talk, lead?: string, atEnd?: End) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  while (complaint && state.tail.length > 0) {
    const slot = state.tail.shift() as Slot
    if (isKnown(complaint, slot) || complaint.declined.includes(slot) || isSpent(talk, slot)) continue
    return ask(talk, slot, { lead })
  }
  const end = state.closing
  delete state.closing
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  if (end === 'danger' && atEnd === 'declined')
    return speak(talk, 'rescue.anyway', { ...values, rescue: caseStore(talk).rescueLine })
  if (end === 'danger') {
    const key = state.danger === 'lockedIn' ? 'danger.stayBy' : 'danger.stay'
    const more = { ...values, fire: numbersFor(talk).fire }
    return speak(talk, key, more, { lead: atEnd === 'withoutLead' ? undefined : lead })
  }
  if (lead && typeof atEnd === 'object') return void talk.says.push({ text: lead, textKey: atEnd.instead })
  const time = askedTimes(state, 'customer.contactPreference') > 0 && factsOf(talk)('customer.contactPreference')
  if (time) return answerCallWish(talk, time)
  if (atEnd === 'declined') return speak(talk, 'person.anyway', values)
  speak(talk, 'person.done', values, { lead: atEnd === 'withoutLead' ? undefined : lead })
}
