// Folds events into a case's state. Total and dumb: what happened has happened, whoever decided it. Pure.
import type { CaseEvent, CaseState, ClockState, EventBody, Statement } from './case.ts'
import { type Fact, type FactSlot, manyValuedFacts, type PriorRepairs, type Symptom } from './facts.ts'
import { told } from './views/known.ts'

/** What makes two values of a many-valued fact the same thing said again. */
function sameThing(one: Fact, other: Fact): boolean {
  if (one.slot === 'symptom' && other.slot === 'symptom') return one.value.component === other.value.component
  if (one.slot === 'demand' && other.slot === 'demand') return one.value.kind === other.value.kind
  if (one.slot === 'background.staff' && other.slot === 'background.staff') return one.value.name === other.value.name
  return false
}

/** A symptom told again keeps what was said first and gains what is new. */
function joined(before: Fact, after: Fact): Fact {
  if (before.slot !== 'symptom' || after.slot !== 'symptom') return after
  const value: Symptom = {
    ...before.value,
    ...after.value,
    description: before.value.description.includes(after.value.description)
      ? before.value.description
      : after.value.description,
    warningLamps: [...new Set([...before.value.warningLamps, ...after.value.warningLamps])],
  }
  return { ...after, value }
}

type Facts = CaseState['facts']

type Replaced = NonNullable<PriorRepairs['replaced']>[number]
/** Of an engine or a gearbox there is one, whatever it is called. */
const samePart = (one: Replaced, other: Replaced): boolean =>
  one.part === other.part && one.whole === other.whole && (one.whole === true || one.name === other.name)
const larger = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)

const withReplaced = (all: readonly Replaced[], next: Replaced): Replaced[] =>
  all.some(each => samePart(each, next))
    ? all.map(each => (samePart(each, next) ? told({ ...each, count: larger(each.count, next.count) }) : each))
    : [...all, next]

/** Repairs told bit by bit add up; a count that was said stands for itself, a lower one takes back the days too, "none at all" everything. */
function withRepairs(before: Fact | undefined, after: Fact): Fact {
  if (before?.slot !== 'background.repairs' || after.slot !== 'background.repairs' || after.value.count === 0)
    return after
  const [known, next] = [before.value, after.value]
  const least = next.count === undefined || next.atLeast === true
  const count = least ? larger(known.count, next.count) : next.count
  const fewer = !least && (next.count ?? 0) < (known.count ?? 0)
  const days = (key: 'daysInWorkshop' | 'longestVisitDays') =>
    fewer && next[key] !== undefined ? next[key] : larger(known[key], next[key])
  const value: PriorRepairs = told({
    text: next.text,
    count,
    atLeast: least ? (known.count === count ? known.atLeast : next.atLeast) : undefined,
    daysInWorkshop: days('daysInWorkshop'),
    longestVisitDays: days('longestVisitDays'),
    replaced: next.replaced?.reduce(withReplaced, known.replaced ?? []) ?? known.replaced,
  })
  return { ...after, value }
}

function withFact(facts: Facts, fact: Fact): Facts {
  if (!manyValuedFacts.has(fact.slot)) return { ...facts, [fact.slot]: [withRepairs(facts[fact.slot]?.at(-1), fact)] }
  const known = facts[fact.slot] ?? []
  const at = known.findIndex(each => sameThing(each, fact))
  const next = at < 0 ? [...known, fact] : known.map((each, index) => (index === at ? joined(each, fact) : each))
  return { ...facts, [fact.slot]: next }
}

/** Staff's correction of a many-valued fact replaces all that was known; a customer's adds. */
function corrected(facts: Facts, corrections: readonly Fact[]): Facts {
  const cleared: Partial<Record<FactSlot, readonly Fact[]>> = { ...facts }
  for (const fact of corrections) delete cleared[fact.slot]
  return corrections.reduce(withFact, cleared as Facts)
}

function withStatement(state: CaseState, statement: Statement): CaseState {
  const answered = new Set<string>(statement.facts.map(fact => fact.slot))
  const declined = [...new Set([...state.declined, ...(statement.declined ?? [])])].filter(slot => !answered.has(slot))
  const kind = statement.danger.kind ?? state.danger.kind
  const { messageId, text } = statement
  return {
    ...state,
    facts: statement.facts.reduce(withFact, state.facts),
    narrative: statement.narrative && text.trim() ? [...state.narrative, { messageId, text }] : state.narrative,
    signals: [...state.signals, ...statement.signals],
    categories: statement.category ? [...state.categories, statement.category] : state.categories,
    claimType: statement.claimType === 'claim' ? 'claim' : state.claimType,
    emotions: statement.narrative ? [...state.emotions, statement.emotion.level] : state.emotions,
    ...(statement.emotion.customerType ? { customerType: statement.emotion.customerType } : {}),
    danger: { now: state.danger.now || statement.danger.now, ...(kind ? { kind } : {}) },
    declined,
    revision: state.revision + 1,
  }
}

const withClock = (state: CaseState, clock: ClockState): CaseState => ({
  ...state,
  clocks: { ...state.clocks, [clock.name]: clock },
  revision: state.revision + 1,
})

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
  attachments: [],
  erased: false,
  revision: 1,
})

