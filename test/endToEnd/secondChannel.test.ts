// WeChat may say nothing more: no window, no template, no notice allowed. The customer goes on with their case in the web chat, hears
// there what waited, once, and comes back to WeChat when they like.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { staffAt } from '../support/staff.ts'
import { openWeChat, settled, type WeChatStage, wordsSeen } from '../support/wechat.ts'

const story =
  '我要投诉！我叫李强，电话13812345678，汉兰达沪A12345，2万公里，上周在浦东店做的保养，回来刹车一直异响，去了两次都没修好，我要求尽快免费修好'
const hour = 3_600_000

describe.each([
  ['with customer service', {}, {}],
  ['with replies alone', { WECHAT_REPLY: 'passive' }, { abilities: { customerService: false } }],
])('a second channel after WeChat, %s', (name, env, options) => {
  let stage: WeChatStage
  beforeAll(async () => {
    stage = await openWeChat(env, options)
  })
  afterAll(() => stage.close())
  const openId = `oHuiyinSecond${name.length}00000000001`

  it('hears there what could not be said here, each once, and may come back', async () => {
    const { double, server } = stage
    const user = double.user(openId)
    const seen = () => wordsSeen(double, openId).join('\n')
    for (const words of [story, '滨江店', '同意', '对的', '对的']) {
      if (/HY-\d{8}-\d{4}/.test(seen())) break
      await user.says(words)
      await settled(double, openId)
    }
    const caseId = /HY-\d{8}-\d{4}/.exec(seen())?.[0] ?? ''
    const link = /\S*\/track\/[A-Za-z0-9_-]+/.exec(seen())?.[0] ?? ''
    expect(link).not.toBe('')
    const staff = staffAt(server.base, 'songtao')
    await staff.order(caseId, { type: 'accept' })
    await staff.order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
    stage.skip(49 * hour)
    await staff.order(caseId, { type: 'sendUpdate', text: '检查结果出来了：左前制动盘不平。' })
    await settled(double, openId, 1_500)
    expect(seen()).not.toContain('左前制动盘')
    expect((await staff.open(caseId)).handoff.channel.reachable).toBe(false)

    const page = await openCustomer(server.base)
    const told = async () => (await page.all()).map(each => each.text ?? '').join('\n')
    await page.say(`你好，接着说这件事 ${link}`)
    expect((await told()).split('左前制动盘')).toHaveLength(2)
    expect((await staff.open(caseId)).handoff.channel).toMatchObject({ id: 'webchat', reachable: true })
    await staff.order(caseId, { type: 'sendUpdate', text: '配件今天下午到店。' })
    await settled(double, openId, 1_000)
    expect(await told()).toContain('配件今天下午到店')
    expect(seen()).not.toMatch(/左前制动盘|配件今天下午/)

    await user.says('微信里也能看吗，查进度')
    await settled(double, openId, 1_000)
    expect(seen()).toContain(caseId)
    expect(seen()).not.toMatch(/左前制动盘|配件今天下午/)
    await staff.order(caseId, { type: 'sendUpdate', text: '装好了，请来取车。' })
    await settled(double, openId, 1_000)
    if (name.startsWith('with replies')) {
      expect(await told()).not.toContain('装好了')
      await user.says('好的')
      await settled(double, openId, 1_000)
    }
    expect(seen()).toContain('装好了，请来取车')
  }, 120_000)
})
