// What lies on the disk: nothing readable while it is in use, and after an erasure nothing that could be made readable.
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import type { NewNotice, OpenTask } from '../../src/app/ledgerShapes.ts'
import { openSqlite } from '../../src/ledger/sqlite.ts'
import { batch, change, chat, erased, noon, note, registered, says, turn } from './samples.ts'
import { type SqliteStore, sqliteStore } from './store.ts'
import { nextToSay } from './waiting.ts'

/** Which of the values occur in any file of the directory, as UTF-8, UTF-16 of both kinds, or base64 of them. */
function readable(dataDir: string, values: readonly (string | Uint8Array)[]): string[] {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter(it => it.isFile())
  const contents = files.map(it => readFileSync(join(it.parentPath, it.name)))
  return values.flatMap(value => {
    const utf16 = Buffer.from(value.toString(), 'utf16le')
    const forms =
      typeof value === 'string' ? [Buffer.from(value), utf16, Buffer.from(utf16).swap16()] : [Buffer.from(value)]
    return contents.some(content => forms.some(it => content.includes(it))) ? [value.toString()] : []
  })
}

const secret = {
  event: '变速箱顿挫的秘密甲',
  transcript: '客户原话秘密乙 transmission-secret-b',
  stray: '无案消息秘密丙',
  pending: '待发送秘密丁',
  dead: '死信秘密戊',
  error: 'refused: 错误秘密己',
  file: 'file-content-secret-庚'.repeat(50),
  strayFile: 'stray-file-secret-辛'.repeat(50),
  fileName: '秘密壬.jpg',
  state: '对话状态秘密癸',
  reference: 'https://service.example/secret-reference',
  summary: '摘要秘密子',
  customer: '欧阳秘密',
  phone: '+8613912345678',
  search: 'searchsecretword 搜索秘密丑',
  earlier: '先前搜索词秘密寅',
  number: '13912345678',
  plate: '沪A8K621',
  inboundId: 'opened:29:secret-inbound-id',
  task: '秘密卯：下午回电',
}
/** what is kept in clear while it is in use: whom to ask for again */
const userId = '29:1secret-user-of-teams'
const values = Object.values(secret)
const taskInWords: OpenTask = {
  id: 't1',
  kind: 'other',
  text: secret.task,
  owner: { role: 'serviceManager', staffId: 'li' },
  dueAt: noon,
  overdue: false,
}
/** in clear: whom a case was told to, and nothing of what it is about */
const told: NewNotice = { staffId: 'li', about: 'breached', at: noon, clocks: ['firstContact'], tasks: 1 }

