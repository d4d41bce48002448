// Messages that wait for their customer: no failure, in their place before what is said later, and gone as soon as they are heard of.
import { afterEach, expect, it, vi } from 'vitest'
import { DeliveryError, Held, type PushChannel } from '../../src/app/channelPorts.ts'
import { type OutboxStage, openOutbox } from './outboxStage.ts'

let outbox: OutboxStage
afterEach(() => outbox.close())
const soon = (look: () => void | Promise<void>) => vi.waitFor(look, { timeout: 10_000, interval: 10 })

const ref = { channel: 'emulator', conversationId: 'a' }
let isOpen: boolean
let sent: string[][]
const channel = (together: number): PushChannel => ({
  id: 'test',
  together,
  async send(_, messages) {
    if (!isOpen) throw new Held('the window is closed', { noticed: false })
    sent.push(messages.map(each => each.text))
  },
})
async function begin(together = 20) {
  isOpen = false
  sent = []
  const made = channel(together)
  outbox = await openOutbox(made.send, { channelOf: () => made })
  outbox.runner.start()
}
const figures = () => outbox.stage.ledger.outboxFigures()

it('waits without being tried again, and goes out together with what came later', async () => {
  await begin()
  await outbox.speak('a', ['1', '2'])
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, held: 2, dead: 0 }))
  await outbox.speak('a', ['3'])
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, held: 3 }))
  isOpen = true
  await outbox.runner.release(ref)
  await soon(() => expect(sent).toEqual([['1', '2', '3']]))
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, held: 0 }))
})

it('is still held after a restart, and what is new there goes behind it', async () => {
  await begin()
  await outbox.speak('a', ['1'])
  await soon(async () => expect(await figures()).toMatchObject({ held: 1 }))
  await outbox.restart()
  isOpen = true
  await outbox.speak('a', ['2'])
  await soon(() => expect(sent.flat()).toEqual(['1', '2']))
})

it('holds more than is looked at together without running in circles', async () => {
  await begin()
  await outbox.speak(
    'a',
    Array.from({ length: 45 }, (_, index) => String(index)),
  )
  await soon(async () => expect((await figures()).held).toBeGreaterThan(0))
  isOpen = true
  await outbox.runner.release(ref)
  await soon(() => expect(sent.flat()).toHaveLength(45))
  expect(sent.flat()).toEqual(Array.from({ length: 45 }, (_, index) => String(index)))
})

it('keeps what has arrived apart from what has not', async () => {
  let fail: Error | undefined = new Held('used up', { carried: 2, noticed: true })
  sent = []
  const made: PushChannel = {
    id: 'test',
    together: 20,
    async send(_, messages) {
      const failure = fail
      fail = undefined
      if (failure) throw failure
      sent.push(messages.map(each => each.text))
    },
  }
  outbox = await openOutbox(made.send, { channelOf: () => made })
  outbox.runner.start()
  await outbox.speak('a', ['1', '2', '3'])
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, held: 1 }))
  await outbox.runner.release(ref)
  await soon(() => expect(sent).toEqual([['3']]))

  fail = new DeliveryError('refused', true, undefined, { carried: 1 })
  await outbox.speak('b', ['1', '2', '3'])
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, dead: 1 }))
  expect(sent.at(-1)).toEqual(['3'])
})

it('takes what was said in another order than given for what it is: what is left is said alone, what is refused given up', async () => {
  const failures: Error[] = [new Held('used up', { carried: 2, order: ['a-2', 'a-3', 'a-1'], noticed: true })]
  sent = []
  const made: PushChannel = {
    id: 'test',
    together: 20,
    async send(_, messages) {
      const failure = failures.shift()
      if (failure) throw failure
      sent.push(messages.map(each => each.text))
    },
  }
  outbox = await openOutbox(made.send, { channelOf: () => made })
  outbox.runner.start()
  await outbox.speak('a', ['1', '2', '3'])
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, held: 1 }))
  await outbox.runner.release(ref)
  await soon(() => expect(sent).toEqual([['1']]))

  failures.push(new DeliveryError('refused', true, undefined, { carried: 1, order: ['b-2', 'b-3', 'b-1'] }))
  await outbox.speak('b', ['1', '2', '3'])
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, dead: 1 }))
  expect(sent).toEqual([['1'], ['1']])
})

it('asks other channels for one at a time', async () => {
  await begin(1)
  isOpen = true
  await outbox.speak('a', ['1', '2'])
  await soon(() => expect(sent).toEqual([['1'], ['2']]))
})

it('looks again at what was said while it was holding back', async () => {
  await begin()
  const slow = Promise.withResolvers<void>()
  const real = outbox.stage.ledger.deliveriesHeld
  let held = 0
  await outbox.restart({
    ledger: {
      ...outbox.stage.ledger,
      async deliveriesHeld(ids) {
        if (held++ === 0) await slow.promise
        await real(ids)
      },
    },
  })
  await outbox.speak('a', ['1'])
  await soon(() => expect(held).toBe(1))
  await outbox.speak('a', ['2'])
  slow.resolve()
  await soon(async () => expect(await figures()).toMatchObject({ waiting: 0, held: 2 }))
})

it('what a channel put off for long is tried as soon as its customer is heard of, also after a restart, and its cases know meanwhile', async () => {
  let quota = true
  sent = []
  const told: (string | undefined)[] = []
  const made: PushChannel = {
    id: 'test',
    together: 20,
    async send(_, messages) {
      if (quota) throw new DeliveryError('used up', false, 600_000, { unheard: { why: 'quota' } })
      sent.push(messages.map(each => each.text))
    },
  }
  outbox = await openOutbox(made.send, {
    channelOf: () => made,
    news: { givenUp: async (_case, _message, why) => void told.push(why), arrived: async () => {} },
  })
  for (const text of ['你好', '空调修了两次还是不制冷', '转人工']) await outbox.stage.say(text)
  const caseId = (await outbox.stage.ledger.rows({ limit: 1 })).items[0]?.id ?? ''
  outbox.runner.start()
  await outbox.speak('a', ['1', '2'], { caseId })
  await soon(() => expect(told).toEqual(['quota', 'quota']))
  quota = false
  await outbox.runner.release(ref)
  await soon(() => expect(sent).toEqual([['1', '2']]))

  quota = true
  await outbox.speak('a', ['3'], { caseId })
  await soon(() => expect(told).toHaveLength(3))
  await outbox.restart()
  quota = false
  await outbox.runner.release(ref)
  await soon(() => expect(sent.at(-1)).toEqual(['3']))
})
