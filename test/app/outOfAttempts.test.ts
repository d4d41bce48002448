// A message whose channel stays down until its attempts are used up: seen at the desk, tried again from there, heard once.
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { DeliveryError } from '../../src/app/channelPorts.ts'
import { createDeliveryRunner } from '../../src/app/delivery.ts'
import { createDeliveryNews } from '../../src/app/deliveryNews.ts'
import { createDeskApp } from '../../src/app/queries.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { secret } from '../../src/ids.ts'
import { createLog } from '../../src/log.ts'
import { openStage } from './stage.ts'

const pushed = { channel: 'msteams', conversationId: 't1', userId: 'u1' }
const apiToken = 'a-token-for-tests-only-0123456789'
const dayMs = 24 * 60 * 60_000
const soon = (assertion: () => unknown) => vi.waitFor(assertion, { timeout: 60_000, interval: 20 })

interface Letter {
  id: number
  caseId: string
  channel: string
  attempts: number
  error: string
}

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** The desk over HTTP, and a runner for which whatever has to wait has waited: its clock is far ahead each time it looks. */
async function house() {
  const stage = await openStage()
  closers.push(() => stage.close())
  const heard: string[] = []
  const channel = { down: false, tries: 0 }
  const looks = { count: 0 }
  const runner = createDeliveryRunner({
    ledger: stage.ledger,
    clock: { now: () => stage.at.now + ++looks.count * dayMs },
    random: () => 0,
    sendDeadlineMs: 60_000,
    channelOf: () => ({
      id: 'msteams',
      async send(_, [message]) {
        channel.tries++
        if (channel.down) throw new DeliveryError('connector answered 503', false)
        heard.push(message.text)
      },
    }),
    onFailure: stage.onFailure,
    onAttempt: () => {},
    onNotSetUp: () => {},
    news: createDeliveryNews({ cases: stage.cases, handle: stage.handle }),
  })
  closers.push(() => runner.stop())
  const app = createDeskApp({ ...stage, handle: stage.handle, onRequeued: () => runner.wake() })
  const desk = createDesk({
    app,
    ledger: stage.ledger,
    bus: stage.bus,
    secret,
    now: stage.clock.now,
    clockSpeed: 1,
    publicUrl: 'http://test',
    apiToken,
  })
  const server = createHttpServer(desk.routes, createLog('silent'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    desk.close()
    server.server.closeAllConnections()
    await new Promise(resolve => server.server.close(resolve))
  })
  const base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/desk`
  const headers = { authorization: `Bearer ${apiToken}`, 'x-staff-id': 'songtao', 'content-type': 'application/json' }
  return {
    stage,
    runner,
    heard,
    channel,
    async letters(): Promise<Letter[]> {
      return ((await (await fetch(`${base}/dead-letters`, { headers })).json()) as { items: Letter[] }).items
    },
    async isUndelivered(caseId: string): Promise<boolean> {
      const reply = await fetch(`${base}/cases/${caseId}`, { headers })
      return ((await reply.json()) as { case: { undelivered: boolean } }).case.undelivered
    },
    post: (path: string) => fetch(base + path, { method: 'POST', headers, body: '{}' }),
  }
}

it('ends as a dead letter its case knows of, is shown at the desk, and tried again from there is heard once', async () => {
  const { stage, runner, heard, channel, letters: shown, isUndelivered, post } = await house()
  for (const text of ['你好', '空调修了两次还是不制冷', '转人工']) await stage.say(text, pushed)
  const [caseId = ''] = await stage.ledger.casesOfCustomer(pushed)
  runner.start()
  await soon(async () => expect(await stage.ledger.outboxFigures()).toMatchObject({ waiting: 0, dead: 0 }))
  heard.length = 0
  expect(await shown()).toEqual([])

  channel.down = true
  channel.tries = 0
  const update = { type: 'sendUpdate', text: '配件到了,请您放心' } as const
  const owner = (await stage.ledger.row(caseId))?.ownerId ?? ''
  const by = { kind: 'staff', staffId: owner } as const
  await stage.handle({ caseId, command: { type: 'accept' }, actor: by })
  const sent = await stage.handle({ caseId, command: update, actor: by })
  expect(sent.ok).toBe(true)
  runner.wake()
  await soon(async () => expect((await shown()).length).toBeGreaterThan(0))
  await soon(async () => expect(await stage.ledger.outboxFigures()).toMatchObject({ waiting: 0 }))
  const letters = await shown()
  const [letter] = letters
  expect(letter).toMatchObject({ caseId, channel: 'msteams', error: 'connector answered 503' })
  // no single refusal ended it: every attempt of each message was made
  expect(letter?.attempts).toBeGreaterThan(100)
  expect(channel.tries).toBe(letters.reduce((sum, each) => sum + each.attempts, 0))
  expect(await isUndelivered(caseId)).toBe(true)
  expect(heard).toEqual([])

  channel.down = false
  for (const { id } of letters) expect((await post(`/dead-letters/${id}/requeue`)).status).toBe(200)
  await soon(async () => expect(await stage.ledger.outboxFigures()).toMatchObject({ waiting: 0, dead: 0 }))
  await soon(async () => expect(await isUndelivered(caseId)).toBe(false))
  expect(heard.filter(text => text.includes(update.text))).toHaveLength(1)
  expect(heard).toHaveLength(letters.length)
  expect(await shown()).toEqual([])
  expect((await post(`/dead-letters/${letter?.id}/requeue`)).status).toBe(404)
  expect(stage.failures).toEqual([])
})
