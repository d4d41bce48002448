// A conversation and what is said in it, the same for every channel.
import type { Attachment } from '../case/handoff.ts'
import type { Language, Slot } from '../case/vocabulary.ts'

/** Which conversation, on which channel. `userId` is whom the channel says it is. */
export interface ConversationRef {
  channel: string
  conversationId: string
}

/** One line of a conversation. Kept encrypted with the key of its case, or of its conversation while there is none. */
export interface Message {
  id: string
  from: 'customer' | 'bot' | 'staff'
  at: number
  text: string
  attachments: Attachment[]
  /** tappable answers offered with it */
  choices?: Choice[]
  /** the same as the text, as lines to look through; absent in what was said before there were cards */
  card?: Card
  textKey?: string
  asks?: Slot
  event?: HuiyinEvent
  /** the case it is about, as told to clients */
  caseId?: string
  language?: Language
  /** somebody is in danger: said before all else that waits to be said, and not together with it */
  urgent?: true
  /** said anew where the case goes on, because it had not arrived before: the id it was first said under */
  movedFrom?: string
  /** the client's own id of an inbound message (clientActivityID, MsgId …), echoed back to it */
  clientId?: string
  /** inbound `value` of a card or button */
  value?: unknown
}

export interface Choice {
  title: string
  /** what is sent as the customer's message when tapped */
  value: string
}

/** What a channel that shows cards may draw instead of the text, which says all of it too. Plain text throughout. */
export interface Card {
  kind: 'summary'
  title: string
  /** `slot`: what the line is about; `edit`: what is sent when the customer wants it changed */
  lines: { slot: string; label: string; value: string; edit?: Choice }[]
  /** what stands below the lines */
  closing: string
  actions: Choice[]
}

/** `channelData.huiyin.event` */
export type HuiyinEvent = 'registered' | 'danger' | 'handoff' | 'update' | 'proposal' | 'followUp' | 'closed' | 'live'

export interface StoredMessage extends Message {
  /** 1, 2, 3 … within the conversation, in the order committed: the Direct Line watermark */
  seq: number
}

export interface Conversation extends ConversationRef {
  userId: string
  /** raised by one with every commit that touches the conversation; 0 = not there yet */
  version: number
  /** dialog state: opaque here, versioned by its owner; null for a conversation just begun */
  state: unknown
  /** where a push channel can reach it again (Bot Framework conversation reference); null for pull channels */
  reference: unknown
  createdAt: number
}
