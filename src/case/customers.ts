// Whether two cases have one customer: told in one conversation, by one user of a channel, or taken down by staff for one phone. Pure.
import type { CaseState } from './case.ts'
import type { ChannelRef } from './caseParts.ts'
import { known } from './views/known.ts'

/** One conversation, or one user of one channel: told in one place they know it. */
export const isSameCustomer = (one: ChannelRef, other: ChannelRef): boolean =>
  one.id === other.id &&
  one.id !== 'none' &&
  (one.conversationId === other.conversationId || (one.userId !== '' && one.userId === other.userId))

/**
 * A number somebody typed proves nothing; one that staff took down on the phone tells whose case it is. Where nothing tells two callers
 * apart, nobody could be told apart from the other either.
 */
export function isAnothers(one: CaseState, other: CaseState): boolean {
  const phoned = [one, other].filter(each => each.channel.id === 'none')
  if (phoned.length === 0) return !isSameCustomer(one.channel, other.channel)
  const [mine, theirs] = [one, other].map(each => known(each, 'customer.phone'))
  if (phoned.some(each => known(each, 'customer.phone') === undefined)) return false
  return mine !== theirs
}
