// Nobody is given more than they can have, however many complaints come at once; what nobody has room for waits, seen, and goes out
// again the oldest first.
import { afterEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import type { Order } from '../../src/app/orders.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import { rules } from '../case/play.ts'
import { type AppStage, openStage } from './stage.ts'

const opened: AppStage[] = []
afterEach(async () => {
  // the last opened first: it may work on the ledger of the first
  for (const stage of opened.splice(0).reverse()) await stage.close()
})

const desk = 'dengchaoqun'
const chief = { kind: 'staff', staffId: 'songtao' } as const
/** The demo store with so many cases for its front-desk supervisor, who gets complaints; nobody else of that role. */
const withRoom = (capacity: number) => {
  const staff = rules.directory.staff.flatMap((each): StaffMember[] =>
    each.id === desk ? [{ ...each, capacity }] : each.role === 'frontDeskSupervisor' ? [] : [each],
  )
  return { ...rules, directory: { ...rules.directory, staff } }
}
async function open(capacity: number, ledger?: Ledger): Promise<AppStage> {
  const stage = await openStage({ rules: withRoom(capacity), ...(ledger ? { ledger: () => ledger } : {}) })
  opened.push(stage)
  return stage
}

const story = '空调修了又不制冷,等了三个星期'
const phoned = (stage: AppStage) => stage.register({ source: 'phone', story, facts: [] }, chief)
const chatted = (stage: AppStage, who: string) =>
  stage.say(story, { conversationId: `c-${who}`, userId: `u-${who}`, inboundId: `in-${who}` })
const ownersOf = async (stage: AppStage) =>
  Map.groupBy((await stage.app.list({ limit: 200 })).items, each => each.owner.staffId ?? 'nobody')
const waitingOf = async (stage: AppStage) => (await stage.ledger.unowned(0, 100)).map(each => each.caseId)

describe('50 complaints at once, by phone and in chat', () => {
  it.each([0, 1, 5])('with room for %i', async room => {
    const stage = await open(room)
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? phoned(stage) : chatted(stage, String(index)))),
    )
    expect(results.every(each => !('ok' in each) || each.ok)).toBe(true)
    expect(stage.failures).toEqual([])
    const owners = await ownersOf(stage)
    expect([owners.get(desk)?.length ?? 0, owners.get('nobody')?.length]).toEqual([room, 50 - room])
  })

  it('in two processes that know nothing of each other', async () => {
    const one = await open(5)
    const two = await open(5, one.ledger)
    for (const stage of [one, two]) await stage.workload.load()
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const stage = index % 4 < 2 ? one : two
        return index % 2 ? phoned(stage) : chatted(stage, String(index))
      }),
    )
    expect(results.every(each => !('ok' in each) || each.ok)).toBe(true)
    expect([...one.failures, ...two.failures]).toEqual([])
    expect((await one.app.list({ limit: 200 })).items).toHaveLength(50)
    for (const stage of [one, two]) {
      stage.workload.forget()
      await stage.reoffer.runNow()
    }
    expect((await one.ledger.openCounts()).get(desk)).toBe(5)
  })
})

describe('closed cases of one owner', () => {
  const owner = 'songtao'
  const only = (capacity: number) => {
    const { role } = rules.directory.staff.find(each => each.id === owner) ?? {}
    const staff = rules.directory.staff.flatMap((each): StaffMember[] =>
      each.id === owner ? [{ ...each, capacity }] : each.role === role ? [] : [each],
    )
    return { ...rules, directory: { ...rules.directory, staff } }
  }
  async function closed(capacity: number, count: number) {
    const stage = await openStage({ rules: only(capacity) })
    opened.push(stage)
    const caseIds: string[] = []
    for (let index = 0; index < count; index++) caseIds.push((await phoned(stage)).caseId)
    const ended: Order[] = [
      { type: 'reassign', staffId: owner, reason: '他熟悉' },
      { type: 'withdraw' },
      { type: 'signOff' },
      { type: 'close', skipped: [] },
    ]
    for (const caseId of caseIds)
      for (const command of ended)
        expect(await stage.handle({ caseId, command, actor: chief })).toMatchObject({ ok: true })
    expect((await stage.ledger.openCounts()).get(owner)).toBeUndefined()
    return { stage, caseIds }
  }
  const reopened = (stage: AppStage, caseIds: readonly string[]) =>
    Promise.all(
      caseIds.map(caseId => stage.handle({ caseId, command: { type: 'reopen', reason: '又坏了' }, actor: chief })),
    )

  it.each([1, 2])('opened again together: they have %i, the others wait', async capacity => {
    const { stage, caseIds } = await closed(capacity, 3)
    expect((await reopened(stage, caseIds)).every(each => each.ok)).toBe(true)
    expect((await stage.ledger.openCounts()).get(owner)).toBe(capacity)
    expect(await waitingOf(stage)).toHaveLength(3 - capacity)
  })

  it('opened again while another process gives away the last room', async () => {
    const { stage, caseIds } = await closed(1, 2)
    const other = await openStage({ rules: only(1), ledger: () => stage.ledger })
    opened.push(other)
    for (const each of [stage, other]) await each.workload.load()
    const results = await Promise.all([reopened(stage, caseIds.slice(0, 1)), reopened(other, caseIds.slice(1))])
    expect(results.flat().every(each => each.ok)).toBe(true)
    expect((await stage.ledger.openCounts()).get(owner)).toBe(1)
  })
})

