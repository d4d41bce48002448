// A case as its customer may see it: how it stands, who has it, what comes next, what happened. Keys and values, no words.
// What is not in the table below stays inside the house: notes, severity, reasons, signals, moods, who was informed, breaches.

import type { CaseEvent, CaseState, CaseStatus, EventBody, EventType, Person } from '../case.ts'
import { isAnothers } from '../customers.ts'
import { nextPromise } from '../decisions/promises.ts'
import { evolve } from '../evolve.ts'
import type { Language } from '../facts.ts'
import { type Directory, staffOf } from '../policy/directory.ts'
import { personOf } from '../policy/people.ts'
import { told } from './known.ts'
import { isLastWord } from './lastWord.ts'
import { isLate } from './late.ts'
import { seenByGuest, seenByOwn } from './seenBy.ts'
import { awaitsTaking, runs, toComeOf } from './toCome.ts'

export const progressStatuses = [
  'intake',
  'handed',
  'accepted',
  'working',
  'proposed',
  'negotiating',
  'appealed',
  'lastWord',
  'agreed',
  'atWork',
  'resolved',
  'asked',
  'settled',
  'solved',
  'withdrawn',
  'closed',
] as const
export type ProgressStatus = (typeof progressStatuses)[number]

export const nextSteps = [
  'tellMore',
  'contact',
  'takesOver',
  'update',
  'aims',
  'working',
  'promised',
  'owed',
  'target',
  'elsewhere',
  'choose',
  'followUp',
  'answer',
  'wrapUp',
  'comeBack',
] as const
export type NextStep = (typeof nextSteps)[number]

export const happenings = [
  'registered',
  'handedTo',
  'accepted',
  'reached',
  'notReached',
  'wrongNumber',
  'update',
  'climbed',
  'proposed',
  'notGranted',
  'agreed',
  'acknowledged',
  'declined',
  'appealed',
  'questioned',
  'workStarted',
  'promised',
  'promiseMissed',
  'checkedTogether',
  'moreToDo',
  'talking',
  'withdrawn',
  'resolved',
  'satisfied',
  'solved',
  'badlyTreated',
  'notSatisfied',
  'closed',
  'reopened',
] as const
export type Happening = (typeof happenings)[number]

export interface HistoryRow {
  happening: Happening
  /** case time, epoch ms */
  at: number
  who?: Person
  /** what staff wrote to the customer, or the customer chose of it */
  text?: string
  options?: string[]
  /** the time told with it; case time, epoch ms */
  by?: number
}

/** How a case stands, without anybody's name or words. */
export interface StatusView {
  caseId: string
  status: ProgressStatus
  /** `at`: by when, for `followUp` from when; absent when no time was told or it has passed. Case time, epoch ms */
  next: Step & {
    /** what still has a time behind something that is owed already */
    after?: Step
  }
}
interface Step {
  step: NextStep
  at?: number
}
export interface ProgressView extends StatusView {
  /** `text`: what was promised */
  next: StatusView['next'] & { text?: string }
  language: Language
  owner?: Person
  /** oldest first */
  history: HistoryRow[]
}

const statusTable: Readonly<Record<CaseStatus, ProgressStatus>> = {
  registered: 'handed',
  assigned: 'handed',
  accepted: 'accepted',
  contacted: 'working',
  diagnosed: 'working',
  proposed: 'proposed',
  declined: 'negotiating',
  agreed: 'agreed',
  noted: 'working',
  inProgress: 'atWork',
  resolved: 'resolved',
  followUp: 'resolved',
  awaitingSignOff: 'settled',
  withdrawn: 'withdrawn',
  closed: 'closed',
  erased: 'closed',
  merged: 'working',
}

function statusOf(state: CaseState): ProgressStatus {
  if (!state.handedOff && !state.accepted && !state.resolution && !state.withdrawn) return 'intake'
  const status = statusTable[state.status]
  if (status === 'resolved' && state.followUp?.askedAt !== undefined && !state.followUp.answered) return 'asked'
  // what was done is in order; treated badly, nobody is told that they are satisfied
  if (status === 'settled' && state.followUp?.handling?.handling === 'poor') return 'solved'
  if (status === 'negotiating' && state.solution?.refused) return isLastWord(state) ? 'lastWord' : 'appealed'
  const waits = status === 'handed' || status === 'accepted'
  return waits && state.contactedAt !== undefined && !runs(state, 'firstContact') ? 'working' : status
}

interface Next {
  step: NextStep
  at?: number | undefined
  after?: Next | undefined
}

/** Whoever has it now has not begun. */
const takesOver = (state: CaseState, now: number): Next | undefined =>
  awaitsTaking(state) ? { step: 'takesOver', at: toComeOf(state, now).takesOver } : undefined

