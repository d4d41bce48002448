// What Azure Language makes of a whole story: a job that is polled. Any end of it is an enrichment or nothing, never an error.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { done, failedTask, serviceError } from './languageDouble.ts'
import { type AzureStage, key, openAzureStage } from './stage.ts'

let stage: AzureStage
beforeEach(async () => {
  stage = await openAzureStage()
})
afterEach(() => stage.close())

const story = { text: '空调修了三次还是不制冷。店里每次都说没有问题。', language: 'zh-CN' as const }
const never = new AbortController().signal
const enrich = (change?: Parameters<AzureStage['open']>[0], signal = never) =>
  stage.open(change).enricher.enrich(story, signal)

const abstractive = done('AbstractiveSummarization', [
  {
    id: '0',
    warnings: [],
    summaries: [{ text: '客户的空调修了三次仍不制冷。', contexts: [{ offset: 0, length: 5 }] }],
  },
])
const extractive = done('ExtractiveSummarization', [
  {
    id: '0',
    warnings: [],
    sentences: [
      { text: '店里每次都说没有问题。', rankScore: 0.9, offset: 12, length: 11 },
      { text: '空调修了三次还是不制冷。', rankScore: 0.8, offset: 0, length: 12 },
    ],
  },
])
const phrases = done('KeyPhraseExtraction', [{ id: '0', warnings: [], keyPhrases: ['空调', '空调', '***', '三次'] }])
const classes = done(
  'CustomSingleLabelClassification',
  [{ id: '0', warnings: [], class: [{ category: 'climateRepair', confidenceScore: 0.91 }] }],
  { projectName: 'p', deploymentName: 'd' },
)

describe('a job that ends', () => {
  it('gives summary, class and key phrases, after as many looks as it takes', async () => {
    stage.double.state.job = { polls: 3, items: [abstractive, extractive, phrases, classes] }
    expect(await enrich({ classifier: { project: 'complaints', deployment: 'live' } })).toEqual({
      source: 'azure',
      summary: { kind: 'abstractive', text: '客户的空调修了三次仍不制冷。' },
      classification: { label: 'climateRepair', confidence: 0.91 },
      keyPhrases: ['空调', '三次'],
    })
    const [tasks] = stage.double.jobs
    expect(tasks?.map(each => each.kind)).toEqual([
      'AbstractiveSummarization',
      'ExtractiveSummarization',
      'KeyPhraseExtraction',
      'CustomSingleLabelClassification',
    ])
    for (const { parameters, documents, key: sentKey } of tasks ?? []) {
      expect(parameters.loggingOptOut).toBe(true)
      expect(documents).toEqual([{ id: '0', text: story.text, language: 'zh-Hans' }])
      expect(sentKey).toBe(key)
    }
    expect(tasks?.at(-1)?.parameters).toMatchObject({ projectName: 'complaints', deploymentName: 'live' })
    expect(stage.troubles).toEqual([])
  })

  it('asks for no class without a model of the dealer', async () => {
    stage.double.state.job = { polls: 0, items: [abstractive, extractive, phrases] }
    expect(await enrich()).not.toHaveProperty('classification')
    expect(stage.double.jobs[0]?.map(each => each.kind)).not.toContain('CustomSingleLabelClassification')
  })

  it('falls back to sentences picked out where no summary of its own could be written', async () => {
    stage.double.state.job = {
      polls: 0,
      status: 'partiallySucceeded',
      items: [failedTask('AbstractiveSummarization'), extractive, phrases],
      errors: [{ code: 'InvalidRequest', message: 'not in this region', target: '#/tasks/items/0' }],
    }
    expect(await enrich()).toMatchObject({
      summary: { kind: 'extractive', text: '空调修了三次还是不制冷。\n店里每次都说没有问题。' },
      keyPhrases: ['空调', '三次'],
    })
  })

  it('with every document failed is nothing, and no trouble', async () => {
    const nothing = (kind: string) => ({
      ...done(kind, []),
      results: {
        documents: [],
        errors: [{ id: '0', error: { code: 'InvalidDocument', message: story.text } }],
        modelVersion: 'latest',
      },
    })
    stage.double.state.job = {
      polls: 0,
      items: ['AbstractiveSummarization', 'ExtractiveSummarization', 'KeyPhraseExtraction'].map(nothing),
    }
    expect(await enrich()).toBeNull()
    expect(stage.troubles).toEqual([])
  })
})

