// The event stream: what is told, that it holds no personal data, and when it ends.
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { apiToken, type FakeDesk, startFakeDesk } from './fakeDesk.ts'

let desk: FakeDesk
let stopping: AbortController
beforeEach(async () => {
  desk = await startFakeDesk({ heartbeatMs: 40 })
  stopping = new AbortController()
})
afterEach(async () => {
  stopping.abort()
  await desk.stop()
})

async function listen(headers: Record<string, string>) {
  const response = await fetch(`${desk.base}/api/desk/events`, { headers, signal: stopping.signal })
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  let ended = false
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      text += Buffer.from(value).toString()
    }
  })().catch(() => {})
  reading.then(() => {
    ended = true
  })
  return { response, text: () => text, ended: () => ended }
}
const until = async (holds: () => boolean) => {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise(done => setTimeout(done, 10))
  expect(holds()).toBe(true)
}
const token = { authorization: `Bearer ${apiToken}` }

it('tells changes, clocks and messages by id, with a heartbeat', async () => {
  const stream = await listen(token)
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  desk.publish({ type: 'case.changed', caseId: 'HY-1', version: 4, events: ['note.added', 'clock.breached'] })
  desk.publish({ type: 'messages', channel: 'webchat', conversationId: 'c1' })
  desk.publish({ type: 'messages', channel: 'webchat', conversationId: 'without-case' })
  await until(() => stream.text().includes('message.arrived') && stream.text().includes(': still here'))
  const frames = stream
    .text()
    .split('\n\n')
    .filter(frame => frame.startsWith('event:'))
  expect(frames).toEqual([
    'event: case.changed\ndata: {"caseId":"HY-1","version":4,"events":["note.added","clock.breached"]}',
    'event: clock.breached\ndata: {"caseId":"HY-1","version":4}',
    'event: message.arrived\ndata: {"caseId":"HY-20261122-0007"}',
  ])
})

it('carries a notice, and that it is noted, to who was told, and to nobody else', async () => {
  const theirs = await listen({ cookie: await desk.signIn('liming') })
  const colleague = await listen({ cookie: await desk.signIn('zhangwei') })
  const system = await listen(token)
  const at = Date.parse('2026-11-25T10:00:00Z')
  desk.publish({ type: 'notice', caseId: 'HY-1', about: 'warned', staffId: 'liming', clocks: ['resolve'], at })
  desk.publish({ type: 'notices.noted', staffId: 'liming' })
  desk.publish({ type: 'case.changed', caseId: 'HY-1', version: 5, events: ['staff.told'] })
  for (const each of [theirs, colleague, system]) await until(() => each.text().includes('case.changed'))
  expect(theirs.text()).toContain(
    'event: notice\ndata: {"caseId":"HY-1","about":"warned","clocks":["resolve"],"at":"2026-11-25T10:00:00.000Z"}',
  )
  expect(theirs.text()).toContain('event: notices.noted\ndata: {}')
  expect(colleague.text() + system.text()).not.toContain('event: notice')
})

it('tells nothing of a complaint to whom it is about, by whichever door they come', async () => {
  const about = 'HY-20261122-0006'
  const byToken = await listen({ ...token, 'x-staff-id': 'zhangwei' })
  const bySession = await listen({ cookie: await desk.signIn('zhangwei') })
  const others = [await listen(token), await listen({ cookie: await desk.signIn('liming') })]
  const at = Date.parse('2026-11-25T10:00:00Z')
  desk.publish({ type: 'case.changed', caseId: about, version: 4, events: ['clock.breached'] })
  desk.publish({ type: 'messages', channel: 'webchat', conversationId: 'about-zhangwei' })
  for (const staffId of ['zhangwei', 'liming'])
    desk.publish({ type: 'notice', caseId: about, about: 'warned', staffId, clocks: [], at })
  desk.publish({ type: 'case.changed', caseId: 'HY-1', version: 2, events: ['note.added'] })
  const heard = async (each: Awaited<ReturnType<typeof listen>>) => {
    await until(() => each.text().includes('"HY-1"'))
    return Array.from(each.text().matchAll(/^event: (\S+)/gm), ([, name]) => name)
  }
  for (const each of [byToken, bySession]) expect(await heard(each)).toEqual(['case.changed'])
  const all = ['case.changed', 'clock.breached', 'message.arrived']
  expect(await Promise.all(others.map(heard))).toEqual([
    [...all, 'case.changed'],
    [...all, 'notice', 'case.changed'],
  ])
})

it('ends with its session and with the server', async () => {
  const cookie = await desk.signIn('liming')
  const bySession = await listen({ cookie })
  const byToken = await listen(token)
  await fetch(`${desk.base}/desk/out`, { method: 'POST', headers: { cookie, origin: desk.base } })
  await until(bySession.ended)
  expect(byToken.ended()).toBe(false)
  desk.close()
  await until(byToken.ended)
})

it('drops a client that does not read', async () => {
  const socket = connect(Number(new URL(desk.base).port), '127.0.0.1')
  let closed = false
  socket.on('close', () => {
    closed = true
  })
  socket.on('error', () => {})
  socket.pause()
  socket.write(`GET /api/desk/events HTTP/1.1\r\nhost: desk\r\nauthorization: Bearer ${apiToken}\r\n\r\n`)
  await new Promise(done => setTimeout(done, 60))
  const events = Array.from({ length: 2_000 }, () => 'note.added' as const)
  for (let count = 0; count < 800; count++) {
    desk.publish({ type: 'case.changed', caseId: 'HY-1', version: count, events })
    if (count % 50 === 0) await new Promise(done => setTimeout(done, 5))
  }
  socket.resume()
  await until(() => closed)
})
