// A talk in writing is a contact like a call: a customer who waits to hear from a person has heard, once one of the two has answered the
// other. Words nobody answered are none, nor those that say nothing or only ask on, nor those of a passer-by; whoever may be in danger or
// asked for a call is reached by voice.
import type { CaseState } from '../case.ts'
import type { DecideContext } from '../commands.ts'
import type { EventBody, EventType } from '../events.ts'
import { asksOn } from '../evolveTouch.ts'
import { staffOf } from '../policy/directory.ts'
import { saysSomething } from '../policy/waitingWords.ts'
import { isUnreached } from '../views/endangered.ts'
import { hasToDoWith } from './acting.ts'
import type { Draft } from './draft.ts'
import { endContact } from './guests.ts'
import { changesHands } from './otherHands.ts'
import { meetClocks } from './stopClocks.ts'

const ofStaff: ReadonlySet<EventType> = new Set(['staff.said', 'update.sent', 'solution.proposed', 'demand.refused'])
const ofCustomer: ReadonlySet<EventType> = new Set([
  'statement.recorded',
  'attachment.added',
  'solution.agreed',
  'solution.declined',
  'solution.questioned',
  'refusal.noted',
])

/** Of staff, where there is nothing in what they write. */
export const holdingIn = (text: string, { rules }: DecideContext): { holding?: true } =>
  saysSomething(text, rules.wording.keeping) ? {} : { holding: true }

const isEmpty = (body: EventBody): boolean => ('holding' in body && body.holding === true) || asksOn(body)

function isAnswer(body: EventBody, { talk }: CaseState, { actor }: DecideContext): boolean {
  const { type } = body
  if (isEmpty(body)) return false
  if (actor.kind === 'staff') return ofStaff.has(type) && talk === 'customer'
  return actor.kind === 'customer' && actor.of === undefined && ofCustomer.has(type) && talk === 'staff'
}

/** Who only looks in is not whom the customer was told of. */
function isTheirs(state: CaseState, context: DecideContext): boolean {
  const { actor, rules } = context
  const member = actor.kind === 'staff' ? staffOf(rules.directory, actor.staffId) : undefined
  return actor.kind !== 'staff' || (member !== undefined && hasToDoWith(member, state, context))
}

/** Gives the contact, where it was one. */
export function countTalk(draft: Draft, bodies: readonly EventBody[]): EventBody[] {
  const { before, state, context } = draft
  const clock = state.clocks.firstContact
  if (!before || !clock || clock.endedAt !== undefined || isUnreached(state) || state.wantsCall) return []
  // whoever gets it by these very words has not talked to them
  if (changesHands(draft)) return []
  if (!bodies.some(body => isAnswer(body, before, context)) || !isTheirs(state, context)) return []
  const contact = { type: 'customer.contacted', outcome: 'reached', by: 'chat' } as const
  draft.add(contact)
  meetClocks(draft, ['attention', 'nextWord'])
  endContact(draft)
  return [contact]
}
