// Two conversations about one matter: suggested, merged into one case and taken apart again, also when two people do it at once.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseDetail } from '../../src/app/caseShapes.ts'
import { fold } from '../../src/case/evolve.ts'
import { closingSteps } from '../../src/case/policy/pack/ending.ts'
import { staffWith } from '../case/play.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
let one: string
let other: string
const chief = { kind: 'staff', staffId: staffWith('serviceManager').id, via: 'session' } as const

const top = { ...chief, staffId: staffWith('generalManager').id } as const

const chat = (conversationId: string) => ({ channel: 'webchat', conversationId })
async function told(conversationId: string, words: readonly string[]): Promise<string> {
  const before = new Set((await stage.ledger.rows({ limit: 9 })).items.map(each => each.id))
  for (const text of words) await stage.say(text, { conversationId, userId: `u-${conversationId}` })
  const made = (await stage.ledger.rows({ limit: 9 })).items.find(each => !before.has(each.id))
  return made?.id ?? ''
}
const give = (
  caseId: string,
  command: Parameters<AppStage['handle']>[0]['command'],
  actor: Parameters<AppStage['handle']>[0]['actor'] = chief,
) => stage.handle({ caseId, command, actor })
const detail = async (caseId: string): Promise<CaseDetail> => {
  const found = await stage.app.detail(caseId)
  if (!found) throw new Error(`no case ${caseId}`)
  return found
}
const stateOf = async (caseId: string) => {
  const stored = await stage.ledger.loadCase(caseId)
  if (!stored || 'erased' in stored) throw new Error(`no case ${caseId}`)
  const folded = fold(stored.events)
  if (!folded) throw new Error('a case without events')
  const { version: _, revision: __, updatedAt: ___, ...state } = folded
  return state
}
const heard = async (conversationId: string) =>
  (await stage.ledger.messages(chat(conversationId), 0, 99)).map(each => each.text)

/** To its end, by what was done about it. */
async function closed(caseId: string): Promise<void> {
  const skipped = [...closingSteps, 'longTermMeasure', 'promise'].map(step => ({
    step,
    reason: '电话已确认',
  }))
  const orders = [
    { type: 'accept' },
    { type: 'recordContact', outcome: 'reached', by: 'phone' },
    { type: 'resolve', summary: '刹车片已检查', skipped },
    { type: 'recordImprovement', rootCause: '刹车片磨损', corrective: '更换', preventive: '来料检验' },
    { type: 'signOff', skipped },
  ] as const
  for (const each of orders) expect(await give(caseId, each)).toMatchObject({ ok: true })
  // nobody asked the customer: whoever handled it does not close it
  expect(await give(caseId, { type: 'close', skipped }, top)).toMatchObject({ ok: true })
}

beforeEach(async () => {
  stage = await openStage()
  one = await told('c1', ['刹车异响，你们修了三次都没修好，车牌沪A12345', '转人工'])
  other = await told('c2', ['我的车沪A12345，刹车还是异响，修了三次了', '转人工'])
})
afterEach(() => stage.close())

it('is suggested on both sides by the car and the story, and no more once joined or erased', async () => {
  expect((await detail(one)).handling?.suggestions).toMatchObject([{ caseId: other, because: ['sameCar'] }])
  expect((await detail(other)).handling?.suggestions).toMatchObject([{ caseId: one, because: ['sameCar'] }])
  await give(one, { type: 'erasePersonalData', reason: '客户要求' })
  expect((await detail(other)).handling?.suggestions).toEqual([])
})

it('merged and taken apart, both are what they were: state, conversation, what the customer was told', async () => {
  const before = { one: await stateOf(one), other: await stateOf(other) }
  const words = { one: await heard('c1'), other: await heard('c2') }
  expect(await give(one, { type: 'merge', into: other, reason: '同一件事' })).toMatchObject({ ok: true })
  expect((await detail(one)).handling).toMatchObject({ mergedInto: other, suggestions: [] })
  const survivor = await detail(other)
  expect(survivor.handling).toMatchObject({ absorbed: [one], suggestions: [] })
  // the other telling is read behind the link, whole
  expect((await detail(one)).transcript.map(each => each.text)).toEqual(expect.arrayContaining(words.one.slice(-1)))
  // whatever they hear of it they hear once, and in their own conversation
  const news = (await heard('c1')).length - words.one.length
  expect(news).toBeLessThanOrEqual(1)
  expect(await heard('c2')).toEqual(words.other)

  expect(await give(one, { type: 'unmerge' })).toMatchObject({ ok: true })
  expect(await stateOf(one)).toEqual(before.one)
  expect(await stateOf(other)).toEqual(before.other)
  expect((await detail(one)).handling?.suggestions).toMatchObject([{ caseId: other }])
})

it('each into the other at once: one wins, the other is told, and no case is lost', async () => {
  const results = await Promise.all([
    give(one, { type: 'merge', into: other }),
    give(other, { type: 'merge', into: one }),
  ])
  expect(results.filter(each => each.ok)).toHaveLength(1)
  const refused = results.find(each => !each.ok)
  expect(['case-merged', 'has-merged-cases']).toContain(refused && !refused.ok ? refused.code : '')
  const states = [await stateOf(one), await stateOf(other)]
  expect(states.filter(each => each.merged)).toHaveLength(1)
  expect(states.find(each => !each.merged)?.absorbed).toHaveLength(1)
})

