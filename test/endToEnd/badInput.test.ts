// Bad input and trouble at the real doors: a clear answer in the customer's language or a problem+json, nothing lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { deskToken, startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const trace = /\bat .*\.ts:\d+|node_modules|Error:|SqliteError|ZodError/

describe('what customers write', () => {
  it.each([
    ['nothing', ''],
    ['20,000 characters', '我要投诉刹车异响。'.repeat(2_200).slice(0, 20_000)],
    ['an emoji', '😡😡😡'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
    ['mixed languages', '刹车 brake 有 noise,煞車 異響, please 尽快 fix'],
    ['odd characters', '\u0000\u200b\u202e刹车异响\ufffd'],
    ['a number', '12345678901234567890'],
  ])('%s gets an answer and is kept', async (_, text) => {
    const customer = await openCustomer(server.base)
    await customer.heard()
    await customer.say(text)
    const all = await customer.all()
    expect(all.filter(each => !each.channelData?.huiyin).map(each => each.text ?? '')).toEqual([text])
    const answers = await customer.heard()
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) expect(answer.text ?? '').not.toMatch(trace)
  })

  it('more than 20,000 characters are refused with a reason, and the conversation goes on', async () => {
    const customer = await openCustomer(server.base)
    await expect(customer.say('刹'.repeat(20_001))).rejects.toThrow(/^(413|422) /)
    await customer.say('刹车异响')
    expect(await customer.caseId()).toBeDefined()
  })
})

describe('what programs send', () => {
  const paths: [string, RequestInit, number][] = [
    ['/nowhere', {}, 404],
    ['/v3/directline/conversations/unknown/activities', { headers: { authorization: 'Bearer x' } }, 403],
    ['/v3/directline/conversations/unknown/activities', {}, 401],
    ['/api/messages', { method: 'POST', body: '{"nothing":' }, 400],
    ['/api/messages', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, 422],
    ['/api/desk/cases', {}, 401],
    [
      '/api/desk/cases/HY-20260101-0001',
      { headers: { authorization: `Bearer ${deskToken}`, 'x-staff-id': 'songtao' } },
      404,
    ],
    ['/api/desk/cases?limit=many', { headers: { authorization: `Bearer ${deskToken}`, 'x-staff-id': 'songtao' } }, 422],
    [
      '/api/desk/cases',
      { method: 'POST', body: 'no json', headers: { authorization: `Bearer ${deskToken}`, 'x-staff-id': 'songtao' } },
      400,
    ],
    ['/api/desk/cases', { method: 'DELETE' }, 405],
  ]
  it.each(paths)('%s %j → %i as problem+json without internals', async (path, init, status) => {
    const reply = await fetch(server.base + path, init)
    const text = await reply.text()
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status, code: expect.stringMatching(/^[a-z-]+$/) })
    expect(text).not.toMatch(trace)
  })

  it('a command for an unknown case, an unknown command and a stale version are told apart', async () => {
    const customer = await openCustomer(server.base)
    await customer.say('雨刮异响')
    const caseId = (await customer.caseId()) as string
    const staff = staffAt(server.base, 'songtao')
    const commands = `/api/desk/cases/${caseId}/commands`
    expect(
      await staff.post('/api/desk/cases/HY-20260101-0001/commands', { type: 'accept' }, { 'if-match': '1' }),
    ).toMatchObject({ status: 404, body: { code: 'unknown-case' } })
    expect((await staff.post(commands, { type: 'fly' }, { 'if-match': '1' })).status).toBe(422)
    expect(await staff.post(commands, { type: 'accept' }, { 'if-match': '1' })).toMatchObject({
      status: 409,
      body: { code: 'stale-version' },
    })
    expect(await staffAt(server.base, '').post(commands, { type: 'accept' }, { 'if-match': '1' })).toMatchObject({
      status: 403,
      body: { code: 'actor-required' },
    })
  })
})
