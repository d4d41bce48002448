// stable_token: who gets one, how long the same, and what calls with another are told.
import { describe, expect, it, test } from 'vitest'
import { hour, minute, openId, openStage, type Stage, says, settings } from './stage.ts'

const asked = { grant_type: 'client_credential', appid: settings.appId, secret: settings.secret }
async function ask({ double }: Stage, body: object | string): Promise<Record<string, unknown>> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const reply = await fetch(`${double.url}/cgi-bin/stable_token`, { method: 'POST', body: text })
  expect(reply.status).toBe(200)
  return (await reply.json()) as Record<string, unknown>
}
async function codeWith({ double }: Stage, token: string | undefined): Promise<unknown> {
  const query = token === undefined ? '' : `?access_token=${token}`
  const body = JSON.stringify({ touser: openId, command: 'Typing' })
  const reply = await fetch(`${double.url}/cgi-bin/message/custom/typing${query}`, { method: 'POST', body })
  return ((await reply.json()) as { errcode: unknown }).errcode
}

describe('asking', () => {
  test.each<[string, object | string, number]>([
    ['another app', { ...asked, appid: 'wx1' }, 40013],
    ['a wrong secret', { ...asked, secret: 'x' }, 40125],
    ['another grant', { ...asked, grant_type: 'password' }, 40002],
    ['no JSON', '{', 47001],
    ['a list', '[]', 47001],
  ])('%s', async (_, body, errcode) => {
    const answer = await ask(await openStage(), body)
    expect(answer).toEqual({ errcode, errmsg: expect.stringMatching(/ rid: [\da-f]+-[\da-f]{8}-[\da-f]{8}$/) })
  })

  it('gives the same one to everybody, then a next one in time', async () => {
    const stage = await openStage()
    const first = await ask(stage, asked)
    expect(first.expires_in).toBe(7200)
    stage.skip(hour)
    expect(await ask(stage, asked)).toEqual({ access_token: first.access_token, expires_in: 3600 })
    stage.skip(56 * minute)
    const next = await ask(stage, asked)
    expect(next.access_token).not.toBe(first.access_token)
    stage.double.user(openId)
    expect(await codeWith(stage, String(first.access_token))).toBe(45080)
    stage.skip(4 * minute)
    expect(await codeWith(stage, String(first.access_token))).toBe(42001)
    expect(await codeWith(stage, String(next.access_token))).toBe(45080)
  })

  it('is forced at most every 30 s and 20 times a day, which ends at midnight in Beijing', async () => {
    const stage = await openStage()
    const forced = { ...asked, force_refresh: true }
    const before = await stage.token()
    for (let count = 0; count < 20; count++) {
      expect(await ask(stage, forced)).toHaveProperty('access_token')
      expect(await ask(stage, forced)).toMatchObject({ errcode: 45011 })
      stage.skip(30_000)
    }
    expect(await codeWith(stage, before)).toBe(40001)
    expect(await ask(stage, forced)).toMatchObject({ errcode: 45009 })
    // 02:15 + 10 min in London is 10:25 in Beijing
    stage.skip(13 * hour)
    expect(await ask(stage, forced)).toMatchObject({ errcode: 45009 })
    stage.skip(36 * minute)
    expect(await ask(stage, forced)).toHaveProperty('access_token')
  })
})

describe('calling', () => {
  it.each([
    ['none', undefined, 41001],
    ['one that never was', `90_${'A'.repeat(150)}`, 40001],
    ['no token at all', 'abc', 40014],
  ])('with %s', async (_, token, errcode) => {
    expect(await codeWith(await openStage(), token)).toBe(errcode)
  })

  it.each([40001, 42001, 40014] as const)('with one revoked as %i, until asked anew', async errcode => {
    const stage = await openStage()
    stage.double.user(openId)
    const token = await stage.token()
    stage.double.revokeToken(errcode)
    expect(await codeWith(stage, token)).toBe(errcode)
    expect(await codeWith(stage, await stage.token())).toBe(45080)
  })

  it('in a wrong way, or what is not there', async () => {
    const { double, call } = await openStage()
    const got = await fetch(`${double.url}/cgi-bin/message/custom/send`)
    expect(await got.json()).toMatchObject({ errcode: 43002 })
    expect(await call('media/get', {})).toMatchObject({ errcode: 43001 })
    expect(await call('message/custom/sent', says('x'))).toMatchObject({ errcode: 40066 })
  })
})
