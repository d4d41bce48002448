// How a case stands, told in a sentence or two: number, who, what next and by when. Every word of it comes from the case.
import type { CaseState, CaseStatus } from '../src/case/case.ts'
import type { ClockName } from '../src/case/facts.ts'
import { agreedText, optionLines } from './proposal.ts'
import { speak } from './speak.ts'
import { caseOf, caseStore, dueOf, ownerOf, type Talk } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'
import { byWhen } from './when.ts'

type StatusKey = Exclude<Extract<TextKey, `status.${string}`>, 'status.promised'>
const keyOfStatus: Readonly<Record<CaseStatus, StatusKey>> = {
  registered: 'status.assigned',
  assigned: 'status.assigned',
  accepted: 'status.accepted',
  contacted: 'status.contacted',
  proposed: 'status.proposed',
  declined: 'status.declined',
  agreed: 'status.agreed',
  inProgress: 'status.inProgress',
  resolved: 'status.resolved',
  followUp: 'status.resolved',
  awaitingSignOff: 'status.settled',
  withdrawn: 'status.withdrawn',
  closed: 'status.closed',
}

/** The next time told to the customer, while it is still to come. */
function tellPromise(talk: Talk, complaint: CaseState) {
  const next = complaint.promises
    .filter(each => each.keptAt === undefined && each.dueAt > talk.now)
    .sort((one, other) => one.dueAt - other.dueAt)[0]
  if (!next) return
  const when = byWhen(next.dueAt, talk.now, caseStore(talk).timeZone, talk.state.language)
  speak(talk, 'status.promised', { text: next.text.trim().replace(/[。.;；]+$/, ''), when })
}

/** How the case stands: number, who, what next and by when. */
export function tellStatus(talk: Talk) {
  const complaint = caseOf(talk)
  if (!complaint) {
    speak(talk, 'status.none', {}, { asks: 'story' })
    talk.state.open = 'story'
    return
  }
  const reached = complaint.contactedAt !== undefined
  const told = complaint.handedOff || complaint.accepted || complaint.resolution
  const asking = talk.state.open === 'satisfaction' && complaint.followUp?.answered === undefined
  const key = asking ? 'status.asked' : told ? keyOfStatus[complaint.status] : 'status.intake'
  const values = {
    caseId: complaint.id,
    who: ownerOf(talk),
    when: dueOf(talk, 'firstContact'),
    what: complaint.resolution?.summary ?? agreedText(complaint) ?? '',
    lines: optionLines(talk, complaint.solution?.options ?? []),
  }
  const runs = (clock: ClockName) => complaint.clocks[clock]?.state === 'running'
  const underWay = key === 'status.contacted' || (reached && (key === 'status.accepted' || key === 'status.assigned'))
  if (!underWay) {
    speak(talk, key, values)
    tellPromise(talk, complaint)
    return
  }
  // in touch once more is due, as after a case came back
  if (runs('firstContact')) return speak(talk, 'status.accepted', values)
  // the time of a contact that took place is no time any more: only a clock that runs is told, as what it is
  if (complaint.promises.some(each => each.keptAt === undefined && each.dueAt > talk.now)) {
    speak(talk, 'status.working', values)
    tellPromise(talk, complaint)
    return
  }
  if (runs('update')) return speak(talk, 'status.contacted', { ...values, when: dueOf(talk, 'update') })
  if (runs('resolve')) return speak(talk, 'status.aims', { ...values, when: dueOf(talk, 'resolve') })
  speak(talk, 'status.working', values)
}
