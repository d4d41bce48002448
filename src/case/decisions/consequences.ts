// What follows from what just happened, whichever command it was: clocks end and begin, tasks open, somebody stands in, people hear of it.
import type { CaseState } from '../case.ts'
import { type ClockName, clockName } from '../clockNames.ts'
import type { DecideContext } from '../commands.ts'
import type { EventBody, EventType } from '../events.ts'
import { isRecurring } from '../matter.ts'
import type { DutyMoment } from '../policy/pack/tasks.ts'
import { assessClocks } from './assessClocks.ts'
import { giveAtOnce } from './atOnce.ts'
import type { Draft } from './draft.ts'
import { keepInSight } from './keepInSight.ts'
import { lapsesAfter } from './lapsing.ts'
import { keepNextWord } from './nextWord.ts'
import { giveTimeToTake } from './otherHands.ts'
import { oweUpdate } from './owedUpdate.ts'
import { goOn, knowsItself } from './pausing.ts'
import { reviseClocks } from './reviseClocks.ts'
import { ringRescue } from './ringRescue.ts'
import { ringWhoLeft } from './ringWhoLeft.ts'
import { watchTalk } from './silentTalk.ts'
import { lookAfterAbsence, wantsAttention } from './standingIn.ts'
import { wants8D } from './steps.ts'
import { endClocks, meetClocks } from './stopClocks.ts'
import { countTalk } from './talkedInWriting.ts'
import { endPhoneFollowUp, openTasks, passOnTasks } from './tasks.ts'
import { tellStaff } from './tell.ts'
import { tellsSomething } from './waitedFor.ts'

/** They run for a result, and are met by it. */
const forTheResult: readonly ClockName[] = [
  'acknowledge',
  'attention',
  'overdue',
  'nextWord',
  'plan',
  'containment',
  'warrantyCompletion',
]
/** They run for something on the way: a case that is over without it needs it no more. */
const onTheWay: readonly ClockName[] = ['analysis', 'manufacturerHelp', 'warrantyReply', 'onSpot']

/** Clocks that are met by an event of this kind; those of contact, resolving and promises end where they are decided. */
const metBy: Readonly<Partial<Record<EventType, readonly ClockName[]>>> = {
  'case.handedOff': ['record'],
  'case.accepted': ['acknowledge', 'attention'],
  'case.diagnosed': ['plan', 'analysis', 'manufacturerHelp', 'containment'],
  'staff.said': ['nextWord'],
  'case.referred': ['manufacturerHelp'],
  'solution.proposed': ['plan', 'warrantyReply', 'nextWord'],
  'demand.refused': ['plan', 'warrantyReply', 'nextWord'],
  'work.started': ['plan', 'containment'],
  'case.resolved': forTheResult,
  'followUp.answered': ['callBack', 'survey'],
}

/** Clocks that matter no more after an event of this kind, whether or not anybody did what they were for. */
const overAfter: Readonly<Partial<Record<EventType, readonly ClockName[]>>> = {
  // resolved without a word of how it was contained, an 8D report has met no time
  'case.resolved': [...onTheWay, 'containment'],
  'case.withdrawn': [...forTheResult, ...onTheWay, 'referralReport'],
  'case.closed': ['referralReport', 'callBack', 'survey'],
}

/** Some clocks run from these. */
const startsClocks: ReadonlySet<EventType> = new Set(['case.accepted', 'case.resolved'])

/** Some rows count from the level the case stands on, or hold for one only. */
const movesClocks: ReadonlySet<EventType> = new Set(['case.escalated', 'case.reassigned', 'case.assigned'])

const momentOf: Readonly<Partial<Record<EventType, DutyMoment>>> = {
  'case.handedOff': 'registered',
  'severity.assessed': 'registered',
  'severity.overridden': 'registered',
  'statement.recorded': 'registered',
  'case.diagnosed': 'diagnosed',
  'case.resolved': 'resolved',
  'case.reopened': 'registered',
}

/** Whoever waits for the customer waits no longer. */
const endsWaiting: ReadonlySet<EventType> = new Set([
  'attachment.added',
  'contact.asked',
  'solution.agreed',
  'solution.declined',
  'refusal.noted',
  'solution.questioned',
])

const isWaitedFor = (body: EventBody, draft: Draft): boolean =>
  endsWaiting.has(body.type) || (body.type === 'statement.recorded' && tellsSomething(body.statement, draft))

/** The complaint may turn out to be about somebody who does work beside it. */
const namesPeople: ReadonlySet<EventType> = new Set([
  'statement.recorded',
  'facts.corrected',
  'case.absorbed',
  'case.unmerged',
])

