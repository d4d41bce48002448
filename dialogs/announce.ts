// What staff or a clock did, told to the customer as far as it is news to them. Knows no conversation but its open question.
import type { CaseEvent } from '../src/case/case.ts'
import { ask } from './ask.ts'
import { speak } from './speak.ts'
import { caseOf, caseStore, dueOf, ownerOf, personName, type Talk } from './talk.ts'

export function tellNews(talk: Talk, events: readonly CaseEvent[]) {
  for (const event of events) if (event.actor.kind === 'staff' || event.actor.kind === 'system') tell(talk, event)
}

function tell(talk: Talk, { actor, body }: CaseEvent) {
  const complaint = caseOf(talk)
  if (!complaint) return
  const who = nameOf(talk, actor.kind === 'staff' ? actor.staffId : undefined)
  const when = dueOf(talk, 'firstContact')
  const caseId = complaint.id
  switch (body.type) {
    case 'case.accepted':
      if (complaint.clocks.firstContact?.state === 'running') return speak(talk, 'news.accepted', { who, when, caseId })
      return speak(talk, 'news.acceptedOnly', { who, caseId })
    case 'customer.contacted':
      if (body.outcome === 'noAnswer') return speak(talk, 'news.noAnswer', { who, phone: caseStore(talk).phone })
      if (body.outcome === 'wrongNumber') askForNumber(talk, who)
      return
    case 'update.sent':
      return speak(talk, 'news.update', { who, text: body.text }, { event: 'update' })
    case 'case.resolved': {
      const { afterHours, endsAfterHours } = talk.rules.pack.followUp
      closeQuestions(talk)
      const what = body.summary.trim().replace(/[。.;；]+$/, '')
      return speak(talk, 'news.resolved', { who, caseId, what, from: String(afterHours), to: String(endsAfterHours) })
    }
    case 'followUp.asked':
      return askSatisfaction(talk)
    case 'case.closed':
      closeQuestions(talk)
      return speak(talk, 'news.closed', { caseId }, { event: 'closed' })
    case 'case.reopened':
      closeQuestions(talk)
      return speak(talk, 'news.reopened', { caseId, who: ownerOf(talk), when })
    default:
      return
  }
}

function nameOf(talk: Talk, staffId: string | undefined): string {
  const member = talk.rules.directory.staff.find(each => each.id === staffId)
  return member ? personName({ role: member.role, name: member.name }, talk.state.language) : ownerOf(talk)
}

function askForNumber(talk: Talk, who: string) {
  const { state } = talk
  const free = state.open === undefined
  speak(talk, 'news.wrongNumber', { who }, free ? { asks: 'customer.phone' } : {})
  if (free) state.open = 'customer.phone'
}

function askSatisfaction(talk: Talk) {
  const { state } = talk
  state.clarified = 0
  ask(talk, 'satisfaction', { key: 'follow.ask', onRequest: true })
  const last = talk.says.at(-1)
  if (last) last.event = 'followUp'
}

/** What was still open is settled by what happened. */
function closeQuestions({ state }: Talk) {
  if (state.open !== 'consent') delete state.open
  delete state.parked
}
