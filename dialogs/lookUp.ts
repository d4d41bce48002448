// A case number and the last four digits of a phone: how that case stands, and nothing of a person. Who holds the link knows more.
import type { NextStep } from '../src/case/views/progressStatus.ts'
import { label, speak } from './speak.ts'
import { voicesProblem } from './statement.ts'
import type { Heard } from './talk.ts'
import { refersToEarlier } from './toldBefore.ts'
import { byWhen } from './when.ts'
import { storesPhone, whomToRing } from './whomToRing.ts'

const timedSteps: Readonly<Partial<Record<NextStep, 'next.contact' | 'next.takesOver' | 'next.news'>>> = {
  contact: 'next.contact',
  takesOver: 'next.takesOver',
  update: 'next.news',
  aims: 'next.news',
  target: 'next.news',
}

export function looksUp(talk: Heard): boolean {
  const { lookedUp } = talk.turn
  if (!lookedUp?.beside) return lookedUp !== undefined
  const { result } = lookedUp
  return typeof result === 'object' && result.ok && !isOwnMessage(talk)
}

/** A phone that was asked for something else, or comes with a trouble that is not the one complained about before. */
const isOwnMessage = (talk: Heard): boolean =>
  talk.state.open === 'customer.phone' ||
  talk.reading.signals.some(({ strength }) => strength === 'hard') ||
  (voicesProblem(talk) && !refersToEarlier(talk))

export function runLookUp(talk: Heard) {
  const { state, turn } = talk
  if (!turn.lookedUp) return
  const { caseId, result } = turn.lookedUp
  talk.keepsOpen = true
  if (result === 'digits-wanted') {
    state.lookUp = caseId
    return speak(talk, 'lookup.needDigits', { caseId })
  }
  if (result === 'too-fast') {
    // the digits are awaited still: the same message may come again in a minute
    state.lookUp = caseId
    return speak(talk, 'lookup.wait', { phone: whomToRing(talk) })
  }
  if (!result.ok) {
    if (result.code === 'no-match') return speak(talk, 'lookup.none', {})
    delete state.lookUp
    return speak(talk, 'lookup.tooMany', { phone: whomToRing(talk) })
  }
  delete state.lookUp
  const { view, store, now } = result
  const { language } = state
  const what = label(language, `state.${view.status}`)
  // of what is owed already, what still has a time
  const { step, at } = view.next.after ?? view.next
  const key = timedSteps[step]
  const next =
    key && at !== undefined && at > now
      ? label(language, key, { when: byWhen(at, now, store.timeZone, language) })
      : undefined
  speak(talk, 'lookup.found', { caseId, what: next ? label(language, 'line.sentence', { a: what, b: next }) : what })
  if (!state.said['lookup.joins']) speak(talk, 'lookup.joins', { phone: storesPhone(talk, store) })
}
