// Two customers, one matter: what the one whose case goes on in another's still reaches, what they hear, and what stays theirs.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ConversationRef as Ref } from '../../src/app/messages.ts'
import { createProgressPage } from '../../src/app/progressPage.ts'
import { createStanding } from '../../src/app/standing.ts'
import type { Demand } from '../../src/case/facts.ts'
import { openTasksOf } from '../../src/case/views/tasks.ts'
import { fact, staffWith } from '../case/play.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
let one: string
let other: string
const chief = { kind: 'staff', staffId: 'songtao', via: 'session' } as const

const say = (conversationId: string, text: string, userId = `u-${conversationId}`) =>
  stage.say(text, { conversationId, userId })
async function told(conversationId: string, words: readonly string[], userId?: string): Promise<string> {
  const before = new Set((await stage.ledger.rows({ limit: 9 })).items.map(each => each.id))
  for (const text of words) await say(conversationId, text, userId)
  return (await stage.ledger.rows({ limit: 9 })).items.find(each => !before.has(each.id))?.id ?? ''
}
const give = async (caseId: string, command: Parameters<AppStage['handle']>[0]['command']) => {
  const result = await stage.handle({ caseId, command, actor: chief })
  return result.ok ? 'ok' : result.code
}
const state = async (caseId: string) => {
  const found = await stage.cases.fresh(caseId)
  if (!found) throw new Error(`no case ${caseId}`)
  return found
}
const heard = async (conversationId: string, from = 0) =>
  (await stage.ledger.messages({ channel: 'webchat', conversationId }, from, 99)).filter(
    each => each.from !== 'customer',
  )
/** What is heard from now on. */
async function listen(...conversationIds: string[]) {
  const since = new Map<string, number>()
  for (const id of conversationIds) since.set(id, (await heard(id)).at(-1)?.seq ?? 0)
  return async (id: string) => (await heard(id, since.get(id))).map(each => each.text)
}

beforeEach(async () => {
  stage = await openStage()
  one = await told('c1', ['我叫李雷，电话13900139000，刹车异响，你们修了三次都没修好，车牌沪A12345', '转人工'])
  other = await told('c2', ['我叫赵敏，电话13800138000，我的车沪A12345，刹车还是异响，修了三次了', '转人工'])
})
afterEach(async () => {
  expect(stage.failures).toEqual([])
  await stage.close()
})

it('the merged customer hears once that both go on together, under which number and by whom; the other hears nothing', async () => {
  const since = await listen('c1', 'c2')
  expect(await give(one, { type: 'merge', into: other })).toBe('ok')
  const [news, ...more] = await since('c1')
  expect(news).toContain(other)
  expect(more).toEqual([])
  expect(await since('c2')).toEqual([])
})

it('danger written by the merged customer reaches the case that goes on, and the people who have to act', async () => {
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'accept' })
  await say('c1', '车在高速上冒烟着火了，人还在车里')
  const survivor = await state(other)
  expect(survivor.danger.now).toBe(true)
  expect(survivor.severity.level).toBe('major')
  expect(survivor.narrative.at(-1)?.text).toContain('冒烟着火')
  expect(survivor.clocks.rescue?.state).toBe('running')
  expect((await state(one)).danger.now).toBe(false)
})

it('who the merged customer is stays with them: their number does not become that of the other', async () => {
  await give(one, { type: 'merge', into: other })
  await say('c1', '我的电话换了，改成13700137000')
  expect((await state(other)).facts['customer.phone']?.at(-1)?.value).toBe('+8613800138000')
  expect((await state(one)).facts['customer.phone']?.at(-1)?.value).toBe('+8613700137000')
  const words = (await heard('c1')).map(each => each.text).join('\n')
  expect(words).not.toMatch(/赵敏|13800138000/)
  expect((await state(other)).channel.conversationId).toBe('c2')
})

it('what is said to the one is read by them alone; the other hears that it goes on, with whom and by when', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  const since = await listen('c1', 'c2')
  await give(other, { type: 'promise', text: '明天给赵女士检测结果', dueAt: stage.at.now + 86_400_000 })
  await give(other, { type: 'sendUpdate', text: '赵女士，检测做完了，配件已经到店' })
  const own = await since('c2')
  expect(own.join()).toContain('给赵女士检测结果')
  expect(own[1]).toContain('赵女士，检测做完了，配件已经到店')
  expect((await state(other)).promises.every(each => each.keptAt !== undefined)).toBe(true)
  const theirs = await since('c1')
  expect(theirs).toHaveLength(2)
  for (const words of theirs) {
    expect(words).toContain(other)
    expect(words).toMatch(/宋涛.*会.*联系/)
    expect(words).not.toMatch(/赵|配件|检测/)
  }
})

