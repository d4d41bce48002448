// SIGKILL while messages are carried to a push channel: afterwards each was sent at least once, in order, and is recorded once.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { type ConnectorDouble, openConnector, type Received } from '../channels/botFramework/connectorDouble.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'

const conversations = Array.from({ length: 6 }, (_, index) => `t${index}`)
const lines = ['空调修了两次还是不制冷', '转人工', '13912345687', '你们什么时候联系我']
/** ms into each line; spread so that a kill meets messages before, while and after they are sent and noted */
const moments = [15, 60, 5, 110]

let server: TestServer | undefined
let connector: ConnectorDouble | undefined
afterEach(async () => {
  await server?.close()
  await connector?.close()
})

/** Posts until the server has taken it, as a channel does; a repetition carries the same id. */
async function sayUntilTaken(base: string, serviceUrl: string, conversation: string, index: number): Promise<void> {
  const activity = {
    type: 'message',
    id: `${conversation}-${index}`,
    channelId: 'test',
    serviceUrl,
    conversation: { id: conversation },
    from: { id: `user-${conversation}`, name: '王先生' },
    recipient: { id: 'bot', name: 'bot' },
    locale: 'zh-CN',
    timestamp: new Date().toISOString(),
    text: lines[index],
  }
  for (let tries = 0; tries < 200; tries++) {
    const reply = await fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    }).catch(() => undefined)
    if (reply?.ok) return
    await sleep(50)
  }
  throw new Error(`never taken: ${conversation} ${index}`)
}

async function waiting(base: string): Promise<number> {
  const text = await (await fetch(`${base}/metrics`)).text()
  return Number(/^huiyin_outbox_waiting (\d+)/m.exec(text)?.[1] ?? Number.NaN)
}

it('sends every message at least once, in its order, and records it once', async () => {
  const double = await openConnector()
  connector = double
  const accepted: Received[] = []
  double.onActivity = received => {
    if (double.otherwise === 'ok') accepted.push(received)
  }
  const mine = await startServer()
  server = mine
  for (const [index] of lines.entries()) {
    const taken = Promise.all(conversations.map(each => sayUntilTaken(mine.base, double.serviceUrl, each, index)))
    await sleep(moments[index] ?? 0)
    // every other time the channel is in trouble as well
    double.otherwise = index % 2 === 0 ? { status: 503 } : 'ok'
    await mine.kill()
    await mine.restart()
    await taken
  }
  double.otherwise = 'ok'
  for (let tries = 0; (await waiting(mine.base)) > 0 && tries < 300; tries++) await sleep(100)
  expect(await waiting(mine.base)).toBe(0)

  const staff = staffAt(mine.base, 'songtao')
  const cases = await staff.cases()
  expect(cases).toHaveLength(conversations.length)
  for (const { id } of cases) {
    const { transcript, handoff } = await staff.open(id)
    expect(transcript.filter(each => each.from === 'customer').map(each => each.text)).toEqual(lines)
    const recorded = transcript.filter(each => each.from === 'bot').map(each => each.id)
    expect(new Set(recorded).size).toBe(recorded.length)
    const { conversationId } = handoff.channel
    const arrived = accepted.flatMap(({ activity, conversationId: at }) => {
      const message = activity.type === 'message' ? activity.channelData?.clientActivityID : undefined
      return at === conversationId && message !== undefined ? [message] : []
    })
    const firsts = [...new Set(arrived)].filter(each => recorded.includes(each))
    // but for a question that its customer had gone on from before it could be put
    const lastWords = transcript.findLastIndex(({ from }) => from === 'customer')
    const left = transcript.filter(({ asks }, place) => asks !== undefined && place < lastWords).map(({ id }) => id)
    expect(firsts).toEqual(recorded.filter(each => firsts.includes(each) || !left.includes(each)))
    const events = accepted.filter(each => each.conversationId === conversationId && each.activity.name)
    expect(events.map(each => each.activity.name)).toContain('handoff.initiate')
  }
}, 120_000)
