// One case in the cases table: the queue row with its personal part sealed, the version, the head of its events.
import { type Selectable, sql } from 'kysely'
import type { CaseRow } from '../app/ledgerShapes.ts'
import type { ChannelRef } from '../case/caseParts.ts'
import type { Role } from '../case/vocabulary.ts'
import { type Key, sealJson, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { KeyRing } from './keys.ts'
import type { Db, Tables } from './schema.ts'
import { statement } from './statement.ts'

export type CaseRecord = Selectable<Tables['cases']>
/** Sealed: what identifies the customer, and what nobody searches by (rows written before those have none). */
type Personal = Pick<CaseRow, 'summary' | 'phone' | 'customerName'> &
  Partial<Pick<CaseRow, 'live' | 'undelivered' | 'deputy' | 'waitingFor' | 'wrote' | 'refused' | 'approvalBy'>>

/** sorts after every time */
const never = Number.MAX_SAFE_INTEGER
/** puts people in danger before every other time */
const beforeAll = 1e14
const personalPlace = (caseId: string) => `row ${caseId}`

const approvalColumn = (roles: readonly Role[] = []): string | null =>
  roles.length > 0 ? ` ${roles.join(' ')} ` : null
/** An approval waits for this role. */
export const waitsFor = (role: Role) => sql<boolean>`(approval_by is not null and approval_by like ${`% ${role} %`})`

/** Neither closed nor merged nor erased. Written out, as the indexes on open cases are: a bound value would pass them by. */
export const isOpen = sql<boolean>`status not in ('closed', 'merged') and erased = 0`

/** Written out, as its two indexes are. */
export const isNotClosed = sql<boolean>`status <> 'closed'`

export const involvedColumn = (staffIds: readonly string[]): string => JSON.stringify(staffIds)
/**
 * The case is not about this member of staff. An id in its quotes stands in no other id; `replace` takes any character for itself, as
 * `like` would not, in either engine.
 */
export const isNotAbout = (staffId: string) =>
  sql<boolean>`(cases.involved is null or replace(cases.involved, ${JSON.stringify(staffId)}, '') = cases.involved)`

/** What a commit writes of a case, besides its id and where it came from. */
export type CaseColumns = Omit<CaseRecord, 'pk' | 'id' | 'channel' | 'conversation_id' | 'user_id'>

export function sealRow(
  key: Key,
  row: CaseRow,
): Omit<CaseColumns, 'version' | 'key' | 'head' | 'search' | 'fire_at' | 'involved'> {
  const { summary, phone, customerName, live, undelivered, deputy, waitingFor, wrote, refused } = row
  return {
    ...plainColumns(row),
    personal: sealJson(key, personalPlace(row.id), {
      summary,
      phone,
      customerName,
      live,
      undelivered,
      deputy,
      ...(waitingFor ? { waitingFor } : {}),
      ...(wrote ? { wrote } : {}),
      ...(refused ? { refused } : {}),
    } satisfies Personal),
  }
}

export function plainColumns(row: CaseRow) {
  return {
    status: row.status,
    severity: row.severity,
    category: row.category,
    owner_role: row.ownerRole,
    owner_id: row.ownerId,
    owner_name: row.ownerName,
    deputy_id: row.deputy?.staffId ?? null,
    store_id: row.storeId,
    source: row.source,
    overdue: row.overdue ? 1 : 0,
    next_due_at: row.nextDueAt,
    next_due_clock: row.nextDueClock,
    due_sort: row.nextDueAt === null ? never : row.danger ? row.nextDueAt - beforeAll : row.nextDueAt,
    danger: row.danger ? 1 : 0,
    tasks_open: row.tasksOpen,
    task_due_at: row.taskDueAt,
    handed_off_at: row.handedOffAt,
    registered_at: row.registeredAt,
    updated_at: row.updatedAt,
    erased: row.erased ? 1 : 0,
    approval_by: approvalColumn(row.approvalBy),
  }
}

export async function openRow(db: Db, ring: KeyRing, record: CaseRecord): Promise<CaseRow> {
  const held = record.key === null ? undefined : await ring.seek(db, record.key)
  const personal: Personal =
    held && record.personal
      ? unsealJson<Personal>(held.key, personalPlace(record.id), record.personal)
      : { summary: '', phone: null, customerName: null }
  // the columns were written from a CaseRow by sealRow: their words are its words
  return {
    id: record.id,
    status: record.status as CaseRow['status'],
    severity: record.severity as CaseRow['severity'],
    category: record.category as CaseRow['category'],
    ...personal,
    // the words in the column were written from a CaseRow
    ...(record.approval_by === null ? {} : { approvalBy: record.approval_by.trim().split(' ') as Role[] }),
    live: personal.live ?? null,
    undelivered: personal.undelivered ?? false,
    deputy: personal.deputy ?? null,
    ownerRole: record.owner_role as CaseRow['ownerRole'],
    ownerId: record.owner_id,
    ownerName: record.owner_name,
    storeId: record.store_id,
    source: record.source as CaseRow['source'],
    overdue: record.overdue === 1,
    nextDueAt: record.next_due_at,
    nextDueClock: record.next_due_clock as CaseRow['nextDueClock'],
    handedOffAt: record.handed_off_at,
    danger: record.danger === 1,
    tasksOpen: record.tasks_open,
    taskDueAt: record.task_due_at,
    registeredAt: record.registered_at,
    updatedAt: record.updated_at,
    version: record.version,
    erased: record.erased === 1,
  }
}

export function createCaseTable({ db: compiler }: Engine) {
  const columns = [
    'version',
    'status',
    'severity',
    'category',
    'owner_role',
    'owner_id',
    'owner_name',
    'deputy_id',
    'store_id',
    'source',
    'overdue',
    'next_due_at',
    'next_due_clock',
    'due_sort',
    'danger',
    'tasks_open',
    'task_due_at',
    'handed_off_at',
    'registered_at',
    'updated_at',
    'erased',
    'fire_at',
    'head',
    'key',
    'personal',
    'search',
    'involved',
    'approval_by',
  ] as const satisfies readonly (keyof CaseColumns)[]
  type Column = (typeof columns)[number]
  const pick = (hole: CaseColumns, some: readonly Column[] = columns) =>
    Object.fromEntries(some.map(it => [it, hole[it]])) as unknown as CaseColumns

  /** What an index goes by is written only when it changes: each index with a column that is set has a page written anew, changed or not. */
  const indexed = [
    'status',
    'severity',
    'owner_role',
    'owner_id',
    'deputy_id',
    'overdue',
    'due_sort',
    'updated_at',
    'erased',
    'fire_at',
    'involved',
    'approval_by',
  ] as const satisfies readonly Column[]
  const others = columns.filter(it => !(indexed as readonly Column[]).includes(it))
  const updating = (changed: readonly Column[]) =>
    statement<CaseColumns & { pk: number; expected: number }>()(hole =>
      compiler
        .updateTable('cases')
        .set(pick(hole, [...others, ...changed]))
        .where('pk', '=', hole.pk)
        .where('version', '=', hole.expected),
    )
  const updates = new Map<string, ReturnType<typeof updating>>()

  /** How many rows it changed: none when the case has moved on since `before` was read. */
  function update(db: Db, before: CaseRecord, next: CaseColumns): Promise<number> {
    const changed = indexed.filter(it => before[it] !== next[it])
    const which = changed.join()
    const known = updates.get(which) ?? updating(changed)
    updates.set(which, known)
    return known.run(db, { ...next, pk: before.pk, expected: before.version })
  }

  return {
    find: statement<{ caseId: string }>()(hole =>
      compiler.selectFrom('cases').selectAll().where('id', '=', hole.caseId),
    ),
    /** asked at every turn: without the sealed columns */
    version: statement<{ caseId: string }>()(hole =>
      compiler.selectFrom('cases').select('version').where('id', '=', hole.caseId),
    ),
    /** open cases of one owner; from the index alone */
    openOf: statement<{ staffId: string }>()(hole =>
      compiler
        .selectFrom('cases')
        .select(({ fn }) => fn.countAll().as('open'))
        .where('owner_id', '=', hole.staffId)
        .where(isOpen),
    ),
    insert: statement<
      CaseColumns & { id: string; channel: string | null; conversationId: string | null; userId: string | null }
    >()(hole =>
      compiler
        .insertInto('cases')
        .values({
          ...pick(hole),
          id: hole.id,
          channel: hole.channel,
          conversation_id: hole.conversationId,
          user_id: hole.userId,
        })
        .onConflict(it => it.doNothing())
        .returning('pk'),
    ),
    move: statement<ChannelRef & { pk: number }>()(hole =>
      compiler
        .updateTable('cases')
        .set({ channel: hole.id, conversation_id: hole.conversationId, user_id: hole.userId })
        .where('pk', '=', hole.pk),
    ),
    update,
  }
}
export type CaseTable = ReturnType<typeof createCaseTable>
