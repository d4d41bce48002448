// What the use cases need from the outside, said by the side that calls. Small on purpose; each has one contract suite.
import type { Actor, CaseEvent, CaseState, CaseStatus, EventType, Person, Statement } from '../case/case.ts'
import type { Command, Refusal, Rules } from '../case/commands.ts'
import type {
  Attachment,
  ClockName,
  Enrichment,
  Fact,
  Language,
  Reading,
  Role,
  SeverityLevel,
  Slot,
} from '../case/facts.ts'
import type { Task, ToldAbout } from '../case/handling.ts'
import type { Mark } from '../case/views/duplicates.ts'
import type { RowView } from '../case/views/row.ts'
import type { LookUpResult } from './lookUp.ts'

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

// ---------------------------------------------------------------- ledger

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

/** The one durable store. All times epoch ms. Throws only when the database fails; refusals are values. */
export interface Ledger {
  commit(batch: Batch): Promise<CommitResult>

  /** null: no such case. `erased`: the key is destroyed; bodies are unreadable, types, times and actors remain */
  loadCase(
    caseId: string,
  ): Promise<{ events: CaseEvent[]; version: number } | { erased: ErasedEvent[]; row: CaseRow; version: number } | null>
  caseVersion(caseId: string): Promise<number | null>
  /** the first of so many running numbers of that day (YYYYMMDD), unique for good */
  nextCaseNumbers(day: string, count: number): Promise<number>
  row(caseId: string): Promise<CaseRow | null>
  rows(filter: CaseFilter): Promise<{ items: CaseRow[]; nextCursor: string | null }>
  /** tasks still to be done, of all cases, those due first */
  tasks(filter: TaskFilter): Promise<{ items: { task: OpenTask; row: CaseRow }[]; nextCursor: string | null }>
  /** what one person was told and has not noted yet, of open cases: danger first, then the newest */
  notices(filter: NoticeFilter): Promise<{ items: KeptNotice[]; nextCursor: string | null }>
  /** they need not be told again; of somebody else's notices nothing happens. How many there were */
  noted(staffId: string, which: readonly number[] | 'all'): Promise<number>
  /** cases about the same car or phone, the newest first; none that is erased */
  casesMarked(marks: readonly Mark[], limit: number): Promise<string[]>
  /** cases not yet closed nor merged, by the staff id of their owner; who has none is not in it */
  openCounts(): Promise<ReadonlyMap<string, number>>
  /** open cases nobody has yet, the oldest first; `after`: the position of the last one seen, 0 to begin with */
  unowned(after: number, limit: number): Promise<UnownedCase[]>
  /** cases last written before all that is kept beside them was, closed ones too; none that is erased. `after` as above */
  outdated(after: number, limit: number): Promise<OutdatedCase[]>
  /** all cases, closed ones too, of this conversation or of the same user of the channel in another, newest first; `userId`: who is known to begin a conversation that is not stored yet */
  casesOfCustomer(ref: ConversationRef, userId?: string): Promise<string[]>

  loadConversation(ref: ConversationRef): Promise<Conversation | null>
  /** messages after `afterSeq`, oldest first */
  messages(ref: ConversationRef, afterSeq: number, limit: number): Promise<StoredMessage[]>
  /** the message stored for that inbound id, and what was answered to it; null when not handled yet */
  inbound(ref: ConversationRef, inboundId: string): Promise<{ messageId: string; answers: StoredMessage[] } | null>
  transcript(caseId: string): Promise<StoredMessage[]>
  /** conversations whose `idleAt` has passed, oldest first */
  idleConversations(now: number, limit: number): Promise<ConversationRef[]>

  dueCases(now: number, limit: number): Promise<string[]>
  /** looks at a case that can't be done now later, so that it doesn't keep others waiting; only if it still is due. Null: not at all */
  postponeDue(caseId: string, fireAt: number | null): Promise<void>
  /** what the clocks of all cases are worked out by, as kept last; null on the first start */
  clockRules(): Promise<string | null>
  /** keeps it; with `look`, every open case falls due once as well, one after the other from that moment, in the same step */
  keepClockRules(text: string, look?: { from: number; everyMs: number }): Promise<void>
  /** the same for a silent conversation */
  postponeIdle(ref: ConversationRef, idleAt: number): Promise<void>

