// The public shapes of a case: row, timeline, transcript; times as ISO 8601, people with their names.
import type { Actor, CaseStatus } from '../case/case.ts'
import type { Attachment, Category, ClockName, Role, SeverityLevel, Slot, Source } from '../case/facts.ts'
import { type Directory, staffOf } from '../case/policy/directory.ts'
import type { TimelineEntry } from '../case/views/timeline.ts'
import type { CaseRow, ErasedEvent, StoredMessage } from './ports.ts'

export interface CaseRowShown {
  id: string
  status: CaseStatus
  severity: SeverityLevel
  category: Category
  summary: string
  owner: { role: Role; staffId?: string; name?: string }
  store: string | null
  source: Source
  overdue: boolean
  nextDueAt: string | null
  nextDueClock: ClockName | null
  updatedAt: string
  registeredAt: string
  customerName: string | null
  phone: string | null
  handedOffAt: string | null
  erased: boolean
  version: number
}

export interface TimelineShown {
  [extra: string]: unknown
  type: string
  at: string
  actor: { kind: Actor['kind']; staffId?: string; name?: string; via?: 'session' | 'system' }
  reason?: string
  text?: string
}

export interface TranscriptShown {
  id: string
  at: string
  from: 'customer' | 'bot' | 'staff'
  text: string
  attachments: Attachment[]
  textKey?: string
  asks?: Slot
}

const iso = (at: number) => new Date(at).toISOString()

export const rowShown = (row: CaseRow): CaseRowShown => ({
  id: row.id,
  status: row.status,
  severity: row.severity,
  category: row.category,
  summary: row.summary,
  owner: {
    role: row.ownerRole,
    ...(row.ownerId ? { staffId: row.ownerId } : {}),
    ...(row.ownerName ? { name: row.ownerName } : {}),
  },
  store: row.storeId,
  source: row.source,
  overdue: row.overdue,
  nextDueAt: row.nextDueAt === null ? null : iso(row.nextDueAt),
  nextDueClock: row.nextDueClock,
  updatedAt: iso(row.updatedAt),
  registeredAt: iso(row.registeredAt),
  customerName: row.customerName,
  phone: row.phone,
  handedOffAt: row.handedOffAt === null ? null : iso(row.handedOffAt),
  erased: row.erased,
  version: row.version,
})

function actorShown(actor: Actor, directory: Directory): TimelineShown['actor'] {
  if (actor.kind !== 'staff') return { kind: actor.kind }
  const name = staffOf(directory, actor.staffId)?.name
  return { kind: 'staff', staffId: actor.staffId, ...(name ? { name } : {}), ...(actor.via ? { via: actor.via } : {}) }
}

export const timelineShown = (entry: TimelineEntry | ErasedEvent, directory: Directory): TimelineShown => ({
  type: entry.type,
  at: iso(entry.at),
  actor: actorShown(entry.actor, directory),
  ...('reason' in entry && entry.reason !== undefined ? { reason: entry.reason } : {}),
  ...('text' in entry && entry.text !== undefined ? { text: entry.text } : {}),
})

export const transcriptShown = (message: StoredMessage): TranscriptShown => ({
  id: message.id,
  at: iso(message.at),
  from: message.from,
  text: message.text,
  attachments: message.attachments,
  ...(message.textKey ? { textKey: message.textKey } : {}),
  ...(message.asks ? { asks: message.asks } : {}),
})
