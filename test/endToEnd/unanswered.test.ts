// What a customer writes once somebody has their case, over the public doors: a notice for whoever has it, a mark in the list, gone with the answer.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { alwaysOpen } from '../support/alwaysOpen.ts'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type Staff, staffAt } from '../support/staff.ts'

let server: TestServer
let chief: Staff
beforeAll(async () => {
  // whoever has the case is there, whatever the hour
  server = await startServer({ STORE_FILE: alwaysOpen() })
  chief = staffAt(server.base, 'songtao')
})
afterAll(() => server.close())

type Row = { id: string; wrote?: { at: string; asks?: true } }
async function rowOf(caseId: string): Promise<Row | undefined> {
  const { body } = await chief.get('/api/desk/cases?limit=200')
  return (body.items as Row[]).find(each => each.id === caseId)
}
const noticesOf = async (caseId: string) => {
  const { timeline } = await chief.open(caseId)
  return timeline.filter(each => each.type === 'staff.told' && JSON.stringify(each).includes('wrote')).length
}

const begins = {
  'zh-CN': ['空调修了又不制冷，等了三个星期没人管', '转人工'],
  'zh-TW': ['空調修了又不冷，等了三個星期沒人管', '轉真人'],
  en: ['The air conditioning was repaired and still does not cool, I have waited three weeks', 'talk to a person'],
} as const

it.each([
  ['zh-CN', ['谢谢', '好的'], '代步车什么时候给我？', '右后轮也开始响了'],
  ['zh-TW', ['謝謝', '好'], '代步車什麼時候給我？', '右後輪也開始有異音了'],
  ['en', ['thanks', 'ok'], 'what about my courtesy car?', 'the rear wheel makes a noise now as well'],
] as const)('%s: told once, marked until it is answered', async (language, small, question, more) => {
  const customer = await openCustomer(server.base, language)
  for (const each of begins[language]) await customer.say(each)
  const caseId = (await customer.caseId()) as string
  await chief.order(caseId, { type: 'accept' })
  await chief.order(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  for (const each of small) await customer.say(each)
  expect((await rowOf(caseId))?.wrote).toBeUndefined()
  await customer.say(question)
  expect((await rowOf(caseId))?.wrote).toMatchObject({ asks: true })
  await customer.say(more)
  const opened = await chief.open(caseId)
  expect(opened.handling).toMatchObject({ wrote: [{ text: question, asks: true }, { text: more }] })
  expect(await noticesOf(caseId)).toBe(1)
  await chief.order(caseId, { type: 'sendUpdate', text: '代步车已经在店里准备好了' })
  expect((await rowOf(caseId))?.wrote).toBeUndefined()
  expect((await chief.open(caseId)).handling).not.toHaveProperty('wrote')
})
