// Danger told while WeChat's API hangs, is slow, is down or has had enough: what to do goes back with the push that tells of it, and so
// does what comes after, whatever is under way for the same customer. Each is said once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EndpointName, Failure } from '../../../src/wechatDouble/faults.ts'
import { openService, type Service } from './service.ts'

const openId = 'oHuiyinDangerOutage00001'
const never = 1_000_000
const spoken: readonly EndpointName[] = ['stable_token', 'custom/send', 'custom/typing']
/** one red pixel */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

let service: Service
beforeEach(async () => {
  service = await openService({ sayDeadlineMs: 20_000 })
})
afterEach(() => service.close())

const user = () => service.double.user(openId)
/** What the push itself was answered with. */
async function answerTo(push: Promise<{ answer: { kind: string } }>, passes = service.settle): Promise<string> {
  const before = service.seen(openId).length
  await passes()
  const { answer } = await push
  return answer.kind === 'reply' ? service.seen(openId).slice(before).join('\n') : answer.kind
}
const answerToWords = (words: string) => answerTo(user().says(words))

async function saidByUs() {
  const conversationId = (await service.stage.books.acquaintances.known('wechat', openId))?.conversationId ?? ''
  const all = await service.stage.ledger.messages({ channel: 'wechat', conversationId }, 0, 500)
  return all.filter(({ from }) => from !== 'customer')
}

const ways: readonly (readonly [string, Failure])[] = [
  ['hangs', 'hang'],
  ['takes twenty seconds', { afterMs: 20_000 }],
  ['breaks off', 'drop'],
  ['has had enough for the day', { errcode: 45009 }],
  ['has had enough for the minute', { errcode: 45011 }],
]

describe.each(ways)('the API %s', (_, failure) => {
  it('and a message is under way: the advice, and all that follows, goes with its push', async () => {
    for (const endpoint of spoken) service.double.fail(endpoint, failure, never)
    // nothing is known of them yet: this answer is the one that hangs
    await answerToWords('空调有异味，想投诉')
    expect(await answerToWords('引擎盖冒烟了！我在沪昆高速上')).toMatch(/撤离|下车|离开车/)
    expect(await answerToWords('孩子还在车里')).not.toBe('success')
    expect(await answerToWords('K34 往杭州方向')).not.toBe('success')
    expect(await answerToWords('你们什么时候到？')).not.toBe('success')
    const urgent = (await saidByUs()).filter(each => each.urgent)
    const seen = () => service.seen(openId).join('\n')
    for (const { text } of urgent) expect(seen().split(text)).toHaveLength(2)
    service.double.mend()
    await service.pass(10 * 60_000, 5_000)
    await service.settle()
    for (const { text } of urgent) expect(seen().split(text)).toHaveLength(2)
    expect(await service.stage.ledger.outboxFigures()).toMatchObject({ waiting: 0, held: 0, dead: 0 })
  }, 60_000)
})

it('words of danger wait for no file that does not come', async () => {
  service.double.fail('media/get', 'hang', never)
  for (const endpoint of spoken) service.double.fail(endpoint, 'hang', never)
  await user().sendsImage(picture, 'image/png')
  const push = user().says('车着火了，人还在车里')
  expect(await answerTo(push, () => service.pass(2_000, 50))).toMatch(/撤离|下车|离开车/)
}, 60_000)