  /** conversations with messages to be carried out, and when the next of each may be tried; who has waited longest first. `held`: not before its customer is heard of again */
  waitingConversations(): Promise<(ConversationRef & { dueAt: number; held: boolean })[]>
  /**
   * What one conversation has to be told, oldest first. What cannot be read becomes a dead letter once its case has been told so by
   * `lost`: a crash in between tells it again. Rejects as `lost` does, and then nothing of it was given up; a case that cannot be read
   * itself is told nothing. Fewer than `limit`: there is no more.
   */
  waitingDeliveries(ref: ConversationRef, limit: number, lost: (caseId: string) => Promise<void>): Promise<Delivery[]>
  delivered(ids: readonly number[]): Promise<void>
  deliveryFailed(id: number, failure: { error: string; retryAt: number | null }): Promise<void>
  /** they wait for their customer and are no trouble; until they are delivered, or released */
  deliveriesHeld(ids: readonly number[]): Promise<void>
  /** what is held for this conversation may be tried from now on */
  releaseDeliveries(ref: ConversationRef): Promise<void>
  /** deliveries given up (retryAt null), newest first; conversation and time only, no text */
  deadLetters(
    limit: number,
  ): Promise<{ id: number; caseId: string | null; channel: string; at: number; attempts: number; error: string }[]>
  /** puts one dead letter, or all of a channel, back in its place among what waits; how many there were */
  requeue(which: { id: number } | { channel: string }, at: number): Promise<number>
  outboxFigures(): Promise<OutboxFigures>

  saveFile(meta: FileMeta, content: Uint8Array): Promise<void>
  loadFile(fileId: string): Promise<{ meta: FileMeta; content: Uint8Array } | null>
  deleteFiles(fileIds: string[]): Promise<void>

  idempotent(scope: string, key: string): Promise<unknown | null>

  /** one-time desk links and sessions, progress links; only hashes are kept */
  saveSecret(kind: string, hash: string, subject: string, expiresAt: number): Promise<void>
  /** the subject, when valid; `consume` makes it single use (of two racing calls one wins) */
  findSecret(kind: string, hash: string, now: number, consume: boolean): Promise<string | null>
  dropSecret(kind: string, hash: string): Promise<void>
  /** all of that kind for one subject; how many there were */
  dropSecretsOf(kind: string, subject: string): Promise<number>
  /** counts one more try under this key; how many that makes until `expiresAt` of the first (of racing tries each gets its own number) */
  countTry(key: string, now: number, expiresAt: number): Promise<number>
  /** the try was none: it counts no more */
  takeBackTry(key: string): Promise<void>
  /** the process's own lasting secrets (token signing…), made on first use; wrapped by DATA_KEY */
  ownSecret(name: string, bytes: number): Promise<Uint8Array>

  /**
   * Commits the erasure event, destroys the case's key, removes search row, files, messages, pending deliveries, progress links and
   * conversation state; nothing readable stays in DATA_DIR.
   * @param parted cases it was merged with, taken apart in the same commit; what they took over from it goes too
   * @param wentOnIn cases it ever went on in: what was said of them in its own conversation goes too
   */
  erase(change: CaseChange, parted?: readonly CaseChange[], wentOnIn?: readonly string[]): Promise<CommitResult>
  /** recomputes the hash chain of one case or of all; the first broken event, if any */
  verify(caseId?: string): Promise<{ ok: true; events: number } | { ok: false; caseId: string; seq: number }>
  /** throws when the store can't be reached */
  ping(): Promise<void>
  close(): Promise<void>
}
export interface UnownedCase {
  caseId: string
  /** in whose queue it waits, and of which store */
  role: Role
  storeId: string | null
  position: number
}
export type ErasedEvent = { seq: number; at: number; actor: Actor; type: EventType }

// ---------------------------------------------------------------- channels

/** WGS 84 degrees. */
export interface Place {
  latitude: number
  longitude: number
  name?: string
  address?: string
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
  /** the client's locale, a hint for the greeting */
  locale?: string
  /** a position the customer shared */
  place?: Place
  value?: unknown
  /** something came and could not be taken in: a file that WeChat no longer gave, a kind of message unknown here; `late`: a file
   * still on its way, which comes as a message of its own */
  unheard?: 'file' | 'kind' | 'late'
  /** people of the channel's own desk talk to the customer: what is written is kept, and the bot says nothing */
  attended?: boolean
  clientId?: string
  reference?: unknown
  /** when the server took it, epoch ms */
  at: number
}

export type TurnResult =
  /** `heardAs`: the customer's message is kept in these words, not as it came */
  | { ok: true; messageId: string; answers: StoredMessage[]; replayed: boolean; heardAs?: string }
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

// ---------------------------------------------------------------- dialogue

