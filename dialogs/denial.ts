// A yes that staff wrote down in the customer's name: they are told, and where they never gave it, it is taken back and somebody else looks.
import { agreementIn } from '../src/case/agreed.ts'
import type { CaseEvent } from '../src/case/events.ts'
import { agreedText } from './proposal.ts'
import { settle } from './proposalSettle.ts'
import { reviewerOf } from './refusal.ts'
import { speak } from './speak.ts'
import { isUnsafe, record } from './statement.ts'
import { caseOf, colleagueNamed, dueOf, type Heard, openCaseOf, ownerOf, personNamed, type Talk } from './talk.ts'
import { deniesYes, saysNotSo } from './words/denying.ts'

export function tellRecorded(talk: Talk, actor: CaseEvent['actor']) {
  const complaint = caseOf(talk)
  const what = complaint && agreedText(complaint)
  if (!what || actor.kind !== 'staff') return
  talk.state.toldOfYes = true
  speak(talk, 'news.yesRecorded', { who: colleagueNamed(talk, actor.staffId), what }, { event: 'update' })
}

/** What staff wrote down is what they deny; their own yes is changed in another way. */
export function deniesAgreement(talk: Heard): boolean {
  const complaint = openCaseOf(talk)
  if (!complaint || complaint.resolution || complaint.withdrawn || isUnsafe(talk)) return false
  if (agreementIn(complaint)?.recordedBy === undefined) return false
  return deniesYes(talk.text) || (talk.afterYes === true && saysNotSo(talk.text))
}

const takeBack = (talk: Heard): boolean =>
  talk.cases.apply({ type: 'declineSolution', denied: true, reason: talk.text.trim() }).ok

export function runDenial(talk: Heard) {
  const complaint = openCaseOf(talk)
  const what = (complaint && agreedText(complaint)) ?? ''
  const before = complaint?.routing?.owner.staffId
  record(talk, true)
  if (!takeBack(talk)) return
  const moved = openCaseOf(talk)?.routing?.owner.staffId !== before
  const reviewer = moved ? undefined : reviewerOf(talk)
  talk.cases.apply({ type: 'askForContact', about: 'person' })
  settle(talk)
  const who = reviewer ? personNamed(talk, reviewer) : ownerOf(talk)
  speak(talk, 'proposal.denied', { who, what, when: dueOf(talk, 'firstContact') })
}

/** Said while a colleague talks to them, it counts all the same, and nothing is said between. */
export function denyQuietly(talk: Heard): boolean {
  if (!deniesAgreement(talk)) return false
  takeBack(talk)
  return true
}
