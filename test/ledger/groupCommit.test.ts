// Commits that come together share one transaction; each must behave as if it had come alone.
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import type { Batch } from '../../src/app/ledgerShapes.ts'
import type { Engine } from '../../src/ledger/engine.ts'
import { createGroupCommit } from '../../src/ledger/groupCommit.ts'
import { refuse } from '../../src/ledger/refused.ts'
import type { Db } from '../../src/ledger/schema.ts'
import { openSqlite } from '../../src/ledger/sqlite.ts'
import { batch, change, chat, note, only, says, turn } from './samples.ts'
import { type SqliteStore, sqliteStore } from './store.ts'
import { nextToSay } from './waiting.ts'

let store: SqliteStore
let ledger: Ledger
let engine: Engine
beforeEach(async () => {
  store = await sqliteStore()
  ledger = await store.open()
  engine = openSqlite(join(store.dataDir, 'huiyin.db'))
})
afterEach(async () => {
  await engine.db.destroy()
  await store.destroy()
})

describe('the ledger, asked for many commits at once', () => {
  const speaking = (id: string, version: number, text: string): Batch => {
    const message = says(text, { from: 'bot', caseKey: id })
    return batch({
      conversation: turn(chat(id), version, { messages: [message], deliveries: [{ messageId: message.id }] }),
      cases: [change(id, version, [note(text)], { searchText: text })],
    })
  }

  test('undoes a refused and a failing one alone, and answers each with its own result', async () => {
    await ledger.commit(speaking('HY-old', 0, 'there'))
    const failing = speaking('HY-bug', 0, 'bug')
    failing.conversation?.deliveries.push({ messageId: 'unknown' })
    const batches = [
      speaking('HY-1', 0, 'one'),
      speaking('HY-old', 0, 'stale'),
      speaking('HY-2', 0, 'two'),
      failing,
      batch({
        ...speaking('HY-half', 0, 'half'),
        cases: [change('HY-half', 0, [note('half')]), change('HY-old', 9, [note('half')])],
      }),
      speaking('HY-3', 0, 'three'),
    ]
    const results = await Promise.allSettled(batches.map(it => ledger.commit(it)))
    expect(results.map(it => (it.status === 'rejected' ? 'thrown' : it.value.ok ? 'ok' : it.value.why))).toEqual([
      'ok',
      'conflict',
      'ok',
      'thrown',
      'conflict',
      'ok',
    ])
    const texts = results.map(it => (it.status === 'fulfilled' && it.value.ok ? it.value.messages[0]?.text : undefined))
    expect(texts).toEqual(['one', undefined, 'two', undefined, undefined, 'three'])
    const other = await store.open()
    for (const id of ['HY-1', 'HY-2', 'HY-3']) expect(await other.caseVersion(id)).toBe(1)
    for (const id of ['HY-bug', 'HY-half']) {
      expect(await other.loadCase(id)).toBeNull()
      expect(await other.loadConversation(chat(id))).toBeNull()
    }
    expect(await other.caseVersion('HY-old')).toBe(1)
    const due = await nextToSay(other, Number.MAX_SAFE_INTEGER)
    expect(due.map(it => it.message.text)).toEqual(['there', 'one', 'two', 'three'])
    const ids = results.flatMap(it => (it.status === 'fulfilled' && it.value.ok ? it.value.deliveries : []))
    expect(due.slice(1).map(it => it.id)).toEqual(ids)
    expect((await other.rows({ limit: 9, q: 'half' })).items).toEqual([])
    expect(await other.verify()).toEqual({ ok: true, events: 4 })
    // what was undone can be done properly
    expect((await ledger.commit(speaking('HY-bug', 0, 'mended'))).ok).toBe(true)
  })

  test('the second of two that meet is refused as if it had come later', async () => {
    const turnOf = (text: string) =>
      batch({ conversation: turn(chat('c1'), 0, { inboundId: 'in1', messages: [says(text)] }) })
    const command = (version: number) =>
      batch({ cases: [change('HY-1', version, [note('x')])], idempotency: { scope: 's', key: 'k', result: version } })
    const results = await Promise.all([
      ledger.commit(turnOf('first')),
      ledger.commit(turnOf('the retry')),
      ledger.commit(only(change('HY-2', 0, [note('a')]))),
      ledger.commit(only(change('HY-2', 0, [note('b')]))),
      ledger.commit(only(change('HY-2', 1, [note('c')]))),
      ledger.commit(command(0)),
      ledger.commit(command(1)),
      ledger.commit(batch({ conversation: turn(chat('c1'), 0) })),
      ledger.commit(batch({ conversation: turn(chat('c1'), 1, { messages: [says('next')] }) })),
    ])
    expect(results.map(it => (it.ok ? 'ok' : it.why))).toEqual([
      'ok',
      'replayed',
      'ok',
      'conflict',
      'ok',
      'ok',
      'replayed',
      'conflict',
      'ok',
    ])
    expect((await ledger.messages(chat('c1'), 0, 9)).map(it => [it.seq, it.text])).toEqual([
      [1, 'first'],
      [2, 'next'],
    ])
    expect(await ledger.idempotent('s', 'k')).toBe(0)
    const found = await ledger.loadCase('HY-2')
    const said = found && 'events' in found ? found.events.map(it => it.body.type === 'note.added' && it.body.text) : []
    expect(said).toEqual(['a', 'c'])
  })

  test('a refused one first, the same right after it: its key and its number are free', async () => {
    const refused = batch({
      cases: [change('HY-1', 0, [note('no')]), change('HY-1', 0, [note('twice')])],
      idempotency: { scope: 's', key: 'k', result: 'no' },
    })
    const good = batch({
      cases: [change('HY-1', 0, [note('yes')])],
      idempotency: { scope: 's', key: 'k', result: 'yes' },
    })
    const results = await Promise.all([ledger.commit(refused), ledger.commit(good)])
    expect(results.map(it => it.ok)).toEqual([false, true])
    expect(await ledger.idempotent('s', 'k')).toBe('yes')
  })

  test('more than fit into one transaction, from two connections, all count', async () => {
    const both = [ledger, await store.open()]
    const all = Array.from({ length: 150 }, (_, at) => at)
    const results = await Promise.all(
      all.map(at => (both[at % 2] as Ledger).commit(speaking(`HY-${at % 75}`, 0, `t${at}`))),
    )
    // each case was begun by two: one of them wins
    expect(results.filter(it => it.ok)).toHaveLength(75)
    expect(results.filter(it => !it.ok && it.why === 'conflict')).toHaveLength(75)
    expect(await ledger.verify()).toEqual({ ok: true, events: 75 })
    expect(await nextToSay(ledger, Number.MAX_SAFE_INTEGER)).toHaveLength(75)
  })
})

