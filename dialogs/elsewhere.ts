// What is told to a customer whose case goes on in that of another one: that it goes on, with whom and by when; no word that was said to
// the other, and nothing of what that one said or decided.
import type { CaseEvent, EventType } from '../src/case/events.ts'
import { verdictOf } from './proposalWords.ts'
import { speak } from './speak.ts'
import type { State } from './state.ts'
import { record } from './statement.ts'
import { caseOf, dueOf, type Heard, openCaseOf, ownerOf, type Talk } from './talk.ts'

/** How they find it is asked of whoever the case belongs to, and an offer lapses for who was put it: nothing goes on by either. */
const ofTheirOwn: readonly EventType[] = ['followUp.asked', 'solution.lapsed']

/** Put to the other customer in words of its own. */
const toTheOther: ReadonlySet<EventType> = new Set([
  'update.sent',
  'promise.made',
  'promise.letGo',
  'solution.proposed',
  'demand.refused',
  'case.resolved',
  ...ofTheirOwn,
])

export const isForTheOther = ({ body }: CaseEvent): boolean =>
  toTheOther.has(body.type) &&
  !('to' in body) &&
  !('said' in body) &&
  !('misread' in body) &&
  !('replacedBy' in body) &&
  !('lapsed' in body)

/** Once, however much was said to the other. */
export function tellGoesOn(talk: Talk, events: readonly CaseEvent[]) {
  const types = new Set(events.filter(isForTheOther).map(each => each.body.type))
  for (const each of ofTheirOwn) types.delete(each)
  const complaint = caseOf(talk)
  if (types.size === 0 || !complaint) return
  const runs = complaint.clocks.firstContact?.state === 'running'
  const values = { caseId: complaint.id, who: ownerOf(talk), when: runs ? dueOf(talk, 'firstContact') : undefined }
  if (types.has('case.resolved')) speak(talk, 'joined.resolved', values)
  else speak(talk, 'joined.goesOn', values, { event: 'update' })
}

/** What was proposed to the other customer is not theirs to take or to refuse: staff read what they say of it, and nothing is decided. */
export const answersForAnother = (talk: Heard): boolean =>
  openCaseOf(talk)?.putToAnother === true &&
  talk.state.open === undefined &&
  talk.text.length <= 60 &&
  ['accepted', 'declined', 'condition', 'leftToUs', 'any'].includes(verdictOf(talk))

export function passOnAnswer(talk: Heard) {
  record(talk, true)
  speak(talk, 'after.noted', { who: ownerOf(talk) })
}

/** The matter of this conversation goes under another number from now on. */
export function goesUnder(state: State, { from, to }: { from: string; to: string }) {
  const { caseId, others } = state
  if (caseId === undefined || caseId === from) state.caseId = to
  const left = (others ?? []).flatMap(each => (each === from ? [to] : [each])).filter(each => each !== state.caseId)
  if (left.length > 0) state.others = [...new Set(left)]
  else delete state.others
}