it('what is said to the merged customer is read by them alone', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  const since = await listen('c1', 'c2')
  expect(await give(other, { type: 'sendUpdate', text: '李先生，您的车已经检查', to: one })).toBe('ok')
  expect((await since('c1')).join()).toContain('李先生，您的车已经检查')
  expect(await since('c2')).toEqual([])
  await give(one, { type: 'unmerge' })
  expect(await give(other, { type: 'sendUpdate', text: '李先生，再说一句', to: one })).toBe('unknown-person')
})

it('each in the language spoken there', async () => {
  const third = await told('c3', [
    'The brakes of 沪A12345 still squeal after three repairs',
    'I want to talk to a person',
  ])
  await give(third, { type: 'merge', into: other })
  await give(other, { type: 'accept' })
  const since = await listen('c2', 'c3')
  await give(other, { type: 'sendUpdate', text: 'OK' })
  expect((await since('c3'))[0]).toMatch(/^[\p{Script=Latin}\s\p{P}\d]+$/u)
  expect((await since('c2'))[0]).toMatch(/\p{Script=Han}/u)
})

it('only whom it was put to decides; what the other says of it is passed on, and reads no word of it', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  await give(other, { type: 'diagnose', cause: '刹车片批次问题', liable: 'store', justified: true })
  const since = await listen('c1', 'c2')
  await give(other, { type: 'proposeSolution', options: [{ id: 'a', text: '给赵女士更换刹车片' }] })
  await say('c1', '同意')
  expect((await state(other)).solution?.answer).toBe('open')
  expect((await state(other)).narrative.at(-1)).toMatchObject({ text: '同意', from: one })
  await say('c1', '查进度')
  await say('c2', '同意')
  expect((await state(other)).solution).toMatchObject({ answer: 'agreed', optionId: 'a' })
  await say('c1', '现在怎么样了？')
  expect((await since('c1')).join()).not.toMatch(/赵|刹车片/)
  expect((await since('c2')).join()).toContain('给赵女士更换刹车片')
})

it('resolved, both are told, the one with what was done; whom it does not help yet has their own case again', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  const since = await listen('c1', 'c2')
  const skipped = ['contacted', 'diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
  expect(await give(other, { type: 'resolve', summary: '赵女士的刹车片换好了', skipped })).toBe('ok')
  expect((await since('c2')).join()).toContain('赵女士的刹车片换好了')
  await say('c1', '查进度')
  const words = await since('c1')
  expect(words).toHaveLength(2)
  for (const each of words) {
    expect(each).toContain(other)
    expect(each).not.toMatch(/赵|刹车片/)
  }
  const heardByOwn = await since('c2')
  await say('c1', '还是响，根本没修好')
  expect((await state(other)).resolution).toBeDefined()
  expect(await since('c2')).toEqual(heardByOwn)
  const theirs = await state(one)
  expect(theirs).toMatchObject({ status: 'assigned', cycle: 2, clocks: { firstContact: { state: 'running' } } })
  expect(theirs.narrative.at(-1)?.text).toContain('没修好')
  expect((await since('c1')).at(-1)).toContain(one)
})

it('nobody hears that it is taken care of who was never contacted, unless somebody says why', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  const since = await listen('c1', 'c2')
  const skipped = ['diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
  const resolve = { type: 'resolve', summary: '刹车片换好了', skipped } as const
  expect(await give(other, resolve)).toBe('step-missing')
  expect([await since('c1'), await since('c2')]).toEqual([[], []])
  expect(await give(other, { type: 'recordContact', outcome: 'noAnswer', by: 'phone', to: one })).toBe('ok')
  expect(await give(other, resolve)).toBe('step-missing')
  expect(await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', to: one })).toBe('ok')
  expect(await give(other, resolve)).toBe('ok')
  expect((await heard('c1')).at(-1)?.textKey).toBe('joined.resolved')
})

it('whoever was not satisfied is told so; the other hears only that theirs is taken up again, or nothing where it is not theirs', async () => {
  const skipped = ['contacted', 'diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
  const settle = async () => {
    await give(other, { type: 'accept' })
    await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })
    expect(await give(other, { type: 'resolve', summary: '刹车片换好了', skipped })).toBe('ok')
  }
  await give(one, { type: 'merge', into: other })
  const keysSince = async (id: string, seq: number) => (await heard(id, seq)).map(each => each.textKey)
  const last = async (id: string) => (await heard(id)).at(-1)?.seq ?? 0
  await settle()
  const first = [await last('c1'), await last('c2')] as const
  await say('c2', '不满意，还是响，根本没修好')
  expect((await state(other)).resolution).toBeUndefined()
  expect(await keysSince('c2', first[1])).toEqual(['follow.reopened'])
  expect(await keysSince('c1', first[0])).toEqual(['news.takenUp'])
  const told = (await heard('c1', first[0])).map(each => each.text).join()
  expect(told).toContain(other)
  expect(told).not.toMatch(/满意|抱歉|再费心/)

  await settle()
  const settled = await state(other)
  const then = [await last('c1'), await last('c2')] as const
  await say('c1', '不满意，还是响，根本没修好')
  expect(await keysSince('c1', then[0])).toEqual(['follow.reopened'])
  expect(await keysSince('c2', then[1])).toEqual([])
  const after = await state(other)
  for (const key of [
    'status',
    'resolution',
    'followUp',
    'diagnosis',
    'routing',
    'accepted',
    'contactedAt',
    'cycle',
  ] as const)
    expect(after[key]).toEqual(settled[key])
  expect(after.narrative.some(each => each.from !== undefined)).toBe(false)
  expect(await state(one)).toMatchObject({ cycle: 2, clocks: { resolve: { state: 'running' } } })
})

