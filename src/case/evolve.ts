// Folds events into a case's state. Total and dumb: what happened has happened, whoever decided it. Pure.

import type { CaseState } from './case.ts'
import type { CaseEvent, EventBody } from './events.ts'
import { withClockEvent } from './evolveClocks.ts'
import { withDecided, withLetGo } from './evolveDecided.ts'
import { withEndingEvent } from './evolveEnding.ts'
import { actorIdOf, handled, reachable } from './evolveHandling.ts'
import { guestOf, heardAfter, remembered } from './evolveHeard.ts'
import { guestAwaits, guestReached, toldTo } from './evolveJoining.ts'
import { withSolutionEvent } from './evolveSolution.ts'
import { withTouch } from './evolveTouch.ts'
import { withWrote } from './evolveWrote.ts'
import type { Attachment } from './handoff.ts'
import { lacking } from './lacking.ts'
import { signalsOf } from './matter.ts'
import { staged } from './stage.ts'

const blank = (event: CaseEvent, body: Extract<EventBody, { type: 'case.registered' }>): CaseState => ({
  id: body.caseId,
  version: 0,
  status: 'registered',
  cycle: 1,
  registeredAt: event.at,
  updatedAt: event.at,
  language: body.language,
  source: body.source,
  channel: body.channel,
  ...(body.storeId ? { storeId: body.storeId } : {}),
  ...(body.follows ? { follows: body.follows } : {}),
  facts: {},
  narrative: [],
  signals: [],
  categories: [],
  claimType: 'grievance',
  emotions: [],
  danger: { now: false },
  declined: [],
  severity: { level: 'grumble', reasons: [] },
  clocks: {},
  promises: [],
  escalations: [],
  approvals: [],
  tasks: [],
  links: [],
  absorbed: [],
  attachments: [],
  erased: false,
  revision: 1,
})

/** Whoever takes the case first stays the customer's contact. */
const firstContact = ({ contact, routing }: CaseState): Pick<CaseState, 'contact'> => {
  const person = contact?.staffId ? contact : routing?.owner
  return person ? { contact: person } : {}
}

function changed(state: CaseState, event: CaseEvent, body: EventBody): CaseState {
  switch (body.type) {
    case 'case.registered':
      return state
    case 'statement.recorded':
    case 'facts.corrected':
    case 'case.handedOff':
      return heardAfter(state, event, body)
    case 'language.changed':
      return { ...state, language: body.language, revision: state.revision + 1 }
    case 'severity.assessed':
      return { ...state, severity: { level: body.level, reasons: body.reasons }, revision: state.revision + 1 }
    case 'severity.overridden': {
      // what was said stays with the statements
      const signals = signalsOf(state).map(each => ({ ...each, evidence: '' }))
      const knew = { signals, danger: state.danger.now }
      const overridden = { by: actorIdOf(event), reason: body.reason, assessed: body.assessed, knew }
      return { ...state, severity: { ...state.severity, level: body.level, overridden }, revision: state.revision + 1 }
    }
    case 'case.assigned': {
      const { accepted, deputyTold } = state
      const kept = accepted && accepted.staffId === body.routing.owner.staffId
      const told = deputyTold !== undefined && deputyTold === body.routing.deputy?.staffId ? { deputyTold } : {}
      const now = {
        ...lacking(state, 'accepted', 'deputyTold'),
        ...told,
        ...(kept ? { accepted } : {}),
        routing: body.routing,
        revision: state.revision + 1,
      }
      if (body.contact) return staged({ ...now, contact: body.contact })
      return staged(now)
    }
    case 'case.enriched':
      return { ...state, enrichment: { ...body.enrichment, upTo: body.upTo }, revision: state.revision + 1 }
    case 'attachment.added':
      // what another customer sent is lost with their case
      if (body.attachment.id === '') return state
      return {
        ...state,
        attachments: [...state.attachments, fileOf(event, body.attachment)],
        revision: state.revision + 1,
      }
    case 'attachment.consented': {
      const consent = body.given ? 'given' : 'refused'
      const attachments = state.attachments.flatMap(each =>
        each.consent !== 'pending' || each.from !== guestOf(event)
          ? [each]
          : body.given
            ? [{ ...each, consent } as const]
            : [],
      )
      return { ...state, attachments, revision: state.revision + 1 }
    }
    case 'case.accepted': {
      const staffId = actorIdOf(event)
      return staged({
        ...state,
        accepted: { at: event.at, staffId },
        ownerTold: staffId,
        heardOf: [...(state.heardOf ?? []), staffId],
        ...firstContact(state),
      })
    }
    case 'customer.contacted':
      if (body.outcome !== 'reached') return state
      if (body.to !== undefined) return guestReached(state, body.to, event.at)
      // counted by itself, it may have been the customer's own words that made it one
      if (body.by === 'chat' && event.actor.kind !== 'staff') return staged({ ...called(state), contactedAt: event.at })
      return staged({ ...called(heardBack(state)), contactedAt: event.at })
    case 'update.sent':
      return body.to === undefined ? heardBack(state) : state
    case 'staff.said':
      return heardBack(state)
    case 'contact.asked':
      return guestAwaits(state, guestOf(event))
    case 'note.added':
    case 'progressLink.made':
    case 'progressLink.revoked':
      return state
    case 'solution.proposed':
    case 'solution.agreed':
    case 'solution.declined':
    case 'solution.questioned':
    case 'solution.lapsed':
    case 'demand.refused':
    case 'refusal.noted':
      return withSolutionEvent(state, event, body)
    case 'work.started':
      return staged({
        ...state,
        workStartedAt: event.at,
        ...(body.skipped?.length ? { begunUnagreed: true as const } : {}),
      })
    case 'promise.made': {
      const { id, text, dueAt, said, what, options, to } = body
      const from = {
        ...(what ? { what } : {}),
        ...(said ? { said } : {}),
        ...(options ? { options } : {}),
        ...(to === undefined ? {} : { from: to }),
      }
      const made = { id, text, dueAt, madeAt: event.at, ...from }
      return { ...state, promises: [...state.promises, made] }
    }
    case 'promise.kept':
      return {
        ...state,
        promises: state.promises.map(each => (each.id === body.id ? { ...each, keptAt: event.at } : each)),
      }
    case 'promise.letGo': {
      const gone = { keptAt: event.at, letGo: true, ...(body.lapsed ? { lapsed: body.lapsed } : {}) } as const
      return { ...state, promises: state.promises.map(each => (each.id === body.id ? { ...each, ...gone } : each)) }
    }
    case 'channel.moved':
      return moved(state, body.channel)
    case 'conversation.takenOver':
      return { ...lacking(state, 'leftBy'), live: { staffId: actorIdOf(event), since: event.at } }
    case 'conversation.handedBack': {
      const { live, ...before } = state
      const rest = live ? { ...before, talkedSince: live.since } : before
      return body.reason === 'silent' && body.from ? { ...rest, leftBy: body.from } : rest
    }
    case 'jointCheck.recorded':
    case 'case.withdrawn':
    case 'case.resolved':
    case 'followUp.scheduled':
    case 'followUp.asked':
    case 'followUp.phoneTaskOpened':
    case 'followUp.answered':
    case 'followUp.commented':
    case 'case.signedOff':
    case 'case.closed':
    case 'case.reopened':
      return withEndingEvent(state, event, body)
    case 'clock.started':
    case 'clock.changed':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.stopped':
    case 'clock.warned':
    case 'clock.breached':
      return withClockEvent(state, body, event.at)
    case 'personalData.erased':
      return { ...state, status: 'erased', erased: true }
    default:
      return staged(handled(state, event, body))
  }
}

