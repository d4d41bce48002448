// The client against the platform's double: tokens that are not taken, codes, silence; nothing said twice by itself, nothing told.
import { createServer } from 'node:net'
import { describe, expect, it, test } from 'vitest'
import {
  type Remedy,
  remedyOf,
  TooLarge,
  WeChatRefusal,
  WeChatSilence,
} from '../../../src/channels/wechat/apiErrors.ts'
import { createClient } from '../../../src/channels/wechat/client.ts'
import type { EndpointName, Failure } from '../../../src/wechatDouble/faults.ts'
import { openId, openStage, settings } from '../../wechatDouble/stage.ts'

const signal = new AbortController().signal
/** one red pixel */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

async function open(deadlineMs = 5_000, sayDeadlineMs = deadlineMs) {
  const stage = await openStage()
  const told: string[] = []
  const client = createClient({
    ...settings,
    base: stage.double.url,
    now: stage.at,
    deadlineMs,
    sayDeadlineMs,
    random: () => 0,
    reach: { answered: () => void told.push('answered'), silent: reason => void told.push(reason) },
  })
  await stage.double.user(openId).says('在吗')
  const calls = (endpoint: EndpointName) => stage.double.calls.filter(each => each.endpoint === endpoint)
  const seen = () => stage.double.inbox(openId).map(({ what }) => (what.kind === 'text' ? what.text : what.kind))
  const thrown = (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (error: unknown) => error,
    )
  return { ...stage, client, told, calls, seen, thrown }
}

describe('a text', () => {
  it('arrives as it is, with the signs it was written in', async () => {
    const { client, seen } = await open()
    await client.sendText(openId, '刹车片“已到店”🙂\n<a href="https://x">看</a>', signal)
    expect(seen()).toEqual(['刹车片“已到店”🙂\n<a href="https://x">看</a>'])
  })

  test.each([40001, 40014, 42001])('is said once when its token is refused with %i, with one new token', async code => {
    const { client, double, calls, seen } = await open()
    await client.sendText(openId, '一', signal)
    double.fail('custom/send', { errcode: code }, 1)
    await client.sendText(openId, '二', signal)
    expect(seen()).toEqual(['一', '二'])
    expect(calls('stable_token')).toHaveLength(2)
    expect(calls('stable_token').every(({ body }) => body?.force_refresh === false)).toBe(true)
    expect(calls('custom/send')).toHaveLength(3)
  })

  it('is not tried for ever with tokens that are all refused', async () => {
    const { client, double, calls, seen, thrown } = await open()
    double.fail('custom/send', { errcode: 40001 }, 9)
    expect(await thrown(client.sendText(openId, '一', signal))).toMatchObject({ code: 40001, remedy: 'token' })
    expect(calls('custom/send')).toHaveLength(2)
    expect(seen()).toEqual([])
  })

  it('is said once when the token is revoked in the middle of many', async () => {
    const { client, double, seen } = await open()
    const texts = ['一', '二', '三', '四', '五']
    for (const [index, text] of texts.entries()) {
      if (index % 2 === 1) double.revokeToken(index === 1 ? 40001 : 42001)
      await client.sendText(openId, text, signal)
    }
    expect(seen()).toEqual(texts)
  })

  it('is tried again at once, thrice in all, while WeChat is busy', async () => {
    const { client, double, calls, seen, thrown } = await open()
    double.fail('custom/send', { errcode: -1 }, 2)
    await client.sendText(openId, '一', signal)
    expect([seen(), calls('custom/send').length]).toEqual([['一'], 3])
    double.fail('custom/send', { errcode: -1 }, 3)
    expect(await thrown(client.sendText(openId, '二', signal))).toMatchObject({ code: -1, remedy: 'busy' })
    expect([seen(), calls('custom/send').length]).toEqual([['一'], 6])
  })
})

describe('a code', () => {
  const table: readonly (readonly [number, Remedy])[] = [
    [40003, 'gone'],
    [43004, 'gone'],
    [40007, 'media-expired'],
    [40164, 'operator'],
    [45035, 'operator'],
    [61004, 'operator'],
    [45002, 'too-long'],
    [45015, 'closed'],
    [45047, 'used-up'],
    [45009, 'day-quota'],
    [45011, 'minute-quota'],
    [48001, 'not-permitted'],
    [48004, 'operator'],
    [50002, 'operator'],
    [43101, 'not-subscribed'],
    [40200, 'no-menu'],
    [44004, 'refused'],
    [99999, 'busy'],
  ]
  test.each(table)('%i is no reason to try again here: %s', async (code, remedy) => {
    const { client, double, calls, thrown } = await open()
    double.fail('custom/send', { errcode: code }, 1)
    const refusal = await thrown(client.sendText(openId, '刹车异响', signal))
    expect(refusal).toBeInstanceOf(WeChatRefusal)
    expect(refusal).toMatchObject({
      code,
      remedy,
      message: expect.stringMatching(/^WeChat answered \d+ \(rid [\w-]+\)$/),
    })
    expect(calls('custom/send')).toHaveLength(1)
    expect(remedyOf(code)).toBe(remedy)
  })
})

