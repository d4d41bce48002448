// Cases that belong together, over the real desk API: linked on both sides, merged and taken apart as one change each.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type DeskCase, type Staff, staffAt } from '../support/staff.ts'

let server: TestServer
let chief: Staff
beforeAll(async () => {
  server = await startServer()
  chief = staffAt(server.base, 'songtao')
})
afterAll(() => server.close())

async function phoned(story: string): Promise<string> {
  const { status, body } = await chief.post('/api/desk/cases', { source: 'phone', story })
  expect(status).toBe(201)
  return body.caseId as string
}
const give = (caseId: string, version: number, command: object) =>
  chief.post(`/api/desk/cases/${caseId}/commands`, command, { 'if-match': String(version) })
const typesOf = ({ timeline }: DeskCase) => timeline.map(each => each.type)

let one: string
let other: string
beforeEach(async () => {
  one = await phoned('空调不制冷，昨天修过还是不行')
  other = await phoned('还是那台车，空调修了没用')
})

describe('a merge', () => {
  it('changes both cases, and unmerging makes the first what it was', async () => {
    await chief.order(one, { type: 'accept' })
    const before = await chief.open(one)
    const target = await chief.open(other)
    expect(await chief.order(one, { type: 'merge', into: other, reason: '同一件事' })).toMatchObject({
      status: 'merged',
      nextDueAt: null,
      overdue: false,
    })
    const merged = await chief.open(one)
    const goesOn = await chief.open(other)
    expect(merged.handling).toMatchObject({ mergedInto: other, absorbed: [] })
    expect(goesOn.handling).toMatchObject({ mergedInto: null, absorbed: [one] })
    expect(typesOf(merged).at(-1)).toBe('case.merged')
    expect(typesOf(goesOn).slice(target.timeline.length)[0]).toBe('case.absorbed')
    const earlier = [before, target].map(each => each.case.nextDueAt ?? '').sort()[0]
    expect(goesOn.case).toMatchObject({ status: target.case.status, nextDueAt: earlier })

    await chief.order(one, { type: 'unmerge' })
    const again = await chief.open(one)
    const { version: _, updatedAt: __, ...was } = before.case as DeskCase['case'] & { updatedAt: string }
    expect(again.case).toMatchObject(was)
    expect(again.handling).toEqual(before.handling)
    expect(again.handoff.clocks).toEqual(before.handoff.clocks)
    const alone = await chief.open(other)
    expect(alone.handling.absorbed).toEqual([])
    expect(typesOf(alone)).toContain('case.released')
    expect(alone.handoff.clocks).toEqual(target.handoff.clocks)
  })

  it('is refused on an old version, into no case, into itself, and into one that goes on elsewhere; nothing changes', async () => {
    const third = await phoned('第三通电话，说的是同一台车')
    await chief.order(third, { type: 'merge', into: other })
    const seen = await chief.open(one)
    const codes = async (version: number, into: string) => {
      const { status, body } = await give(one, version, { type: 'merge', into })
      return [status, body.code]
    }
    expect(await codes(seen.version - 1, other)).toEqual([409, 'stale-version'])
    expect(await codes(seen.version, 'HY-20200101-0001')).toEqual([404, 'unknown-case'])
    expect(await codes(seen.version, one)).toEqual([409, 'same-case'])
    expect(await codes(seen.version, third)).toEqual([409, 'case-merged'])
    const { version } = await chief.open(other)
    const { body } = await give(other, version, { type: 'merge', into: one })
    expect(body).toMatchObject({ code: 'has-merged-cases', absorbed: [third] })
    expect((await chief.open(one)).version).toBe(seen.version)
    expect((await chief.open(other)).version).toBe(version)
  })

  it('of both into each other at once happens once', async () => {
    const versions = await Promise.all([chief.open(one), chief.open(other)])
    const answers = await Promise.all([
      give(one, versions[0].version, { type: 'merge', into: other }),
      give(other, versions[1].version, { type: 'merge', into: one }),
    ])
    expect(answers.map(each => each.status).sort()).toEqual([200, 409])
    const [first, second] = await Promise.all([chief.open(one), chief.open(other)])
    expect([first.handling.mergedInto, second.handling.mergedInto].filter(Boolean)).toHaveLength(1)
    expect([...first.handling.absorbed, ...second.handling.absorbed]).toHaveLength(1)
  })

  it('leaves the case nothing to do but a note and being taken apart', async () => {
    await chief.order(one, { type: 'merge', into: other })
    const { version } = await chief.open(one)
    const { status, body } = await give(one, version, { type: 'accept' })
    expect([status, body.code, body.into]).toEqual([409, 'case-merged', other])
    await chief.order(one, { type: 'addNote', text: '客户又来电' })
  })
})