/** What the bot says: a keyed text, rendered in the customer's language. */
export interface Say {
  text: string
  /** `staff`: the words of a member of staff, who may be talking in the bot's place; absent: the bot's */
  from?: 'staff'
  textKey: string
  asks?: Slot
  event?: HuiyinEvent
  choices?: Choice[]
  card?: Card
  /** the case it is about, where not the one the turn ends with */
  caseId?: string
}

/** A case as the dialogue may work on it inside one turn: decisions are pure and collected, committed together at the end. */
export interface CaseDesk {
  /** the case this conversation is about, as it stands after the commands given so far */
  current(): CaseState | undefined
  /** a refusal changes nothing and is told back */
  apply(command: Command): { ok: true } | Refusal
  /** registers a new case and makes it the current one; `follows`: the closed case whose trouble is back */
  register(statement: Statement, follows?: string): CaseState
  /** the customer's further cases as far as the conversation knows of them */
  others(): readonly CaseState[]
  /** makes one of them the current one; false when it is none of theirs */
  turnTo(caseId: string): boolean
  /** the address of the current case's progress page, good from this turn's commit on; undefined where there are none */
  link(): string | undefined
}

export interface Turn {
  inbound: Inbound
  /** id of the stored inbound message */
  messageId: string
  /** a colleague talks to the customer in this conversation, about this case or another: nothing of the bot's would be heard */
  live: boolean
  /** a case whose progress link came with the message: whoever holds it is its customer */
  claimed?: string
  /**
   * a case number named that is none of theirs, and what its digits opened; `too-fast`: too many asked for in a short time;
   * `beside`: the digits stood in a whole phone number with other words around it, which may be a message of its own
   */
  lookedUp?: { caseId: string; result: LookUpResult | 'digits-wanted' | 'too-fast'; beside?: true }
  reading: Reading
  /** as the dialogue left it; null in a new conversation. Its owner checks the version */
  state: unknown
  cases: CaseDesk
  rules: Rules
}
export interface TurnOutcome {
  state: unknown
  says: Say[]
  language: Language
  /** an intake is going on and the customer may fall silent */
  awaiting: boolean
  /** uploads the customer refuses to have kept */
  dropFiles?: readonly string[]
  /** how the message is kept, where that is not its text alone: a shared position in words, or left out */
  heardAs?: string
  /** the case the message was about, where not the one the turn ends with */
  heardFor?: string
}

/** The bot's side of a conversation: pure, in `dialogs/`. */
export interface Dialogue {
  /**
   * What the reader should know about the conversation's open question; `facts`: told while there is no case yet.
   * @param inbound the message to be read: the page it comes from, and when it was written
   */
  expecting(
    state: unknown,
    inbound?: Pick<Inbound, 'locale' | 'at'>,
  ): {
    asked?: Slot
    /** help is on its way */
    rescue?: boolean
    /** what was written in the moments before `at` */
    justBefore?: string
    language?: Language
    caseId?: string
    facts?: readonly Fact[]
    /** further cases of the customer */
    others?: readonly string[]
    /** a case number whose four digits are awaited */
    lookUp?: string
    /** words put right since they were told */
    mended?: readonly { was: string; is: string; by: string }[]
  }
  respond(turn: Turn): TurnOutcome
  /** tells the customer what staff or a clock did; null when that is no news for a customer */
  announce(news: {
    events: CaseEvent[]
    state: CaseState
    rules: Rules
    conversationState: unknown
    now: number
    /** the case is another customer's, and that of whoever hears it goes on in it: they are told that, and nobody else's words */
    aside?: boolean
    /** the case that this conversation's matter went under before */
    insteadOf?: string
  }): { state: unknown; says: Say[] } | null
  /** for the conversation a case went away from; says nothing of the matter itself */
  movedAway(turn: { state: unknown; language: Language; now: number }): Say
  /** the customer fell silent during intake */
  idle(turn: { state: unknown; cases: CaseDesk; rules: Rules; now: number }): TurnOutcome
  /** a fresh state that knows only which case the conversation is about, which more there are, and what was asked of it last */
  resume(turn: { caseId: string; others: readonly string[]; open?: Slot; language: Language; now: number }): {
    state: unknown
  }
  /** said when a turn failed: nothing of the message is lost, a person looks at that case */
  apology(turn: { state: unknown; caseId: string; language: Language; now: number }): { state: unknown; says: Say[] }
}

export interface Ids {
  /** unguessable, URL-safe */
  id(prefix: string): string
}
