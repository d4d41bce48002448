// What of a conversation its customer cannot have seen yet: what waits or was given up, what an attempt hangs on, and all that stands
// behind it, in memory or only in the ledger. Sends nothing.
import { keyOf } from './conversations.ts'
import { hangingIn, type Line } from './deliveryLine.ts'
import type { createDeliveryMarks } from './deliveryMarks.ts'
import type { DeliveryParts } from './deliveryTelling.ts'
import type { Undelivered } from './ledgerShapes.ts'
import type { ConversationRef } from './messages.ts'

export function createUndelivered(
  { ledger, clock }: Pick<DeliveryParts, 'ledger' | 'clock'>,
  marks: ReturnType<typeof createDeliveryMarks>,
  lineOf: (conversation: string) => Line | undefined,
) {
  /** the oldest first */
  return async function undelivered(ref: ConversationRef): Promise<Undelivered[]> {
    await marks.settled(keyOf(ref))
    const hanging = hangingIn(lineOf(keyOf(ref)), clock.now()).toSorted((one, other) => one.seq - other.seq)
    const known = await ledger.undelivered(ref, hanging[0]?.id)
    const more = hanging.filter(each => !known.some(({ id }) => id === each.id))
    return [...known, ...more].toSorted((one, other) => one.seq - other.seq)
  }
}
