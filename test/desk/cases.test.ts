// The API about cases: filters, versions, commands and their refusals, registering, files.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiToken, type FakeDesk, startFakeDesk } from './fakeDesk.ts'

let desk: FakeDesk
beforeAll(async () => {
  desk = await startFakeDesk()
})
beforeEach(() => {
  desk.commands.length = 0
  desk.registered.length = 0
})
afterAll(() => desk.stop())

const headers = { authorization: `Bearer ${apiToken}`, 'x-staff-id': 'liming' }
const id = 'HY-20261122-0006'
interface Answer {
  status: number
  headers: Headers
  body: Record<string, unknown> & { items?: { id: string }[]; issues?: { path: string; message: string }[] }
}
async function get(path: string): Promise<Answer> {
  const response = await fetch(desk.base + path, { headers })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}
async function post(path: string, body: unknown, more: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(desk.base + path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', ...more },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}
const version = async () => String((await get(`/api/desk/cases/${id}`)).body.version)
const command = async (body: unknown, more: Record<string, string> = {}) =>
  post(`/api/desk/cases/${id}/commands`, body, { 'if-match': await version(), ...more })
const option = (id: string) => ({ id, text: `方案${id}` })
const paths = (answer: Answer) => answer.body.issues?.map(issue => issue.path)
const ids = (answer: Answer) => answer.body.items?.map(item => item.id.slice(-1))

describe('a text for the customer', () => {
  it('is looked at before it is sent', async () => {
    const { status, body, headers } = await post(`/api/desk/cases/${id}/wording`, { text: '这是我们的错，给您换车。' })
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(body.findings).toMatchObject([
      { rule: 'admits-liability', kind: 'liability', evidence: '是我们的错', span: [1, 6], refused: false },
      { rule: 'replacement-promised', about: 'remedy', evidence: '给您换车', refused: true },
    ])
    expect(desk.commands).toEqual([])
  })
  it('passes when there is nothing to say about it', async () =>
    expect((await post(`/api/desk/cases/${id}/wording`, { text: '配件已到店。' })).body.findings).toEqual([]))
  it.each(['', ' ', 'x'.repeat(2_001)])('has to be one', async text =>
    expect((await post(`/api/desk/cases/${id}/wording`, { text })).status).toBe(422),
  )
  it('belongs to a case', async () =>
    expect((await post('/api/desk/cases/HY-0/wording', { text: '您好' })).body.code).toBe('unknown-case'))
  it('is refused with what is wrong with it', async () => {
    const { status, body } = await command({ type: 'sendUpdate', text: '给您退款。' })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'promise-without-decision', findings: [{ rule: 'refund-promised' }] })
  })
})

describe('the list', () => {
  it.each([
    ['severity=major', ['5', '7']],
    ['severity=major,grumble&status=contacted,closed', ['1', '5']],
    ['owner=wangli', ['1', '3']],
    ['owner=me&overdue=true', ['7']],
    ['owner=none', []],
    ['role=generalManager', ['5']],
    ['q=%E7%A9%BA%E8%B0%83', ['4']],
    ['status=&severity=&role=&owner=&overdue=&q=&limit=2&cursor=', ['1', '2']],
    ['order=due&limit=3', ['7', '6', '5']],
  ])('?%s', async (query, expected) => expect(ids(await get(`/api/desk/cases?${query}`))).toEqual(expected))

  it('pages', async () => {
    const first = await get('/api/desk/cases?limit=5')
    expect(first.body.nextCursor).toBe('5')
    const second = await get('/api/desk/cases?limit=5&cursor=5')
    expect(ids(second)).toEqual(['6', '7'])
    expect(second.body.nextCursor).toBeNull()
  })

  it.each(['status=open', 'severity=bad', 'limit=0', 'limit=9999', 'overdue=perhaps', 'order=up'])(
    '?%s is not valid',
    async query => {
      const answer = await get(`/api/desk/cases?${query}`)
      expect(answer.status).toBe(422)
      expect(paths(answer)?.[0]).toMatch(new RegExp(`^${query.split('=')[0]}`))
    },
  )
})

