// The whole service inside WeChat, in the real server against the platform's double: encrypted pushes in, customer service out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffAt } from '../support/staff.ts'
import { openWeChat, settled, subscription, template, type WeChatStage, wordsOf, wordsSeen } from '../support/wechat.ts'

const story =
  '我要投诉！我叫李强，电话13812345678，汉兰达沪A12345，2万公里，上周在浦东店做的保养，回来刹车一直异响，去了两次都没修好，我要求尽快免费修好'

let stage: WeChatStage
beforeAll(async () => {
  stage = await openWeChat(
    { WECHAT_TEMPLATE: `${template} case=character_string1 about=thing2 time=time3` },
    { abilities: { templates: [template], subscriptions: [subscription] } },
  )
})
afterAll(() => stage.close())

const registered = /HY-\d{8}-\d{4}/

/** by the last who complained */
let written = 0

/** Writes and confirms until the case is handed over; its number. */
async function complain(openId: string): Promise<string> {
  const { double } = stage
  const user = double.user(openId)
  written = 0
  await user.says(story)
  await settled(double, openId)
  for (const answer of ['滨江店', '同意', '对的', '对的']) {
    written += 1
    const number = registered.exec(wordsSeen(double, openId).join('\n'))?.[0]
    if (number) return number
    await user.says(answer)
    await settled(double, openId)
  }
  throw new Error(`never handed over:\n${wordsSeen(double, openId).join('\n———\n')}\n${stage.server.log()}`)
}

describe('a complaint in WeChat', () => {
  it('is greeted by following, taken down in few messages, and handed over with its number', async () => {
    const { double } = stage
    const openId = 'oHuiyin01Customer0000000001'
    expect(await double.checkAddress()).toBe(true)
    await double.user(openId).follows()
    await double.waitFor(openId, ({ what }) => wordsOf(what).includes('自动助手'), 5_000)
    await complain(openId)
    const seen = double.inbox(openId)
    // one message for each of the customer's
    expect(seen.map(({ what }) => wordsOf(what))).toHaveLength(1 + written)
    expect(seen.every(({ by }) => by === 'customerService')).toBe(true)
  })

  it('goes on by template when the window has closed, and in one recap when they write again', async () => {
    const { double, server } = stage
    const openId = 'oHuiyin01Customer0000000002'
    const caseId = await complain(openId)
    const staff = staffAt(server.base, 'songtao')
    await staff.order(caseId, { type: 'accept' })
    await staff.order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
    await staff.order(caseId, { type: 'sendUpdate', text: '刹车片已经拆检，明天上午告诉您结果。' })
    await double.waitFor(openId, ({ what }) => wordsOf(what).includes('刹车片已经拆检'), 5_000)

    stage.skip(49 * hour)
    await staff.order(caseId, { type: 'sendUpdate', text: '检查结果出来了：左前制动盘不平。' })
    const notice = await double.waitFor(openId, ({ by }) => by === 'template', 10_000)
    expect(notice.what).toMatchObject({ templateId: template, data: { character_string1: caseId } })
    await staff.order(caseId, { type: 'sendUpdate', text: '配件今天下午到店。' })
    await settled(double, openId)
    // what waits is told once
    expect(double.inbox(openId).filter(({ by }) => by === 'template')).toHaveLength(1)
    expect(wordsSeen(double, openId).join()).not.toContain('左前制动盘')

    const before = double.inbox(openId).length
    await double.user(openId).says('查进度')
    await settled(double, openId)
    const [recap, ...more] = double
      .inbox(openId)
      .slice(before)
      .map(({ what }) => wordsOf(what))
    expect(recap).toContain('左前制动盘')
    expect(recap).toContain('配件今天下午到店')
    expect(more.length).toBeLessThanOrEqual(1)
    expect([recap, ...more].join('\n')).toContain(caseId)
  })

  it('says who cannot be told any more, and forgets their OpenID when they leave', async () => {
    const { double, server } = stage
    const openId = 'oHuiyin01Customer0000000003'
    const caseId = await complain(openId)
    const staff = staffAt(server.base, 'songtao')
    const { conversationId } = (await staff.open(caseId)).handoff.channel
    expect(conversationId).not.toContain(openId)
    await double.user(openId).unfollows()
    await soon(async () =>
      expect((await staff.open(caseId)).handoff.channel).toMatchObject({ reachable: false, unreachableWhy: 'left' }),
    )
    expect((await staff.open(caseId)).handling.tasks).toContainEqual(expect.objectContaining({ kind: 'leftCall' }))
    // back again, they are somebody new: nothing leads to the case but its number and their phone
    await double.user(openId).follows()
    await settled(double, openId)
    await double.user(openId).says('你好')
    await settled(double, openId)
    expect(wordsSeen(double, openId).slice(-2).join()).not.toContain(caseId)
    expect(server.log()).not.toContain(openId)
  })

  it('ends with one word when the case is erased, from an address that is kept nowhere any more', async () => {
    const { double, server } = stage
    const openId = 'oHuiyin01Customer0000000004'
    const caseId = await complain(openId)
    const before = wordsSeen(double, openId).length
    const reason = '测试数据'
    await staffAt(server.base, 'songtao').order(caseId, { type: 'erasePersonalData', reason })
    await settled(double, openId)
    const words = wordsSeen(double, openId).slice(before)
    expect(words).toHaveLength(1)
    expect(words[0]).toContain(caseId)
    expect(words[0]).toContain('删')
  })

  it('sends no notice of an erasure nobody may be told of', async () => {
    const { double, server } = stage
    const openId = 'oHuiyin01Customer0000000005'
    const caseId = await complain(openId)
    const before = double.inbox(openId).length
    stage.skip(49 * hour)
    const staff = staffAt(server.base, 'songtao')
    const erased = await staff.order(caseId, { type: 'erasePersonalData', reason: '测试数据' })
    expect(erased).toMatchObject({ erased: true })
    await settled(double, openId)
    expect(double.inbox(openId)).toHaveLength(before)
  })
})

const hour = 3_600_000
async function soon(look: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      return await look()
    } catch (error) {
      if (tries > 100) throw error
      await new Promise(done => setTimeout(done, 100))
    }
}
