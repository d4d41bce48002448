// Who hears of what was decided on one case, or on two that are joined or parted: each conversation once.

import type { CaseState } from '../case/case.ts'
import type { ChannelRef } from '../case/caseParts.ts'
import { isAnothers, isSameCustomer } from '../case/customers.ts'
import type { CaseEvent } from '../case/events.ts'
import { seenByGuest } from '../case/views/seenBy.ts'
import { type Announcing, eachOnce, type Heard, refOf } from './announcing.ts'
import type { ConversationStore } from './conversations.ts'
import { isHeardIn } from './whoSpeaks.ts'

interface Side {
  /** after the events */
  state: CaseState
  events: readonly CaseEvent[]
}

/** @param before the case the command was for, before it @param other the other side of a link, a merge or a parting */
export async function newsOf(
  before: CaseState,
  after: Side,
  other: Side | undefined,
  announcing: Announcing,
): Promise<Heard[]> {
  const { state, events } = after
  const others = other ? await announcing.heardOf(other) : []
  if (other && state.merged && !before.merged) {
    const theirs = isAnothers(state, other.state) ? seenByGuest(state, other.state) : other.state
    const told = await announcing.heardIn({ state: theirs, events, insteadOf: state.id })
    return eachOnce([...(told ? [told] : []), ...others])
  }
  // in a conversation about both they stay what they are there
  const parted = before.merged && !state.merged && !(other && isHeardIn(refOf(state), other.state))
  const own = await announcing.heardOf({
    state,
    events,
    ...(parted && before.merged ? { insteadOf: before.merged.into } : {}),
  })
  return eachOnce([...own, ...others])
}

/** Of two cases of one customer, where that of `state` is talked about in the conversation begun later: there they see it. */
export async function newerChannel(
  state: CaseState,
  into: CaseState,
  conversations: Pick<ConversationStore, 'load'>,
): Promise<ChannelRef | undefined> {
  if (!isSameCustomer(state.channel, into.channel) || isHeardIn(refOf(state), into)) return undefined
  const [one, other] = await Promise.all([conversations.load(refOf(state)), conversations.load(refOf(into))])
  return one && one.createdAt > (other?.createdAt ?? 0) ? state.channel : undefined
}
