// How a case stands, told in a sentence or two: number, who, what next and by when. Every word of it comes from the case.
import type { CaseState, CaseStatus } from '../src/case/case.ts'
import type { ClockName } from '../src/case/clockNames.ts'
import { unkept } from '../src/case/decisions/promises.ts'
import { toldTimeOf } from '../src/case/policy/toldTime.ts'
import { isLastWord } from '../src/case/views/lastWord.ts'
import { isLate } from '../src/case/views/late.ts'
import { toComeOf } from '../src/case/views/toCome.ts'
import { isLongClosed } from './closedLong.ts'
import { tellNext, tellWhatComes } from './next.ts'
import { agreedText, optionLines, proposalChoices, readProposal, whatStands } from './proposal.ts'
import { isOvertaken } from './sameCall.ts'
import { asChoice, speak, withoutStop } from './speak.ts'
import { caseOf, caseStore, colleagueNamed, dueOf, ownerOf, type Talk } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'
import { offerLookUp } from './toldBefore.ts'
import { byWhen } from './when.ts'
import { whomToRing } from './whomToRing.ts'

type StatusKey = Exclude<
  Extract<TextKey, `status.${string}`>,
  `status.${'promised' | 'missed' | 'late' | 'weighed' | 'appealed' | 'lastWord'}`
>
/** Only what is not closed too long is taken up again when they write; later it is a new case. */
function keyOf(talk: Talk, complaint: CaseState): StatusKey {
  const key = keyOfStatus[complaint.status]
  return key === 'status.closed' && isLongClosed(talk, complaint) ? 'status.closedLong' : key
}

const keyOfStatus: Readonly<Record<CaseStatus, StatusKey>> = {
  registered: 'status.assigned',
  assigned: 'status.assigned',
  accepted: 'status.accepted',
  contacted: 'status.contacted',
  diagnosed: 'status.contacted',
  proposed: 'status.proposed',
  declined: 'status.declined',
  agreed: 'status.agreed',
  noted: 'status.working',
  inProgress: 'status.inProgress',
  resolved: 'status.resolved',
  followUp: 'status.resolved',
  awaitingSignOff: 'status.settled',
  withdrawn: 'status.withdrawn',
  closed: 'status.closed',
  erased: 'status.closed',
  merged: 'status.assigned',
}

/** Times told to the customer that nobody has kept: what is late is said without its time, what is to come with it. */
function tellPromise(talk: Talk, complaint: CaseState) {
  const ended = complaint.resolution ?? complaint.withdrawn
  const missed = missedPromise(talk, complaint)
  if (missed && !ended)
    speak(talk, 'status.missed', { text: withoutStop(missed.what ?? missed.text), who: ownerOf(talk) })
  const { promise: next } = toComeOf(complaint, talk.now)
  if (!next || complaint.withdrawn || isOvertaken(next, { ...talk, complaint, wishedAt: talk.state.wishedAt })) return
  const when = byWhen(next.dueAt, talk.now, caseStore(talk).timeZone, talk.state.language)
  speak(talk, 'status.promised', { text: withoutStop(next.what ?? next.text), when })
}

/** The last promise whose time has passed without a word. */
export const missedPromise = (talk: Talk, complaint: CaseState) =>
  unkept(complaint).findLast(each => each.dueAt <= talk.now)

const refusedKey = (complaint: CaseState) => (isLastWord(complaint) ? 'status.lastWord' : 'status.appealed')

/** By when they are asked how they find it; nothing once that has passed, or nobody asks. */
function asksBy(talk: Talk, { followUp, resolution }: CaseState): string {
  if (!followUp || followUp.endsAt <= talk.now) return ''
  const store = caseStore(talk)
  const clock = { startedAt: resolution?.at ?? followUp.askAt, dueAt: followUp.endsAt }
  return byWhen(toldTimeOf(clock, talk.now, store), talk.now, store.timeZone, talk.state.language)
}

