// Who gets in where: every route of the desk API against every way to call it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rolesTable } from '../../src/desk/access.ts'
import { staffCommandTypes } from '../../src/desk/commandBody.ts'
import { apiToken, type FakeDesk, startFakeDesk } from './fakeDesk.ts'

let desk: FakeDesk
let cookie: string
beforeAll(async () => {
  desk = await startFakeDesk()
  cookie = await desk.signIn('liming')
})
afterAll(() => desk.stop())

const one = '/api/desk/cases/HY-20261122-0007'
const note = { type: 'addNote', text: '已登记' }
/** what a caller without a staff id may do, and what a change is */
const routesTable = [
  { call: 'GET /api/desk/cases', needsStaff: false },
  { call: `GET ${one}`, needsStaff: false },
  { call: `POST ${one}/commands`, body: note, needsStaff: true },
  { call: `POST ${one}/wording`, body: { text: '配件已到' }, needsStaff: false },
  { call: 'POST /api/desk/cases', body: { source: 'phone', story: '异响' }, needsStaff: true, status: 201 },
  { call: `GET ${one}/files/f1`, needsStaff: false },
  { call: `POST ${one}/progress-link`, body: {}, needsStaff: true, status: 201 },
  { call: `DELETE ${one}/progress-link`, needsStaff: true, status: 204 },
  { call: 'GET /api/desk/tasks', needsStaff: false },
  { call: 'GET /api/desk/notices', needsStaff: true },
  { call: 'POST /api/desk/notices/noted', body: { ids: [1] }, needsStaff: true },
  { call: 'GET /api/desk/me', needsStaff: false },
  { call: 'GET /api/desk/staff', needsStaff: true },
  { call: 'POST /api/desk/understand', body: { text: '异响' }, needsStaff: false },
  { call: 'GET /api/desk/events', needsStaff: false },
  { call: 'GET /api/desk/dead-letters', needsStaff: false },
  { call: 'POST /api/desk/dead-letters/4/requeue', body: {}, needsStaff: true },
  { call: 'POST /api/desk/dead-letters/requeue', body: { channel: 'wechat' }, needsStaff: true },
]

