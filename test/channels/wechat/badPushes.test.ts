// What comes to the server address and is no push of the account's, or comes twice: through the real door, heard by nobody or once.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openService, type Service } from './service.ts'

const [first, second] = ['oHuiyinBad000000000000001', 'oHuiyinBad000000000000002'] as const
let service: Service
beforeEach(async () => {
  service = await openService()
})
afterEach(() => service.close())

const textXml = (words: string, msgId: string) =>
  `<xml><ToUserName>gh_4c1b86d0aa07</ToUserName><FromUserName>${first}</FromUserName><CreateTime>${Math.floor(service.stage.at.now / 1_000)}</CreateTime><MsgType>text</MsgType><Content>${words}</Content><MsgId>${msgId}</MsgId></xml>`

async function heardOf(openId: string): Promise<string[]> {
  const known = await service.stage.books.acquaintances.known('wechat', openId)
  if (!known) return []
  const all = await service.stage.ledger.messages({ channel: 'wechat', conversationId: known.conversationId }, 0, 100)
  return all.filter(({ from }) => from === 'customer').map(({ text }) => text)
}
const post = (url: URL, body: string) => fetch(url, { method: 'POST', body })
/** With its last digit changed. */
function changed(url: string, name: string): URL {
  const other = new URL(url)
  const value = other.searchParams.get(name) ?? ''
  other.searchParams.set(name, `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`)
  return other
}

it.each([
  ['a msg_signature that is wrong beside a right signature', 'msg_signature', 'signature-wrong'],
  ['another nonce', 'nonce', 'signature-wrong'],
  ['another time', 'timestamp', 'signature-wrong'],
])('%s: refused, heard by nobody, told in one line however often', async (_, name, code) => {
  const { url, body } = service.double.seal(first, textXml('我要投诉', '1'))
  for (let times = 0; times < 3; times++) {
    const reply = await post(changed(url, name), body)
    expect([reply.status, await reply.text()]).toEqual([403, code])
  }
  await service.settle()
  expect(await heardOf(first)).toEqual([])
  const lines = service.logged.filter(each => each.includes('a call of /wechat is refused'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(code)
})

it('recorded and replayed: within minutes it is known, later it is too old', async () => {
  const { url, body } = service.double.seal(first, textXml('我要投诉刹车异响', '2'))
  for (const minutes of [0, 1, 2]) {
    await service.pass(minutes * 60_000, 5_000)
    expect(await (await post(new URL(url), body)).text()).toBe('success')
    await service.settle()
  }
  await service.pass(10 * 60_000, 10_000)
  const late = await post(new URL(url), body)
  expect([late.status, await late.text()]).toEqual([403, 'stale'])
  expect(await heardOf(first)).toEqual(['我要投诉刹车异响'])
})

it('one MsgId from two users: each is heard, and each is answered', async () => {
  for (const openId of [first, second]) {
    const content = [
      ['MsgType', 'text'],
      ['Content', '我要投诉刹车异响'],
      ['MsgId', '24871234567890123'],
    ] as const
    expect((await service.double.push(openId, content)).answer.kind).toBe('success')
  }
  // a push of that kind opens no window: they write
  for (const openId of [first, second]) await service.double.user(openId).says('在吗')
  await service.settle()
  for (const openId of [first, second]) {
    expect((await heardOf(openId))[0]).toBe('我要投诉刹车异响')
    expect(service.seen(openId).length).toBeGreaterThan(0)
  }
})

it.each(['finder_feed', 'constructor', 'file'])(
  'a MsgType nobody knows here (%s) is answered, and the talk goes on',
  async kind => {
    await service.double.user(first).says('你好')
    await service.settle()
    const before = service.seen(first).length
    expect((await service.double.user(first).sendsUnknown(kind)).answer.kind).toBe('success')
    await service.settle()
    expect(service.seen(first).slice(before).join()).toMatch(/打不开|看不了/)
    await service.double.user(first).says('我要投诉刹车异响')
    await service.settle()
    expect((await heardOf(first)).at(-1)).toBe('我要投诉刹车异响')
    expect(service.seen(first).length).toBeGreaterThan(before + 1)
  },
)
