// Erasing one of two merged cases: what the merge took over from it is gone from the other, and whoever asked for no erasure has their own case again.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
let one: string
let other: string
const chief = { kind: 'staff', staffId: 'songtao', via: 'session' } as const

const say = (conversationId: string, text: string) => stage.say(text, { conversationId, userId: `u-${conversationId}` })
async function told(conversationId: string, words: readonly string[]): Promise<string> {
  for (const text of words) await say(conversationId, text)
  const [caseId] = await stage.ledger.casesOfCustomer({ channel: 'webchat', conversationId })
  if (!caseId) throw new Error('no case was registered')
  return caseId
}
const give = async (caseId: string, command: Parameters<AppStage['handle']>[0]['command']) => {
  const result = await stage.handle({ caseId, command, actor: chief })
  return result.ok ? 'ok' : result.code
}
const erase = (caseId: string) => give(caseId, { type: 'erasePersonalData', reason: '客户要求' })
const heard = async (conversationId: string) =>
  (await stage.ledger.messages({ channel: 'webchat', conversationId }, 0, 99)).map(each => each.text)
const kept = async (caseId: string) =>
  JSON.stringify([await stage.ledger.loadCase(caseId), await stage.app.detail(caseId, chief.staffId)])

beforeEach(async () => {
  stage = await openStage()
  const angry = '我叫李雷，电话13900139000，服务顾问王磊态度恶劣，刹车异响，你们修了三次都没修好，车牌沪A12345'
  one = await told('c1', [angry, '转人工'])
  other = await told('c2', ['我叫赵敏，电话13800138000，我的车沪A12345，刹车还是异响，修了三次了', '转人工'])
  await give(one, { type: 'accept' })
  await give(one, { type: 'promise', text: '明天给李先生看刹车盘', dueAt: stage.at.now + 86_400_000 })
  expect(await give(one, { type: 'merge', into: other })).toBe('ok')
})
afterEach(async () => {
  expect(stage.failures).toEqual([])
  await stage.close()
})

it('what decides about the case that goes on is read back as it was, without the words it was said in', async () => {
  stage.cases.forget(other)
  const survivor = await stage.cases.fresh(other)
  expect(survivor?.absorbedMatters?.[one]?.staff.map(each => JSON.stringify(each.value)).join()).toContain('王磊')
  expect(survivor?.promises.map(each => each.text)).toEqual(['明天给李先生看刹车盘'])
  expect(JSON.stringify(survivor?.absorbedMatters)).not.toContain('修了三次')
})

it('the merged one erased: what was taken over from it is left nowhere in the other, whose customer hears nothing; theirs hears the last word', async () => {
  await say('c1', '昨天又响了一次')
  const before = await heard('c2')
  expect(await erase(one)).toBe('ok')
  const words = await kept(other)
  for (const gone of ['王磊', '李雷', '李先生', '13900139000', '态度恶劣']) expect(words).not.toContain(gone)
  expect((await stage.cases.fresh(other))?.absorbed).toEqual([])
  expect(await heard('c1')).toEqual([expect.stringContaining(one)])
  expect(await heard('c2')).toEqual(before)
  expect(await stage.ledger.verify()).toMatchObject({ ok: true })
})

it('the one that goes on erased: the other customer has their own case again, is told so and goes on in it', async () => {
  await say('c1', '昨天又响了一次')
  const ended = (await stage.cases.fresh(one))?.clocks.resolve?.endedAt
  expect(await erase(other)).toBe('ok')
  const own = await stage.cases.fresh(one)
  expect(own?.merged).toBeUndefined()
  expect(own?.status).toBe('accepted')
  expect(own?.clocks.resolve?.endedAt).toBe(ended)
  const said = (await heard('c1')).at(-1)
  expect(said).toContain(one)
  await say('c1', '方向盘也开始抖了')
  expect((await stage.cases.fresh(one))?.narrative.at(-1)?.text).toContain('方向盘')
  expect(await stage.ledger.casesOfCustomer({ channel: 'webchat', conversationId: 'c1' })).toEqual([one])
  // nothing is left there but that it was erased
  expect(await heard('c2')).toEqual([expect.stringContaining(other)])
  expect(await stage.ledger.verify()).toMatchObject({ ok: true })
})

it('one of a merged pair of the same customer erased: the other goes on in the conversation', async () => {
  const second = await told('c2', ['另外空调也不制冷了，新的投诉', '转人工'])
  expect(second).not.toBe(other)
  expect(await give(second, { type: 'merge', into: other })).toBe('ok')
  expect(await erase(other)).toBe('ok')
  expect((await stage.cases.fresh(second))?.merged).toBeUndefined()
  expect((await heard('c2')).at(-1)).toContain(second)
})

it.each([
  ['while they are merged', false],
  ['after they were taken apart', true],
])(
  'what its customer wrote in the other, and was told there, goes with the merged one: erased %s',
  async (_, apart) => {
    await give(other, { type: 'accept' })
    await say('c1', '昨天开到虹桥机场又响了一次，我爱人周婷也在车上')
    await give(other, { type: 'sendUpdate', text: '李先生，周六给您看刹车盘', to: one })
    await give(other, { type: 'promise', text: '周六给李先生回电', dueAt: stage.at.now + 3 * 86_400_000, to: one })
    await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', note: '李先生说周六有空', to: one })
    await say('c2', '我的车也是昨天响的')
    expect((await stage.cases.fresh(other))?.narrative.map(each => each.from)).toEqual([undefined, one, undefined])
    expect(await kept(other)).toContain('虹桥机场')
    stage.cases.forget(other)
    expect((await stage.cases.fresh(other))?.narrative.at(1)?.text).toContain('虹桥机场')
    if (apart) await give(one, { type: 'unmerge' })
    expect(await erase(one)).toBe('ok')
    const words = await kept(other)
    for (const gone of ['虹桥机场', '周婷', '周六', '李先生']) expect(words).not.toContain(gone)
    expect(words).toContain('我的车也是昨天响的')
    expect(await heard('c1')).toEqual([expect.stringContaining(one)])
    for (const gone of ['虹桥机场', '周婷'])
      expect((await stage.ledger.rows({ limit: 9, q: gone })).items.map(each => each.id)).toEqual([])
    expect((await stage.ledger.rows({ limit: 9, q: '昨天响的' })).items.map(each => each.id)).toEqual([other])
    expect(await stage.ledger.verify()).toMatchObject({ ok: true })
  },
)
