// The access token: one request for it at a time, kept while it is good, never forced.
import { describe, expect, it, test } from 'vitest'
import { createAccessToken } from '../../../src/channels/wechat/accessToken.ts'
import { WeChatRefusal, WeChatSilence } from '../../../src/channels/wechat/apiErrors.ts'

const minute = 60_000

function open(answers: (unknown | Error)[] = []) {
  const at = { now: 1_000_000 }
  const asked: { path: string; body: object }[] = []
  let count = 0
  const token = createAccessToken({
    appId: 'wx1',
    secret: 's1',
    now: () => at.now,
    async post(path, body) {
      asked.push({ path, body })
      // whoever asks at the same moment has done so by then
      await Promise.resolve()
      const answer = answers.shift() ?? { access_token: `token-${++count}`, expires_in: 7_200 }
      if (answer instanceof Error) throw answer
      return answer
    },
  })
  return { at, asked, token }
}

describe('is asked for', () => {
  it('once, by however many calls, and never by force', async () => {
    const { asked, token } = open()
    expect(await Promise.all([token.get(), token.get(), token.get()])).toEqual(['token-1', 'token-1', 'token-1'])
    expect(asked).toEqual([
      {
        path: '/cgi-bin/stable_token',
        body: { grant_type: 'client_credential', appid: 'wx1', secret: 's1', force_refresh: false },
      },
    ])
  })

  it('again five minutes before its end', async () => {
    const { at, asked, token } = open()
    await token.get()
    at.now += 115 * minute - 1
    expect(await token.get()).toBe('token-1')
    at.now += 1
    expect(await token.get()).toBe('token-2')
    expect(asked).toHaveLength(2)
  })

  it('not at every call when it lasts for a moment only', async () => {
    const { at, token } = open([{ access_token: 'short', expires_in: 60 }])
    expect(await token.get()).toBe('short')
    at.now += 29_999
    expect(await token.get()).toBe('short')
    at.now += 1
    expect(await token.get()).toBe('token-1')
  })

  it('again when it was dropped, unless there is a newer one already', async () => {
    const { token } = open()
    const first = await token.get()
    token.drop(first)
    expect(await token.get()).toBe('token-2')
    token.drop(first)
    expect(await token.get()).toBe('token-2')
  })

  it('again after it was not given', async () => {
    const { token } = open([
      new WeChatSilence('ECONNREFUSED', false),
      { errcode: 40125, errmsg: 'invalid appsecret rid: a-b-c' },
    ])
    await expect(token.get()).rejects.toBeInstanceOf(WeChatSilence)
    await expect(token.get()).rejects.toMatchObject({
      code: 40125,
      remedy: 'operator',
      message: 'WeChat answered 40125 (rid a-b-c)',
    })
    expect(await token.get()).toBe('token-1')
  })
})

test.each([
  ['nothing', {}],
  ['a list', []],
  ['an empty token', { access_token: '', expires_in: 7_200 }],
  ['no end', { access_token: 'x' }],
  ['an end before its beginning', { access_token: 'x', expires_in: -1 }],
  ['one far too long', { access_token: 'x'.repeat(3_000), expires_in: 7_200 }],
])('an answer with %s is no token', async (_, answer) => {
  const { token } = open([answer])
  const thrown = await token.get().catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(WeChatRefusal)
  expect(thrown).toMatchObject({ code: -1, remedy: 'busy' })
})
