// After the handoff: how the case stands, additions, thanks. Every answer comes from the case. Knows no staff commands.
import type { CaseState, CaseStatus } from '../src/case/case.ts'
import type { ClockName } from '../src/case/facts.ts'
import { ask, askAgain, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { goOnAfter } from './handOff.ts'
import { agreedText, optionLines } from './proposal.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { bringsAnother, hasWords, isMatter, isUnsafe, record } from './statement.ts'
import { answerAside, answerStore } from './storeQuestion.ts'
import { acknowledgeCorrection } from './summary.ts'
import { caseOf, caseStore, dueOf, type Heard, openCaseOf, ownerOf, placesOf, type Talk } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'
import { byWhen } from './when.ts'

export const wantsStatus = (talk: Heard): boolean =>
  talk.reading.intent === 'status' ||
  isChoice(talk.text, 'choice.status') ||
  (caseOf(talk)?.handedOff !== undefined && talk.text.length <= 60 && asksWhen.test(talk.text))

/** "什么时候联系我?" after the handoff: how the case stands is the answer. */
const asksWhen =
  /(?:什么时候|什麼時候|啥时候|几点|幾點|何时|何時|多久|多长时间|多長時間)[^,，。]{0,8}(?:联系|聯絡|聯繫|打给|打給|打电话|打電話|来电|來電|找我|回我|回复|回覆|答复)|\bwhen\b.{0,25}\b(?:call|contact|hear|ring|phone|get back|reach)\b|\bhow long\b.{0,25}\b(?:call|contact|hear|reply)\b/i

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

export function runStatus(talk: Heard) {
  const complaint = openCaseOf(talk)
  // "how far is it?" is no part of the story, "I have waited three weeks, how far is it?" is
  if (complaint) record(talk, isMatter(talk) && talk.reading.intents.includes('complain'))
  tellStatus(talk)
  const { open } = talk.state
  if (open === 'satisfaction' && openCaseOf(talk)?.followUp?.answered) return
  if (open === 'satisfaction') ask(talk, open, { key: 'follow.again', onRequest: true })
  else if (open && open !== 'story') askAgain(talk)
}

const inOrder =
  /(?:看|检查|檢查|试|試)(?:过|過)?了?[^。]{0,8}(?:没问题|沒問題|都好|很好|正常|可以)|(?:没|沒)(?:什么|什麼)?问题了|(?:没|沒)(?:什么|什麼)?問題了|\b(?:checked|looked at|tried) it\b.{0,30}\b(?:fine|good|ok|okay|works|working)\b|\beverything(?: is|'s)? (?:fine|in order|good|ok)\b/i

/** Looked at after the work was done, before anybody asked. */
const findsInOrder = (talk: Heard): boolean => {
  const complaint = openCaseOf(talk)
  if (!complaint?.resolution || complaint.followUp?.askedAt !== undefined || complaint.jointCheck) return false
  return inOrder.test(talk.text) && !talk.reading.signals.some(each => each.strength !== 'weak')
}
function runInOrder(talk: Heard) {
  const text = talk.text.trim()
  talk.cases.apply({ type: 'recordJointCheck', ok: true, ...(text ? { note: text } : {}) })
  record(talk, false)
  speak(talk, 'follow.checked', {})
}

/** A message after the handoff: recorded, and the customer hears who has it. */
export function runAfter(talk: Heard) {
  const { state, reading, text } = talk
  if (findsInOrder(talk)) return runInOrder(talk)
  const owner = ownerOf(talk)
  const level = openCaseOf(talk)?.severity.level
  const another = bringsAnother(talk)
  const { open } = state
  if (open && state.closing && isBareYes(text) && askedTimes(state, open) < 2) return ask(talk, open)
  const answering = state.open !== undefined && state.open !== 'satisfaction'
  const story =
    state.open === 'story' &&
    hasWords(text) &&
    !isBareYes(text) &&
    reading.intent !== 'refuse' &&
    reading.intent !== 'skip' &&
    reading.intent !== 'dontKnow'
  const addition =
    isMatter(talk) ||
    story ||
    (reading.intent === 'unclear' && !isBareYes(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 4)
  const recorded = record(talk, addition)
  const raised = level !== 'major' && openCaseOf(talk)?.severity.level === 'major'
  // who looks after it is news when something was told, not as the answer to a question
  const moved = ownerOf(talk) !== owner && (addition || recorded.fresh.length > 0)
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  if (consentDue(talk)) {
    state.consent = 'asked'
    return ask(talk, 'consent', {
      lead: recorded.fresh.length || addition ? phrase(talk, 'after.noted', values) : undefined,
    })
  }
  if (!state.closing && !reading.danger.now && !state.danger) {
    if (isUnsafe(talk)) return speak(talk, 'after.unsafe', values)
    if (raised) return speak(talk, 'after.raised', values)
  }
  if (state.closing || (answering && state.tail.length > 0)) {
    if (moved && state.closing === 'human') {
      const lead = phrase(talk, 'person.moved', values)
      if (state.tail.length > 0) return goOnAfter(talk, lead, { instead: 'person.moved' })
      delete state.closing
      talk.says.push({ text: lead, textKey: 'person.moved' })
      return
    }
    const heardStory = state.closing === 'human' && addition && !recorded.declined
    const lead = recorded.declined
      ? phrase(talk, 'ack.declined', {})
      : heardStory && state.tail.length > 0
        ? phrase(talk, 'ack.matter', {})
        : undefined
    return goOnAfter(talk, lead, recorded.declined ? undefined : 'withoutLead')
  }
  if (addition && !recorded.declined) answerAside(talk)
  const parked = isUnsafe(talk) && !reading.danger.now ? phrase(talk, 'soothe.leaveParked', {}) : undefined
  if (another) return speak(talk, 'after.another', values, { lead: parked })
  if (moved && openCaseOf(talk)?.clocks.firstContact?.state !== 'running')
    return speak(talk, 'person.movedOnly', values, { lead: parked })
  if (moved) return speak(talk, 'person.moved', values, { lead: parked })
  if (recorded.changed.length > 0) {
    const lead = acknowledgeCorrection(talk, recorded.changed)
    return speak(talk, 'after.noted', values, { lead })
  }
  if (reading.danger.now) return speak(talk, 'danger.more', {})
  if (recorded.fresh.length > 0 || addition) return speak(talk, 'after.noted', values, { lead: parked })
  answerSmall(talk, values)
}

function answerSmall(talk: Heard, values: { who: string; when: string }) {
  switch (talk.reading.intent) {
    case 'thanks':
    case 'yes':
      return speak(talk, 'after.thanks', {})
    case 'praise':
      return speak(talk, 'talk.praise', {})
    case 'goodbye':
    case 'no':
    case 'skip':
    case 'cancel':
      return speak(talk, 'after.goodbye', {})
    case 'greeting':
      return speak(talk, 'after.hello', values)
    case 'book':
      return speak(talk, 'talk.book', { places: placesOf(talk) })
    case 'ask':
      if (!answerStore(talk)) speak(talk, 'talk.ask', { places: placesOf(talk) })
      return
    case 'correct':
      return speak(talk, 'repair.correctHow', {})
    default:
      if (talk.turn.inbound.attachments.length === 0 || talk.says.length === 0) speak(talk, 'after.unclear', {})
  }
}