/** What another customer hears, whose case goes on here, is no word to this one. */
const wordTo = ({ to }: { to?: string }): readonly ClockName[] => (to === undefined ? ['nextWord'] : [])

function clocksMet(body: EventBody, state: CaseState): readonly ClockName[] {
  if (body.type === 'customer.contacted' && body.outcome === 'reached')
    return ['attention', ...wordTo(body), ...(body.by === 'visit' ? (['onSpot'] as const) : [])]
  if (body.type === 'promise.made') return wordTo(body)
  // with no conversation to carry it, it is said once they are reached
  if (body.type === 'update.sent') return state.channel.id === 'none' ? [] : wordTo(body)
  if (body.type === 'task.done') {
    // a task and a clock of one name are one duty
    const clock = clockName.safeParse(state.tasks.find(each => each.id === body.id)?.kind)
    return clock.success ? [clock.data] : []
  }
  if (body.type === 'improvement.recorded') return body.eightD?.containment?.trim() ? ['containment'] : []
  return metBy[body.type] ?? []
}

/** Where an 8D report is wanted, harm is contained once the report says how. */
const clocksMetIn = (body: EventBody, { state, context }: Draft): readonly ClockName[] =>
  clocksMet(body, state).filter(
    each => each !== 'containment' || body.type === 'improvement.recorded' || !wants8D(state, context),
  )

function moment(body: EventBody): DutyMoment | undefined {
  if (body.type === 'customer.contacted') return body.outcome === 'reached' ? 'contacted' : undefined
  if (body.type === 'case.unmerged') return body.heard ? 'registered' : undefined
  return momentOf[body.type]
}

function openDuties(draft: Draft, bodies: readonly EventBody[]): void {
  const moments = new Set(bodies.flatMap(body => moment(body) ?? []))
  for (const each of moments) openTasks(draft, each, each !== 'registered')
  const cameBack = bodies.some(body => body.type === 'case.reopened' && body.cameBack)
  const known = cameBack || moments.has('registered') || bodies.some(body => body.type === 'case.linked')
  if (known && isRecurring(draft.state)) openTasks(draft, 'recurring', cameBack)
}

/** Before the customer has finished telling nobody has to act on it; of a case that rests nothing new is asked. */
const isWorkedOn = ({ handedOff, withdrawn, merged, status }: CaseState): boolean =>
  handedOff !== undefined && !withdrawn && !merged && status !== 'closed'

/** What another customer says whose case goes on in this one is no word of the one it waits for. */
const isOfOwn = ({ actor }: DecideContext): boolean => actor.kind !== 'customer' || actor.of === undefined

/** What they wrote in the case theirs went on in is news also to who takes the two apart. */
const spokeElsewhere = (body: EventBody): boolean =>
  body.type === 'case.unmerged' && [body.heard, body.attachments].some(each => each !== undefined && each.length > 0)

/** @param bodies what the command decided, already in the draft */
export function addConsequences(draft: Draft, bodies: readonly EventBody[]): void {
  for (const body of bodies) {
    meetClocks(draft, clocksMetIn(body, draft))
    endClocks(draft, overAfter[body.type] ?? [])
  }
  const contacts = countTalk(draft, bodies)
  watchTalk(draft, bodies)
  const spoke = bodies.some(spokeElsewhere)
  if (spoke || (isOfOwn(draft.context) && bodies.some(body => isWaitedFor(body, draft))))
    goOn(draft, 'customer', spoke || !knowsItself(draft))
  if (bodies.some(body => startsClocks.has(body.type))) assessClocks(draft)
  else reviseClocks(draft, bodies.some(body => movesClocks.has(body.type)) ? 'levelChanged' : 'rulesChanged')
  keepInSight(draft)
  for (const { type } of bodies) {
    if (type === 'followUp.answered') endPhoneFollowUp(draft)
    lapsesAfter[type]?.(draft)
  }
  // nobody has anything to do with it any more
  if (draft.state.erased) return
  if (isWorkedOn(draft.state)) openDuties(draft, [...bodies, ...contacts])
  if (bodies.some(body => namesPeople.has(body.type))) passOnTasks(draft)
  giveAtOnce(draft)
  if (bodies.some(body => wantsAttention.has(body.type))) {
    lookAfterAbsence(draft)
    // it may stand on another level by now
    reviseClocks(draft, 'levelChanged')
  }
  giveTimeToTake(draft)
  oweUpdate(draft)
  ringWhoLeft(draft)
  ringRescue(draft)
  tellStaff(draft)
  keepNextWord(draft)
}
