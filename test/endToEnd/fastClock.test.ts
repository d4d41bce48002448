// CLOCK_SPEED lets a person watch a case of two days breach, climb and be closed: every time they are shown is the case's own.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type DeskCase, staffAt } from '../support/staff.ts'

/** six hours of every case's clocks pass in a second: the two days in eight */
const clockSpeed = 6 * 3_600
const hourMs = 3_600_000

let server: TestServer
beforeAll(async () => {
  server = await startServer({ CLOCK_SPEED: String(clockSpeed) })
})
afterAll(() => server.close())

const types = ({ timeline }: DeskCase) => timeline.map(each => each.type)
const at = ({ timeline }: DeskCase, type: string) =>
  Date.parse(timeline.findLast(each => each.type === type)?.at ?? 'never')

it('a case nobody takes breaches and climbs; taken up, it is promised, settled, asked about and closed', async () => {
  const customer = await openCustomer(server.base)
  for (const text of ['空调修了两次还是不制冷,等了三个星期没人理我', '转人工']) await customer.say(text)
  const id = (await customer.caseId()) ?? ''
  const staff = staffAt(server.base, 'songtao')
  async function until(done: (detail: DeskCase) => boolean, what: string): Promise<DeskCase> {
    for (let tries = 0; tries < 400; tries++) {
      const detail = await staff.open(id)
      if (done(detail)) return detail
      await sleep(100)
    }
    throw new Error(`never happened: ${what}`)
  }

  const late = await until(
    each => each.handoff.clocks.some(clock => clock.name === 'resolve' && clock.state === 'breached'),
    'the two days have passed',
  )
  expect(types(late)).toEqual(expect.arrayContaining(['clock.warned', 'clock.breached', 'case.escalated']))
  const levels = late.handling.escalations.map(each => each.level)
  expect(levels).toEqual([...new Set(levels)].toSorted())
  // each when its time had come, by the clock of the case
  for (const each of late.handoff.clocks.filter(clock => clock.state === 'breached')) {
    const breach = late.timeline.find(row => row.type === 'clock.breached' && row.text === each.name)
    expect(Date.parse(breach?.at ?? ''), each.name).toBeGreaterThanOrEqual(Date.parse(each.dueAt))
  }

  const owner = staffAt(server.base, late.case.owner.staffId ?? 'songtao')
  await owner.order(id, { type: 'accept' })
  await owner.order(id, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  // by the clock of whoever orders it, three hours from now: three hours of the case as well
  const before = Date.now()
  await owner.order(id, { type: 'promise', text: '配件到货后答复', dueAt: new Date(before + 3 * hourMs).toISOString() })
  const promised = await staff.open(id)
  const update = promised.handoff.clocks.find(each => each.name === 'update')
  const length = Date.parse(update?.dueAt ?? '') - at(promised, 'promise.made')
  expect(length).toBeGreaterThan(3 * hourMs - 60_000)
  expect(length).toBeLessThanOrEqual(3 * hourMs)
  await owner.order(id, { type: 'sendUpdate', text: '配件到了' })
  await owner.order(id, { type: 'diagnose', cause: '压缩机', liable: 'manufacturer', justified: true })
  await owner.order(id, { type: 'proposeSolution', options: [{ id: 'a', text: '更换压缩机', remedy: 'repair' }] })
  await customer.say('同意')
  await owner.order(id, { type: 'resolve', summary: '更换压缩机' })

  const asked = await until(each => types(each).includes('followUp.asked'), 'the customer is asked')
  expect(at(asked, 'followUp.asked') - at(asked, 'case.resolved')).toBeGreaterThanOrEqual(24 * hourMs)
  await customer.say('满意')
  await until(each => types(each).includes('followUp.answered'), 'the answer is there')
  await owner.order(id, {
    type: 'recordImprovement',
    rootCause: '密封老化',
    corrective: '更换',
    preventive: '保养时检查',
  })
  await owner.order(id, { type: 'signOff' })
  await owner.order(id, { type: 'close' })

  const closed = await staff.open(id)
  expect(closed.case.status).toBe('closed')
  const times = closed.timeline.map(each => each.at)
  expect(times).toEqual(times.toSorted())
  // the talk runs on the same clock: its last word, that the case is closed, comes with the closing
  const said = closed.transcript.at(-1)
  expect(Math.abs(Date.parse(said?.at ?? '') - at(closed, 'case.closed'))).toBeLessThan(24 * hourMs)
}, 60_000)
