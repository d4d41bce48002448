// The outbox's runner against a real ledger and a channel that fails on command: order, retries, dead letters, nobody blocked.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDeliveryRunner, type DeliveryRunner } from '../../src/app/delivery.ts'
import { type Conversation, DeliveryError, type StoredMessage } from '../../src/app/ports.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
let runner: DeliveryRunner
afterEach(async () => {
  await runner.stop()
  await stage.close()
})

type Send = (conversation: Conversation, message: StoredMessage) => Promise<void>

async function begin(send: Send) {
  stage = await openStage()
  runner = createDeliveryRunner({
    ledger: stage.ledger,
    clock: stage.clock,
    channelOf: () => ({ id: 'test', send }),
    onFailure: stage.onFailure,
    onAttempt: () => {},
  })
  runner.start()
  await settled()
}
const settled = () => new Promise(resolve => setTimeout(resolve, 30))

/** One turn that says several things to a push channel's conversation. */
async function speak(conversationId: string, texts: string[], offer = true) {
  const ref = { channel: 'emulator', conversationId }
  const before = await stage.ledger.loadConversation(ref)
  const messages = texts.map(text => ({
    id: `${conversationId}-${text}`,
    from: 'bot' as const,
    at: stage.at.now,
    text,
    attachments: [],
  }))
  const turn = {
    ...ref,
    expectedVersion: before?.version ?? 0,
    userId: 'u',
    state: null,
    reference: {},
    messages,
    deliveries: messages.map(each => ({ messageId: each.id })),
  }
  const result = await stage.ledger.commit({ at: stage.at.now, conversation: turn, cases: [] })
  if (!result.ok) throw new Error(result.why)
  const conversation = (await stage.ledger.loadConversation(ref)) as Conversation
  if (offer)
    runner.offer(
      conversation,
      result.messages.map((message, index) => ({ message, id: result.deliveries[index] as number })),
    )
}

describe('the outbox', () => {
  it('carries in order, each once, and is empty afterwards', async () => {
    const sent: string[] = []
    await begin(async (_, message) => void sent.push(message.text))
    await speak('a', ['1', '2', '3'])
    await speak('a', ['4'])
    await vi.waitFor(() => expect(sent).toEqual(['1', '2', '3', '4']), 5_000)
    await vi.waitFor(async () => expect(await stage.ledger.dueDeliveries(stage.at.now, 10)).toEqual([]), 5_000)
  })

  it('finds at start what an earlier process left behind', async () => {
    const sent: string[] = []
    stage = await openStage()
    runner = createDeliveryRunner({
      ledger: stage.ledger,
      clock: stage.clock,
      channelOf: () => ({ id: 't', send: async (_, m) => void sent.push(m.text) }),
      onFailure: stage.onFailure,
      onAttempt: () => {},
    })
    await speak('a', ['1', '2'], false)
    await speak('b', ['3'], false)
    runner.start()
    await vi.waitFor(() => expect(sent.sort()).toEqual(['1', '2', '3']), 5_000)
    expect(sent.indexOf('1')).toBeLessThan(sent.indexOf('2'))
  })

  it('tries a failed one again later, keeps what comes behind it waiting, and blocks no other conversation', async () => {
    const sent: string[] = []
    let down = true
    await begin(async ({ conversationId }, message) => {
      if (conversationId === 'a' && down) throw new DeliveryError('connector answered 503', false)
      sent.push(message.text)
    })
    await speak('a', ['a1', 'a2'])
    await speak('b', ['b1'])
    await settled()
    await speak('a', ['a3'])
    await vi.waitFor(() => expect(sent).toEqual(['b1']), 5_000)
    down = false
    stage.at.now += 2_000
    runner.wake()
    await vi.waitFor(() => expect(sent).toEqual(['b1', 'a1', 'a2', 'a3']), 5_000)
  })

  it('gives up for good on a permanent refusal, goes on behind it, and can try it again from the dead letters', async () => {
    const sent: string[] = []
    let gone = true
    await begin(async (_, message) => {
      if (message.text === 'a1' && gone) throw new DeliveryError('connector answered 404', true)
      sent.push(message.text)
    })
    await speak('a', ['a1', 'a2'])
    await vi.waitFor(() => expect(sent).toEqual(['a2']), 5_000)
    const [letter] = await stage.ledger.deadLetters(10)
    expect(letter).toMatchObject({ channel: 'emulator', attempts: 1, error: 'connector answered 404' })
    gone = false
    expect(await stage.ledger.requeue(letter?.id as number, stage.at.now)).toBe(true)
    runner.wake()
    await vi.waitFor(() => expect(sent).toEqual(['a2', 'a1']), 5_000)
  })

  it('lets a channel that hangs hold up only its own conversation', async () => {
    const sent: string[] = []
    const hanging: (() => void)[] = []
    await begin(({ conversationId }, message) => {
      if (conversationId.startsWith('slow')) return new Promise(resolve => hanging.push(resolve))
      sent.push(message.text)
      return Promise.resolve()
    })
    for (let index = 0; index < 80; index++) await speak(`slow${index}`, ['x'])
    await speak('quick', ['1', '2'])
    await vi.waitFor(() => expect(sent).toEqual(['1', '2']), 5_000)
    for (const end of hanging) end()
  })

  it('honours the patience a channel asks for', async () => {
    let tries = 0
    await begin(async () => {
      tries++
      throw new DeliveryError('connector answered 429', false, 60_000)
    })
    await speak('a', ['1'])
    await settled()
    stage.at.now += 30_000
    runner.wake()
    await settled()
    expect(tries).toBe(1)
    stage.at.now += 31_000
    runner.wake()
    await vi.waitFor(() => expect(tries).toBe(2), 5_000)
  })
})