describe('two customers of one matter', () => {
  it('hear of it in their own conversations and are both heard, over a crash', async () => {
    const [first, second] = await Promise.all([openCustomer(server.base), openCustomer(server.base, 'en')])
    await first.say('刹车异响，你们修了三次都没修好，车牌沪A12345，转人工')
    await second.say('The brakes of my car 沪A12345 still squeal after three repairs, I want a person')
    const [theirs, into] = [(await first.caseId()) as string, (await second.caseId()) as string]
    await Promise.all([first.heard(), second.heard()])
    await chief.order(into, { type: 'accept' })
    await second.heard()
    await chief.order(theirs, { type: 'merge', into })
    const joined = await first.heard()
    expect(joined.map(each => each.channelData?.huiyin?.textKey)).toEqual(['joined.merged'])
    expect(joined[0]?.text).toContain(into)
    expect(await second.heard()).toEqual([])
    expect((await chief.open(into)).handling).toMatchObject({
      absorbed: [theirs],
      alsoHear: [theirs],
      guests: [{ caseId: theirs, awaitsContact: true, reachable: true }],
    })

    const steps = ['diagnosed', 'agreed'].map(step => ({ step, reason: '当场办好' }))
    await chief.order(into, { type: 'recordContact', outcome: 'reached', by: 'phone' })
    const { version } = await chief.open(into)
    const { status, body } = await give(into, version, { type: 'resolve', summary: '换了新件', skipped: steps })
    expect([status, body.code]).toEqual([409, 'step-missing'])
    expect(body).toMatchObject({ missing: ['contacted'], awaitsContact: [theirs] })

    await chief.order(into, { type: 'sendUpdate', text: '配件已经到店' })
    await server.kill()
    await server.restart()
    const news = await Promise.all([first.heard(), second.heard()])
    expect(news[0].map(each => each.channelData?.huiyin?.textKey)).toEqual(['joined.goesOn'])
    expect(news[1].map(each => each.text).join()).toContain('配件已经到店')

    await first.say('车在高速上冒烟着火了，人还在车里')
    const survivor = await chief.open(into)
    expect(survivor.case).toMatchObject({ severity: 'major', danger: true })
    expect(typesOf(survivor)).toContain('staff.told')
    // the alarm would stay with the other customer: they are reached first
    await expect(chief.order(theirs, { type: 'unmerge' })).rejects.toThrow('danger-now')
    await chief.order(into, {
      type: 'recordContact',
      outcome: 'reached',
      by: 'phone',
      safe: true,
      note: '已安全',
      to: theirs,
    })
    await chief.order(theirs, { type: 'unmerge' })
    expect((await first.heard()).at(-1)?.text).toContain(theirs)
  })

  it('have what is written to one of them looked at as theirs: language, numbers and name', async () => {
    const [first, second] = await Promise.all([openCustomer(server.base), openCustomer(server.base, 'en')])
    await first.say('我叫李雷，电话13900139000，刹车异响，你们修了三次都没修好，转人工')
    await second.say(
      'My name is Anna Brown, +86 138 0013 8000. The brakes still squeal after three repairs, a person please',
    )
    const [theirs, into] = [(await first.caseId()) as string, (await second.caseId()) as string]
    await chief.order(into, { type: 'accept' })
    await chief.order(theirs, { type: 'merge', into })
    const look = async (text: string, to?: string) => {
      const { body } = await chief.post(`/api/desk/cases/${into}/wording`, { text, ...(to ? { to } : {}) })
      return [body.language, (body.findings as { rule: string }[]).map(each => each.rule)]
    }
    expect(await look('李先生，配件到了，我们打您的 13900139000。', theirs)).toEqual(['zh-CN', []])
    expect(await look('李先生，配件到了，我们打您的 13900139000。')).toEqual([
      'en',
      expect.arrayContaining(['other-language', 'others-number']),
    ])
    expect(await look('Your part is here; we call you at +86 138 0013 8000.')).toEqual(['en', []])
    expect(await look('Your part is here; we call you at +86 138 0013 8000.', theirs)).toEqual([
      'zh-CN',
      expect.arrayContaining(['other-language', 'others-number']),
    ])
    const reason = '回电核对'
    await chief.order(into, { type: 'correctFacts', facts: { customer: { name: '李蕾' } }, reason, to: theirs })
    expect((await chief.open(into)).handling.guests).toMatchObject([{ caseId: theirs, name: '李蕾' }])
    expect((await chief.open(into)).handoff).toMatchObject({ customer: { name: 'Anna Brown' } })
    const { status, body } = await chief.post(`/api/desk/cases/${into}/wording`, { text: '您好', to: one })
    expect([status, body.code]).toEqual([409, 'unknown-person'])
  })
})

describe('a link', () => {
  it('shows on both cases, and goes from both', async () => {
    await chief.order(one, { type: 'link', caseId: other, kind: 'sameCar' })
    expect((await chief.open(one)).handling.links).toEqual([{ caseId: other, kind: 'sameCar' }])
    expect((await chief.open(other)).handling.links).toEqual([{ caseId: one, kind: 'sameCar' }])
    await chief.order(other, { type: 'unlink', caseId: one })
    expect((await chief.open(one)).handling.links).toEqual([])
    expect((await chief.open(other)).handling.links).toEqual([])
  })
})

describe('the roster', () => {
  it('says who is there and how much they have; of a case, only whom it may be given to', async () => {
    await chief.order(one, { type: 'accept' })
    const { body } = await chief.get('/api/desk/staff')
    const all = body.items as { id: string; role: string; openCases: number; onDuty: boolean; capacity: number }[]
    expect(all.find(each => each.id === 'songtao')).toMatchObject({ role: 'serviceManager', capacity: 40 })
    const open = await chief.cases('?limit=200')
    for (const { id, openCases } of all)
      expect(openCases).toBe(open.filter(each => each.owner.staffId === id && each.status !== 'merged').length)
    const owner = (await chief.open(one)).case.owner.staffId
    const may = (await chief.get(`/api/desk/staff?case=${one}`)).body.items as typeof all
    expect(may.map(each => each.id)).not.toContain(owner)
    expect(may.map(each => each.role)).not.toContain('customerCareAgent')
    const to = may.find(each => each.role === 'serviceManager' || each.role === 'generalManager')?.id
    expect(await chief.order(one, { type: 'reassign', staffId: to, reason: '休假' })).toMatchObject({
      owner: { staffId: to },
    })
    expect((await chief.get('/api/desk/staff?case=HY-20200101-0001')).status).toBe(404)
  })
})