/** Said openly, as in the conversation, and what comes of it by when; nobody need have begun on what it is settled by. */
function owed(state: CaseState, now: number): Next {
  const { takesOver, promise, aim } = toComeOf(state, now)
  if (takesOver !== undefined) return { step: 'owed', after: { step: 'takesOver', at: takesOver } }
  if (promise) return { step: 'owed', after: { step: 'update', at: promise.dueAt } }
  return { step: 'owed', after: aim && { step: 'target', at: aim.at } }
}

function contact(state: CaseState, now: number): Next {
  if (isLate(state, now)) return owed(state, now)
  if (runs(state, 'firstContact')) return { step: 'contact', at: toComeOf(state, now).contact }
  return takesOver(state, now) ?? { step: 'contact' }
}

const isOwed = ({ clocks: { update } }: CaseState): boolean =>
  update?.state === 'breached' && update.endedAt === undefined

function underWay(state: CaseState, now: number): Next {
  if (runs(state, 'firstContact') || isLate(state, now)) return contact(state, now)
  // a time that was told has passed without a word
  if (isOwed(state)) return owed(state, now)
  const next = takesOver(state, now)
  if (next) return next
  if (runs(state, 'update')) return { step: 'update', at: state.clocks.update?.dueAt }
  if (runs(state, 'resolve') || runs(state, 'overdue')) return { step: 'aims', at: toComeOf(state, now).aim?.at }
  return { step: 'working' }
}

/** Nobody decides above it: somebody may still be in touch, and nothing else comes. */
function afterLastWord(state: CaseState, now: number): Next {
  const next = underWay(state, now)
  return next.step === 'aims' || next.step === 'working' ? { step: 'elsewhere' } : next
}

const nextTable: Readonly<Record<ProgressStatus, (state: CaseState, now: number) => Next>> = {
  intake: () => ({ step: 'tellMore' }),
  handed: contact,
  accepted: contact,
  working: underWay,
  proposed: () => ({ step: 'choose' }),
  negotiating: underWay,
  appealed: underWay,
  lastWord: afterLastWord,
  agreed: underWay,
  atWork: underWay,
  // whoever the case belongs to is asked how they find it
  resolved: ({ followUp }) => (followUp ? { step: 'followUp', at: followUp.askAt } : { step: 'wrapUp' }),
  asked: () => ({ step: 'answer' }),
  settled: () => ({ step: 'wrapUp' }),
  solved: () => ({ step: 'wrapUp' }),
  withdrawn: () => ({ step: 'comeBack' }),
  closed: () => ({ step: 'comeBack' }),
}

/** @param now case time, epoch ms */
export function statusViewOf(state: CaseState, now: number): StatusView {
  const status = statusOf(state)
  const { after, ...next } = nextTable[status](state, now)
  // a time that has passed is not told
  const told = ({ step, at }: Next): Step => ({ step, ...(at !== undefined && at > now ? { at } : {}) })
  const timed = after && told(after)
  return {
    caseId: state.id,
    status,
    next: { ...told(next), ...(timed?.at === undefined ? {} : { after: timed }) },
  }
}