/** The next state; `undefined` is a case not registered yet. Throws only on a stream that doesn't begin with a registration. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  const { body } = event
  if (!state && body.type !== 'case.registered') throw new Error(`a case begins with case.registered, not ${body.type}`)
  const before = state ?? blank(event, body as Extract<EventBody, { type: 'case.registered' }>)
  const after = toldTo(remembered(changed(before, event, body), event), event)
  // another customer's word says nothing of whether this one is reached
  const own = event.actor.kind === 'customer' && event.actor.of === undefined
  const touched = withTouch(before, own ? reachable(after) : after, event)
  const next = withLetGo(before, withDecided(before, withWrote(before, touched, event), event), event)
  // nobody has seen a new object yet: copied once more, every event of a long case would be paid for twice
  return Object.assign(next === before ? { ...before } : next, { version: event.seq, updatedAt: event.at })
}

export const fold = (events: readonly CaseEvent[]): CaseState | undefined =>
  events.reduce<CaseState | undefined>(evolve, undefined)

function moved(state: CaseState, channel: CaseState['channel']): CaseState {
  const before = state.leftChannels ?? []
  const known = before.some(
    each => each.id === state.channel.id && each.conversationId === state.channel.conversationId,
  )
  const left = known || state.channel.id === 'none' ? before : [...before, state.channel]
  return {
    ...reachable(state),
    channel,
    ...(left.length > 0 ? { leftChannels: left } : {}),
    revision: state.revision + 1,
  }
}

const fileOf = (event: CaseEvent, attachment: Attachment): Attachment => {
  const from = guestOf(event)
  return from === undefined ? attachment : { ...attachment, from }
}

/** Staff were in touch: what the customer asked of a proposal is answered, or theirs to think over again. */
function heardBack(state: CaseState): CaseState {
  if (state.solution?.questionedAt === undefined) return state
  const { questionedAt: _, ...solution } = state.solution
  return { ...state, solution }
}

/** A person has reached them: what was not delivered has been said. */
const called = (state: CaseState): CaseState =>
  state.undelivered ? { ...state, undelivered: { ...state.undelivered, called: true } } : state