it.each([true, false])(
  'who is not satisfied a second time has it with a higher one, the second time in another case: %s',
  async merged => {
    const skipped = ['contacted', 'diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
    const settle = async (caseId: string) => {
      await give(caseId, { type: 'accept' })
      await give(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
      expect(await give(caseId, { type: 'resolve', summary: '刹车片换好了', skipped })).toBe('ok')
    }
    await settle(one)
    await say('c1', '不满意，还是响，根本没修好')
    expect(await state(one)).toMatchObject({ dissatisfied: 1, routing: { owner: { role: 'serviceManager' } } })
    if (merged) expect(await give(one, { type: 'merge', into: other })).toBe('ok')
    await settle(merged ? other : one)
    await say('c1', '不满意，还是响，根本没修好')
    const after = await state(one)
    expect(after).toMatchObject({ cycle: 3, dissatisfied: 2, routing: { owner: { role: 'generalManager' } } })
    expect(after.escalations.at(-1)).toMatchObject({ trigger: 'dissatisfied', to: { role: 'generalManager' } })
    expect((await state(other)).dissatisfied).toBeUndefined()
  },
)

it('trouble that is back after the end is that of whoever tells it', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', to: one })
  const skipped = ['diagnosed', 'agreed', 'jointCheck', 'followUp'].map(step => ({ step, reason: '客户要求' }))
  expect(await give(other, { type: 'resolve', summary: '刹车片换好了', skipped })).toBe('ok')
  await say('c2', '满意')
  const learnt = { rootCause: '批次问题', corrective: '换件', preventive: '抽检' }
  expect(await give(other, { type: 'recordImprovement', ...learnt })).toBe('ok')
  expect(await give(other, { type: 'signOff' })).toBe('ok')
  const top = { kind: 'staff', staffId: staffWith('generalManager').id } as const
  expect((await stage.handle({ caseId: other, command: { type: 'close', skipped }, actor: top })).ok).toBe(true)
  const closed = await state(other)
  stage.at.now += 3 * 86_400_000
  await say('c1', '刹车又开始响了，问题又回来了')
  await say('c1', '是的')
  expect(await state(other)).toMatchObject({ status: 'closed', closedAt: closed.closedAt, cycle: closed.cycle })
  expect(await state(one)).toMatchObject({ status: 'assigned', cycle: 2, cameBack: true })
  expect((await heard('c1')).find(each => each.textKey === 'follow.reopened')?.text).toContain(one)
})

it('a colleague who takes over talks in the one conversation; the bot goes on in the other', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'takeOver' })
  const since = await listen('c1', 'c2')
  await give(other, { type: 'say', text: '您好，我是宋涛' })
  expect(await since('c1')).toEqual([])
  expect((await since('c2')).join()).toContain('我是宋涛')
  await say('c1', '现在进展怎么样了？')
  expect((await since('c1')).length).toBeGreaterThan(0)
})

it('taken apart, each conversation has its own case again', async () => {
  await give(one, { type: 'merge', into: other })
  await say('c1', '昨天又响了一次')
  const since = await listen('c1', 'c2')
  await give(one, { type: 'unmerge' })
  expect((await since('c1')).join()).toContain(one)
  expect(await since('c2')).toEqual([])
  await say('c1', '方向盘也开始抖了')
  expect((await state(one)).narrative.at(-1)?.text).toContain('方向盘')
  const texts = async (caseId: string) => (await state(caseId)).narrative.map(each => each.text).join()
  expect(await texts(one)).toContain('又响了')
  expect(await texts(other)).not.toContain('又响了')
  await give(other, { type: 'sendUpdate', text: '配件已经到店' })
  expect((await since('c1')).join()).not.toContain('配件已经到店')
})

