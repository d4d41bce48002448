// What staff were told and have not noted yet, in step with each case's commit. Codes and counts only: no personal data.
import { sql } from 'kysely'
import type { KeptNotice, NewNotice, NoticeFilter } from '../app/ledgerShapes.ts'
import type { Clock } from '../app/ports.ts'
import { givenAbouts } from '../case/handling.ts'
import { dayMs } from '../case/policy/durations.ts'
import { isNotAbout } from './caseRow.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import { insertion, statement } from './statement.ts'

const mostNotices = 200
/** Whoever has not looked for so long finds the case in the queue; ms. */
const keptFor = 30 * dayMs

interface Cursor {
  danger: number
  at: number
  id: number
}
const writeCursor = ({ danger, at, id }: Cursor): string =>
  Buffer.from([danger, at, id].join(' ')).toString('base64url')
function readCursor(text: string): Cursor | undefined {
  const [, danger, at, id] =
    /^([01]) (\d{1,16}) (\d{1,16})$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? []
  return id === undefined ? undefined : { danger: Number(danger), at: Number(at), id: Number(id) }
}

/** Nobody has to do anything about it any more. */
const isOver = (status: string): boolean => status === 'closed' || status === 'merged'

export function createNotices({ db }: Engine, clock: Clock) {
  const removeCase = statement<{ pk: number }>()(hole => db.deleteFrom('notices').where('case_pk', '=', hole.pk))
  const removeOne = statement<{ pk: number; staffId: string; about: string }>()(hole =>
    db
      .deleteFrom('notices')
      .where('staff_id', '=', hole.staffId)
      .where('case_pk', '=', hole.pk)
      .where('about', '=', hole.about),
  )
  const removeFormer = statement<{ pk: number; owner: string }>()(hole =>
    db
      .deleteFrom('notices')
      .where('case_pk', '=', hole.pk)
      .where('about', 'in', [...givenAbouts])
      .where('staff_id', '!=', hole.owner),
  )
  const insert = insertion(db, 'notices', ['staff_id', 'case_pk', 'about', 'at', 'clocks', 'tasks'])

  /**
   * @param of.before the case's status until now; undefined for a new case
   * @param of.passedTo the staff id of who has it now, where somebody else had it before; '' while nobody has
   */
  async function write(
    tx: Db,
    of: { pk: number; before: string | undefined; now: string; passedTo?: string },
    notices: readonly NewNotice[],
  ): Promise<void> {
    if (isOver(of.now)) {
      if (of.before !== undefined && !isOver(of.before)) await removeCase.run(tx, { pk: of.pk })
      return
    }
    // it is not theirs any more: whoever read that it is would begin on a colleague's case
    if (of.passedTo !== undefined) await removeFormer.run(tx, { pk: of.pk, owner: of.passedTo })
    // what is entered afterwards, from long ago, is news to nobody
    const fresh = notices.filter(it => it.at >= clock.now() - keptFor)
    for (const { staffId, about } of fresh) await removeOne.run(tx, { pk: of.pk, staffId, about })
    await insert(
      tx,
      fresh.map(({ staffId, about, at, clocks, tasks }) => ({
        staff_id: staffId,
        case_pk: of.pk,
        about,
        at,
        clocks: clocks.join(' '),
        tasks,
      })),
    )
  }

  async function page({ staffId, limit, cursor }: NoticeFilter): Promise<{
    items: KeptNotice[]
    nextCursor: string | null
  }> {
    const most = Math.min(Math.max(Math.trunc(limit) || 1, 1), mostNotices)
    const after = cursor === undefined ? undefined : readCursor(cursor)
    // a cursor of somebody's own making: there is nothing behind it
    if (cursor !== undefined && after === undefined) return { items: [], nextCursor: null }
    let query = db
      .selectFrom('notices')
      .innerJoin('cases', 'cases.pk', 'notices.case_pk')
      .select(['notices.id', 'notices.about', 'notices.at', 'notices.clocks', 'notices.tasks'])
      .select(['cases.id as caseId', 'cases.severity', 'cases.danger'])
      .select(['cases.owner_role', 'cases.owner_id', 'cases.owner_name'])
      .select(['cases.next_due_at as nextDueAt', 'cases.next_due_clock as nextDueClock'])
      .where('notices.staff_id', '=', staffId)
      // also what they were told before it turned out to be about them
      .where(isNotAbout(staffId))
    if (after)
      query = query.where(
        sql<boolean>`(cases.danger, notices.at, notices.id) < (${after.danger}, ${after.at}, ${after.id})`,
      )
    const found = await query
      .orderBy('cases.danger', 'desc')
      .orderBy('notices.at', 'desc')
      .orderBy('notices.id', 'desc')
      .limit(most + 1)
      .execute()
    const shown = found.slice(0, most)
    const last = shown.at(-1)
    return {
      // the columns were written from a NewNotice and a CaseRow: their words are its words
      items: shown.map(
        ({ id, caseId, about, at, clocks, tasks, severity, danger, nextDueAt, nextDueClock, ...of }) => ({
          id,
          caseId,
          owner: {
            role: of.owner_role as KeptNotice['owner']['role'],
            ...(of.owner_id === null ? {} : { staffId: of.owner_id }),
            ...(of.owner_name === null ? {} : { name: of.owner_name }),
          },
          nextDueAt,
          nextDueClock: nextDueClock as KeptNotice['nextDueClock'],
          about: about as KeptNotice['about'],
          at,
          clocks: clocks.split(' ').filter(it => it !== '') as KeptNotice['clocks'],
          tasks,
          severity: severity as KeptNotice['severity'],
          danger: danger === 1,
        }),
      ),
      nextCursor: found.length > most && last !== undefined ? writeCursor(last) : null,
    }
  }

  async function noted(staffId: string, which: readonly number[] | 'all'): Promise<number> {
    if (which.length === 0) return 0
    let query = db.deleteFrom('notices').where('staff_id', '=', staffId)
    if (which !== 'all') query = query.where('id', 'in', which)
    return Number((await query.executeTakeFirst()).numDeletedRows)
  }

  async function forgetOld(): Promise<void> {
    await db
      .deleteFrom('notices')
      .where('at', '<', clock.now() - keptFor)
      .execute()
  }

  return { write, page, noted, forgetOld }
}
export type Notices = ReturnType<typeof createNotices>
