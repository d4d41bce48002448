// What channels have kept for them: pushes until they are handled, whom they know by ids of their own, what waits for its customer.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelBooks } from '../../src/app/channelPorts.ts'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import { randomIds } from '../../src/ids.ts'
import { openLedger } from '../../src/ledger/openLedger.ts'

const openId = 'oHuiyinSecretOpenId00000001'
const hour = 3_600_000
let dataDir: string
let now: number
let ledger: Ledger & ChannelBooks

const open = () => openLedger({ dataDir, clock: { now: () => now }, ids: randomIds })
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiyin-books-'))
  now = Date.UTC(2026, 10, 30)
  ledger = await open()
})
afterEach(async () => {
  await ledger.close()
  rmSync(dataDir, { recursive: true, force: true })
})
async function restart(): Promise<void> {
  await ledger.close()
  ledger = await open()
}
const ref = { channel: 'wechat', conversationId: 'w_1' }
const push = (key: string, body: unknown = { key }) => ({ ...ref, key, body, at: now })
const readable = () =>
  readdirSync(dataDir)
    .filter(name => name.startsWith('huiyin.db'))
    .map(name => readFileSync(join(dataDir, name)).toString('latin1'))
    .join('')

describe('pushes', () => {
  it('are kept once each, in order, until they are handled, also over a restart', async () => {
    const [one, again, two] = await Promise.all([
      ledger.pushes.take(push('a')),
      ledger.pushes.take(push('a')),
      ledger.pushes.take(push('b')),
    ])
    expect(one).toMatchObject({ conversationId: 'w_1', body: { key: 'a' } })
    expect(again).toBeNull()
    await restart()
    expect((await ledger.pushes.waiting('wechat')).map(each => each.body)).toEqual([{ key: 'a' }, { key: 'b' }])
    expect(await ledger.pushes.waiting('other')).toEqual([])
    await ledger.pushes.handled(one?.id ?? 0)
    expect((await ledger.pushes.waiting('wechat')).map(each => each.id)).toEqual([two?.id])
    expect(await ledger.pushes.take(push('a'))).toBeNull()
  })

  it('of one key and another channel are two', async () => {
    expect(await ledger.pushes.take(push('a'))).not.toBeNull()
    expect(await ledger.pushes.take({ ...push('a'), channel: 'other' })).not.toBeNull()
  })

  it('are known for an hour after they were handled, and leave nothing readable', async () => {
    const taken = await ledger.pushes.take(push('a', { user: openId, text: 'said in the push' }))
    expect(readable()).not.toContain(openId)
    await ledger.pushes.handled(taken?.id ?? 0)
    now += hour / 2
    expect(await ledger.pushes.take(push('a'))).toBeNull()
    now += 2 * hour
    const other = await ledger.pushes.take(push('b'))
    await ledger.pushes.handled(other?.id ?? 0)
    expect(await ledger.pushes.take(push('a'))).not.toBeNull()
  })
})

describe('acquaintances', () => {
  it('are met once, by a conversation id that tells nothing, and found by it', async () => {
    const [first, second] = await Promise.all([
      ledger.acquaintances.meet('wechat', openId, () => ({ met: 1 })),
      ledger.acquaintances.meet('wechat', openId, () => ({ met: 2 })),
    ])
    expect(second.conversationId).toBe(first.conversationId)
    expect(first.conversationId).not.toContain(openId)
    await ledger.acquaintances.keep(first, { met: 3 })
    await restart()
    expect(await ledger.acquaintances.find(first)).toEqual({ ...ref, ...first, userId: openId, profile: { met: 3 } })
    expect(readable()).not.toContain(openId)
  })

  it('who part are found without their id, and are somebody new when they come back', async () => {
    const before = await ledger.acquaintances.meet('wechat', openId, () => ({ credits: 1 }))
    await ledger.acquaintances.part(before)
    expect(await ledger.acquaintances.find(before)).toMatchObject({ userId: null, profile: { credits: 1 } })
    const after = await ledger.acquaintances.meet('wechat', openId, () => ({}))
    expect(after.conversationId).not.toBe(before.conversationId)
  })

  it('nobody is found by an id of nobody', async () => {
    expect(await ledger.acquaintances.find(ref)).toBeNull()
    await ledger.acquaintances.keep(ref, { lost: true })
    expect(await ledger.acquaintances.find(ref)).toBeNull()
  })
})

describe('what waits for its customer', () => {
  const say = async (id: string) => {
    const before = await ledger.loadConversation(ref)
    const message = { id, from: 'bot' as const, at: now, text: id, attachments: [] }
    const result = await ledger.commit({
      at: now,
      conversation: {
        ...ref,
        expectedVersion: before?.version ?? 0,
        userId: 'u',
        state: null,
        messages: [message],
        deliveries: [{ messageId: id }],
      },
      cases: [],
    })
    if (!result.ok) throw new Error(result.why)
    return result.deliveries[0] as number
  }
  const noLoss = async () => {}

  it('is no trouble, stays in its place, and may go when it is released', async () => {
    const ids = [await say('m1'), await say('m2')]
    await ledger.deliveriesHeld(ids)
    expect(await ledger.outboxFigures()).toEqual({ waiting: 0, held: 2, dead: 0, oldestAt: null })
    await say('m3')
    expect(await ledger.waitingConversations()).toMatchObject([{ ...ref, held: true }])
    await restart()
    expect(await ledger.waitingConversations()).toMatchObject([{ held: true }])
    await ledger.releaseDeliveries(ref)
    expect(await ledger.waitingConversations()).toMatchObject([{ ...ref, held: false }])
    const waiting = await ledger.waitingDeliveries(ref, 10, noLoss)
    expect(waiting.map(({ message }) => message.id)).toEqual(['m1', 'm2', 'm3'])
    expect(await ledger.outboxFigures()).toMatchObject({ waiting: 3, held: 0 })
  })
})
