// A question that could not be said in time comes last of all that has waited, once, with its answers: typing "1" means one of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openService, type Service } from './service.ts'

const openId = 'oHuiyinOpen00000000000001'
const complaint =
  '我要投诉！我叫李强，电话13812345678，汉兰达沪A12345，2万公里，上周做的保养，回来空调不冷，我要求免费修好'

let service: Service
beforeEach(async () => {
  service = await openService()
})
afterEach(() => service.close())

const seen = () => service.seen(openId)
async function says(words: string): Promise<string[]> {
  const before = seen().length
  expect((await service.double.user(openId).says(words)).answer.kind).toBe('success')
  await service.settle()
  return seen().slice(before)
}
async function order(caseId: string, command: Parameters<Service['stage']['handle']>[0]['command']): Promise<void> {
  const result = await service.stage.handle({ caseId, command, actor: { kind: 'staff', staffId: 'songtao' } })
  if (!result.ok) throw new Error(`${command.type}: ${result.code}`)
  await service.settle()
}
const caseIdSeen = () => /HY-\d{8}-\d{4}/.exec(seen().join('\n'))?.[0] ?? ''
const stores = /1\. 回音汽车滨江店\n2\. 回音汽车嘉定店\s*$/

describe('the question that is open', () => {
  it('was lost to an outage: it stands behind the answers to what was asked meanwhile', async () => {
    for (const endpoint of ['stable_token', 'custom/send'] as const) service.double.fail(endpoint, 'drop', 1_000_000)
    await says(complaint)
    for (const words of ['大概多久能修好？', '你们几点关门？']) expect(await says(words)).toEqual([])
    service.double.mend()
    await service.pass(2 * 60_000)
    await service.settle()
    expect(seen()).toHaveLength(1)
    expect(seen().join()).toMatch(/周一至周六.*1\. 回音汽车滨江店/s)
    expect(seen().join()).toMatch(stores)
    expect(seen().join().split('1. 回音汽车滨江店')).toHaveLength(2)
    expect((await says('1')).join()).toContain('门店：回音汽车滨江店')
  })

  it('was lost to 45047: the same, when they ask something instead of answering', async () => {
    service.double.fail('custom/send', { errcode: 45047 })
    expect(await says(complaint)).toEqual([])
    const [answer, ...more] = await says('你们几点关门？')
    expect(more).toEqual([])
    expect(answer).toMatch(/周一至周六/)
    expect(answer).toMatch(stores)
    expect((await says('1')).join()).toContain('门店：回音汽车滨江店')
  })

  it('is a proposal, and progress was told after it: it is the proposal that "1" agrees to', async () => {
    await says(complaint)
    for (const answer of ['滨江店', '对的', '对的']) if (!caseIdSeen()) await says(answer)
    const caseId = caseIdSeen()
    await order(caseId, { type: 'accept' })
    await order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
    await order(caseId, { type: 'diagnose', cause: '冷凝器渗漏', liable: 'manufacturer', justified: true })
    service.double.fail('custom/send', { errcode: 45047 })
    const options = [
      { id: 'a', text: '免费更换冷凝器' },
      { id: 'b', text: '免费检修并补加制冷剂' },
    ]
    await order(caseId, { type: 'proposeSolution', options })
    await order(caseId, { type: 'sendUpdate', text: '冷凝器已经从厂家发出。' })
    const shown = (await says('有消息吗')).join('\n\n')
    expect(shown).toMatch(/冷凝器已经从厂家发出.*免费更换冷凝器/s)
    expect(shown.split('免费更换冷凝器')).toHaveLength(2)
    await service.pass(20_000)
    await says('1')
    expect((await service.stage.cases.load(caseId))?.solution).toMatchObject({ answer: 'agreed', optionId: 'a' })
  })
})
