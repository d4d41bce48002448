// Refusals as a client of the desk API meets them: problem+json with the code, nothing changed; what no order can look like is 422.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type StaffCommandType, staffCommandTypes } from '../../src/desk/commandBody.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type Staff, staffAt } from '../support/staff.ts'

let server: TestServer
let chief: Staff
let caseId: string
beforeAll(async () => {
  server = await startServer()
  chief = staffAt(server.base, 'songtao')
  const { body } = await chief.post('/api/desk/cases', { source: 'phone', story: '空调不制冷，昨天修过还是不行' })
  caseId = body.caseId as string
  await chief.order(caseId, { type: 'accept' })
})
afterAll(() => server.close())

async function give(command: unknown, at = caseId, version?: number, more: Record<string, string> = {}) {
  const now = version ?? (at === caseId ? (await chief.open(caseId)).version : 1)
  const response = await fetch(`${server.base}/api/desk/cases/${at}/commands`, {
    method: 'POST',
    headers: { ...chief.headers, 'content-type': 'application/json', 'if-match': String(now), ...more },
    body: JSON.stringify(command),
  })
  const body = (await response.json()) as { code?: string; detail?: string; status?: number }
  return { status: response.status, type: response.headers.get('content-type'), code: body.code, detail: body.detail }
}
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
const long = 'x'.repeat(2_001)

/** Refused of a case that is accepted and no further, with its code. */
const refused: [object, string][] = [
  [{ type: 'accept' }, 'already-accepted'],
  [{ type: 'sendUpdate', text: '我们给您全额退款' }, 'promise-without-decision'],
  [{ type: 'sendUpdate', text: '这客户难缠，先拖着' }, 'not-for-customers'],
  [{ type: 'letGoPromise', id: 'p1', reason: '安排有变' }, 'nothing-to-do'],
  [{ type: 'promise', text: '告知结果', dueAt: '2020-01-01T00:00:00Z' }, 'time-has-passed'],
  [{ type: 'openTask', text: '回电', staffId: 'songtao', dueAt: '2020-01-01T00:00:00Z' }, 'time-has-passed'],
  [{ type: 'openTask', text: '回电', staffId: 'nobody', dueAt: tomorrow() }, 'unknown-person'],
  [{ type: 'reassignTask', taskId: 'none', staffId: 'songtao' }, 'unknown-task'],
  [{ type: 'finishTask', taskId: 'none' }, 'unknown-task'],
  [{ type: 'answerApproval', id: 'none', given: true }, 'unknown-approval'],
  [{ type: 'reassign', staffId: 'nobody', reason: '休假' }, 'unknown-person'],
  [{ type: 'escalate', reason: '超出权限', to: 'serviceAdvisor' }, 'no-level-above'],
  [{ type: 'resolve', summary: '已修好' }, 'step-missing'],
  [{ type: 'recordJointCheck', ok: true }, 'not-resolved'],
  [{ type: 'recordFollowUp', satisfied: true }, 'not-resolved'],
  [{ type: 'signOff' }, 'not-resolved'],
  [{ type: 'close' }, 'not-resolved'],
  [{ type: 'takeOver' }, 'not-reachable'],
  [{ type: 'say', text: '您好' }, 'not-taken-over'],
  [{ type: 'handBack' }, 'not-taken-over'],
  [{ type: 'reopen', reason: '又坏了' }, 'nothing-to-do'],
  [{ type: 'unlink', caseId: 'HY-20200101-0001' }, 'nothing-to-do'],
  [{ type: 'unmerge' }, 'nothing-to-do'],
]
/** What no such order can look like. */
const malformed: { readonly [T in StaffCommandType]?: object } = {
  recordContact: { outcome: 'perhaps' },
  proposeSolution: { options: [] },
  letGoPromise: { id: 'p1', reason: '' },
  promise: { text: '告知结果', dueAt: new Date(Date.now() + 3 * 366 * 86_400_000).toISOString() },
  refuse: { reason: '' },
  startWork: { skipped: [{ step: 'agreed', reason: '' }] },
  recordAnswer: { agreed: 'yes' },
  pause: { waitingFor: 'luck', reason: '等' },
  extendClock: { name: 'resolve', dueAt: 'tomorrow', reason: '等待配件' },
  openTask: { text: '回电', staffId: 'songtao', dueAt: new Date(Date.now() + 3 * 366 * 86_400_000).toISOString() },
  reassignTask: { taskId: '', staffId: 'songtao' },
  finishTask: { taskId: '' },
  sendUpdate: { text: long },
  say: { text: ' ' },
  addNote: { text: long },
  resolve: { summary: '' },
  recordJointCheck: { ok: 'yes' },
  recordFollowUp: {},
  withdraw: { reason: '' },
  reopen: { reason: 'x'.repeat(501) },
  signOff: { skipped: [{ step: 'longTermMeasure' }] },
  close: { skipped: 'followUp' },
  correctFacts: { facts: {}, reason: '核对' },
  overrideSeverity: { level: 'huge', reason: '核实' },
  diagnose: { cause: '密封老化', liable: 'store' },
  reassign: { staffId: 'songtao' },
  escalate: {},
  referToManufacturer: {},
  recordImprovement: { rootCause: '密封老化' },
  requestApproval: { remedy: 'gold' },
  // a no needs a reason
  answerApproval: { id: 'a', given: false },
  link: { caseId: '' },
  unlink: {},
  merge: { into: ' ' },
  unmerge: { reason: '' },
  erasePersonalData: { reason: '' },
}

