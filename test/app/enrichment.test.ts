// What is made of a story after the turn: recorded once per story, deciding nothing, and never in the way of a customer or an erasure.
import { afterEach, describe, expect, it } from 'vitest'
import { createEnrichment, type EnrichmentRunner } from '../../src/app/enrichment.ts'
import type { Enricher } from '../../src/app/ports.ts'
import type { Enrichment } from '../../src/case/reading.ts'
import { staffWith } from '../case/play.ts'
import { type AppStage, openStage } from './stage.ts'

const made: Enrichment = {
  source: 'azure',
  summary: { kind: 'abstractive', text: '空调修了又坏。' },
  classification: { label: 'climate', confidence: 0.9 },
  keyPhrases: ['空调'],
}

let stage: AppStage
let runner: EnrichmentRunner
afterEach(async () => {
  await runner.stop()
  await stage.close()
})

type Enrich = Enricher['enrich']

async function open(enrich: Enrich) {
  stage = await openStage()
  const stories: string[] = []
  runner = createEnrichment({
    ...stage,
    enricher: {
      enrich: (story, signal) => {
        stories.push(story.text)
        return enrich(story, signal)
      },
    },
  })
  runner.start()
  return stories
}
const succeed: Enrich = async () => made
const manager = { kind: 'staff', staffId: staffWith('serviceManager').id } as const
const phoned = (story: string) => stage.register({ source: 'phone', story, facts: [] }, manager)
const caseOf = async () => {
  const { items } = await stage.app.list({ limit: 10 })
  expect(items).toHaveLength(1)
  return { id: items[0]?.id as string }
}
const enriched = async (caseId: string) =>
  (await stage.app.detail(caseId))?.timeline.filter(each => each.type === 'case.enriched') ?? []

describe('a case handed over', () => {
  it('gets its enrichment as an event of the system, shown in timeline and handoff; severity, owner and clocks stay', async () => {
    await open(succeed)
    const { caseId } = await phoned('空调修了又坏,客户很生气')
    const before = await stage.app.detail(caseId)
    await runner.settled()
    const after = await stage.app.detail(caseId)
    expect(await enriched(caseId)).toEqual([
      expect.objectContaining({ actor: { kind: 'system' }, text: 'climate · 空调修了又坏。', reason: 'azure' }),
    ])
    expect(after?.handoff?.enrichment).toEqual(made)
    for (const part of [
      'severity',
      'routing',
      'clocks',
      'danger',
      'category',
      'emotion',
      'summary',
      'missing',
    ] as const)
      expect(after?.handoff?.[part]).toEqual(before?.handoff?.[part])
    expect(after?.handoff?.revision).toBe((before?.handoff?.revision ?? 0) + 1)
    expect(after?.version).toBe((before?.version ?? 0) + 1)
  })

  it('is told to no customer', async () => {
    await open(succeed)
    await stage.say('空调修了又坏,转人工')
    const said = await stage.ledger.messages({ channel: 'webchat', conversationId: 'c1' }, 0, 50)
    await runner.settled()
    expect(await enriched((await caseOf()).id)).toHaveLength(1)
    expect(await stage.ledger.messages({ channel: 'webchat', conversationId: 'c1' }, 0, 50)).toEqual(said)
  })

  it('is looked into once for one story, again when more is told, and with nothing that identifies the customer', async () => {
    const stories = await open(succeed)
    await stage.say('我叫欧阳独秀,电话13987650123,车牌沪B7K9Q2,空调修了又坏,转人工')
    await runner.settled()
    const { id } = await caseOf()
    expect(stories).toHaveLength(1)
    expect(stories[0]).toContain('空调修了又坏')
    for (const secret of ['欧阳独秀', '13987650123', '沪B7K9Q2']) expect(stories[0]).not.toContain(secret)
    await stage.app.command({ caseId: id, command: { type: 'addNote', text: 'x' }, actor: manager })
    await runner.settled()
    expect(stories).toHaveLength(1)
    await stage.say('还有刹车也一直异响,你们修完之后才有的')
    await runner.settled()
    expect(stories).toHaveLength(2)
    expect(stories[1]).toContain('刹车')
    expect(await enriched(id)).toHaveLength(2)
  })

  it('is sent without the people complained about', async () => {
    const stories = await open(succeed)
    await stage.say('服务顾问王强态度恶劣，李明经理也不管，空调修了又坏，王强还骂人，转人工')
    await runner.settled()
    expect(stories[0]).toContain('空调修了又坏')
    expect(stories[0]).not.toMatch(/王强|李明/)
  })

  it('is let be while the intake goes on', async () => {
    const stories = await open(succeed)
    await stage.say('空调修了又坏')
    await runner.settled()
    expect(stories).toEqual([])
    expect(await enriched((await caseOf()).id)).toEqual([])
  })
})

describe('an enricher that makes nothing', () => {
  it.each<[string, Enrich]>([
    ['nothing to add', async () => null],
    [
      'an error',
      async () => {
        throw new Error('空调')
      },
    ],
  ])('%s: the case is as it was', async (what, enrich) => {
    await open(enrich)
    const { caseId } = await phoned('空调修了又坏')
    await runner.settled()
    expect(await enriched(caseId)).toEqual([])
    expect(stage.failures).toEqual(what === 'an error' ? ['enrichment'] : [])
  })
})

describe('an erased case', () => {
  it('called off while it is looked into: nothing is recorded', async () => {
    let begun = () => {}
    const underWay = new Promise<void>(done => {
      begun = done
    })
    let calledOff = false
    await open(
      (_, signal) =>
        new Promise(done => {
          signal.addEventListener('abort', () => {
            calledOff = true
            done(made)
          })
          begun()
        }),
    )
    const { caseId } = await phoned('空调修了又坏')
    await underWay
    await stage.app.command({ caseId, command: { type: 'erasePersonalData', reason: 'on request' }, actor: manager })
    await runner.settled()
    expect(calledOff).toBe(true)
    expect(await enriched(caseId)).toEqual([])
    expect(stage.failures).toEqual([])
  })
  it('is refused by the case itself, should the news come late', async () => {
    await open(async () => null)
    const { caseId } = await phoned('空调修了又坏')
    await stage.app.command({ caseId, command: { type: 'erasePersonalData', reason: 'on request' }, actor: manager })
    const late = {
      caseId,
      command: { type: 'enrich', enrichment: made, upTo: 'm' },
      actor: { kind: 'system' },
    } as const
    expect(await stage.handle(late)).toMatchObject({ ok: false, code: 'personal-data-erased' })
  })
})

describe('many at once', () => {
  it('are looked into a few at a time, every one of them', async () => {
    let now = 0
    let most = 0
    const stories = await open(async () => {
      now++
      most = Math.max(most, now)
      await new Promise(done => setTimeout(done, 5))
      now--
      return made
    })
    for (let count = 0; count < 12; count++) await phoned(`空调修了又坏,第${count}次`)
    await runner.settled()
    expect(stories).toHaveLength(12)
    expect(most).toBeLessThanOrEqual(4)
  })
  it('are called off when the process ends', async () => {
    await open((_, signal) => new Promise(done => signal.addEventListener('abort', () => done(null))))
    for (let count = 0; count < 6; count++) await phoned('空调修了又坏')
    await runner.stop()
    const { items } = await stage.app.list({ limit: 10 })
    for (const { id } of items) expect(await enriched(id)).toEqual([])
  })
})
