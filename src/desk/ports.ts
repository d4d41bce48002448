// What the desk needs from the rest of the house. Implemented by src/app; the desk knows no store, channel or rule itself.
import type { CaseDetail, CaseRowShown } from '../app/caseShapes.ts'
import type { CommandInput } from '../app/handleCommand.ts'
import type { Ledger } from '../app/ledgerPort.ts'
import type { CaseFilter, FileMeta, NoticeFilter, TaskFilter } from '../app/ledgerShapes.ts'
import type { Bus } from '../app/ports.ts'
import type { PhonedCase } from '../app/registerCase.ts'
import type { RosterMember } from '../app/roster.ts'
import type { Refusal } from '../case/commands.ts'
import type { ShownFinding } from '../case/decisions/saidTimes.ts'
import type { Actor } from '../case/events.ts'
import type { Directory } from '../case/policy/directory.ts'
import type { Reading } from '../case/reading.ts'
import type { Language, SeverityLevel } from '../case/vocabulary.ts'
import type { DeadLetter, NoticeList, TaskList } from './schemas.ts'

export interface UnderstandInput {
  text: string
  language?: Language
  /** epoch ms; absent: now */
  at?: number
}

export interface DeskApp {
  readonly directory: Directory
  list(filter: CaseFilter): Promise<{ items: CaseRowShown[]; nextCursor: string | null }>
  /** tasks still to be done, of all cases, those due first */
  tasks(filter: TaskFilter): Promise<TaskList>
  /** what somebody was told and has not noted yet: danger first, then the newest */
  notices(filter: NoticeFilter): Promise<NoticeList>
  /** how many of theirs that were */
  noted(staffId: string, which: readonly number[] | 'all'): Promise<number>
  /** @param reader staff id of who may want to do something with it */
  detail(caseId: string, reader?: string): Promise<CaseDetail | null>
  /** staff ids of those the complaint is about: it is kept from them */
  involvedIn(caseId: string): Promise<readonly string[]>
  /** of one case: whom it may be given to. Null: there is no such case */
  staff(caseId?: string): Promise<RosterMember[] | null>
  /** `unheard`: it was done, and the customer could not be told */
  command(input: CommandInput): Promise<{ ok: true; case: CaseRowShown; version: number; unheard?: true } | Refusal>
  /**
   * What the guard finds in a text meant for this case's customer, or for the one whose case `to` goes on in it; `language`: theirs.
   * Null without such a case, or with one that is erased. Nothing is stored
   */
  wording(
    caseId: string,
    text: string,
    to?: string,
  ): Promise<{ ok: true; findings: ShownFinding[]; language: Language } | Refusal | null>
  /** with a key this actor used before: the case made then, and no second one; refused when it was another complaint */
  register(
    input: PhonedCase,
    actor: Actor,
    idempotencyKey?: string,
  ): Promise<{ caseId: string; case: CaseRowShown; version: number } | Refusal>
  /** nothing is stored */
  understand(input: UnderstandInput): Promise<Reading & { severity: SeverityLevel }>
  /** A new link to the customer's progress page. Null: no such case, or its personal data is erased */
  progressLink(caseId: string, actor: Actor): Promise<{ url: string } | null>
  /** none of the case's links opens anything any more; how many there were */
  revokeProgressLinks(caseId: string, actor: Actor): Promise<number>
  deadLetters(limit: number): Promise<DeadLetter[]>
  /** one dead letter, or all of a channel; how many were put back */
  requeue(which: { id: number } | { channel: string }): Promise<number>
  /** null unless the case holds the file; one the customer refused it does not */
  file(caseId: string, fileId: string): Promise<{ meta: FileMeta; content: Uint8Array } | null>
}

export interface DeskDeps {
  app: DeskApp
  ledger: Pick<Ledger, 'saveSecret' | 'findSecret' | 'dropSecret' | 'casesOfCustomer'>
  bus: Pick<Bus, 'subscribe'>
  /** wall clock, epoch ms */
  now(): number
  /** CLOCK_SPEED: seconds of case time that pass in a second once a case is handed over; the page counts down by it */
  clockSpeed: number
  /** an unguessable token of that many random bytes, URL-safe */
  secret(bytes: number): string
  /** DESK_API_TOKEN; without it nobody gets in by token, on loopback neither */
  apiToken?: string
  /** where staff reach the desk, e.g. https://desk.example.com or http://127.0.0.1:3978 */
  publicUrl: string
  /** heartbeat of the event stream; 15,000 ms unless told */
  heartbeatMs?: number
}
