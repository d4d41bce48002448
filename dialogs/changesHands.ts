// The case goes to somebody else: the customer hears who has it from now on and by when, once for all that was decided together.
import type { CaseState } from '../src/case/case.ts'
import type { Person } from '../src/case/caseParts.ts'
import type { CaseEvent, EventType } from '../src/case/events.ts'
import { tellWhatComes } from './next.ts'
import { speak } from './speak.ts'
import { caseOf, dueOf, personNamed, type Talk } from './talk.ts'

export const isClimb = ({ body }: CaseEvent): boolean => body.type === 'case.escalated'

/** Whoever has it now is named where these are told, or the matter is over. */
const namesOwner: ReadonlySet<EventType> = new Set([
  'case.escalated',
  'case.accepted',
  'case.reassigned',
  'case.reopened',
  'case.merged',
  'case.unmerged',
  'case.absorbed',
  'case.released',
  'case.withdrawn',
  'case.resolved',
])
export const tellsOwner = ({ body }: CaseEvent): boolean => namesOwner.has(body.type)

/** Who has it from now on, and the time that runs for them; while questions are still asked nobody has been named yet. */
export function tellClimb(talk: Talk, { handedOff, clocks, id: caseId }: CaseState, to: Person) {
  if (!handedOff) return
  const who = personNamed(talk, to)
  const contact = clocks.firstContact?.state === 'running'
  if (!contact && clocks.attention?.state === 'running')
    return speak(talk, 'news.climbing', { who, when: dueOf(talk, 'attention'), caseId }, { event: 'update' })
  const when = contact ? dueOf(talk, 'firstContact') : undefined
  speak(talk, 'news.climbed', { who, when, caseId }, { event: 'update' })
  if (!contact) tellWhatComes(talk)
}

/** Whoever they complain about talks to them no more: who has it now, and no word of why. */
export function tellInvolvedLeft(talk: Talk) {
  const complaint = caseOf(talk)
  if (complaint?.routing) tellClimb(talk, complaint, complaint.routing.owner)
}
