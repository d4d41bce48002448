// A person in the bot's place, in the real product: taken over, talked, promised, handed back, all over the public doors.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCustomer, type Seen } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const eventsOf = (seen: readonly Seen[]) => seen.map(each => each.channelData?.huiyin?.event)

it('from take-over to hand-back the customer hears nobody but staff', async () => {
  const customer = await openCustomer(server.base)
  await customer.say('空调修了又不制冷,等了三个星期没人管')
  const caseId = (await customer.caseId()) as string
  const chief = staffAt(server.base, 'songtao')
  await chief.order(caseId, { type: 'takeOver' })
  const begun = await customer.heard()
  expect(eventsOf(begun.slice(-1))).toEqual(['live'])
  expect(begun.at(-1)?.text).toContain('宋涛')
  await customer.say('在吗')
  expect(await customer.heard()).toEqual([])
  const path = `/api/desk/cases/${caseId}/commands`
  // the customer has written since: what is said in a chat needs no version
  expect(await chief.post(path, { type: 'say', text: '您好，我来看您的空调' })).toMatchObject({ status: 200 })
  const heard = await customer.heard()
  expect(eventsOf(heard)).toEqual(['live'])
  expect(heard[0]?.text).toContain('您好，我来看您的空调')
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  await chief.order(caseId, { type: 'promise', text: '告知检测结果', dueAt })
  await chief.order(caseId, { type: 'handBack' })
  expect(await chief.get(`/api/desk/cases/${caseId}`)).toMatchObject({
    body: {
      case: { live: null },
      agreement: { live: null, promises: [{ text: '告知检测结果', dueAt, keptAt: null }] },
    },
  })
  await customer.heard()
  await customer.say('好的,谢谢')
  expect((await customer.heard()).length).toBeGreaterThan(0)
})
