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

test('what concerns one follower keeps nobody else from theirs', async () => {
  const { tried, to } = open(43004)
  await to('a')
  await to('b')
  expect(tried).toEqual(['a', 'b'])
})