it('taken apart, what the merged customer threatened, told and sent is in their own case, and nothing of it in the other', async () => {
  const before = await state(other)
  await give(one, { type: 'merge', into: other })
  await say('c1', '再不解决我就找电视台记者曝光你们')
  const photo = { contentType: 'image/png', size: 3, name: '刹车.png', consent: 'given' } as const
  const ref = { channel: 'webchat', conversationId: 'c1' }
  await stage.ledger.saveFile({ ...photo, id: 'f1', caseId: null, ...ref }, new Uint8Array([1, 2, 3]))
  await stage.say('', { conversationId: 'c1', userId: 'u-c1', attachments: [{ id: 'f1', ...photo }] })
  await say('c1', '可以保存')
  expect((await state(other)).severity.level).toBe('major')
  expect((await state(other)).attachments.map(each => each.id)).toEqual(['f1'])
  expect(await give(one, { type: 'unmerge' })).toBe('ok')
  const [mine, theirs] = [await state(one), await state(other)]
  expect(theirs.severity).toEqual(before.severity)
  expect(theirs.narrative).toEqual(before.narrative)
  expect(theirs.attachments).toEqual([])
  expect(mine.severity.level).toBe('major')
  expect(mine.signals.map(each => each.signal)).toContain('exposure.media')
  expect(mine.narrative.map(each => each.text).join()).toContain('电视台')
  expect(mine.attachments.map(each => [each.id, each.from])).toEqual([['f1', undefined]])
  expect([...((await stage.app.file(one, 'f1'))?.content ?? [])]).toEqual([1, 2, 3])
  expect(await stage.app.file(other, 'f1')).toBeNull()
  const saidIn = async (caseId: string) =>
    (await stage.app.detail(caseId))?.transcript.map(each => each.text).join() ?? ''
  expect(await saidIn(one)).toContain('找电视台记者曝光你们')
  expect(await saidIn(other)).not.toContain('找电视台记者曝光你们')
  // what is done for the press is done for whoever called it in
  const open = ({ tasks }: typeof mine) => tasks.flatMap(each => (each.done || each.dropped ? [] : [each.kind]))
  expect(open(mine)).toContain('pressContact')
  expect(theirs.tasks.filter(each => each.kind === 'pressContact').map(each => each.dropped?.reason)).toEqual([
    'parted',
  ])
  expect(open(theirs)).toEqual(open(before))
  expect((await stage.ledger.row(one))?.severity).toBe('major')
  expect((await stage.app.detail(one))?.timeline.find(each => each.type === 'case.unmerged')?.text).toContain('电视台')
})

it('taken apart, what they wrote in a conversation they have left since is theirs again too', async () => {
  await give(one, { type: 'merge', into: other })
  await say('c1', '再不解决我就找电视台记者曝光你们')
  await say('c5', '我换了个手机，刹车响得更厉害了', 'u-c1')
  await say('c9', '还是我，方向盘也抖', 'u-c1')
  expect((await state(one)).channel.conversationId).toBe('c9')
  const saidIn = async (caseId: string) =>
    (await stage.app.detail(caseId))?.transcript.map(each => each.text).join() ?? ''
  expect(await give(one, { type: 'unmerge' })).toBe('ok')
  for (const words of ['找电视台记者', '响得更厉害', '方向盘也抖']) {
    expect(await saidIn(one)).toContain(words)
    expect(await saidIn(other)).not.toContain(words)
  }
  expect(await saidIn(other)).toContain('刹车还是异响')
  expect(await give(other, { type: 'erasePersonalData', reason: '客户要求' })).toBe('ok')
  expect(await saidIn(one)).toContain('找电视台记者')
})

it('taken apart, their page still shows what they were told meanwhile, and that of the other nothing of it', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', note: '赵女士那边也一样', to: one })
  const dueAt = stage.at.now + 86_400_000
  await give(other, { type: 'promise', text: '明天给您检测结果', dueAt, to: one })
  await give(other, { type: 'sendUpdate', text: '李先生，您的车已经检查', to: one })
  await give(other, { type: 'sendUpdate', text: '赵女士，配件已经到店' })
  expect(await give(one, { type: 'unmerge' })).toBe('ok')
  const rowsOf = async (caseId: string) => {
    const { token } = await stage.links.mint(caseId)
    return (await stage.page(token))?.view.history ?? []
  }
  const own = await rowsOf(one)
  expect(own).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ happening: 'reached', who: expect.objectContaining({ staffId: 'songtao' }) }),
      expect.objectContaining({ happening: 'promised', text: '给您检测结果', by: dueAt }),
      expect.objectContaining({ happening: 'update', text: '李先生，您的车已经检查' }),
    ]),
  )
  expect(own.map(each => each.at)).toEqual(own.map(each => each.at).toSorted((a, b) => a - b))
  expect(JSON.stringify(own)).not.toMatch(/赵/)
  expect(JSON.stringify(await rowsOf(other))).not.toMatch(/李先生|检测结果/)
  expect(await state(one)).not.toHaveProperty('guests')
})