describe('data at rest', () => {
  let store: SqliteStore
  let ledger: Ledger
  const ref = { channel: 'teams', conversationId: 'c1' }
  beforeEach(async () => {
    store = await sqliteStore()
    ledger = await store.open()
  })
  afterEach(() => store.destroy())

  async function fill(): Promise<void> {
    // others before and after, so that pages are shared, split and reused
    await others('a')
    const stray = says(secret.stray)
    await ledger.commit(
      batch({
        conversation: turn(ref, 0, {
          userId,
          inboundId: secret.inboundId,
          messages: [stray],
          state: { s: secret.state },
          reference: { r: secret.reference, user: { id: userId } },
        }),
      }),
    )
    const messages = [secret.transcript, secret.dead, secret.pending].map(it => says(it, { caseKey: 'HY-1' }))
    const at = { summary: secret.summary, customerName: secret.customer, phone: secret.phone }
    const words = `${secret.search} ${secret.number} ${secret.plate} ${secret.phone}`
    await ledger.commit(
      batch({
        conversation: turn(ref, 1, {
          userId,
          messages,
          deliveries: messages.slice(1).map(it => ({ messageId: it.id })),
          state: { s: secret.state, t: 1 },
        }),
        cases: [
          change('HY-1', 0, [registered('HY-1', ref, userId), note(secret.event)], {
            adoptConversation: ref,
            at,
            tasks: [taskInWords],
            notices: [told],
            marks: [{ kind: 'plate', value: secret.plate }],
            searchText: `${words} ${secret.earlier}`,
          }),
        ],
      }),
    )
    await ledger.commit(
      batch({ cases: [change('HY-1', 2, [note(secret.event)], { at, searchText: words, tasks: [taskInWords] })] }),
    )
    const [delivery] = await nextToSay(ledger, noon)
    await ledger.deliveryFailed(delivery?.id ?? 0, { error: secret.error, retryAt: null })
    await ledger.commit(
      batch({ conversation: turn(ref, 2, { userId, messages: [says(secret.stray)], state: { s: secret.state } }) }),
    )
    const meta = { name: secret.fileName, contentType: 'image/jpeg', size: 9, consent: 'given' as const, ...ref }
    await ledger.saveFile({ ...meta, id: 'file_1', caseId: 'HY-1' }, Buffer.from(secret.file))
    await ledger.saveFile({ ...meta, id: 'file_2', caseId: null }, Buffer.from(secret.strayFile))
    await others('b')
  }
  async function others(name: string): Promise<void> {
    for (let at = 0; at < 30; at++) {
      const id = `HY-${name}${at}`
      const searchText = `其他案件 ${secret.number.slice(0, 6)}${at} other words ${at}`
      const conversation = turn(chat(id), 0, { messages: [says(`其他 ${at}`.repeat(at * 10), { caseKey: id })] })
      await ledger.commit(
        batch({ conversation, cases: [change(id, 0, [note('其他'.repeat(at * 20))], { searchText })] }),
      )
    }
  }
  /** everything a key ring needs to bring the case back */
  async function sealedThings(): Promise<Uint8Array[]> {
    const engine = openSqlite(join(store.dataDir, 'huiyin.db'))
    const { rows } = await sql<{ wrapped: Uint8Array }>`
      select wrapped from keys where id in (select key from cases where id = 'HY-1'
        union select key from conversations where conversation_id = 'c1')`.execute(engine.db)
    const words = await sql<{ block: Uint8Array }>`select personal as block from cases where id = 'HY-1'
      union all select search from cases where id = 'HY-1'
      union all select words from tasks where id = 't1'
      union all select body from messages where case_id = 'HY-1'
      union all select state from conversations where conversation_id = 'c1'
      union all select reference from conversations where conversation_id = 'c1'`.execute(engine.db)
    await engine.db.destroy()
    return [...rows.map(it => it.wrapped), ...words.rows.map(it => it.block)]
  }

  async function noticeRows(): Promise<unknown[]> {
    const engine = openSqlite(join(store.dataDir, 'huiyin.db'))
    const { rows } = await sql`select * from notices`.execute(engine.db)
    await engine.db.destroy()
    return rows
  }

  /** the sealed rows of all files: with them their keys are gone */
  async function fileRows(): Promise<Uint8Array[]> {
    const engine = openSqlite(join(store.dataDir, 'huiyin.db'))
    const { rows } = await sql<{ sealed: Uint8Array }>`select sealed from files`.execute(engine.db)
    await engine.db.destroy()
    return rows.map(it => it.sealed)
  }

  test('nothing said is readable in the files, though everything is there', async () => {
    await fill()
    expect(readable(store.dataDir, values)).toEqual([])
    // the search itself finds what is not encrypted, so it could have failed
    expect(readable(store.dataDir, [userId, 'HY-1', 'case.registered'])).toHaveLength(3)
    expect((await ledger.transcript('HY-1')).map(it => it.text)).toContain(secret.transcript)
    expect((await ledger.rows({ limit: 9, q: secret.search })).items).toHaveLength(1)
    expect((await ledger.tasks({ limit: 9 })).items[0]?.task.text).toBe(secret.task)
    expect(await noticeRows()).toEqual([
      {
        id: 1,
        staff_id: 'li',
        case_pk: expect.any(Number),
        about: 'breached',
        at: noon,
        clocks: 'firstContact',
        tasks: 1,
      },
    ])
  })

  test('an erasure takes the keys and everything sealed with them out of every file', async () => {
    await fill()
    const sealed = await sealedThings()
    expect(sealed.length).toBeGreaterThan(6)
    expect(readable(store.dataDir, sealed)).toHaveLength(sealed.length)

    expect((await ledger.erase(change('HY-1', 3, [erased]))).ok).toBe(true)
    expect(readable(store.dataDir, [...values, ...sealed, userId])).toEqual([])
    expect(readdirSync(join(store.dataDir, 'files'))).toEqual([])
    for (const q of Object.values(secret)) {
      const found = await ledger.rows({ limit: 99, q })
      expect(found.items.map(it => it.id)).not.toContain('HY-1')
    }
    expect((await ledger.tasks({ limit: 10 })).items).toEqual([])
    expect(await noticeRows()).toEqual([])
    expect(await ledger.casesMarked([{ kind: 'plate', value: secret.plate }], 10)).toEqual([])
    expect(await ledger.deadLetters(10)).toEqual([])
    expect(await nextToSay(ledger, noon)).toEqual([])
    expect((await ledger.verify()).ok).toBe(true)
    const others = await ledger.rows({ limit: 200, q: '其他案件' })
    expect(others.items).toHaveLength(60)

    // and no later start brings anything back
    await ledger.close()
    const again = await store.open()
    expect(readable(store.dataDir, [...values, ...sealed, userId])).toEqual([])
    expect(await again.verify()).toEqual(await again.verify())
  })

  test('files the customer does not want kept leave no byte behind', async () => {
    await fill()
    const files = await fileRows()
    expect(files).toHaveLength(2)
    expect(readable(store.dataDir, files)).toHaveLength(2)
    const dropping = batch({ conversation: turn(ref, 3, { userId }), deleteFiles: ['file_1', 'file_2', 'file_9'] })
    expect((await ledger.commit(dropping)).ok).toBe(true)
    expect(readdirSync(join(store.dataDir, 'files'))).toEqual([])
    expect(readable(store.dataDir, files)).toEqual([])
  })

  test('bytes that a crash left after their row went are swept at the next start', async () => {
    await fill()
    const bytes = readFileSync(join(store.dataDir, 'files', 'file_2'))
    await ledger.commit(batch({ deleteFiles: ['file_2'] }))
    // as if the process had been killed between the two
    const orphan = join(store.dataDir, 'files', 'file_2')
    writeFileSync(orphan, bytes)
    utimesSync(orphan, new Date(noon - 7_200_000), new Date(noon - 7_200_000))
    await ledger.close()
    const again = await store.open()
    expect(readdirSync(join(store.dataDir, 'files'))).toEqual(['file_1'])
    expect((await again.loadFile('file_1'))?.content.toString()).toBe(secret.file)
  })

  test('the search index keeps no word of an erased case', async () => {
    await fill()
    const engine = openSqlite(join(store.dataDir, 'huiyin.db'))
    await sql`create virtual table temp.vocabulary using fts5vocab(main, case_search, 'row')`.execute(engine.db)
    const words = async () =>
      (await sql<{ n: number }>`select count(*) as n from temp.vocabulary`.execute(engine.db)).rows[0]?.n
    expect(await words()).toBeGreaterThan(50)
    const { items } = await ledger.rows({ limit: 200 })
    for (const { id, version } of items) expect((await ledger.erase(change(id, version, [erased]))).ok).toBe(true)
    expect(await words()).toBe(0)
    await sql`insert into case_search(case_search) values ('integrity-check')`.execute(engine.db)
    await engine.db.destroy()
  })

  test('a reader in the way delays the last step of an erasure, it does not prevent it', async () => {
    await fill()
    const sealed = await sealedThings()
    const reader = openSqlite(join(store.dataDir, 'huiyin.db'))
    await sql`begin`.execute(reader.db)
    await sql`select count(*) from events`.execute(reader.db)
    expect((await ledger.erase(change('HY-1', 3, [erased]))).ok).toBe(true)
    expect(readable(store.dataDir, sealed)).not.toEqual([])
    await sql`commit`.execute(reader.db)
    await reader.db.destroy()
    await ledger.commit(batch({ conversation: turn(chat('c9'), 0) }))
    expect(readable(store.dataDir, sealed)).toEqual([])
  })
})
