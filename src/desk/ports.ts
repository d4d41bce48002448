// What the desk needs from the rest of the house. Implemented by src/app; the desk knows no store, channel or rule itself.
import type { Bus, CaseFilter, FileMeta, Ledger } from '../app/ports.ts'
import type { Actor } from '../case/case.ts'
import type { Command, Refusal } from '../case/commands.ts'
import type { FactSlot, Language, Reading, SeverityLevel, Source } from '../case/facts.ts'
import type { Directory } from '../case/policy/directory.ts'
import type { CaseDetail, CaseRowShown, DeadLetter } from './schemas.ts'

export const staffCommandTypes = [
  'accept',
  'recordContact',
  'sendUpdate',
  'resolve',
  'signOff',
  'close',
  'addNote',
  'correctFacts',
  'overrideSeverity',
  'recordFollowUp',
  'erasePersonalData',
] as const
export type StaffCommandType = (typeof staffCommandTypes)[number]
/** A command staff may give, checked and ready for the core. */
export type StaffCommand = Extract<Command, { type: StaffCommandType }>

/** A fact told to staff, its value already checked against its slot. */
export interface ToldFact {
  slot: FactSlot
  value: unknown
}

/** A complaint taken by phone, on site or from the manufacturer. */
export interface NewCaseInput {
  source: Source
  /** the customer's words, as noted */
  story: string
  language?: Language
  storeId?: string
  facts: ToldFact[]
}

export interface CommandInput {
  caseId: string
  command: StaffCommand
  actor: Actor
  /** absent only for a note, which fits any version */
  expectedVersion?: number
  idempotencyKey?: string
}

export interface UnderstandInput {
  text: string
  language?: Language
  /** epoch ms; absent: now */
  at?: number
}

export interface DeskApp {
  readonly directory: Directory
  list(filter: CaseFilter): Promise<{ items: CaseRowShown[]; nextCursor: string | null }>
  detail(caseId: string): Promise<CaseDetail | null>
  command(input: CommandInput): Promise<{ ok: true; case: CaseRowShown; version: number } | Refusal>
  register(input: NewCaseInput, actor: Actor): Promise<{ caseId: string; case: CaseRowShown; version: number }>
  /** nothing is stored */
  understand(input: UnderstandInput): Promise<Reading & { severity: SeverityLevel }>
  deadLetters(limit: number): Promise<DeadLetter[]>
  /** false: no such dead letter */
  requeue(id: number): Promise<boolean>
  /** null unless the file belongs to that case */
  file(caseId: string, fileId: string): Promise<{ meta: FileMeta; content: Uint8Array } | null>
}

export interface DeskDeps {
  app: DeskApp
  ledger: Pick<Ledger, 'saveSecret' | 'findSecret' | 'dropSecret' | 'casesOfConversation'>
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
