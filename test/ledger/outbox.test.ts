// One damaged row in the outbox is one dead letter: everybody else's messages go out.
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import { openSqlite } from '../../src/ledger/sqlite.ts'
import { batch, change, chat, noon, note, says, turn } from './samples.ts'
import { type SqliteStore, sqliteStore } from './store.ts'
import { nextToSay } from './waiting.ts'

let store: SqliteStore
let ledger: Ledger
beforeEach(async () => {
  store = await sqliteStore()
  ledger = await store.open()
  for (const id of ['c1', 'c2', 'c3']) {
    const messages = [1, 2].map(at => says(`${id} ${at}`, { from: 'bot', caseKey: `HY-${id}` }))
    const deliveries = messages.map(it => ({ messageId: it.id }))
    await ledger.commit(
      batch({
        conversation: turn(chat(id), 0, { messages, deliveries, reference: { to: id } }),
        cases: [change(`HY-${id}`, 0, [note('x')])],
      }),
    )
  }
})
afterEach(() => store.destroy())

async function damage(text: string): Promise<void> {
  const engine = openSqlite(join(store.dataDir, 'huiyin.db'))
  await sql.raw(text).execute(engine.db)
  await engine.db.destroy()
}
const texts = async (from: Ledger) => (await nextToSay(from, noon)).map(it => it.message.text)
const unreadable = 'the stored message cannot be read'

test.each([
  ['its body', "update messages set body = x'00' where seq = 1 and case_id = 'HY-c1'"],
  ['a bit of its body', "update messages set body = substr(body, 1, 40) || x'ff' where seq = 1 and case_id = 'HY-c1'"],
  ['its place', 'update messages set body = (select body from messages where seq = 2) where position = 1'],
])('a message with %s damaged is given up, the next of its conversation goes', async (_, statement) => {
  await damage(statement)
  expect(await texts(ledger)).toEqual(['c2 1', 'c3 1', 'c1 2'].toSorted())
  expect(await ledger.deadLetters(10)).toEqual([
    { id: 1, caseId: 'HY-c1', channel: 'webchat', at: noon, attempts: 0, error: unreadable },
  ])
  // put back it is given up again, and stops nobody
  expect(await ledger.requeue({ id: 1 }, noon)).toBe(1)
  expect(await texts(ledger)).toEqual(['c1 2', 'c2 1', 'c3 1'])
  expect(await ledger.deadLetters(10)).toHaveLength(1)
})

test('a damaged key or conversation stops its own conversation only', async () => {
  await damage("update keys set wrapped = x'01' where id = (select key from cases where id = 'HY-c1')")
  await damage("update conversations set reference = x'02' where conversation_id = 'c2'")
  const fresh = await store.open()
  expect(await texts(fresh)).toEqual(['c3 1'])
  const letters = await fresh.deadLetters(10)
  expect(letters.map(it => [it.caseId, it.error])).toEqual([
    ['HY-c2', unreadable],
    ['HY-c2', unreadable],
    ['HY-c1', unreadable],
    ['HY-c1', unreadable],
  ])
})

test('what stands behind damaged ones is found at once, and whose they were is said once', async () => {
  await damage("update messages set body = x'00' where seq = 1")
  const told: string[] = []
  const tell = async (caseId: string) => void told.push(caseId)
  for (const _ of [1, 2])
    expect(await ledger.waitingDeliveries(chat('c1'), 1, tell)).toMatchObject([{ message: { text: 'c1 2' } }])
  expect(told).toEqual(['HY-c1'])
  expect(await texts(ledger)).toEqual(['c1 2', 'c2 2', 'c3 2'])
})

test('a failing database is no damaged row: nothing is given up', async () => {
  const other = await store.open()
  await damage('alter table keys rename to keys_away')
  await expect(nextToSay(other, noon)).rejects.toThrow('keys')
  await damage('alter table keys_away rename to keys')
  expect(await other.deadLetters(10)).toEqual([])
  expect(await texts(other)).toEqual(['c1 1', 'c2 1', 'c3 1'])
})

test('nothing damaged is a dead letter before its case knows: cut off in between, the next process tells it', async () => {
  await damage("update messages set body = x'00' where seq = 1 and case_id = 'HY-c1'")
  const letters: unknown[] = []
  const cutOff = async () => {
    letters.push(...(await ledger.deadLetters(10)))
    throw new Error('the process ends here')
  }
  await expect(ledger.waitingDeliveries(chat('c1'), 9, cutOff)).rejects.toThrow('ends here')
  expect([letters, await ledger.deadLetters(10)]).toEqual([[], []])
  const next = await store.open()
  const told: string[] = []
  const left = await next.waitingDeliveries(chat('c1'), 9, async caseId => void told.push(caseId))
  expect(left.map(it => it.message.text)).toEqual(['c1 2'])
  expect(told).toEqual(['HY-c1'])
  expect(await next.deadLetters(10)).toMatchObject([{ caseId: 'HY-c1', error: unreadable }])
})

test('a case that is damaged itself can be told nothing, and keeps nobody waiting', async () => {
  await damage("update keys set wrapped = x'01' where id = (select key from cases where id = 'HY-c1')")
  const fresh = await store.open()
  const tell = async (caseId: string) => void (await fresh.loadCase(caseId))
  expect(await fresh.waitingDeliveries(chat('c1'), 9, tell)).toEqual([])
  expect(await fresh.deadLetters(10)).toHaveLength(2)
})
