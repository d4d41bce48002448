// WeChat's troubles, against the real server: repetitions, refused tokens, used-up windows, a platform that is down, a killed
// process. Nothing is lost, nothing doubled, the order kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffAt } from '../support/staff.ts'
import { account, openWeChat, settled, type WeChatStage, wordsOf, wordsSeen } from '../support/wechat.ts'

/** one red pixel */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

let stage: WeChatStage
let people = 0
beforeAll(async () => {
  stage = await openWeChat()
})
afterAll(() => stage.close())

/** Somebody who has been greeted. */
async function somebody() {
  people += 1
  const openId = `oHuiyinTrouble${String(people).padStart(12, '0')}`
  const user = stage.double.user(openId)
  await user.says('你好')
  await settled(stage.double, openId)
  return { openId, user }
}
const sends = (openId: string) =>
  stage.double.calls.filter(({ endpoint, body }) => endpoint === 'custom/send' && body?.touser === openId)
const shown = (openId: string) => wordsSeen(stage.double, openId)
const staff = () => staffAt(stage.server.base, 'songtao')
const heardOf = async (caseId: string) =>
  (await staff().open(caseId)).transcript.filter(({ from }) => from === 'customer').map(({ text }) => text)

async function soon<T>(look: () => T | Promise<T>, tries = 200): Promise<T> {
  for (let left = tries; ; left--)
    try {
      return await look()
    } catch (error) {
      if (left === 0) throw error
      await new Promise(done => setTimeout(done, 100))
    }
}

async function registered(openId: string, words: string): Promise<string> {
  await stage.double.user(openId).says(words)
  await settled(stage.double, openId)
  const rows = await staff().cases()
  for (const row of rows) if ((await heardOf(row.id)).includes(words)) return row.id
  throw new Error('no case with these words')
}

describe('what comes in', () => {
  it('is heard once, however often it is pushed, also after a restart', async () => {
    const { openId } = await somebody()
    const words = '你们态度太差了，我要投诉前台，第一次'
    const { push } = await stage.double.user(openId).says(words)
    for (let times = 0; times < 3; times++) expect((await stage.double.resend(push)).answer.kind).toBe('success')
    await settled(stage.double, openId)
    const before = shown(openId).length
    await stage.server.kill()
    await stage.server.restart()
    expect((await stage.double.resend(push)).answer.kind).toBe('success')
    await settled(stage.double, openId)
    expect(shown(openId)).toHaveLength(before)
    const caseId = (await staff().cases())[0]?.id ?? ''
    expect((await heardOf(caseId)).filter(each => each === words)).toHaveLength(1)
  })

  it('is refused beyond 64 KiB, and the log says so', async () => {
    const reply = await fetch(`${stage.server.base}/wechat`, { method: 'POST', body: 'x'.repeat(70_000) })
    expect(reply.status).toBe(413)
    await soon(() => expect(stage.server.log()).toMatch(/"code":"too-large".*a call of \/wechat is refused/))
  })

  it('survives a kill between acknowledgement and answer', async () => {
    const { openId, user } = await somebody()
    const words = '发动机漏油三次没修好，我要投诉，第二次'
    const { answer } = await user.says(words)
    await stage.server.kill()
    expect(answer.kind).toBe('success')
    await stage.server.restart()
    await soon(() => expect(shown(openId).length).toBeGreaterThan(1))
    const caseId = (await staff().cases())[0]?.id ?? ''
    expect((await heardOf(caseId)).filter(each => each === words)).toHaveLength(1)
  })

  it('keeps the order of a hundred pushes that come within a second, each told apart from those of others', async () => {
    const first = await somebody()
    const second = await somebody()
    await first.user.says('我要投诉服务态度')
    await second.user.says('我要投诉服务态度')
    const lines = Array.from({ length: 50 }, (_, index) => `第${index + 1}句话，说的是这件事`)
    for (const line of lines) {
      void first.user.says(line)
      void second.user.says(line)
    }
    await soon(async () => {
      for (const { openId } of [first, second]) expect(stage.double.inbox(openId).length).toBeGreaterThan(1)
      const rows = (await staff().cases()).slice(0, 2)
      for (const row of rows) {
        const heard = (await heardOf(row.id)).filter(each => lines.includes(each))
        expect(heard.length).toBe(50)
      }
    })
    const orders = await Promise.all(
      (await staff().cases())
        .slice(0, 2)
        .map(async row => (await heardOf(row.id)).filter(each => lines.includes(each))),
    )
    for (const heard of orders) expect(heard.toSorted()).toEqual(lines.toSorted())
  })

  it('stores a picture once, and asks for what WeChat does not give any more', async () => {
    const { openId, user } = await somebody()
    const caseId = await registered(openId, '车漆被你们划伤了，我要投诉，第三次')
    await user.sendsImage(picture, 'image/png')
    await settled(stage.double, openId)
    await user.says('同意')
    await settled(stage.double, openId)
    const handoff = (await staff().open(caseId)).handoff as unknown as { attachments: unknown[] }
    expect(handoff.attachments).toHaveLength(1)

    stage.double.fail('media/get', { errcode: 40007 })
    await user.sendsImage(picture, 'image/png')
    await settled(stage.double, openId)
    expect(shown(openId).at(-1)).toMatch(/没能收到|没收完整/)
    await user.sendsUnknown('finder_feed')
    await settled(stage.double, openId)
    expect(shown(openId).at(-1)).toMatch(/打不开|看不了/)
  })
})

