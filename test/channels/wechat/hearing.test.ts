// Pushes that have been acknowledged, one after the other for each follower: heard once, in order, kept until they are.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TakenPush } from '../../../src/app/channelPorts.ts'
import type { Inbound, TurnResult } from '../../../src/app/ports.ts'
import { createFollowers } from '../../../src/channels/wechat/followers.ts'
import { createHearing, type HearingParts } from '../../../src/channels/wechat/hearing.ts'
import type { Fetched } from '../../../src/channels/wechat/media.ts'
import { freshProfile, type Profile } from '../../../src/channels/wechat/profile.ts'
import type { Push } from '../../../src/channels/wechat/push.ts'
import { createSlots } from '../../../src/channels/wechat/slots.ts'
import { createTurnQueue } from '../../../src/coordination/inProcess.ts'

const at = Date.UTC(2026, 10, 30, 2, 15)
const minute = 60_000

beforeEach(() => void vi.useFakeTimers({ now: at }))
afterEach(() => void vi.useRealTimers())

let count = 0
function pushed(what: Push['what'], conversationId = 'w1'): TakenPush {
  count += 1
  const push: Push = { user: `o-${conversationId}`, account: 'gh_1', at, dedupKey: `key-${count}`, what }
  return { id: count, conversationId, body: push }
}
const text = (words: string, conversationId?: string) =>
  pushed({ kind: 'text', text: words, menuId: undefined }, conversationId)
const image = () => pushed({ kind: 'image', mediaId: 'media-1', url: undefined })

