// What the outbox needs of a channel, and what a channel needs kept for it. Small on purpose; each has one contract suite.
import type { Slot, UnreachableWhy } from '../case/vocabulary.ts'
import type { Conversation, ConversationRef, StoredMessage } from './messages.ts'

/** A channel that must be pushed to. */
export interface PushChannel {
  readonly id: string
  /** how many messages of one conversation it can be given at once, to say them in fewer; 1 unless told */
  readonly together?: number
  /**
   * One attempt, oldest first; throws DeliveryError or Held. `signal` aborts when nobody waits for it any more: the attempt
   * has failed then.
   */
  send(
    conversation: Conversation,
    messages: readonly [StoredMessage, ...StoredMessage[]],
    signal: AbortSignal,
  ): Promise<void>
  /**
   * Says what is urgent while an attempt for the same conversation is under way, as far as that needs nothing the attempt may hang on; throws
   * Held with what it could not say. Absent: what is urgent waits for the attempt to end.
   */
  beside?(
    conversation: Conversation,
    messages: readonly [StoredMessage, ...StoredMessage[]],
    signal: AbortSignal,
  ): Promise<void>
  /**
   * Reaches this customer also after everything about them is erased, from memory, and keeps nothing anew: what may not be said now is
   * not announced either. Absent: the conversation itself says all that `send` needs.
   */
  remembering?(conversation: ConversationRef): Promise<Pick<PushChannel, 'send'>>
}

/** What came of the messages before the one that could not be carried. */
interface Carried {
  /** how many of them, from the first on, have arrived all the same */
  carried?: number
  /** ids of all of them, where they were said in another order than they were given in: `carried` counts in this one */
  order?: readonly string[]
}

export class DeliveryError extends Error {
  /** true: trying again is pointless */
  readonly permanent: boolean
  /** ms from now, when the channel asked for patience */
  readonly retryAfterMs: number | undefined
  readonly carried: number
  readonly order: readonly string[] | undefined
  /** the cases of these messages are told that their customer has not heard them, though they be tried again; `why`: where it is known */
  readonly unheard: { why?: UnreachableWhy } | undefined
  constructor(
    message: string,
    permanent: boolean,
    retryAfterMs?: number,
    { carried = 0, order, unheard }: Carried & { unheard?: { why?: UnreachableWhy } } = {},
  ) {
    super(message)
    this.order = order
    this.unheard = unheard
    this.permanent = permanent
    this.retryAfterMs = retryAfterMs
    this.carried = carried
  }
}

/** Nothing is wrong, yet it may not be said before the customer is heard of again: the channel then asks for a release. */
export class Held extends Error {
  readonly carried: number
  readonly order: readonly string[] | undefined
  /** the customer knows by other means that there is something to hear */
  readonly noticed: boolean
  constructor(reason: string, { carried = 0, order, noticed }: Carried & { noticed: boolean }) {
    super(reason)
    this.order = order
    this.carried = carried
    this.noticed = noticed
  }
}

/** This process is not joined to the channel, or not any more: what is to be said there waits until one is that is set up for it. */
export class NotSetUp extends Error {}

/** How much may still be said to a customer on a channel that counts. */
export interface SpeakingWindow {
  /** messages; 0: nothing before they write again */
  remaining: number
  /** of those, so many are not for news of progress: they wait for the result */
  kept?: number
  /** epoch ms: when it closes, or has closed */
  until: number
  /** whatever remains: only what they write next is answered */
  repliesOnly?: true
}

/** How things stand for a customer now. */
export interface Standing {
  /** what the dialogue asks them at present */
  asked(ref: ConversationRef): Promise<Slot | undefined>
  /** what they were told of under this number, as it is for them by now: others may be in the case it goes on in */
  caseOf(ref: ConversationRef, caseId: string): Promise<CaseNow>
}
export interface CaseNow {
  /** the number it goes under */
  goesOnIn: string
  /** when staff last spoke to them, epoch ms */
  contactedAt?: number
}

/** A push that was acknowledged before it was handled. */
export interface TakenPush {
  id: number
  /** the conversation it belongs to: those of one are handled in order */
  conversationId: string
  body: unknown
}

/** Pushes of channels that want their acknowledgement at once: durable before, handled after it. */
export interface PushBook {
  /**
   * Kept once for each key, on disk when it resolves; null: this key was taken before.
   * @param push `at`: epoch ms
   */
  take(push: ConversationRef & { key: string; body: unknown; at: number }): Promise<TakenPush | null>
  /** not handled yet, in the order taken */
  waiting(channel: string): Promise<TakenPush[]>
  /** its content goes; its key stays for a time, so that a late repetition is known */
  handled(id: number): Promise<void>
}

/** Somebody a channel knows by an id of theirs, whom everything else here knows by a drawn one. */
export interface Acquaintance<Profile> extends ConversationRef {
  /** theirs on the channel; null: they have left, and it was forgotten */
  userId: string | null
  profile: Profile
}

/** Kept beside the ledger's own, for channels that need it. */
export interface ChannelBooks {
  pushes: PushBook
  acquaintances: AcquaintanceBook<unknown>
}

/** Whom a channel knows. `Profile` is the channel's own; it is sealed. */
export interface AcquaintanceBook<Profile> {
  /** made with a conversation id of our own on first sight */
  meet(channel: string, userId: string, fresh: () => Profile): Promise<Acquaintance<Profile>>
  /** who was met and has not parted */
  known(channel: string, userId: string): Promise<Acquaintance<Profile> | null>
  find(ref: ConversationRef): Promise<Acquaintance<Profile> | null>
  /** found at once, on disk when it resolves */
  keep(ref: ConversationRef, profile: Profile): Promise<unknown>
  /** the id on the channel is forgotten: whoever comes back by it is somebody new. The profile stays */
  part(ref: ConversationRef): Promise<void>
}
