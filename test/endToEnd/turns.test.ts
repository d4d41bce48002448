// Turns over real HTTP: one at a time per conversation, in order, once per inbound message (lessons 1, 2, 17).
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type Staff, staffAt } from '../support/staff.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const burst = [
  '我的车刹车踩不下去了',
  '车牌沪A8K621',
  '电话13812345678',
  '我姓余',
  '现在车停在你们店门口',
  '请尽快处理',
]

/** Staff write in between; the case moves on under their hands, so they read and try again as the page does. */
async function tell(staff: Staff, caseId: string, text: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const { version } = await staff.open(caseId)
    const reply = await staff.post(
      `/api/desk/cases/${caseId}/commands`,
      { type: 'sendUpdate', text },
      { 'if-match': String(version) },
    )
    if (reply.status === 200) return
    expect(reply.body.code).toBe('stale-version')
  }
  throw new Error('never told')
}

describe('six overlapping messages, each sent three times, and a word from staff in between', () => {
  it('are all recorded once, none of the facts is lost, one case comes of it', async () => {
    const customer = await openCustomer(server.base)
    await customer.say('你们保养后空调有异味', 'first')
    const caseId = (await customer.caseId()) as string
    const staff = staffAt(server.base, 'songtao')
    const sent = burst.flatMap((text, index) => [0, 1, 2].map(() => customer.say(text, `burst-${index}`)))
    const update = tell(staff, caseId, '我们看到了,正在安排')
    const ids = await Promise.all(sent)
    await update
    // the three sendings of one message were answered with one id
    for (let index = 0; index < burst.length; index++) expect(new Set(ids.slice(index * 3, index * 3 + 3)).size).toBe(1)

    const all = await customer.all()
    const said = all.filter(each => !each.channelData?.huiyin).map(each => each.text)
    expect(said.slice(1).sort()).toEqual([...burst].sort())
    expect(new Set(all.map(each => each.id)).size).toBe(all.length)
    const { handoff, timeline } = await staff.open(caseId)
    expect(handoff.vehicle.plate).toBe('沪A8K621')
    expect(handoff.customer.phone).toBe('+8613812345678')
    expect(handoff.customer.name).toContain('余')
    expect(handoff.severity.level).toBe('major')
    expect(timeline.filter(each => each.type === 'update.sent')).toHaveLength(1)
    expect(all.filter(each => each.channelData?.huiyin?.event === 'update')).toHaveLength(1)
    const mine = (await staff.cases()).filter(each => each.id === caseId)
    expect(mine).toHaveLength(1)
    expect(timeline.filter(each => each.type === 'case.registered')).toHaveLength(1)
  })

  it('keep the order in which they arrived', async () => {
    const customer = await openCustomer(server.base)
    const texts = Array.from({ length: 12 }, (_, index) => `第${index + 1}句:变速箱顿挫`)
    for (const text of texts) await customer.say(text)
    const said = (await customer.all()).filter(each => !each.channelData?.huiyin).map(each => each.text)
    expect(said).toEqual(texts)
  })
})
