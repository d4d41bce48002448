// What one conversation has yet to hear: what is held of it in memory, what more the ledger has, and whether something cannot wait.
// Sends nothing.
import { keyOf } from './conversations.ts'
import type { DeliveryParts } from './deliveryTelling.ts'
import type { Delivery, Undelivered } from './ledgerShapes.ts'
import type { ConversationRef } from './messages.ts'

/** messages of one conversation held in memory; more wait in the ledger */
export const mostInLine = 20

/** Said in one attempt. */
export type Batch = readonly [Delivery, ...Delivery[]]

/** A conversation under way. */
export interface Line {
  ref: ConversationRef
  deliveries: Delivery[]
  /** the ledger has more for it than is held here: it is read before anything new is taken in */
  more: boolean
  /** something was added, or anything else happened to it, since the ledger was asked */
  since?: 'added' | 'changed'
  /** its customer was heard of while it was being carried: what was to be held may be tried again */
  released?: true
  /** what cannot wait was said since the ledger was asked */
  urgent?: true
  /** given to the channel, and not known yet to have arrived */
  underWay?: UnderWay
}

export interface UnderWay {
  batch: Batch
  /** epoch ms */
  since: number
  /** ids in the outbox of those that were said beside it meanwhile: done, whatever becomes of it */
  saidBeside: Set<number>
}

/** an attempt that takes longer hangs: whoever writes meanwhile has not seen what it carries, ms */
const hangsAfterMs = 3_000

/** What an attempt that hangs carries, and what stands behind it. @param now epoch ms */
export function hangingIn(line: Line | undefined, now: number): Undelivered[] {
  const { underWay } = line ?? {}
  if (!line || !underWay || now - underWay.since < hangsAfterMs) return []
  return [...underWay.batch, ...line.deliveries]
    .filter(({ id }) => !underWay.saidBeside.has(id))
    .map(({ id, message }) => ({ id, seq: message.seq, dead: false }))
}

export const newLine = (ref: ConversationRef, deliveries: Delivery[]): Line => ({
  ref,
  deliveries,
  more: deliveries.length === 0,
})

/** Read anew: it may be set while somebody waits for the ledger. */
export const sinceOf = (line: Line): Line['since'] => line.since
export const isUrgent = (line: Line): boolean => line.urgent === true

/** Just committed; older messages that wait in the ledger go first. */
export function takeIn(line: Line, ready: readonly Delivery[]): void {
  if (line.more || line.deliveries.length + ready.length > mostInLine) {
    line.more = true
    line.since ??= 'added'
  } else line.deliveries.push(...ready)
}

/** Forgets what is held of it: the ledger knows better. */
export function reread(line: Line): void {
  line.deliveries.length = 0
  line.more = true
  line.since = 'changed'
}

/** Something that goes before all that waits there: the ledger has it in this order. */
export function hurry(line: Line): void {
  reread(line)
  line.urgent = true
}

export function createLineReader(
  { ledger, news, channelOf, clock }: Pick<DeliveryParts, 'ledger' | 'news' | 'channelOf' | 'clock'>,
  settled: (conversation: string) => Promise<void>,
) {
  const togetherOn = (line: Line): number => channelOf(line.ref.channel)?.together ?? 1

  async function fetchMore(line: Line): Promise<void> {
    await settled(keyOf(line.ref))
    delete line.since
    delete line.urgent
    const most = Math.max(mostInLine, togetherOn(line))
    const deliveries = await ledger.waitingDeliveries(line.ref, most, caseId => news.givenUp(caseId))
    if (sinceOf(line) === 'changed') return
    line.deliveries.push(...deliveries)
    line.more = sinceOf(line) === 'added' || deliveries.length === most
  }

  /** As many as its channel takes together. Undefined: the conversation has heard everything, or the process stops. */
  return async function nextOf(line: Line, isStopped: () => boolean): Promise<Batch | undefined> {
    while (line.deliveries.length === 0 && line.more && !isStopped()) await fetchMore(line)
    const [first, ...more] = line.deliveries.splice(0, togetherOn(line))
    if (!first) return undefined
    line.underWay = { batch: [first, ...more], since: clock.now(), saidBeside: new Set() }
    return line.underWay.batch
  }
}
