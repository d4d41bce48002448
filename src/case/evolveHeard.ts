// What was told of a case, while other customers' cases go on in it: kept with who told it, so that the case can be told anew without
// whoever has left, as if they had never spoken here. Part of evolve: total and dumb. Pure.

import type { CaseState } from './case.ts'
import type { Statement } from './caseParts.ts'
import type { CaseEvent, EventBody } from './events.ts'
import { corrected, withStatement } from './evolveFacts.ts'
import type { Fact } from './facts.ts'
import type { Meanwhile, ToldAbout } from './handling.ts'
import { lacking } from './lacking.ts'
import { isOfPerson } from './matter.ts'

/** All that words make of a case. */
const heardKeys = [
  'facts',
  'narrative',
  'graveAt',
  'signals',
  'categories',
  'claimType',
  'emotions',
  'customerType',
  'danger',
  'declined',
  'feedbackAt',
] as const
type HeardKey = (typeof heardKeys)[number]

/** Before the first of them came, and all that was told since. */
export interface HeardSince {
  before: Pick<CaseState, HeardKey | 'handedOff'>
  since: readonly Telling[]
}

type TellingBody = Extract<
  EventBody,
  { type: 'statement.recorded' | 'facts.corrected' | 'case.handedOff' | 'case.reopened' | 'staff.told' }
>
type Telling = CaseEvent & { body: TellingBody }

/** Of what staff heard only that of danger changes what was told. */
function isTelling(event: CaseEvent): event is Telling {
  const { body } = event
  switch (body.type) {
    case 'statement.recorded':
    case 'facts.corrected':
    case 'case.handedOff':
    case 'case.reopened':
      return true
    case 'staff.told':
      return body.about === 'danger'
    default:
      return false
  }
}

/** The case that goes on in this one, whose customer did it; undefined: nobody's but this one's own. */
export const guestOf = ({ actor }: CaseEvent): string | undefined => (actor.kind === 'customer' ? actor.of : undefined)

/** The same, or whose words staff put right. */
const tellerOf = (event: CaseEvent): string | undefined =>
  event.body.type === 'facts.corrected' ? event.body.to : guestOf(event)

const picked = (state: CaseState, keys: readonly (keyof CaseState)[]): Partial<CaseState> =>
  Object.fromEntries(keys.flatMap(key => (state[key] === undefined ? [] : [[key, state[key]]])))

const without = (state: CaseState, keys: readonly (keyof CaseState)[]): Partial<CaseState> =>
  Object.fromEntries(Object.entries(state).filter(([key]) => !keys.includes(key as keyof CaseState)))

export const heardFrom = (state: CaseState): HeardSince => ({
  before: picked(state, [...heardKeys, 'handedOff']) as HeardSince['before'],
  since: [],
})

/** Words about the matter that come after the hand-off are news to whoever works on it. */
export function withWords(state: CaseState, statement: Statement, at: number, from?: string): CaseState {
  const after = withStatement(state, statement, at, from)
  return state.handedOff && statement.narrative ? { ...after, feedbackAt: at } : after
}

export const withCorrection = (state: CaseState, facts: readonly Fact[], from?: string): CaseState => ({
  ...state,
  facts: corrected(state.facts, facts, from),
  revision: state.revision + 1,
})

/** What is told is told to staff now. */
const withHandOff = (state: CaseState, { at, cause }: NonNullable<CaseState['handedOff']>): CaseState => ({
  ...state,
  handedOff: { at, cause },
  revision: state.revision + 1,
})

/** Who was in danger then is not in danger now, unless they said so since. */
export function heardAnew(state: CaseState, dangerLasts?: true): CaseState {
  const rest = lacking(state, 'feedbackAt')
  return dangerLasts ? rest : { ...rest, danger: { now: false } }
}

export const withRescueTold = (state: CaseState, about: ToldAbout, at: number): CaseState =>
  about === 'danger' && state.danger.now ? { ...state, danger: { ...state.danger, told: at } } : state

/** What such an event makes of what was told: of the case as it is, and once more without whoever has left it. */
export function heardAfter(state: CaseState, event: CaseEvent, body: TellingBody): CaseState {
  const { at } = event
  switch (body.type) {
    case 'statement.recorded':
      return withWords(state, body.statement, at, guestOf(event))
    case 'facts.corrected':
      return withCorrection(state, body.facts, body.to)
    case 'case.handedOff':
      return withHandOff(state, { at, cause: body.cause })
    case 'case.reopened':
      return heardAnew(state, body.dangerLasts)
    case 'staff.told':
      return withRescueTold(state, body.about, at)
  }
}

/** Only another customer's words are ever to be told apart. @param state after the event */
export function remembered(state: CaseState, event: CaseEvent): CaseState {
  if (!state.alone || !state.guests || !isTelling(event)) return state
  const { heard } = state.alone
  return { ...state, alone: { ...state.alone, heard: { ...heard, since: [...heard.since, event] } } }
}

/** The same case, had that customer never spoken in it. */
export function unheard(state: CaseState, caseId: string): CaseState {
  if (!state.alone) return state
  const { before, since } = state.alone.heard
  const left = since.filter(event => tellerOf(event) !== caseId)
  const anew = { ...without(state, [...heardKeys, 'handedOff']), ...before } as CaseState
  const told = left.reduce((before, event) => heardAfter(before, event, event.body), anew)
  return {
    ...without(state, heardKeys),
    ...picked(told, heardKeys),
    alone: { ...state.alone, heard: { before, since: left } },
  } as CaseState
}

/** What that customer told here, in its order, and what staff put right of it. */
export function toldBy({ alone }: CaseState, caseId: string): Required<Pick<Meanwhile, 'heard' | 'corrected'>> {
  const heard: { at: number; statement: Statement }[] = []
  const corrections: { after: number; facts: readonly Fact[] }[] = []
  for (const event of alone?.heard.since ?? []) {
    const { at, body } = event
    if (tellerOf(event) !== caseId) continue
    if (body.type === 'statement.recorded') heard.push({ at, statement: body.statement })
    if (body.type !== 'facts.corrected') continue
    const facts = body.facts.filter(each => !isOfPerson(each.slot))
    if (facts.length > 0) corrections.push({ after: heard.length, facts })
  }
  return { heard, corrected: corrections }
}
