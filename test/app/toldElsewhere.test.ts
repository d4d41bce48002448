// The same car and phone, told in another conversation without a number: staff see the two side by side, and whoever writes reads nothing of the first.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { storeIdOf } from '../../src/case/matter.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
let first: string

async function say(conversationId: string, text: string): Promise<string> {
  stage.at.now += 120_000
  await stage.say(text, { conversationId, userId: `u-${conversationId}` })
  const all = await stage.ledger.messages({ channel: 'webchat', conversationId }, 0, 999)
  return all
    .slice(all.findLastIndex(each => each.from === 'customer') + 1)
    .map(each => each.text)
    .join('\n')
}
async function told(conversationId: string, words: readonly string[]) {
  const before = new Set((await stage.ledger.rows({ limit: 9 })).items.map(each => each.id))
  const heard: string[] = []
  for (const text of words) heard.push(await say(conversationId, text))
  const caseId = (await stage.ledger.rows({ limit: 9 })).items.find(each => !before.has(each.id))?.id ?? ''
  return { caseId, heard: heard.join('\n') }
}
const state = async (caseId: string) => {
  const found = await stage.cases.fresh(caseId)
  if (!found) throw new Error(`no case ${caseId}`)
  return found
}

beforeEach(async () => {
  stage = await openStage()
  const opening = '我叫张三，电话13800001111，车牌沪A12345，发动机漏油，漏了一路，嘉定店'
  first = (await told('c1', [opening, '转人工'])).caseId
})
afterEach(async () => {
  expect(stage.failures).toEqual([])
  await stage.close()
})

it('whoever types its plate and number learns neither that it is there nor where', async () => {
  const there = storeIdOf(await state(first))
  expect(there).toBeDefined()
  const { caseId, heard } = await told('c2', [
    '我前天反映过的，就是漏油那个，怎么还没人管？',
    '电话13800001111，车牌沪A12345',
    '转人工',
    '谁负责？',
  ])
  const later = await state(caseId)
  expect(later.handedOff).toBeDefined()
  expect(storeIdOf(later)).toBeUndefined()
  const owner = stage.rules.directory.staff.find(({ id }) => id === later.routing?.owner.staffId)
  expect(owner?.store).not.toBe(there)
  expect(later.narrative[0]?.text).toContain('就是漏油那个')
  expect(heard).not.toContain(first)
  expect(heard).not.toMatch(/张三|发动机|漏了一路/)
  for (const { name } of stage.rules.directory.staff.filter(({ store }) => store === there))
    expect(heard).not.toContain(name)
})

it('staff see each beside the other', async () => {
  const words = ['就是漏油那个，怎么还没人管？', '电话13800001111，车牌沪A12345', '转人工']
  const { caseId } = await told('c2', words)
  for (const [one, other] of [
    [first, caseId],
    [caseId, first],
  ] as const) {
    const detail = await stage.app.detail(one)
    expect(detail).toMatchObject({
      handoff: { customer: { previousCases: [other] } },
      handling: { suggestions: [{ caseId: other, because: ['sameCar', 'samePhone'] }] },
    })
  }
})