it('each in its own time where clocks run faster: what they told and were told is as long ago in their own case', async () => {
  await stage.close()
  stage = await openStage({ speed: 60 })
  const minute = 60_000
  one = await told('c1', ['我叫李雷，电话13900139000，刹车异响，你们修了三次都没修好，车牌沪A12345', '转人工'])
  stage.at.now += 5 * minute
  other = await told('c2', ['我叫赵敏，电话13800138000，我的车沪A12345，刹车还是异响，修了三次了', '转人工'])
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  stage.at.now += minute
  await say('c1', '昨天又响了一次')
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', to: one })
  const before = await state(one)
  const wall = stage.at.now
  stage.at.now += minute
  await say('c1', '我要撤诉')
  await say('c1', '确定撤回')
  const after = await state(one)
  expect(after.merged).toBeUndefined()
  expect(after.contactedAt).toBe(stage.time.caseTimeOf(before, wall))
  expect(after.feedbackAt).toBe(stage.time.caseTimeOf(before, wall))
})

it('what staff put right of the merged customer is theirs: the matter when they part, who they are at once', async () => {
  await give(one, { type: 'merge', into: other })
  await say('c1', '我要求退车')
  await say('c2', '我要求换车')
  const phone = '+8613700137000'
  const facts = [
    fact('demand', { kind: 'repair', text: '把刹车修好' }, 'staff'),
    fact('customer.phone', phone, 'staff'),
  ]
  expect(await give(other, { type: 'correctFacts', facts, reason: '回电核对', to: one })).toBe('ok')
  const phoneOf = async (caseId: string) => (await state(caseId)).facts['customer.phone']?.map(each => each.value)
  expect([await phoneOf(one), await phoneOf(other)]).toEqual([[phone], ['+8613800138000']])
  expect((await stage.ledger.row(one))?.phone).toBe(phone)
  const row = (await stage.app.detail(other))?.timeline.findLast(each => each.type === 'facts.corrected')
  expect(row?.reason).toBe(`${one}; 回电核对`)
  expect(await give(one, { type: 'unmerge' })).toBe('ok')
  const wishes = async (caseId: string) => (await state(caseId)).facts.demand?.map(each => (each.value as Demand).kind)
  expect([await wishes(one), await wishes(other)]).toEqual([['repair'], ['replacement']])
  expect([await phoneOf(one), await phoneOf(other)]).toEqual([[phone], ['+8613800138000']])
})

it('erased, what was put right of them is lost with it', async () => {
  await give(one, { type: 'merge', into: other })
  await say('c1', '我现在在沪昆高速上')
  const facts = [fact('location', '沪昆高速杭州东', 'staff')]
  expect(await give(other, { type: 'correctFacts', facts, reason: '李雷来电', to: one })).toBe('ok')
  expect(await give(one, { type: 'erasePersonalData', reason: '客户要求' })).toBe('ok')
  const kept = await stage.ledger.loadCase(other)
  expect(JSON.stringify(kept)).toContain('facts.corrected')
  expect(JSON.stringify(kept)).not.toMatch(/杭州东|李雷来电/)
})

it('erased, the case it went on in takes nothing with it of what the merged customer told', async () => {
  await give(one, { type: 'merge', into: other })
  await say('c1', '再不解决我就找电视台记者曝光你们')
  await say('c2', '我这边刹车片也磨没了')
  expect(await give(other, { type: 'erasePersonalData', reason: '客户要求' })).toBe('ok')
  const mine = await state(one)
  expect(mine.severity.level).toBe('major')
  const words = mine.narrative.map(each => each.text).join()
  expect(words).toContain('电视台')
  expect(words).not.toContain('磨没了')
  const transcript = (await stage.app.detail(one))?.transcript.map(each => each.text).join()
  expect(transcript).toContain('电视台')
})

it('the same person in both hears it once, where they wrote last', async () => {
  stage.at.now += 60_000
  const third = await told('c3', ['另外空调也不制冷了，新的投诉', '转人工'], 'u-c2')
  expect(third).not.toBe('')
  const since = await listen('c2', 'c3')
  await give(third, { type: 'merge', into: other })
  expect(await since('c2')).toEqual([])
  expect(await since('c3')).toHaveLength(1)
  await give(other, { type: 'accept' })
  expect(await since('c2')).toEqual([])
  expect((await state(other)).channel.conversationId).toBe('c3')
  await give(third, { type: 'unmerge' })
  expect(await since('c2')).toEqual([])
})

