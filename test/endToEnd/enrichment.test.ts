// The real product with Azure Language configured: the reading, the enrichment on the case, and a log that holds neither words nor key,
// not even with the package's own log at its loudest. And what the product says to a configuration that cannot work.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'
import { done, type LanguageDouble, openLanguageDouble } from '../understanding/azure/languageDouble.ts'

const key = 'a-key-that-must-not-be-seen-0002'
let azure: LanguageDouble
let server: TestServer
beforeAll(async () => {
  azure = await openLanguageDouble()
  azure.state.findings = { sentiment: 'negative', keyPhrases: ['空调异味'] }
  azure.state.job = {
    polls: 1,
    items: [
      done('AbstractiveSummarization', [
        { id: '0', warnings: [], summaries: [{ text: '空调异味修了未好。', contexts: [] }] },
      ]),
      done('CustomSingleLabelClassification', [
        { id: '0', warnings: [], class: [{ category: 'climateRepair', confidenceScore: 0.8 }] },
      ]),
    ],
  }
  server = await startServer({
    AZURE_LANGUAGE_ENDPOINT: azure.base,
    AZURE_LANGUAGE_KEY: key,
    AZURE_LANGUAGE_PROJECT: 'complaints',
    AZURE_LANGUAGE_DEPLOYMENT: 'live',
    AZURE_LOG_LEVEL: 'verbose',
    LOG_LEVEL: 'debug',
  })
})
afterAll(async () => {
  await server.close()
  await azure.close()
})

describe('with Azure Language', () => {
  it('a case handed over gets summary and class; the customer notices nothing', async () => {
    const customer = await openCustomer(server.base)
    await customer.say('我叫欧阳独秀,电话13987650123,空调异味修了还有,气死我了,转人工')
    const caseId = (await customer.caseId()) as string
    const staff = staffAt(server.base, 'songtao')
    for (let tries = 0; tries < 200 && !(await staff.open(caseId)).handoff.enrichment; tries++) await sleep(50)
    const { handoff, timeline } = await staff.open(caseId)
    expect(handoff.enrichment).toEqual({
      source: 'azure',
      summary: { kind: 'abstractive', text: '空调异味修了未好。' },
      classification: { label: 'climateRepair', confidence: 0.8 },
      keyPhrases: [],
    })
    expect(timeline.filter(each => each.type === 'case.enriched')).toHaveLength(1)
    expect(JSON.stringify(azure.jobs)).not.toMatch(/欧阳独秀|13987650123/)
  })

  it('a sentence tried at the desk shows what came from where', async () => {
    const { status, body } = await staffAt(server.base, 'songtao').post('/api/desk/understand', {
      text: '空调异味修了还有,希望尽快解决',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      language: 'zh-CN',
      severity: expect.any(String),
      reader: 'local+azure',
      second: { keyPhrases: [{ evidence: '空调异味', span: [0, 4] }] },
    })
  })

  it('does not wait for a service that hangs: the local reading comes, with what is missing', async () => {
    azure.state.reply = () => 'hang'
    const { body } = await staffAt(server.base, 'songtao').post('/api/desk/understand', { text: '空调异味修了还有' })
    expect(body).toMatchObject({
      reader: 'local',
      missed: ['sentiment', 'keyPhrases', 'entities', 'personal'].map(what => ({ what, why: 'deadline' })),
    })
  })

  it('answers all the same when the service is gone, and the log holds no word, no key', async () => {
    azure.state.reply = ({ documents }) => ({ body: `<html>${documents.map(each => each.text).join()} ${key}</html>` })
    const customer = await openCustomer(server.base)
    await customer.say('变速箱顿挫得厉害,修了两次没好')
    expect(await customer.caseId()).toBeDefined()
    await customer.say('转人工')
    await sleep(300)
    const log = server.log()
    // the package's own log is on, and so is ours: this test can fail
    expect(log).toContain('azure:')
    expect(log).toContain('"unusable"')
    for (const word of ['空调', '异味', '变速箱', '顿挫', '欧阳', '13987650123', key]) expect(log).not.toContain(word)
  })
})

it('half a configuration stops the start with one readable line', async () => {
  await expect(startServer({ AZURE_LANGUAGE_ENDPOINT: 'https://x.cognitiveservices.azure.com' })).rejects.toThrow(
    /cannot start:\nAZURE_LANGUAGE_KEY: is needed with AZURE_LANGUAGE_ENDPOINT\n/,
  )
})
