// What is told to a customer whose case goes on in that of another one: that it goes on, with whom and by when; no word that was said to
// the other, and nothing of what that one said or decided.
import type { CaseEvent, EventType } from '../src/case/events.ts'
import { verdictOf } from './proposalWords.ts'
import { speak } from './speak.ts'
import type { State } from './state.ts'
import { isUnsafe, record } from './statement.ts'
import { caseOf, dueOf, type Heard, openCaseOf, ownerOf, type Talk } from './talk.ts'
import { declined } from './words/choosing.ts'

/** How they find it is asked of whoever the case belongs to, and an offer lapses for who was put it: nothing goes on by either. */
const ofTheirOwn: readonly EventType[] = ['followUp.asked', 'solution.lapsed', 'solution.agreed']

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

/** In so many words, whatever it is they will not have. */
const objects = (talk: Heard): boolean => declined.test(talk.text) && verdictOf(talk) === 'declined'

/**
 * What was proposed to the other customer, or what that one agreed to, is not theirs to take or to refuse: staff read what they say of it,
 * and nothing is decided.
 */
export function answersForAnother(talk: Heard): boolean {
  const { putToAnother, takenByAnother, resolution } = openCaseOf(talk) ?? {}
  if (talk.state.open !== undefined || talk.text.length > 60 || isUnsafe(talk)) return false
  if (putToAnother) return ['accepted', 'declined', 'condition', 'leftToUs', 'any'].includes(verdictOf(talk))
  return takenByAnother === true && resolution === undefined && objects(talk)
}

/** Who will not have it hears from whoever has the case, by a time of their own. */
export function passOnAnswer(talk: Heard) {
  const about = openCaseOf(talk)?.takenByAnother ? 'otherwise' : 'person'
  const against = objects(talk)
  record(talk, true)
  if (!against) return speak(talk, 'after.noted', { who: ownerOf(talk) })
  talk.cases.apply({ type: 'askForContact', about, text: talk.text.trim() })
  const caseId = openCaseOf(talk)?.id ?? ''
  speak(talk, 'joined.objects', { caseId, who: ownerOf(talk), when: dueOf(talk, 'firstContact') })
}

/** The matter of this conversation goes under another number from now on. */
export function goesUnder(state: State, { from, to }: { from: string; to: string }) {
  const { caseId, others } = state
  if (caseId === undefined || caseId === from) state.caseId = to
  const left = (others ?? []).flatMap(each => (each === from ? [to] : [each])).filter(each => each !== state.caseId)
  if (left.length > 0) state.others = [...new Set(left)]
  else delete state.others
}
