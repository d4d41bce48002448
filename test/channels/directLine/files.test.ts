// Files over HTTP: refused with a reason or kept clean; shown only to the conversation, in a way that can do no harm.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpeg, png, secret } from '../uploads/samples.ts'
import { call, open, type Talk } from './client.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const photo = (name = 'brake.jpg') => ({ name, type: 'image/jpeg', bytes: jpeg() })
const attachmentOf = async (talk: Talk) =>
  (await talk.read()).activities.find(activity => activity.attachments)?.attachments?.[0]

describe('sending', () => {
  it('a photo: cleaned, kept, told to the bot with consent pending, back with an address', async () => {
    const talk = await open(stage.base)
    const answer = await talk.send([photo('刹车.jpg')], {
      type: 'message',
      text: 'look',
      channelData: { clientActivityID: 'p1' },
    })
    expect(answer.status).toBe(200)
    const message = stage.messages(talk.id).find(each => each.id === answer.body.id)
    expect(message).toMatchObject({
      text: 'look',
      attachments: [{ name: '刹车.jpg', contentType: 'image/jpeg', consent: 'pending' }],
    })
    const kept = stage.files.get(message?.attachments[0]?.id ?? '')
    expect(kept?.meta).toMatchObject({
      caseId: null,
      channel: 'webchat',
      conversationId: talk.id,
      size: kept?.content.length,
    })
    expect(Buffer.from(kept?.content ?? []).toString('latin1')).not.toContain(secret)
    expect(await attachmentOf(talk)).toMatchObject({ name: '刹车.jpg', contentType: 'image/jpeg' })
  })

  it('several at once, or one as the bare body', async () => {
    const talk = await open(stage.base)
    expect((await talk.send([photo(), { name: 'b.png', type: 'image/png', bytes: png() }])).status).toBe(200)
    const bare = await call(stage.base, 'POST', talk.path('/upload'), {
      token: talk.token,
      raw: new Uint8Array(png()),
      headers: {
        'content-type': 'image/png',
        'content-disposition': "attachment; filename*=UTF-8''%E5%88%B9%E8%BD%A6.png",
      },
    })
    expect(bare.status).toBe(200)
    expect(stage.messages(talk.id).flatMap(each => each.attachments.map(file => file.name))).toEqual([
      'brake.jpg',
      'b.png',
      '刹车.png',
    ])
  })

  it('the same twice keeps one', async () => {
    const talk = await open(stage.base)
    const activity = { type: 'message', channelData: { clientActivityID: 'same' } }
    const before = stage.files.size
    const [first, second] = [await talk.send([photo()], activity), await talk.send([photo()], activity)]
    expect(first.body.id).toBe(second.body.id)
    expect(stage.files.size).toBe(before + 1)
  })

  it.each([
    ['SVG', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 415, 'type-not-allowed'],
    ['HTML in a PNG name', 'a.png', '<html><script>alert(1)</script></html>', 415, 'type-not-allowed'],
  ])('%s is refused', async (_, name, content, status, code) => {
    const talk = await open(stage.base)
    const before = stage.files.size
    expect(await talk.send([photo(), { name, type: 'image/png', bytes: Buffer.from(content) }])).toMatchObject({
      status,
      body: { code },
    })
    expect(stage.files.size).toBe(before)
    expect(stage.messages(talk.id)).toHaveLength(1)
  })

  it('too large is refused, by kind and as a whole', async () => {
    const talk = await open(stage.base)
    const bytes = Buffer.concat([jpeg(), Buffer.alloc(15 * 1024 * 1024)])
    expect(await talk.send([{ name: 'x.jpg', type: 'image/jpeg', bytes }])).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    })
    const huge = await call(stage.base, 'POST', talk.path('/upload'), {
      token: talk.token,
      raw: new Uint8Array(105 * 1024 * 1024),
      headers: { 'content-type': 'video/mp4' },
    }).catch(() => 'cut off')
    // the answer may come while the client is still sending
    if (huge !== 'cut off') expect(huge).toMatchObject({ status: 413, body: { code: 'too-large' } })
  })

  it('more than ten in a conversation are refused, also side by side', async () => {
    const talk = await open(stage.base)
    const answers = await Promise.all(Array.from({ length: 13 }, () => talk.send([photo()])))
    expect(answers.filter(each => each.status === 200)).toHaveLength(10)
    expect(answers.filter(each => each.status === 409).map(each => each.body.code)).toEqual(
      Array(3).fill('too-many-files'),
    )
  })

  it('what could not be kept leaves no file behind and does not count', async () => {
    const talk = await open(stage.base)
    const before = stage.files.size
    stage.fail('unavailable')
    expect((await talk.send(Array(10).fill(photo()))).status).toBe(503)
    stage.fail(undefined)
    expect(stage.files.size).toBe(before)
    expect((await talk.send(Array(10).fill(photo()))).status).toBe(200)
  })

  it('broken parts or none are told', async () => {
    const talk = await open(stage.base)
    const post = (raw: string, type: string) =>
      call(stage.base, 'POST', talk.path('/upload'), { token: talk.token, raw, headers: { 'content-type': type } })
    expect(await post('nonsense', 'multipart/form-data; boundary=x')).toMatchObject({
      status: 400,
      body: { code: 'bad-multipart' },
    })
    expect(await post('', 'image/png')).toMatchObject({ status: 422, body: { code: 'no-file' } })
    expect(await talk.send([photo()], { text: 'no type' })).toMatchObject({ status: 422, body: { code: 'not-valid' } })
  })
})

describe('showing', () => {
  it('by the address given, or with the token; harmless and private', async () => {
    const talk = await open(stage.base)
    await talk.send([photo()])
    const attachment = await attachmentOf(talk)
    const url = new URL(attachment?.contentUrl ?? '')
    expect(url.href).not.toContain(talk.token)
    const shown = await fetch(url)
    expect(shown.status).toBe(200)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=3600',
      'content-disposition': expect.stringContaining("filename*=UTF-8''brake.jpg"),
    })
    expect(
      (await fetch(`${url.origin}${url.pathname}`, { headers: { authorization: `Bearer ${talk.token}` } })).status,
    ).toBe(200)
    expect((await fetch(`${url.origin}${url.pathname}?t=${talk.token}`)).status).toBe(200)
    const part = await fetch(url, { headers: { range: 'bytes=0-1' } })
    expect([
      part.status,
      part.headers.get('content-range')?.slice(0, 10),
      (await part.arrayBuffer()).byteLength,
    ]).toEqual([206, 'bytes 0-1/', 2])
    expect((await fetch(url, { headers: { range: 'bytes=999999999-' } })).status).toBe(416)
  })

  it('to nobody else, and not for ever', async () => {
    const [mine, other] = [await open(stage.base), await open(stage.base)]
    await mine.send([photo()])
    const url = new URL((await attachmentOf(mine))?.contentUrl ?? '')
    const bare = `${url.origin}${url.pathname}`
    expect((await fetch(bare)).status).toBe(401)
    expect((await fetch(`${bare}?t=${other.token}`)).status).toBe(403)
    expect((await fetch(url.href.slice(0, -2))).status).toBe(403)
    const elsewhere = url.pathname.replace(mine.id, other.id)
    expect(
      (await fetch(`${url.origin}${elsewhere}`, { headers: { authorization: `Bearer ${other.token}` } })).status,
    ).toBe(404)
    stage.pass(25 * 3_600_000)
    expect((await fetch(url)).status).toBe(403)
  })
})