describe('what goes out', () => {
  it('is said once when the token is revoked in the middle', async () => {
    const { openId, user } = await somebody()
    const before = shown(openId).length
    stage.double.revokeToken(42001)
    await user.says('我要投诉你们的维修')
    await settled(stage.double, openId)
    expect(shown(openId)).toHaveLength(before + 1)
  })

  it('waits, in order, while the platform is down, and is said when it is back', async () => {
    const { openId, user } = await somebody()
    const before = shown(openId).length
    stage.double.fail('custom/send', 'drop', 3)
    stage.double.fail('custom/send', 'http500', 1)
    await user.says('我要投诉你们的收费')
    await soon(() => expect(sends(openId).length).toBeGreaterThan(2))
    stage.double.mend()
    await user.says('收费单上多了一项')
    await soon(() => expect(shown(openId).length).toBeGreaterThan(before), 300)
    await settled(stage.double, openId, 1_000)
    const said = shown(openId).slice(before)
    expect(new Set(said).size).toBe(said.length)
  })

  it('is said once more at most when nobody knows whether it arrived', async () => {
    const { openId, user } = await somebody()
    const before = shown(openId).length
    stage.double.fail('custom/send', 'doneThenDrop', 5)
    await user.says('我要投诉你们的配件')
    await soon(() => expect(shown(openId).length).toBe(before + 2))
    await settled(stage.double, openId, 3_000)
    expect(shown(openId)).toHaveLength(before + 2)
    stage.double.mend()
    await user.says('配件等了一个月')
    await settled(stage.double, openId)
    expect(shown(openId).length).toBeGreaterThan(before + 2)
  })

  it('goes back with the push when the day’s quota is used up: nobody in danger is left without an answer', async () => {
    const { openId, user } = await somebody()
    const other = await somebody()
    stage.double.fail('custom/send', { errcode: 45009 }, 50)
    const before = shown(openId).length
    const words = '车在高速上冒烟，我还在车里'
    const { answer } = await user.says(words)
    expect(answer.kind).toBe('reply')
    expect(shown(openId).slice(before).join()).toMatch(/离开车|下车|护栏/)
    const caseId = await soon(async () => {
      for (const row of await staff().cases()) if ((await heardOf(row.id)).includes(words)) return row.id
      throw new Error('no case yet')
    })
    expect((await staff().open(caseId)).handoff.channel.reachable).toBe(true)
    // found out by somebody else: what is said to them waits for their next push
    const had = shown(other.openId).length
    await other.user.says('我要投诉服务态度')
    await settled(stage.double, other.openId)
    expect(shown(other.openId)).toHaveLength(had)
    // the block is the account's: nobody else's message calls the API
    const calls = stage.double.calls.filter(({ endpoint }) => endpoint === 'custom/send').length
    await user.says('13912340011')
    await other.user.says('在吗')
    await soon(() => expect(shown(other.openId).length).toBeGreaterThan(had))
    await soon(() => expect(shown(openId).length).toBeGreaterThan(before + 1))
    expect(stage.double.calls.filter(({ endpoint }) => endpoint === 'custom/send')).toHaveLength(calls)
    stage.double.mend()
    // a new process finds out anew, and whoever waited is answered
    await stage.server.kill()
    await stage.server.restart()
    await user.says('我已经下车了，在护栏外面')
    await soon(() => expect(shown(openId).length).toBeGreaterThan(before + 1))
  })

  it('waits for the customer when the window is used up or closed, and the case knows', async () => {
    const { openId, user } = await somebody()
    const caseId = await registered(openId, '变速箱顿挫修了三次，我要投诉，第四次')
    await user.says('转人工')
    await settled(stage.double, openId)
    await staff().order(caseId, { type: 'accept' })
    await settled(stage.double, openId)
    stage.double.fail('custom/send', { errcode: 45047 })
    await staff().order(caseId, { type: 'sendUpdate', text: '变速箱已经送检，下午有结果。' })
    await soon(async () => expect((await staff().open(caseId)).handoff.channel.reachable).toBe(false))
    expect((await staff().open(caseId)).handoff.channel).toMatchObject({ window: { remaining: 0 } })
    expect(shown(openId).join()).not.toContain('变速箱已经送检')
    await user.says('有消息吗')
    await soon(() => expect(shown(openId).join()).toContain('变速箱已经送检'))
    await soon(async () => expect((await staff().open(caseId)).handoff.channel.reachable).toBe(true))
  })

  it('keeps two messages back for the result when there is only progress to tell', async () => {
    const { openId, user } = await somebody()
    const caseId = await registered(openId, '空调不制冷修了两次，我要投诉，第五次')
    await user.says('转人工')
    await settled(stage.double, openId)
    await staff().order(caseId, { type: 'accept' })
    await staff().order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
    for (let nth = 1; nth <= 4; nth++) {
      await staff().order(caseId, { type: 'sendUpdate', text: `第${nth}条进展：空调还在检查。` })
      await settled(stage.double, openId)
    }
    expect(stage.double.remaining(openId).messages).toBe(2)
    expect(shown(openId).join()).not.toContain('第4条进展')
    // the result may take what progress may not, and takes it along
    const option = { id: 'a', text: '重新检修空调，查到不冷的原因为止。', remedy: 'repair' }
    await staff().order(caseId, { type: 'proposeSolution', options: [option] })
    await settled(stage.double, openId)
    expect(stage.double.remaining(openId).messages).toBe(1)
    expect(shown(openId).at(-1)).toMatch(/第4条进展.*重新检修空调/s)
  })

  it('waits while the account is not set up, is shown so at the desk, and goes on by itself once it is', async () => {
    const { openId, user } = await somebody()
    const caseId = await registered(openId, '天窗漏水修了三次，我要投诉，第六次')
    await user.says('转人工')
    await settled(stage.double, openId)
    await staff().order(caseId, { type: 'accept' })
    await settled(stage.double, openId)
    const settings = {
      WECHAT_APP_ID: account.appId,
      WECHAT_APP_SECRET: account.secret,
      WECHAT_TOKEN: account.token,
      WECHAT_ENCODING_AES_KEY: account.encodingAesKey,
      WECHAT_API_BASE: stage.double.url,
    }
    await stage.server.kill()
    await stage.server.restart(Object.fromEntries(Object.keys(settings).map(name => [name, ''])))
    await staff().order(caseId, { type: 'sendUpdate', text: '天窗的胶条已经到店。' })
    await soon(async () =>
      expect((await staff().open(caseId)).handoff.channel).toMatchObject({
        reachable: false,
        unreachableWhy: 'notSetUp',
      }),
    )
    await soon(() => staff().order(caseId, { type: 'sendUpdate', text: '明天上午给您装。' }))
    const lines = stage.server.log().split('\n')
    expect(lines.filter(line => line.includes('this channel is not set up here'))).toHaveLength(1)
    expect(shown(openId).join()).not.toContain('天窗的胶条')
    await stage.server.kill()
    await stage.server.restart(settings)
    await soon(() => expect(shown(openId).join()).toMatch(/天窗的胶条.*明天上午给您装/s))
    await soon(async () => expect((await staff().open(caseId)).handoff.channel.reachable).toBe(true))
  })

  it('takes a tap and a number for the answer they stand for, and a tap on an old menu too', async () => {
    const { openId, user } = await somebody()
    await user.says('我要投诉！我叫王芳，13912345678，凯美瑞沪B23456，保养后漏油，要求重做')
    await settled(stage.double, openId)
    const menu = stage.double.inbox(openId).findLast(({ what }) => what.kind === 'menu')?.what
    if (menu?.kind !== 'menu') throw new Error(`no menu:\n${shown(openId).join('\n———\n')}`)
    await user.taps(menu.items[0]?.id ?? '')
    await settled(stage.double, openId)
    expect(shown(openId).at(-1)).not.toMatch(/哪家店|哪一家/)
  })

  it('writes no OpenID, token or word of a customer into its log', async () => {
    const log = stage.server.log()
    expect(log).not.toMatch(/oHuiyinTrouble|0123456789abcdef|投诉/)
    for (const { what } of stage.double.inbox('oHuiyinTrouble000000000001')) expect(log).not.toContain(wordsOf(what))
  })
})
