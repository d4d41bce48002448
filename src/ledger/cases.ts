// Writes and reads what happened to a case: its events, its row, its earliest timer and its words in the search index, all in step.
import type { Ledger } from '../app/ledgerPort.ts'
import type { CaseChange, OpenTask } from '../app/ledgerShapes.ts'
import { type CaseColumns, type CaseTable, involvedColumn, openRow, sealRow } from './caseRow.ts'
import { noHash } from './cipher.ts'
import type { EventLog } from './eventLog.ts'
import type { HeldKey, KeyRing } from './keys.ts'
import type { Lent } from './lent.ts'
import type { Marks } from './marks.ts'
import type { Notices } from './notices.ts'
import type { Db } from './schema.ts'
import type { SearchIndex } from './searchIndex.ts'
import type { Tasks } from './tasks.ts'
import { earliest } from './timers.ts'

const earliestDue = (tasks: readonly OpenTask[]): number | null =>
  tasks.length === 0 ? null : Math.min(...tasks.map(it => it.dueAt))

export function createCases(
  ring: KeyRing,
  table: CaseTable,
  log: EventLog,
  lent: Lent,
  search: SearchIndex,
  tasks: Tasks,
  marks: Marks,
  notices: Notices,
) {
  /** Counted after the case's own row is written; the database lets one commit at a time do so. */
  async function hasRoom(tx: Db, { staffId, capacity }: NonNullable<CaseChange['room']>): Promise<boolean> {
    return Number((await table.openOf.first(tx, { staffId }))?.open ?? 0) <= capacity
  }

  /** The case's key; undefined when the case has moved on, was erased, or its new owner has no room. */
  async function write(tx: Db, change: CaseChange): Promise<HeldKey | undefined> {
    const { caseId, events, row } = change
    const found = await table.find.first(tx, { caseId })
    if ((found?.version ?? 0) !== change.expectedVersion || found?.erased === 1) return undefined
    if (found === undefined && events.length === 0) throw new Error(`case ${caseId} cannot begin without an event`)
    const held = found?.key == null ? await ring.create(tx) : await ring.find(tx, found.key)
    const kept = await lent.lend(tx, caseId, events)
    if (kept === undefined) return undefined
    const { rows, head } = log.link(caseId, held.key, change.expectedVersion, found?.head ?? noHash, kept)

    // the number of a case is always searchable, whatever else is
    const plan = search.plan(caseId, held.key, found?.search ?? null, `${caseId} ${change.searchText}`)
    const columns: CaseColumns = {
      ...sealRow(held.key, row),
      // what the list of tasks holds, so that the next commit knows what to take out of it
      tasks_open: change.tasks.length,
      task_due_at: earliestDue(change.tasks),
      version: change.expectedVersion + events.length,
      fire_at: earliest(change.timers),
      head,
      key: held.id,
      search: plan.sealed,
      involved: involvedColumn(change.involved),
    }
    let pk = found?.pk
    if (found === undefined) {
      const registered = events.find(it => it.body.type === 'case.registered')?.body
      const channel = registered?.type === 'case.registered' ? registered.channel : undefined
      const origin = {
        channel: channel?.id ?? null,
        conversationId: channel?.conversationId ?? null,
        userId: channel?.userId ?? null,
      }
      pk = (await table.insert.first(tx, { ...columns, ...origin, id: caseId }))?.pk
    } else if ((await table.update(tx, found, columns)) !== 1) {
      pk = undefined
    }
    const moved = events.findLast(it => it.body.type === 'channel.moved')?.body
    if (pk !== undefined && moved?.type === 'channel.moved') await table.move.run(tx, { ...moved.channel, pk })
    if (pk === undefined) return undefined
    if (change.room && !(await hasRoom(tx, change.room))) return undefined
    await log.insert(tx, rows)
    await search.carryOut(tx, pk, plan)
    await tasks.replace(tx, { pk, caseId, key: held.key, before: found?.tasks_open ?? 0 }, change.tasks)
    await marks.replace(tx, { pk, isNew: found === undefined }, change.marks)
    const passedTo = found && found.owner_id !== row.ownerId ? { passedTo: row.ownerId ?? '' } : {}
    await notices.write(tx, { pk, before: found?.status, now: row.status, ...passedTo }, change.notices)
    return held
  }

  /** undefined: no such case, or erased */
  async function key(db: Db, caseId: string): Promise<HeldKey | undefined> {
    const found = await table.find.first(db, { caseId })
    return found?.key == null ? undefined : ring.find(db, found.key)
  }

  async function load(db: Db, caseId: string): ReturnType<Ledger['loadCase']> {
    const found = await table.find.first(db, { caseId })
    if (found === undefined) return null
    if (found.key === null) {
      return { erased: await log.loadErased(db, caseId), row: await openRow(db, ring, found), version: found.version }
    }
    const held = await ring.seek(db, found.key)
    // erased between the two readings
    if (held === undefined) return load(db, caseId)
    const events = await lent.fetchBack(db, caseId, await log.load(db, caseId, held.key))
    return { events, version: events.length }
  }

  return { write, key, load }
}
export type Cases = ReturnType<typeof createCases>