it('with a solution of its own is not merged; the other one is, and what was agreed stands', async () => {
  await give(one, { type: 'accept' })
  await give(one, { type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] })
  await give(one, { type: 'recordAnswer', agreed: true, optionId: 'a' })
  expect(await give(one, { type: 'merge', into: other })).toMatchObject({ ok: false, code: 'agreement-stands' })
  expect((await stateOf(other)).absorbed).toEqual([])
  expect(await give(other, { type: 'merge', into: one })).toMatchObject({ ok: true })
  expect(await stateOf(one)).toMatchObject({ solution: { answer: 'agreed', optionId: 'a' }, absorbed: [other] })
})

it('into a case that is over, goes on elsewhere, is erased or is none: refused, and neither changes', async () => {
  const third = await told('c3', ['空调不制冷，要投诉', '转人工'])
  await give(third, { type: 'merge', into: other })
  const version = (await detail(one)).version
  const refusal = async (into: string) => {
    const result = await give(one, { type: 'merge', into })
    return result.ok ? 'ok' : result.code
  }
  expect(await refusal(third)).toBe('case-merged')
  expect(await refusal(one)).toBe('same-case')
  expect(await refusal('HY-20200101-0001')).toBe('unknown-case')
  await give(third, { type: 'unmerge' })
  await give(third, { type: 'withdraw', reason: '不追究了' })
  // nobody works on it any more: an open complaint would rest there with it
  expect(await refusal(third)).toBe('case-withdrawn')
  await give(third, { type: 'signOff' })
  await give(third, { type: 'close', skipped: [] })
  expect((await detail(third)).case.status).toBe('closed')
  expect(await refusal(third)).toBe('case-already-closed')
  await give(third, { type: 'erasePersonalData', reason: '客户要求' })
  expect(await refusal(third)).toBe('personal-data-erased')
  expect((await detail(one)).version).toBe(version)
})

it('a closed case is linked and unlinked from either side; what stands in the way of a merge names the other case', async () => {
  await give(other, { type: 'withdraw', reason: '不追究了' })
  await give(other, { type: 'signOff' })
  await give(other, { type: 'close', skipped: [] })
  const linksOf = async (caseId: string) => (await stateOf(caseId)).links
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    expect(await give(from, { type: 'link', caseId: to, kind: 'repeat' })).toMatchObject({ ok: true })
    expect(await linksOf(one)).toEqual([{ caseId: other, kind: 'repeat' }])
    expect(await linksOf(other)).toEqual([{ caseId: one, kind: 'repeat' }])
    expect((await stateOf(other)).status).toBe('closed')
    expect(await give(from, { type: 'unlink', caseId: to })).toMatchObject({ ok: true })
    expect([await linksOf(one), await linksOf(other)]).toEqual([[], []])
  }
  expect(await give(one, { type: 'merge', into: other })).toMatchObject({
    code: 'case-already-closed',
    detail: expect.stringContaining(other),
    extra: { caseId: other },
  })
  expect(await give(other, { type: 'merge', into: one })).not.toHaveProperty('extra.caseId')
})

it('is taken out again of a case that was closed, withdrawn or erased meanwhile', async () => {
  const before = await stateOf(one)
  for (const end of ['closed', 'withdrawn', 'erased'] as const) {
    expect(await give(one, { type: 'merge', into: other })).toMatchObject({ ok: true })
    if (end === 'closed') await closed(other)
    else if (end === 'withdrawn') await give(other, { type: 'withdraw', reason: '不追究了' })
    else await give(other, { type: 'erasePersonalData', reason: '客户要求' })
    expect((await detail(other)).case.status).toBe(end)
    // the other two have taken them apart already
    const apart = end === 'closed' ? { ok: true } : { ok: false, code: 'nothing-to-do' }
    expect(await give(one, { type: 'unmerge' })).toMatchObject(apart)
    expect(await stateOf(one)).toEqual(before)
    await give(other, { type: 'reopen', reason: '客户又来电' })
  }
})

it('a task in words is found across cases and finished after the end', async () => {
  const dueAt = stage.at.now + 3_600_000
  await give(one, { type: 'openTask', text: '五点前回电', staffId: chief.staffId, dueAt })
  await give(one, { type: 'merge', into: other })
  const mine = async () =>
    (await stage.app.tasks({ limit: 9, owner: { staffId: chief.staffId, role: 'serviceManager' } })).items
      .filter(each => each.kind === 'other')
      .map(({ caseId, text, overdue }) => ({ caseId, text, overdue }))
  expect(await mine()).toEqual([{ caseId: one, text: '五点前回电', overdue: false }])
  stage.at.now = dueAt
  await stage.duties.runDue()
  expect(await mine()).toEqual([{ caseId: one, text: '五点前回电', overdue: true }])
  const taskId = (await detail(one)).handling?.tasks.find(each => each.kind === 'other')?.id ?? ''
  expect(await give(one, { type: 'finishTask', taskId })).toMatchObject({ ok: true })
  expect(await mine()).toEqual([])
})