/** How the case stands: number, who, what next and by when. */
export function tellStatus(talk: Talk) {
  const complaint = caseOf(talk)
  if (!complaint) {
    // told already how an earlier one is found
    if (talk.state.said['greeting.earlier']) return offerLookUp(talk)
    speak(talk, 'status.none', {}, { asks: 'story' })
    talk.state.open = 'story'
    return
  }
  const reached = complaint.contactedAt !== undefined
  const told = complaint.handedOff || complaint.accepted || complaint.resolution || complaint.solution
  const { answered, handling } = complaint.followUp ?? {}
  const wantsNoMore = complaint.resolution !== undefined && (talk.state.said['follow.noMore'] ?? 0) > 0
  const asking = answered === undefined && (talk.state.open === 'satisfaction' || wantsNoMore)
  // treated badly, nobody is told that they are satisfied
  const outcomeOnly = complaint.status === 'awaitingSignOff' && handling?.handling === 'poor'
  const key = asking || outcomeOnly ? 'status.asked' : told ? keyOf(talk, complaint) : 'status.intake'
  const values = {
    caseId: complaint.id,
    who: ownerOf(talk),
    when: key === 'status.resolved' ? asksBy(talk, complaint) : dueOf(talk, 'firstContact'),
    what: withoutStop(complaint.resolution?.summary ?? agreedText(complaint) ?? ''),
    lines: optionLines(talk, complaint.solution?.options ?? []),
  }
  // what was done was said to the other customer of the matter
  if (complaint.resolution?.summary === '' && key === 'status.resolved') return speak(talk, 'joined.resolved', values)
  const runs = (clock: ClockName) => complaint.clocks[clock]?.state === 'running'
  const underWay = key === 'status.contacted' || (reached && (key === 'status.accepted' || key === 'status.assigned'))
  const awaits = key === 'status.assigned' || key === 'status.accepted'
  if (isLate(complaint, talk.now) && (awaits || underWay)) {
    speak(talk, 'status.late', { ...values, phone: whomToRing(talk) })
    tellWhatComes(talk, { promisesApart: true })
    return tellPromise(talk, complaint)
  }
  if (!underWay) {
    if (key === 'status.proposed' && complaint.solution?.refused && readProposal(talk)) return
    if (key === 'status.proposed' && complaint.solution?.questionedAt !== undefined) {
      // they have said what they would need: the next word is ours
      speak(talk, 'status.weighed', values)
      tellWhatComes(talk, { promisesApart: true, onlyTimes: true })
      return tellPromise(talk, complaint)
    }
    if (key === 'status.declined') {
      const said = complaint.solution?.refused ? refusedKey(complaint) : key
      speak(talk, said, values)
      // after the last word of the house nothing more comes but what was said to come
      if (said === 'status.lastWord') tellNext(talk)
      else tellWhatComes(talk, { promisesApart: true, onlyTimes: true })
      return tellPromise(talk, complaint)
    }
    // a time is told only while it runs, as after a change of mind
    if (key === 'status.agreed' && runs('firstContact')) speak(talk, key, values)
    else if (key === 'status.agreed') {
      speak(talk, key, { caseId: values.caseId, who: values.who, what: values.what })
      tellWhatComes(talk, { promisesApart: true, onlyTimes: true })
    } else if (key === 'status.working' && toComeOf(complaint, talk.now).contact !== undefined) {
      // a refusal was noted, and somebody is wished for all the same
      speak(talk, complaint.accepted ? 'status.accepted' : 'status.assigned', values)
    } else if (key === 'status.working') {
      speak(talk, key, values)
      tellWhatComes(talk, { promisesApart: true, onlyTimes: true })
    } else if (key === 'status.proposed') {
      // whoever has the case now need not be who proposed it
      const who = colleagueNamed(talk, complaint.solution?.by)
      speak(talk, key, { ...values, who }, { lead: whatStands(talk) })
    } else speak(talk, key, values)
    if (key === 'status.intake') tellNext(talk)
    if (key === 'status.inProgress') tellWhatComes(talk, { promisesApart: true })
    tellPromise(talk, complaint)
    if (key === 'status.proposed') offerAnswers(talk, complaint)
    return
  }
  // in touch once more is due, as after a case came back
  if (runs('firstContact')) return speak(talk, 'status.accepted', values)
  // whoever has it now has not begun
  if (runs('attention') && !complaint.accepted) {
    speak(talk, 'news.climbing', { ...values, when: dueOf(talk, 'attention') })
    return tellPromise(talk, complaint)
  }
  // the time of a contact that took place is no time any more: only a clock that runs is told, as what it is
  if (unkept(complaint).length > 0) {
    speak(talk, 'status.working', values)
    tellPromise(talk, complaint)
    return tellWhatComes(talk, { promisesApart: true, onlyTimes: true })
  }
  if (runs('update')) return speak(talk, 'status.contacted', { ...values, when: dueOf(talk, 'update') })
  if (runs('resolve')) return speak(talk, 'status.aims', { ...values, when: dueOf(talk, 'resolve') })
  speak(talk, 'status.working', values)
  tellWhatComes(talk, { onlyTimes: true })
}

/** The proposal stands in the status already: its answers are put below it. */
function offerAnswers(talk: Talk, { solution }: CaseState) {
  const last = talk.says.at(-1)
  const { open } = talk.state
  if (!last || !solution || (open !== undefined && open !== 'proposal')) return
  last.asks = 'proposal'
  last.choices = proposalChoices(talk, solution.options).map(asChoice)
  talk.state.open = 'proposal'
}
