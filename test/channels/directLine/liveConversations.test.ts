// Which conversations stay in memory, and how much of them: the used ones, their last messages, none that is working.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { StoredMessage } from '../../../src/app/messages.ts'
import type { Inbound, TurnResult } from '../../../src/app/ports.ts'
import { createLiveConversations, type LiveConversations } from '../../../src/channels/directLine/liveConversations.ts'

let looked: string[]
let read: number[]
let stored: StoredMessage[]
let conversations: LiveConversations
beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 })
  looked = []
  read = []
  stored = []
  conversations = createLiveConversations({
    ledger: {
      loadConversation: async ({ channel, conversationId }) => {
        looked.push(conversationId)
        return { channel, conversationId, userId: 'u', version: 1, state: null, reference: null, createdAt: 0 }
      },
      messages: async (_, after, limit) => {
        read.push(after)
        return stored.filter(each => each.seq > after).slice(0, limit)
      },
    },
    bus: { publish: () => {}, subscribe: () => () => {} },
    clock: { now: () => Date.now() },
    changed: () => {},
    most: 3,
  })
})
afterEach(() => {
  conversations.close()
  vi.useRealTimers()
})

const find = async (...ids: string[]) => {
  for (const id of ids) await conversations.find(id)
}
const message = (seq: number): StoredMessage => ({
  id: `m${seq}`,
  seq,
  from: 'bot',
  at: 0,
  text: `${seq}`,
  attachments: [],
})
const inbound = (conversationId: string): Inbound => ({
  channel: 'webchat',
  conversationId,
  userId: 'u',
  inboundId: 'i',
  kind: 'message',
  text: 'x',
  attachments: [],
  at: 0,
})

it('the longest unused goes first, not the oldest', async () => {
  await find('a', 'b', 'c', 'a', 'd', 'a', 'c')
  expect(looked).toEqual(['a', 'b', 'c', 'd'])
  await find('b')
  expect(looked).toEqual(['a', 'b', 'c', 'd', 'b'])
})

it('one with a turn running stays, whatever comes', async () => {
  await find('a', 'b', 'c')
  const turns = ['a', 'b', 'c'].map(id => {
    const { promise, resolve } = Promise.withResolvers<TurnResult>()
    return { done: conversations.turn(inbound(id), () => promise), end: () => resolve({ ok: false, code: 'busy' }) }
  })
  await find('d', 'e', 'a', 'b', 'c')
  expect(looked).toEqual(['a', 'b', 'c', 'd', 'e'])
  for (const { done, end } of turns) {
    end()
    await done
  }
})

it('keeps the last forty messages, older ones come from the ledger', async () => {
  stored = Array.from({ length: 100 }, (_, i) => message(i + 1))
  const live = await conversations.find('a')
  if (!live) throw new Error('not found')
  expect(await conversations.after(live, 60)).toHaveLength(40)
  expect(live.entries).toHaveLength(40)
  read = []
  expect((await conversations.after(live, 70)).map(each => each.seq)).toEqual(stored.slice(70).map(each => each.seq))
  expect(read).toEqual([])
  expect((await conversations.after(live, 10)).map(each => each.seq)).toEqual(stored.slice(10).map(each => each.seq))
  expect(read).toEqual([10])
})

it('forgets the messages of one that is quiet for a minute, not where it has come to', async () => {
  stored = [message(1), message(2)]
  const live = await conversations.find('a')
  if (!live) throw new Error('not found')
  await conversations.after(live, 0)
  await vi.advanceTimersByTimeAsync(95_000)
  expect(live.entries).toEqual([])
  expect(await conversations.find('a')).toBe(live)
  expect((await conversations.after(live, 0)).map(each => each.seq)).toEqual([1, 2])
  stored.push(message(3))
  await vi.advanceTimersByTimeAsync(3_000)
  expect((await conversations.after(live, 2)).map(each => each.seq)).toEqual([3])
  await vi.advanceTimersByTimeAsync(11 * 60_000)
  await find('a')
  expect(looked).toEqual(['a', 'a'])
})
