// A threat to go public or to an authority, made or taken back. Taken back it is none any more, and what is asked for beside it is heard.
import type { Reading } from '../src/case/reading.ts'
import { awaitsTaking, runs } from '../src/case/views/toCome.ts'
import { tellWhatComes } from './next.ts'
import { sootheAgain } from './soothe.ts'
import { speak } from './speak.ts'
import { goesOutside, record } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'
import { threatTakenBack } from './words/threatBack.ts'

/** What was read without the threat that is taken back. */
export function withoutThreat({ reading, text }: Heard): Reading {
  const back = threatTakenBack(text)
  if (!back) return reading
  const [from, to] = back
  const signals = reading.signals.filter(({ signal, span }) => !(goesOutside(signal) && span[0] < to && span[1] > from))
  return { ...reading, signals }
}

/** Nothing is threatened beside what was taken back. */
export const takesThreatBack = ({ reading, text }: Heard): boolean =>
  threatTakenBack(text) !== undefined && !reading.signals.some(({ signal }) => goesOutside(signal))

/** They give us another chance: who reads it, and by when they are in touch. */
export function tellThreatBack(talk: Heard) {
  record(talk, true)
  speak(talk, 'after.threatBack', { who: ownerOf(talk) })
  tellWhatComes(talk, { onlyTimes: true })
}

/** Taken seriously and not argued with: who reads it, and by when they are in touch. */
export function tellThreatHeard(talk: Heard, raised: boolean) {
  const who = ownerOf(talk)
  if (raised && tellsWhoTakesOver(talk, true)) return
  if (raised) return speak(talk, 'after.raised', { who, when: dueOf(talk, 'firstContact') })
  speak(talk, 'after.threat', { who })
  tellWhatComes(talk, { onlyTimes: true })
}

/** Who has it from now on, and by when they take it, where nobody is due to be in touch by a time of its own. */
export function tellsWhoTakesOver(talk: Heard, moved: boolean, lead = sootheAgain(talk)): boolean {
  const complaint = openCaseOf(talk)
  if (!moved || !complaint || !awaitsTaking(complaint) || runs(complaint, 'firstContact')) return false
  const values = { who: ownerOf(talk), when: dueOf(talk, 'attention'), caseId: complaint.id }
  speak(talk, 'news.climbing', values, { lead })
  return true
}
