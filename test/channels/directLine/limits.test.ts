// What one customer may use up: messages and characters of a conversation, uploads of an address; nobody pays for another.
import { type ClientRequest, request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { jpeg } from '../uploads/samples.ts'
import { call, open, type Talk } from './client.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage | undefined
afterEach(async () => {
  await stage?.close()
  stage = undefined
})
const openWith = async (options: Parameters<typeof openStage>[0]): Promise<Stage> => {
  stage = await openStage(options)
  return stage
}
const photo = { name: 'brake.jpg', type: 'image/jpeg', bytes: jpeg() }
const tooMany = { status: 429, body: { code: 'too-many-messages', status: 429 } }

describe('messages', () => {
  it('beyond the limit are refused with the time to wait and leave nothing behind; others go on', async () => {
    const { base, messages } = await openWith({ limits: { messagesPerMinute: 3 } })
    const [hasty, other] = [await open(base), await open(base)]
    for (const text of ['a', 'b', 'c']) expect((await hasty.say(text)).status).toBe(200)
    const refused = await hasty.say('d')
    expect(refused).toMatchObject(tooMany)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await hasty.send([photo])).toMatchObject(tooMany)
    expect(messages(hasty.id).filter(each => each.from === 'customer')).toHaveLength(3)
    expect((await hasty.read()).activities).toHaveLength(7)
    expect((await other.say('a')).status).toBe(200)
  })

  it('that change nothing are not counted', async () => {
    const { base } = await openWith({ limits: { messagesPerMinute: 1 } })
    const talk = await open(base)
    for (let i = 0; i < 5; i++) {
      const json = { type: 'typing', from: { id: 'me' } }
      expect((await call(base, 'POST', talk.path('/activities'), { token: talk.token, json })).status).toBe(200)
    }
    expect((await talk.say('now')).status).toBe(200)
  })

  it('of two times 20,000 characters pass, a third does not; a burst of fifty short ones does', async () => {
    const { base } = await openWith({ limits: { messagesPerMinute: 60 } })
    const [long, short] = [await open(base), await open(base)]
    const text = '字'.repeat(20_000)
    expect([(await long.say(text)).status, (await long.say(text)).status]).toEqual([200, 200])
    expect(await long.say(text)).toMatchObject(tooMany)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => short.say(String(i))))
    expect(answers.map(each => each.status)).toEqual(Array(50).fill(200))
  })
})

/** An upload that sends what it is told and then waits. */
function begin(base: string, talk: Talk, bytes: Buffer, headers: Record<string, string> = {}) {
  const sent: ClientRequest = request(`${base}/v3/directline${talk.path('/upload')}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${talk.token}`, 'content-type': 'image/jpeg', ...headers },
  })
  const answered = new Promise<{ status: number; code?: string; retryAfter?: string }>(resolve => {
    sent.on('response', response => {
      let text = ''
      response.on('data', part => {
        text += part
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          code: JSON.parse(text || '{}').code,
          ...(response.headers['retry-after'] ? { retryAfter: response.headers['retry-after'] } : {}),
        }),
      )
    })
    sent.on('error', () => resolve({ status: 0 }))
  })
  sent.write(bytes)
  return { sent, answered }
}
/** Until the server has begun to read an upload it is not under way; a refusal tells that it has. */
async function refusedOne(base: string, talk: Talk, headers: Record<string, string> = {}) {
  for (;;) {
    const probe = begin(base, talk, jpeg(), headers)
    probe.sent.end()
    const answer = await probe.answered
    if (answer.status !== 200) return answer
  }
}

describe('uploads', () => {
  it('of one address under way at one time are few; another address is not held up', async () => {
    const { base } = await openWith({
      publicUrl: 'https://care.example.com',
      limits: { uploads: { perAddress: 2 } },
    })
    const [talk, other] = [await open(base), await open(base)]
    const from = (address: string) => ({ 'x-forwarded-for': `1.1.1.1, ${address}` })
    const slow = [0, 1].map(() => begin(base, talk, jpeg().subarray(0, 20), from('203.0.113.5')))
    expect(await refusedOne(base, talk, from('203.0.113.5'))).toEqual({
      status: 429,
      code: 'too-many-uploads',
      retryAfter: '5',
    })
    const theirs = begin(base, other, jpeg(), from('203.0.113.6'))
    theirs.sent.end()
    expect((await theirs.answered).status).toBe(200)
    for (const { sent } of slow) sent.end(jpeg().subarray(20))
    expect((await Promise.all(slow.map(each => each.answered))).map(each => each.status)).toEqual([200, 200])
    const later = begin(base, other, jpeg(), from('203.0.113.5'))
    later.sent.end()
    expect((await later.answered).status).toBe(200)
  })

  it('that announce much and send little hold little', async () => {
    const size = jpeg().length
    const { base } = await openWith({ limits: { uploads: { mostBytes: size + 50 } } })
    const [talk, other] = [await open(base), await open(base)]
    const announced = Array.from({ length: 3 }, () =>
      begin(base, talk, jpeg().subarray(0, 10), { 'content-length': String(90 * 1024 * 1024) }),
    )
    expect((await other.send([])).status).toBe(422)
    const whole = begin(base, other, jpeg())
    whole.sent.end()
    expect((await whole.answered).status).toBe(200)
    for (const { sent } of announced) sent.destroy()
    const more = begin(base, other, Buffer.concat([jpeg(), Buffer.alloc(100)]))
    more.sent.end()
    expect(await more.answered).toMatchObject({ status: 503, code: 'busy' })
  })

  it('that come too slowly are ended, and their place is free again', async () => {
    const { base } = await openWith({
      limits: { uploads: { perAddressLoopback: 1, pace: { afterMs: 60, bytesPerSecond: 1_000_000 } } },
    })
    const talk = await open(base)
    expect(await begin(base, talk, jpeg().subarray(0, 20)).answered).toMatchObject({ status: 408, code: 'too-slow' })
    expect((await talk.send([photo])).status).toBe(200)
  })

  it('of a conversation erased meanwhile are kept nowhere', async () => {
    const { base, erase, files } = await openWith({ limits: { uploads: { perAddressLoopback: 1 } } })
    const talk = await open(base)
    const slow = begin(base, talk, jpeg().subarray(0, 20))
    expect((await refusedOne(base, talk)).status).toBe(429)
    const before = files.size
    erase(talk.id)
    slow.sent.end(jpeg().subarray(20))
    expect(await slow.answered).toMatchObject({ status: 404, code: 'unknown-conversation' })
    expect(files.size).toBe(before)
  })
})

it('behind a proxy everybody has an allowance of tokens of their own, and cannot invent another', async () => {
  const { base } = await openWith({
    publicUrl: 'https://care.example.com',
    limits: { tokens: { perMinute: 2, perMinuteLoopback: 1_000 } },
  })
  const ask = async (forwarded: string) =>
    (await call(base, 'POST', '/tokens/generate', { headers: { 'x-forwarded-for': forwarded } })).status
  const mine = [await ask('203.0.113.5'), await ask('9.9.9.1, 203.0.113.5'), await ask('9.9.9.2, 203.0.113.5')]
  expect(mine).toEqual([200, 200, 429])
  expect(await ask('203.0.113.6')).toBe(200)
})
