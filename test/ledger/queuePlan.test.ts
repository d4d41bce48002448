// The queue stays fast with many cases: every page is read along an index, in order, without sorting or reading the table through.
import { createSecretKey, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseFilter } from '../../src/app/ledgerShapes.ts'
import { createCaseTable } from '../../src/ledger/caseRow.ts'
import { createKeyRing } from '../../src/ledger/keys.ts'
import { createQueue } from '../../src/ledger/queue.ts'
import { createSearchWords } from '../../src/ledger/searchText.ts'
import { openSqlite } from '../../src/ledger/sqlite.ts'
import { change, note, only } from './samples.ts'
import { type SqliteStore, sqliteStore } from './store.ts'

describe('query plans of the queue', () => {
  let store: SqliteStore
  beforeEach(async () => {
    store = await sqliteStore()
    const ledger = await store.open()
    await ledger.commit(only(change('HY-1', 0, [note('x')])))
    // more than are looked up one by one
    await Promise.all(
      Array.from({ length: 500 }, (_, index) => ledger.commit(only(change(`HY-many-${index}`, 0, [note('x')])))),
    )
  })
  afterEach(() => store.destroy())

  type Queue = ReturnType<typeof createQueue>
  type Asked = { sql: string; parameters: readonly unknown[] }
  async function explain(ask: (queue: Queue) => Promise<Asked> | Asked): Promise<string> {
    const engine = openSqlite(join(store.dataDir, 'huiyin.db'))
    const key = createSecretKey(randomBytes(32))
    const queue = createQueue(engine, createKeyRing(engine, key), createCaseTable(engine), createSearchWords(key))
    const { sql, parameters } = await ask(queue)
    const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
    const { rows } = await engine.db.executeQuery<{ detail: string }>(plan)
    await engine.db.destroy()
    return rows.map(it => it.detail).join('\n')
  }
  const planOf = (filter: Omit<CaseFilter, 'limit'>) =>
    explain(async queue => {
      const query = (await queue.page({ ...filter, limit: 50 }))?.limit(51).compile()
      if (query === undefined) throw new Error('no query')
      return query
    })
  const cursor = (order: string) => Buffer.from(`${order} 5 5`).toString('base64url')
  const filters: Omit<CaseFilter, 'limit' | 'order'>[] = [
    {},
    { status: ['assigned', 'registered'] },
    { severity: ['major'] },
    { role: 'serviceManager' },
    { owner: 'li' },
    { owner: null },
    { overdue: true },
    { status: ['assigned'], severity: ['major'], role: 'serviceManager', owner: 'li', overdue: true },
  ]

  test.each(filters)('filtered by %j', async filter => {
    for (const order of ['updated', 'due'] as const) {
      for (const more of [{}, { cursor: cursor(order) }]) {
        const plan = await planOf({ ...filter, ...more, order })
        expect(plan).toMatch(new RegExp(`^(SCAN|SEARCH) cases USING INDEX cases_${order}[^\n]*$`))
      }
    }
  })

  test.each(['updated', 'due'] as const)(
    'a status few are in is looked for without going through closed ones, by %s',
    async order => {
      expect(await planOf({ status: ['merged'], order })).toContain(`cases_${order}_not_closed`)
      expect(await planOf({ status: ['closed', 'merged'], order })).not.toContain('not_closed')
    },
  )

  test.each<Omit<CaseFilter, 'limit' | 'order'>>([{ role: 'generalManager' }, { owner: 'zhou' }])(
    'few cases are looked up one by one, none without going through the queue, by %j',
    async filter => {
      for (const order of ['updated', 'due'] as const) {
        const plan = await planOf({ ...filter, order })
        expect(plan).toContain('SEARCH cases USING INTEGER PRIMARY KEY')
        expect(plan).not.toContain('SCAN')
      }
    },
  )

  test('what an index goes by is written only when it changes', async () => {
    const engine = openSqlite(join(store.dataDir, 'huiyin.db'))
    await engine.db.executeQuery(
      CompiledQuery.raw(`create trigger kept before update of status, owner_role, owner_id, due_sort, fire_at on cases
        begin select raise(abort, 'an index is written'); end`),
    )
    await engine.db.destroy()
    const ledger = await store.open()
    const again = change('HY-1', 1, [note('y')], { at: { updatedAt: 7, summary: 'told more' }, searchText: 'more' })
    expect(await ledger.commit(only(again))).toMatchObject({ ok: true })
    expect(await ledger.row('HY-1')).toMatchObject({ updatedAt: 7, summary: 'told more', version: 2 })
    const passedOn = change('HY-1', 2, [note('z')], { at: { ownerId: 'zhou' } })
    await expect(ledger.commit(only(passedOn))).rejects.toThrow('an index is written')
  })

  test('few hits of a search are looked up one by one', async () => {
    expect(await planOf({ q: '投诉' })).toContain('SEARCH cases USING INTEGER PRIMARY KEY')
  })

  test("a customer's cases are looked up by conversation and by user, without going through the channel", async () => {
    const plan = await explain(({ ofCustomer }) => {
      const places = ofCustomer.text.match(/\?/g) ?? []
      return { sql: ofCustomer.text, parameters: places.map(() => 'x') }
    })
    expect(plan).toContain('cases_conversation (channel=? AND conversation_id=?)')
    expect(plan).toContain('cases_user (channel=? AND user_id=?)')
    expect(plan).not.toMatch(/cases_\w+ \(channel=\?\)/)
    expect(plan).not.toContain('SCAN')
  })

  test('how much everybody has is counted among the open cases alone', async () => {
    const plan = await explain(({ openByOwner }) => ({ sql: openByOwner.text, parameters: [] }))
    expect(plan).toMatch(/^(SCAN|SEARCH) cases USING (COVERING )?INDEX cases_open/)
  })
})
