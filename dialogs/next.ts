// Who does what next and by when, put behind what was just said: only what a clock or a promise of the case says, never a time of its own.
import type { CaseState } from '../src/case/case.ts'
import { isLate } from '../src/case/views/late.ts'
import { toComeOf } from '../src/case/views/toCome.ts'
import { isOvertaken } from './sameCall.ts'
import { inOneBreath, phrase, speak, withoutStop } from './speak.ts'
import { caseOf, caseStore, dueOf, ownerOf, type Talk } from './talk.ts'
import { byWhen } from './when.ts'

const append = (talk: Talk, text: string) => {
  const last = talk.says.at(-1)
  if (last) last.text = inOneBreath(talk, last.text, text)
}

/** Who is in touch next and by when. False: nothing of the kind runs, and nothing was said. */
export function tellNext(talk: Talk): boolean {
  const complaint = caseOf(talk)
  if (!complaint || talk.says.length === 0) return false
  const who = ownerOf(talk)
  const { contact, takesOver, word } = toComeOf(complaint, talk.now)
  if (contact !== undefined) append(talk, phrase(talk, 'next.contact', { who, when: dueOf(talk, 'firstContact') }))
  else if (takesOver !== undefined)
    append(talk, phrase(talk, 'next.takesOver', { who, when: dueOf(talk, 'attention') }))
  else if (word !== undefined) append(talk, phrase(talk, wordKey(talk), { who, when: dueOf(talk, 'nextWord') }))
  else return false
  return true
}

/** Whoever was told once that somebody comes back to them, and nobody did, is not told the same again. */
const wordKey = ({ state }: Talk) => (state.said['news.silent'] === undefined ? 'next.word' : 'next.wordAgain')

/** Asked beside or after: it stands in the record, and they hear who answers it and what runs for them. */
export function passQuestionOn(talk: Talk, who = ownerOf(talk)) {
  speak(talk, 'after.question', { who })
  tellWhatComes(talk, { onlyTimes: true })
}

interface How {
  /** they are told in a sentence of their own */
  promisesApart?: true
  /** what was said names already who has it and what they do */
  onlyTimes?: true
}

/** The same, and with nobody due to be in touch, what was promised or what we aim at; with no time at all, who does what. */
export function tellWhatComes(talk: Talk, { promisesApart, onlyTimes }: How = {}) {
  const complaint = caseOf(talk)
  const contact = tellNext(talk)
  if (!complaint || complaint.resolution || complaint.withdrawn) return
  const { promise, aim } = toComeOf(complaint, talk.now)
  if (promise && !isOvertaken(promise, { ...talk, complaint, wishedAt: talk.state.wishedAt })) {
    if (promisesApart) return
    const when = byWhen(promise.dueAt, talk.now, caseStore(talk).timeZone, talk.state.language)
    return append(talk, phrase(talk, 'status.promised', { text: withoutStop(promise.what ?? promise.text), when }))
  }
  if (contact) return
  const who = ownerOf(talk)
  // waiting for the customer's word the house sets itself no time
  if (isForCustomer(complaint) && !isLate(complaint, talk.now)) return append(talk, phrase(talk, 'next.yours', { who }))
  if (aim) append(talk, phrase(talk, 'next.aims', { who, when: dueOf(talk, aim.clock) }))
  else if (!onlyTimes) append(talk, phrase(talk, 'next.open', { who }))
}

/** Behind words that name the first contact: with none due, whatever else has a time, for "as soon as possible" is none. */
export function tellOtherTime(talk: Talk) {
  if (caseOf(talk)?.clocks.firstContact?.state !== 'running') tellWhatComes(talk, { onlyTimes: true })
}

const isForCustomer = ({ clocks }: CaseState): boolean =>
  Object.values(clocks).some(each => each.state === 'paused' && each.waitingFor === 'customer')
