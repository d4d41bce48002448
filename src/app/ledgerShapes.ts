// What the durable store takes and gives: what one commit changes, what is looked for, what waits to be carried out.

import type { CaseStatus } from '../case/case.ts'
import type { Person } from '../case/caseParts.ts'
import type { ClockName } from '../case/clockNames.ts'
import type { Actor, CaseEvent, EventType } from '../case/events.ts'
import type { Task, ToldAbout } from '../case/handling.ts'
import type { Attachment } from '../case/handoff.ts'
import type { Mark } from '../case/views/duplicates.ts'
import type { RowView } from '../case/views/row.ts'
import type { Role, SeverityLevel } from '../case/vocabulary.ts'
import type { Conversation, ConversationRef, Message, StoredMessage } from './messages.ts'

/** A case's row in the queue, kept beside the events in the same transaction. */
export type CaseRow = RowView

/** A task of a case, still to be done, as it is looked for across cases. */
export interface OpenTask extends Pick<Task, 'id' | 'kind' | 'text' | 'owner' | 'dueAt'> {
  overdue: boolean
}

/** What one member of staff was told of a case, kept until they have noted it. No personal data. */
export interface NewNotice {
  staffId: string
  about: ToldAbout
  /** wall clock, epoch ms */
  at: number
  clocks: readonly ClockName[]
  /** how many of the case's tasks it is about */
  tasks: number
}

export interface KeptNotice extends Omit<NewNotice, 'staffId'> {
  id: number
  caseId: string
  /** of the case as it is now */
  severity: SeverityLevel
  danger: boolean
  owner: Person
  /** case time, epoch ms; null when no clock runs */
  nextDueAt: number | null
  nextDueClock: ClockName | null
}

/** Something of a case that falls due. Kept per case; replaced as a whole with each commit of that case. */
export interface Timer {
  /** e.g. `firstContact.warn` */
  name: string
  /** wall clock, epoch ms, at which the runner looks at the case */
  fireAt: number
}

export interface CaseChange {
  caseId: string
  /** 0 for a new case */
  expectedVersion: number
  events: CaseEvent[]
  row: CaseRow
  timers: Timer[]
  /** replaced as a whole, like the timers */
  tasks: OpenTask[]
  /** whoever is told something by these events; a later one of the same kind takes the place of the one before */
  notices: readonly NewNotice[]
  /** the car and the phone it is about; replaced as a whole, removed at erasure */
  marks: Mark[]
  /** staff ids of those the complaint is about, as far as a name can tell: lists keep it from them; replaced as a whole */
  involved: readonly string[]
  /** what staff may search by: plain words, phone, plate, name. Removed at erasure */
  searchText: string
  /** the rules gave it to somebody because they had room: refused as `conflict` when that is not so any more */
  room?: { staffId: string; capacity: number }
  /** the conversation whose earlier messages (that belong to no case) become this case's, at registration */
  adoptConversation?: ConversationRef
  /** taken out of the case `from`, of another customer: what was said meanwhile in this one's conversations is its own again */
  bringsBack?: { from: string; conversations: readonly ConversationRef[] }
}

/** A message that a push channel must carry out to its customer. Order is kept per conversation. */
export interface NewDelivery {
  messageId: string
}

/** What is said in one conversation, and what its dialogue remembers. */
export interface ConversationChange extends ConversationRef {
  expectedVersion: number
  userId: string
  state: unknown
  /** undefined: leave as it is */
  reference?: unknown
  messages: (Message & { caseKey?: string })[]
  /** messages to be pushed; empty for pull channels */
  deliveries: NewDelivery[]
  /** wall clock at which a silent customer's intake is looked after; null: none */
  idleAt?: number | null
}

/** Everything one turn or one command changes; happens as a whole or not at all. */
export interface Batch {
  at: number
  conversation?: ConversationChange & {
    /** the inbound message this turn answers; a second commit with the same id is refused as `replayed` */
    inboundId?: string
  }
  /** further conversations that hear of it, each another one */
  alsoHear?: readonly ConversationChange[]
  cases: CaseChange[]
  /** uploaded files that now belong to a case: re-keyed to it */
  fileOwners?: { fileId: string; caseId: string }[]
  /** files the customer does not want kept: their rows go with the commit, their bytes right after it */
  deleteFiles?: readonly string[]
  /** links handed out with what this commit says */
  secrets?: readonly NewSecret[]
  /** kept for `Idempotency-Key`: no personal data */
  idempotency?: { scope: string; key: string; result: unknown }
}

/** Something only its holder knows; the hash alone is kept. */
export interface NewSecret {
  kind: string
  hash: string
  /** whom or what it opens: a staff id, a case number */
  subject: string
  /** wall clock, epoch ms */
  expiresAt: number
}

/** What was said, as stored; `deliveries`: their ids, in the order asked for. */
export interface Said {
  messages: StoredMessage[]
  deliveries: number[]
}

export type CommitResult =
  /** `alsoHeard`: of the further conversations, in the order asked for */
  ({ ok: true; alsoHeard?: Said[] } & Said) | { ok: false; why: 'conflict' | 'replayed' }

export interface CaseFilter {
  status?: CaseStatus[]
  severity?: SeverityLevel[]
  role?: Role
  /** a staff id: what they have, or stand in for; null: cases nobody has yet */
  owner?: string | null
  overdue?: boolean
  /** an approval waits for this role */
  awaits?: Role
  /** words to find: every one must occur; Chinese from two characters */
  q?: string
  /** staff id of who looks: complaints about them are left out */
  reader?: string
  limit: number
  /** opaque, from the page before */
  cursor?: string
  /** `updated`: newest change first (default); `due`: danger first, then what falls due first, cases without a clock last */
  order?: 'updated' | 'due'
}

export interface TaskFilter {
  /** staff id, and the role whose tasks nobody has by name */
  owner?: { staffId: string; role: Role }
  overdue?: boolean
  /** staff id of who looks: tasks of complaints about them are left out */
  reader?: string
  limit: number
  /** opaque, from the page before */
  cursor?: string
}

export interface NoticeFilter {
  /** whose */
  staffId: string
  limit: number
  /** opaque, from the page before */
  cursor?: string
}

export interface Delivery {
  id: number
  conversation: Conversation
  message: StoredMessage
  attempts: number
}

/** A message that has not reached its customer: it waits for them, or was tried in vain, or stands behind one of these. */
export interface Undelivered {
  /** of its delivery */
  id: number
  /** its place in the conversation */
  seq: number
  /** given up */
  dead: boolean
}

export interface OutboxFigures {
  /** those held back until their customer writes not among them */
  waiting: number
  held: number
  /** when the message that waits longest was said, epoch ms; null: none waits */
  oldestAt: number | null
  /** given up and not tried again since */
  dead: number
}

export interface OutdatedCase {
  caseId: string
  /** when it is to be looked at next, epoch ms; null: not at all */
  fireAt: number | null
  position: number
}

export interface FileMeta extends Attachment {
  /** the case it belongs to, or null while the conversation has none */
  caseId: string | null
  channel: string
  conversationId: string
}

export interface UnownedCase {
  caseId: string
  /** in whose queue it waits, and of which store */
  role: Role
  storeId: string | null
  position: number
}

export type ErasedEvent = { seq: number; at: number; actor: Actor; type: EventType }