describe('a job that does not', () => {
  const trouble = (why: string) => [{ failed: { story: why } }]

  it('failed: nothing', async () => {
    stage.double.state.job = {
      polls: 1,
      status: 'failed',
      items: [],
      errors: [{ code: 'InternalServerError', message: `about ${story.text}` }],
    }
    expect(await enrich()).toBeNull()
    expect(stage.troubles).toEqual(trouble('unusable'))
    expect(stage.told()).not.toContain('空调')
  })
  it('never finishing: given up', async () => {
    stage.double.state.job = { polls: 0, status: 'running', items: [] }
    expect(await enrich({ pace: { limitMs: 300 } })).toBeNull()
    expect(stage.troubles).toEqual(trouble('deadline'))
  })
  it('hanging: given up', async () => {
    stage.double.state.reply = () => 'hang'
    expect(await enrich({ pace: { limitMs: 100 } })).toBeNull()
    expect(stage.troubles).toEqual(trouble('deadline'))
  })
  it('called off: nothing, and no mark against the service', async () => {
    stage.double.state.job = { polls: 0, status: 'running', items: [] }
    const calledOff = new AbortController()
    const { enricher } = stage.open({ pace: { failuresToOpen: 1 } })
    const waiting = enricher.enrich(story, calledOff.signal)
    while (stage.double.jobs.length === 0) await new Promise(done => setTimeout(done, 5))
    calledOff.abort()
    expect(await waiting).toBeNull()
    expect(await enricher.enrich(story, calledOff.signal)).toBeNull()
    expect(stage.troubles).toEqual([])
    stage.double.state.job = { polls: 0, items: [extractive] }
    expect(await enricher.enrich(story, never)).toMatchObject({ summary: { kind: 'extractive' } })
  })
  it.each([
    [401, 'unauthorized'],
    [404, 'notFound'],
    [400, 'rejected'],
  ])('refused with %i: %s', async (status, why) => {
    stage.double.state.reply = () => ({ status, body: serviceError('Any', story.text) })
    expect(await enrich()).toBeNull()
    expect(stage.troubles).toEqual(trouble(why))
  })
  it('throttled: goes on as soon as the service says', async () => {
    stage.double.state.job = { polls: 0, items: [extractive] }
    stage.double.state.reply = (_, times) =>
      times === 1 ? { status: 429, headers: { 'retry-after': '0' }, body: serviceError('429', 'slow') } : undefined
    expect(await enrich()).toMatchObject({ summary: { kind: 'extractive' } })
  })
  it.each([
    ['no JSON', { body: '<html>空调</html>' }],
    ['no tasks', { body: { jobId: 'job-1', status: 'succeeded', message: '空调' } }],
    ['a task nobody asked for', { body: { jobId: 'j', status: 'succeeded', tasks: { items: [{ kind: '空调' }] } } }],
  ])('a poll answered with %s: nothing, its body unseen', async (_, reply) => {
    stage.double.state.job = { polls: 0, items: [], reply: reply as never }
    expect(await enrich()).toBeNull()
    expect(stage.troubles).toEqual(trouble('unusable'))
    expect(stage.told()).not.toContain('空调')
  })
  it('a summary that is no text: nothing', async () => {
    stage.double.state.job = {
      polls: 0,
      items: [done('AbstractiveSummarization', [{ id: '0', warnings: [], summaries: [{ text: { deep: '空调' } }] }])],
    }
    expect(await enrich()).toBeNull()
    expect(stage.told()).not.toContain('空调')
  })
  it('sent to another host: the key does not go there', async () => {
    const other = await openAzureStage()
    other.double.state.job = { polls: 0, items: [extractive] }
    stage.double.state.job = { polls: 0, items: [], location: `${other.double.base}/language/analyze-text/jobs/job-1` }
    expect(await enrich()).toBeNull()
    expect(other.double.seen()).toBe(0)
    await other.close()
  })
})

it('a service that fails again and again is left alone', async () => {
  stage.double.state.reply = () => ({ status: 404, body: serviceError('404', 'none') })
  const { enricher } = stage.open({ pace: { failuresToOpen: 2, pauseMs: 10_000 } })
  for (let count = 0; count < 4; count++) await enricher.enrich(story, never)
  expect(stage.double.jobs).toHaveLength(2)
  stage.clock.now += 10_000
  stage.double.state.reply = () => undefined
  stage.double.state.job = { polls: 0, items: [extractive] }
  expect(await enricher.enrich(story, never)).not.toBeNull()
})
