// Ten minutes in which WeChat's API does not work, in every way it can fail: what is said meanwhile is neither lost nor doubled,
// comes in its order, and the log tells of it once. And files that do not come, which must not keep words waiting.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EndpointName, Failure } from '../../../src/wechatDouble/faults.ts'
import { openService, type Service } from './service.ts'

const minute = 60_000
const openId = 'oHuiyinOutage000000000001'
const story =
  '我要投诉！我叫李强，电话13812345678，汉兰达沪A12345，2万公里，上周在浦东店做的保养，回来空调不冷，我要求免费修好'
/** one red pixel */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)
const spoken: readonly EndpointName[] = ['stable_token', 'custom/send', 'custom/typing']

let service: Service
beforeEach(async () => {
  service = await openService()
})
afterEach(() => service.close())

const user = () => service.double.user(openId)
async function says(words: string): Promise<void> {
  expect((await user().says(words)).answer.kind).toBe('success')
  await service.settle()
}
const seen = () => service.seen(openId)

/** The case, handed over and accepted; whose words reach the customer. */
async function handedOver(): Promise<string> {
  await says(story)
  for (const answer of ['滨江店', '对的']) if (!/HY-\d/.test(seen().join())) await says(answer)
  const caseId = /HY-\d{8}-\d{4}/.exec(seen().join('\n'))?.[0]
  if (!caseId) throw new Error(`never handed over:\n${seen().join('\n———\n')}\n${service.logged.join('\n')}`)
  await order(caseId, { type: 'accept' })
  await order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
  return caseId
}
async function order(caseId: string, command: Parameters<Service['stage']['handle']>[0]['command']): Promise<void> {
  const actor = { kind: 'staff' as const, staffId: 'songtao' }
  const result = await service.stage.handle({ caseId, command, actor })
  if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
  await service.settle()
}

/** What the bot and staff said, as the ledger has it, oldest first. */
async function saidByUs(): Promise<string[]> {
  const conversationId = (await service.stage.books.acquaintances.known('wechat', openId))?.conversationId ?? ''
  const all = await service.stage.ledger.messages({ channel: 'wechat', conversationId }, 0, 500)
  return all.filter(({ from }) => from !== 'customer').map(({ text }) => text)
}

/** Every text in what was seen, each behind the one before. */
function expectInOrder(texts: readonly string[]): void {
  const all = seen().join('\n').replaceAll('http://test/', '/')
  let from = 0
  for (const text of texts) {
    // links are completed, and a summary's lines numbered: the first line tells
    const [line = ''] = text.split('\n')
    const place = all.indexOf(line, from)
    if (place < 0) throw new Error(`not seen, or out of order: ${line}\n———\n${all}`)
    from = place + line.length
  }
}

describe('ten minutes without WeChat', () => {
  const never = 1_000_000
  const ways: readonly (readonly [string, Failure])[] = [
    ['its connections break', 'drop'],
    ['it never answers', 'hang'],
    ['it answers with an error page', 'http500'],
    ['it answers something that is no JSON', 'notJson'],
  ]
  it.each(ways)(
    '%s: everything is said once, in order, and told once',
    async (_, failure) => {
      const caseId = await handedOver()
      const before = seen().length
      for (const endpoint of spoken) service.double.fail(endpoint, failure, never)
      const during: string[] = []
      for (let passed = 0; passed < 10; passed++) {
        if (passed % 3 === 0) {
          const text = `第${passed}分钟的进展：空调还在检查。`
          during.push(text)
          await order(caseId, { type: 'sendUpdate', text })
        }
        if (passed % 4 === 1) await says(`第${passed}分钟我再问一句，修好了没有`)
        await service.pass(minute, 5_000)
        // only what is never answered has to be given up in real time
        if (failure === 'hang') await service.wires()
        else await service.settle()
      }
      expect(seen()).toHaveLength(before)
      service.double.mend()
      await service.pass(6 * minute, 5_000)
      if (failure === 'hang') await service.wires()
      await service.settle()

      const texts = await saidByUs()
      expectInOrder(texts)
      const all = seen().join('\n').replaceAll('http://test/', '/')
      for (const text of during) expect(all.split(text)).toHaveLength(2)
      const lines = service.logged.filter(each => /WeChat (does not answer|answers again)/.test(each))
      expect(lines).toHaveLength(2)
      expect(lines[0]).toMatch(/^error WeChat does not answer/)
      expect(lines[1]).toMatch(/^info WeChat answers again/)
      expect(await service.stage.ledger.outboxFigures()).toMatchObject({ waiting: 0, held: 0, dead: 0 })
      // and the talk goes on
      const length = seen().length
      await says('查进度')
      expect(seen().length).toBeGreaterThan(length)
    },
    120_000,
  )

  it('and a restart in the middle of it', async () => {
    const caseId = await handedOver()
    for (const endpoint of spoken) service.double.fail(endpoint, 'drop', never)
    await order(caseId, { type: 'sendUpdate', text: '重启之前的进展：空调还在检查。' })
    await service.pass(3 * minute)
    await service.restart()
    await order(caseId, { type: 'sendUpdate', text: '重启之后的进展：配件到了。' })
    await service.pass(7 * minute)
    service.double.mend()
    await service.pass(6 * minute, 5_000)
    await service.settle()
    expectInOrder(await saidByUs())
    for (const text of ['重启之前的进展', '重启之后的进展']) expect(seen().join('\n').split(text)).toHaveLength(2)
  }, 120_000)
})

