// Cases found by the very car or phone they are about. Kept are keyed codes only: nobody reads a plate or a number out of them.
import { createHmac } from 'node:crypto'
import type { Mark } from '../case/views/duplicates.ts'
import type { Key } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import { insertion, statement } from './statement.ts'

export function createMarks({ db }: Engine, key: Key) {
  const coded = ({ kind, value }: Mark): string =>
    createHmac('sha256', key).update(`${kind} ${value}`).digest('base64url')
  const ofCase = statement<{ pk: number }>()(hole =>
    db.selectFrom('marks').select('code').where('case_pk', '=', hole.pk),
  )
  const remove = statement<{ pk: number }>()(hole => db.deleteFrom('marks').where('case_pk', '=', hole.pk))
  const insert = insertion(db, 'marks', ['case_pk', 'code'])

  /** Written only when they change: most commits tell nothing new of the car. */
  async function replace(tx: Db, of: { pk: number; isNew: boolean }, marks: readonly Mark[]): Promise<void> {
    const { pk, isNew } = of
    const codes = [...new Set(marks.map(coded))].sort()
    const before = isNew ? [] : (await ofCase.all(tx, { pk })).map(it => it.code).sort()
    if (before.join() === codes.join()) return
    if (before.length > 0) await remove.run(tx, { pk })
    await insert(
      tx,
      codes.map(code => ({ case_pk: pk, code })),
    )
  }

  /** Cases with any of these marks, the newest first. */
  async function cases(marks: readonly Mark[], limit: number): Promise<string[]> {
    if (marks.length === 0) return []
    const found = await db
      .selectFrom('marks')
      .innerJoin('cases', 'cases.pk', 'marks.case_pk')
      .select('cases.id')
      .where('marks.code', 'in', marks.map(coded))
      // each once; what is sorted by must be among it, or PostgreSQL refuses
      .groupBy(['cases.id', 'cases.pk'])
      .orderBy('cases.pk', 'desc')
      .limit(limit)
      .execute()
    return found.map(it => it.id)
  }

  return { replace, cases }
}
export type Marks = ReturnType<typeof createMarks>
