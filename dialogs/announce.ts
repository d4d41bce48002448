// What staff or a clock did, told to the customer as far as it is news to them. Knows no conversation but its open question.
import type { HuiyinEvent } from '../src/app/messages.ts'
import type { CaseEvent, EventType } from '../src/case/events.ts'
import { nameIn } from '../src/case/policy/directory.ts'
import { isLate, isToldLater } from '../src/case/views/late.ts'
import { ask } from './ask.ts'
import { isClimb, tellClimb, tellInvolvedLeft, tellsOwner } from './changesHands.ts'
import { adviseUnreached, resumeDanger } from './danger.ts'
import { tellRecorded } from './denial.ts'
import { isForTheOther, tellGoesOn } from './elsewhere.ts'
import { tellErasure, tellErasureAsked, tellErasureSince } from './erasureNews.ts'
import { tellWhatComes } from './next.ts'
import { readProposal } from './proposal.ts'
import { ranOutIn } from './ranOut.ts'
import { tellResolved } from './resolvedNews.ts'
import { label, speak, withoutStop } from './speak.ts'
import { mostStaffSaid } from './state.ts'
import { missedPromise } from './status.ts'
import { caseOf, caseStore, colleagueNamed, dueOf, isWithStaff, ownerOf, personNamed, type Talk } from './talk.ts'
import { tellWaiting } from './waitingFor.ts'
import { byWhen } from './when.ts'
import { whomToRing } from './whomToRing.ts'

/** A member of staff's own words: they reach the customer also while a colleague talks to them; the bot's do not. */
const staffsWords: ReadonlySet<EventType> = new Set([
  'conversation.takenOver',
  'staff.said',
  'update.sent',
  'promise.made',
  'promise.letGo',
  'solution.proposed',
  'demand.refused',
  'solution.agreed',
])

/** @param aside the case is another customer's, and that of whoever is told goes on in it */
export function tellNews(talk: Talk, events: readonly CaseEvent[], aside = false) {
  const live = caseOf(talk)?.live !== undefined
  if (!live) owningUp(talk, events)
  for (const event of events) {
    if (event.actor.kind !== 'staff' && event.actor.kind !== 'system') continue
    // somebody acts: what is told them next is no word after a silence
    if (event.actor.kind === 'staff') delete talk.state.said['news.silent']
    if (aside && isForTheOther(event)) continue
    if (live && !staffsWords.has(event.body.type)) continue
    // that it was taken up again says who has it now
    if (event.body.type === 'case.escalated' && events.some(each => each.body.type === 'case.reopened')) continue
    if (isSaidWithIt(event, events)) continue
    const from = talk.says.length
    tell(talk, event, {
      apology: !aside && owesApology(event, events),
      climbs: events.some(isClimb),
      toldOtherwise: events.some(tellsOwner),
      tasksToo: events.some(({ body: { type } }) => type === 'task.done' || type === 'task.overdue'),
      handedOn: events.some(({ body, actor }) => body.type === 'case.assigned' && body.from && actor.kind === 'staff'),
    })
    if (live) for (const say of talk.says.slice(from)) say.from = 'staff'
  }
  if (aside) tellGoesOn(talk, events)
  else if (!live) tellWaiting(talk, events)
}

/** Taken apart, a case that was settled begins anew: who has it and by when is said once, with an apology where one is owed. */
function isSaidWithIt({ body }: CaseEvent, events: readonly CaseEvent[]): boolean {
  if (!events.some(each => each.body.type === 'case.unmerged')) return false
  const reopened = events.find(each => each.body.type === 'case.reopened')
  if (!reopened) return false
  return body.type === (owesApology(reopened, events) ? 'case.unmerged' : 'case.reopened')
}

