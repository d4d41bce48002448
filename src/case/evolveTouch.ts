// Whether staff and the case's own customer have talked, beside contacts that were recorded as such. Part of evolve: total and dumb. Pure.

import type { CaseState } from './case.ts'
import type { CaseEvent } from './events.ts'
import { guestOf } from './evolveHeard.ts'

/** One side spoke and waits, or both have had their say. */
export type InTouch = 'staff' | 'customer' | 'both'

/**
 * Words nobody answered are like a call nobody took: no contact. The customer's answer to what staff wrote is one, and so is staff's
 * answer, typed there or sent as news, to a customer who writes to them while they have the conversation; an answer to a proposal is one however it came.
 */
function touched(before: CaseState, after: CaseState, event: CaseEvent): InTouch | undefined {
  const { inTouch } = after
  if (inTouch === 'both' || guestOf(event) !== undefined) return inTouch
  const { body, actor } = event
  const answered = inTouch === 'customer' ? 'both' : 'staff'
  switch (body.type) {
    case 'solution.agreed':
    case 'solution.declined':
    case 'solution.questioned':
    case 'refusal.noted':
      return 'both'
    case 'staff.said':
      return answered
    case 'update.sent':
    case 'solution.proposed':
    case 'demand.refused':
      return ('to' in body && body.to !== undefined) || after.channel.id === 'none' ? inTouch : answered
    case 'statement.recorded':
    case 'attachment.added':
    case 'contact.asked':
      if (actor.kind !== 'customer') return inTouch
      if (inTouch === 'staff') return 'both'
      return before.live ? 'customer' : inTouch
    // what did not arrive asked nothing; who hands back without a word has not talked
    case 'message.undeliverable':
      return inTouch === 'staff' ? undefined : inTouch
    case 'conversation.handedBack':
      return inTouch === 'customer' ? undefined : inTouch
    default:
      return inTouch
  }
}

function talkAfter(before: CaseState, { talk, channel }: CaseState, event: CaseEvent): CaseState['talk'] {
  const { body, actor } = event
  switch (body.type) {
    case 'staff.said':
    case 'update.sent':
    case 'solution.proposed':
    case 'demand.refused':
      return ('to' in body && body.to !== undefined) || channel.id === 'none' ? talk : 'staff'
    case 'statement.recorded':
    case 'attachment.added':
      return actor.kind !== 'customer' ? talk : before.live ? 'customer' : undefined
    case 'message.undeliverable':
      return talk === 'staff' ? undefined : talk
    // the bot answers again: what they write now is no answer to a colleague
    case 'conversation.handedBack':
      return undefined
    case 'customer.contacted':
      return body.outcome === 'reached' && body.to === undefined ? undefined : talk
    case 'case.reopened':
      return undefined
    default:
      return talk
  }
}

function withTalk(before: CaseState, after: CaseState, event: CaseEvent): CaseState {
  const talk = guestOf(event) === undefined ? talkAfter(before, after, event) : after.talk
  if (talk === after.talk) return after
  if (talk !== undefined) return { ...after, talk }
  const { talk: _, ...rest } = after
  return rest
}

export function withTouch(before: CaseState, changed: CaseState, event: CaseEvent): CaseState {
  const after = withTalk(before, changed, event)
  const inTouch = touched(before, after, event)
  if (inTouch === after.inTouch) return after
  if (inTouch !== undefined) return { ...after, inTouch }
  const { inTouch: _, ...rest } = after
  return rest
}
