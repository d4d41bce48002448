// The one durable store, as the use cases need it.
import type { CaseEvent } from '../case/events.ts'
import type { Mark } from '../case/views/duplicates.ts'
import type {
  Batch,
  CaseChange,
  CaseFilter,
  CaseRow,
  CommitResult,
  Delivery,
  ErasedEvent,
  FileMeta,
  KeptNotice,
  NoticeFilter,
  OpenTask,
  OutboxFigures,
  OutdatedCase,
  TaskFilter,
  Undelivered,
  UnownedCase,
} from './ledgerShapes.ts'
import type { Conversation, ConversationRef, StoredMessage } from './messages.ts'

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
  /**
   * What of a conversation has not reached its customer, oldest first; what is on its way for the first time is not among it, unless an
   * attempt hangs on it: `hanging` is its id, and all behind it has not arrived either.
   */
  undelivered(ref: ConversationRef, hanging?: number): Promise<Undelivered[]>
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
