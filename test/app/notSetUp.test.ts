// A channel that this process is not joined to: what is to be said there waits, its case knows, and it goes out once the channel is back.
import { afterEach, expect, it, vi } from 'vitest'
import { NotSetUp, type PushChannel } from '../../src/app/channelPorts.ts'
import { type OutboxStage, openOutbox } from './outboxStage.ts'

let outbox: OutboxStage
afterEach(() => outbox.close())
const soon = (look: () => void | Promise<void>) => vi.waitFor(look, { timeout: 10_000, interval: 10 })
const pushed = { channel: 'wechat', conversationId: 'w1', userId: 'u1' }
const figures = () => outbox.stage.ledger.outboxFigures()

/** A case told on a channel that is there, in a process that is then ended. */
async function toldThere() {
  const sent: string[][] = []
  const missing: string[] = []
  const channel: PushChannel = {
    id: 'wechat',
    together: 20,
    async send(_, messages) {
      sent.push(messages.map(each => each.text))
    },
  }
  outbox = await openOutbox(channel.send, {
    channelOf: () => channel,
    onNotSetUp: name => void missing.push(name),
  })
  for (const text of ['你好', '空调修了两次还是不制冷', '转人工']) await outbox.stage.say(text, pushed)
  const [caseId] = await outbox.stage.ledger.casesOfCustomer(pushed)
  if (!caseId) throw new Error('no case was registered')
  outbox.runner.start()
  await soon(async () => expect((await figures()).waiting).toBe(0))
  sent.length = 0
  return {
    sent,
    missing,
    channel,
    tell: (...texts: string[]) => outbox.speak('w1', texts, { caseId, channel: 'wechat' }),
    reached: async () => (await outbox.stage.app.detail(caseId))?.handoff?.channel,
  }
}

it.each([
  ['there is none of that name', undefined],
  [
    'the one there is says so itself',
    {
      id: 'wechat',
      send: async () => {
        throw new NotSetUp()
      },
    },
  ],
] as const)('%s: it waits in its order, and is no dead letter however long that lasts', async (_, absent) => {
  const { sent, missing, channel, tell, reached } = await toldThere()
  await outbox.restart({ channelOf: () => absent })
  await tell('一', '二')
  await soon(async () => expect(await reached()).toMatchObject({ reachable: false, unreachableWhy: 'notSetUp' }))
  await tell('三')
  for (let days = 0; days < 3; days++) {
    outbox.stage.at.now += 24 * 3_600_000
    outbox.runner.wake()
    await new Promise(done => setTimeout(done, 100))
  }
  expect(await figures()).toMatchObject({ waiting: 3, held: 0, dead: 0 })
  expect(missing).toEqual(['wechat'])

  await outbox.restart({ channelOf: () => channel })
  await soon(() => expect(sent.flat()).toEqual(['一', '二', '三']))
  await soon(async () => expect(await reached()).toMatchObject({ reachable: true }))
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, dead: 0 }))
})

it('what is said there meanwhile is told to its case at once, also what cannot wait', async () => {
  const told: string[] = []
  const { tell } = await toldThere()
  await outbox.restart({
    channelOf: () => undefined,
    news: { givenUp: async (_case, message, why) => void told.push(`${message} ${why}`), arrived: async () => {} },
  })
  for (const text of ['一', '二']) {
    await tell(text)
    await soon(() => expect(told.at(-1)).toBe(`w1-${text} notSetUp`))
  }
})