it('their own earlier case ends with the one they withdraw', async () => {
  stage.at.now += 60_000
  const third = await told('c3', ['另外空调也不制冷了，新的投诉', '转人工'], 'u-c2')
  expect(third).not.toBe('')
  await give(third, { type: 'merge', into: other })
  await give(other, { type: 'withdraw', reason: '不追究了' })
  expect(await state(other)).toMatchObject({ status: 'withdrawn', absorbed: [third] })
})

it('a wish to be erased made before the cases went on together is asked for once, and taken back there too', async () => {
  const wishes = async (caseId: string) => openTasksOf(await state(caseId)).filter(each => each.kind === 'eraseData')
  await say('c1', '请删除我的个人信息')
  expect(await wishes(one)).toHaveLength(1)
  await give(one, { type: 'merge', into: other })
  await say('c1', '请删除我的个人信息')
  expect([await wishes(one), await wishes(other)]).toMatchObject([[{ kind: 'eraseData' }], []])
  await say('c1', '算了，不删了')
  expect([await wishes(one), await wishes(other)]).toEqual([[], []])
  await say('c1', '还是请删除我的个人信息')
  expect([await wishes(one), await wishes(other)]).toMatchObject([[], [{ from: one }]])
})

it('nobody brings a matter into a case that is about themselves, nor is shown it as a likely one', async () => {
  const about = await told('c4', ['服务经理宋涛态度恶劣，车牌沪A12345，刹车异响修了三次', '转人工'])
  expect(await give(one, { type: 'merge', into: about })).toBe('conflict-of-interest')
  const shown = await stage.app.detail(one, chief.staffId)
  expect(shown?.handling?.suggestions.map(each => each.caseId)).toEqual([other])
})

it('the merged customer withdraws what is theirs alone: the other case goes on, and neither reads of the other any more', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  const before = await state(other)
  const since = await listen('c1', 'c2')
  await say('c1', '我要撤诉')
  await say('c1', '确定撤回')
  expect((await since('c1')).at(-1)).toContain(one)
  expect(await state(one)).toMatchObject({ status: 'withdrawn' })
  expect((await state(one)).merged).toBeUndefined()
  const goesOn = await state(other)
  expect(goesOn).toMatchObject({ status: before.status, absorbed: [] })
  expect(goesOn.clocks.resolve?.endedAt).toBeUndefined()
  expect(await since('c2')).toEqual([])
  await give(other, { type: 'sendUpdate', text: '配件已经到店' })
  expect((await since('c1')).join()).not.toContain('配件已经到店')
  await say('c1', '恢复投诉')
  expect((await state(one)).withdrawn).toBeUndefined()
  expect((await state(other)).cycle).toBe(1)
})

it.each(['customer', 'staff'] as const)(
  'the other customer withdraws, told by %s: the complaint merged in goes on by itself and its customer is told',
  async teller => {
    await give(other, { type: 'accept' })
    await give(one, { type: 'merge', into: other })
    const since = await listen('c1', 'c2')
    if (teller === 'staff') expect(await give(other, { type: 'withdraw', reason: '不追究了' })).toBe('ok')
    else {
      await say('c2', '我要撤诉')
      await say('c2', '确定撤回')
      expect((await since('c2')).at(-1)).toContain(other)
    }
    expect(await state(other)).toMatchObject({ status: 'withdrawn', absorbed: [] })
    const own = await state(one)
    expect(own.merged).toBeUndefined()
    expect(own.withdrawn).toBeUndefined()
    expect(own.clocks.firstContact?.state).toBe('running')
    const words = await since('c1')
    expect(words).toHaveLength(1)
    expect(words[0]).toContain(one)
    expect(words[0]).not.toMatch(/撤/)
    await say('c1', '方向盘也开始抖了')
    expect((await state(one)).narrative.at(-1)?.text).toContain('方向盘')
  },
)

it('whoever looks at the merged number reads of their own case only, and their digits open no other', async () => {
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'sendUpdate', text: '赵女士，配件已经到店' })
  const { token } = await stage.links.mint(one)
  const page = JSON.stringify((await stage.page(token))?.view)
  expect(page).toContain(one)
  expect(page).not.toMatch(/赵|13800138000/)
  const found = await stage.lookUp(one, '9000', stage.at.now)
  expect(found).toMatchObject({ ok: true, view: { caseId: one, status: 'handed' } })
  expect(await stage.lookUp(other, '9000', stage.at.now)).toMatchObject({ ok: false, code: 'no-match' })
})