async function ask(call: string, headers: Record<string, string>, body?: unknown, base = desk.base) {
  const [method, path] = call.split(' ') as [string, string]
  const stopping = new AbortController()
  const response = await fetch(base + path, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    signal: stopping.signal,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  const code = isProblem ? ((await response.json()) as { code: string }).code : undefined
  if (!isProblem) stopping.abort()
  return { status: response.status, ...(code ? { code } : {}) }
}

const bearer = { authorization: `Bearer ${apiToken}` }
const notSignedIn = { status: 401, code: 'not-signed-in' }

describe.each(routesTable)('$call', ({ call, body, needsStaff, status = 200 }) => {
  const changes = !call.startsWith('GET')
  const own = () => ({ cookie, ...(changes ? { origin: desk.base } : {}) })
  const withoutStaff = needsStaff ? { status: 403, code: 'actor-required' } : { status }

  it('nobody', async () => expect(await ask(call, {}, body)).toEqual(notSignedIn))
  it('a wrong token', async () => expect(await ask(call, { authorization: 'Bearer nope' }, body)).toEqual(notSignedIn))
  it('a wrong token beside a good session', async () =>
    expect(await ask(call, { ...own(), authorization: 'Bearer nope' }, body)).toEqual(notSignedIn))
  it('the token alone', async () => expect(await ask(call, bearer, body)).toEqual(withoutStaff))
  it('the token with an unknown staff id', async () =>
    expect(await ask(call, { ...bearer, 'x-staff-id': 'ghost' }, body)).toEqual(withoutStaff))
  it('the token with a staff id', async () =>
    expect(await ask(call, { ...bearer, 'x-staff-id': 'liming' }, body)).toEqual({ status }))
  it('a session', async () => expect(await ask(call, own(), body)).toEqual({ status }))
  it('an invented session', async () =>
    expect(await ask(call, { ...own(), cookie: 'huiyin_desk=abc' }, body)).toEqual(notSignedIn))
  it('a session from elsewhere', async () => {
    const refused = changes ? { status: 403, code: 'foreign-origin' } : { status }
    expect(await ask(call, { cookie, origin: 'https://evil.example' }, body)).toEqual(refused)
    expect(await ask(call, { cookie, origin: 'null' }, body)).toEqual(refused)
    expect(await ask(call, { cookie, origin: desk.base, 'sec-fetch-site': 'cross-site' }, body)).toEqual(refused)
    expect(await ask(call, { cookie }, body)).toEqual(refused)
  })
})

it('covers every route of the API', () => {
  const shape = (call: string) => call.replace(/HY-\d+-\d+|\bf1\b|\/4\//g, hit => (hit === '/4/' ? '/:/' : ':'))
  const listed = desk.routes
    .filter(one => one.path.startsWith('/api/desk'))
    .map(one => `${one.method.replace('del', 'delete').toUpperCase()} ${one.path.replace(/:\w+/g, ':')}`)
  expect(routesTable.map(({ call }) => shape(call)).sort()).toEqual(listed.sort())
})

it('is closed to tokens when none is configured, on loopback too', async () => {
  const closed = await startFakeDesk({ apiToken: null })
  for (const authorization of ['Bearer ', 'Bearer undefined', 'Bearer null', `Bearer ${apiToken}`])
    expect(await ask('GET /api/desk/cases', { authorization }, undefined, closed.base)).toEqual(notSignedIn)
  await closed.stop()
})

describe('roles', () => {
  const bodies: Record<string, object> = {
    recordContact: { outcome: 'reached', by: 'phone' },
    sendUpdate: { text: '配件已到' },
    proposeSolution: { options: [{ id: 'a', text: '换油泵' }] },
    refuse: { reason: '已过质保期' },
    letGoPromise: { id: 'p1', reason: '安排有变' },
    promise: { text: '告知结果', dueAt: new Date(Date.now() + 3_600_000).toISOString() },
    recordAnswer: { agreed: true, optionId: 'a' },
    pause: { waitingFor: 'customer', reason: '等客户来店' },
    extendClock: { name: 'resolve', reason: '配件在途', dueAt: new Date(Date.now() + 3_600_000).toISOString() },
    recordJointCheck: { ok: true },
    withdraw: { reason: '客户来电' },
    reopen: { reason: '又熄火' },
    say: { text: '您好' },
    resolve: { summary: '已换油泵' },
    addNote: { text: '记一笔' },
    correctFacts: { facts: { 'vehicle.mileageKm': 960 }, reason: '看表' },
    overrideSeverity: { level: 'major', reason: '人身安全' },
    recordFollowUp: { satisfied: true },
    erasePersonalData: { reason: '客户要求' },
    diagnose: { cause: '油泵磨损', liable: 'store', justified: true },
    reassign: { staffId: 'liming', reason: '休假' },
    escalate: { reason: '客户要找经理' },
    referToManufacturer: { reason: '需要厂家检测' },
    recordImprovement: { rootCause: '装配扭矩不足', corrective: '重新紧固', preventive: '加一道复检' },
    requestApproval: { remedy: 'compensation', amount: 8_000 },
    answerApproval: { id: 'ap1', given: true },
    finishTask: { taskId: 'scene-photos.1' },
    openTask: { text: '下午五点前回电', staffId: 'liming', dueAt: new Date(Date.now() + 3_600_000).toISOString() },
    reassignTask: { taskId: 'scene-photos.1', staffId: 'wangli' },
    link: { caseId: 'HY-20261122-0003' },
    unlink: { caseId: 'HY-20261122-0003' },
    merge: { into: 'HY-20261122-0003' },
  }
  const people = ['xiaoxia', 'wangli', 'zhangwei', 'liming', 'zhoujie', 'liuna', 'maker1']

  it.each(people.flatMap(id => staffCommandTypes.map(type => ({ id, type }))))(
    '$id gives $type',
    async ({ id, type }) => {
      const role = desk.app.directory.staff.find(member => member.id === id)?.role
      const headers = { ...bearer, 'x-staff-id': id, 'if-match': '1' }
      const { status, code } = await ask(`POST ${one}/commands`, headers, { type, ...bodies[type] })
      const allowed = role !== undefined && rolesTable[type].includes(role)
      expect({ status, code }).toEqual({ status: 409, code: allowed ? 'stale-version' : 'beyond-authority' })
    },
  )

  it('lets nobody accept whom the core would refuse for their role', () => {
    expect(rolesTable.accept).not.toContain('customerCareAgent')
  })

  it.each([
    ['xiaoxia', { status: 200 }],
    ['maker1', { status: 409, code: 'beyond-authority' }],
  ])('%s tries a dead letter again', async (id, expected) => {
    expect(await ask('POST /api/desk/dead-letters/4/requeue', { ...bearer, 'x-staff-id': id }, {})).toEqual(expected)
    const me = await fetch(`${desk.base}/api/desk/me`, { headers: { ...bearer, 'x-staff-id': id } })
    expect(((await me.json()) as { may: string[] }).may.includes('requeue')).toBe(expected.status === 200)
  })

  it.each([
    ['xiaoxia', { status: 201 }],
    ['maker1', { status: 409, code: 'beyond-authority' }],
  ])('%s hands out a progress link', async (id, expected) => {
    expect(await ask(`POST ${one}/progress-link`, { ...bearer, 'x-staff-id': id }, {})).toEqual(expected)
    const { status } = await ask(`DELETE ${one}/progress-link`, { ...bearer, 'x-staff-id': id })
    expect(status === 204).toBe(expected.status === 201)
  })

  it('records through which door the actor came', async () => {
    await ask(`POST ${one}/commands`, { ...bearer, 'x-staff-id': 'wangli' }, note)
    await ask(`POST ${one}/commands`, { cookie, origin: desk.base }, note)
    expect(desk.commands.slice(-2).map(given => given.actor)).toEqual([
      { kind: 'staff', staffId: 'wangli', via: 'system' },
      { kind: 'staff', staffId: 'liming', via: 'session' },
    ])
  })
})

describe('a complaint about 张伟', () => {
  const about = '/api/desk/cases/HY-20261122-0006'
  const refused = { status: 403, code: 'conflict-of-interest' }
  it.each([`GET ${about}`, `GET ${about}/files/f1`])('%s is kept from him, by whichever door he comes', async call => {
    expect(await ask(call, { ...bearer, 'x-staff-id': 'zhangwei' })).toEqual(refused)
    expect(await ask(call, { cookie: await desk.signIn('zhangwei') })).toEqual(refused)
    expect(await ask(call, { ...bearer, 'x-staff-id': 'liming' })).toEqual({ status: 200 })
    expect(await ask(call, bearer)).toEqual({ status: 200 })
  })
  const doorsOf = async (id: string) => [{ ...bearer, 'x-staff-id': id }, { cookie: await desk.signIn(id) }]
  async function listed(path: string, headers: Record<string, string>): Promise<string[]> {
    const { items } = (await (await fetch(desk.base + path, { headers })).json()) as {
      items: { id: string; caseId?: string }[]
    }
    return items.map(each => each.caseId ?? each.id)
  }
  async function isKeptFromHim(path: string, caseId: string): Promise<void> {
    for (const door of await doorsOf('zhangwei')) expect(await listed(path, door)).not.toContain(caseId)
    for (const door of [bearer, ...(await doorsOf('liming'))]) expect(await listed(path, door)).toContain(caseId)
  }
  it.each(['limit=200', 'q=HY-20261122-0006', 'order=due'])(
    'is left out of the list with %s, by whichever door he comes',
    query => isKeptFromHim(`/api/desk/cases?${query}`, 'HY-20261122-0006'),
  )
  it('is left out of the tasks, by whichever door he comes', async () => {
    desk.involved.set('HY-20261122-0007', ['zhangwei'])
    await isKeptFromHim('/api/desk/tasks', 'HY-20261122-0007')
    desk.involved.delete('HY-20261122-0007')
  })
  it('keeps no other from him', async () => {
    expect(await ask(`GET ${one}`, { ...bearer, 'x-staff-id': 'zhangwei' })).toEqual({ status: 200 })
  })
})