function changed(state: CaseState, event: CaseEvent, body: EventBody): CaseState {
  switch (body.type) {
    case 'case.registered':
      return state
    case 'statement.recorded':
      return withStatement(state, body.statement)
    case 'facts.corrected':
      return { ...state, facts: corrected(state.facts, body.facts), revision: state.revision + 1 }
    case 'language.changed':
      return { ...state, language: body.language, revision: state.revision + 1 }
    case 'severity.assessed':
      return { ...state, severity: { level: body.level, reasons: body.reasons }, revision: state.revision + 1 }
    case 'severity.overridden': {
      const by = event.actor.kind === 'staff' ? event.actor.staffId : event.actor.kind
      const overridden = { by, reason: body.reason, assessed: body.assessed }
      return { ...state, severity: { ...state.severity, level: body.level, overridden }, revision: state.revision + 1 }
    }
    case 'case.assigned': {
      const { accepted, ...rest } = state
      const kept = accepted && accepted.staffId === body.routing.owner.staffId
      const begins = state.status === 'registered' || (accepted && !kept && !state.resolution)
      return {
        ...rest,
        ...(kept ? { accepted } : {}),
        status: begins ? 'assigned' : state.status,
        routing: body.routing,
        revision: state.revision + 1,
      }
    }
    case 'case.enriched':
      return { ...state, enrichment: { ...body.enrichment, upTo: body.upTo }, revision: state.revision + 1 }
    case 'attachment.added':
      return { ...state, attachments: [...state.attachments, body.attachment], revision: state.revision + 1 }
    case 'attachment.consented': {
      const consent = body.given ? 'given' : 'refused'
      const attachments = state.attachments.flatMap(each =>
        each.consent !== 'pending' ? [each] : body.given ? [{ ...each, consent } as const] : [],
      )
      return { ...state, attachments, revision: state.revision + 1 }
    }
    case 'case.handedOff':
      return { ...state, handedOff: { at: event.at, cause: body.cause }, revision: state.revision + 1 }
    case 'case.accepted': {
      const staffId = event.actor.kind === 'staff' ? event.actor.staffId : ''
      const status = state.contactedAt === undefined ? 'accepted' : 'contacted'
      return { ...state, accepted: { at: event.at, staffId }, status: state.resolution ? state.status : status }
    }
    case 'customer.contacted':
      if (body.outcome !== 'reached') return state
      return {
        ...state,
        contactedAt: event.at,
        status: state.resolution || !state.accepted ? state.status : 'contacted',
      }
    case 'update.sent':
    case 'note.added':
      return state
    case 'case.resolved': {
      const by = event.actor.kind === 'staff' ? event.actor.staffId : event.actor.kind
      return { ...state, status: 'resolved', resolution: { at: event.at, summary: body.summary, by } }
    }
    case 'followUp.scheduled':
      return { ...state, followUp: { askAt: body.askAt, phoneTaskAt: body.phoneTaskAt, endsAt: body.endsAt } }
    case 'followUp.asked':
      return state.followUp
        ? { ...state, status: 'followUp', followUp: { ...state.followUp, askedAt: event.at } }
        : state
    case 'followUp.phoneTaskOpened':
      return state.followUp ? { ...state, status: 'followUp', followUp: { ...state.followUp, phoneTask: true } } : state
    case 'followUp.answered': {
      if (!state.followUp) return state
      const answered = { satisfied: body.satisfied, ...(body.text ? { text: body.text } : {}) }
      const status = body.satisfied ? 'awaitingSignOff' : state.status
      return { ...state, status, followUp: { ...state.followUp, answered } }
    }
    case 'case.signedOff':
      return { ...state, signedOffBy: event.actor.kind === 'staff' ? event.actor.staffId : event.actor.kind }
    case 'case.closed':
      return { ...state, status: 'closed', closedAt: event.at }
    case 'case.reopened': {
      const {
        resolution: _,
        followUp: __,
        signedOffBy: ___,
        closedAt: ____,
        accepted: _____,
        contactedAt: ______,
        ...rest
      } = state
      return { ...rest, status: 'registered', cycle: state.cycle + 1, clocks: {}, revision: state.revision + 1 }
    }
    case 'clock.started':
    case 'clock.changed': {
      const before = state.clocks[body.clock.name]
      return withClock(state, {
        ...body.clock,
        state: 'running',
        warned: body.type === 'clock.changed' && before?.warned === true,
      })
    }
    case 'clock.stopped': {
      const clock = state.clocks[body.name]
      if (!clock) return state
      return withClock(state, { ...clock, state: clock.state === 'breached' ? 'breached' : 'met', endedAt: event.at })
    }
    case 'clock.warned': {
      const clock = state.clocks[body.name]
      return clock ? withClock(state, { ...clock, warned: true }) : state
    }
    case 'clock.breached': {
      const clock = state.clocks[body.name]
      return clock ? withClock(state, { ...clock, state: 'breached' }) : state
    }
    case 'personalData.erased':
      return { ...state, erased: true }
  }
}

/** The next state; `undefined` is a case not registered yet. Throws only on a stream that doesn't begin with a registration. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  const { body } = event
  if (!state && body.type !== 'case.registered') throw new Error(`a case begins with case.registered, not ${body.type}`)
  const before = state ?? blank(event, body as Extract<EventBody, { type: 'case.registered' }>)
  return { ...changed(before, event, body), version: event.seq, updatedAt: event.at }
}

export const fold = (events: readonly CaseEvent[]): CaseState | undefined =>
  events.reduce<CaseState | undefined>(evolve, undefined)