describe('what waits', () => {
  async function five(capacity = 0): Promise<{ stage: AppStage; caseIds: string[] }> {
    const stage = await open(capacity)
    const caseIds: string[] = []
    for (let index = 0; index < 5; index++) {
      caseIds.push((await phoned(stage)).caseId)
      stage.at.now += 60_000
    }
    return { stage, caseIds }
  }

  it("is listed as nobody's", async () => {
    const { stage, caseIds } = await five()
    const { items } = await stage.app.list({ limit: 10, owner: null })
    expect(items.map(each => each.id).sort()).toEqual(caseIds)
    expect(items.every(each => each.owner.name === undefined && each.owner.role === 'frontDeskSupervisor')).toBe(true)
  })

  it('goes out the oldest first, as far as there is room', async () => {
    const { stage, caseIds } = await five(2)
    const [first, second, ...waiting] = caseIds as [string, string, ...string[]]
    expect(await waitingOf(stage)).toEqual(waiting)
    // the youngest was changed last: what counts is when a case came
    await stage.handle({ caseId: waiting[0] ?? '', command: { type: 'addNote', text: '客户又来电' }, actor: chief })
    await stage.handle({
      caseId: first,
      command: { type: 'reassign', staffId: 'songtao', reason: '他熟悉' },
      actor: chief,
    })
    await stage.reoffer.runNow()
    expect(await waitingOf(stage)).toEqual(waiting.slice(1))
    await stage.handle({ caseId: second, command: { type: 'escalate', reason: '客户要求' }, actor: chief })
    await stage.reoffer.runNow()
    expect(await waitingOf(stage)).toEqual(waiting.slice(2))
  })

  it('goes out again in a process that has just begun, two of five', async () => {
    const { stage, caseIds } = await five()
    const later = await open(2, stage.ledger)
    await later.reoffer.runNow()
    expect(await waitingOf(later)).toEqual(caseIds.slice(2))
    expect(
      (await ownersOf(later))
        .get(desk)
        ?.map(each => each.id)
        .sort(),
    ).toEqual(caseIds.slice(0, 2))
  })

  it('goes out by itself once somebody has a case less', async () => {
    const { stage, caseIds } = await five(1)
    const news = new Promise<string>(resolve => {
      stage.bus.subscribe(each => {
        if (each.type === 'case.changed' && each.caseId === caseIds[1]) resolve(each.caseId)
      })
    })
    stage.reoffer.start()
    await stage.handle({
      caseId: caseIds[0] ?? '',
      command: { type: 'reassign', staffId: 'songtao', reason: '他熟悉' },
      actor: chief,
    })
    expect(await news).toBe(caseIds[1])
    await stage.reoffer.stop()
    expect(await waitingOf(stage)).toEqual(caseIds.slice(2))
  })

  it('may be taken by a person over the capacity', async () => {
    const { stage, caseIds } = await five()
    const [caseId = ''] = caseIds
    const taken = await stage.handle({ caseId, command: { type: 'accept' }, actor: { kind: 'staff', staffId: desk } })
    expect(taken.ok).toBe(true)
    expect((await stage.ledger.openCounts()).get(desk)).toBe(1)
  })
})
