// What a customer writes beside a progress link, and what they write while a colleague talks to them about another matter.
import { afterEach, expect, it } from 'vitest'
import { staffWith } from '../case/play.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
afterEach(() => stage.close())

const chief = { kind: 'staff', staffId: staffWith('serviceManager').id, via: 'session' } as const
async function firstCase(): Promise<string> {
  const [row] = (await stage.ledger.rows({ limit: 5 })).items
  return row?.id ?? ''
}
const chat = (conversationId: string) => ({ channel: 'webchat', conversationId })

it('danger told beside a link is danger', async () => {
  stage = await openStage()
  await stage.say('空调修了又不制冷', { conversationId: 'c1', userId: 'u1' })
  const caseId = await firstCase()
  const { url, token } = await stage.links.mint(caseId)
  await stage.say(`刹车失灵了,我现在在高速上停不下来! ${url}`, { conversationId: 'c2', userId: 'u2' })
  const detail = await stage.app.detail(caseId)
  expect(detail?.handoff?.danger.now).toBe(true)
  expect(detail?.handoff?.background.narrative).toContain('刹车失灵了')
  const heard = await stage.ledger.messages(chat('c2'), 0, 20)
  expect(heard.some(each => each.event === 'danger')).toBe(true)
  // the link opens the case and stands nowhere in what others read
  expect(JSON.stringify([detail, heard.filter(each => each.from === 'customer')])).not.toContain(token)
})

it('who comes by link to a case a colleague is talking about stays with that case', async () => {
  stage = await openStage()
  await stage.say('空调修了又不制冷', { conversationId: 'c1', userId: 'u1' })
  const caseId = await firstCase()
  await stage.app.command({ caseId, command: { type: 'takeOver' }, actor: chief })
  const { url } = await stage.links.mint(caseId)
  await stage.say(`我换手机了 ${url}`, { conversationId: 'c2', userId: 'u2' })
  await stage.say('座椅也有异响', { conversationId: 'c2', userId: 'u2' })
  expect((await stage.ledger.rows({ limit: 5 })).items).toHaveLength(1)
  expect((await stage.ledger.messages(chat('c2'), 0, 20)).filter(each => each.from === 'bot')).toEqual([])
  expect((await stage.app.detail(caseId))?.transcript.map(each => each.text)).toContain('座椅也有异响')
})

it('a promise does not back the money it names', async () => {
  stage = await openStage()
  await stage.say('空调修了又不制冷', { conversationId: 'c1', userId: 'u1' })
  const caseId = await firstCase()
  const agent = { ...chief, staffId: staffWith('customerCareAgent').id }
  const dueAt = stage.at.now + 86_400_000
  const promised = await stage.app.command({
    caseId,
    command: { type: 'promise', text: '我们会给您退款5000元', dueAt },
    actor: agent,
  })
  expect(promised).toMatchObject({ ok: false, code: 'promise-without-decision' })
})