describe('the shared transaction', () => {
  /** writes its number under its name; the name says what becomes of it */
  async function apply(tx: Db, { at }: Batch) {
    await sql`insert into case_numbers (day, last) values (${String(at)}, ${at})`.execute(tx)
    if (at % 10 === 1) refuse('conflict')
    if (at % 10 === 2) throw new Error(`bug in ${at}`)
    return { messages: [], deliveries: [at] }
  }
  const numbers = async (db: Db) =>
    (await sql<{ last: number }>`select last from case_numbers order by last`.execute(db)).rows.map(it => it.last)
  const at = (number: number): Batch => batch({ at: number })
  /** the same database, with something to do between the work and its commit */
  const beforeCommit = (db: Db, commit: () => Promise<void>): Db =>
    ({
      transaction: () => ({
        execute: <T>(work: (tx: Db) => Promise<T>) =>
          db.transaction().execute(async tx => {
            const done = await work(tx)
            await commit()
            return done
          }),
      }),
    }) as unknown as Db

  test('when it fails, everybody in it hears so and nothing is stored; the next one works', async () => {
    let broken = true
    const db = beforeCommit(engine.db, async () => {
      if (broken) throw new Error('disk full')
    })
    const commit = createGroupCommit(db, apply)
    const results = await Promise.allSettled([3, 11, 12, 4].map(it => commit(at(it))))
    for (const it of results) expect(it).toMatchObject({ status: 'rejected', reason: { message: 'disk full' } })
    await expect(commit(at(5))).rejects.toThrow('disk full')
    expect(await numbers(engine.db)).toEqual([])
    broken = false
    expect(await Promise.all([3, 4].map(it => commit(at(it))))).toEqual([
      { ok: true, messages: [], deliveries: [3] },
      { ok: true, messages: [], deliveries: [4] },
    ])
    expect(await numbers(engine.db)).toEqual([3, 4])
  })

  test('nobody hears anything before it is on disk, refusals included', async () => {
    const other = openSqlite(join(store.dataDir, 'huiyin.db'))
    let reached: (() => void) | undefined
    let letGo: (() => void) | undefined
    const atCommit = new Promise<void>(resolve => {
      reached = resolve
    })
    const gate = new Promise<void>(resolve => {
      letGo = resolve
    })
    const db = beforeCommit(engine.db, async () => {
      reached?.()
      await gate
    })
    const commit = createGroupCommit(db, apply)
    const heard: unknown[] = []
    const all = [3, 11, 12, 4].map(it =>
      commit(at(it)).then(
        async result => heard.push([it, result.ok, await numbers(other.db)]),
        async error => heard.push([it, error.message, await numbers(other.db)]),
      ),
    )
    await atCommit
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(heard).toEqual([])
    expect(await numbers(other.db)).toEqual([])
    letGo?.()
    await Promise.all(all)
    expect(heard).toEqual([
      [3, true, [3, 4]],
      [11, false, [3, 4]],
      [12, 'bug in 12', [3, 4]],
      [4, true, [3, 4]],
    ])
    await other.db.destroy()
  })

  test('those who come during it go into the next one, in their order', async () => {
    const groups: number[] = []
    let size = 0
    const db = beforeCommit(engine.db, async () => {
      groups.push(size)
      size = 0
    })
    const commit = createGroupCommit(db, (tx, it) => {
      size += 1
      return apply(tx, it)
    })
    const heard: number[] = []
    const hear = (number: number) => commit(at(number)).then(() => heard.push(number))
    const first = [30, 40, 50].map(hear)
    await Promise.all([
      ...first,
      ...Array.from({ length: 70 }, (_, n) => hear(100 + n * 10)),
      first[0]?.then(() => hear(9990)),
    ])
    expect(groups).toEqual([64, 10])
    expect(heard).toEqual([30, 40, 50, ...Array.from({ length: 70 }, (_, n) => 100 + n * 10), 9990])
    expect(await numbers(engine.db)).toHaveLength(74)
  })
})
