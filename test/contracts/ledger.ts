// What every ledger must do, whatever database is under it. An engine's own test is a factory and a call of this.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import type { CaseFilter, CaseRow, NewNotice, NoticeFilter, OpenTask, TaskFilter } from '../../src/app/ledgerShapes.ts'
import { batch, change, chat, erased, noon, note, only, registered, rowOf, says, turn } from '../ledger/samples.ts'
import { nextToSay } from '../ledger/waiting.ts'

/** One empty store. `open` may be called several times: each is a connection of its own. */
const nothingLost = async () => {}

export interface LedgerStore {
  open(): Promise<Ledger>
  destroy(): Promise<void>
}

export function ledgerContract(name: string, factory: () => Promise<LedgerStore>): void {
  describe(`ledger contract: ${name}`, () => {
    let store: LedgerStore
    let ledger: Ledger
    beforeEach(async () => {
      store = await factory()
      ledger = await store.open()
    })
    afterEach(() => store.destroy())

    describe('conversations', () => {
      const ref = chat('c1')

      test('several in one commit: each has its own words and its place in line, or none has any', async () => {
        const wechat = { channel: 'wechat', conversationId: 'w1' }
        await ledger.commit(batch({ conversation: turn(ref, 0), alsoHear: [turn(wechat, 0)] }))
        const hears = (version: number) => {
          const message = says('news', { from: 'bot' })
          return turn(wechat, version, { messages: [message], deliveries: [{ messageId: message.id }] })
        }
        const late = batch({ conversation: turn(ref, 1, { messages: [says('one')] }), alsoHear: [hears(0)] })
        expect(await ledger.commit(late)).toEqual({ ok: false, why: 'conflict' })
        expect(await ledger.messages(ref, 0, 9)).toEqual([])
        const told = await ledger.commit(
          batch({ conversation: turn(ref, 1, { messages: [says('one')] }), alsoHear: [hears(1)] }),
        )
        expect(told).toMatchObject({ ok: true, messages: [{ seq: 1 }], deliveries: [] })
        const [also] = told.ok ? (told.alsoHeard ?? []) : []
        expect(also).toMatchObject({ messages: [{ text: 'news', seq: 1 }], deliveries: [expect.any(Number)] })
        expect((await ledger.waitingDeliveries(wechat, 9, nothingLost)).map(each => each.id)).toEqual(also?.deliveries)
      })

      test('is not there before its first commit, then carries its state and version', async () => {
        expect(await ledger.loadConversation(ref)).toBeNull()
        const result = await ledger.commit(
          batch({ conversation: turn(ref, 0, { state: { asked: 'story' }, reference: { serviceUrl: 'https://x' } }) }),
        )
        expect(result).toEqual({ ok: true, messages: [], deliveries: [] })
        expect(await ledger.loadConversation(ref)).toEqual({
          ...ref,
          userId: 'user of c1',
          version: 1,
          state: { asked: 'story' },
          reference: { serviceUrl: 'https://x' },
          createdAt: noon,
        })
      })

      test('keeps the reference when a turn says nothing about it, drops it for null', async () => {
        await ledger.commit(batch({ conversation: turn(ref, 0, { reference: { a: 1 } }) }))
        await ledger.commit(batch({ conversation: turn(ref, 1) }))
        expect((await ledger.loadConversation(ref))?.reference).toEqual({ a: 1 })
        await ledger.commit(batch({ conversation: turn(ref, 2, { reference: null, state: null }) }))
        expect(await ledger.loadConversation(ref)).toMatchObject({ reference: null, state: null, version: 3 })
      })

      test('numbers messages 1, 2, 3 … over turns and gives them back whole', async () => {
        const first = says('刹车异响', { clientId: 'abc', value: { a: [1] }, language: 'zh-CN' })
        const answer = says('请问车型？', {
          from: 'bot',
          asks: 'vehicle.model',
          choices: [{ title: 'K5', value: 'K5' }],
        })
        const result = await ledger.commit(batch({ conversation: turn(ref, 0, { messages: [first, answer] }) }))
        expect(result).toEqual({
          ok: true,
          messages: [
            { ...first, seq: 1 },
            { ...answer, seq: 2 },
          ],
          deliveries: [],
        })
        const more = says('K5')
        await ledger.commit(batch({ conversation: turn(ref, 1, { messages: [more] }) }))
        expect(await ledger.messages(ref, 0, 10)).toEqual([
          { ...first, seq: 1 },
          { ...answer, seq: 2 },
          { ...more, seq: 3 },
        ])
        expect((await ledger.messages(ref, 1, 1)).map(it => it.seq)).toEqual([2])
        expect(await ledger.messages(chat('other'), 0, 10)).toEqual([])
      })

      test('refuses a turn based on an old version and stores nothing of it', async () => {
        await ledger.commit(batch({ conversation: turn(ref, 0, { messages: [says('one')] }) }))
        for (const version of [0, 2]) {
          const late = batch({ conversation: turn(ref, version, { messages: [says('late')] }) })
          expect(await ledger.commit(late)).toEqual({ ok: false, why: 'conflict' })
        }
        expect((await ledger.messages(ref, 0, 10)).map(it => it.text)).toEqual(['one'])
        expect((await ledger.loadConversation(ref))?.version).toBe(1)
      })

      test('handles an inbound message once and remembers what was answered', async () => {
        const inbound = says('你好')
        const answers = [says('您好', { from: 'bot' }), says('请讲', { from: 'bot' })]
        await ledger.commit(
          batch({ conversation: turn(ref, 0, { inboundId: 'in1', messages: [inbound, ...answers] }) }),
        )
        await ledger.commit(batch({ conversation: turn(ref, 1, { messages: [says('staff', { from: 'staff' })] }) }))

        // with the version of the first delivery, with an up-to-date one, and from another process
        for (const version of [0, 1, 2]) {
          const again = batch({ conversation: turn(ref, version, { inboundId: 'in1', messages: [says('你好')] }) })
          expect(await ledger.commit(again)).toEqual({ ok: false, why: 'replayed' })
        }
        const found = await (await store.open()).inbound(ref, 'in1')
        expect(found?.messageId).toBe(inbound.id)
        expect(found?.answers.map(it => [it.seq, it.text])).toEqual([
          [2, '您好'],
          [3, '请讲'],
        ])
        expect(await ledger.inbound(ref, 'in2')).toBeNull()
        expect(await ledger.inbound(chat('c2'), 'in1')).toBeNull()
        const elsewhere = batch({ conversation: turn(chat('c2'), 0, { inboundId: 'in1' }) })
        expect((await ledger.commit(elsewhere)).ok).toBe(true)
        expect(await ledger.inbound(chat('c2'), 'in1')).toEqual({ messageId: '', answers: [] })
      })
    })

    describe('cases', () => {
      const ref = chat('c1')

      test('gives back events and row as they were committed', async () => {
        const made = change('HY-1', 0, [registered('HY-1', ref), note('第一')])
        expect(await ledger.commit(only(made))).toEqual({ ok: true, messages: [], deliveries: [] })
        expect(await ledger.loadCase('HY-1')).toEqual({ events: made.events, version: 2 })
        expect(await ledger.row('HY-1')).toEqual(made.row)
        expect(await ledger.caseVersion('HY-1')).toBe(2)

        const row = rowOf('HY-1', {
          version: 3,
          nextDueAt: null,
          nextDueClock: null,
          ownerId: null,
          phone: null,
          overdue: true,
          status: 'contacted',
        })
        const more = { ...change('HY-1', 2, [note('第二')]), row }
        await ledger.commit(only(more))
        expect(await ledger.loadCase('HY-1')).toEqual({ events: [...made.events, ...more.events], version: 3 })
        expect(await ledger.row('HY-1')).toEqual(row)
      })

      test('knows no case that was never committed', async () => {
        expect(await ledger.loadCase('HY-9')).toBeNull()
        expect(await ledger.row('HY-9')).toBeNull()
        expect(await ledger.caseVersion('HY-9')).toBeNull()
        expect(await ledger.transcript('HY-9')).toEqual([])
      })

      test('refuses a change based on an old version', async () => {
        await ledger.commit(only(change('HY-1', 0, [note('a')])))
        expect(await ledger.commit(only(change('HY-1', 0, [note('b')])))).toEqual({ ok: false, why: 'conflict' })
        expect(await ledger.commit(only(change('HY-1', 2, [note('b')])))).toEqual({ ok: false, why: 'conflict' })
        expect(await ledger.commit(only(change('HY-2', 1, [note('b')])))).toEqual({ ok: false, why: 'conflict' })
        expect(await ledger.caseVersion('HY-1')).toBe(1)
        expect(await ledger.caseVersion('HY-2')).toBeNull()
      })

      test('commits as a whole or not at all', async () => {
        await ledger.commit(only(change('HY-1', 0, [note('a')])))
        const mixed = batch({
          conversation: turn(ref, 0, { inboundId: 'in1', messages: [says('x')] }),
          cases: [change('HY-2', 0, [note('new')], { searchText: 'unheard' }), change('HY-1', 0, [note('stale')])],
          idempotency: { scope: 's', key: 'k', result: 1 },
        })
        expect(await ledger.commit(mixed)).toEqual({ ok: false, why: 'conflict' })
        expect(await ledger.loadConversation(ref)).toBeNull()
        expect(await ledger.loadCase('HY-2')).toBeNull()
        expect(await ledger.idempotent('s', 'k')).toBeNull()
        expect(await ledger.inbound(ref, 'in1')).toBeNull()
        expect((await ledger.rows({ limit: 10, q: 'unheard' })).items).toEqual([])
        const bug = batch({ conversation: turn(ref, 0, { messages: [], deliveries: [{ messageId: 'unknown' }] }) })
        await expect(ledger.commit(bug)).rejects.toThrow('unknown')
        expect(await ledger.loadConversation(ref)).toBeNull()
        expect((await ledger.commit({ ...mixed, cases: [] })).ok).toBe(true)
      })

      test('throws for events out of order: that is a bug, not a conflict', async () => {
        const wrong = change('HY-1', 0, [note('a')])
        wrong.events[0] = { ...wrong.events[0], seq: 7 } as (typeof wrong.events)[number]
        await expect(ledger.commit(only(wrong))).rejects.toThrow('out of order')
      })

      test('a case takes over what was said before it, and only that', async () => {
        await ledger.commit(batch({ conversation: turn(ref, 0, { messages: [says('before 1'), says('before 2')] }) }))
        await ledger.commit(batch({ conversation: turn(chat('c2'), 0, { messages: [says('somebody else')] }) }))
        const first = batch({
          conversation: turn(ref, 1, { messages: [says('registering', { caseKey: 'HY-1' }), says('small talk')] }),
          cases: [change('HY-1', 0, [registered('HY-1', ref)], { adoptConversation: ref })],
        })
        await ledger.commit(first)
        const texts = async (id: string) => (await ledger.transcript(id)).map(it => it.text)
        expect(await texts('HY-1')).toEqual(['before 1', 'before 2', 'registering'])
        const second = batch({
          conversation: turn(ref, 2, { messages: [says('another matter', { caseKey: 'HY-2' })] }),
          cases: [change('HY-2', 0, [registered('HY-2', ref)], { adoptConversation: ref })],
        })
        await ledger.commit(second)
        expect(await texts('HY-2')).toEqual(['small talk', 'another matter'])
        expect(await texts('HY-1')).toEqual(['before 1', 'before 2', 'registering'])
        expect((await ledger.messages(ref, 0, 10)).map(it => it.text)).toEqual([
          'before 1',
          'before 2',
          'registering',
          'small talk',
          'another matter',
        ])
      })

      test('finds the cases of a conversation and of its user, closed ones too, newest first', async () => {
        await ledger.commit(batch({ conversation: turn(ref, 0, { userId: 'u1' }) }))
        await ledger.commit(batch({ conversation: turn(chat('c2'), 0, { userId: 'u1' }) }))
        const open = (id: string, at: number, user: string, conversation: string) =>
          ledger.commit(only(change(id, 0, [registered(id, chat(conversation), user)], { at: { registeredAt: at } })))
        await open('HY-1', noon, 'u1', 'c1')
        await open('HY-2', noon + 2, 'u1', 'c2')
        await open('HY-3', noon + 1, 'u1', 'c1')
        await open('HY-4', noon + 9, 'u2', 'c3')
        expect(await ledger.casesOfCustomer(ref)).toEqual(['HY-2', 'HY-3', 'HY-1'])
        await ledger.commit(only(change('HY-2', 1, [note('x')], { at: { status: 'closed', registeredAt: noon + 2 } })))
        expect(await ledger.casesOfCustomer(chat('c2'))).toEqual(['HY-2', 'HY-3', 'HY-1'])
        expect(await ledger.casesOfCustomer(chat('c9'))).toEqual([])
        expect(await ledger.casesOfCustomer({ channel: 'teams', conversationId: 'c1' })).toEqual([])
        // nobody's user id is nobody's
        await open('HY-5', noon, '', 'c5')
        await open('HY-6', noon, '', 'c6')
        await ledger.commit(batch({ conversation: turn(chat('c5'), 0, { userId: '' }) }))
        expect(await ledger.casesOfCustomer(chat('c5'))).toEqual(['HY-5'])
      })

      test('never gives a number twice', async () => {
        const other = await store.open()
        const numbers = await Promise.all(
          Array.from({ length: 20 }, (_, at) => (at % 2 ? ledger : other).nextCaseNumbers('20261122', 1)),
        )
        expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
        expect(await ledger.nextCaseNumbers('20261123', 1)).toBe(1)
        expect(await (await store.open()).nextCaseNumbers('20261122', 5)).toBe(21)
        expect(await ledger.nextCaseNumbers('20261122', 1)).toBe(26)
      })
    })

    describe('queue', () => {
      const ids = async (filter: Partial<CaseFilter>) =>
        (await ledger.rows({ limit: 50, ...filter })).items.map(it => it.id)
      const put = (id: string, at: Partial<CaseRow>, searchText = '') =>
        ledger.commit(only(change(id, 0, [note('x')], { at, searchText })))

      test('counts what each owner has on the table: neither closed nor merged nor erased', async () => {
        for (const [id, at] of Object.entries<Partial<CaseRow>>({
          A: { ownerId: 'wang', status: 'accepted' },
          B: { ownerId: 'wang', status: 'withdrawn' },
          C: { ownerId: 'wang', status: 'closed' },
          D: { ownerId: 'wang', status: 'merged' },
          E: { ownerId: 'li', status: 'assigned' },
          F: { ownerId: 'sun', status: 'resolved', erased: true },
          G: { ownerId: null, status: 'registered' },
        }))
          await put(id, at)
        expect([...(await ledger.openCounts())].sort()).toEqual([
          ['li', 1],
          ['wang', 2],
        ])
      })

      test('gives somebody a case only while they have room, however many commits count on it', async () => {
        const room = { staffId: 'wang', capacity: 3 }
        const given = (id: string, at: Partial<CaseRow> = {}) =>
          change(id, 0, [note('x')], { at: { ownerId: 'wang', ...at }, room })
        const other = await store.open()
        const results = await Promise.all(
          Array.from({ length: 50 }, (_, index) => (index % 2 ? ledger : other).commit(only(given(`P${index}`)))),
        )
        expect(results.filter(each => each.ok)).toHaveLength(3)
        expect(results.filter(each => !each.ok).every(each => !each.ok && each.why === 'conflict')).toBe(true)
        expect((await ledger.openCounts()).get('wang')).toBe(3)
        const [one] = await ids({ owner: 'wang' })
        const version = (one && (await ledger.caseVersion(one))) || 0
        await ledger.commit(
          only(change(one ?? '', version, [note('done')], { at: { ownerId: 'wang', status: 'closed' } })),
        )
        expect(await ledger.commit(only(given('next')))).toMatchObject({ ok: true })
        expect(await ledger.commit(only(given('one more')))).toEqual({ ok: false, why: 'conflict' })
        expect(await ledger.loadCase('one more')).toBeNull()
      })

      test('over the capacity when nobody counts on room: a person knows what they do', async () => {
        const room = { staffId: 'wang', capacity: 1 }
        for (const id of ['A', 'B']) await put(id, { ownerId: 'wang' })
        expect((await ledger.openCounts()).get('wang')).toBe(2)
        expect(await ledger.commit(only(change('C', 0, [note('x')], { at: { ownerId: 'wang' }, room })))).toEqual({
          ok: false,
          why: 'conflict',
        })
      })

      test('names the open cases nobody has, the oldest first, page by page', async () => {
        const nobody = { ownerId: null, ownerName: null }
        for (const [id, at] of Object.entries<Partial<CaseRow>>({
          A: { ...nobody, ownerRole: 'serviceAdvisor', updatedAt: 9 },
          B: { ownerId: 'wang' },
          C: { ...nobody, status: 'closed' },
          D: { ...nobody, ownerRole: 'serviceManager', updatedAt: 1 },
          E: { ...nobody, status: 'erased', erased: true },
          F: { ...nobody, status: 'merged' },
          G: { ...nobody, ownerRole: 'serviceAdvisor', updatedAt: 5 },
        }))
          await put(id, at)
        const first = await ledger.unowned(0, 2)
        expect(first.map(each => [each.caseId, each.role])).toEqual([
          ['A', 'serviceAdvisor'],
          ['D', 'serviceManager'],
        ])
        expect((await ledger.unowned(first[1]?.position ?? 0, 2)).map(each => each.caseId)).toEqual(['G'])
        expect(await ids({ owner: null, status: ['assigned'] })).toEqual(['A', 'G', 'D'])
      })

      test("finds for who stands in what they stand in for, and counts it as the owner's", async () => {
        await put('D', { ownerId: 'li', deputy: { role: 'serviceManager', staffId: 'zhou', name: '周' }, updatedAt: 0 })
        expect(await ids({ owner: 'zhou' })).toEqual(['D'])
        expect((await ledger.openCounts()).get('zhou')).toBeUndefined()
        expect((await ledger.row('D'))?.deputy).toEqual({ role: 'serviceManager', staffId: 'zhou', name: '周' })
      })

      test('finds of few and of very many cases the same: whose they are, of which role, in order', async () => {
        const many = Array.from({ length: 510 }, (_, index) =>
          put(`M${index}`, { ownerId: 'li', ownerRole: 'serviceManager', updatedAt: 1_000 + index }),
        )
        await Promise.all(many)
        const deputy = { role: 'serviceManager', staffId: 'zhou', name: '周' } as const
        await put('D', { ownerId: 'li', ownerRole: 'generalManager', deputy, updatedAt: 9_000 })
        await put('E', { ownerId: 'zhou', ownerRole: 'generalManager', updatedAt: 8_000 })
        const latest = ['D', 'M509', 'M508']
        expect(await ids({ owner: 'li', limit: 3 })).toEqual(latest)
        expect(await ids({ role: 'serviceManager', limit: 2 })).toEqual(latest.slice(1))
        expect(await ids({ owner: 'zhou' })).toEqual(['D', 'E'])
        expect(await ids({ role: 'generalManager', owner: 'li' })).toEqual(['D'])
        expect(await ids({ role: 'generalManager', status: ['closed'] })).toEqual([])
        expect(await ids({ owner: 'nobody' })).toEqual([])
      })

      test('finds what waits for the approval of a role, until nobody is asked any more', async () => {
        await put('A', { approvalBy: ['serviceManager', 'generalManager'], updatedAt: 2 })
        await put('B', { approvalBy: ['generalManager'], updatedAt: 1 })
        await put('C', { updatedAt: 0 })
        expect(await ids({ awaits: 'generalManager' })).toEqual(['A', 'B'])
        expect(await ids({ awaits: 'serviceManager' })).toEqual(['A'])
        expect(await ids({ awaits: 'customerCareManager' })).toEqual([])
        expect((await ledger.row('A'))?.approvalBy).toEqual(['serviceManager', 'generalManager'])
        expect(await ledger.row('C')).not.toHaveProperty('approvalBy')
        await ledger.commit(only(change('B', 1, [note('b')])))
        expect(await ids({ awaits: 'generalManager' })).toEqual(['A'])
      })

      test('filters by every column, and by all together', async () => {
        await put('A', {
          status: 'closed',
          severity: 'major',
          ownerRole: 'generalManager',
          ownerId: 'wang',
          overdue: true,
          updatedAt: 3,
        })
        await put('B', {
          status: 'assigned',
          severity: 'major',
          ownerRole: 'serviceManager',
          ownerId: 'li',
          overdue: true,
          updatedAt: 2,
        })
        await put('C', {
          status: 'registered',
          severity: 'grumble',
          ownerRole: 'serviceManager',
          ownerId: null,
          updatedAt: 1,
        })
        expect(await ids({})).toEqual(['A', 'B', 'C'])
        expect(await ids({ status: ['assigned', 'registered'] })).toEqual(['B', 'C'])
        expect(await ids({ severity: ['major'] })).toEqual(['A', 'B'])
        expect(await ids({ role: 'serviceManager' })).toEqual(['B', 'C'])
        expect(await ids({ owner: 'wang' })).toEqual(['A'])
        expect(await ids({ overdue: true })).toEqual(['A', 'B'])
        expect(await ids({ overdue: false })).toEqual(['C'])
        expect(await ids({ status: [] })).toEqual([])
        expect(
          await ids({
            status: ['assigned'],
            severity: ['major'],
            role: 'serviceManager',
            owner: 'li',
            overdue: true,
            order: 'due',
          }),
        ).toEqual(['B'])
      })

      test('pages through equal times without losing or repeating a case, while cases change', async () => {
        const all = Array.from({ length: 23 }, (_, at) => `HY-${at}`)
        for (const [at, id] of all.entries()) {
          await put(id, { updatedAt: noon + (at % 3), nextDueAt: at % 4 === 0 ? null : noon + (at % 2) })
        }
        for (const order of ['updated', 'due'] as const) {
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await ledger.rows({ limit: 4, order, ...(cursor === undefined ? {} : { cursor }) })
            seen.push(...page.items.map(it => it.id))
            cursor = page.nextCursor ?? undefined
          } while (cursor !== undefined)
          expect(seen.toSorted()).toEqual(all.toSorted())
          const rows = await Promise.all(seen.map(id => ledger.row(id)))
          const keys = rows.map(it =>
            order === 'due' ? (it?.nextDueAt ?? Number.MAX_SAFE_INTEGER) : -(it?.updatedAt ?? 0),
          )
          expect(keys).toEqual(keys.toSorted((a, b) => a - b))
        }
      })

      test('a cursor of another order or of nobody leads nowhere; limits are kept within 1 … 200', async () => {
        for (let at = 0; at < 5; at++) await put(`HY-${at}`, { updatedAt: at })
        const { nextCursor } = await ledger.rows({ limit: 2 })
        expect(nextCursor).not.toBeNull()
        expect(await ledger.rows({ limit: 2, order: 'due', cursor: nextCursor ?? '' })).toEqual({
          items: [],
          nextCursor: null,
        })
        expect(await ledger.rows({ limit: 2, cursor: "'; drop table cases" })).toEqual({ items: [], nextCursor: null })
        expect((await ledger.rows({ limit: 0 })).items).toHaveLength(1)
        expect((await ledger.rows({ limit: 5000 })).items).toHaveLength(5)
        expect((await ledger.rows({ limit: 5 })).nextCursor).toBeNull()
      })

      const text =
        '我的K5上个月修了三次，发动机还是异响。服务顾问态度很差，我要投诉！\n张三丰 +8613800138000 沪A8K621 LSVAA4182E2123456 Lamborghini'
      test.each([
        '投诉',
        '异响',
        '张三',
        '三丰',
        'K5 异响',
        'k5异响',
        '投诉 态度',
        '发动机还是异响',
        '投',
        'lambo',
        'LAMBORGHINI',
        'Ｋ５',
        '8000',
        '0138000',
        '138000',
        '00138000',
        '13800138000',
        '+8613800138000',
        '138 0013 8000',
        '138-0013-8000',
        '+86 138 0013 8000',
        '沪A8K621',
        '沪A·8K621',
        '沪a8k621',
        'A8K621',
        '8K621',
        '123456',
        'LSVAA4182E2123456',
        'HY-20261122-0007',
        '0007',
        ' 投诉 ',
      ])('finds a case by %j', async q => {
        await put('HY-20261122-0007', {}, text)
        await put('HY-20261122-0008', {}, '空调不凉 李四 +8613911112222 京B11111')
        expect(await ids({ q })).toEqual(['HY-20261122-0007'])
      })
      test.each(['诉投', '响异', '异响 空调', '响服', 'amborghini', '9000', '13911112223', '!!', '"', '退款', 'K6'])(
        'does not find it by %j',
        async q => {
          await put('HY-20261122-0007', {}, text)
          expect(await ids({ q })).toEqual([])
        },
      )

      test('is found by its new words although their first commit was undone', async () => {
        await ledger.commit(only(change('HY-1', 0, [note('x')], { searchText: '异响' })))
        const words = { searchText: '漏油', at: { ownerId: 'wang' } }
        const full = { staffId: 'wang', capacity: 0 }
        const undone = await ledger.commit(only(change('HY-1', 1, [note('x')], { ...words, room: full })))
        expect(undone).toMatchObject({ ok: false })
        const found = async (q: string) => (await ledger.rows({ q, limit: 9 })).items.length
        expect([await found('异响'), await found('漏油')]).toEqual([1, 0])
        for (const version of [1, 2]) {
          await ledger.commit(only(change('HY-1', version, [note('x')], words)))
          expect([await found('异响'), await found('漏油')]).toEqual([0, 1])
        }
      })

      test('the words follow the text: added, replaced, taken away', async () => {
        await put('HY-1', {}, '异响')
        await ledger.commit(only(change('HY-1', 1, [note('x')], { searchText: '异响\n漏油' })))
        expect(await ids({ q: '异响 漏油' })).toEqual(['HY-1'])
        await ledger.commit(only(change('HY-1', 2, [note('x')], { searchText: '漏油\n退款' })))
        expect(await ids({ q: '异响' })).toEqual([])
        expect(await ids({ q: '漏油 退款' })).toEqual(['HY-1'])
        await ledger.commit(only(change('HY-1', 3, [note('x')], { searchText: '' })))
        expect(await ids({ q: '漏油' })).toEqual([])
        expect(await ids({ q: 'HY-1' })).toEqual(['HY-1'])
      })

      test('a text that grows for ever stays searchable from its first word to its last', async () => {
        const words = Array.from(
          { length: 100 },
          (_, at) => `word${String.fromCharCode(97 + (at % 26))}${'x'.repeat(Math.floor(at / 26))}`,
        )
        for (const at of words.keys()) {
          await ledger.commit(only(change('HY-1', at, [note('x')], { searchText: words.slice(0, at + 1).join(' ') })))
        }
        for (const q of [words[0], words[50], words[99]]) expect(await ids({ q: q ?? '' })).toEqual(['HY-1'])
        await ledger.commit(only(change('HY-1', 100, [note('x')], { searchText: 'nothing' })))
        for (const q of [words[0], words[50], words[99]]) expect(await ids({ q: q ?? '' })).toEqual([])
      })

      test('nothing typed is a syntax error, and a case is found by every word of its text', async () => {
        await put('HY-1', {}, text)
        const anything = fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('"', '*', 'NEAR(a b)', 'a AND', 'words:x', '-投诉', "';--", '^a', '{}'),
        )
        await fc.assert(
          fc.asyncProperty(anything, async q => void (await ids({ q }))),
          { numRuns: 200 },
        )
        const word = fc.stringMatching(/^[a-z0-9\u4e00-\u4eff]{1,12}$/)
        const texts = fc.array(word, { minLength: 1, maxLength: 6 })
        let version = 1
        const found = fc.asyncProperty(texts, async words => {
          await ledger.commit(only(change('HY-1', version++, [note('x')], { searchText: words.join('，') })))
          for (const q of words) expect(await ids({ q })).toEqual(['HY-1'])
        })
        await fc.assert(found, { numRuns: 40 })
      })
    })

    describe('tasks across cases', () => {
      const task = (id: string, dueAt: number, more: Partial<OpenTask> = {}): OpenTask => ({
        id,
        kind: 'scenePhotos',
        owner: { role: 'serviceManager', staffId: 'li', name: '李经理' },
        dueAt,
        overdue: false,
        ...more,
      })
      const at = (tasks: OpenTask[]) => ({
        tasks,
        at: { tasksOpen: tasks.length, taskDueAt: tasks[0]?.dueAt ?? null },
      })
      const seen = async (filter: Partial<TaskFilter> = {}) =>
        (await ledger.tasks({ limit: 50, ...filter })).items.map(({ task: { id }, row }) => `${row.id} ${id}`)

      test('those due first, whole, with their case', async () => {
        const call = task('t1', noon + 5, { kind: 'other', text: '五点前回电', overdue: true })
        await ledger.commit(only(change('HY-1', 0, [note('a')], at([task('p', noon + 9), call]))))
        await ledger.commit(only(change('HY-2', 0, [note('b')], at([task('p', noon + 7)]))))
        const { items, nextCursor } = await ledger.tasks({ limit: 50 })
        expect(items.map(each => each.task)).toEqual([call, task('p', noon + 7), task('p', noon + 9)])
        expect(items[0]?.row).toMatchObject({ id: 'HY-1', summary: rowOf('HY-1').summary, tasksOpen: 2 })
        expect(nextCursor).toBeNull()
      })
      test('each commit says anew what is left', async () => {
        await ledger.commit(only(change('HY-1', 0, [note('a')], at([task('p', noon), task('q', noon)]))))
        await ledger.commit(only(change('HY-1', 1, [note('b')], at([task('q', noon)]))))
        expect(await seen()).toEqual(['HY-1 q'])
        await ledger.commit(only(change('HY-1', 2, [note('c')], at([]))))
        expect(await seen()).toEqual([])
        expect(await ledger.row('HY-1')).toMatchObject({ tasksOpen: 0, taskDueAt: null })
      })
      test('a commit that is refused changes none', async () => {
        await ledger.commit(only(change('HY-1', 0, [note('a')], at([task('p', noon)]))))
        expect((await ledger.commit(only(change('HY-1', 0, [note('b')], at([]))))).ok).toBe(false)
        expect(await seen()).toEqual(['HY-1 p'])
      })
      test('of one person, with what nobody of their role has by name, and only the late ones', async () => {
        const tasks = [
          task('mine', noon),
          task('anybody', noon + 1, { owner: { role: 'serviceManager' }, overdue: true }),
          task('others', noon + 2, { owner: { role: 'serviceManager', staffId: 'wang' } }),
          task('of another role', noon + 3, { owner: { role: 'generalManager' } }),
        ]
        await ledger.commit(only(change('HY-1', 0, [note('a')], at(tasks))))
        const owner = { staffId: 'li', role: 'serviceManager' as const }
        expect(await seen({ owner })).toEqual(['HY-1 mine', 'HY-1 anybody'])
        expect(await seen({ owner, overdue: true })).toEqual(['HY-1 anybody'])
        expect(await seen({ overdue: false })).toHaveLength(3)
      })
      test('in pages without gap or repetition, ties too; a cursor of somebody’s own opens nothing', async () => {
        for (let count = 0; count < 5; count++)
          await ledger.commit(
            only(change(`HY-${count}`, 0, [note('a')], at([task('p', noon), task('q', noon + (count % 2))]))),
          )
        const all: string[] = []
        let cursor: string | undefined
        do {
          const page = await ledger.tasks({ limit: 3, ...(cursor ? { cursor } : {}) })
          all.push(...page.items.map(({ task: { id }, row }) => `${row.id} ${id}`))
          cursor = page.nextCursor ?? undefined
        } while (cursor)
        expect(new Set(all).size).toBe(10)
        expect(all).toEqual(await seen())
        expect(await seen({ cursor: 'bm9uc2Vuc2U' })).toEqual([])
      })
      test('go with the personal data', async () => {
        await ledger.commit(only(change('HY-1', 0, [note('a')], at([task('p', noon, { text: '回电' })]))))
        await ledger.erase(change('HY-1', 1, [erased]))
        expect(await seen()).toEqual([])
      })
    })

    describe('what staff were told', () => {
      const told = (staffId: string, at: number, more: Partial<NewNotice> = {}): NewNotice => ({
        staffId,
        about: 'assigned',
        at,
        clocks: [],
        tasks: 0,
        ...more,
      })
      const open = (id: string, notices: NewNotice[], at: Partial<CaseRow> = {}) =>
        ledger.commit(only(change(id, 0, [note('a')], { notices, at })))
      const seen = async (staffId = 'li', filter: Partial<NoticeFilter> = {}) =>
        (await ledger.notices({ staffId, limit: 50, ...filter })).items.map(each => `${each.caseId} ${each.about}`)

      test('waits for each of them, whole, with how grave the case is now', async () => {
        const breach = told('li', noon, { about: 'breached', clocks: ['firstContact', 'resolve'], tasks: 2 })
        const at = { severity: 'major', danger: true, ownerId: 'zhao', ownerName: '赵', nextDueAt: noon } as const
        await open('HY-1', [breach, told('wang', noon)], {
          ...at,
          ownerRole: 'serviceManager',
          nextDueClock: 'resolve',
        })
        const { items, nextCursor } = await (await store.open()).notices({ staffId: 'li', limit: 50 })
        const { staffId, ...kept } = breach
        const owner = { role: 'serviceManager', staffId: 'zhao', name: '赵' }
        const whose = { owner, nextDueAt: noon, nextDueClock: 'resolve', severity: 'major', danger: true }
        expect(items).toEqual([{ id: items[0]?.id, caseId: 'HY-1', ...kept, ...whose }])
        expect(nextCursor).toBeNull()
        expect(await seen('wang')).toEqual(['HY-1 assigned'])
        expect(await seen('nobody')).toEqual([])
        await ledger.commit(only(change('HY-1', 1, [note('b')], { at: { severity: 'grumble' } })))
        expect((await ledger.notices({ staffId, limit: 1 })).items[0]).toMatchObject({
          severity: 'grumble',
          danger: false,
        })
      })
      test('danger first, then the newest', async () => {
        await open('HY-1', [told('li', noon + 1)])
        await open('HY-2', [told('li', noon - 9)], { danger: true })
        await open('HY-3', [told('li', noon + 2)])
        expect(await seen()).toEqual(['HY-2 assigned', 'HY-3 assigned', 'HY-1 assigned'])
      })
      test('a later one of the same kind takes the place of the one before, for that person alone', async () => {
        await open('HY-1', [told('li', noon), told('wang', noon), told('li', noon, { about: 'warned' })])
        const [before] = (await ledger.notices({ staffId: 'li', limit: 9 })).items.filter(it => it.about === 'assigned')
        await ledger.commit(only(change('HY-1', 1, [note('b')], { notices: [told('li', noon + 5)] })))
        const { items } = await ledger.notices({ staffId: 'li', limit: 9 })
        expect(items.map(each => [each.about, each.at])).toEqual([
          ['assigned', noon + 5],
          ['warned', noon],
        ])
        expect((await ledger.notices({ staffId: 'wang', limit: 9 })).items.map(each => each.at)).toEqual([noon])
        // whoever noted the one before has not seen this one
        expect(await ledger.noted('li', [before?.id ?? 0])).toBe(0)
        expect(await seen()).toHaveLength(2)
      })
      test('is gone once noted: these, or all of one person, never another’s', async () => {
        await open('HY-1', [told('li', noon), told('wang', noon), told('li', noon - 1, { about: 'warned' })])
        const [first] = (await ledger.notices({ staffId: 'li', limit: 9 })).items
        const ids = [first?.id ?? 0]
        expect(await ledger.noted('wang', ids)).toBe(0)
        expect(await ledger.noted('li', [])).toBe(0)
        expect(await ledger.noted('li', [...ids, 999])).toBe(1)
        expect(await ledger.noted('li', ids)).toBe(0)
        expect(await seen()).toEqual(['HY-1 warned'])
        expect(await ledger.noted('li', 'all')).toBe(1)
        expect(await seen()).toEqual([])
        expect(await seen('wang')).toEqual(['HY-1 assigned'])
      })
      test.each(['closed', 'merged'] as const)('goes when the case is %s', async status => {
        await open('HY-1', [told('li', noon)])
        await open('HY-2', [told('li', noon)])
        await ledger.commit(
          only(change('HY-1', 1, [note('b')], { at: { status }, notices: [told('wang', noon, { about: 'warned' })] })),
        )
        expect(await seen()).toEqual(['HY-2 assigned'])
        expect(await seen('wang')).toEqual([])
      })
      test('that it was given to somebody goes once it is given to somebody else, or to nobody; the rest stays', async () => {
        const news = [told('li', noon), told('li', noon, { about: 'warned' })]
        await open('HY-1', news, { ownerId: 'li' })
        await open('HY-2', news, { ownerId: 'li' })
        await open('HY-3', news, { ownerId: 'li' })
        await open('HY-4', [told('li', noon, { about: 'changedMind' })], { ownerId: 'li' })
        const given = (id: string, ownerId: string | null, notices: NewNotice[] = []) =>
          ledger.commit(only(change(id, 1, [note('b')], { at: { ownerId }, notices })))
        await given('HY-1', 'wang', [told('wang', noon)])
        await given('HY-2', null)
        await given('HY-3', 'li')
        await given('HY-4', 'wang')
        expect((await seen()).sort()).toEqual(['HY-1 warned', 'HY-2 warned', 'HY-3 assigned', 'HY-3 warned'])
        expect(await seen('wang')).toEqual(['HY-1 assigned'])
      })
      test('is read by nobody whom the case is about by now, though they were told before', async () => {
        await open('HY-1', [told('li', noon), told('wang', noon)])
        await open('HY-2', [told('li', noon - 1)])
        await ledger.commit(only(change('HY-1', 1, [note('b')], { involved: ['li'] })))
        expect(await seen()).toEqual(['HY-2 assigned'])
        expect(await seen('li', { limit: 1 })).toEqual(['HY-2 assigned'])
        expect(await seen('wang')).toEqual(['HY-1 assigned'])
        // it turns out not to be about them
        await ledger.commit(only(change('HY-1', 2, [note('c')])))
        expect(await seen()).toEqual(['HY-1 assigned', 'HY-2 assigned'])
      })
      test('goes with the personal data', async () => {
        await open('HY-1', [told('li', noon)])
        await ledger.erase(change('HY-1', 1, [erased]))
        expect(await seen()).toEqual([])
        expect(await ledger.noted('li', 'all')).toBe(0)
      })
      test('a commit that is refused tells nobody', async () => {
        await open('HY-1', [])
        expect((await open('HY-1', [told('li', noon)])).ok).toBe(false)
        expect(await seen()).toEqual([])
      })
      test('what is older than thirty days is news to nobody', async () => {
        const month = 30 * 24 * 3_600_000
        await open('HY-1', [told('li', noon - month - 1)])
        await open('HY-2', [told('li', noon - month)])
        expect(await seen()).toEqual(['HY-2 assigned'])
      })
      test('in pages without gap or repetition, ties too; a cursor of somebody’s own opens nothing', async () => {
        for (let count = 0; count < 5; count++) {
          const notices = [told('li', noon), told('li', noon + (count % 2), { about: 'warned' })]
          await open(`HY-${count}`, notices, { danger: count === 3 })
        }
        const all: string[] = []
        let cursor: string | undefined
        do {
          const page = await ledger.notices({ staffId: 'li', limit: 3, ...(cursor ? { cursor } : {}) })
          all.push(...page.items.map(each => `${each.caseId} ${each.about}`))
          cursor = page.nextCursor ?? undefined
        } while (cursor)
        expect(new Set(all).size).toBe(10)
        expect(all).toEqual(await seen())
        expect(await seen('li', { cursor: 'bm9uc2Vuc2U' })).toEqual([])
      })
    })

    describe('what is about somebody', () => {
      const dueAt = (count: number): OpenTask => ({
        id: 't',
        kind: 'other',
        owner: { role: 'serviceManager' },
        dueAt: noon + count,
        overdue: false,
      })
      const about = (count: number, ...involved: string[]) =>
        only(change(`HY-${count}`, 0, [note('异响')], { involved, tasks: [dueAt(count)], searchText: '异响' }))
      const listed = async (filter: Partial<CaseFilter>) =>
        (await ledger.rows({ limit: 50, order: 'due', ...filter })).items.map(each => each.id)
      const asked = async (reader: string) => (await ledger.tasks({ limit: 50, reader })).items.map(({ row }) => row.id)
      beforeEach(async () => {
        await ledger.commit(about(1))
        await ledger.commit(about(2, 'zhang', 'li'))
        await ledger.commit(about(3, 'li"x'))
      })
      test.each([
        ['zhang', ['HY-1', 'HY-3']],
        ['li', ['HY-1', 'HY-3']],
        ['li"x', ['HY-1', 'HY-2']],
        // neither a part of a name nor a pattern stands for somebody
        ['zhan', ['HY-1', 'HY-2', 'HY-3']],
        ['l_', ['HY-1', 'HY-2', 'HY-3']],
        ['%', ['HY-1', 'HY-2', 'HY-3']],
        ['', ['HY-1', 'HY-2', 'HY-3']],
      ])('is left out for %s, in lists, in what is found and among tasks', async (reader, seen) => {
        expect(await listed({ reader })).toEqual(seen)
        expect(await listed({ reader, q: '异响' })).toEqual(seen)
        expect(await asked(reader)).toEqual(seen)
      })
      test('leaves no gap in a page, and shows nothing by its cursor', async () => {
        const first = await ledger.rows({ limit: 1, order: 'due', reader: 'zhang' })
        const next = await ledger.rows({
          limit: 1,
          order: 'due',
          reader: 'zhang',
          ...(first.nextCursor ? { cursor: first.nextCursor } : {}),
        })
        expect([first, next].map(page => page.items.map(each => each.id))).toEqual([['HY-1'], ['HY-3']])
        expect(next.nextCursor).toBeNull()
      })
      test('is shown again once it turns out to be about nobody', async () => {
        await ledger.commit(only(change('HY-2', 1, [note('异响')], { tasks: [dueAt(2)] })))
        expect(await listed({ reader: 'zhang' })).toHaveLength(3)
        expect(await asked('zhang')).toHaveLength(3)
      })
    })

    describe('cases about the same car or phone', () => {
      const plate = { kind: 'plate', value: '沪A12345' } as const
      const phone = { kind: 'phone', value: '+8613800001111' } as const
      beforeEach(async () => {
        await ledger.commit(only(change('HY-1', 0, [note('a')], { marks: [plate] })))
        await ledger.commit(only(change('HY-2', 0, [note('b')], { marks: [plate, phone] })))
        await ledger.commit(only(change('HY-3', 0, [note('c')], { marks: [{ kind: 'vin', value: phone.value }] })))
      })
      test('are found, the newest first, each once', async () => {
        expect(await ledger.casesMarked([plate, phone], 10)).toEqual(['HY-2', 'HY-1'])
        expect(await ledger.casesMarked([plate], 1)).toEqual(['HY-2'])
        expect(await ledger.casesMarked([phone], 10)).toEqual(['HY-2'])
        expect(await ledger.casesMarked([], 10)).toEqual([])
      })
      test('follow what is put right', async () => {
        await ledger.commit(only(change('HY-2', 1, [note('b')], { marks: [phone] })))
        expect(await ledger.casesMarked([plate], 10)).toEqual(['HY-1'])
      })
      test('are no longer found once erased', async () => {
        await ledger.erase(change('HY-2', 1, [erased]))
        expect(await ledger.casesMarked([plate, phone], 10)).toEqual(['HY-1'])
      })
    })

    describe('timers', () => {
      test('a case falls due by its earliest timer; each commit names them anew', async () => {
        const timers = [
          { name: 'resolve.warn', fireAt: noon + 500 },
          { name: 'firstContact.warn', fireAt: noon + 100 },
        ]
        await ledger.commit(only(change('HY-1', 0, [note('x')], { timers })))
        await ledger.commit(only(change('HY-2', 0, [note('x')], { timers: [{ name: 'x', fireAt: noon + 50 }] })))
        await ledger.commit(only(change('HY-3', 0, [note('x')])))
        expect(await ledger.dueCases(noon + 49, 10)).toEqual([])
        expect(await ledger.dueCases(noon + 100, 10)).toEqual(['HY-2', 'HY-1'])
        expect(await ledger.dueCases(noon + 100, 1)).toEqual(['HY-2'])
        await ledger.commit(only(change('HY-2', 1, [], { timers: [] })))
        await ledger.commit(only(change('HY-1', 1, [note('y')], { timers: timers.slice(0, 1) })))
        expect(await ledger.dueCases(noon + 499, 10)).toEqual([])
        expect(await ledger.dueCases(noon + 500, 10)).toEqual(['HY-1'])
      })

      test('what clocks are worked out by is kept; edited, every open case falls due once, one after the other', async () => {
        const timed = (fireAt: number) => ({ timers: [{ name: 'x', fireAt }] })
        await ledger.commit(only(change('HY-1', 0, [note('x')], timed(noon + 9_000))))
        await ledger.commit(only(change('HY-2', 0, [note('x')])))
        await ledger.commit(only(change('HY-3', 0, [note('x')], timed(noon + 5))))
        await ledger.commit(
          only(change('HY-4', 0, [note('x')], { row: { ...change('HY-4', 0, []).row, status: 'closed' } })),
        )
        expect(await ledger.clockRules()).toBeNull()
        await ledger.keepClockRules('one')
        expect(await ledger.clockRules()).toBe('one')
        expect(await ledger.dueCases(noon + 4, 10)).toEqual([])
        await ledger.keepClockRules('two', { from: noon, everyMs: 20 })
        expect(await ledger.clockRules()).toBe('two')
        expect(await ledger.dueCases(noon, 10)).toEqual(['HY-1'])
        expect(await ledger.dueCases(noon + 20, 10)).toEqual(['HY-1', 'HY-3', 'HY-2'])
        expect(await ledger.dueCases(noon + 9_000, 10)).not.toContain('HY-4')
      })

      test('a case with nothing due any more is looked at no more', async () => {
        await ledger.commit(only(change('HY-1', 0, [note('x')], { timers: [{ name: 'x', fireAt: noon - 1 }] })))
        await ledger.postponeDue('HY-1', null)
        expect(await ledger.dueCases(noon + 9_000, 10)).toEqual([])
      })

      test('a case that fails is put off, unless it was committed meanwhile', async () => {
        const timed = (fireAt: number) => ({ timers: [{ name: 'x', fireAt }] })
        await ledger.commit(only(change('HY-1', 0, [note('x')], timed(noon - 2))))
        await ledger.commit(only(change('HY-2', 0, [note('x')], timed(noon - 1))))
        await ledger.commit(only(change('HY-3', 0, [note('x')], timed(noon + 5))))
        await ledger.commit(only(change('HY-4', 0, [note('x')])))
        expect(await ledger.dueCases(noon, 1)).toEqual(['HY-1'])
        for (const id of ['HY-1', 'HY-3', 'HY-4', 'HY-9']) await ledger.postponeDue(id, noon + 60)
        expect(await ledger.dueCases(noon, 1)).toEqual(['HY-2'])
        expect(await ledger.dueCases(noon + 59, 10)).toEqual(['HY-2', 'HY-3'])
        expect(await ledger.dueCases(noon + 60, 10)).toEqual(['HY-2', 'HY-3', 'HY-1'])
        // it is the same case of the same version: whoever is at work on it is not disturbed
        expect((await ledger.commit(only(change('HY-1', 1, [note('y')])))).ok).toBe(true)
        await ledger.postponeDue('HY-1', noon + 60)
        expect(await ledger.dueCases(noon + 60, 10)).toEqual(['HY-2', 'HY-3'])
      })

      test('so is a silent conversation', async () => {
        await ledger.commit(batch({ conversation: turn(chat('c1'), 0, { idleAt: noon - 1 }) }))
        await ledger.commit(batch({ conversation: turn(chat('c2'), 0, { idleAt: noon }) }))
        await ledger.commit(batch({ conversation: turn(chat('c3'), 0, { idleAt: noon + 1 }) }))
        for (const id of ['c1', 'c3', 'c9']) await ledger.postponeIdle(chat(id), noon + 60)
        expect(await ledger.idleConversations(noon, 5)).toEqual([chat('c2')])
        expect(await ledger.idleConversations(noon + 60, 5)).toEqual([chat('c2'), chat('c3'), chat('c1')])
        expect((await ledger.commit(batch({ conversation: turn(chat('c1'), 1, { idleAt: null }) }))).ok).toBe(true)
        await ledger.postponeIdle(chat('c1'), noon + 60)
        expect(await ledger.idleConversations(noon + 60, 5)).toEqual([chat('c2'), chat('c3')])
      })

      test('a silent conversation is named when its time has passed', async () => {
        await ledger.commit(batch({ conversation: turn(chat('c1'), 0, { idleAt: noon + 20 }) }))
        await ledger.commit(batch({ conversation: turn(chat('c2'), 0, { idleAt: noon + 10 }) }))
        await ledger.commit(batch({ conversation: turn(chat('c3'), 0, { idleAt: null }) }))
        expect(await ledger.idleConversations(noon + 9, 5)).toEqual([])
        expect(await ledger.idleConversations(noon + 20, 5)).toEqual([chat('c2'), chat('c1')])
        await ledger.commit(batch({ conversation: turn(chat('c2'), 1) }))
        expect(await ledger.idleConversations(noon + 20, 1)).toEqual([chat('c2')])
        await ledger.commit(batch({ conversation: turn(chat('c2'), 2, { idleAt: null }) }))
        expect(await ledger.idleConversations(noon + 20, 5)).toEqual([chat('c1')])
      })
    })

    describe('outbox', () => {
      const push = async (conversation: string, version: number, ...texts: string[]) => {
        const messages = texts.map(it => says(it, { from: 'bot' }))
        const deliveries = messages.map(it => ({ messageId: it.id }))
        await ledger.commit(
          batch({
            conversation: turn(chat(conversation), version, { messages, deliveries, reference: { at: conversation } }),
          }),
        )
      }
      const due = async (now = noon) => (await nextToSay(ledger, now)).map(it => it.message.text)
      const first = async (now = noon) => {
        const [delivery] = await nextToSay(ledger, now)
        if (delivery === undefined) throw new Error('nothing is due')
        return delivery
      }

      test('hands out the oldest of each conversation, the next when it is delivered', async () => {
        expect(await due()).toEqual([])
        await push('c1', 0, 'a1', 'a2')
        await push('c2', 0, 'b1')
        await push('c1', 1, 'a3')
        expect(await due(noon - 1)).toEqual([])
        expect(await due()).toEqual(['a1', 'b1'])
        const delivery = await first()
        expect(delivery).toMatchObject({
          attempts: 0,
          conversation: { ...chat('c1'), reference: { at: 'c1' } },
          message: { seq: 1 },
        })
        await ledger.delivered([delivery.id])
        await ledger.delivered([delivery.id])
        expect(await due()).toEqual(['a2', 'b1'])
      })

      test('a failing message holds up its own conversation only, until it is given up', async () => {
        await push('c1', 0, 'a1', 'a2')
        await push('c2', 0, 'b1', 'b2')
        const { id } = await first()
        await ledger.deliveryFailed(id, { error: 'HTTP 503', retryAt: noon + 1000 })
        expect(await due()).toEqual(['b1'])
        await ledger.delivered([(await first()).id])
        await ledger.delivered([(await first()).id])
        expect(await due()).toEqual([])
        expect(await due(noon + 999)).toEqual([])
        expect(await first(noon + 1000)).toMatchObject({ id, attempts: 1 })
        await ledger.deliveryFailed(id, { error: '对方已删除', retryAt: null })
        expect(await ledger.deadLetters(10)).toEqual([
          { id, caseId: null, channel: 'webchat', at: noon, attempts: 2, error: '对方已删除' },
        ])
        expect(await due()).toEqual(['a2'])
        expect(await ledger.requeue({ id }, noon + 5)).toBe(1)
        expect(await ledger.requeue({ id }, noon + 5)).toBe(0)
        expect(await ledger.requeue({ id: 9999 }, noon)).toBe(0)
        expect(await ledger.deadLetters(10)).toEqual([])
        expect(await due()).toEqual([])
        expect(await due(noon + 5)).toEqual(['a1'])
      })

      test('hands out a conversation in its order, so many at a time', async () => {
        await push('c1', 0, 'a1', 'a2', 'a3')
        await push('c2', 0, 'b1')
        const texts = async (limit: number) =>
          (await ledger.waitingDeliveries(chat('c1'), limit, nothingLost)).map(it => it.message.text)
        expect(await texts(2)).toEqual(['a1', 'a2'])
        expect(await texts(9)).toEqual(['a1', 'a2', 'a3'])
        expect(await ledger.waitingDeliveries(chat('nobody'), 9, nothingLost)).toEqual([])
        expect(await ledger.waitingConversations()).toEqual([
          { ...chat('c1'), dueAt: noon, held: false },
          { ...chat('c2'), dueAt: noon, held: false },
        ])
      })

      test('counts what waits and what was given up, and since when', async () => {
        expect(await ledger.outboxFigures()).toEqual({ waiting: 0, held: 0, dead: 0, oldestAt: null })
        await push('c1', 0, 'a1', 'a2')
        await push('c2', 0, 'b1')
        await ledger.deliveryFailed((await first()).id, { error: 'gone', retryAt: null })
        expect(await ledger.outboxFigures()).toMatchObject({ waiting: 2, dead: 1 })
        const [said] = await ledger.messages(chat('c1'), 0, 1)
        expect((await ledger.outboxFigures()).oldestAt).toBe(said?.at)
      })

      test('all dead letters of a channel go back together, each to its place', async () => {
        await push('c1', 0, 'a1', 'a2')
        await push('c2', 0, 'b1')
        for (let tries = 0; tries < 2; tries++)
          await ledger.deliveryFailed((await first()).id, { error: 'gone', retryAt: null })
        await ledger.deliveryFailed((await first()).id, { error: 'gone', retryAt: null })
        expect(await due()).toEqual([])
        expect(await ledger.requeue({ channel: 'elsewhere' }, noon)).toBe(0)
        expect(await ledger.requeue({ channel: chat('c1').channel }, noon)).toBe(3)
        expect(await due()).toEqual(['a1', 'b1'])
        expect(await ledger.deadLetters(10)).toEqual([])
      })

      test('survives a restart', async () => {
        await push('c1', 0, 'a1')
        expect((await nextToSay(await store.open(), noon)).map(it => it.message.text)).toEqual(['a1'])
      })
    })

    describe('files', () => {
      const meta = {
        id: 'file_1',
        name: '行驶证.jpg',
        contentType: 'image/jpeg',
        size: 3,
        consent: 'given' as const,
        caseId: null,
        ...chat('c1'),
      }

      test('come back as they were, also before anything was said', async () => {
        await ledger.saveFile(meta, new Uint8Array([1, 2, 3]))
        expect(await ledger.loadConversation(chat('c1'))).toBeNull()
        const found = await (await store.open()).loadFile('file_1')
        expect(found?.meta).toEqual(meta)
        expect([...(found?.content ?? [])]).toEqual([1, 2, 3])
        expect((await ledger.commit(batch({ conversation: turn(chat('c1'), 0) }))).ok).toBe(true)
        expect((await ledger.loadConversation(chat('c1')))?.version).toBe(1)
        expect(await ledger.loadFile('file_2')).toBeNull()
        await expect(ledger.saveFile(meta, new Uint8Array([4]))).rejects.toThrow('already')
        await ledger.deleteFiles(['file_1', 'file_2'])
        expect(await ledger.loadFile('file_1')).toBeNull()
      })

      test('go with the turn in which the customer refuses them, and only with it', async () => {
        await ledger.saveFile(meta, new Uint8Array([1]))
        await ledger.saveFile({ ...meta, id: 'file_2' }, new Uint8Array([2]))
        const refusing = (version: number) =>
          batch({ conversation: turn(chat('c1'), version), deleteFiles: ['file_1', 'gone', '../data.key'] })
        expect(await ledger.commit(refusing(7))).toEqual({ ok: false, why: 'conflict' })
        expect([...((await ledger.loadFile('file_1'))?.content ?? [])]).toEqual([1])
        expect((await ledger.commit(refusing(0))).ok).toBe(true)
        expect(await ledger.loadFile('file_1')).toBeNull()
        expect([...((await ledger.loadFile('file_2'))?.content ?? [])]).toEqual([2])
        // the id is free again: nothing of the first one is in the way
        await ledger.saveFile(meta, new Uint8Array([3]))
        expect([...((await (await store.open()).loadFile('file_1'))?.content ?? [])]).toEqual([3])
        expect((await ledger.commit(batch({ deleteFiles: [] }))).ok).toBe(true)
      })

      test('pass to a case with the turn that says so', async () => {
        await ledger.saveFile(meta, new Uint8Array(100_000).fill(7))
        await ledger.commit(
          batch({
            cases: [change('HY-1', 0, [note('x')])],
            fileOwners: [
              { fileId: 'file_1', caseId: 'HY-1' },
              { fileId: 'gone', caseId: 'HY-1' },
            ],
          }),
        )
        const found = await ledger.loadFile('file_1')
        expect(found?.meta).toEqual({ ...meta, caseId: 'HY-1' })
        expect(found?.content.length).toBe(100_000)
        await ledger.saveFile({ ...meta, id: 'file_2', caseId: 'HY-1' }, new Uint8Array([9]))
        expect((await ledger.loadFile('file_2'))?.meta.caseId).toBe('HY-1')
        await expect(ledger.saveFile({ ...meta, id: 'file_3', caseId: 'HY-9' }, new Uint8Array())).rejects.toThrow(
          'HY-9',
        )
      })

      test('an id never leads out of the directory', async () => {
        for (const id of ['../data', '/etc/passwd', '', '.', 'a/b']) {
          await expect(ledger.saveFile({ ...meta, id }, new Uint8Array())).rejects.toThrow('file id')
          expect(await ledger.loadFile(id)).toBeNull()
        }
      })
    })

    describe('things that must be right once', () => {
      test('a command with the same idempotency key counts once', async () => {
        const command = (version: number) =>
          batch({
            cases: [change('HY-1', version, [note('x')])],
            idempotency: { scope: 'li', key: 'k1', result: { version: version + 1 } },
          })
        expect((await ledger.commit(command(0))).ok).toBe(true)
        expect(await ledger.commit(command(1))).toEqual({ ok: false, why: 'replayed' })
        expect(await ledger.commit(command(0))).toEqual({ ok: false, why: 'replayed' })
        expect(await ledger.idempotent('li', 'k1')).toEqual({ version: 1 })
        expect(await ledger.idempotent('wang', 'k1')).toBeNull()
        expect(await ledger.caseVersion('HY-1')).toBe(1)
      })

      test('of many who use a one-time link one gets in', async () => {
        const other = await store.open()
        await ledger.saveSecret('link', 'h1', 'li', noon + 1000)
        const tries = await Promise.all(
          Array.from({ length: 10 }, (_, at) => (at % 2 ? ledger : other).findSecret('link', 'h1', noon, true)),
        )
        expect(tries.filter(it => it === 'li')).toHaveLength(1)
        expect(tries.filter(it => it === null)).toHaveLength(9)
      })

      test('sessions last until they expire or are dropped', async () => {
        await ledger.saveSecret('session', 'h1', 'li', noon + 1000)
        expect(await ledger.findSecret('session', 'h1', noon, false)).toBe('li')
        expect(await ledger.findSecret('session', 'h1', noon + 999, false)).toBe('li')
        expect(await ledger.findSecret('session', 'h1', noon + 1000, false)).toBeNull()
        expect(await ledger.findSecret('session', 'h1', noon + 1000, true)).toBeNull()
        expect(await ledger.findSecret('link', 'h1', noon, false)).toBeNull()
        await ledger.saveSecret('session', 'h1', 'wang', noon + 5000)
        expect(await ledger.findSecret('session', 'h1', noon + 2000, false)).toBe('wang')
        await ledger.dropSecret('session', 'h1')
        expect(await ledger.findSecret('session', 'h1', noon, false)).toBeNull()
      })

      test('all of one kind and subject are dropped at once, nothing else', async () => {
        await ledger.saveSecret('track', 'h1', 'HY-1', noon + 1000)
        await ledger.saveSecret('track', 'h2', 'HY-1', noon + 1000)
        await ledger.saveSecret('track', 'h3', 'HY-2', noon + 1000)
        await ledger.saveSecret('link', 'h1', 'HY-1', noon + 1000)
        expect(await ledger.dropSecretsOf('track', 'HY-1')).toBe(2)
        expect(await ledger.dropSecretsOf('track', 'HY-1')).toBe(0)
        const left = ['h1', 'h2', 'h3'].map(hash => ledger.findSecret('track', hash, noon, false))
        expect(await Promise.all(left)).toEqual([null, null, 'HY-2'])
        expect(await ledger.findSecret('link', 'h1', noon, false)).toBe('HY-1')
      })

      test('a secret of a batch is there with it or not at all', async () => {
        const secret = (hash: string) => ({ kind: 'track', hash, subject: 'HY-1', expiresAt: noon + 1000 })
        await ledger.commit(batch({ cases: [change('HY-1', 0, [note('a')])], secrets: [secret('h1')] }))
        await ledger.commit(batch({ cases: [change('HY-1', 0, [note('late')])], secrets: [secret('h2')] }))
        expect(await ledger.findSecret('track', 'h1', noon, false)).toBe('HY-1')
        expect(await ledger.findSecret('track', 'h2', noon, false)).toBeNull()
      })

      test('tries are counted each by itself until their time is over, over restarts', async () => {
        const other = await store.open()
        const at = (now: number) => (_: unknown, index: number) =>
          (index % 2 ? ledger : other).countTry('k1', now, now + 1000)
        expect((await Promise.all(Array.from({ length: 4 }, at(noon)))).sort()).toEqual([1, 2, 3, 4])
        expect(await ledger.countTry('k2', noon, noon + 1000)).toBe(1)
        await ledger.takeBackTry('k1')
        expect(await (await store.open()).countTry('k1', noon + 999, noon + 9000)).toBe(4)
        expect(await ledger.countTry('k1', noon + 1000, noon + 9000)).toBe(1)
        await ledger.takeBackTry('never tried')
        expect(await ledger.countTry('never tried', noon, noon + 1000)).toBe(1)
      })

      test('the process keeps its own secrets', async () => {
        const mine = await ledger.ownSecret('token', 48)
        expect(mine).toHaveLength(48)
        expect(await (await store.open()).ownSecret('token', 48)).toEqual(mine)
        expect(await ledger.ownSecret('other', 48)).not.toEqual(mine)
      })
    })

    describe('erasure', () => {
      const ref = chat('c1')
      async function spoken(): Promise<void> {
        const hello = says('hello', { from: 'bot' })
        await ledger.commit(
          batch({
            conversation: turn(ref, 0, {
              reference: { x: 1 },
              idleAt: noon,
              inboundId: 'in1',
              messages: [hello],
              deliveries: [{ messageId: hello.id }],
            }),
          }),
        )
        const messages = [says('first matter', { caseKey: 'HY-1' }), says('of no case')]
        const one = change('HY-1', 0, [registered('HY-1', ref), note('n')], {
          adoptConversation: ref,
          searchText: '异响',
          timers: [{ name: 'x', fireAt: noon }],
        })
        await ledger.commit(
          batch({
            conversation: turn(ref, 1, { messages, deliveries: messages.map(it => ({ messageId: it.id })) }),
            cases: [one],
          }),
        )
        const another = says('second matter', { caseKey: 'HY-2' })
        await ledger.commit(
          batch({
            conversation: turn(ref, 2, { messages: [another], deliveries: [{ messageId: another.id }] }),
            cases: [change('HY-2', 0, [registered('HY-2', ref)], { searchText: '异响' })],
          }),
        )
      }
      const erase = () => ledger.erase(change('HY-1', 2, [erased], { at: { erased: true } }))

      test('leaves types, times and actors, and nothing that was said', async () => {
        await spoken()
        expect(await erase()).toEqual({ ok: true, messages: [], deliveries: [] })
        const found = await ledger.loadCase('HY-1')
        expect(found).toMatchObject({
          version: 3,
          row: { id: 'HY-1', erased: true, summary: '', phone: null, customerName: null, version: 3 },
        })
        expect(found && 'erased' in found ? found.erased : undefined).toEqual([
          { seq: 1, at: noon, actor: { kind: 'bot' }, type: 'case.registered' },
          { seq: 2, at: noon + 1, actor: { kind: 'bot' }, type: 'note.added' },
          { seq: 3, at: noon, actor: { kind: 'bot' }, type: 'personalData.erased' },
        ])
        expect(await ledger.row('HY-1')).toMatchObject({ erased: true, summary: '' })
        expect(await ledger.transcript('HY-1')).toEqual([])
        expect((await ledger.messages(ref, 0, 10)).map(it => it.text)).toEqual(['second matter'])
        expect(await ledger.loadConversation(ref)).toMatchObject({ state: null, reference: null, version: 4 })
        expect((await nextToSay(ledger, noon)).map(it => it.message.text)).toEqual(['second matter'])
        expect((await ledger.rows({ limit: 10, q: '异响' })).items.map(it => it.id)).toEqual(['HY-2'])
        expect(await ledger.casesOfCustomer(ref)).toEqual(['HY-2'])
        expect(await ledger.dueCases(noon, 10)).toEqual([])
        expect(await ledger.idleConversations(noon, 10)).toEqual([])
        expect(await ledger.inbound(ref, 'in1')).toMatchObject({ answers: [] })
      })

      test('takes back the links to the case, to no other', async () => {
        await spoken()
        await ledger.saveSecret('track', 'h1', 'HY-1', noon + 1000)
        await ledger.saveSecret('track', 'h2', 'HY-2', noon + 1000)
        await erase()
        expect(await ledger.findSecret('track', 'h1', noon, false)).toBeNull()
        expect(await ledger.findSecret('track', 'h2', noon, false)).toBe('HY-2')
      })

      test('forgets who it was on the channel, until the customer writes again', async () => {
        const ref = { channel: 'teams', conversationId: 'c1' }
        const commit = (conversation: string, version: number, caseId: string) =>
          ledger.commit(
            batch({
              conversation: turn({ ...ref, conversationId: conversation }, version, {
                userId: '29:zhangsan',
                reference: { user: '29:zhangsan' },
              }),
              cases: [
                change(caseId, 0, [registered(caseId, { ...ref, conversationId: conversation }, '29:zhangsan')], {
                  at: { registeredAt: noon + version },
                }),
              ],
            }),
          )
        await commit('c1', 0, 'HY-1')
        await commit('c2', 0, 'HY-2')
        expect((await ledger.erase(change('HY-1', 1, [erased]))).ok).toBe(true)
        expect(await ledger.loadConversation(ref)).toMatchObject({ userId: '', reference: null, version: 2 })
        expect(await ledger.casesOfCustomer(ref)).toEqual([])
        expect(await ledger.loadConversation({ ...ref, conversationId: 'c2' })).toMatchObject({ userId: '29:zhangsan' })
        expect((await commit('c1', 2, 'HY-3')).ok).toBe(true)
        expect(await ledger.loadConversation(ref)).toMatchObject({ userId: '29:zhangsan' })
        expect(await ledger.casesOfCustomer(ref)).toEqual(['HY-3', 'HY-2'])
      })

      test('a page whose user id our own server drew can go on', async () => {
        await spoken()
        await erase()
        expect(await ledger.loadConversation(ref)).toMatchObject({ userId: 'user of c1', reference: null })
      })

      test('leaves another case of the same conversation readable', async () => {
        await spoken()
        await erase()
        const fresh = await store.open()
        expect((await fresh.transcript('HY-2')).map(it => it.text)).toEqual(['second matter'])
        expect(await fresh.loadCase('HY-2')).toMatchObject({
          version: 1,
          events: [{ body: { type: 'case.registered' } }],
        })
        expect((await fresh.row('HY-2'))?.customerName).toBe('张三')
      })

      test('the chain still verifies, the case can no longer be changed, the customer can start again', async () => {
        const other = await store.open()
        await spoken()
        await other.loadConversation(ref)
        await erase()
        expect(await ledger.verify()).toEqual({ ok: true, events: 4 })
        expect(await ledger.verify('HY-1')).toEqual({ ok: true, events: 3 })
        for (const it of [ledger, other]) {
          expect(await it.erase(change('HY-1', 3, [erased]))).toEqual({ ok: false, why: 'conflict' })
          expect(await it.commit(only(change('HY-1', 3, [note('x')])))).toEqual({ ok: false, why: 'conflict' })
          const late = batch({ conversation: turn(ref, 4, { messages: [says('late', { caseKey: 'HY-1' })] }) })
          expect(await it.commit(late)).toEqual({ ok: false, why: 'conflict' })
        }
        // a process that still holds the old key must not use it
        const again = await other.commit(batch({ conversation: turn(ref, 4, { messages: [says('hello again')] }) }))
        expect(again).toMatchObject({ ok: true, messages: [{ seq: 5 }] })
        const fresh = await store.open()
        expect((await fresh.messages(ref, 4, 10)).map(it => it.text)).toEqual(['hello again'])
        expect(await fresh.loadConversation(ref)).toMatchObject({ state: { step: 4 }, version: 5 })
        expect(await fresh.commit(batch({ conversation: turn(ref, 5, { inboundId: 'in1' }) }))).toEqual({
          ok: false,
          why: 'replayed',
        })
      })

      test('takes the files of the case and the strays of its conversation along', async () => {
        await spoken()
        const meta = (id: string, caseId: string | null) => ({
          id,
          caseId,
          name: 'x.jpg',
          contentType: 'image/jpeg',
          size: 1,
          consent: 'given' as const,
          ...ref,
        })
        await ledger.saveFile(meta('mine', 'HY-1'), new Uint8Array([1]))
        await ledger.saveFile(meta('stray', null), new Uint8Array([2]))
        await ledger.saveFile(meta('other', 'HY-2'), new Uint8Array([3]))
        await erase()
        expect(await ledger.loadFile('mine')).toBeNull()
        expect(await ledger.loadFile('stray')).toBeNull()
        expect([...((await ledger.loadFile('other'))?.content ?? [])]).toEqual([3])
        await expect(ledger.saveFile(meta('late', 'HY-1'), new Uint8Array())).rejects.toThrow('erased')
      })

      test('is refused on an old version, with nothing lost', async () => {
        await spoken()
        expect(await ledger.erase(change('HY-1', 1, [erased]))).toEqual({ ok: false, why: 'conflict' })
        expect(await ledger.erase(change('HY-9', 0, [erased]))).toEqual({ ok: false, why: 'conflict' })
        expect((await ledger.transcript('HY-1')).map(it => it.text)).toEqual(['hello', 'first matter'])
        expect((await ledger.rows({ limit: 10, q: '异响' })).items).toHaveLength(2)
      })
    })

    describe('many at once', () => {
      test('two connections writing to one case and one conversation lose nothing', async () => {
        const both = [ledger, await store.open()]
        const ref = chat('c1')
        const append = async (it: Ledger, text: string): Promise<void> => {
          for (;;) {
            const version = (await it.caseVersion('HY-1')) ?? 0
            const conversation = await it.loadConversation(ref)
            const result = await it.commit(
              batch({
                conversation: turn(ref, conversation?.version ?? 0, { messages: [says(text, { caseKey: 'HY-1' })] }),
                cases: [change('HY-1', version, [note(text)], { searchText: text })],
              }),
            )
            if (result.ok) return
          }
        }
        const texts = Array.from({ length: 40 }, (_, at) => `t${at}`)
        await Promise.all(texts.map((text, at) => append(both[at % 2] ?? ledger, text)))
        const found = await ledger.loadCase('HY-1')
        const bodies = found && 'events' in found ? found.events.map(it => it.body) : []
        const order = bodies.map(it => (it.type === 'note.added' ? it.text : ''))
        expect(order.toSorted()).toEqual(texts.toSorted())
        expect((await ledger.transcript('HY-1')).map(it => it.text)).toEqual(order)
        expect((await ledger.messages(ref, 0, 100)).map(it => it.seq)).toEqual(texts.map((_, at) => at + 1))
        expect(await ledger.verify()).toEqual({ ok: true, events: 40 })
      })

      test('whatever is committed in whatever order, versions and chains hold', async () => {
        interface Step {
          at: number
          which: number
          count: number
          stale: boolean
          erase: boolean
        }
        const step: fc.Arbitrary<Step> = fc.record({
          at: fc.nat(1),
          which: fc.nat(3),
          count: fc.nat(3),
          stale: fc.boolean(),
          erase: fc.nat(9).map(it => it === 0),
        })
        let run = 0
        const both = [ledger, await store.open()]
        const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
          run += 1
          const model = new Map<string, { version: number; erased: boolean; said: number }>()
          for (const { at, which, count, stale, erase } of steps) {
            const id = `R${run}-${which}`
            const known = model.get(id) ?? { version: 0, erased: false, said: 0 }
            const version = stale ? known.version + 1 : known.version
            const target = both[at] ?? ledger
            const bodies = Array.from({ length: known.version === 0 ? Math.max(count, 1) : count }, (_, n) =>
              note(`${n}`),
            )
            const possible = !stale && !known.erased
            if (erase) {
              const result = await target.erase(change(id, version, [erased]))
              expect(result.ok).toBe(possible && known.version > 0)
              if (result.ok) model.set(id, { ...known, version: known.version + 1, erased: true, said: 0 })
              continue
            }
            const result = await target.commit(
              batch({
                conversation: turn(chat(id), (await target.loadConversation(chat(id)))?.version ?? 0, {
                  messages: possible ? [says('x', { caseKey: id })] : [],
                }),
                cases: [change(id, version, bodies, { searchText: bodies.length > 1 ? '甲 乙' : '甲' })],
              }),
            )
            expect(result.ok).toBe(possible)
            if (result.ok) model.set(id, { ...known, version: known.version + bodies.length, said: known.said + 1 })
          }
          for (const [id, known] of model) {
            expect(await ledger.caseVersion(id)).toBe(known.version)
            expect(await ledger.verify(id)).toEqual({ ok: true, events: known.version })
            expect(await ledger.transcript(id)).toHaveLength(known.said)
            const found = await ledger.loadCase(id)
            expect(found && 'erased' in found).toBe(known.erased)
          }
        })
        await fc.assert(property, { numRuns: 25 })
        expect((await ledger.verify()).ok).toBe(true)
      })
    })

    test('answers a ping, and no longer when closed', async () => {
      const other = await store.open()
      await other.ping()
      await other.close()
      await expect(other.ping()).rejects.toThrow()
      await ledger.ping()
    })
  })
}
