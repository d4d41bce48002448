// The customer's answer to what was put to them, and that they let the case go, is news for whoever has it until they hear of it, or act
// on it. Part of evolve: total and dumb. Pure.
import type { CaseState } from './case.ts'
import type { CaseEvent, EventBody } from './events.ts'
import { lacking } from './lacking.ts'

const answers: ReadonlySet<EventBody['type']> = new Set<EventBody['type']>([
  'solution.agreed',
  'solution.declined',
  'refusal.noted',
])
/** A climb tells of itself whoever gets the case by it. */
const acts: ReadonlySet<EventBody['type']> = new Set<EventBody['type']>([
  'case.escalated',
  'case.resolved',
  'case.withdrawn',
  'case.closed',
  'personalData.erased',
  'work.started',
  'solution.proposed',
  'demand.refused',
])

/** Whoever writes down what they heard themselves knows it, and so does who has the case and talks to the customer themselves. */
function isNews({ actor }: CaseEvent, { live, routing }: CaseState): boolean {
  const owner = routing?.owner.staffId
  if (actor.kind === 'staff') return actor.staffId !== owner
  return actor.kind === 'customer' && (live === undefined || live.staffId !== owner)
}

/** What is over leaves nothing to hear. */
const endsLetGo: ReadonlySet<EventBody['type']> = new Set<EventBody['type']>([
  'case.signedOff',
  'case.closed',
  'personalData.erased',
])

/** @param before it @param after it, but for what this adds */
export function withLetGo(before: CaseState, after: CaseState, event: CaseEvent): CaseState {
  const { body, at } = event
  if (body.type === 'case.withdrawn') return isNews(event, before) ? { ...after, letGoAt: at } : after
  if (after.letGoAt === undefined) return after
  const heard = body.type === 'staff.told' && body.about === 'withdrawn'
  return heard || endsLetGo.has(body.type) ? lacking(after, 'letGoAt') : after
}

/** @param before it @param after it, but for what this adds */
export function withDecided(before: CaseState, after: CaseState, event: CaseEvent): CaseState {
  const { body, at } = event
  if (answers.has(body.type)) return isNews(event, before) ? { ...after, decidedAt: at } : lacking(after, 'decidedAt')
  if (after.decidedAt === undefined) return after
  const heard = body.type === 'staff.told' && (body.about === 'decided' || body.about === 'goesOn')
  return heard || acts.has(body.type) ? lacking(after, 'decidedAt') : after
}