describe('a coded refusal', () => {
  test.each(refused)('%j', async (command, code) => {
    const before = await chief.open(caseId)
    const answer = await give(command)
    expect(answer).toMatchObject({ status: 409, code })
    expect(answer.type).toContain('application/problem+json')
    expect(answer.detail).not.toBe('')
    const { actions: _, ...after } = (await chief.open(caseId)) as typeof before & { actions: unknown }
    expect(before).toMatchObject(after)
  })
  it('is the same for every command on an old version, and 404 where there is no case', async () => {
    const note = { type: 'sendUpdate', text: '配件已到店' }
    expect(await give(note, caseId, 1)).toMatchObject({ status: 409, code: 'stale-version' })
    expect(await give(note, 'HY-20200101-0001')).toMatchObject({ status: 404, code: 'unknown-case' })
  })
})

describe('what no order can look like', () => {
  const withoutFields = new Set<StaffCommandType>(['accept', 'takeOver', 'handBack', 'resume'])
  test.each(staffCommandTypes.filter(type => !withoutFields.has(type)))('%s', async type => {
    expect(malformed[type]).toBeDefined()
    const { version } = await chief.open(caseId)
    const answer = await give({ type, ...malformed[type] })
    expect(answer).toMatchObject({ status: 422, code: 'not-valid' })
    expect(answer.type).toContain('application/problem+json')
    expect((await chief.open(caseId)).version).toBe(version)
  })
  it('a field it has not: named, at any depth, in registration too', async () => {
    const orders: [object, string][] = [
      [{ type: 'accept', force: true }, 'force'],
      [{ type: 'addNote', text: '记一笔', visible: 'no' }, 'visible'],
      [{ type: 'proposeSolution', options: [{ id: 'a', text: '补偿', sum: 900 }] }, 'options.0.sum'],
      [{ type: 'resolve', summary: '已修好', skipped: [{ step: 'agreed', reason: '当场', by: 'me' }] }, 'skipped.0.by'],
      [{ type: 'recordFollowUp', satisfied: true, score: { given: 9, outOf: 10, of: 'them' } }, 'score.of'],
    ]
    for (const [order, path] of orders)
      expect(await give(order)).toMatchObject({ status: 422, detail: `${path}: there is no field of this name` })
    const phoned = { source: 'phone', story: '空调不制冷' }
    const sent: [object, string][] = [
      [{ ...phoned, prio: 'high' }, 'prio'],
      [{ ...phoned, customer: { name: '王先生', age: 40 } }, 'customer.age'],
      [{ ...phoned, demands: [{ kind: 'refund', text: '退款', sum: 900 }] }, 'demands.0.sum'],
      [
        { ...phoned, background: { staff: { name: '李明', complainedAbout: true, shift: 'late' } } },
        'background.staff.shift',
      ],
    ]
    for (const [body, path] of sent) {
      const answer = await chief.post('/api/desk/cases', body)
      expect([answer.status, answer.body.issues]).toMatchObject([422, [{ path }]])
    }
  })
  it('is told in plain words, with the field', async () => {
    const answers = await Promise.all([
      give({ type: 'resolve', summary: '' }),
      give({ type: 'overrideSeverity', level: 'huge', reason: '核实' }),
      give({ type: 'promise', text: '回电', dueAt: 'soon' }),
      give({ type: 'correctFacts', facts: { vehicle: { mileageKm: 'many' } }, reason: '核对' }),
    ])
    for (const { status, detail } of answers) {
      expect(status).toBe(422)
      expect(detail).toMatch(/^(summary|level|dueAt|facts\.vehicle\.mileageKm): must /)
      expect(detail).not.toMatch(/invalid|expected|received|zod|regex|\u2716/i)
    }
  })
  it('a command nobody knows', async () => {
    expect(await give({ type: 'explode' })).toMatchObject({ status: 422, code: 'not-valid' })
  })
})

