// The main job in the real product: from the first sentence to a person's desk, and back to the customer at every step.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handoff as handoffShape } from '../../src/case/handoff.ts'
import { type Customer, openCustomer, type Seen } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'

/** four hours of case time pass in a second once a case is handed over */
const clockSpeed = 4 * 3_600

let server: TestServer
beforeAll(async () => {
  server = await startServer({ CLOCK_SPEED: String(clockSpeed) })
})
afterAll(() => server.close())

const answers: Record<string, string> = {
  'customer.name': '陈建国',
  'customer.phone': '13912345678',
  'vehicle.model': '途观L',
  'vehicle.plate': '沪A12345',
  'vehicle.mileageKm': '3万公里',
  'vehicle.purchasedOn': '2024年3月',
  'background.store': '滨江店',
  demand: '尽快把配件装上,给我一个准确时间',
  confirm: '对的',
  consent: '同意',
}

const asked = (seen: readonly Seen[]) =>
  seen.findLast(each => each.channelData?.huiyin?.asks)?.channelData?.huiyin?.asks
const events = (seen: readonly Seen[]) => seen.flatMap(each => each.channelData?.huiyin?.event ?? [])

/** Answers what is asked until the case is handed over; everything the bot said on the way. */
async function toHandoff(customer: Customer, opening: string): Promise<Seen[]> {
  await customer.heard()
  await customer.say(opening)
  const said = await customer.heard()
  for (let turns = 0; turns < 15 && !events(said).includes('handoff'); turns++) {
    await customer.say(answers[asked(said) ?? ''] ?? '不知道')
    said.push(...(await customer.heard()))
  }
  return said
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await sleep(100)
  }
  throw new Error(`never happened: ${what}`)
}

const hears = (customer: Customer, event: string) =>
  until(async () => (await customer.all()).find(each => each.channelData?.huiyin?.event === event), event)