it('the page of the merged number shows the steps both have come, and words to its customer alone', async () => {
  await give(one, { type: 'merge', into: other })
  const { token } = await stage.links.mint(one)
  const view = async () => {
    const page = await stage.page(token)
    if (!page) throw new Error('no page')
    return page.view
  }
  const happenings = async () => (await view()).history.map(each => each.happening)
  const before = await happenings()
  await give(other, { type: 'accept' })
  expect(await view()).toMatchObject({ caseId: one, status: 'accepted', next: { step: 'contact' } })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  await give(other, { type: 'sendUpdate', text: '赵女士，配件已经到店' })
  await give(other, { type: 'promise', text: '给赵女士回电', dueAt: stage.at.now + 3_600_000 })
  expect((await view()).next.step).toBe('contact')
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', to: one })
  await give(other, { type: 'sendUpdate', text: '李先生，请放心', to: one })
  await give(other, { type: 'startWork', skipped: [{ step: 'agreed', reason: '先行处理' }] })
  const skipped = ['contacted', 'diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
  await give(other, { type: 'resolve', summary: '赵女士的刹车片换好了', skipped })
  const shown = await view()
  expect(shown.history.map(each => each.happening)).toEqual([
    ...before,
    'accepted',
    'reached',
    'update',
    'workStarted',
    'resolved',
  ])
  expect(shown).toMatchObject({ caseId: one, status: 'resolved', next: { step: 'wrapUp' } })
  expect(JSON.stringify(shown)).toContain('李先生，请放心')
  expect(JSON.stringify(shown)).not.toMatch(/赵|刹车片|配件/)
  const own = await stage.page((await stage.links.mint(other)).token)
  expect(JSON.stringify(own?.view)).toContain('赵女士的刹车片换好了')
  expect(JSON.stringify(own?.view)).not.toContain('李先生')
})

const safe = { safe: true, note: '人已安全，救援已安排' }

it('in danger, reaching the other customer ends no alarm: it is told once, and the cases stay together until they are safe', async () => {
  expect(await give(other, { type: 'merge', into: one })).toBe('ok')
  await say('c2', '快来人，车在延安高架上突然熄火停在中间车道，我在车里')
  await say('c2', '延安高架江苏路出口往东')
  expect((await state(one)).danger).toMatchObject({ now: true, from: other })
  // whoever answers the phone of this case's own customer has not reached who is in danger
  expect(await give(one, { type: 'recordContact', outcome: 'reached', by: 'phone' })).toBe('ok')
  expect((await stage.ledger.row(one))?.danger).toBe(true)
  expect(await give(other, { type: 'unmerge' })).toBe('danger-now')
  expect(await give(one, { type: 'pause', waitingFor: 'customer', reason: '等客户' })).toBe('danger-now')
  expect((await stage.app.detail(one))?.handling?.inDanger).toEqual([
    {
      caseId: other,
      name: '赵敏',
      phone: '+8613800138000',
      kind: 'stalledInTraffic',
      location: expect.stringContaining('延安高架江苏路出口往东'),
      reached: false,
    },
  ])
  expect(await give(one, { type: 'recordContact', outcome: 'reached', by: 'phone', ...safe, to: other })).toBe('ok')
  expect((await stage.ledger.row(one))?.danger).toBe(false)
  expect(await give(other, { type: 'unmerge' })).toBe('ok')
})

it('both in danger, each is named and reached for themselves, and safe only by their own word', async () => {
  expect(await give(other, { type: 'merge', into: one })).toBe('ok')
  await say('c1', '车在沪昆高速上着火了，我还在车里')
  await say('c2', '快来人，车在延安高架上突然熄火停在中间车道，我在车里')
  const waiting = async () =>
    (await stage.app.detail(one))?.handling?.inDanger.map(({ caseId, name, kind, reached }) => [
      caseId === one ? 'own' : 'guest',
      name,
      kind,
      reached,
    ])
  expect(await waiting()).toEqual([
    ['own', '李雷', 'fire', false],
    ['guest', '赵敏', 'stalledInTraffic', false],
  ])
  expect(await give(one, { type: 'recordContact', outcome: 'reached', by: 'phone', ...safe, to: other })).toBe('ok')
  expect(await waiting()).toEqual([
    ['own', '李雷', 'fire', false],
    ['guest', '赵敏', 'stalledInTraffic', true],
  ])
  expect((await stage.ledger.row(one))?.danger).toBe(true)
  expect((await state(one)).clocks.rescue?.endedAt).toBeUndefined()
  await say('c2', '我已经安全了，没有危险了')
  expect((await state(one)).danger).toMatchObject({ now: true, kind: 'fire' })
  expect(await waiting()).toEqual([['own', '李雷', 'fire', false]])
  expect(await give(one, { type: 'recordContact', outcome: 'reached', by: 'phone', ...safe })).toBe('ok')
  expect((await state(one)).clocks.rescue?.endedAt).toBeDefined()
})

it('both in danger and only the one told where: help is not sent to that place for the other', async () => {
  expect(await give(other, { type: 'merge', into: one })).toBe('ok')
  await say('c2', '车在沪昆高速上着火了')
  stage.at.now += 60_000
  await say('c1', '我的车也着火了，我还在车里出不来')
  const { handling, handoff } = (await stage.app.detail(one)) ?? {}
  const places = Object.fromEntries(handling?.inDanger.map(each => [each.caseId, each.location]) ?? [])
  expect(places).toEqual({ [other]: expect.stringContaining('沪昆高速'), [one]: undefined })
  expect(handoff?.danger.location).toBeUndefined()
  expect(handoff?.missing).toContain('location')
})

it('while the house waits for the one customer, the other is not told that it waits for them, and ends no waiting', async () => {
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  for (const to of [{}, { to: one }])
    await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', ...to })
  expect(await give(other, { type: 'pause', waitingFor: 'customer', reason: '等赵女士送车' })).toBe('ok')
  const since = await listen('c1', 'c2')
  await say('c1', '查进度')
  await say('c2', '查进度')
  const [theirs, own] = [(await since('c1')).join(), (await since('c2')).join()]
  expect(theirs).toContain('宋涛')
  expect(theirs).not.toMatch(/等您/)
  expect(own).toMatch(/等您/)
  await say('c1', '方向盘也开始抖了')
  expect((await state(other)).clocks.resolve?.waitingFor).toBe('customer')
  await say('c2', '我明天送车过来')
  expect((await state(other)).clocks.resolve?.state).toBe('running')
})

it('a case settled before it went on in another one is taken up again with what its customer wrote there, and they hear so', async () => {
  const skipped = ['contacted', 'diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
  await give(one, { type: 'accept' })
  await give(one, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  expect(await give(one, { type: 'resolve', summary: '刹车片换好了', skipped })).toBe('ok')
  stage.at.now += 60_000
  expect(await give(one, { type: 'merge', into: other })).toBe('ok')
  await say('c1', '又响了，根本没修好，我要找律师')
  const since = await listen('c1', 'c2')
  expect(await give(one, { type: 'unmerge' })).toBe('ok')
  expect(await state(one)).toMatchObject({ status: 'assigned', cycle: 2 })
  expect((await state(one)).narrative.at(-1)?.text).toContain('律师')
  // that it is their own again, who has it and by when: one message for both
  const [words, ...more] = await since('c1')
  expect(words).toMatch(/分开办|单独跟进/)
  expect(words).toMatch(/(?:负责|跟进)，会.+联系/)
  expect(words).toContain(one)
  expect(more).toEqual([])
  expect(await since('c2')).toEqual([])
})

it('a call promised to the merged customer is had once they were spoken to, and not by a call to the other', async () => {
  const standing = createStanding(stage)
  const [theirs, others] = ['c1', 'c2'].map(conversationId => ({ channel: 'webchat', conversationId })) as [Ref, Ref]
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  expect(await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })).toBe('ok')
  // the number they were told before, and the one that their matter goes under now
  const asOf = (ref: Ref) => Promise.all([one, other].map(caseId => standing.caseOf(ref, caseId)))
  expect(await asOf(theirs)).toEqual([{ goesOnIn: other }, { goesOnIn: other }])
  expect(await standing.caseOf(others, other)).toEqual({ goesOnIn: other, contactedAt: stage.at.now })
  stage.at.now += 60_000
  expect(await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', to: one })).toBe('ok')
  const contactedAt = stage.at.now
  expect(await asOf(theirs)).toEqual([
    { goesOnIn: other, contactedAt },
    { goesOnIn: other, contactedAt },
  ])
})

it('a time on the page of the merged customer is the one it is due, to the millisecond, however long the page takes to be read', async () => {
  await give(one, { type: 'merge', into: other })
  const { token } = await stage.links.mint(one)
  // each look at the clock comes a moment after the one before
  const slow = createProgressPage({ ...stage, clock: { now: () => stage.at.now++ } })
  const due = (await state(other)).clocks.firstContact?.dueAt
  const page = await slow(token)
  expect(due).toBeDefined()
  expect([page?.view.next.at, page?.view.next.after?.at]).toContain(due)
})
