// Any weather: a channel that fails at random, restarts, a clock that is set, dead letters tried again. Nothing is lost or out of order.
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { DeliveryError } from '../../src/app/channelPorts.ts'
import { openOutbox } from './outboxStage.ts'

const conversations = ['a', 'b', 'c'] as const
type Weather = 'ok' | 'down' | 'slow' | 'refused'
type Step =
  | { do: 'speak'; to: (typeof conversations)[number]; count: number }
  | { do: 'wait'; ms: number }
  | { do: 'restart' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('speak' as const),
      to: fc.constantFrom(...conversations),
      count: fc.integer({ min: 1, max: 30 }),
    }),
  },
  // back as well: a clock that is put right, or set to yesterday
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(10, 1_000, 60_000, -30_000, -86_400_000),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
)
const weather: fc.Arbitrary<Weather> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ok' as const) },
  { weight: 3, arbitrary: fc.constant('down' as const) },
  { weight: 2, arbitrary: fc.constant('slow' as const) },
  { weight: 1, arbitrary: fc.constant('refused' as const) },
)

const breath = () => new Promise(resolve => setTimeout(resolve, 5))

async function play(steps: readonly Step[], weathers: readonly Weather[]): Promise<void> {
  const said = new Map<string, string[]>(conversations.map(each => [each, []]))
  const heard = new Map<string, string[]>(conversations.map(each => [each, []]))
  const refused = new Set<string>()
  let attempts = 0
  let fair = false
  const outbox = await openOutbox(async ({ conversationId }, [{ id }]) => {
    const now = fair ? 'ok' : weathers[attempts++ % weathers.length]
    if (now === 'slow') await new Promise(resolve => setTimeout(resolve, 3))
    if (now === 'down') throw new DeliveryError('connector answered 503', false)
    if (now === 'refused') {
      refused.add(id)
      throw new DeliveryError('connector answered 403', true)
    }
    heard.get(conversationId)?.push(id)
  })
  const { ledger, at } = outbox.stage
  try {
    outbox.runner.start()
    for (const each of steps) {
      if (each.do === 'wait') at.now += each.ms
      if (each.do === 'restart') await outbox.restart()
      if (each.do === 'speak') {
        const texts = Array.from({ length: each.count }, (_, index) => `${said.get(each.to)?.length}.${index}`)
        await outbox.speak(each.to, texts)
        said.get(each.to)?.push(...texts.map(text => `${each.to}-${text}`))
      }
      await breath()
    }
    fair = true
    await vi.waitFor(
      async () => {
        at.now += 60_000
        outbox.runner.wake()
        expect((await ledger.outboxFigures()).waiting).toBe(0)
      },
      { timeout: 20_000, interval: 20 },
    )
    const dead = await ledger.deadLetters(1_000)
    expect(dead.every(each => each.error === 'connector answered 403')).toBe(true)
    expect(dead).toHaveLength(refused.size)
    for (const each of conversations) expect(heard.get(each)).toEqual(said.get(each)?.filter(id => !refused.has(id)))
    // tried again together, they come in the order they were said
    for (const each of heard.values()) each.length = 0
    await outbox.stage.app.requeue({ channel: 'emulator' })
    outbox.runner.wake()
    await vi.waitFor(async () => expect((await ledger.outboxFigures()).waiting).toBe(0), 20_000)
    for (const each of conversations) expect(heard.get(each)).toEqual(said.get(each)?.filter(id => refused.has(id)))
    expect(await ledger.deadLetters(10)).toEqual([])
  } finally {
    await outbox.close()
  }
}
it('carries everything in order and at least once, and gives up only what is refused for good', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 25 }),
      fc.array(weather, { minLength: 1, maxLength: 40 }),
      play,
    ),
    { numRuns: 25 },
  )
}, 120_000)
