// A case that goes on for several customers, as each of them may see it: the steps are shared, and nobody reads what another one said,
// was told or decides. Pure.
import { agreementIn } from '../agreed.ts'
import type { CaseState, CaseStatus } from '../case.ts'
import type { Guest } from '../caseParts.ts'
import { dangersOf } from '../evolveDanger.ts'
import type { Fact } from '../facts.ts'
import { isOfPerson } from '../matter.ts'

export const ownOf = <T extends { from?: string }>(list: readonly T[], from?: string): T[] =>
  list.filter(each => each.from === from)

const factsOf = (facts: CaseState['facts'], keep: (fact: Fact) => boolean): CaseState['facts'] =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([slot, list = []]) => {
      const kept = list.filter(keep)
      return kept.length > 0 ? [[slot, kept]] : []
    }),
  )

const withoutClocks = (clocks: CaseState['clocks'], ...names: (keyof CaseState['clocks'])[]): CaseState['clocks'] => {
  const left = { ...clocks }
  for (const name of names) delete left[name]
  return left
}

/** The clock of promises runs to the next of all: to others it is no time of theirs. */
const turnsOn = ({ clocks }: CaseState, promises: CaseState['promises']): boolean =>
  promises.some(each => each.keptAt === undefined && each.dueAt === clocks.update?.dueAt)

export const awaitingGuests = ({ guests }: CaseState): string[] =>
  Object.entries(guests ?? {}).flatMap(([caseId, { awaitsContact }]) => (awaitsContact ? [caseId] : []))

/** Its own customer waits to be rung up, whoever else does: not for a time that was told to another one alone. */
export function ownAwaits({ clocks: { firstContact }, contactedAt, resolution }: CaseState): boolean {
  if (firstContact === undefined || firstContact.endedAt !== undefined) return false
  const { takenFrom } = firstContact
  if (takenFrom && !takenFrom.own) return false
  const since = (takenFrom?.own ?? firstContact).startedAt
  return ![contactedAt, resolution?.at].some(at => at !== undefined && at >= since)
}

/** Their own alone, and whether the rescue line heard of it. */
function dangerOf({ id, danger }: CaseState, caseId: string): CaseState['danger'] {
  const one = dangersOf({ id, danger })[caseId] ?? { now: false }
  return { ...one, ...(one.now && danger.told !== undefined ? { told: danger.told } : {}) }
}

/** By its own customer: the promises of those whose cases go on here are no news to them, nor that somebody has to ring those. */
export function seenByOwn(state: CaseState): CaseState {
  const { guests } = state
  const hasOthers = guests !== undefined || state.narrative.some(each => each.from !== undefined)
  const theirs = [...Object.values(state.facts), state.tasks].some(list => list?.some(each => each.from !== undefined))
  if (!hasOthers && !theirs) return state
  const promises = state.promises.filter(each => each.from === undefined || !guests?.[each.from])
  const hidden = [
    ...(promises.length < state.promises.length && !turnsOn(state, promises) ? (['update'] as const) : []),
    ...(awaitingGuests(state).length > 0 && !ownAwaits(state) ? (['firstContact'] as const) : []),
  ]
  return {
    ...state,
    danger: dangerOf(state, state.id),
    facts: factsOf(state.facts, each => each.from === undefined),
    narrative: ownOf(state.narrative),
    attachments: ownOf(state.attachments),
    tasks: ownOf(state.tasks),
    ...(state.wrote ? { wrote: ownOf(state.wrote) } : {}),
    promises,
    clocks: withoutClocks(state.clocks, ...hidden),
  }
}

/** How far it has come, without what was put to somebody else and what they said to it. */
function sharedStatus({ status, accepted, workStartedAt }: CaseState, { contactedAt }: Guest): CaseStatus {
  switch (status) {
    case 'contacted':
    case 'diagnosed':
    case 'proposed':
    case 'declined':
    case 'agreed':
    case 'noted':
      if (workStartedAt !== undefined) return 'inProgress'
      return contactedAt === undefined && accepted ? 'accepted' : 'contacted'
    case 'followUp':
    case 'awaitingSignOff':
      return 'resolved'
    default:
      return status
  }
}

/**
 * By the customer of a case that goes on in it: as themselves, in their language, with what they told. What makes up the other customer
 * stays with them, and a colleague who talks to that one does not talk here.
 */
export function seenByGuest(told: CaseState, goesOn: CaseState): CaseState {
  const {
    live: _,
    solution,
    agreed: __________,
    followUp: ___,
    jointCheck: ____,
    enrichment: _____,
    contactedAt: ______,
    inTouch: _______,
    talk: ________,
    wantsCall: _________,
    wrote: ___________,
    ...rest
  } = goesOn
  const guest = goesOn.guests?.[told.id] ?? {}
  const promises = ownOf(goesOn.promises, told.id)
  const later = factsOf(goesOn.facts, each => each.from === told.id && !isOfPerson(each.slot))
  const hidden = [
    // the house waits for the other one: it sets itself no time, and nothing waits for these
    ...Object.values(goesOn.clocks).flatMap(each => (each.waitingFor === 'customer' ? [each.name] : [])),
    ...(turnsOn(goesOn, promises) ? [] : (['update'] as const)),
    ...(goesOn.guests?.[told.id] && !guest.awaitsContact ? (['firstContact'] as const) : []),
  ]
  return {
    ...rest,
    language: told.language,
    channel: told.channel,
    status: sharedStatus(goesOn, guest),
    danger: dangerOf(goesOn, told.id),
    facts: { ...told.facts, ...later },
    narrative: [...told.narrative, ...ownOf(goesOn.narrative, told.id)],
    attachments: [...told.attachments, ...ownOf(goesOn.attachments, told.id)],
    categories: told.categories,
    // what the other one wished to be erased is theirs alone; what this one had wished before stands
    tasks: [
      ...told.tasks.filter(each => each.kind === 'eraseData'),
      ...goesOn.tasks.filter(each => each.kind !== 'eraseData' || each.from === told.id),
    ],
    promises,
    clocks: withoutClocks(goesOn.clocks, ...hidden),
    ...(solution?.answer === 'open' ? { putToAnother: true as const } : {}),
    ...(agreementIn(goesOn) ? { takenByAnother: true as const } : {}),
    ...(guest.contactedAt === undefined ? {} : { contactedAt: guest.contactedAt }),
    ...(goesOn.resolution ? { resolution: { ...goesOn.resolution, summary: '' } } : {}),
  }
}
