// What staff are told, in the running product: it waits over a restart, for each of them, until they have noted it or the case is over.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskToken, startServer, type TestServer } from '../support/server.ts'
import { type Staff, staffAt } from '../support/staff.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

interface Waiting {
  id: number
  caseId: string
  about: string
}
const waiting = async (staff: Staff, caseId: string): Promise<Waiting[]> =>
  ((await staff.get('/api/desk/notices')).body.items as Waiting[]).filter(each => each.caseId === caseId)
const boss = () => staffAt(server.base, 'hanmei')
async function phoned(story: string): Promise<string> {
  const { body } = await boss().post('/api/desk/cases', { source: 'phone', story })
  return body.caseId as string
}
/** With these words the general manager hears of it at once, whatever the hour. */
const forTheTop = '修了三次还没修好，我已经联系记者了，明天就上电视曝光你们'

it('waits over a restart until it is noted', async () => {
  const caseId = await phoned(forTheTop)
  const items = await waiting(boss(), caseId)
  expect(items).not.toEqual([])
  await server.kill()
  await server.restart()
  expect(await waiting(boss(), caseId)).toEqual(items)
  const ids = items.map(each => each.id)
  // somebody else cannot note it for them
  const others = await staffAt(server.base, 'caoyi').post('/api/desk/notices/noted', { ids })
  expect(others).toEqual({ status: 200, body: { noted: 0 } })
  expect(await waiting(boss(), caseId)).toEqual(items)
  const noted = await boss().post('/api/desk/notices/noted', { ids })
  expect(noted.body).toEqual({ noted: ids.length })
  expect(await waiting(boss(), caseId)).toEqual([])
})

it('is gone with the personal data, and is nobody’s without a name', async () => {
  const caseId = await phoned(forTheTop)
  expect(await waiting(boss(), caseId)).not.toEqual([])
  await boss().order(caseId, { type: 'erasePersonalData', reason: '客户要求' })
  expect(await waiting(boss(), caseId)).toEqual([])
  const nameless = await fetch(`${server.base}/api/desk/notices`, { headers: { authorization: `Bearer ${deskToken}` } })
  expect(nameless.status).toBe(403)
})
