// What has waited for its customer is told as it is now: of several questions the one that is open, of several times who has the case the
// newest, and no call promised that has been had. Stands before a channel, which hears of the rest alone.
import { DeliveryError, Held, type PushChannel, type Standing } from '../../app/channelPorts.ts'
import type { StoredMessage } from '../../app/messages.ts'
import { tellsWhoHasIt } from '../../app/tellsWhoHasIt.ts'
import type { Slot } from '../../case/facts.ts'

/** of these, and of calls that failed, what is left once the customer has been spoken to */
const untilSpokenTo: ReadonlySet<string | undefined> = new Set([...tellsWhoHasIt, 'news.late', 'news.noAnswer'])

export interface Now {
  /** what the customer is asked at present */
  asked?: Slot | undefined
  /** when staff last spoke to them, epoch ms, by case */
  contactedAt: ReadonlyMap<string, number>
}

/** Between the two the customer wrote: what they wrote has a number of its own. */
const wroteBetween = (one: StoredMessage, next: StoredMessage | undefined): boolean =>
  next !== undefined && next.seq > one.seq + 1

/** Those that still hold, in their order. Pure. */
export function stillTrue(given: readonly StoredMessage[], { asked, contactedAt }: Now): StoredMessage[] {
  // what is urgent goes first: what holds is seen in the order in which it was said
  const messages = given.toSorted((one, other) => one.seq - other.seq)
  const kept = messages.filter((message, index) => {
    const later = messages.slice(index + 1)
    const { textKey, caseId, asks } = message
    if (caseId !== undefined && untilSpokenTo.has(textKey) && message.at < (contactedAt.get(caseId) ?? 0)) return false
    if (tellsWhoHasIt.has(textKey))
      return !later.some(each => tellsWhoHasIt.has(each.textKey) && each.caseId === caseId)
    // what stands with news is more than a question
    if (asks === undefined || message.event !== undefined) return true
    const from = messages.slice(index)
    const isBehind = from.some((each, place) => wroteBetween(each, from[place + 1]))
    return !isBehind || (asks === asked && !later.some(each => each.asks === asks))
  })
  return given.filter(each => kept.includes(each))
}

export interface RecapParts {
  standing: Standing
  /** these need not be said any more */
  onLeftOut(conversationId: string, messageIds: readonly string[]): void
}

/** What the channel carried of those that still hold, counted in all that were given. */
function counted(thrown: unknown, given: readonly StoredMessage[], kept: readonly StoredMessage[]): unknown {
  if (!(thrown instanceof DeliveryError || thrown instanceof Held)) return thrown
  const next = kept[thrown.carried]
  const carried = next ? given.indexOf(next) : given.length
  if (carried === thrown.carried) return thrown
  if (thrown instanceof Held) return new Held(thrown.message, { carried, noticed: thrown.noticed })
  const { message, permanent, retryAfterMs, unheard } = thrown
  return new DeliveryError(message, permanent, retryAfterMs, { carried, ...(unheard ? { unheard } : {}) })
}

export function createRecap(channel: PushChannel, { standing, onLeftOut }: RecapParts): PushChannel {
  async function nowOf(ref: Parameters<Standing['asked']>[0], messages: readonly StoredMessage[]): Promise<Now> {
    const promising = messages.flatMap(({ textKey, caseId }) => (caseId && untilSpokenTo.has(textKey) ? [caseId] : []))
    const times = await Promise.all(
      [...new Set(promising)].map(async caseId => [caseId, (await standing.contactedAt(caseId)) ?? 0] as const),
    )
    return { asked: await standing.asked(ref), contactedAt: new Map(times) }
  }

  return {
    ...channel,
    async send(conversation, given, signal) {
      const kept = stillTrue(given, await nowOf(conversation, given))
      const leftOut = given.filter(each => !kept.includes(each))
      if (leftOut.length > 0)
        onLeftOut(
          conversation.conversationId,
          leftOut.map(each => each.id),
        )
      const [first, ...more] = kept
      if (!first) return
      try {
        await channel.send(conversation, [first, ...more], signal)
      } catch (thrown) {
        throw counted(thrown, given, kept)
      }
    },
  }
}
