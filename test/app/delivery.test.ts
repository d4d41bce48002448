// The outbox's runner: order, retries, dead letters, nobody blocked, nothing forgotten at a restart.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DeliveryError, Held, type PushChannel } from '../../src/app/channelPorts.ts'
import { nextToSay } from '../ledger/waiting.ts'
import { type OutboxStage, openOutbox } from './outboxStage.ts'

let outbox: OutboxStage
afterEach(() => outbox.close())

const settled = () => new Promise(resolve => setTimeout(resolve, 30))
const soon = (assertion: () => unknown) => vi.waitFor(assertion, 10_000)
const nothingWaits = () =>
  soon(async () => expect(await outbox.stage.ledger.outboxFigures()).toMatchObject({ waiting: 0 }))

async function begin(send: PushChannel['send'], replaced: Parameters<typeof openOutbox>[1] = {}) {
  outbox = await openOutbox(send, replaced)
  outbox.runner.start()
  await settled()
}
/** Time passes, and the runner is told to look. */
function later(ms: number): void {
  outbox.stage.at.now += ms
  outbox.runner.wake()
}

describe('the outbox', () => {
  it('carries in order, each once, and is empty afterwards', async () => {
    const sent: string[] = []
    await begin(async (_, [message]) => void sent.push(message.text))
    await outbox.speak('a', ['1', '2', '3'])
    await outbox.speak('a', ['4'])
    await soon(() => expect(sent).toEqual(['1', '2', '3', '4']))
    await nothingWaits()
  })

  it('carries what is urgent before all that waits: put off, in memory, or more than is looked at together', async () => {
    const sent: string[] = []
    let down = true
    await begin(async (_, [message]) => {
      if (down) throw new DeliveryError('connector answered 503', false)
      sent.push(message.text)
    })
    const old = Array.from({ length: 30 }, (_, index) => `old ${index}`)
    await outbox.speak('a', old)
    await settled()
    down = false
    await outbox.speak('a', ['stop the car', 'call 119'], { urgent: true })
    await soon(() => expect(sent).toEqual(['stop the car', 'call 119', ...old]))
    await nothingWaits()
  })

  it('looks no further than the message under way when something urgent is said', async () => {
    const sent: string[] = []
    const under = Promise.withResolvers<void>()
    await begin(async (_, [message]) => {
      if (message.text === '1') await under.promise
      sent.push(message.text)
    })
    await outbox.speak('a', ['1', '2', '3'])
    await settled()
    await outbox.speak('a', ['stop the car'], { urgent: true })
    under.resolve()
    await soon(() => expect(sent).toEqual(['1', 'stop the car', '2', '3']))
    await nothingWaits()
  })

  it('says what is urgent beside an attempt that hangs, and nothing of it twice', async () => {
    const sent: string[] = []
    const beside: string[] = []
    const under = Promise.withResolvers<void>()
    let isOpen = false
    const channel: PushChannel = {
      id: 'test',
      together: 20,
      async send(_, messages) {
        if (messages[0].text === '1') await under.promise
        sent.push(...messages.map(each => each.text))
      },
      async beside(_, messages) {
        const carried = isOpen ? messages.length : 0
        beside.push(...messages.slice(0, carried).map(each => each.text))
        if (carried < messages.length) throw new Held('nobody waits', { carried, noticed: true })
      },
    }
    await begin(channel.send, { channelOf: () => channel })
    await outbox.speak('a', ['1', '2'])
    await settled()
    isOpen = true
    await outbox.speak('a', ['stop the car'], { urgent: true })
    await soon(() => expect(beside).toEqual(['stop the car']))
    isOpen = false
    await outbox.speak('a', ['call 119'], { urgent: true })
    await settled()
    under.reject(new DeliveryError('no answer', false))
    await soon(() => expect(sent).toEqual(['call 119', '1', '2']))
    expect(beside).toEqual(['stop the car'])
  })

  it('says again beside it only what an attempt has hung on for long', async () => {
    const beside: string[] = []
    const channel: PushChannel = {
      id: 'test',
      together: 20,
      send: () => new Promise(() => {}),
      async beside(_, messages) {
        if (outbox.stage.at.now < opensAt) throw new Held('nobody waits', { carried: 0, noticed: true })
        beside.push(...messages.map(each => each.text))
      },
    }
    let opensAt = Number.POSITIVE_INFINITY
    await begin(channel.send, { channelOf: () => channel })
    await outbox.speak('a', ['stop the car'], { urgent: true })
    await settled()
    opensAt = 0
    await outbox.speak('a', ['call 119'], { urgent: true })
    await soon(() => expect(beside).toEqual(['call 119']))
    outbox.stage.at.now += 5_000
    await outbox.speak('a', ['get out'], { urgent: true })
    await soon(() => expect(beside).toEqual(['call 119', 'stop the car', 'get out']))
  })

  it('gives a channel as many at once as it takes together, so that the last of all is the last', async () => {
    const batches: number[] = []
    const channel: PushChannel = {
      id: 'test',
      together: 200,
      send: async (_, messages) => void batches.push(messages.length),
    }
    outbox = await openOutbox(channel.send, { channelOf: () => channel })
    const texts = Array.from({ length: 45 }, (_, index) => `${index}`)
    await outbox.speak('a', texts, { offer: false })
    outbox.runner.start()
    await soon(() => expect(batches).toEqual([45]))
  })

  it('finds at start what an earlier process left behind', async () => {
    const sent: string[] = []
    outbox = await openOutbox(async (_, [message]) => void sent.push(message.text))
    await outbox.speak('a', ['1', '2'], { offer: false })
    await outbox.speak('b', ['3'], { offer: false })
    outbox.runner.start()
    await soon(() => expect(sent.toSorted()).toEqual(['1', '2', '3']))
    expect(sent.indexOf('1')).toBeLessThan(sent.indexOf('2'))
  })

  it('tries a failed one again later, keeps what comes behind it waiting, and blocks no other conversation', async () => {
    const sent: string[] = []
    let down = true
    await begin(async ({ conversationId }, [message]) => {
      if (conversationId === 'a' && down) throw new DeliveryError('connector answered 503', false)
      sent.push(message.text)
    })
    await outbox.speak('a', ['a1', 'a2'])
    await outbox.speak('b', ['b1'])
    await settled()
    await outbox.speak('a', ['a3'])
    await soon(() => expect(sent).toEqual(['b1']))
    down = false
    later(2_000)
    await soon(() => expect(sent).toEqual(['b1', 'a1', 'a2', 'a3']))
  })

  it('keeps a failed one first in line over a restart, and comes back to it without anybody asking', async () => {
    const sent: string[] = []
    let down = true
    await begin(async (_, [message]) => {
      if (down) throw new DeliveryError('connector answered 503', false)
      sent.push(message.text)
    })
    await outbox.speak('a', ['1'])
    await soon(async () => expect((await nextToSay(outbox.stage.ledger, outbox.stage.at.now + 500)).length).toBe(1))
    await outbox.restart()
    await settled()
    down = false
    await outbox.speak('a', ['2'])
    await settled()
    expect(sent).toEqual([])
    outbox.stage.at.now += 2_000
    await soon(() => expect(sent).toEqual(['1', '2']))
  })

  it('lets conversations that hang hold up only themselves', async () => {
    const sent: string[] = []
    const hanging: (() => void)[] = []
    await begin(({ conversationId }, [message]) => {
      if (conversationId.startsWith('slow')) return new Promise(resolve => hanging.push(resolve))
      sent.push(message.text)
      return Promise.resolve()
    })
    for (let index = 0; index < 80; index++) await outbox.speak(`slow${index}`, ['x'])
    await outbox.speak('quick', ['1', '2'])
    await soon(() => expect(sent).toEqual(['1', '2']))
    for (const end of hanging) end()
  })

  it('lets a channel that hangs altogether hold up no other channel, and speaks to so many of it at once and no more', async () => {
    const sent: string[] = []
    const hanging: (() => void)[] = []
    await begin(({ channel }, [message]) => {
      if (channel === 'stuck') return new Promise(resolve => hanging.push(resolve))
      sent.push(message.text)
      return Promise.resolve()
    })
    for (let index = 0; index < 140; index++) await outbox.speak(`s${index}`, ['x'], { channel: 'stuck' })
    await outbox.speak('quick', ['1', '2'])
    await soon(() => expect(sent).toEqual(['1', '2']))
    expect(hanging).toHaveLength(128)
    for (const end of hanging.splice(0)) end()
    await soon(() => expect(hanging).toHaveLength(12))
    for (const end of hanging.splice(0)) end()
    await nothingWaits()
  })

  it('cuts off an attempt that never ends, counts it as failed, and says so to the channel', async () => {
    const sent: string[] = []
    const signals: AbortSignal[] = []
    await begin(
      (_, [message], signal) => {
        signals.push(signal)
        if (signals.length === 1) return new Promise(() => {})
        sent.push(message.text)
        return Promise.resolve()
      },
      { sendDeadlineMs: 50 },
    )
    await outbox.speak('a', ['1', '2'])
    await soon(() => expect(signals[0]?.aborted).toBe(true))
    await soon(async () =>
      expect((await nextToSay(outbox.stage.ledger, outbox.stage.at.now + 500))[0]?.attempts).toBe(1),
    )
    later(1_000)
    await soon(() => expect(sent).toEqual(['1', '2']))
  })

  it('carries 10,000 messages that wait in 5,000 conversations, each in its order', async () => {
    const sent = new Map<string, string[]>()
    let atOnce = 0
    let most = 0
    outbox = await openOutbox(async ({ conversationId }, [{ text }]) => {
      most = Math.max(most, ++atOnce)
      await new Promise(resolve => setImmediate(resolve))
      atOnce--
      sent.set(conversationId, [...(sent.get(conversationId) ?? []), text])
    })
    for (let index = 0; index < 5_000; index += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, more) => outbox.speak(`c${index + more}`, ['1', '2'], { offer: false })),
      )
    expect(await outbox.stage.ledger.outboxFigures()).toEqual({
      held: 0,
      waiting: 10_000,
      dead: 0,
      oldestAt: outbox.stage.at.now,
    })
    outbox.runner.start()
    await vi.waitFor(
      async () => expect(await outbox.stage.ledger.outboxFigures()).toMatchObject({ waiting: 0 }),
      60_000,
    )
    expect(sent.size).toBe(5_000)
    expect([...sent.values()].every(each => each.join() === '1,2')).toBe(true)
    expect(most).toBeLessThanOrEqual(128)
  }, 90_000)

  it('honours the patience a channel asks for', async () => {
    let tries = 0
    await begin(async () => {
      tries++
      throw new DeliveryError('connector answered 429', false, 60_000)
    })
    await outbox.speak('a', ['1'])
    await settled()
    later(30_000)
    await settled()
    expect(tries).toBe(1)
    later(31_000)
    await soon(() => expect(tries).toBe(2))
  })
})

describe('a message that was sent but not yet noted when the process died', () => {
  it('is sent once more with the same id, and stands in the transcript once', async () => {
    const sent: string[] = []
    // what the process would have noted is lost with it
    await begin(async (_, [message]) => void sent.push(message.id), { noted: async () => {} })
    await outbox.speak('a', ['1'])
    await soon(() => expect(sent).toEqual(['a-1']))
    await outbox.restart()
    await soon(() => expect(sent).toEqual(['a-1', 'a-1']))
    const stored = await outbox.stage.ledger.messages({ channel: 'emulator', conversationId: 'a' }, 0, 10)
    expect(stored.map(each => each.id)).toEqual(['a-1'])
  })
})