describe('a file that does not come', () => {
  const late = /还在传|还没传完/
  const files = async (caseId: string) => (await service.stage.app.detail(caseId))?.handoff?.attachments ?? []

  it.each([
    ['never answers', 'hang'],
    ['breaks off', 'drop'],
    ['is busy', { errcode: -1 }],
  ] as const)(
    'WeChat %s: the words behind it are heard in seconds, and the file once it is there',
    async (_, failure) => {
      const caseId = await handedOver()
      service.double.fail('media/get', failure, failure === 'hang' ? 1 : 1_000_000)
      await user().sendsImage(picture, 'image/png')
      void user().says('照片里是出风口，没有冷气')
      await service.pass(10_000)
      await service.settle()
      const [told, ...more] = seen().slice(-2)
      expect(told).toMatch(late)
      expect(more).toHaveLength(1)
      const heard = (await service.stage.app.detail(caseId))?.transcript.filter(({ from }) => from === 'customer') ?? []
      expect(heard.slice(-2).map(({ text }) => text)).toEqual([
        expect.stringContaining('文件'),
        '照片里是出风口，没有冷气',
      ])
      expect(await files(caseId)).toHaveLength(0)
      if (failure === 'hang') return
      await service.pass(10 * minute, 5_000)
      service.double.mend()
      await service.pass(2 * minute)
      await service.settle()
      expect(await files(caseId)).toHaveLength(1)
      expect(seen().join('\n').match(new RegExp(late, 'g'))).toHaveLength(1)
    },
    120_000,
  )

  it('is said to come once, and comes once, though the process ends meanwhile', async () => {
    const caseId = await handedOver()
    service.double.fail('media/get', 'drop', 1_000_000)
    await user().sendsImage(picture, 'image/png')
    await service.pass(20_000)
    await service.restart()
    await service.pass(20_000)
    expect(seen().join('\n').match(new RegExp(late, 'g'))).toHaveLength(1)
    service.double.mend()
    await service.pass(2 * minute)
    await service.settle()
    expect(await files(caseId)).toHaveLength(1)
    await service.restart()
    await service.pass(minute, 5_000)
    expect(await files(caseId)).toHaveLength(1)
    expect(seen().join('\n').match(new RegExp(late, 'g'))).toHaveLength(1)
  }, 120_000)

  it('is told to be lost after hours, or when WeChat has it no more, and its words are known without it', async () => {
    const caseId = await handedOver()
    service.double.fail('media/get', 'drop', 20)
    service.double.fail('media/get', { errcode: 40007 }, 1)
    await user().sendsVoice(Buffer.from('#!AMR\n0000000000000'), '空调一点都不冷')
    await service.pass(20_000)
    await service.settle()
    const heard = async () =>
      (await service.stage.app.detail(caseId))?.transcript
        .filter(({ from }) => from === 'customer')
        .map(({ text }) => text) ?? []
    expect((await heard()).filter(each => each === '空调一点都不冷')).toHaveLength(1)
    expect(seen().join('\n')).not.toMatch(late)
    const before = seen().length
    await service.pass(30 * minute, 5_000)
    await service.settle()
    // nothing to tell: what was said is known
    expect(seen()).toHaveLength(before)
    expect((await heard()).filter(each => each === '空调一点都不冷')).toHaveLength(1)

    service.double.fail('media/get', 'drop', 20)
    service.double.fail('media/get', { errcode: 40007 }, 1)
    await user().sendsImage(picture, 'image/png')
    await service.pass(30 * minute, 5_000)
    await service.settle()
    expect(seen().slice(before).join('\n')).toMatch(late)
    expect(seen().at(-1)).toMatch(/没能收到|没收完整/)
    expect(await files(caseId)).toHaveLength(0)
  }, 120_000)
})

describe('the day’s quota of the API used up', () => {
  it('what to do in danger goes back with the very push that tells of it', async () => {
    service.double.fail('custom/send', { errcode: 45009 }, 1_000_000)
    const answering = user().says('引擎盖冒烟了!!我在沪昆高速上,孩子还在车里,怎么办')
    await service.settle()
    expect((await answering).answer.kind).toBe('reply')
    expect(seen().join('\n')).toMatch(/撤离|下车/)
  })
  it('anything else is acknowledged at once, and said to the next push', async () => {
    service.double.fail('custom/send', { errcode: 45009 }, 1_000_000)
    await says('空调有异味')
    expect(seen()).toEqual([])
    const answering = user().says('滨江店')
    await service.settle()
    expect((await answering).answer.kind).toBe('reply')
    expect(seen()).not.toEqual([])
  })
})
