// WeChat takes twenty seconds for every message: nothing is said twice for that, least of all what was meant to soothe.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openService, type Service } from './service.ts'

const openId = 'oHuiyinSlow00000000000001'
const slow = { afterMs: 20_000 }
let service: Service
beforeEach(async () => {
  service = await openService({ sayDeadlineMs: 20_000 })
  service.double.fail('custom/send', slow, 1_000_000)
})
afterEach(() => service.close())

const seen = () => service.seen(openId).join('\n')
async function says(words: string): Promise<void> {
  expect((await service.double.user(openId).says(words)).answer.kind).toBe('success')
  await service.settle()
  // longer than any other call is waited for
  await service.wires()
}
async function saidByUs() {
  const conversationId = (await service.stage.books.acquaintances.known('wechat', openId))?.conversationId ?? ''
  const all = await service.stage.ledger.messages({ channel: 'wechat', conversationId }, 0, 500)
  return all.filter(({ from }) => from !== 'customer')
}

describe('every message to a customer takes twenty seconds', () => {
  it('and an angry one is soothed once, however much they write meanwhile', async () => {
    await says('我要投诉！空调修了三次都没修好，气死我了，你们就是骗子！')
    for (const words of ['滨江店，我真的受够了！！！', '太过分了，人呢！！', '13812345678'])
      await service.pass(9_000).then(() => says(words))
    await service.pass(90_000)
    await service.settle()
    expect(await service.stage.ledger.outboxFigures()).toMatchObject({ waiting: 0, held: 0, dead: 0 })
    const soothing = (await saidByUs()).filter(({ textKey }) => textKey?.startsWith('soothe.'))
    expect(soothing.length).toBeGreaterThan(0)
    for (const { text } of soothing) expect(seen().split(text)).toHaveLength(2)
    expect(service.logged.filter(each => each.startsWith('error'))).toEqual([])
  }, 60_000)
})
