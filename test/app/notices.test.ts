// What staff are told waits for them: it is what the case's events say, in wall time, until they note it or the case is over.
import { afterEach, describe, expect, it } from 'vitest'
import { changeOf } from '../../src/app/caseChange.ts'
import { createCaseTime } from '../../src/app/caseTime.ts'
import type { News } from '../../src/app/ports.ts'
import { fold } from '../../src/case/evolve.ts'
import { customer, hour, rules, statement } from '../case/play.ts'
import { caseAt } from '../case/points.ts'
import { type AppStage, openStage } from './stage.ts'

let stage: AppStage
afterEach(() => stage?.close())

async function handedOver(): Promise<string> {
  stage = await openStage()
  for (const text of ['空调修了两次还是不制冷', '转人工']) await stage.say(text)
  const [caseId] = await stage.ledger.casesOfCustomer({ channel: 'webchat', conversationId: 'c1' })
  if (!caseId) throw new Error('no case was registered')
  return caseId
}
async function eventsOf(caseId: string) {
  const stored = await stage.ledger.loadCase(caseId)
  if (!stored || 'erased' in stored) throw new Error('no such case')
  return stored.events
}
/** The latest of each kind, a line for each person told. */
async function toldIn(caseId: string): Promise<string[]> {
  const latest = new Map<string, string>()
  for (const { at, body } of await eventsOf(caseId))
    if (body.type === 'staff.told')
      for (const { staffId = '' } of body.to)
        latest.set(`${staffId} ${body.about}`, [new Date(at).toISOString(), ...(body.clocks ?? [])].join(' '))
  return [...latest].map(each => each.join(' ')).sort()
}
async function waiting(): Promise<string[]> {
  const all = await Promise.all(
    stage.rules.directory.staff.map(async ({ id }) => {
      const { items } = await stage.app.notices({ staffId: id, limit: 50 })
      return items.map(each => [id, each.about, each.at, ...each.clocks].join(' '))
    }),
  )
  return all.flat().sort()
}

describe('notices', () => {
  it('wait for everybody who was told, the latest of each kind', async () => {
    const caseId = await handedOver()
    expect(await waiting()).toEqual(await toldIn(caseId))
    expect((await waiting()).filter(each => each.includes(' assigned '))).toHaveLength(1)
    for (let passed = 0; passed < 48; passed++) {
      stage.at.now += hour
      await stage.duties.runDue()
    }
    const left = await waiting()
    const owner = (await stage.cases.load(caseId))?.routing?.owner.staffId
    // that it was given to them concerns nobody it has climbed away from
    const told = (await toldIn(caseId)).filter(each => !each.includes(' assigned ') || each.startsWith(`${owner} `))
    expect(left).toEqual(told)
    for (const about of ['warned', 'breached', 'escalated']) expect(left.join('\n')).toContain(about)
  })

  it('are told live as they are kept, and their being noted too, once', async () => {
    const caseId = await handedOver()
    const news: News[] = []
    stage.bus.subscribe(each => void (each.type.startsWith('notice') && news.push(each)))
    const [to, actor] = ['hanmei', { kind: 'staff', staffId: 'songtao' } as const]
    const given = await stage.handle({ caseId, actor, command: { type: 'reassign', staffId: to, reason: '换人跟进' } })
    expect(given).toMatchObject({ ok: true })
    const { items } = await stage.app.notices({ staffId: to, limit: 50 })
    // of a grave case the general manager was to know already
    expect(items.map(each => each.about).sort()).toEqual(['assigned', 'informed'])
    const assigned = items.find(each => each.about === 'assigned')
    expect(news).toEqual([
      { type: 'notice', caseId, staffId: to, about: 'assigned', clocks: [], at: Date.parse(assigned?.at ?? '') },
    ])
    const ids = items.map(each => each.id)
    expect([await stage.app.noted(to, ids), await stage.app.noted(to, ids)]).toEqual([2, 0])
    expect(news.slice(1)).toEqual([{ type: 'notices.noted', staffId: to }])
    expect((await stage.app.notices({ staffId: to, limit: 50 })).items).toEqual([])
  })

  it('are of nobody once the case is erased', async () => {
    const caseId = await handedOver()
    expect(await waiting()).not.toEqual([])
    const actor = { kind: 'staff', staffId: 'hanmei' } as const
    await stage.handle({ caseId, actor, command: { type: 'erasePersonalData', reason: '客户要求' } })
    expect(await waiting()).toEqual([])
  })

  it('are of the wall clock, however fast the clocks of the case run', async () => {
    const caseId = await handedOver()
    for (let passed = 0; passed < 24; passed++) {
      stage.at.now += hour
      await stage.duties.runDue()
    }
    const events = await eventsOf(caseId)
    const state = fold(events)
    if (!state?.handedOff) throw new Error('not handed over')
    const { notices } = changeOf({ state, events, expectedVersion: 0 }, stage.rules, createCaseTime(60))
    const from = state.handedOff.at
    const breached = events.findLast(each => each.body.type === 'staff.told' && each.body.about === 'breached')
    expect(breached).toBeDefined()
    expect(notices.find(each => each.about === 'breached')?.at).toBe(
      Math.ceil(from + ((breached?.at ?? 0) - from) / 60),
    )
  })

  it('of an answer given in words of their own say that they answered, once', () => {
    const play = caseAt('proposed')
    const before = play.events.length
    const text = '可以，不过上次修完第二天又响了，这回请试车'
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm9', text, narrative: true }) }, customer)
    play.must({ type: 'agreeSolution', optionId: 'a' }, customer)
    if (!play.state) throw new Error('no case')
    const events = play.events.slice(before)
    const told = events.flatMap(({ body }) => (body.type === 'staff.told' ? [body.about] : []))
    expect(told).toEqual(['wrote', 'decided'])
    const { notices } = changeOf({ state: play.state, events, expectedVersion: before }, rules, createCaseTime(1))
    expect(notices.map(each => each.about)).toEqual(['decided'])
  })
})
