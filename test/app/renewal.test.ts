// A ledger filled by an older version: what is kept beside its cases today is there after one pass, cut off or not, and then is left alone.
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createRenewal } from '../../src/app/renewal.ts'
import { openSqlite } from '../../src/ledger/sqlite.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const beside = ['tasks', 'marks', 'notices'] as const
const rowColumns =
  'id, version, status, owner_id, deputy_id, tasks_open, task_due_at, involved, fire_at, next_due_at, erased'

async function inDatabase<T>(work: (db: ReturnType<typeof openSqlite>['db']) => Promise<T>): Promise<T> {
  const engine = openSqlite(`${stage.dataDir}/huiyin.db`)
  try {
    return await work(engine.db)
  } finally {
    await engine.db.destroy()
  }
}

/** All that a commit keeps beside a case's events; a notice has another number each time. */
const kept = () =>
  inDatabase(async db => {
    const all = async (text: string) => (await sql.raw(text).execute(db)).rows
    return {
      cases: await all(`select ${rowColumns} from cases order by pk`),
      tasks: await all(
        'select case_pk, id, kind, owner_role, owner_id, due_at, overdue from tasks order by case_pk, id',
      ),
      marks: await all('select * from marks order by case_pk, code'),
      notices: await all(
        'select staff_id, case_pk, about, at, clocks, tasks from notices order by case_pk, about, staff_id',
      ),
    }
  })

/** As migrations 0003 to 0007 leave the rows they find. */
const makeOld = () =>
  inDatabase(async db => {
    for (const table of beside) await sql.raw(`delete from ${table}`).execute(db)
    await sql
      .raw('update cases set tasks_open = 0, task_due_at = null, deputy_id = null, involved = null where erased = 0')
      .execute(db)
  })

async function threeCases(): Promise<string[]> {
  const ids: string[] = []
  for (const number of [1, 2, 3]) {
    const ref = { conversationId: `c${number}`, userId: `u${number}` }
    for (const text of [
      '你好',
      `K5 的刹车修了三次还是异响，车牌浙A1234${number}，电话1380013800${number}，宋远涛态度很差`,
      '转人工',
    ])
      await stage.say(text, ref)
    const [caseId = ''] = await stage.ledger.casesOfCustomer({ channel: 'webchat', ...ref })
    ids.push(caseId)
  }
  return ids
}
const renewal = (change: Partial<Parameters<typeof createRenewal>[0]> = {}) =>
  createRenewal({ ...stage, everyMs: 0, ...change })

it('brings every old row up to what a commit of today keeps, without an event, exactly once', async () => {
  const [first = '', second = ''] = await threeCases()
  await stage.handle({
    caseId: second,
    command: { type: 'erasePersonalData', reason: '客户要求' },
    actor: { kind: 'staff', staffId: 'songtao' },
  })
  const before = await kept()
  for (const table of beside) expect(before[table].length, table).toBeGreaterThan(0)
  await makeOld()
  expect(await kept()).not.toEqual(before)
  const version = await stage.ledger.caseVersion(first)
  const commits: string[] = []
  const ledger = {
    ...stage.ledger,
    commit: async (batch: Parameters<typeof stage.ledger.commit>[0]) => {
      commits.push(...batch.cases.map(each => each.caseId))
      return stage.ledger.commit(batch)
    },
  }
  await renewal({ ledger }).run()
  expect(await kept()).toEqual(before)
  expect(await stage.ledger.caseVersion(first)).toBe(version)
  expect(commits).toHaveLength(2)
  expect(commits).not.toContain(second)
  await renewal({ ledger }).run()
  expect(commits).toHaveLength(2)
  expect(await stage.ledger.verify(first)).toMatchObject({ ok: true })
  expect(stage.failures).toEqual([])
})

it('cut off after the first, the next start goes on with the others; what was noted meanwhile stays noted', async () => {
  await threeCases()
  const before = await kept()
  await makeOld()
  let left = 1
  const dying = renewal({
    ledger: {
      ...stage.ledger,
      commit: async batch => {
        if (left-- > 0) return stage.ledger.commit(batch)
        throw new Error('the process ends here')
      },
    },
    onFailure: () => {},
  })
  await dying.run()
  expect(await stage.ledger.outdated(0, 9)).toHaveLength(2)
  const [notice] = (await kept()).notices as { staff_id: string }[]
  const staffId = notice?.staff_id ?? ''
  expect(await stage.ledger.noted(staffId, 'all')).toBeGreaterThan(0)
  const notedCase = (before.notices as { staff_id: string; case_pk: number }[]).find(it => it.staff_id === staffId)
  await renewal().run()
  expect(await stage.ledger.outdated(0, 9)).toEqual([])
  const after = await kept()
  expect(after.notices).toEqual(
    (before.notices as { staff_id: string; case_pk: number }[]).filter(
      it => it.staff_id !== staffId || it.case_pk !== notedCase?.case_pk,
    ),
  )
  expect({ ...after, notices: [] }).toEqual({ ...before, notices: [] })
})

it('a case somebody writes meanwhile is left as they wrote it, and one about to be looked at is looked at then', async () => {
  const [first = '', second = ''] = await threeCases()
  await makeOld()
  const staffId = (await stage.ledger.row(first))?.ownerId ?? ''
  const soon = stage.at.now + 5
  await inDatabase(db => sql`update cases set fire_at = ${soon} where id = ${second}`.execute(db))
  const racing = renewal({
    ledger: {
      ...stage.ledger,
      loadCase: async caseId => {
        const loaded = await stage.ledger.loadCase(caseId)
        if (caseId === first)
          await stage.handle({ caseId, command: { type: 'addNote', text: '同事' }, actor: { kind: 'staff', staffId } })
        return loaded
      },
    },
  })
  await racing.run()
  expect((await stage.app.detail(first))?.timeline.at(-1)?.type).toBe('note.added')
  expect(await stage.ledger.outdated(0, 9)).toEqual([])
  expect(await stage.ledger.dueCases(soon, 9)).toEqual([second])
})
