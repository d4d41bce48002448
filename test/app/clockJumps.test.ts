// A clock that is set: forward, back, a day and back again, a laptop that slept. Nothing happens twice, nothing waits for long.
import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DeliveryError } from '../../src/app/channelPorts.ts'
import { hour, minute } from '../case/play.ts'
import { openOutbox } from './outboxStage.ts'
import { type AppStage, openStage } from './stage.ts'

const day = 24 * hour
const songtao = { kind: 'staff', staffId: 'songtao' } as const

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
async function open(): Promise<AppStage> {
  const stage = await openStage()
  closing.push(stage.close)
  return stage
}
async function told(stage: AppStage, conversationId = 'c1'): Promise<string> {
  for (const text of ['空调修了两次还是不制冷', '转人工'])
    await stage.say(text, { conversationId, userId: conversationId })
  const [caseId] = await stage.ledger.casesOfCustomer({ channel: 'webchat', conversationId })
  if (!caseId) throw new Error('no case was registered')
  return caseId
}
async function eventsOf(stage: AppStage, caseId: string) {
  const stored = await stage.ledger.loadCase(caseId)
  if (!stored || 'erased' in stored) throw new Error('no such case')
  return stored.events
}
/** What must happen once: of each clock a warning and a breach, of each level its climb. The next word begins anew: once for each run. */
async function onceEach(stage: AppStage, caseId: string): Promise<string[]> {
  let word = 0
  return (await eventsOf(stage, caseId)).flatMap(({ body }) => {
    if (body.type === 'clock.started' && body.clock.name === 'nextWord') word = body.clock.dueAt
    if (body.type === 'clock.warned' || body.type === 'clock.breached')
      return [`${body.type} ${body.name}${body.name === 'nextWord' ? ` ${word}` : ''}`]
    return body.type === 'case.escalated' ? [`level ${body.level}`] : []
  })
}
async function neverBack(stage: AppStage, caseId: string): Promise<void> {
  const times = (await eventsOf(stage, caseId)).map(each => each.at)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
}

describe('the clocks of a case', () => {
  it('breach and climb once, though the day comes twice', async () => {
    const stage = await open()
    const caseId = await told(stage)
    stage.at.now += day
    await stage.duties.runDue()
    const before = await onceEach(stage, caseId)
    expect(before).toContain('clock.breached firstContact')
    stage.at.now -= day
    for (let passed = 0; passed < day; passed += 2 * hour) {
      stage.at.now += 2 * hour
      await stage.duties.runDue()
    }
    expect(await onceEach(stage, caseId)).toEqual(before)
    await neverBack(stage, caseId)
  })

  it('of what is told after the clock was set back end by that clock, whatever happened before', async () => {
    const stage = await open()
    const early = await told(stage)
    stage.at.now += day
    await stage.duties.runDue()
    stage.at.now -= day
    const late = await told(stage, 'c2')
    const due = (await stage.ledger.row(late))?.nextDueAt ?? 0
    expect(due - stage.at.now).toBeLessThan(day)
    stage.at.now = due
    await stage.duties.runDue()
    expect(await onceEach(stage, late)).toContain('clock.breached firstContact')
    await neverBack(stage, early)
  })

  it('take what people do after the clock was set back, and keep the order in which it happened', async () => {
    const stage = await open()
    const caseId = await told(stage)
    stage.at.now -= day
    for (const command of [
      { type: 'accept' },
      { type: 'recordContact', outcome: 'reached', by: 'phone' },
      { type: 'addNote', text: '已联系' },
    ] as const)
      expect(await stage.handle({ caseId, command, actor: songtao })).toMatchObject({ ok: true })
    expect((await stage.say('好的')).ok).toBe(true)
    await neverBack(stage, caseId)
  })

  it('fire each thing once under any setting of the clock', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(minute, 20 * minute, 3 * hour, day, -2_000, -minute, -hour, -day), {
          minLength: 3,
          maxLength: 15,
        }),
        async jumps => {
          const stage = await openStage()
          try {
            const caseId = await told(stage)
            for (const jump of jumps) {
              stage.at.now += jump
              await stage.duties.runDue()
              await stage.duties.runDue()
            }
            const fired = await onceEach(stage, caseId)
            expect(fired).toEqual([...new Set(fired)])
            await neverBack(stage, caseId)
            expect(stage.failures).toEqual([])
          } finally {
            await stage.close()
          }
        },
      ),
      { numRuns: 15 },
    )
  }, 60_000)
})

describe('the outbox', () => {
  it.each([
    ['a little', -2 * minute],
    ['a day', -day],
  ])('tries again what waits after the clock was set back %s, and sends nothing twice', async (_, jump) => {
    const sent: string[] = []
    let down = true
    const outbox = await openOutbox(async (__, [{ text }]) => {
      if (down) throw new DeliveryError('connector answered 503', false)
      sent.push(text)
    })
    closing.push(outbox.close)
    outbox.runner.start()
    await outbox.speak('a', ['1', '2'])
    await vi.waitFor(
      async () =>
        expect((await outbox.stage.ledger.waitingConversations())[0]?.dueAt).toBeGreaterThan(outbox.stage.at.now),
      10_000,
    )
    down = false
    outbox.stage.at.now += jump
    // the runner's own next look, a moment after it was to try again; nobody wakes it
    await vi.waitFor(() => expect(sent).toEqual(['1', '2']), 10_000)
  })

  it('goes on after a restart with a clock a day behind', async () => {
    const sent: string[] = []
    let down = true
    const outbox = await openOutbox(async (_, [{ text }]) => {
      if (down) throw new DeliveryError('connector answered 503', false)
      sent.push(text)
    })
    closing.push(outbox.close)
    outbox.runner.start()
    await outbox.speak('a', ['1'])
    await vi.waitFor(
      async () =>
        expect((await outbox.stage.ledger.waitingConversations())[0]?.dueAt).toBeGreaterThan(outbox.stage.at.now),
      10_000,
    )
    down = false
    outbox.stage.at.now -= day
    await outbox.restart()
    await vi.waitFor(() => expect(sent).toEqual(['1']), 10_000)
  })
})
