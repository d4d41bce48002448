// The work still to be done beside cases, in step with each case's commit and read across cases. Decides nothing about a task.
import { sql } from 'kysely'
import type { CaseRow, OpenTask, TaskFilter } from '../app/ledgerShapes.ts'
import { type CaseRecord, isNotAbout, openRow } from './caseRow.ts'
import { type Key, sealJson, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { KeyRing } from './keys.ts'
import type { Db } from './schema.ts'
import { insertion, statement } from './statement.ts'

const mostTasks = 200
const place = (caseId: string, taskId: string) => `task ${caseId} ${taskId}`

interface Cursor {
  at: number
  pk: number
  id: string
}
const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')
function readCursor(text: string): Cursor | undefined {
  const [, at, pk, id] =
    /^\{"at":(\d{1,16}),"pk":(\d{1,16}),"id":"([^"]{1,200})"\}$/.exec(
      Buffer.from(text, 'base64url').toString('utf8'),
    ) ?? []
  return id === undefined ? undefined : { at: Number(at), pk: Number(pk), id }
}

export function createTasks({ db }: Engine, ring: KeyRing) {
  const remove = statement<{ pk: number }>()(hole => db.deleteFrom('tasks').where('case_pk', '=', hole.pk))
  const insert = insertion(db, 'tasks', [
    'case_pk',
    'id',
    'kind',
    'owner_role',
    'owner_id',
    'owner_name',
    'due_at',
    'overdue',
    'words',
  ])

  /** @param of.before how many the case had: most have none, and cost nothing */
  async function replace(
    tx: Db,
    of: { pk: number; caseId: string; key: Key; before: number },
    tasks: readonly OpenTask[],
  ): Promise<void> {
    if (of.before > 0) await remove.run(tx, { pk: of.pk })
    await insert(
      tx,
      tasks.map(({ id, kind, text, owner, dueAt, overdue }) => ({
        case_pk: of.pk,
        id,
        kind,
        owner_role: owner.role,
        owner_id: owner.staffId ?? null,
        owner_name: owner.name ?? null,
        due_at: dueAt,
        overdue: overdue ? 1 : 0,
        words: text === undefined ? null : sealJson(of.key, place(of.caseId, id), text),
      })),
    )
  }

  async function opened(caseId: string, keyId: string | null, { id, words }: { id: string; words: Uint8Array | null }) {
    const held = words && keyId ? await ring.seek(db, keyId) : undefined
    return held && words ? { text: unsealJson<string>(held.key, place(caseId, id), words) } : {}
  }

  async function page({ owner, overdue, reader, limit, cursor }: TaskFilter): Promise<{
    items: { task: OpenTask; row: CaseRow }[]
    nextCursor: string | null
  }> {
    const most = Math.min(Math.max(Math.trunc(limit) || 1, 1), mostTasks)
    const after = cursor === undefined ? undefined : readCursor(cursor)
    // a cursor of somebody's own making: there is nothing behind it
    if (cursor !== undefined && after === undefined) return { items: [], nextCursor: null }
    let query = db.selectFrom('tasks').selectAll()
    if (owner !== undefined)
      query = query.where(eb =>
        eb.or([
          eb('owner_id', '=', owner.staffId),
          eb.and([eb('owner_id', 'is', null), eb('owner_role', '=', owner.role)]),
        ]),
      )
    if (overdue !== undefined) query = query.where('overdue', '=', overdue ? 1 : 0)
    if (reader !== undefined)
      query = query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('cases').select('cases.pk').whereRef('cases.pk', '=', 'tasks.case_pk').where(isNotAbout(reader)),
        ),
      )
    if (after) query = query.where(sql<boolean>`(due_at, case_pk, id) > (${after.at}, ${after.pk}, ${after.id})`)
    const found = await query
      .orderBy('due_at')
      .orderBy('case_pk')
      .orderBy('id')
      .limit(most + 1)
      .execute()
    const shown = found.slice(0, most)
    const pks = [...new Set(shown.map(it => it.case_pk))]
    const records = pks.length ? await db.selectFrom('cases').selectAll().where('pk', 'in', pks).execute() : []
    const byPk = new Map<number, CaseRecord>(records.map(it => [it.pk, it]))
    const items: { task: OpenTask; row: CaseRow }[] = []
    for (const it of shown) {
      const record = byPk.get(it.case_pk)
      // erased between the two readings
      if (!record || record.key === null) continue
      // the columns were written from an OpenTask by replace: their words are its words
      const task: OpenTask = {
        id: it.id,
        kind: it.kind as OpenTask['kind'],
        ...(await opened(record.id, record.key, it)),
        owner: {
          role: it.owner_role as OpenTask['owner']['role'],
          ...(it.owner_id === null ? {} : { staffId: it.owner_id }),
          ...(it.owner_name === null ? {} : { name: it.owner_name }),
        },
        dueAt: it.due_at,
        overdue: it.overdue === 1,
      }
      items.push({ task, row: await openRow(db, ring, record) })
    }
    const last = shown.at(-1)
    const more = found.length > most && last !== undefined
    return { items, nextCursor: more ? writeCursor({ at: last.due_at, pk: last.case_pk, id: last.id }) : null }
  }

  return { replace, page }
}
export type Tasks = ReturnType<typeof createTasks>
