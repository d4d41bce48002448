// The tables of the ledger as Kysely sees them. Times are epoch ms, booleans 0/1, JSON is text; bytes are sealed by cipher.ts.
import type { Generated, Kysely } from 'kysely'

/** Names and values that concern the whole store: the check value of DATA_KEY, what clocks are worked out by. */
interface MetaTable {
  name: string
  value: Uint8Array
}
/** One AES-256-GCM key per case and per conversation, wrapped by DATA_KEY. Deleting a row is what erases a person. */
interface KeysTable {
  id: string
  wrapped: Uint8Array
}
interface ConversationsTable {
  pk: Generated<number>
  channel: string
  conversation_id: string
  user_id: string
  /** 0: known only by an uploaded file, nothing said yet */
  version: number
  last_seq: number
  created_at: number
  idle_at: number | null
  /** null: none yet, or destroyed by an erasure */
  key: string | null
  state: Uint8Array | null
  reference: Uint8Array | null
}
interface MessagesTable {
  /** order of commit over all conversations */
  position: Generated<number>
  conversation: number
  seq: number
  at: number
  case_id: string | null
  /** the key its body is sealed with: that of its case, or of its conversation */
  key: string
  body: Uint8Array
}
/** What was handled, and which messages came of it: `from_seq`…`to_seq`. */
interface InboundsTable {
  conversation: number
  /** a keyed code of the channel's id */
  inbound_id: string
  message_id: string | null
  from_seq: number
  to_seq: number
}
interface CasesTable {
  pk: Generated<number>
  id: string
  version: number
  status: string
  severity: string
  category: string
  owner_role: string
  owner_id: string | null
  owner_name: string | null
  /** stands in for the owner, and has it in their list too */
  deputy_id: string | null
  store_id: string | null
  source: string
  overdue: number
  next_due_at: number | null
  next_due_clock: string | null
  /** next_due_at, or `never`: sorts cases without a clock last */
  due_sort: number
  danger: number
  tasks_open: number
  task_due_at: number | null
  handed_off_at: number | null
  registered_at: number
  updated_at: number
  erased: number
  /** the earliest of the case's timers */
  fire_at: number | null
  /** hash of the last event: a cut-off tail is noticed */
  head: Uint8Array
  key: string | null
  /** summary, phone, customerName, live */
  personal: Uint8Array | null
  /** the text that is in the search index now */
  search: Uint8Array | null
  channel: string | null
  conversation_id: string | null
  user_id: string | null
  /** staff ids of those it is about, a JSON list; null: not committed since there is such a list */
  involved: string | null
  /** roles an approval waits for, each between spaces */
  approval_by: string | null
}
/** What is still to be done beside a case, looked for across cases. */
interface TasksTable {
  case_pk: number
  id: string
  kind: string
  owner_role: string
  owner_id: string | null
  owner_name: string | null
  due_at: number
  overdue: number
  /** of one opened by hand: its words, sealed with the case's key */
  words: Uint8Array | null
}
/** The car and the phone of a case, as keyed codes. */
interface MarksTable {
  case_pk: number
  code: string
}
/** What somebody of the staff was told and has not noted yet. */
interface NoticesTable {
  id: Generated<number>
  staff_id: string
  case_pk: number
  about: string
  /** wall clock */
  at: number
  /** names, with blanks between them */
  clocks: string
  tasks: number
}
/** Append-only: triggers refuse UPDATE and DELETE. */
interface EventsTable {
  position: Generated<number>
  case_id: string
  seq: number
  at: number
  actor: string
  type: string
  body: Uint8Array
  prev_hash: Uint8Array
  hash: Uint8Array
}
interface OutboxTable {
  id: Generated<number>
  conversation: number
  seq: number
  due_at: number
  attempts: number
  /** epoch ms when it was given up; null while it waits */
  dead_at: number | null
  /** the last failure, sealed like its message */
  error: Uint8Array | null
  /** epoch ms since when it waits for its customer to be heard of; null: for its time alone */
  held_at: Generated<number | null>
  /** 1: goes before all else that waits in its conversation */
  urgent: Generated<number>
}
/** What a channel had to acknowledge at once: kept until it is handled, its code a while longer. */
interface PushesTable {
  id: Generated<number>
  channel: string
  conversation_id: string
  /** a keyed code of what a repetition is known by */
  code: string
  body: Uint8Array | null
  at: number
  handled_at: Generated<number | null>
}
/** Whom a channel knows by an id of its own. */
interface AcquaintancesTable {
  channel: string
  conversation_id: string
  /** a keyed code of that id; null: they have left */
  code: string | null
  key: string
  sealed: Uint8Array
  met_at: number
}
interface FilesTable {
  id: string
  channel: string
  conversation_id: string
  case_id: string | null
  key: string
  /** name, type, size, consent and the file's own key */
  sealed: Uint8Array
}
interface SecretsTable {
  kind: string
  hash: string
  subject: string
  expires_at: number
}
/** How often something was tried: keys are hashes. */
interface TriesTable {
  key: string
  count: number
  expires_at: number
}
interface OwnSecretsTable {
  name: string
  wrapped: Uint8Array
}
interface CaseNumbersTable {
  day: string
  last: number
}
interface IdempotencyTable {
  scope: string
  key: string
  result: string
  at: number
}

export interface Tables {
  meta: MetaTable
  keys: KeysTable
  conversations: ConversationsTable
  messages: MessagesTable
  inbounds: InboundsTable
  cases: CasesTable
  tasks: TasksTable
  marks: MarksTable
  notices: NoticesTable
  events: EventsTable
  outbox: OutboxTable
  pushes: PushesTable
  acquaintances: AcquaintancesTable
  files: FilesTable
  secrets: SecretsTable
  tries: TriesTable
  own_secrets: OwnSecretsTable
  case_numbers: CaseNumbersTable
  idempotency: IdempotencyTable
}
/** The database, or a transaction in it. Inside a transaction use only the transaction: the other would wait for it for ever. */
export type Db = Kysely<Tables>
