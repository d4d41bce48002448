// Notices in the place of what may not be said: what the account itself may not send is not asked for with every message.
import { expect, test } from 'vitest'
import type { StoredMessage } from '../../../src/app/messages.ts'
import { WeChatRefusal } from '../../../src/channels/wechat/apiErrors.ts'
import { createNotifier } from '../../../src/channels/wechat/notice.ts'
import { freshProfile } from '../../../src/channels/wechat/profile.ts'

const minute = 60_000
const news = { id: 'm1', event: 'update', caseId: 'HY-1', at: 0, text: '到了', language: 'zh-CN' } as StoredMessage

function open(code: number) {
  const at = { now: 1_000 * minute }
  const tried: string[] = []
  const lines: string[] = []
  const notify = createNotifier(
    { template: { id: 't', fields: {} }, timeZone: 'Asia/Shanghai' },
    {
      async sendTemplate(to) {
        tried.push(to)
        throw new WeChatRefusal(code, '')
      },
      sendSubscription: async () => undefined,
    },
    { now: () => at.now, log: (_, message) => void lines.push(message) },
  )
  const to = (openId: string) =>
    notify(
      { conversationId: openId, openId, profile: freshProfile('gh_1', at.now) },
      [news],
      AbortSignal.timeout(1_000),
    )
  return { at, tried, lines, to }
}

test.each([48001, 45009, 40037])(
  '%i: tried once, told once, for all followers, and again after ten minutes',
  async code => {
    const { at, tried, lines, to } = open(code)
    expect(await to('a')).toEqual({ noticed: false })
    expect(await to('a')).toEqual({ noticed: false })
    await to('b')
    expect([tried, lines]).toEqual([['a'], [`template message: WeChat answered ${code}`]])
    at.now += 10 * minute
    await to('b')
    expect(tried).toEqual(['a', 'b'])
  },
)

/** A follower with one notice after another, while they write nothing. */
function follower() {
  const at = { now: 1_000 * minute }
  const sent: string[] = []
  let profile = freshProfile('gh_1', at.now)
  const notify = createNotifier(
    { template: { id: 't', fields: { about: 'thing2' } }, timeZone: 'Asia/Shanghai' },
    {
      async sendTemplate(_, { data }) {
        sent.push(data.thing2?.value ?? '')
        return `n${sent.length}`
      },
      sendSubscription: async () => undefined,
    },
    { now: () => at.now, log: () => undefined },
  )
  const waiting: StoredMessage[] = []
  return {
    at,
    sent,
    writes() {
      waiting.length = 0
      const { notice: _, ...rest } = profile
      profile = rest
    },
    async hold(textKey: string, change: Partial<StoredMessage> = {}) {
      waiting.push({ ...news, id: `m${waiting.length}`, at: at.now, textKey, ...change })
      const found = await notify({ conversationId: 'c', openId: 'a', profile }, waiting, AbortSignal.timeout(1_000))
      profile = found.change?.(profile) ?? profile
      at.now += 30 * 60 * minute
      return found.noticed
    },
  }
}

test('what was said into their own silence is worth no notice', async () => {
  const { sent, hold } = follower()
  expect(await hold('handOff.idle', { event: 'handoff' })).toBe(true)
  expect(await hold('idle.remindConfirm')).toBe(true)
  expect(sent).toEqual([])
})

test('of times that ran out they hear once until they write, of what somebody said each time', async () => {
  const { sent, hold, writes } = follower()
  expect(await hold('news.late')).toBe(true)
  expect(await hold('news.climbing')).toBe(true)
  expect(await hold('news.silent')).toBe(true)
  expect(sent).toEqual(['您的投诉有消息，回复任意字查看'])
  expect(await hold('news.update')).toBe(true)
  expect(sent).toEqual(['您的投诉有消息，回复任意字查看', '投诉有新进展，回复任意字查看'])
  expect(await hold('news.silent')).toBe(true)
  expect(sent).toHaveLength(2)
  writes()
  await hold('news.overTime')
  expect(sent).toHaveLength(3)
  await hold('live.staff', { event: 'live' })
  expect(sent).toHaveLength(4)
})

test('what concerns one follower keeps nobody else from theirs', async () => {
  const { tried, to } = open(43004)
  await to('a')
  await to('b')
  expect(tried).toEqual(['a', 'b'])
})
