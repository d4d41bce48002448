// Who gets in: ids are made here, a token is for one conversation and half an hour, new ones are not unlimited.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, claimsOf, open } from './client.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const generate = (options = {}) => call(stage.base, 'POST', '/tokens/generate', options)
const fromPage = { 'sec-fetch-site': 'same-origin' }

describe('user ids', () => {
  it('are made by the server and unlike each other', async () => {
    const users = await Promise.all([1, 2, 3].map(async () => claimsOf((await generate({ json: {} })).body.token).user))
    expect(new Set(users).size).toBe(3)
    for (const user of users) expect(user).toMatch(/^dl_.{16,}/)
  })

  it('given by a client without proof do not count', async () => {
    const { user } = claimsOf((await generate({ json: { user: { id: 'dl_somebody-else', name: 'X' } } })).body.token)
    expect(user).not.toBe('dl_somebody-else')
  })

  it('are kept with an earlier token, in a new conversation', async () => {
    const first = (await generate()).body
    const second = (await generate({ token: first.token, json: { user: { id: 'anything' } } })).body
    expect(claimsOf(second.token).user).toBe(claimsOf(first.token).user)
    expect(second.conversationId).not.toBe(first.conversationId)
  })

  it("are kept by the page's cookie, which is signed and out of reach of scripts", async () => {
    const first = await generate({ headers: fromPage })
    const cookie = first.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    const pair = cookie.split(';')[0] ?? ''
    expect(claimsOf((await generate({ headers: { cookie: pair } })).body.token).user).toBe(
      claimsOf(first.body.token).user,
    )
    const forged = pair.replace(/=dl_[^.]+/, '=dl_forged')
    expect(claimsOf((await generate({ headers: { cookie: forged } })).body.token).user).not.toBe('dl_forged')
  })

  it('of another kind of client leave no cookie; behind TLS the cookie is Secure', async () => {
    expect((await generate()).headers.get('set-cookie')).toBeNull()
    const secure = await openStage({ publicUrl: 'https://care.example.com' })
    const made = await call(secure.base, 'POST', '/tokens/generate', { headers: fromPage })
    expect(made.headers.get('set-cookie')).toMatch(/; Secure$/)
    const started = await call(secure.base, 'POST', '/conversations', { token: made.body.token })
    expect(started.body.streamUrl).toMatch(/^wss:\/\/care\.example\.com\/v3\/directline\/conversations\//)
    await secure.close()
  })
})

describe('tokens', () => {
  it('are needed', async () => {
    for (const [method, path] of [
      ['POST', '/conversations'],
      ['POST', '/tokens/refresh'],
      ['GET', '/conversations/c_x'],
      ['GET', '/conversations/c_x/activities'],
      ['POST', '/conversations/c_x/upload'],
    ] as const) {
      expect(await call(stage.base, method, path)).toMatchObject({
        status: 401,
        body: { code: 'token-required', status: 401 },
      })
      expect(await call(stage.base, method, path, { token: 'nonsense' })).toMatchObject({
        status: 403,
        body: { code: 'token-invalid' },
      })
    }
  })

  it('open one conversation only', async () => {
    const [mine, other] = [await open(stage.base), await open(stage.base)]
    const asOther = { token: mine.token }
    const refused = { status: 403, body: { code: 'token-other-conversation' } }
    expect(await call(stage.base, 'GET', other.path('/activities'), asOther)).toMatchObject(refused)
    expect(await call(stage.base, 'GET', other.path(''), asOther)).toMatchObject(refused)
    expect(
      await call(stage.base, 'POST', other.path('/activities'), { ...asOther, json: { type: 'message', text: 'x' } }),
    ).toMatchObject(refused)
    expect(await call(stage.base, 'POST', other.path('/upload'), { ...asOther, raw: 'x' })).toMatchObject(refused)
    expect((await mine.say('still fine')).status).toBe(200)
  })

  it('for a conversation never started or erased find nothing', async () => {
    const { body } = await generate()
    expect(
      await call(stage.base, 'GET', `/conversations/${body.conversationId}/activities`, { token: body.token }),
    ).toMatchObject({ status: 404, body: { code: 'unknown-conversation' } })
    const talk = await open(stage.base)
    await talk.say('please erase this')
    stage.erase(talk.id)
    expect(await call(stage.base, 'GET', talk.path('/activities'), { token: talk.token })).toMatchObject({
      status: 404,
    })
  })

  it('end after half an hour; refreshed in time they go on', async () => {
    const talk = await open(stage.base)
    stage.pass(20 * 60_000)
    const refreshed = await call(stage.base, 'POST', '/tokens/refresh', { token: talk.token })
    expect(refreshed.body).toMatchObject({ conversationId: talk.id, expires_in: 1800 })
    stage.pass(15 * 60_000)
    expect(await talk.say('late')).toMatchObject({ status: 403, body: { code: 'token-expired' } })
    expect(await call(stage.base, 'POST', '/tokens/refresh', { token: talk.token })).toMatchObject({
      status: 403,
      body: { code: 'token-expired' },
    })
    expect((await call(stage.base, 'GET', talk.path('/activities'), { token: refreshed.body.token })).status).toBe(200)
  })

  it('that ended are renewed for the browser whose cookie names the same user, and for no other', async () => {
    const made = await generate({ headers: fromPage })
    const stranger = await generate({ headers: fromPage })
    const started = await call(stage.base, 'POST', '/conversations', { token: made.body.token })
    stage.pass(3 * 3_600_000)
    const renew = (cookie: string | null) =>
      call(stage.base, 'POST', '/tokens/refresh', {
        token: started.body.token,
        headers: { cookie: cookie?.split(';')[0] ?? '' },
      })
    expect((await renew(stranger.headers.get('set-cookie'))).status).toBe(403)
    const renewed = await renew(made.headers.get('set-cookie'))
    expect(renewed.status).toBe(200)
    expect(
      (await call(stage.base, 'GET', `/conversations/${made.body.conversationId}`, { token: renewed.body.token }))
        .status,
    ).toBe(200)
  })

  it('made for certain web pages are refused to others', async () => {
    const { body } = await generate({ json: { trustedOrigins: ['https://dealer.example'] } })
    const start = (origin: string) =>
      call(stage.base, 'POST', '/conversations', { token: body.token, headers: { origin } })
    expect(await start('https://elsewhere.example')).toMatchObject({
      status: 403,
      body: { code: 'origin-not-trusted' },
    })
    expect((await start('https://dealer.example')).status).toBe(201)
  })
})

it('new tokens are limited per address, with the time to wait', async () => {
  const strict = await openStage({ limits: { tokens: { perMinute: 2, perMinuteLoopback: 3 } } })
  const ask = (headers = {}) => call(strict.base, 'POST', '/tokens/generate', { headers })
  for (let i = 0; i < 3; i++) expect((await ask()).status).toBe(200)
  const refused = await ask()
  expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-tokens' } })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  const proxied = { 'x-forwarded-for': '203.0.113.9' }
  expect([(await ask(proxied)).status, (await ask(proxied)).status, (await ask(proxied)).status]).toEqual([
    200, 200, 429,
  ])
  await strict.close()
})
