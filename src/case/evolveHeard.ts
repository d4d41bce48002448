// What was told of a case, while other customers' cases go on in it: kept with who told it, so that the case can be told anew without
// whoever has left, as if they had never spoken here. Part of evolve: total and dumb. Pure.
import type { CaseEvent, CaseState, EventBody, Statement } from './case.ts'
import { corrected, withStatement } from './evolveFacts.ts'
import type { Fact } from './facts.ts'
import type { Meanwhile } from './handling.ts'
import { isOfPerson } from './matter.ts'

/** All that words make of a case. */
const heardKeys = [
  'facts',
  'narrative',
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
  since: readonly CaseEvent[]
}

const tellsOfIt: ReadonlySet<EventBody['type']> = new Set([
  'statement.recorded',
  'facts.corrected',
  'case.handedOff',
  'case.reopened',
  'staff.told',
])

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

export function heardAfter(state: CaseState, event: CaseEvent): CaseState {
  const { body, at } = event
  switch (body.type) {
    case 'statement.recorded':
      return withWords(state, body.statement, at, guestOf(event))
    case 'facts.corrected':
      return withCorrection(state, body.facts, body.to)
    case 'case.handedOff':
      return { ...state, handedOff: { at, cause: body.cause } }
    case 'case.reopened': {
      const { feedbackAt: _, ...rest } = state
      return body.dangerLasts ? rest : { ...rest, danger: { now: false } }
    }
    case 'staff.told':
      return body.about === 'danger' && state.danger.now ? { ...state, danger: { ...state.danger, told: at } } : state
    default:
      return state
  }
}

/** @param state after the event */
export function remembered(state: CaseState, event: CaseEvent): CaseState {
  if (!state.alone || !tellsOfIt.has(event.body.type)) return state
  const { heard } = state.alone
  return { ...state, alone: { ...state.alone, heard: { ...heard, since: [...heard.since, event] } } }
}

/** The same case, had that customer never spoken in it. */
export function unheard(state: CaseState, caseId: string): CaseState {
  if (!state.alone) return state
  const { before, since } = state.alone.heard
  const left = since.filter(event => tellerOf(event) !== caseId)
  const anew = { ...without(state, [...heardKeys, 'handedOff']), ...before } as CaseState
  const told = left.reduce(heardAfter, anew)
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
