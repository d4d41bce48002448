// How each event of a case is told to its customer. What has no row in this table stays inside the house: notes, severity, reasons, signals,
// moods, who was informed, breaches.

import { optionAgreed } from '../agreed.ts'
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { CaseEvent, EventBody, EventType } from '../events.ts'
import { type Directory, staffOf } from '../policy/directory.ts'
import { personOf } from '../policy/people.ts'
import type { Happening, HistoryRow } from './happenings.ts'
import { told } from './known.ts'

/** One event with the case before and after it. */
export interface Moment {
  event: CaseEvent
  before: CaseState | undefined
  after: CaseState
  directory: Directory
}
export type Told = Omit<HistoryRow, 'at'>
export type Teller<T extends EventType> = (body: Extract<EventBody, { type: T }>, moment: Moment) => Told | undefined

const happened = (happening: Happening) => (): Told => ({ happening })

/** Whoever of the house did it. */
function actorOf({ event, directory }: Moment): Person | undefined {
  const { actor } = event
  const member = actor.kind === 'staff' ? staffOf(directory, actor.staffId) : undefined
  return member && personOf(member)
}

const samePerson = (one: Person | undefined, other: Person | undefined): boolean =>
  one?.role === other?.role && one?.staffId === other?.staffId

const handedTo = ({ after }: Moment): Told => told({ happening: 'handedTo' as const, who: after.routing?.owner })

/** Before the hand-off nobody has been named yet; after it, only another person is news. */
function assigned(moment: Moment): Told | undefined {
  const { before, after } = moment
  const again = before !== undefined && before.status === 'registered' && before.cycle > 1
  if (!before?.handedOff) return undefined
  // told as a climb already
  const last = before.escalations.at(-1)
  if (last?.at === moment.event.at && samePerson(last.to, after.routing?.owner)) return undefined
  return again || !samePerson(before.routing?.owner, after.routing?.owner) ? handedTo(moment) : undefined
}

const contactTable = { reached: 'reached', noAnswer: 'notReached', wrongNumber: 'wrongNumber' } as const

/** One row an event: how it is told, or null when it is none of the customer's business. */
export const historyTable: { readonly [T in EventType]: Teller<T> | null } = {
  'case.registered': happened('registered'),
  'statement.recorded': null,
  'facts.corrected': null,
  'language.changed': null,
  'severity.assessed': null,
  'severity.overridden': null,
  'case.assigned': (_, moment) => assigned(moment),
  'case.enriched': null,
  'attachment.added': null,
  'attachment.consented': null,
  'case.handedOff': (_, moment) => handedTo(moment),
  'case.accepted': (_, moment) => told({ happening: 'accepted' as const, who: actorOf(moment) }),
  'customer.contacted': ({ outcome }, moment) => told({ happening: contactTable[outcome], who: actorOf(moment) }),
  'update.sent': ({ text }, moment) => told({ happening: 'update' as const, who: actorOf(moment), text }),
  'solution.proposed': ({ options }, moment) =>
    told({ happening: 'proposed' as const, who: actorOf(moment), options: options.map(each => each.text) }),
  'demand.refused': ({ reason }, moment) =>
    told({ happening: 'notGranted' as const, who: actorOf(moment), text: reason }),
  'solution.agreed': ({ optionId }, { before, after }) =>
    after.solution?.answer === 'noted'
      ? { happening: 'acknowledged' }
      : told({
          happening: 'agreed' as const,
          text: before?.solution?.options.find(each => each.id === optionId)?.text,
        }),
  'refusal.noted': happened('acknowledged'),
  'solution.declined': ({ agreedToo, denied }, { before, after }) => {
    if (!before?.agreed || agreedToo || denied)
      return { happening: before?.solution?.refused ? 'appealed' : 'declined' }
    return told({ happening: 'keptAgreed' as const, text: optionAgreed(after)?.text })
  },
  // what ended it is told by itself
  'solution.lapsed': null,
  'solution.questioned': happened('questioned'),
  'contact.asked': null,
  'work.started': happened('workStarted'),
  'promise.made': ({ text, what, dueAt }, moment) =>
    told({ happening: 'promised' as const, who: actorOf(moment), text: what ?? text, by: dueAt }),
  'promise.kept': null,
  'promise.letGo': null,
  'jointCheck.recorded': ({ ok }) => ({ happening: ok ? 'checkedTogether' : 'moreToDo' }),
  'case.withdrawn': happened('withdrawn'),
  'channel.moved': null,
  'conversation.takenOver': (_, moment) => told({ happening: 'talking' as const, who: actorOf(moment) }),
  'conversation.handedBack': null,
  'staff.said': null,
  'note.added': null,
  'case.resolved': ({ summary }) => ({ happening: 'resolved', text: summary }),
  'followUp.scheduled': null,
  'followUp.asked': null,
  'followUp.phoneTaskOpened': null,
  'followUp.answered': ({ satisfied }) => ({ happening: satisfied ? 'satisfied' : 'notSatisfied' }),
  'followUp.commented': ({ handling }) => (handling === 'poor' ? { happening: 'badlyTreated' } : undefined),
  'case.signedOff': null,
  'case.closed': happened('closed'),
  'case.reopened': happened('reopened'),
  'clock.started': null,
  'clock.changed': null,
  'clock.paused': null,
  'clock.resumed': null,
  'clock.stopped': null,
  'clock.warned': null,
  'clock.breached': ({ name }) => (name === 'update' ? { happening: 'promiseMissed' } : undefined),
  'progressLink.made': null,
  'progressLink.revoked': null,
  'case.diagnosed': null,
  'case.reassigned': null,
  'case.escalated': ({ to }, { before }) => (before?.handedOff ? { happening: 'climbed', who: to } : undefined),
  'case.referred': null,
  'escalation.deferred': null,
  'staff.told': null,
  'notice.deferred': null,
  'improvement.recorded': null,
  'approval.requested': null,
  'approval.answered': null,
  'approval.lapsed': null,
  'task.opened': null,
  'task.done': null,
  'task.reassigned': null,
  'task.dropped': null,
  'task.overdue': null,
  'message.undeliverable': null,
  'channel.restored': null,
  'case.linked': null,
  'case.unlinked': null,
  'case.merged': null,
  'case.unmerged': null,
  'case.absorbed': null,
  'case.released': null,
  'personalData.erased': null,
}
