// The account's kinds: answers that go back with the push, accounts without customer service, WeChat's own desk, notices by
// subscription, plain mode.
import { afterEach, describe, expect, it } from 'vitest'
import { staffAt } from '../support/staff.ts'
import { openWeChat, settled, subscription, template, type WeChatStage, wordsSeen } from '../support/wechat.ts'

const hour = 3_600_000
const openId = 'oHuiyinModes0000000000000001'
let stage: WeChatStage
afterEach(() => stage.close())

const shown = () => wordsSeen(stage.double, openId)
const staff = () => staffAt(stage.server.base, 'songtao')
async function soon(look: () => void | Promise<void>): Promise<void> {
  for (let left = 200; ; left--)
    try {
      return await look()
    } catch (error) {
      if (left === 0) throw error
      await new Promise(done => setTimeout(done, 50))
    }
}
/** Handed to a person, accepted and spoken to: only news are to come. */
async function inHand(): Promise<string> {
  const user = stage.double.user(openId)
  await user.says('刹车异响修了三次，我要投诉')
  await settled(stage.double, openId)
  await user.says('转人工')
  await settled(stage.double, openId)
  const caseId = (await staff().cases())[0]?.id ?? ''
  await staff().order(caseId, { type: 'accept' })
  await staff().order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
  await settled(stage.double, openId)
  return caseId
}
const update = (caseId: string, text: string) => staff().order(caseId, { type: 'sendUpdate', text })

describe('answers that go back with the push', () => {
  it('cost nothing of the window when they are ready in time', async () => {
    stage = await openWeChat({ WECHAT_REPLY: 'quick' })
    const { answer } = await stage.double.user(openId).says('你好')
    expect(answer.kind).toBe('reply')
    expect(stage.double.remaining(openId).messages).toBe(5)
    expect(stage.double.calls.filter(({ endpoint }) => endpoint === 'custom/send')).toEqual([])
  })

  it('are all there is for an account without customer service: it is noticed, news wait for the next message', async () => {
    stage = await openWeChat({}, { abilities: { customerService: false } })
    const user = stage.double.user(openId)
    await user.says('刹车异响修了三次，我要投诉')
    await soon(() => expect(stage.server.log()).toContain('48001'))
    const { answer } = await user.says('在吗')
    expect(answer.kind).toBe('reply')
    await settled(stage.double, openId)
    const caseId = (await staff().cases())[0]?.id ?? ''
    await user.says('转人工')
    await settled(stage.double, openId)
    await staff().order(caseId, { type: 'accept' })
    await staff().order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
    await update(caseId, '配件已经到店，正在安装。')
    await settled(stage.double, openId)
    expect(shown().join()).not.toContain('配件已经到店')
    await user.says('有消息吗')
    await settled(stage.double, openId)
    expect(shown().join()).toContain('配件已经到店')
    // what could not be said at once has come along with a later reply, but for a call that has been had and questions left behind
    const { transcript } = await staff().open(caseId)
    expect(transcript.filter(each => each.textKey === 'news.accepted')).toHaveLength(1)
    const told = transcript.filter(({ from, textKey, asks }) => from === 'bot' && textKey !== 'news.accepted' && !asks)
    for (const { text, textKey } of transcript)
      if (textKey === 'news.accepted') expect(shown().join()).not.toContain(text)
    expect(told.length).toBeGreaterThan(1)
    const words = shown().join('\n\n').replaceAll(`${stage.server.base}/privacy`, '/privacy')
    // the desk does not see the token of the link below
    for (const { text } of told) expect(words).toContain(text.split('\n')[0])
    expect(
      stage.server
        .log()
        .split('\n')
        .filter(line => line.includes('48001')),
    ).toHaveLength(1)
    // the window is for calls of the API, and none is taken
    expect((await staff().open(caseId)).handoff.channel).toMatchObject({ window: { remaining: 0, repliesOnly: true } })
    expect(stage.double.inbox(openId).every(({ by }) => by === 'passiveReply')).toBe(true)
  })
})