describe('one complaint', () => {
  it('is greeted, soothed, taken down, handed over once, with every number in place', async () => {
    const customer = await openCustomer(server.base)
    const greeting = await customer.heard()
    expect(greeting.length).toBeGreaterThan(0)
    expect(asked(greeting)).toBe('story')
    const said = await toHandoff(customer, '说好三天到货的刹车片,都两个礼拜了还没到,打电话就说再等等')
    expect(events(said).filter(each => each === 'registered')).toHaveLength(1)
    expect(events(said).filter(each => each === 'handoff')).toHaveLength(1)
    const caseId = (await customer.caseId()) as string
    expect(caseId).toMatch(/^HY-\d{8}-\d{4,}$/)
    const opened = await staffAt(server.base, 'songtao').open(caseId)
    const handoff = handoffShape.parse(opened.handoff)
    expect(handoff).toMatchObject({
      caseId,
      source: 'webchat',
      category: 'parts',
      severity: { level: 'complaint' },
      customer: { name: '陈建国', phone: '+8613912345678' },
    })
    expect(handoff.clocks.map(each => each.name)).toEqual(expect.arrayContaining(['firstContact', 'resolve']))
    // every reason is in the customer's own words
    const words = opened.transcript
      .filter(each => each.from === 'customer')
      .map(each => each.text)
      .join('\n')
    for (const reason of handoff.severity.reasons) expect(words).toContain(reason.evidence)
  })

  it('is accepted, updated, resolved, asked about, signed off and closed, and the customer hears each step', async () => {
    const customer = await openCustomer(server.base)
    await toHandoff(customer, '保养多收了我三百块钱,没人解释')
    const caseId = (await customer.caseId()) as string
    const chief = staffAt(server.base, 'songtao')
    await chief.order(caseId, { type: 'accept' })
    await chief.order(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
    await chief.order(caseId, { type: 'sendUpdate', text: '账单已核对,结果下午和您说。' })
    expect((await hears(customer, 'update')).text).toContain('账单已核对')
    await expect(chief.order(caseId, { type: 'resolve', summary: '已说明收费明细' })).rejects.toThrow('step-missing')
    await chief.order(caseId, { type: 'diagnose', cause: '工时录错一项', liable: 'store', justified: true })
    await chief.order(caseId, {
      type: 'proposeSolution',
      options: [{ id: 'a', text: '退回多收的三百元', remedy: 'refund', amount: 300 }],
    })
    await hears(customer, 'proposal')
    await customer.heard()
    await customer.say('同意')
    await until(
      async () => ((await chief.open(caseId)).case.status === 'agreed' ? true : undefined),
      'agreed to the solution',
    )
    await customer.heard()
    await chief.order(caseId, { type: 'resolve', summary: '已退回三百元,并说明了收费明细' })
    await hears(customer, 'followUp')
    await customer.heard()
    await customer.say('满意')
    await until(
      async () => ((await chief.open(caseId)).case.status === 'awaitingSignOff' ? true : undefined),
      'awaiting sign-off',
    )
    expect((await customer.heard()).length).toBe(1)
    await chief.order(caseId, { type: 'signOff' })
    await chief.order(caseId, { type: 'close' })
    await hears(customer, 'closed')
    const { timeline } = await chief.open(caseId)
    const types = timeline.map(each => each.type)
    for (const type of [
      'case.accepted',
      'customer.contacted',
      'update.sent',
      'case.diagnosed',
      'solution.agreed',
      'case.resolved',
      'followUp.asked',
      'followUp.answered',
      'case.signedOff',
      'case.closed',
    ])
      expect(types).toContain(type)
    expect(timeline.find(each => each.type === 'case.accepted')?.actor).toMatchObject({
      kind: 'staff',
      staffId: 'songtao',
    })
  }, 60_000)

  it('goes back to the service manager when the customer says it did not help', async () => {
    const customer = await openCustomer(server.base)
    await toHandoff(customer, '修完的空调还是有异响,白跑一趟')
    const caseId = (await customer.caseId()) as string
    const desk = staffAt(server.base, 'songtao')
    await desk.order(caseId, { type: 'accept' })
    await desk.order(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
    await desk.order(caseId, {
      type: 'resolve',
      summary: '重新紧固了风机',
      skipped: [
        { step: 'diagnosed', reason: '当场处理' },
        { step: 'agreed', reason: '客户在场看着修' },
      ],
    })
    await hears(customer, 'followUp')
    await customer.say('没有解决,还是响')
    const again = await until(async () => {
      const now = await desk.open(caseId)
      return now.timeline.some(each => each.type === 'case.reopened') ? now : undefined
    }, 'reopened')
    expect(again.case.owner.role).toBe('serviceManager')
    expect(again.case.status).toBe('assigned')
    expect(again.handoff.clocks.find(each => each.name === 'firstContact')?.state).toBe('running')
  }, 60_000)

  it('warns and breaches on its own when nobody moves', async () => {
    const customer = await openCustomer(server.base)
    await toHandoff(customer, '等了两个小时没人理我')
    const caseId = (await customer.caseId()) as string
    const desk = staffAt(server.base, 'songtao')
    const late = await until(async () => {
      const now = await desk.open(caseId)
      const breached = now.timeline.filter(each => each.type === 'clock.breached').map(each => each.text)
      return breached.includes('firstContact') && breached.includes('resolve') ? now : undefined
    }, 'both clocks breached')
    const times = (type: string, name: string | undefined) =>
      late.timeline.filter(each => each.type === type && each.text?.split(' ')[0] === name).length
    for (const { type, text } of late.timeline)
      if (type === 'clock.breached') expect(times(type, text)).toBeLessThanOrEqual(times('clock.started', text))
    // each end took it up, and each level above was given time of its own
    expect(late.timeline.map(each => each.type)).toContain('case.escalated')
    expect(late.handling.escalations[0]).toMatchObject({ trigger: 'breach', clocks: ['firstContact'] })
    expect(late.handoff.clocks.map(each => each.name)).toContain('attention')
    expect((await desk.cases('?overdue=true')).map(each => each.id)).toContain(caseId)
  }, 90_000)
})
