// What a case takes from another one that goes on in it, kept apart so that it can be given back. Part of evolve: total and dumb. Pure.
import type { Aside, CaseState } from './case.ts'
import type { CaseEvent } from './events.ts'
import { heardFrom, unheard, withCorrection, withWords } from './evolveHeard.ts'
import type { HandlingEvent, Meanwhile, ToldThere } from './handling.ts'

function asideOf(state: CaseState): Aside {
  const { severity, routing, accepted, escalations, clocks, tasks } = state
  return {
    severity,
    escalations: escalations.length,
    clocks: Object.values(clocks).map(each => each.name),
    tasks: tasks.map(each => each.id),
    heard: heardFrom(state),
    ...(routing ? { routing } : {}),
    ...(accepted ? { accepted } : {}),
  }
}

export function absorbed(state: CaseState, body: Extract<HandlingEvent, { type: 'case.absorbed' }>): CaseState {
  const { caseId, matter, channel, guest } = body
  const promises = (body.promises ?? []).map(each => ({ ...each, from: caseId }))
  const alone = state.alone ?? asideOf(state)
  return {
    ...state,
    absorbed: [...state.absorbed.filter(each => each !== caseId), caseId],
    promises: [...state.promises, ...promises],
    ...(guest ? { guests: { ...state.guests, [caseId]: guest } } : {}),
    ...(matter ? { absorbedMatters: { ...state.absorbedMatters, [caseId]: matter } } : {}),
    alone: {
      ...alone,
      // what is told is kept apart from the first other customer on
      ...(guest && !state.guests ? { heard: heardFrom(state) } : {}),
      ...(channel ? { moved: { by: caseId, from: state.channel, to: channel } } : {}),
    },
    ...(channel ? { channel } : {}),
  }
}

export function released(
  shared: CaseState,
  { caseId, words }: Extract<HandlingEvent, { type: 'case.released' }>,
): CaseState {
  const state = words ? withoutWordsOf(shared, caseId) : shared
  const { absorbedMatters, alone, guests: known, ...rest } = state
  const { [caseId]: _, ...matters } = absorbedMatters ?? {}
  const { [caseId]: __, ...guests } = known ?? {}
  const left = state.absorbed.filter(each => each !== caseId)
  const promises = state.promises.filter(each => each.from !== caseId || each.keptAt !== undefined)
  const kept = {
    ...rest,
    absorbed: left,
    promises,
    channel: channelAfter(state, caseId),
    ...(Object.keys(guests).length > 0 ? { guests } : {}),
  }
  if (left.length > 0)
    return {
      ...kept,
      ...(alone ? { alone } : {}),
      ...(Object.keys(matters).length > 0 ? { absorbedMatters: matters } : {}),
    }
  return alone ? { ...kept, ...asBefore(kept, alone) } : kept
}

/** What they told, were promised and sent goes with them. */
function withoutWordsOf(state: CaseState, caseId: string): CaseState {
  const { promises, attachments, ...rest } = unheard(state, caseId)
  return {
    ...rest,
    promises: promises.filter(each => each.from !== caseId),
    attachments: attachments.filter(each => each.from !== caseId),
  }
}

/** Their conversation is theirs again, unless the customer has gone on to another one. */
function channelAfter({ channel, alone }: CaseState, caseId: string): CaseState['channel'] {
  const { moved } = alone ?? {}
  return moved?.by === caseId && moved.to.conversationId === channel.conversationId ? moved.from : channel
}

/** A person's judgement holds again, and so does that somebody had taken it, unless another has meanwhile. */
function asBefore({ severity, accepted, routing }: CaseState, alone: Aside): Partial<CaseState> {
  const judged = alone.severity.overridden !== undefined && severity.overridden === undefined
  const back = accepted === undefined && alone.accepted?.staffId === routing?.owner.staffId
  return {
    ...(judged ? { severity: alone.severity } : {}),
    ...(back && alone.accepted ? { accepted: alone.accepted } : {}),
  }
}

export function guestReached(state: CaseState, caseId: string, at: number): CaseState {
  const { awaitsContact: _, ...guest } = state.guests?.[caseId] ?? {}
  return { ...state, guests: { ...state.guests, [caseId]: { ...guest, contactedAt: at } } }
}

/** Kept for their own page once they have parted; what a colleague noted of it stays here. */
export function toldTo(state: CaseState, { at, actor, body }: CaseEvent): CaseState {
  if (body.type !== 'customer.contacted' && body.type !== 'update.sent' && body.type !== 'promise.made') return state
  const { to } = body
  const guest = to === undefined ? undefined : state.guests?.[to]
  if (to === undefined || !guest) return state
  const told = [...(guest.told ?? []), { at, actor, body: said(body) }]
  return { ...state, guests: { ...state.guests, [to]: { ...guest, told } } }
}

function said(body: ToldThere['body']): ToldThere['body'] {
  if (body.type === 'customer.contacted') {
    const { to: _, note: __, ...contact } = body
    return contact
  }
  const { to: _, ...words } = body
  return words
}

/** They want to hear from a person again. */
export const guestAwaits = (state: CaseState, caseId: string | undefined): CaseState =>
  caseId === undefined || !state.guests?.[caseId]
    ? state
    : { ...state, guests: { ...state.guests, [caseId]: { ...state.guests[caseId], awaitsContact: true } } }

/** What they told, and what staff put right of it, in its order. */
function withTold(told: CaseState, { heard = [], corrected = [] }: Meanwhile): CaseState {
  const rightAfter = (state: CaseState, count: number) =>
    corrected.reduce((before, { after, facts }) => (after === count ? withCorrection(before, facts) : before), state)
  return heard.reduce(
    (state, { at, statement }, index) => rightAfter(withWords(state, statement, at), index + 1),
    rightAfter(told, 0),
  )
}

/** What its customer told there, was promised and sent holds here. */
export function withMeanwhile(told: CaseState, meanwhile: Meanwhile): CaseState {
  const { promises = [], kept = [], attachments = [], tasks = [], contactedAt } = meanwhile
  const state = withTold(told, meanwhile)
  const keptAt = new Map(kept.map(each => [each.id, each.at]))
  const letGo = new Set(promises.flatMap(each => (each.letGo ? [each.id] : [])))
  const made = promises.filter(each => !state.promises.some(known => known.id === each.id))
  const after = [...state.promises, ...made].map(each => {
    const at = each.keptAt ?? keptAt.get(each.id)
    if (at === undefined) return each
    // one that no longer held there was not kept
    return { ...each, keptAt: at, ...(each.keptAt === undefined && letGo.has(each.id) ? { letGo: true as const } : {}) }
  })
  const files = attachments.filter(each => !state.attachments.some(known => known.id === each.id))
  return {
    ...state,
    promises: after,
    attachments: [...state.attachments, ...files],
    tasks: [...state.tasks, ...tasks],
    ...(contactedAt === undefined ? {} : { contactedAt }),
  }
}