describe('what one may do now', () => {
  type Action = { type: string; allowed: boolean; code?: string }
  const actionsFor = async (staffId: string) => {
    const { actions } = (await staffAt(server.base, staffId).open(caseId)) as unknown as { actions: Action[] }
    return actions
  }
  it('is what the commands answer, for every command that is refused', async () => {
    const told = new Map((await actionsFor('songtao')).map(each => [each.type, each]))
    expect([...told.keys()].sort()).toEqual([...staffCommandTypes].sort())
    for (const [command, code] of refused) {
      const { type } = command as { type: string }
      const { allowed, code: named } = told.get(type) ?? {}
      if (!allowed) expect([type, named]).toEqual([type, code])
    }
    expect(told.get('accept')).toMatchObject({ allowed: false, code: 'already-accepted' })
    expect(told.get('diagnose')).toEqual({ type: 'diagnose', allowed: true })
  })
  it('is less for a role that is asked for less', async () => {
    const told = await actionsFor('tangxin')
    expect(told.find(each => each.type === 'resolve')).toMatchObject({ allowed: false, code: 'beyond-authority' })
    expect(told.find(each => each.type === 'addNote')?.allowed).toBe(true)
  })
})

it('tasks are listed across cases, mine and late ones, by their time', async () => {
  await chief.order(caseId, { type: 'openTask', text: '五点前给客户回电', staffId: 'songtao', dueAt: tomorrow() })
  const listed = async (query: string) => {
    const { status, body } = await chief.get(`/api/desk/tasks${query}`)
    return { status, texts: ((body.items ?? []) as { text?: string; caseId: string }[]).map(each => each.text) }
  }
  expect((await listed('?owner=me')).texts).toContain('五点前给客户回电')
  expect((await listed('?owner=me&overdue=true')).texts).not.toContain('五点前给客户回电')
  expect((await listed('?owner=songtao&limit=200')).texts).toContain('五点前给客户回电')
  expect((await listed('?owner=ghost')).status).toBe(422)
  expect((await listed('?limit=0')).status).toBe(422)
  expect(await chief.cases()).toMatchObject([{ id: caseId, tasksOpen: expect.any(Number) }])
})

describe('an Idempotency-Key', () => {
  it('that came with another order before is refused: nothing of the new one is lost silently', async () => {
    const note = (text: string) => give({ type: 'addNote', text }, caseId, undefined, { 'Idempotency-Key': 'one-key' })
    expect(await note('第一条')).toMatchObject({ status: 200 })
    const { version } = await chief.open(caseId)
    expect(await note('第一条')).toMatchObject({ status: 200 })
    expect(await note('另一条')).toMatchObject({ status: 409, code: 'idempotency-key-reused' })
    expect((await chief.open(caseId)).version).toBe(version)
  })
})

it('a port that somebody else listens on stops the start with one readable line', async () => {
  await expect(startServer({ PORT: new URL(server.base).port })).rejects.toThrow(
    /cannot start:\nPORT: something else listens there already\./,
  )
})

it('another complaint under a used Idempotency-Key is refused and can be sent again; the same one is answered as before', async () => {
  const register = (story: string, key: string) =>
    chief.post('/api/desk/cases', { source: 'phone', story }, { 'idempotency-key': key })
  const first = await register('座椅加热不工作', 'intake-a')
  expect(first.status).toBe(201)
  expect((await register('座椅加热不工作', 'intake-a')).body.caseId).toBe(first.body.caseId)
  const other = await register('发票金额开错了', 'intake-a')
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused', caseId: first.body.caseId } })
  expect(await register('发票金额开错了', 'intake-b')).toMatchObject({ status: 201 })
})