describe('two messages at once', () => {
  it.each(['passive', 'quick'])(
    'are each answered with their own push (%s), and no question comes twice',
    async reply => {
      stage = await openWeChat({ WECHAT_REPLY: reply })
      const user = stage.double.user(openId)
      await user.says('你好')
      const [first, second] = await Promise.all([user.says('我要投诉'), user.says('变速箱异响')])
      await settled(stage.double, openId)
      expect([first.tries, second.tries]).toEqual([1, 1])
      const caseId = (await staff().cases())[0]?.id ?? ''
      const told = (await staff().open(caseId)).transcript.filter(({ from }) => from === 'bot')
      const words = shown().join('\n\n').replaceAll(`${stage.server.base}/privacy`, '/privacy')
      for (const { text } of told) expect(words.split(text.split('\n')[0] ?? '')).toHaveLength(2)
      expect(stage.double.inbox(openId).every(({ by }) => by === 'passiveReply')).toBe(true)
    },
  )
})

describe('WeChat’s own desk', () => {
  it('takes over with the reply to the push that asked for a person, when the account wants it so', async () => {
    stage = await openWeChat({ WECHAT_TRANSFER: 'on' })
    const user = stage.double.user(openId)
    await user.says('刹车异响修了三次，我要投诉')
    await settled(stage.double, openId)
    const { answer } = await user.says('转人工')
    expect(answer).toMatchObject({ kind: 'reply', what: { kind: 'transfer' } })
  })

  it('has the customer to itself until it closes the session: what they write is kept, and danger is alarmed and answered', async () => {
    stage = await openWeChat({ WECHAT_TRANSFER: 'on' })
    const user = stage.double.user(openId)
    await user.says('刹车异响修了三次，我要投诉')
    await settled(stage.double, openId)
    await user.says('转人工')
    await user.isTakenBy('songtao@huiyin')
    await settled(stage.double, openId)
    const before = stage.double.inbox(openId).length
    const [kept, danger] = [await user.says('大概什么时候能修好？'), await user.says('车在高速上冒烟，我还在车里')]
    expect(kept.answer).toMatchObject({ what: { kind: 'transfer' } })
    // what to do goes with the push itself: nobody in danger waits for their people to read it
    expect(danger.answer).toMatchObject({ what: { kind: 'text', text: expect.stringMatching(/下车|撤离/) } })
    await settled(stage.double, openId)
    const seen = stage.double.inbox(openId).slice(before)
    expect(seen.map(({ what }) => what.kind)).toEqual(['transfer', 'text'])
    const caseId = (await staff().cases())[0]?.id ?? ''
    const { transcript, case: row } = await staff().open(caseId)
    expect(transcript.findLast(each => each.from === 'customer')?.text).toBe('车在高速上冒烟，我还在车里')
    expect(row).toMatchObject({ danger: true })
    await user.isLeftBy('songtao@huiyin')
    await user.says('进展怎么样')
    await soon(() => expect(stage.double.inbox(openId).at(-1)?.what.kind).toBe('text'))
  })
})

describe('whoever calls out while WeChat’s own people have them', () => {
  it('is handed to those people each time and answered by nobody else; it is kept, and opens no case', async () => {
    stage = await openWeChat({ WECHAT_TRANSFER: 'on' })
    const user = stage.double.user(openId)
    await user.says('刹车异响修了三次，我要投诉')
    await settled(stage.double, openId)
    await user.says('转人工')
    await user.isTakenBy('songtao@huiyin')
    await settled(stage.double, openId)
    const before = stage.double.inbox(openId).length
    const calls = ['你好？有人吗', '在吗？？', '喂，怎麼沒人回', 'hello? anyone there?', '?', '人呢']
    for (const words of calls) {
      const { answer, tries } = await user.says(words)
      expect([words, answer, tries]).toEqual([words, { kind: 'reply', what: { kind: 'transfer' } }, 1])
    }
    await settled(stage.double, openId)
    expect(
      stage.double
        .inbox(openId)
        .slice(before)
        .map(({ what }) => what.kind),
    ).toEqual(calls.map(() => 'transfer'))
    const [row, ...more] = await staff().cases()
    expect(more).toEqual([])
    const heard = (await staff().open(row?.id ?? '')).transcript.filter(({ from }) => from === 'customer')
    expect(heard.slice(-calls.length).map(({ text }) => text)).toEqual(calls)
    expect(row).toMatchObject({ danger: false })
  })

  it.each([
    ['zh-CN', '有人吗？？车在高速上冒烟了，我还在车里', /下车|撤离/],
    ['zh-TW', '有人在嗎？煞車失靈了，我現在在高速公路上', /減速|打雙黃燈|下車|靠邊|路肩/],
    [
      'en',
      'hello? anyone? there is smoke coming out of the hood and I am on the motorway',
      /get out|leave the car|away from/i,
    ],
  ])('is told what to do when they are in danger (%s), with the push itself', async (_, words, advice) => {
    stage = await openWeChat({ WECHAT_TRANSFER: 'on' })
    const user = stage.double.user(openId)
    await user.says('空调异响修了三次，我要投诉')
    await settled(stage.double, openId)
    await user.says('转人工')
    await user.isTakenBy('songtao@huiyin')
    await settled(stage.double, openId)
    const { answer } = await user.says(words)
    expect(answer).toMatchObject({ kind: 'reply', what: { kind: 'text', text: expect.stringMatching(advice) } })
    expect((await staff().cases())[0]).toMatchObject({ danger: true })
    // and who calls out after that is not left to the bot
    expect((await user.says('喂？有人吗')).answer).toMatchObject({ what: { kind: 'transfer' } })
  })
})

