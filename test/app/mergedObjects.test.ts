// Two customers, one matter: who did not agree to what the other one did, or did not let it go as the other one did, is heard and answered.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Language } from '../../src/case/vocabulary.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
let one: string
let other: string
const chief = { kind: 'staff', staffId: 'songtao', via: 'session' } as const
const minute = 60_000

async function say(conversationId: string, text: string): Promise<string[]> {
  stage.at.now += 2 * minute
  await stage.say(text, { conversationId, userId: `u-${conversationId}` })
  const all = await stage.ledger.messages({ channel: 'webchat', conversationId }, 0, 999)
  return all.slice(all.findLastIndex(each => each.from === 'customer') + 1).map(each => each.text)
}
async function told(conversationId: string, words: readonly string[]): Promise<string> {
  const before = new Set((await stage.ledger.rows({ limit: 9 })).items.map(each => each.id))
  for (const text of words) await say(conversationId, text)
  return (await stage.ledger.rows({ limit: 9 })).items.find(each => !before.has(each.id))?.id ?? ''
}
const give = async (caseId: string, command: Parameters<AppStage['handle']>[0]['command']) => {
  const result = await stage.handle({ caseId, command, actor: chief })
  expect(result.ok ? 'ok' : result.detail).toBe('ok')
}
const state = async (caseId: string) => {
  const found = await stage.cases.fresh(caseId)
  if (!found) throw new Error(`no case ${caseId}`)
  return found
}

const words: Readonly<Record<Language, { tells: [string, string]; asks: string; objects: RegExp; no: string }>> = {
  'zh-CN': {
    tells: ['我叫李雷，电话13900139000，刹车异响，修了三次都没修好，车牌沪A12345', '转人工'],
    asks: '进度怎么样了',
    objects: /宋涛.*会.*(?:联系|谈)/,
    no: '我不同意,我要退车',
  },
  'zh-TW': {
    tells: ['我叫李雷，電話13900139000，煞車異音，修了三次都沒修好，車牌ABC-1234', '轉真人'],
    asks: '進度怎麼樣了',
    objects: /宋.*(?:會|將).*聯絡/,
    no: '我不接受，我要退車',
  },
  en: {
    tells: ['My name is Lee, 13900139000, the brakes still squeal after three repairs', 'I want to talk to a person'],
    asks: 'how does it stand?',
    objects: /Song Tao.*(?:be in touch|contact you)/,
    no: "I don't agree, I want my money back",
  },
}

async function join(language: Language) {
  one = await told('c1', words[language].tells)
  await give(other, { type: 'accept' })
  await give(one, { type: 'merge', into: other })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  await give(other, { type: 'recordContact', outcome: 'reached', by: 'phone', to: one })
}
beforeEach(async () => {
  stage = await openStage()
  other = await told('c2', ['我叫赵敏，电话13800138000，我的车沪A12345，刹车还是异响，修了三次了', '转人工'])
})
afterEach(async () => {
  expect(stage.failures).toEqual([])
  await stage.close()
})

it.each<Language>(['zh-CN', 'zh-TW', 'en'])(
  '%s: who did not agree to what the other one did is heard, and told who has it and by when',
  async language => {
    await join(language)
    await give(other, { type: 'proposeSolution', options: [{ id: 'a', text: '更换刹车片' }] })
    await say('c2', '同意')
    expect((await state(other)).solution?.answer).toBe('agreed')
    expect((await state(other)).clocks.firstContact?.endedAt).toBeDefined()
    const answer = (await say('c1', words[language].no)).join()
    expect(answer).toMatch(words[language].objects)
    expect(answer).not.toMatch(/赵|刹车片/)
    const after = await state(other)
    // the other one's word stands
    expect(after.solution?.answer).toBe('agreed')
    expect(after.clocks.firstContact).toMatchObject({ state: 'running' })
    expect(after.wrote?.find(each => each.from === one)).toMatchObject({
      text: words[language].no,
      asks: true,
      told: true,
    })
    expect(after.guests?.[one]).toMatchObject({ awaitsContact: true })
    expect((await say('c1', words[language].asks)).join()).toMatch(/宋|Song/)
  },
)

it('a refusal of what is put to the other one is heard as well', async () => {
  await join('zh-CN')
  await give(other, { type: 'proposeSolution', options: [{ id: 'a', text: '更换刹车片' }] })
  expect((await say('c1', '不接受')).join()).toMatch(words['zh-CN'].objects)
  expect((await state(other)).solution?.answer).toBe('open')
  expect((await state(other)).clocks.firstContact?.state).toBe('running')
})

it('nothing refused, nothing begins anew', async () => {
  await join('zh-CN')
  await give(other, { type: 'proposeSolution', options: [{ id: 'a', text: '更换刹车片' }] })
  await say('c2', '同意')
  await say('c1', '没有')
  await say('c1', '好的，谢谢')
  expect((await state(other)).clocks.firstContact?.endedAt).toBeDefined()
})

it('after the other one has let it go, who asks whether theirs goes on hears that it does, with whom and by when', async () => {
  await join('zh-CN')
  await say('c2', '我要撤诉')
  await say('c2', '确定撤回')
  const answer = (await say('c1', '我可没撤!什么状态?')).join()
  expect(answer).toContain(one)
  expect(answer).toMatch(/宋涛/)
  expect((await state(one)).withdrawn).toBeUndefined()
})

it('resolved and confirmed by the other one, whom it does not help has theirs taken up again', async () => {
  await join('zh-CN')
  await give(other, { type: 'proposeSolution', options: [{ id: 'a', text: '更换刹车片' }] })
  await say('c2', '同意')
  await give(other, {
    type: 'resolve',
    summary: '刹车片换好了',
    skipped: [{ step: 'diagnosed', reason: '客户要求' }],
  })
  const answer = (await say('c1', '没解决')).join()
  expect(answer).toContain(one)
  expect(answer).toMatch(/宋涛.*会/)
  expect((await state(one)).clocks.firstContact?.state).toBe('running')
  expect((await state(other)).resolution).toBeDefined()
})
