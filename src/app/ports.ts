// What the use cases need from the outside, said by the side that calls. Small on purpose; each has one contract suite. The store is in
// ledgerPort.ts, the bot's side of a talk in dialoguePort.ts, the channels' in channelPorts.ts.
import type { EventType } from '../case/events.ts'
import type { Attachment } from '../case/handoff.ts'
import type { Enrichment, Reading } from '../case/reading.ts'
import type { Language, Slot } from '../case/vocabulary.ts'
import type { NewNotice } from './ledgerShapes.ts'
import type { ConversationRef, StoredMessage } from './messages.ts'

/** The wall clock. Milliseconds since the epoch. */
export interface Clock {
  now(): number
}

export interface ReadContext {
  /** when the message was written, epoch ms: "last Tuesday" is resolved against it */
  at: number
  /** IANA zone in which the customer's dates are meant */
  timeZone: string
  /** the language spoken so far, for messages too short to tell */
  language?: Language
  /** the slot the open question is for: "1800" answers a mileage only if it was asked for */
  asked?: Slot
  /** help is on its way: where they are is read whatever was asked */
  rescue?: boolean
  /** what was written in the moments before, the oldest first: an alarm comes in pieces */
  justBefore?: string
  /** the dealership's stores and people, so that they are recognised by name */
  stores: readonly { id: string; names: readonly string[] }[]
  staff: readonly { id: string; name: string }[]
  /** names and numbers of people told in this case before: for a reader that must not pass them on, read by none */
  known?: readonly string[]
  /** what was told in this case before, the oldest first: what a correction corrects */
  told?: readonly ToldBefore[]
}

/** Words of an earlier message, and the question they answered when they tell nothing without it. */
export interface ToldBefore {
  text: string
  asked?: Slot
}

/** Reads one message. Never throws for what a customer wrote, never logs it; the local reader answers at once. */
export interface Understanding {
  read(text: string, context: ReadContext): Reading | Promise<Reading>
}

/** Makes something of a case's whole story, slowly, after the turn. Null: nothing to add, or it failed. Never throws, never logs it. */
export interface Enricher {
  /** @param story with what identifies the customer blacked out */
  enrich(story: { text: string; language: Language }, signal: AbortSignal): Promise<Enrichment | null>
}

/** WGS 84 degrees. */
export interface Place {
  latitude: number
  longitude: number
  name?: string
  address?: string
}

/** `complaintEntry`: tapped in the channel's own menu; `article`: somebody else's page, passed on, with its address. */
export interface Shown {
  kind: 'complaintEntry' | 'article'
  words: string
}

/** An inbound message, the same for every channel. */
export interface Inbound extends ConversationRef {
  userId: string
  /** unique within the conversation, stable over the channel's retries */
  inboundId: string
  /** `opened`: the customer has arrived and said nothing yet */
  kind: 'message' | 'opened'
  text: string
  /** files already stored by the channel (Ledger.saveFile) */
  attachments: Attachment[]
  /** they begin to follow the account: had they followed it before, nothing would be known of it */
  follows?: true
  /** they were told that writing anything shows what waits for them: a bare word is no more than that */
  looks?: true
  /** they tapped what means nothing here: not a word of theirs, yet they wait for one */
  taps?: true
  /** they did something that tells nothing yet: kept and shown in these words, which are not theirs, `text` being empty */
  shows?: Shown
  /** the client's locale, a hint for the greeting */
  locale?: string
  /** a position the customer shared */
  place?: Place
  value?: unknown
  /** something came and could not be taken in: a file that WeChat no longer gave, a kind of message unknown here; `voice`: a voice message that cannot be played; `late`: a file
   * still on its way, which comes as a message of its own */
  unheard?: 'file' | 'kind' | 'late' | 'voice'
  /** people of the channel's own desk talk to the customer: what is written is kept, and the bot says nothing */
  attended?: boolean
  clientId?: string
  reference?: unknown
  /** when the server took it, epoch ms */
  at: number
}

export type TurnResult =
  /** `heardAs`: the customer's message is kept in these words, not as it came; `waiting`: ids of what was said before and comes before the answers;
   * `live`: people talk to the customer, who gets no answer of ours */
  | {
      ok: true
      messageId: string
      answers: StoredMessage[]
      replayed: boolean
      heardAs?: string
      waiting?: readonly string[]
      live?: true
    }
  /** nothing was stored: the channel must answer so that the client tries again */
  | { ok: false; code: 'unavailable' | 'busy' }

/** One inbound message in, its answers committed before it returns. One at a time per conversation, in order of arrival. */
export type Converse = (inbound: Inbound) => Promise<TurnResult>

/** One task at a time per key, in the order they came; a failed task does not stop the next. */
export interface TurnQueue {
  run<T>(key: string, task: () => Promise<T>): Promise<T>
}

/** News inside the process (later: between instances). Handlers must not throw. */
export interface Bus {
  publish(news: News): void
  /** returns the unsubscribe function */
  subscribe(handler: (news: News) => void): () => void
}

export type News =
  | { type: 'messages'; channel: string; conversationId: string }
  | { type: 'case.changed'; caseId: string; version: number; events: EventType[] }
  | StaffNotice
  /** on one of their devices: the others need not show it any more */
  | { type: 'notices.noted'; staffId: string }

/** Something of a case that this person is to know without looking. */
export interface StaffNotice extends Omit<NewNotice, 'tasks'> {
  type: 'notice'
  caseId: string
}

export interface Ids {
  /** unguessable, URL-safe */
  id(prefix: string): string
}