function open(parts: Partial<HearingParts> = {}) {
  const profiles = new Map<string, Profile>()
  const follower = ({ conversationId }: { conversationId: string }) => ({
    channel: 'wechat',
    conversationId,
    userId: `o-${conversationId}`,
    profile: profiles.get(conversationId) ?? freshProfile('gh_1', at),
  })
  const parted: string[] = []
  const followers = createFollowers(
    {
      meet: async () => follower({ conversationId: 'w1' }),
      known: async () => null,
      find: async ref => follower(ref),
      async keep(ref, next) {
        profiles.set(ref.conversationId, next as Profile)
      },
      part: async ref => void parted.push(ref.conversationId),
    },
    createTurnQueue(),
    () => {},
  )
  const heard: Inbound[] = []
  const handled: number[] = []
  const released: string[] = []
  const left: string[] = []
  const unheard: string[] = []
  const logged: string[] = []
  const waiting: TakenPush[] = []
  /** what the next turns come to; then they succeed */
  const results: (TurnResult | Error)[] = []
  const log = (_: object, message: string) => void logged.push(message)
  const hearing = createHearing({
    pushes: { take: async () => null, waiting: async () => waiting, handled: async id => void handled.push(id) },
    followers,
    client: { typing: async () => {} },
    fetchMedia: async (): Promise<Fetched> => ({ kind: 'lost', why: 'no' }),
    ledger: {
      inbound: async (_, id) => (heard.some(each => each.inboundId === id) ? { messageId: 'm', answers: [] } : null),
    },
    async converse(inbound) {
      const result = results.shift() ?? { ok: true, messageId: 'm', answers: [], replayed: false }
      if (result instanceof Error) throw result
      if (result.ok) heard.push(inbound)
      return result
    },
    slots: createSlots(() => Date.now()),
    queue: createTurnQueue(),
    clock: { now: () => Date.now() },
    calm: { turn: task => task() },
    release: async ref => void released.push(ref.conversationId),
    onLeft: async ref => void left.push(ref.conversationId),
    onUnheard: async (caseId, messageId) => void unheard.push(`${caseId} ${messageId}`),
    log: { info: log, warn: log, error: log },
    ...parts,
  })
  return { hearing, heard, handled, released, left, parted, unheard, logged, waiting, results, profiles }
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const busy: TurnResult = { ok: false, code: 'unavailable' }

it('a turn that fails is tried until it does not, what comes behind it waits, and nobody else does', async () => {
  const { hearing, heard, handled, results, logged } = open()
  results.push(busy, new Error('the store is gone'), busy)
  const [first, second, other] = [text('一'), text('二'), text('别人', 'w2')]
  hearing.hear(first)
  await pass(0)
  hearing.hear(second)
  expect(heard).toEqual([])
  results.push({ ok: true, messageId: 'm', answers: [], replayed: false })
  await pass(10 * minute)
  hearing.hear(other)
  await pass(0)
  expect(heard.map(each => each.text)).toEqual(['一', '二', '别人'])
  expect(handled).toEqual([first.id, second.id, other.id])
  expect(logged).toEqual([
    'turn failed: tried again',
    'a push could not be handled: tried again',
    'turn failed: tried again',
  ])
})

it('a turn that fails for ever lets what is behind it pass after a while, and is left to the next start', async () => {
  const { hearing, heard, handled, results, logged } = open()
  results.push(...Array.from({ length: 40 }, () => busy))
  const [first, second] = [text('一'), text('二')]
  hearing.hear(first)
  hearing.hear(second)
  await pass(30 * minute)
  expect(heard.map(each => each.text)).toEqual(['二'])
  expect(handled).toEqual([second.id])
  expect(logged.at(-1)).toBe('a push is left to the next start')
})

it('what an earlier process left is heard first, in its order', async () => {
  const { hearing, heard, waiting } = open()
  waiting.push(text('早先一'), text('早先二'))
  await hearing.start()
  hearing.hear(text('刚才'))
  await pass(0)
  expect(heard.map(each => each.text)).toEqual(['早先一', '早先二', '刚才'])
})

it('a process that ends leaves what it could not do', async () => {
  const { hearing, handled, results } = open()
  results.push(...Array.from({ length: 5 }, () => busy))
  hearing.hear(text('一'))
  await pass(100)
  await hearing.stop()
  expect(handled).toEqual([])
})

it('a file is waited for by the words behind it for seconds, and comes once it is there', async () => {
  let isThere = false
  const attachment = { id: 'f1', name: 'a.png', contentType: 'image/png', size: 1, consent: 'pending' as const }
  const { hearing, heard, handled } = open({
    fetchMedia: async () => (isThere ? { kind: 'stored', attachment } : { kind: 'later', why: 'silence' }),
  })
  const [file, words] = [image(), text('照片里是出风口')]
  hearing.hear(file)
  hearing.hear(words)
  await pass(7_000)
  expect(heard).toEqual([])
  await pass(2_000)
  expect(heard.map(each => [each.text, each.unheard])).toEqual([
    ['', 'late'],
    ['照片里是出风口', undefined],
  ])
  expect(handled).toEqual([words.id])
  isThere = true
  await pass(2 * minute)
  expect(heard.at(-1)).toMatchObject({ text: '', attachments: [attachment], inboundId: (file.body as Push).dedupKey })
  expect(handled).toEqual([words.id, file.id])
  expect(heard).toHaveLength(3)
})

it('a file that stays away for hours is told to be lost, once', async () => {
  const { hearing, heard, handled, logged } = open({ fetchMedia: async () => ({ kind: 'later', why: 'silence' }) })
  const file = image()
  hearing.hear(file)
  await pass(5 * 60 * minute)
  expect(heard.map(each => each.unheard)).toEqual(['late'])
  await pass(2 * 60 * minute)
  expect(heard.map(each => each.unheard)).toEqual(['late', 'file'])
  expect(handled).toEqual([file.id])
  expect(logged).toEqual(['a file of a customer’s could not be had'])
})

it('a file whose store fails is fetched again, and the message with it is not lost', async () => {
  const attachment = { id: 'f1', name: 'a.png', contentType: 'image/png', size: 1, consent: 'pending' as const }
  let times = 0
  const { hearing, heard } = open({
    async fetchMedia() {
      times += 1
      if (times === 1) throw new Error('disk full')
      return { kind: 'stored', attachment }
    },
  })
  hearing.hear(image())
  await pass(minute)
  expect(heard).toMatchObject([{ attachments: [attachment] }])
})

it('whoever leaves is forgotten, and what waits for them is known for lost', async () => {
  const { hearing, left, parted, released, heard } = open()
  hearing.hear(pushed({ kind: 'unfollowed' }))
  await pass(0)
  expect([left, parted, released, heard]).toEqual([['w1'], ['w1'], ['w1'], []])
})

it('an entry of the menu says its words, one unknown here is noted, and greeted', async () => {
  const { hearing, heard, logged } = open()
  hearing.hear(pushed({ kind: 'clicked', key: 'progress' }))
  hearing.hear(pushed({ kind: 'clicked', key: 'shop' }))
  await pass(0)
  expect(heard.map(({ kind, text }) => [kind, text])).toEqual([
    ['message', '查进度'],
    ['opened', ''],
  ])
  expect(logged).toEqual(['an entry of the account’s menu has a key unknown here'])
})

it('a voice message that cannot be played is told from a file that did not come', async () => {
  const { hearing, heard } = open()
  const voice = { kind: 'voice', mediaId: 'm1', format: 'speex', mediaId16k: undefined } as const
  hearing.hear(pushed({ ...voice, recognition: undefined }))
  hearing.hear(pushed({ ...voice, recognition: '空调不冷' }))
  hearing.hear(pushed({ kind: 'image', mediaId: 'm2', url: undefined }))
  await pass(0)
  expect(heard.map(({ text, unheard }) => [text, unheard])).toEqual([
    ['', 'voice'],
    ['空调不冷', undefined],
    ['', 'file'],
  ])
})

it('the entry for complaints, and an article, say nothing by themselves', async () => {
  const { hearing, heard } = open()
  hearing.hear(pushed({ kind: 'clicked', key: 'Complaint' }))
  hearing.hear(pushed({ kind: 'link', title: '集体投诉', description: '刹车失灵', url: 'https://a.example' }))
  await pass(0)
  expect(heard.map(({ kind, text, shows }) => [kind, text, shows])).toEqual([
    ['message', '', { kind: 'complaintEntry', words: '我要投诉' }],
    ['message', '', { kind: 'article', words: '集体投诉\nhttps://a.example' }],
  ])
})

it('a notice that was not received is news the case hears of; another’s report is nobody’s', async () => {
  const { hearing, unheard, profiles, logged } = open()
  const notice = { via: 'template' as const, messageId: '77', at, about: [{ caseId: 'HY-1', messageId: 'm1' }] }
  profiles.set('w1', { ...freshProfile('gh_1', at), notice })
  hearing.hear(pushed({ kind: 'templateSent', messageId: '76', status: 'failed:user block' }))
  await pass(0)
  expect(unheard).toEqual([])
  hearing.hear(pushed({ kind: 'templateSent', messageId: '77', status: 'failed:user block' }))
  hearing.hear(pushed({ kind: 'templateSent', messageId: '78', status: 'success' }))
  await pass(0)
  expect(unheard).toEqual(['HY-1 m1'])
  expect(profiles.get('w1')).toMatchObject({ noTemplates: true })
  expect(profiles.get('w1')).not.toHaveProperty('notice')
  expect(logged).toEqual(['a notice was not received', 'a notice was not received'])
})