describe('silence', () => {
  test.each<[Failure, EndpointName, boolean]>([
    ['drop', 'custom/send', true],
    ['hang', 'custom/send', true],
    ['notJson', 'custom/send', true],
    ['doneThenDrop', 'custom/send', true],
    ['http500', 'custom/send', false],
    ['hang', 'stable_token', false],
    ['drop', 'stable_token', false],
    ['notJson', 'stable_token', false],
  ])('%s of %s: the text may have arrived: %s', async (failure, endpoint, mayHaveArrived) => {
    const { client, double, told, thrown } = await open(failure === 'hang' ? 150 : 5_000)
    double.fail(endpoint, failure, 1)
    const silence = await thrown(client.sendText(openId, '刹车异响', signal))
    expect(silence).toBeInstanceOf(WeChatSilence)
    expect(silence).toMatchObject({ mayHaveArrived })
    expect((silence as Error).message).not.toMatch(/刹车|token|127\.0\.0\.1|http:/)
    expect(told.at(-1)).not.toBe('answered')
  })

  it('where nobody listens, nothing can have arrived', async () => {
    const probe = createServer().listen(0, '127.0.0.1')
    await new Promise(listening => probe.once('listening', listening))
    const { port } = probe.address() as { port: number }
    await new Promise(closed => probe.close(closed))
    const { thrown } = await open()
    const client = createClient({
      ...settings,
      base: `http://127.0.0.1:${port}`,
      now: () => 0,
      deadlineMs: 5_000,
      sayDeadlineMs: 5_000,
      random: () => 0,
      reach: { answered() {}, silent() {} },
    })
    expect(await thrown(client.sendText(openId, '一', signal))).toMatchObject({
      reason: 'ECONNREFUSED',
      mayHaveArrived: false,
    })
  })

  it('of our own making says nothing about WeChat', async () => {
    const { client, double, told, thrown } = await open()
    await client.sendText(openId, '一', signal)
    double.fail('custom/send', 'hang', 1)
    const off = new AbortController()
    const call = thrown(client.sendText(openId, '二', off.signal))
    off.abort()
    expect(await call).toMatchObject({ mayHaveArrived: true })
    expect(told.every(each => each === 'answered')).toBe(true)
  })

  it('is knocked at without anybody hearing of it', async () => {
    const { client, double, seen, thrown } = await open()
    double.fail('stable_token', 'drop', 1)
    expect(await thrown(client.knock(signal))).toMatchObject({ mayHaveArrived: false })
    await client.knock(signal)
    expect(seen()).toEqual([])
  })

  it('of the sign of typing is nobody’s concern', async () => {
    const { client, double } = await open()
    double.fail('custom/typing', 'drop', 1)
    double.fail('custom/typing', { errcode: 45080 }, 1)
    await client.typing(openId)
    await client.typing(openId)
  })
})

describe('a file', () => {
  async function sent(kind: 'image' | 'video') {
    const stage = await open()
    const user = stage.double.user(openId)
    await (kind === 'image' ? user.sendsImage(picture, 'image/png') : user.sendsVideo(picture))
    const push = stage.account.pushes.at(-1)?.what
    const mediaId = push?.kind === 'image' || push?.kind === 'video' ? push.mediaId : ''
    return { ...stage, mediaId }
  }

  it.each(['image', 'video'] as const)('(%s) comes whole', async kind => {
    const { client, mediaId } = await sent(kind)
    expect(Buffer.from(await client.download(mediaId, 1_000, signal)).equals(picture)).toBe(true)
  })

  it('comes with a new token when the old one is refused', async () => {
    const { client, double, calls, mediaId } = await sent('image')
    await client.sendText(openId, '一', signal)
    double.revokeToken(42001)
    expect(Buffer.from(await client.download(mediaId, 1_000, signal)).equals(picture)).toBe(true)
    expect(calls('media/get')).toHaveLength(2)
  })

  it('is not read beyond what is kept', async () => {
    const { client, mediaId, thrown } = await sent('image')
    expect(await thrown(client.download(mediaId, picture.length - 1, signal))).toBeInstanceOf(TooLarge)
    await client.download(mediaId, picture.length, signal)
  })

  it('is gone when WeChat says so', async () => {
    const { client, double, mediaId, thrown } = await sent('image')
    double.expireMedia(mediaId)
    expect(await thrown(client.download(mediaId, 1_000, signal))).toMatchObject({
      code: 40007,
      remedy: 'media-expired',
    })
  })
})

it('a menu is shown with what can be tapped', async () => {
  const { client, double } = await open()
  await client.sendMenu(openId, '哪家店？', [{ id: '1-1', content: '1. 滨江店' }], signal)
  expect(double.inbox(openId).at(-1)?.what).toMatchObject({
    kind: 'menu',
    head: '哪家店？',
    items: [{ id: '1-1', content: '1. 滨江店' }],
  })
})
