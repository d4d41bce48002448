// Media up and down, and the trouble a test can order.
import { describe, expect, it, test } from 'vitest'
import type { Failure } from '../../src/wechatDouble/faults.ts'
import { hour, openId, openStage, type Stage, says } from './stage.ts'

const png = Buffer.from('89504e470d0a1a0a', 'hex')
const jpeg = Buffer.from('ffd8ffd9', 'hex')
const amr = Buffer.from('#!AMR\nxyz')
const mp4 = Buffer.from('\0\0\0\x18ftypmp42')
const padded = (start: Buffer, size: number) => Buffer.concat([start, Buffer.alloc(size - start.length)])
const mib = 1024 * 1024

async function upload({ double, token }: Stage, type: string, bytes: Buffer, field = 'media') {
  const form = new FormData()
  form.set(field, new Blob([new Uint8Array(bytes)]), 'a.bin')
  const url = `${double.url}/cgi-bin/media/upload?access_token=${await token()}&type=${type}`
  return (await (await fetch(url, { method: 'POST', body: form })).json()) as Record<string, unknown>
}
const get = async ({ double, token }: Stage, mediaId: unknown) =>
  fetch(`${double.url}/cgi-bin/media/get?access_token=${await token()}&media_id=${String(mediaId)}`)

describe('media', () => {
  test.each<[string, string, Buffer, number | undefined]>([
    ['a picture', 'image', png, undefined],
    ['2 MiB of picture', 'image', padded(jpeg, 2 * mib), undefined],
    ['more', 'image', padded(jpeg, 2 * mib + 1), 40009],
    ['a voice', 'voice', amr, undefined],
    ['too much voice', 'voice', padded(amr, 2 * mib + 1), 40010],
    ['a film', 'video', mp4, undefined],
    ['too much film', 'video', padded(mp4, 10 * mib + 1), 40011],
    ['a small picture', 'thumb', jpeg, undefined],
    ['one not so small', 'thumb', padded(jpeg, 64 * 1024 + 1), 40012],
    ['a page for a picture', 'image', Buffer.from('<html>'), 40005],
    ['a voice for a picture', 'image', amr, 40005],
    ['nothing', 'image', Buffer.alloc(0), 44001],
    ['an unknown kind', 'file', png, 40004],
  ])('%s', async (_, type, bytes, errcode) => {
    const stage = await openStage()
    const answer = await upload(stage, type, bytes)
    if (errcode !== undefined) expect(answer).toMatchObject({ errcode })
    else expect(answer).toMatchObject({ type, created_at: Math.floor(stage.at() / 1000) })
  })

  it('in another field, or in no form, is not there', async () => {
    const stage = await openStage()
    expect(await upload(stage, 'image', png, 'file')).toMatchObject({ errcode: 41005 })
    const url = `${stage.double.url}/cgi-bin/media/upload?access_token=${await stage.token()}&type=image`
    expect(await (await fetch(url, { method: 'POST', body: 'x' })).json()).toMatchObject({ errcode: 41005 })
  })

  it('uploaded can be sent for three days, as what it is', async () => {
    const stage = await openStage()
    const { media_id } = await upload(stage, 'image', png)
    await stage.double.user(openId).says('在吗')
    expect(await stage.send({ msgtype: 'voice', voice: { media_id } })).toBe(40007)
    expect(await stage.send({ msgtype: 'image', image: { media_id } })).toBe(0)
    expect(stage.double.inbox(openId)).toMatchObject([{ what: { kind: 'image', mediaId: media_id } }])
    stage.skip(72 * hour)
    await stage.double.user(openId).says('在吗')
    expect(await stage.send({ msgtype: 'image', image: { media_id } })).toBe(40007)
  })

  it('of a user comes as bytes with their type, and is gone after three days', async () => {
    const stage = await openStage()
    await stage.double.user(openId).sendsImage(png, 'image/png')
    const what = stage.account.pushes[0]?.what
    if (what?.kind !== 'image') throw new Error('no picture')
    for (const reply of [await get(stage, what.mediaId), await fetch(what.url ?? '')]) {
      expect(reply.headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await reply.arrayBuffer())).toEqual(png)
    }
    stage.skip(72 * hour)
    expect(await (await get(stage, what.mediaId)).json()).toMatchObject({ errcode: 40007 })
  })

  it('of a film is an address', async () => {
    const stage = await openStage()
    await stage.double.user(openId).sendsVideo(mp4)
    const what = stage.account.pushes[0]?.what
    if (what?.kind !== 'video') throw new Error('no film')
    const { video_url } = (await (await get(stage, what.mediaId)).json()) as { video_url: string }
    const reply = await fetch(video_url)
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(mp4)
    stage.double.expireMedia(what.mediaId)
    expect((await fetch(video_url)).status).toBe(404)
  })
})