describe('one case', () => {
  it('comes with its version as ETag', async () => {
    const answer = await get(`/api/desk/cases/${id}`)
    expect(answer.headers.get('etag')).toBe(`"${answer.body.version}"`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(Object.keys(answer.body)).toEqual([
      'case',
      'handoff',
      'agreement',
      'handling',
      'actions',
      'timeline',
      'transcript',
      'version',
    ])
  })
  it('is a problem when unknown', async () => {
    const answer = await get('/api/desk/cases/HY-1')
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      code: 'unknown-case',
      detail: 'There is no such case.',
    })
  })
})

describe('commands', () => {
  it('goes through with the right version, plain or quoted', async () => {
    const before = Number(await version())
    const plain = await command({ type: 'accept' }, { 'idempotency-key': 'k-1' })
    expect(plain).toMatchObject({ status: 200, body: { version: before + 1, case: { id, status: 'accepted' } } })
    expect(desk.commands.at(-1)).toEqual({
      caseId: id,
      command: { type: 'accept' },
      actor: { kind: 'staff', staffId: 'liming', via: 'system' },
      expectedVersion: before,
      idempotencyKey: 'k-1',
    })
    expect(
      (await command({ type: 'recordContact', outcome: 'noAnswer' }, { 'if-match': `"${before + 1}"` })).status,
    ).toBe(200)
    expect(desk.commands.at(-1)?.command).toEqual({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' })
  })

  it('needs a version, except for a note and for what is said in a chat', async () => {
    const bare = (body: unknown) => post(`/api/desk/cases/${id}/commands`, body)
    expect(await bare({ type: 'accept' })).toMatchObject({
      status: 428,
      body: { code: 'version-required', title: 'Version required' },
    })
    expect(await bare({ type: 'addNote', text: '记一笔' })).toMatchObject({ status: 200 })
    expect(await bare({ type: 'say', text: '您好' })).toMatchObject({ status: 200 })
    expect(paths(await command({ type: 'accept' }, { 'if-match': 'soon' }))).toEqual(['If-Match'])
    expect(paths(await command({ type: 'accept' }, { 'idempotency-key': 'a b' }))).toEqual(['Idempotency-Key'])
  })

  it('passes the refusals of the core on', async () => {
    const stale = await command({ type: 'accept' }, { 'if-match': '1' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale-version', status: 409, title: 'Refused' } })
    expect(typeof stale.body.version).toBe('number')
    const closed = await post('/api/desk/cases/HY-20261122-0001/commands', { type: 'close' }, { 'if-match': '6' })
    expect(closed).toMatchObject({ status: 409, body: { code: 'case-already-closed' } })
    const unknown = await post('/api/desk/cases/HY-0/commands', { type: 'accept' }, { 'if-match': '6' })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown-case' } })
  })

  it.each<[object, string]>([
    [{ type: 'explode' }, 'type'],
    [{}, 'type'],
    [{ type: 'addNote' }, 'text'],
    [{ type: 'addNote', text: '  ' }, 'text'],
    [{ type: 'addNote', text: 'x'.repeat(2_001) }, 'text'],
    [{ type: 'recordContact', outcome: 'maybe' }, 'outcome'],
    [{ type: 'resolve', summary: 'ok', skipped: [{ step: 'diagnosis' }] }, 'skipped.0.reason'],
    [{ type: 'proposeSolution', options: [] }, 'options'],
    [{ type: 'proposeSolution', options: [{ text: '换油泵' }] }, 'options.0.id'],
    [{ type: 'proposeSolution', options: [{ id: 'a', text: ' ' }] }, 'options.0.text'],
    [{ type: 'proposeSolution', options: [{ id: 'a', text: 'x'.repeat(501) }] }, 'options.0.text'],
    [{ type: 'proposeSolution', options: [{ id: 'a', text: 'x', amount: -1 }] }, 'options.0.amount'],
    [{ type: 'proposeSolution', options: [{ id: 'a', text: 'x', remedy: 'gold' }] }, 'options.0.remedy'],
    [{ type: 'proposeSolution', options: [option('a'), option('a')] }, 'options'],
    [{ type: 'proposeSolution', options: [...'abcdefg'].map(option) }, 'options'],
    ...[0.001, 1_000_000_000_000, 100_000_000.01, -1].flatMap((amount): [object, string][] => [
      [{ type: 'proposeSolution', options: [{ ...option('a'), amount }] }, 'options.0.amount'],
      [{ type: 'requestApproval', remedy: 'refund', amount }, 'amount'],
    ]),
    [{ type: 'promise', text: 'x' }, 'dueAt'],
    [{ type: 'promise', text: 'x', dueAt: '2099-01-01T00:00:00Z' }, 'dueAt'],
    [{ type: 'promise', text: 'x', dueAt: '2026-12-01T10:00:00' }, 'dueAt'],
    [{ type: 'promise', text: 'x', dueAt: 'tomorrow' }, 'dueAt'],
    [{ type: 'recordJointCheck' }, 'ok'],
    [{ type: 'withdraw' }, 'reason'],
    [{ type: 'reopen', reason: ' ' }, 'reason'],
    [{ type: 'say', text: '' }, 'text'],
    [{ type: 'overrideSeverity', level: 'huge', reason: 'x' }, 'level'],
    [{ type: 'recordFollowUp', satisfied: 'yes' }, 'satisfied'],
    [{ type: 'correctFacts', facts: {}, reason: 'x' }, 'facts'],
    [{ type: 'correctFacts', facts: { 'customer.phone': '12' }, reason: 'x' }, 'facts.customer.phone'],
    ...['12345', '+12345', '95588', '110', '13812', '4008001234', '138001380001', '打他手机'].map(
      (number): [object, string] => [
        { type: 'correctFacts', facts: { 'customer.phone': number }, reason: 'x' },
        'facts.customer.phone',
      ],
    ),
    [{ type: 'correctFacts', facts: { vehicle: { mileageKm: -4 } }, reason: 'x' }, 'facts.vehicle.mileageKm'],
    [{ type: 'correctFacts', facts: { vehicle: { colour: 'red' } }, reason: 'x' }, 'facts.vehicle.colour'],
    [{ type: 'correctFacts', facts: [{ slot: 'vehicle.vin', value: 'short' }], reason: 'x' }, 'facts.0.value'],
    [{ type: 'correctFacts', facts: { 'background.store': '北京店' }, reason: 'x' }, 'facts.background.store'],
  ])('422 for %o', async (body, path) => {
    const answer = await command(body)
    expect(answer).toMatchObject({ status: 422, body: { code: 'not-valid' } })
    expect(paths(answer)).toContain(path)
    expect(desk.commands).toEqual([])
  })

  it.each<[string, unknown]>([
    ['by slot', { 'customer.phone': '139 1234 5687', 'vehicle.plate': '苏e·7731q', 'vehicle.mileageKm': '31,000' }],
    ['nested', { customer: { phone: '13912345687' }, vehicle: { plate: '苏E7731Q', mileageKm: 31_000, vin: '' } }],
    [
      'as a list',
      [
        { slot: 'customer.phone', value: '+8613912345687' },
        { slot: 'vehicle.plate', value: '苏E 7731Q' },
        { slot: 'vehicle.mileageKm', value: 31_000 },
      ],
    ],
  ])('corrects facts given %s', async (_, facts) => {
    expect((await command({ type: 'correctFacts', facts, reason: '电话核对' })).status).toBe(200)
    const sent = desk.commands.at(-1)?.command
    const rest = { span: [0, 0], messageId: 'staff' }
    expect(sent).toEqual({
      type: 'correctFacts',
      reason: '电话核对',
      facts: [
        { slot: 'customer.phone', value: '+8613912345687', evidence: '+8613912345687', ...rest },
        { slot: 'vehicle.plate', value: '苏E7731Q', evidence: '苏E7731Q', ...rest },
        { slot: 'vehicle.mileageKm', value: 31_000, evidence: '31000', ...rest },
      ],
    })
  })

  it.each([
    ['138-0013-8000', '+8613800138000'],
    ['＋86 138 0013 8000', '+8613800138000'],
    ['021-6543 2100', '+862165432100'],
    ['(010) 6543-2100 转 801', '+861065432100'],
    ['+49 30 901820', '+4930901820'],
    ['0912 345 678', '+886912345678'],
  ])('takes a telephone number as people write it: %s', async (typed, number) => {
    const facts = { 'customer.phone': typed }
    expect((await command({ type: 'correctFacts', facts, reason: '电话核对' })).status).toBe(200)
    expect(desk.commands.at(-1)?.command).toMatchObject({ facts: [{ slot: 'customer.phone', value: number }] })
  })

  it.each([0, 0.01, 19.99, 1_234.56, 100_000_000])('takes a sum in whole fen: %s', async amount => {
    expect((await command({ type: 'requestApproval', remedy: 'refund', amount })).status).toBe(200)
  })

  it('takes a promised time as the instant it is', async () => {
    const dueAt = new Date(Math.floor(Date.now() / 1_000) * 1_000 + 86_400_000)
    const local = `${new Date(dueAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
    expect((await command({ type: 'promise', text: '告知结果', dueAt: local })).status).toBe(200)
    expect(desk.commands.at(-1)?.command).toEqual({ type: 'promise', text: '告知结果', dueAt: dueAt.getTime() })
  })

  it('says 400 for broken JSON', async () => {
    expect(await post(`/api/desk/cases/${id}/commands`, '{"type"')).toMatchObject({
      status: 400,
      body: { code: 'bad-json' },
    })
  })
})

describe('registering', () => {
  it('makes facts of what was sent', async () => {
    const answer = await post('/api/desk/cases', {
      source: 'phone',
      story: '刹车异响,修了两次',
      store: '西山店',
      customer: { name: '赵女士', phone: '13800001111' },
      vehicle: { model: '途观L', plate: '云a5f238' },
      background: { repairs: '2', staff: '张伟' },
      demands: ['要退车', { kind: 'apology', text: '道歉' }],
    })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`/api/desk/cases/${answer.body.caseId}`)
    expect(Object.keys(answer.body)).toEqual(['caseId', 'case', 'version'])
    expect(desk.registered.at(-1)).toEqual({
      actor: { kind: 'staff', staffId: 'liming', via: 'system' },
      source: 'phone',
      story: '刹车异响,修了两次',
      storeId: 'xishan',
      facts: [
        { slot: 'customer.name', value: '赵女士' },
        { slot: 'customer.phone', value: '+8613800001111' },
        { slot: 'vehicle.model', value: '途观L' },
        { slot: 'vehicle.plate', value: '云A5F238' },
        { slot: 'background.repairs', value: { count: 2, text: '2' } },
        { slot: 'background.staff', value: { name: '张伟', complainedAbout: true } },
        { slot: 'background.store', value: 'xishan' },
        { slot: 'demand', value: { kind: 'refund', text: '要退车' } },
        { slot: 'demand', value: { kind: 'apology', text: '道歉' } },
      ],
    })
  })

  it('passes the key on that keeps a repetition from becoming a second case', async () => {
    const phoned = { source: 'phone', story: '异响' }
    expect((await post('/api/desk/cases', phoned, { 'idempotency-key': 'intake-7' })).status).toBe(201)
    expect(desk.registered.at(-1)?.idempotencyKey).toBe('intake-7')
    expect(paths(await post('/api/desk/cases', phoned, { 'idempotency-key': '7 7' }))).toEqual(['Idempotency-Key'])
    expect(desk.registered).toHaveLength(1)
  })

  it.each<[object, string]>([
    [{ story: 'x' }, 'source'],
    [{ source: 'phone' }, 'story'],
    [{ source: 'phone', story: 'x', customer: { phone: 'no' } }, 'customer.phone'],
    [{ source: 'phone', story: 'x', customer: { phone: '12345' } }, 'customer.phone'],
    [{ source: 'phone', story: 'x', store: '火星店' }, 'background.store'],
    [{ source: 'phone', story: 'x', background: { occurredOn: '9998-01' } }, 'background.occurredOn'],
    [{ source: 'phone', story: 'x', background: { occurredOn: '2026-02-29' } }, 'background.occurredOn'],
    [{ source: 'phone', story: 'x', vehicle: { purchasedOn: '2026-13-45' } }, 'vehicle.purchasedOn'],
    [{ source: 'phone', story: 'x', vehicle: { purchasedOn: '2026-02-30' } }, 'vehicle.purchasedOn'],
    [{ source: 'phone', story: 'x', vehicle: { purchasedOn: '9998-01' } }, 'vehicle.purchasedOn'],
    [{ source: 'phone', story: 'x', vehicle: { deliveredOn: '2026-00' } }, 'vehicle.deliveredOn'],
  ])('422 for %o', async (body, path) => {
    const answer = await post('/api/desk/cases', body)
    expect(answer.status).toBe(422)
    expect(paths(answer)).toContain(path)
  })
})

describe('files', () => {
  const file = (fileId: string, more: Record<string, string> = {}) =>
    fetch(`${desk.base}/api/desk/cases/${id}/files/${fileId}`, { headers: { ...headers, ...more } })

  it('shows a picture in place, harmless', async () => {
    const { status, headers: sent } = await file('f1')
    expect(status).toBe(200)
    expect(sent.get('content-type')).toBe('image/png')
    expect(sent.get('x-content-type-options')).toBe('nosniff')
    expect(sent.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(sent.get('content-disposition')).toBe("inline; filename*=UTF-8''%E4%BB%AA%E8%A1%A8.png")
  })
  it('offers anything else as a download', async () => {
    expect((await file('f2')).headers.get('content-disposition')).toMatch(/^attachment/)
  })
  it('serves parts of a video', async () => {
    const part = await file('f3', { range: 'bytes=2-5' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toMatch(/^bytes 2-5\/\d+$/)
    expect((await part.arrayBuffer()).byteLength).toBe(4)
    expect((await (await file('f3', { range: 'bytes=-3' })).arrayBuffer()).byteLength).toBe(3)
    expect((await file('f3', { range: 'bytes=99999-' })).status).toBe(416)
  })
  it('knows no other file', async () => expect((await file('f9')).status).toBe(404))
})

it('reads a sentence and lists what could not be delivered', async () => {
  expect((await post('/api/desk/understand', { text: '要退车', at: '2026-11-22' })).body).toMatchObject({
    severity: 'grumble',
    reader: 'fake',
  })
  expect((await post('/api/desk/understand', { text: '' })).status).toBe(422)
  for (const at of [9_007_199_254_740_991, 8_640_000_000_000_001, -9_007_199_254_740_991, '0000-01-01'])
    expect((await post('/api/desk/understand', { text: 'it broke yesterday', at })).status).toBe(422)
  expect((await get('/api/desk/dead-letters')).body.items).toHaveLength(1)
  expect((await post('/api/desk/dead-letters/5/requeue', {})).status).toBe(404)
  expect((await post('/api/desk/dead-letters/requeue', {})).status).toBe(422)
  const nothing = await post('/api/desk/dead-letters/requeue', { channel: 'msteams' })
  expect([nothing.status, nothing.body.code]).toEqual([404, 'unknown-dead-letter'])
  expect((await post('/api/desk/dead-letters/requeue', { channel: 'wechat' })).body).toEqual({ requeued: 1 })
  expect((await get('/api/desk/dead-letters')).body.items).toEqual([])
  expect(desk.failures).toEqual([])
})
