// A case as kept → as shown (caseShapes.ts): times as ISO 8601, people with their names, no file the customer refused.
import type { Actor } from '../case/events.ts'
import type { Attachment } from '../case/handoff.ts'
import { type Directory, staffOf } from '../case/policy/directory.ts'
import type { TimelineEntry } from '../case/views/timeline.ts'
import type { CaseRowShown, TimelineRow, TranscriptRow } from './caseShapes.ts'
import { withoutTokens } from './claims.ts'
import type { CaseRow, ErasedEvent, KeptNotice, OpenTask } from './ledgerShapes.ts'
import type { StoredMessage } from './messages.ts'
import { iso, personShown } from './shown.ts'

export const rowShown = (row: CaseRow): CaseRowShown => ({
  id: row.id,
  status: row.status,
  severity: row.severity,
  danger: row.danger,
  category: row.category,
  summary: row.summary,
  owner: {
    role: row.ownerRole,
    ...(row.ownerId ? { staffId: row.ownerId } : {}),
    ...(row.ownerName ? { name: row.ownerName } : {}),
  },
  deputy: row.deputy ? personShown(row.deputy) : null,
  store: row.storeId,
  source: row.source,
  overdue: row.overdue,
  nextDueAt: row.nextDueAt === null ? null : iso(row.nextDueAt),
  nextDueClock: row.nextDueClock,
  tasksOpen: row.tasksOpen,
  taskDueAt: row.taskDueAt === null ? null : iso(row.taskDueAt),
  updatedAt: iso(row.updatedAt),
  registeredAt: iso(row.registeredAt),
  customerName: row.customerName,
  phone: row.phone,
  handedOffAt: row.handedOffAt === null ? null : iso(row.handedOffAt),
  live: row.live,
  undelivered: row.undelivered,
  ...(row.waitingFor ? { waitingFor: row.waitingFor } : {}),
  ...(row.wrote ? { wrote: { ...row.wrote, at: iso(row.wrote.at) } } : {}),
  ...(row.refused ? { refused: row.refused } : {}),
  ...(row.approvalBy ? { approvalBy: [...row.approvalBy] } : {}),
  erased: row.erased,
  version: row.version,
})

/** A task as one line of a list across cases. */
export const taskShown = ({ dueAt, ...task }: OpenTask, row: CaseRow) => ({
  caseId: row.id,
  ...task,
  dueAt: iso(dueAt),
  case: rowShown(row),
})

export const noticeShown = ({ at, clocks, owner, nextDueAt, ...notice }: KeptNotice) => ({
  ...notice,
  clocks: [...clocks],
  at: iso(at),
  owner: personShown(owner),
  nextDueAt: nextDueAt === null ? null : iso(nextDueAt),
})

function actorShown(actor: Actor, directory: Directory): TimelineRow['actor'] {
  if (actor.kind !== 'staff') return { kind: actor.kind }
  const name = staffOf(directory, actor.staffId)?.name
  return { kind: 'staff', staffId: actor.staffId, ...(name ? { name } : {}), ...(actor.via ? { via: actor.via } : {}) }
}

export const timelineShown = (entry: TimelineEntry | ErasedEvent, directory: Directory): TimelineRow => ({
  type: entry.type,
  at: iso(entry.at),
  actor: actorShown(entry.actor, directory),
  ...('reason' in entry && entry.reason !== undefined ? { reason: entry.reason } : {}),
  ...('text' in entry && entry.text !== undefined ? { text: entry.text } : {}),
})

/** @param kept the attachments the case holds now, with the consent as it stands; a message shows no others */
export const transcriptShown = (message: StoredMessage, kept: readonly Attachment[]): TranscriptRow => ({
  id: message.id,
  at: iso(message.at),
  from: message.from,
  text: withoutTokens(message.text),
  attachments: message.attachments.flatMap(({ id }) => kept.find(each => each.id === id) ?? []),
  ...(message.textKey ? { textKey: message.textKey } : {}),
  ...(message.asks ? { asks: message.asks } : {}),
})