describe('when nothing may be said', () => {
  it('one subscription notification goes out for each that was granted', async () => {
    stage = await openWeChat(
      { WECHAT_SUBSCRIPTION: `${subscription} about=thing1 time=time2` },
      { abilities: { subscriptions: [subscription] } },
    )
    const caseId = await inHand()
    await stage.double.user(openId).acceptsSubscription(subscription)
    stage.skip(49 * hour)
    await update(caseId, '刹车片已换新。')
    const notice = await stage.double.waitFor(openId, ({ by }) => by === 'subscription', 10_000)
    expect(notice.what).toMatchObject({ kind: 'notice', data: { thing1: '投诉有新进展，回复任意字查看' } })
    expect((await staff().open(caseId)).handoff.channel.reachable).toBe(true)
    await stage.double.user(openId).says('怎么样了')
    await soon(() => expect(shown().join()).toContain('刹车片已换新'))
  })

  it('a template that the customer has switched off is followed by the subscription notification they allow', async () => {
    stage = await openWeChat(
      {
        WECHAT_TEMPLATE: `${template} case=character_string1`,
        WECHAT_SUBSCRIPTION: `${subscription} about=thing1 time=time2`,
      },
      { abilities: { templates: [template], subscriptions: [subscription] } },
    )
    const caseId = await inHand()
    await stage.double.user(openId).acceptsSubscription(subscription)
    stage.double.user(openId).blocksTemplates()
    stage.skip(49 * hour)
    await update(caseId, '刹车片已换新。')
    await stage.double.waitFor(openId, ({ by }) => by === 'subscription', 10_000)
    expect((await staff().open(caseId)).handoff.channel.reachable).toBe(true)
    await stage.double.user(openId).says('看')
    await soon(() => expect(shown().join()).toContain('刹车片已换新'))
  })

  it('a template that the customer has switched off is known by its report, and somebody is to call', async () => {
    stage = await openWeChat(
      { WECHAT_TEMPLATE: `${template} case=character_string1` },
      { abilities: { templates: [template] } },
    )
    const caseId = await inHand()
    stage.double.user(openId).blocksTemplates()
    stage.skip(49 * hour)
    await update(caseId, '刹车片已换新。')
    await soon(async () => expect((await staff().open(caseId)).handoff.channel.reachable).toBe(false))
  })
})

describe('plain mode', () => {
  it('serves without a key, and refuses what is encrypted or signed by somebody else', async () => {
    stage = await openWeChat({ WECHAT_ENCODING_AES_KEY: '' }, { encodingAesKey: undefined as never })
    await stage.double.user(openId).says('你好')
    await soon(() => expect(shown()).toHaveLength(1))
    const { push } = await stage.double.user(openId).says('我要投诉')
    const forged = await fetch(push.url.replace(/signature=[0-9a-f]{4}/, 'signature=0000'), {
      method: 'POST',
      body: push.body,
    })
    expect([forged.status, await forged.text()]).toEqual([403, 'signature-wrong'])
  })
})