/** One event with the case before and after it. */
interface Moment {
  event: CaseEvent
  before: CaseState | undefined
  after: CaseState
  directory: Directory
}
type Told = Omit<HistoryRow, 'at'>
type Teller<T extends EventType> = (body: Extract<EventBody, { type: T }>, moment: Moment) => Told | undefined

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
const historyTable: { readonly [T in EventType]: Teller<T> | null } = {
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
  'solution.declined': (_, { before }) => ({ happening: before?.solution?.refused ? 'appealed' : 'declined' }),
  // what ended it is told by itself
  'solution.lapsed': null,
  'solution.questioned': happened('questioned'),
  'contact.asked': null,
  'work.started': happened('workStarted'),
  'promise.made': ({ text, dueAt }, moment) =>
    told({ happening: 'promised' as const, who: actorOf(moment), text, by: dueAt }),
  'promise.kept': null,
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

/** Whose page it is: of what happened to the case each customer reads what concerns them. */
type Reader = (event: CaseEvent) => 'whole' | 'bare' | 'nothing'

function historyOf(events: readonly CaseEvent[], directory: Directory, reader: Reader): HistoryRow[] {
  const rows: HistoryRow[] = []
  let before: CaseState | undefined
  for (const event of events) {
    const after = evolve(before, event)
    const tell = historyTable[event.body.type] as Teller<EventType> | null
    const how = reader(event)
    const said = how === 'nothing' ? undefined : tell?.(event.body, { event, before, after, directory })
    if (said) rows.push({ ...(how === 'whole' ? said : withoutWords(said)), at: event.at })
    if (said?.happening === 'badlyTreated') takeBackSatisfied(rows)
    before = after
  }
  return rows
}

/** Only what was done was found in order. */
function takeBackSatisfied(rows: HistoryRow[]) {
  const yes = rows.findLast(({ happening }) => happening === 'satisfied' || happening === 'reopened')
  if (yes?.happening === 'satisfied') yes.happening = 'solved'
}

const withoutWords = ({ text: _, options: __, by: ___, ...said }: Told): Told => said

const toWhom = ({ actor, body }: CaseEvent): string | undefined =>
  'to' in body && typeof body.to === 'string' ? body.to : actor.kind === 'customer' ? actor.of : undefined

const isMissed = ({ body }: CaseEvent, { promises }: CaseState): boolean =>
  body.type === 'clock.breached' && promises.some(each => each.dueAt === body.dueAt)

/** Its own customer reads nothing that another one said or was told. */
const ownReader =
  (seen: CaseState): Reader =>
  event =>
    toWhom(event) === undefined && (event.body.type !== 'clock.breached' || isMissed(event, seen)) ? 'whole' : 'nothing'

/** What a case comes to for everybody whose matter it is. */
const sharedSteps: ReadonlySet<EventType> = new Set([
  'case.assigned',
  'case.handedOff',
  'case.accepted',
  'case.escalated',
  'work.started',
  'case.resolved',
  'case.closed',
  'case.reopened',
])

const guestReader =
  (caseId: string, seen: CaseState): Reader =>
  event => {
    const to = toWhom(event)
    if (to !== undefined) return to === caseId ? 'whole' : 'nothing'
    if (event.body.type === 'clock.breached') return isMissed(event, seen) ? 'whole' : 'nothing'
    return sharedSteps.has(event.body.type) ? 'bare' : 'nothing'
  }

/** A promise in its own words; without them, and to others, it is news by that time. */
function nextOf(state: CaseState, { next }: StatusView): ProgressView['next'] {
  const promised = nextPromise(state)
  return next.step === 'update' && next.at !== undefined && promised?.dueAt === next.at
    ? { step: 'promised', at: next.at, text: promised.text }
    : next
}

/**
 * @param state what the events add up to
 * @param now case time, epoch ms
 */
export function progressOf(
  state: CaseState,
  events: readonly CaseEvent[],
  { directory, now }: { directory: Directory; now: number },
): ProgressView {
  const seen = seenByOwn(state)
  return { ...headOf(seen, now), history: historyOf(events, directory, ownReader(seen)) }
}

function headOf(state: CaseState, now: number): Omit<ProgressView, 'history'> {
  const owner = state.handedOff || state.accepted ? state.routing?.owner : undefined
  const status = statusViewOf(state, now)
  return { ...status, next: nextOf(state, status), language: state.language, ...(owner ? { owner } : {}) }
}

/** The case that goes on, under the number its customer knows. */
const seenFrom = (told: CaseState, goesOn: CaseState): CaseState => ({
  ...(isAnothers(told, goesOn) ? seenByGuest(told, goesOn) : seenByOwn(goesOn)),
  id: told.id,
})

/** How a case stands that goes on in another one, under its own number. @param now that one's case time, epoch ms */
export const mergedStatusOf = (told: CaseState, goesOn: CaseState, now: number): StatusView =>
  statusViewOf(seenFrom(told, goesOn), now)

/**
 * The page of a customer whose case goes on in another one: what happened to their own, and the steps both have come since.
 * @param ahead ms by which the other case's time is ahead of this one's
 */
export function mergedProgressOf(
  told: { state: CaseState; events: readonly CaseEvent[] },
  goesOn: { state: CaseState; events: readonly CaseEvent[] },
  { directory, now, ahead }: { directory: Directory; now: number; ahead: number },
): ProgressView {
  const { id } = told.state
  const seen = seenFrom(told.state, goesOn.state)
  const joined = goesOn.events.findLast(({ body }) => body.type === 'case.absorbed' && body.caseId === id)?.seq ?? 0
  const reads = isAnothers(told.state, goesOn.state) ? guestReader(id, seen) : ownReader(seen)
  const since = historyOf(goesOn.events, directory, event => (event.seq > joined ? reads(event) : 'nothing'))
  return {
    ...headOf(seen, now),
    history: [
      ...historyOf(told.events, directory, ownReader(told.state)),
      ...since.map(row => ({
        ...row,
        at: row.at - ahead,
        ...(row.by === undefined ? {} : { by: row.by - ahead }),
      })),
    ],
  }
}
