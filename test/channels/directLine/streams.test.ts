// The WebSocket: news within a second, nothing lost and nothing twice over a broken line, closed when the right to it ends.
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { call, open, type Talk } from './client.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ keepAliveMs: 100 })
})
afterAll(() => stage.close())

interface Listener {
  texts: string[]
  frames: string[]
  watermark: string
  socket: WebSocket
  /** waits until so many texts came, at most a second */
  until(count: number): Promise<string[]>
}
async function listen(url: string): Promise<Listener> {
  const socket = new WebSocket(url)
  const listener: Listener = {
    texts: [],
    frames: [],
    watermark: '',
    socket,
    async until(count) {
      const end = Date.now() + 1_000
      while (listener.texts.length < count && Date.now() < end) await new Promise(done => setTimeout(done, 5))
      return listener.texts
    },
  }
  socket.on('message', data => {
    const frame = data.toString()
    listener.frames.push(frame)
    if (!frame) return
    const set = JSON.parse(frame)
    listener.watermark = set.watermark
    listener.texts.push(...set.activities.map((activity: { text: string }) => activity.text))
  })
  await once(socket, 'open')
  return listener
}
const reconnect = async (talk: Talk, watermark: string) =>
  (await call(stage.base, 'GET', talk.path(`?watermark=${watermark}`), { token: talk.token })).body.streamUrl as string

describe('a stream', () => {
  it('brings the greeting, answers and what staff say', async () => {
    const talk = await open(stage.base)
    const listener = await listen(talk.streamUrl)
    expect(await listener.until(1)).toHaveLength(1)
    await talk.say('hello')
    expect((await listener.until(3)).slice(1)).toEqual(['hello', '收到:hello'])
    stage.announce(talk.id, { text: 'from staff', event: 'live' })
    expect((await listener.until(4))[3]).toBe('from staff')
    listener.socket.close()
  })

  it('resumes after five messages said while the line was down: all once, in order', async () => {
    const talk = await open(stage.base)
    const first = await listen(talk.streamUrl)
    await first.until(1)
    first.socket.terminate()
    for (let i = 1; i <= 5; i++) stage.announce(talk.id, { text: `staff ${i}` })
    const second = await listen(await reconnect(talk, first.watermark))
    await second.until(5)
    stage.announce(talk.id, { text: 'staff 6' })
    expect(await second.until(6)).toEqual(['staff 1', 'staff 2', 'staff 3', 'staff 4', 'staff 5', 'staff 6'])
    second.socket.close()
  })

  it('keeps order and brings each message once when much happens at the same time, to two listeners', async () => {
    const talk = await open(stage.base)
    const listeners = [await listen(talk.streamUrl), await listen(talk.streamUrl)]
    const sayings = Array.from({ length: 30 }, async (_, i) => {
      if (i % 3 === 0) stage.announce(talk.id, { text: `staff ${i}` })
      await talk.say(`customer ${i}`)
    })
    await Promise.all(sayings)
    const all = stage.messages(talk.id).map(message => message.text)
    expect(all).toHaveLength(71)
    for (const listener of listeners) {
      expect(await listener.until(71)).toEqual(all)
      listener.socket.close()
    }
  })

  it('shows signs of life', async () => {
    const talk = await open(stage.base)
    const listener = await listen(talk.streamUrl)
    await new Promise(done => setTimeout(done, 350))
    expect(listener.frames).toContain('')
    expect(listener.socket.readyState).toBe(WebSocket.OPEN)
    listener.socket.close()
  })

  it.each([
    [
      'with a foreign token',
      async (talk: Talk) => talk.streamUrl.replace(/t=.*/, `t=${(await open(stage.base)).token}`),
    ],
    ['with a spoilt token', async (talk: Talk) => `${talk.streamUrl.slice(0, -3)}xxx`],
    ['without a token', async (talk: Talk) => talk.streamUrl.replace(/&t=.*/, '')],
  ])('is refused %s', async (_, spoil) => {
    const socket = new WebSocket(await spoil(await open(stage.base)))
    const [error] = await once(socket, 'error')
    expect(String(error)).toMatch(/40[13]/)
  })

  it.each(['/v3/directline/conversations/%E0%A4%A/stream', '//', '/elsewhere'])('is not there at %s', async path => {
    const socket = new WebSocket(stage.base.replace('http', 'ws') + path)
    expect(String((await once(socket, 'error'))[0])).toMatch(/401|hang up/)
  })

  it('broken off while it is being opened ends nothing', async () => {
    const talk = await open(stage.base)
    const { port, pathname, search } = new URL(talk.streamUrl)
    for (const tail of ['', 'nonsense', Buffer.from([0xff, 0xff, 0xff])]) {
      const socket = connect(Number(port), '127.0.0.1')
      await once(socket, 'connect')
      socket.on('error', () => {})
      socket.write(
        `GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      )
      if (tail) socket.write(tail)
      await new Promise(done => setImmediate(done))
      socket.resetAndDestroy()
    }
    expect((await talk.say('still here')).status).toBe(200)
  })

  it('ends when the conversation is erased', async () => {
    const talk = await open(stage.base)
    const listener = await listen(talk.streamUrl)
    await listener.until(1)
    stage.erase(talk.id)
    const [code] = await once(listener.socket, 'close')
    expect(code).toBe(4004)
  })

  it('ends with its token, later when the token is refreshed', async () => {
    const [kept, left] = [await open(stage.base), await open(stage.base)]
    const [a, b] = [await listen(kept.streamUrl), await listen(left.streamUrl)]
    stage.pass(20 * 60_000)
    await call(stage.base, 'POST', '/tokens/refresh', { token: kept.token })
    stage.pass(15 * 60_000)
    const [code] = await once(b.socket, 'close')
    expect(code).toBe(4003)
    expect(a.socket.readyState).toBe(WebSocket.OPEN)
    a.socket.close()
  })
})
