// What becomes of a message that cannot be delivered: its case knows, what comes after it goes, and it can be tried again.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DeliveryError } from '../../src/app/channelPorts.ts'
import { createDeliveryNews } from '../../src/app/deliveryNews.ts'
import type { CommandResult } from '../../src/app/handleCommand.ts'
import type { Conversation, StoredMessage } from '../../src/app/messages.ts'
import { type OutboxStage, openOutbox } from './outboxStage.ts'

let outbox: OutboxStage
afterEach(() => outbox.close())

const pushed = { channel: 'msteams', conversationId: 't1', userId: 'u1' }
const settled = () => new Promise(resolve => setTimeout(resolve, 50))
const soon = (assertion: () => unknown) => vi.waitFor(assertion, 10_000)

/** A case told on a channel that is pushed to; `refuses` names the texts it takes no more. */
async function toldThere(refuses: (text: string) => boolean = () => false) {
  const heard: string[] = []
  const weather: { refuses: typeof refuses; slow?: Promise<void> } = { refuses }
  outbox = await openOutbox(async (_: Conversation, [message]: readonly [StoredMessage, ...StoredMessage[]]) => {
    if (weather.refuses(message.text)) throw new DeliveryError('connector answered 403', true)
    await weather.slow
    heard.push(message.text)
  })
  for (const text of ['你好', '空调修了两次还是不制冷', '转人工']) await outbox.stage.say(text, pushed)
  const [caseId] = await outbox.stage.ledger.casesOfCustomer(pushed)
  if (!caseId) throw new Error('no case was registered')
  outbox.runner.start()
  await soon(async () => expect((await outbox.stage.ledger.outboxFigures()).waiting).toBe(0))
  heard.length = 0
  return {
    caseId,
    heard,
    weather,
    tell: (...texts: string[]) => outbox.speak('t1', texts, { caseId, channel: 'msteams' }),
    detail: async () => {
      const detail = await outbox.stage.app.detail(caseId)
      if (!detail?.handoff) throw new Error('the case is gone')
      return { ...detail, handoff: detail.handoff, types: detail.timeline.map(each => each.type) }
    },
    letters: () => outbox.stage.ledger.deadLetters(10),
  }
}

describe('a dead letter', () => {
  it('is told to its case: staff see whom to call, until something arrives again', async () => {
    const { caseId, tell, detail, weather } = await toldThere()
    weather.refuses = () => true
    await tell('配件到了')
    await soon(async () => expect((await detail()).types).toContain('message.undeliverable'))
    const lost = await detail()
    expect(lost.case).toMatchObject({ undelivered: true, nextDueClock: 'firstContact' })
    expect(lost.handoff.channel.reachable).toBe(false)
    expect((await outbox.stage.ledger.row(caseId))?.undelivered).toBe(true)
    weather.refuses = () => false
    await tell('您在吗')
    await soon(async () => expect((await detail()).types).toContain('channel.restored'))
    const found = await detail()
    expect(found.case.undelivered).toBe(false)
    expect(found.handoff.channel.reachable).toBe(true)
  })

  it('waits until its case could be told, however often that was in vain', async () => {
    const { caseId, tell, detail, weather, letters } = await toldThere()
    const answers: CommandResult[] = [
      { ok: false, code: 'stale-version', detail: 'Too much is happening.' },
      { ok: false, code: 'unknown-case', detail: 'There is no such case.' },
    ]
    const told: string[] = []
    const news = createDeliveryNews({
      cases: outbox.stage.cases,
      handle: async ({ command }) => {
        told.push(command.type)
        return answers[0] as CommandResult
      },
    })
    await expect(news.givenUp(caseId, 'm1')).rejects.toThrow(/stale-version/)
    answers.shift()
    await news.givenUp(caseId, 'm1')
    expect(told).toEqual(['recordUndeliverable', 'recordUndeliverable'])
    // the runner: nothing is a dead letter before the case knows
    const { handle } = outbox.stage
    const tries = { left: 2 }
    await outbox.runner.stop()
    await outbox.restart({
      news: createDeliveryNews({
        cases: outbox.stage.cases,
        handle: async input => (tries.left-- > 0 ? { ok: false, code: 'stale-version', detail: '' } : handle(input)),
      }),
    })
    weather.refuses = () => true
    await tell('配件到了')
    await soon(async () => {
      outbox.stage.at.now += 1_000
      expect(await letters()).toHaveLength(1)
    })
    expect(tries.left).toBeLessThan(0)
    expect((await detail()).types).toContain('message.undeliverable')
  })

  it('lets what comes behind it go; tried again it goes before what still waits, and not before what was heard', async () => {
    const { tell, heard, weather, letters } = await toldThere()
    weather.refuses = text => text === '一'
    await tell('一', '二')
    await soon(() => expect(heard).toEqual(['二']))
    const [letter] = await letters()
    expect(letter).toMatchObject({ channel: 'msteams', attempts: 1, error: 'connector answered 403' })
    weather.refuses = () => false
    // the runner is away: 三 waits
    await outbox.runner.stop()
    await tell('三')
    expect(await outbox.stage.app.requeue({ id: letter?.id ?? 0 })).toBe(1)
    await outbox.restart()
    await soon(() => expect(heard).toEqual(['二', '一', '三']))
    expect(await letters()).toEqual([])
  })

  it('goes next when it is tried again while its conversation is spoken to', async () => {
    const { tell, heard, weather, letters } = await toldThere()
    weather.refuses = text => text === '一'
    await tell('一')
    await soon(async () => expect(await letters()).toHaveLength(1))
    const answered = Promise.withResolvers<void>()
    weather.refuses = () => false
    weather.slow = answered.promise
    await tell('二', '三', '四')
    await outbox.stage.app.requeue({ channel: 'msteams' })
    outbox.runner.wake()
    await settled()
    answered.resolve()
    await soon(() => expect(heard).toEqual(['二', '一', '三', '四']))
  })

  it('of a whole channel is tried again together; other channels stay as they are', async () => {
    const { tell, heard, weather } = await toldThere()
    weather.refuses = () => true
    await tell('一', '二')
    await outbox.speak('w1', ['别的渠道'], { channel: 'wechat' })
    await soon(async () => expect((await outbox.stage.ledger.outboxFigures()).dead).toBe(3))
    weather.refuses = () => false
    expect(await outbox.stage.app.requeue({ channel: 'msteams' })).toBe(2)
    expect(await outbox.stage.app.requeue({ channel: 'msteams' })).toBe(0)
    outbox.runner.wake()
    await soon(() => expect(heard).toEqual(['一', '二']))
    expect(await outbox.stage.ledger.outboxFigures()).toMatchObject({ waiting: 0, dead: 1 })
  })

  it('goes with its case when that is erased: there is nothing to try again', async () => {
    const { caseId, tell, weather, letters } = await toldThere()
    weather.refuses = () => true
    await tell('一')
    await soon(async () => expect(await letters()).toHaveLength(1))
    const [letter] = await letters()
    await outbox.stage.handle({
      caseId,
      command: { type: 'erasePersonalData', reason: '客户要求' },
      actor: { kind: 'staff', staffId: 'songtao' },
    })
    expect(await outbox.stage.app.requeue({ id: letter?.id ?? 0 })).toBe(0)
    expect(await letters()).toEqual([])
  })
})
