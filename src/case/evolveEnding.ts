// How a case is settled or given up, how its customer found that, and how it ends and begins anew. Part of evolve: total and dumb. Pure.
import { agreementIn } from './agreed.ts'
import type { CaseState } from './case.ts'
import type { CaseEvent, EventBody } from './events.ts'
import { actorIdOf } from './evolveHandling.ts'
import { heardAnew } from './evolveHeard.ts'
import type { BackBecause } from './handling.ts'

export type EndingEvent = Extract<
  EventBody,
  {
    type:
      | 'jointCheck.recorded'
      | 'case.withdrawn'
      | 'case.resolved'
      | 'followUp.scheduled'
      | 'followUp.asked'
      | 'followUp.phoneTaskOpened'
      | 'followUp.answered'
      | 'followUp.commented'
      | 'case.signedOff'
      | 'case.closed'
      | 'case.reopened'
  }
>

/** What a reopened case begins anew without. */
const lastsOneCycle = [
  'resolution',
  'followUp',
  'signedOffBy',
  'measureExcused',
  'closedAt',
  'accepted',
  'contactedAt',
  'inTouch',
  'wantsCall',
  'solution',
  'agreed',
  'workStartedAt',
  'begunUnagreed',
  'diagnosis',
  'improvement',
  'climbsAt',
  'climbWanted',
  'ownerTold',
  'heardOf',
  'atOnce',
  'goesOnSince',
  'decidedAt',
  'letGoAt',
  'tellsAt',
  'atLeast',
  'placed',
  'jointCheck',
  'withdrawn',
  'leftBy',
  'backBecause',
] as const

/**
 * Where the event does not say: an older one.
 * @param state as it was when it came back
 */
function backBecause({ followUp, jointCheck, withdrawn }: CaseState): BackBecause {
  if (followUp?.answered?.satisfied === false || jointCheck?.ok === false) return 'unsolved'
  return withdrawn ? 'changedMind' : 'cameBack'
}

export function withEndingEvent(state: CaseState, event: CaseEvent, body: EndingEvent): CaseState {
  switch (body.type) {
    case 'jointCheck.recorded': {
      const dissatisfied = (state.dissatisfied ?? 0) + Number(!body.ok)
      return {
        ...state,
        dissatisfied,
        jointCheck: { at: event.at, ok: body.ok, ...(body.note ? { note: body.note } : {}) },
      }
    }
    case 'case.withdrawn':
      return {
        ...state,
        status: 'withdrawn',
        withdrawn: { at: event.at, ...(body.reason ? { reason: body.reason } : {}) },
        revision: state.revision + 1,
      }
    case 'case.resolved':
      return {
        ...state,
        status: 'resolved',
        resolution: { at: event.at, summary: body.summary, by: actorIdOf(event) },
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
      const { satisfied, text, score } = body
      const answered = { ...state.followUp.answered, satisfied, ...(text ? { text } : {}), ...(score ? { score } : {}) }
      // a survey that comes after the end opens nothing by being good
      const status = satisfied && state.status !== 'closed' ? 'awaitingSignOff' : state.status
      const dissatisfied = (state.dissatisfied ?? 0) + Number(!satisfied)
      return { ...state, status, dissatisfied, followUp: { ...state.followUp, answered } }
    }
    case 'followUp.commented': {
      if (!state.followUp) return state
      const handling = { handling: body.handling, ...(body.text ? { text: body.text } : {}) }
      return { ...state, followUp: { ...state.followUp, handling } }
    }
    case 'case.signedOff':
      return {
        ...state,
        signedOffBy: actorIdOf(event),
        ...(body.skipped?.some(each => each.step === 'longTermMeasure') ? { measureExcused: true as const } : {}),
      }
    case 'case.closed':
      return { ...state, status: 'closed', closedAt: event.at }
    case 'case.reopened': {
      const { clocks: _, status: __, ...kept } = heardAnew(state, body.dangerLasts)
      for (const key of lastsOneCycle) delete kept[key]
      const agreedBefore = agreementIn(state) ?? state.agreedBefore
      const because = body.because ?? backBecause(state)
      return {
        ...kept,
        status: 'registered',
        cycle: state.cycle + 1,
        clocks: {},
        // what the customer was told of a time to come still binds
        promises: state.promises.filter(each => each.keptAt === undefined && each.dueAt > event.at),
        escalations: [],
        ...(agreedBefore ? { agreedBefore } : {}),
        ...(body.cameBack ? { cameBack: true as const } : {}),
        ...(because === 'assigned' ? {} : { backBecause: because }),
        ...(body.atLeast ? { atLeast: body.atLeast } : {}),
        ...(body.sameOwner ? { placed: true as const } : {}),
        revision: state.revision + 1,
      }
    }
  }
}