/** What we said we would do by now and did not is owned up to before anything else is told, once however much ran out. */
function owningUp(talk: Talk, events: readonly CaseEvent[]) {
  const complaint = caseOf(talk)
  if (!complaint || complaint.withdrawn || !isWithStaff(complaint)) return
  const ranOut = ranOutIn(complaint, events, talk.now)
  const phone = whomToRing(talk)
  const values = { caseId: complaint.id, phone, who: ownerOf(talk) }
  const left = events.some(({ body }) => body.type === 'conversation.handedBack' && body.reason === 'silent')
  const leftLate = events.some(({ body }) => body.type === 'conversation.handedBack' && body.late === true)
  const contactMissed = ranOut.has('firstContact') && !isToldLater(complaint, talk.now)
  const late = leftLate || contactMissed || ranOut.has('attention')
  const missed = !late && ranOut.has('update') ? missedPromise(talk, complaint) : undefined
  const told = { event: 'update' } as const
  if (late) speak(talk, 'news.late', values, told)
  else if (missed) speak(talk, 'status.missed', { ...values, text: withoutStop(missed.what ?? missed.text) }, told)
  else if (ranOut.has('nextWord')) speak(talk, 'news.silent', values, told)
  else if (ranOut.has('resolve') || ranOut.has('overdue')) speak(talk, 'news.overTime', values, told)
  else return
  // whoever it climbs to is told next, with their time, and so is the time of who is in touch instead of a colleague who left
  if (!left && !events.some(isClimb)) tellWhatComes(talk)
}

/** That it begins again is no disappointment of whoever let it go, nor of the other customer of the matter. */
const owesApology = ({ actor, body: of }: CaseEvent, events: readonly CaseEvent[]): boolean =>
  of.type === 'case.reopened' &&
  ((actor.kind === 'staff' && of.cameBack === true) ||
    events.some(
      ({ body }) =>
        (body.type === 'followUp.answered' && !body.satisfied) || (body.type === 'jointCheck.recorded' && !body.ok),
    ))

interface Beside {
  /** what was done before did not satisfy whoever is told */
  apology: boolean
  /** whoever it climbs to is told with it */
  climbs: boolean
  /** who has it now is told by what else was decided */
  toldOtherwise: boolean
  /** so is whom the rules gave it to */
  handedOn: boolean
  /** what became of a task is told by itself */
  tasksToo: boolean
}

