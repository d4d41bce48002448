// What waits for the customer to write has not been asked yet: a reply to the notice of it brings it, and agrees to nothing.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openService, type Service } from './service.ts'

const hour = 3_600_000
const openId = 'oHuiyinUnseen000000000001'
const story =
  '我要投诉！我叫李强，电话13812345678，汉兰达沪A12345，2万公里，上周在浦东店做的保养，回来空调不冷，我要求免费修好'

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
async function order(
  caseId: string,
  command: Parameters<Service['stage']['handle']>[0]['command'],
  staffId = 'songtao',
) {
  const result = await service.stage.handle({ caseId, command, actor: { kind: 'staff', staffId } })
  if (!result.ok) throw new Error(`${command.type}: ${result.code} ${result.detail}`)
  await service.settle()
}
const now = async (caseId: string) => {
  const state = await service.stage.cases.load(caseId)
  if (!state) throw new Error('no such case')
  return state
}

/** Handed over, accepted, spoken to; and then the window has closed. */
async function longAgo(): Promise<string> {
  await says(story)
  for (const answer of ['滨江店', '对的']) if (!/HY-\d/.test(seen().join())) await says(answer)
  const caseId = /HY-\d{8}-\d{4}/.exec(seen().join('\n'))?.[0] ?? ''
  await order(caseId, { type: 'accept' })
  await order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
  await order(caseId, { type: 'diagnose', cause: '冷凝器渗漏', liable: 'manufacturer', justified: true })
  service.stage.at.now += 49 * hour
  return caseId
}

const options = [
  { id: 'a', text: '免费更换冷凝器' },
  { id: 'b', text: '免费检修并补加制冷剂' },
]

describe('a proposal that waits for its customer', () => {
  it.each(['1', '好的', '同意', '查看'])('is shown by "%s" and not agreed to', async words => {
    const caseId = await longAgo()
    await order(caseId, { type: 'proposeSolution', options })
    expect(seen().join()).not.toContain('冷凝器')
    const shown = await says(words)
    expect(shown.join()).toContain('冷凝器')
    expect(shown.join().split('冷凝器')).toHaveLength(2)
    expect((await now(caseId)).solution?.answer).toBe('open')
    await service.pass(20_000)
    await says('1')
    expect((await now(caseId)).solution).toMatchObject({ answer: 'agreed', optionId: 'a' })
  })
})

describe('the question whether they are satisfied, while it waits', () => {
  it.each(['好的', '满意', '1'])('is shown by "%s" and not answered', async words => {
    const caseId = await longAgo()
    await order(caseId, { type: 'proposeSolution', options: options.slice(0, 1) })
    await order(caseId, { type: 'recordAnswer', agreed: true, optionId: 'a' })
    // what did not arrive was told by phone
    await order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
    await order(caseId, { type: 'startWork' })
    await order(caseId, { type: 'resolve', summary: '冷凝器已更换', skipped: [] })
    for (let days = 0; days < 5; days++) {
      service.stage.at.now += 24 * hour
      await service.stage.duties.runDue()
      await service.settle()
    }
    expect((await now(caseId)).followUp?.askedAt).toBeDefined()
    const shown = await says(words)
    expect(shown.join()).toMatch(/满意/)
    expect((await now(caseId)).followUp?.answered).toBeUndefined()
    await service.pass(20_000)
    await says('满意')
    expect((await now(caseId)).followUp?.answered).toMatchObject({ satisfied: true })
  })
})