describe('trouble', () => {
  async function attempt({ double, token }: Stage, patienceMs = 20_000): Promise<string> {
    const url = `${double.url}/cgi-bin/message/custom/send?access_token=${await token()}`
    const body = JSON.stringify({ touser: openId, ...says('好') })
    try {
      const reply = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(patienceMs) })
      const text = await reply.text()
      return reply.status === 200 && text.startsWith('{') ? String(JSON.parse(text).errcode) : `${reply.status} ${text}`
    } catch (error) {
      return error instanceof DOMException ? error.name : 'broken off'
    }
  }
  /** whether the user has seen it, and what the caller was told */
  test.each<[Failure, string, boolean]>([
    [{ errcode: 45047 }, '45047', false],
    [{ errcode: -1 }, '-1', false],
    [{ afterMs: 10 }, '0', true],
    [{ afterMs: 60_000 }, 'TimeoutError', true],
    ['hang', 'TimeoutError', false],
    ['drop', 'broken off', false],
    ['http500', '500 <html></html>', false],
    ['notJson', '200 <html></html>', false],
    ['doneThenHang', 'TimeoutError', true],
    ['doneThenDrop', 'broken off', true],
  ])('%o happens once, then all is well', async (failure, told, isSeen) => {
    const stage = await openStage()
    await stage.double.user(openId).says('在吗')
    stage.double.fail('custom/send', failure)
    expect(await attempt(stage, told === 'TimeoutError' ? 200 : undefined)).toBe(told)
    expect(stage.double.inbox(openId)).toHaveLength(isSeen ? 1 : 0)
    expect(stage.double.remaining(openId).messages).toBe(isSeen ? 4 : 5)
    expect(await attempt(stage)).toBe('0')
  })

  it('comes in the order ordered, on its endpoint only, until it is called off', async () => {
    const stage = await openStage()
    await stage.double.user(openId).says('在吗')
    stage.double.fail('custom/send', { errcode: -1 }, 2)
    stage.double.fail('custom/send', { errcode: 45009 }, Number.POSITIVE_INFINITY)
    stage.double.fail('template/send', 'hang')
    const told: string[] = []
    for (let count = 0; count < 4; count++) told.push(await attempt(stage))
    expect(told).toEqual(['-1', '-1', '45009', '45009'])
    stage.double.mend()
    expect(await attempt(stage)).toBe('0')
  })

  it('stands in the log with every other call', async () => {
    const stage = await openStage()
    await stage.double.user(openId).says('在吗')
    const at = stage.at()
    stage.double.fail('custom/send', 'doneThenDrop')
    await attempt(stage)
    stage.double.fail('custom/send', 'drop')
    await attempt(stage)
    const body = { touser: openId, ...says('好') }
    expect(stage.double.calls.filter(({ endpoint }) => endpoint === 'custom/send')).toEqual([
      { endpoint: 'custom/send', at, body, errcode: 0, failure: 'doneThenDrop' },
      { endpoint: 'custom/send', at, body, failure: 'drop' },
    ])
  })
})