function tell(talk: Talk, { actor, body }: CaseEvent, { apology, climbs, toldOtherwise, handedOn, tasksToo }: Beside) {
  const complaint = caseOf(talk)
  if (!complaint) return
  const who = colleagueNamed(talk, actor.kind === 'staff' ? actor.staffId : undefined)
  const when = dueOf(talk, 'firstContact')
  const runs = complaint.clocks.firstContact?.state === 'running'
  const caseId = complaint.id
  switch (body.type) {
    case 'case.accepted':
      // whoever has it asks what is still missing; the form ends
      if (!complaint.handedOff) closeQuestions(talk)
      if (runs) return speak(talk, 'news.accepted', { who, when, caseId })
      if (isLate(complaint, talk.now)) {
        speak(talk, 'news.acceptedLate', { who, caseId })
        return tellWhatComes(talk)
      }
      speak(talk, 'news.acceptedOnly', { who, caseId })
      return tellWhatComes(talk, { onlyTimes: true })
    case 'customer.contacted':
      if (body.outcome === 'noAnswer' && !adviseUnreached(talk, who))
        return speak(talk, 'news.noAnswer', { who, phone: whomToRing(talk) })
      if (body.outcome === 'wrongNumber') askForNumber(talk, who)
      return
    case 'update.sent':
      return speak(talk, 'news.update', { who, text: body.text }, { event: 'update' })
    case 'solution.proposed':
      talk.state.proposals = (talk.state.proposals ?? 0) + 1
      talk.state.unclear = 0
      delete talk.state.leaning
      delete talk.state.tied
      closeQuestions(talk)
      readProposal(talk)
      return void markLast(talk, 'proposal')
    case 'solution.agreed':
      closeQuestions(talk)
      return tellRecorded(talk, actor)
    case 'demand.refused':
      talk.state.unclear = 0
      closeQuestions(talk)
      readProposal(talk)
      return void markLast(talk, 'proposal')
    case 'case.assigned':
      // judged anew by staff it may belong to somebody else; what the customer told themselves is answered where they told it
      if (complaint.resolution || complaint.withdrawn || actor.kind !== 'staff' || toldOtherwise) return
      if (body.from) tellClimb(talk, complaint, body.routing.owner)
      return
    case 'case.escalated':
      return tellClimb(talk, complaint, body.to)
    case 'work.started':
      speak(talk, 'news.work', { who, caseId })
      return tellWhatComes(talk, { onlyTimes: true })
    case 'promise.made': {
      if (body.said) return
      const { timeZone } = caseStore(talk)
      const time = byWhen(body.dueAt, talk.now, timeZone, talk.state.language)
      return speak(
        talk,
        'news.promise',
        { who, text: withoutStop(body.what ?? body.text), when: time },
        { event: 'update' },
      )
    }
    case 'promise.letGo':
      if (body.misread || body.said || !body.reason) return
      return speak(
        talk,
        'news.promiseLetGo',
        { who, text: withoutStop(body.text), reason: withoutStop(body.reason) },
        { event: 'update' },
      )
    case 'case.withdrawn':
      closeQuestions(talk)
      return speak(talk, 'news.withdrawn', { caseId })
    case 'case.merged':
      closeQuestions(talk)
      return speak(
        talk,
        'joined.merged',
        { caseId, who: ownerOf(talk), when: runs ? when : undefined },
        { event: 'update' },
      )
    case 'case.unmerged':
      closeQuestions(talk)
      return speak(
        talk,
        'joined.apart',
        { caseId, who: ownerOf(talk), when: runs ? when : undefined },
        { event: 'update' },
      )
    case 'conversation.takenOver':
      return speak(talk, 'live.begun', { who }, { event: 'live' })
    case 'conversation.handedBack':
      if (body.reason === 'silent') {
        speak(talk, 'live.left', { who: colleagueNamed(talk, body.from) }, { event: 'live' })
        if (!climbs) tellWhatComes(talk)
      } else if (body.reason === 'involved') {
        if (!toldOtherwise && !handedOn) tellInvolvedLeft(talk)
      } else if (!body.reason) speak(talk, 'live.ended', { who }, { event: 'live' })
      if (talk.state.erasureAsked) tellErasureAsked(talk)
      else if (complaint.talkedSince !== undefined && !tasksToo) tellErasureSince(talk, complaint.talkedSince)
      return resumeDanger(talk)
    case 'staff.said':
      talk.state.staffSaid = withoutStop(body.text).slice(0, mostStaffSaid)
      return void talk.says.push({
        text: signed(talk, actor, body.text),
        textKey: 'live.staff',
        from: 'staff',
        event: 'live',
      })
    case 'case.resolved':
      delete talk.state.staffSaid
      closeQuestions(talk)
      return tellResolved(talk, complaint, { summary: body.summary, who })
    case 'solution.lapsed':
      // who withdrew, or whose case is closed, hears of that instead
      if (body.reason === 'resolved') speak(talk, 'news.offerLapsed', {})
      return
    case 'followUp.asked':
      return askSatisfaction(talk)
    case 'case.closed':
      closeQuestions(talk)
      return speak(talk, 'news.closed', { caseId }, { event: 'closed' })
    case 'personalData.erased':
    case 'task.overdue':
    case 'task.done':
      return tellErasure(talk, body)
    case 'case.reopened':
      closeQuestions(talk)
      if (apology) return speak(talk, 'news.reopened', { caseId, who: ownerOf(talk), when })
      return speak(talk, 'news.takenUp', { caseId, who: ownerOf(talk), when: runs ? when : undefined })
    case 'case.reassigned':
      // before the hand-off nobody has been named
      if (!complaint.handedOff) return
      return speak(
        talk,
        'news.reassigned',
        { caseId, who: personNamed(talk, body.to), when: runs ? when : undefined },
        { event: 'update' },
      )
    default:
      return
  }
}

/** Who says it stands before it: on most channels everything we send looks the same. */
function signed(talk: Talk, actor: CaseEvent['actor'], text: string): string {
  const member = actor.kind === 'staff' && talk.rules.directory.staff.find(each => each.id === actor.staffId)
  return member
    ? label(talk.state.language, 'line.one', { label: nameIn(member, talk.state.language), value: text })
    : text
}

function askForNumber(talk: Talk, who: string) {
  const { state } = talk
  const free = state.open === undefined
  speak(talk, 'news.wrongNumber', { who }, free ? { asks: 'customer.phone' } : {})
  if (free) state.open = 'customer.phone'
  state.wrongNumber = true
}

function askSatisfaction(talk: Talk) {
  const { state } = talk
  state.clarified = 0
  ask(talk, 'satisfaction', { key: 'follow.ask', onRequest: true })
  markLast(talk, 'followUp')
}

function markLast({ says }: Talk, event: HuiyinEvent) {
  const last = says.at(-1)
  if (last) last.event = event
}

/** What was still open is settled by what happened. */
function closeQuestions({ state }: Talk) {
  if (state.open !== 'consent') delete state.open
  delete state.parked
  delete state.editing
}
