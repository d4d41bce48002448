// While WeChat's API hangs or is down, what the customer was asked has not reached them: nothing they write is counted as no answer to it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openService, type Service } from './service.ts'

const openId = 'oHuiyinHangs0000000000001'
let service: Service
beforeEach(async () => {
  service = await openService({ notified: true })
})
afterEach(() => service.close())

const says = async (words: string) => {
  await service.double.user(openId).says(words)
  await service.settle()
}
async function said(): Promise<{ asks?: string; text: string; from: string }[]> {
  const conversationId = (await service.stage.books.acquaintances.known('wechat', openId))?.conversationId ?? ''
  return service.stage.ledger.messages({ channel: 'wechat', conversationId }, 0, 500)
}

describe.each([
  ['hangs', { afterMs: 100_000 }],
  ['drops', 'drop'],
] as const)('while the API %s', (_, failure) => {
  it.each([
    ['发动机故障灯亮了，浦东店，13788880000 姓郑 A4L', ['在吗', '？？', '好的']],
    ['變速箱頓挫，13788880002 我姓馬 A6L', ['您好', '在嗎', '嗯']],
    ['The gearbox jerks, my name is Tom Reed, phone 13788880002', ['hello', '??', 'ok']],
  ])(
    '"%s"',
    async (story, words) => {
      service.double.fail('custom/send', failure, 1_000_000)
      await says(story)
      const before = await said()
      const asked = before.findLast(each => each.asks)?.asks
      expect(asked).toBeDefined()
      for (const each of words) {
        await service.pass(8_000)
        await says(each)
      }
      // the question comes with what has waited: it is not put anew, counted, nor given up
      const since = (await said()).slice(before.length)
      expect(since.filter(({ from }) => from === 'bot').map(({ text }) => text)).toEqual([])
    },
    60_000,
  )
})
