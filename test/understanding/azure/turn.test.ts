// Azure Language in a turn: what it adds to the local reading, what it never touches, and that nothing it does is the customer's trouble.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/case/reading.ts'
import { serviceError } from './languageDouble.ts'
import { type AzureStage, key, openAzureStage } from './stage.ts'

let stage: AzureStage
beforeEach(async () => {
  stage = await openAzureStage()
})
afterEach(() => stage.close())

const complaint = '你们的维修态度差得离谱,空调修了三次还是不制冷,给我一个说法'
const localOf = (text: string) => stage.local.read(text, stage.context) as Reading
const read = (text: string, change?: Parameters<AzureStage['open']>[0]) =>
  stage.open(change).understanding.read(text, stage.context) as Promise<Reading>
/** what no cloud may change */
const kept = ({ facts, signals, components, demands, category, claimType, intent, intents, danger }: Reading) => ({
  facts,
  signals,
  components,
  demands,
  category,
  claimType,
  intent,
  intents,
  danger,
})
const kinds = () => stage.double.sent.map(each => each.kind).sort()

describe('what it adds', () => {
  it('puts each finding beside the local reading, with words cut from the message and its origin', async () => {
    stage.double.state.findings = {
      sentiment: 'negative',
      opinion: { target: '态度', word: '差', sentiment: 'negative' },
      keyPhrases: ['维修态度', '空调', 'not in the text'],
      entities: [{ text: '三次', category: 'Quantity' }],
    }
    const reading = await read(complaint)
    expect(kept(reading)).toEqual(kept(localOf(complaint)))
    expect(reading.reader).toBe('local+azure')
    expect(reading.second).toMatchObject({
      sentiment: { label: 'negative', negative: 0.97 },
      opinions: [{ sentiment: 'negative', target: '态度', words: ['差'], evidence: '态度差' }],
      keyPhrases: [{ evidence: '维修态度' }, { evidence: '空调' }],
      entities: [{ category: 'Quantity', evidence: '三次' }],
      personal: [],
    })
    for (const { evidence, span } of reading.second?.keyPhrases ?? []) expect(complaint.slice(...span)).toBe(evidence)
    expect(reading.sources).toMatchObject({ sentiment: 'azure', keyPhrases: 'azure', entities: 'azure' })
    expect(reading.missed).toBeUndefined()
  })

  it('asks in the language of the message, keeps the text out of the service logs, and asks for the language only when unsure', async () => {
    await read(complaint)
    expect(kinds()).toEqual(['EntityRecognition', 'KeyPhraseExtraction', 'PiiEntityRecognition', 'SentimentAnalysis'])
    for (const { documents, parameters, key: sentKey, path } of stage.double.sent) {
      expect(documents).toEqual([{ id: '0', text: complaint, language: 'zh-Hans' }])
      expect(parameters.loggingOptOut).toBe(true)
      expect(sentKey).toBe(key)
      expect(path).toBe('/language/:analyze-text')
    }
    expect(stage.double.sent.find(each => each.kind === 'SentimentAnalysis')?.parameters.opinionMining).toBe(true)
  })

  it('sends no name, phone, plate or VIN the local reader knows; every place stays where it was', async () => {
    const text = '我叫欧阳独秀,电话13987650123,车牌沪B7K9Q2,空调异味修了还有'
    stage.double.state.findings = { keyPhrases: ['空调异味'] }
    const reading = await read(text)
    const wire = JSON.stringify(stage.double.sent)
    for (const secret of ['欧阳独秀', '13987650123', '沪B7K9Q2']) expect(wire).not.toContain(secret)
    expect(wire).toContain('空调异味')
    expect(reading.second?.keyPhrases).toEqual([
      { evidence: '空调异味', span: [text.indexOf('空调异味'), text.indexOf('空调异味') + 4] },
    ])
    expect(reading.facts).toEqual(localOf(text).facts)
  })

  it('sends no name of the people complained about, wherever it stands', async () => {
    for (const [text, ...names] of [
      ['服务顾问王强态度恶劣，李明经理也不管，空调没修，王强还骂人', '王强', '李明'],
      ['My advisor John Smith lied to me about the brakes, John Smith never called', 'John', 'Smith'],
      ['技師林志強把我的空調修壞了，林志強不認錯', '林志強'],
    ] as const) {
      stage.double.sent.length = 0
      await read(text)
      const wire = JSON.stringify(stage.double.sent)
      expect(wire).toMatch(/空调|空調|brakes/)
      for (const name of names) expect(wire).not.toContain(name)
    }
  })

  it('sends nothing of what is known of the customer from before', async () => {
    const { understanding } = stage.open()
    const text = '欧阳独秀说过了,车号 ABC-1234,空调没修好'
    await understanding.read(text, { ...stage.context, known: ['欧阳独秀', 'ABC-1234'] })
    const wire = JSON.stringify(stage.double.sent)
    expect(wire).toContain('空调没修好')
    expect(wire).not.toMatch(/欧阳独秀|ABC|1234/)
  })

  it('leaves out of the loose words what the service takes for personal', async () => {
    const text = '上次我遇到阿依古那位女士,态度很差,空调没修好'
    stage.double.state.findings = {
      keyPhrases: ['阿依古那位女士', '空调'],
      entities: [{ text: '阿依古', category: 'Person' }],
      personal: [
        { text: '阿依古', category: 'Person' },
        { text: '空调', category: 'Organization' },
      ],
    }
    const { second } = await read(text)
    expect(second?.keyPhrases).toEqual([expect.objectContaining({ evidence: '空调' })])
    expect(second?.entities).toEqual([])
    expect(second?.personal).toEqual([{ category: 'Person', span: [5, 8], confidence: 0.95 }])
  })

  it('takes the language from it where the local reader is unsure', async () => {
    const text = 'kaputt asdf qwer zxcv mnbv'
    expect(localOf(text).language).toBeUndefined()
    stage.double.state.findings = { language: { iso6391Name: 'zh_cht', confidenceScore: 0.96 } }
    expect(await read(text)).toMatchObject({ language: 'zh-TW', sources: { language: 'azure' } })
    stage.double.state.findings = { language: { iso6391Name: 'de', confidenceScore: 1 } }
    expect((await read(text)).language).toBeUndefined()
    stage.double.state.findings = { language: { iso6391Name: 'en', confidenceScore: 0.5 } }
    expect((await read(text)).language).toBeUndefined()
  })

  it('turns no talk into another language for a name', async () => {
    const { understanding } = stage.open()
    stage.double.state.findings = { language: { iso6391Name: 'en', confidenceScore: 1 } }
    const reading = await understanding.read('Cayenne Turbo', { ...stage.context, language: 'zh-CN' })
    expect(reading.language).toBeUndefined()
    expect(kinds()).toContain('LanguageDetection')
  })

  it('is not asked about a bare answer, nor while somebody is in danger', async () => {
    for (const text of ['好的', '18500', '👍👍👍', '刹车失灵了,我正在高速上停不下来,救命']) {
      const reading = await read(text)
      expect(reading).toEqual(localOf(text))
    }
    expect(localOf('刹车失灵了,我正在高速上停不下来,救命').danger.now).toBe(true)
    expect(stage.double.sent).toEqual([])
  })
})

describe('the emotion', () => {
  const plain = '右后门的胶条松了,这家店的服务我不敢恭维'
  const verdict = { target: '服务', word: '不敢恭维', sentiment: 'negative' as const }

  it('goes up one step for a plainly unfavourable judgement, with the words that say so', async () => {
    const before = localOf(plain)
    expect(before).toMatchObject({ intent: 'complain', emotion: { level: 'calm' } })
    stage.double.state.findings = { sentiment: 'negative', opinion: verdict }
    expect(await read(plain)).toMatchObject({
      emotion: { level: 'upset', evidence: '服务我不敢恭维' },
      sources: { emotion: 'azure' },
    })
  })
  it('stays where only the matter is bad, not what is thought of it', async () => {
    stage.double.state.findings = { sentiment: 'negative' }
    expect((await read(plain)).emotion).toEqual(localOf(plain).emotion)
    stage.double.state.findings = { sentiment: 'mixed', opinion: verdict }
    expect((await read(plain)).emotion).toEqual(localOf(plain).emotion)
  })
  it('comes down only where exclamation marks alone had raised it', async () => {
    stage.double.state.findings = { sentiment: 'positive' }
    const joy = '你们的新展厅真漂亮!!!'
    expect(localOf(joy).emotion).toMatchObject({ level: 'upset' })
    expect((await read(joy)).emotion.level).toBe('calm')
    const sarcasm = '气死我了,服务可真好啊!!!'
    expect((await read(sarcasm)).emotion).toEqual(localOf(sarcasm).emotion)
  })
})

describe('whatever it answers', () => {
  const texts = [
    complaint,
    '刹车失灵,差点撞车',
    'My brakes failed twice and nobody calls back',
    '请问保养多少钱?谢谢大家',
  ]
  const findings = fc.record({
    sentiment: fc.constantFrom('positive', 'neutral', 'negative', 'mixed'),
    opinion: fc.record({
      target: fc.constantFrom('刹车', '态度', 'brakes'),
      word: fc.constantFrom('差', '失灵', 'failed'),
      sentiment: fc.constantFrom('positive', 'negative'),
    }),
    language: fc.record({ iso6391Name: fc.constantFrom('en', 'zh_chs', 'fr'), confidenceScore: fc.constant(1) }),
    keyPhrases: fc.array(fc.string(), { maxLength: 5 }),
  })
  it('facts, signals, danger, demands, category and intent are the local ones', async () => {
    const { understanding } = stage.open()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), findings, async (text, found) => {
        stage.double.state.findings = found as typeof stage.double.state.findings
        const reading = await understanding.read(text, stage.context)
        expect(kept(reading)).toEqual(kept(localOf(text)))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a service in trouble', () => {
  const everything = ['sentiment', 'keyPhrases', 'entities', 'personal']
  const echo = (text: string) => serviceError('InternalServerError', `could not analyse ${text} with ${key}`)
  const missedAll = (why: string) => everything.map(what => ({ what, why }))

  it.each([
    [401, 'unauthorized', 1],
    [403, 'unauthorized', 1],
    [404, 'notFound', 1],
    [400, 'rejected', 1],
    [500, 'serverError', 2],
    [503, 'serverError', 2],
  ])('%i: the local reading, said as %s, asked %i times', async (status, why, times) => {
    stage.double.state.reply = ({ documents }) => ({ status, body: echo(documents[0]?.text ?? '') })
    const reading = await read(complaint)
    expect(reading).toEqual({ ...localOf(complaint), missed: missedAll(why) })
    expect(stage.double.sent).toHaveLength(everything.length * times)
    expect(stage.troubles).toEqual([{ failed: Object.fromEntries(everything.map(what => [what, why])) }])
    expect(stage.told()).not.toMatch(/空调|态度|a-key/)
  })

  it('one that recovers at the second try is heard', async () => {
    stage.double.state.reply = (_, times) => (times === 1 ? { status: 500, body: echo('') } : undefined)
    const reading = await read(complaint)
    expect(reading.reader).toBe('local+azure')
    expect(reading.missed).toBeUndefined()
    expect(stage.troubles).toEqual([])
  })

  it('throttled: waits as long as asked when there is time', async () => {
    stage.double.state.reply = (_, times) =>
      times === 1 ? { status: 429, headers: { 'retry-after': '0' }, body: serviceError('429', 'slow down') } : undefined
    expect((await read(complaint)).reader).toBe('local+azure')
  })

  it('throttled for longer than the customer waits: not asked again, and left alone for that long', async () => {
    stage.double.state.reply = () => ({
      status: 429,
      headers: { 'retry-after': '120' },
      body: serviceError('429', 'slow down'),
    })
    const { understanding } = stage.open({ pace: { pauseMs: 1_000 } })
    expect(await understanding.read(complaint, stage.context)).toMatchObject({ missed: missedAll('throttled') })
    expect(stage.double.sent).toHaveLength(4)
    stage.double.state.reply = () => undefined
    stage.clock.now += 119_000
    expect(await understanding.read(complaint, stage.context)).toMatchObject({
      reader: 'local',
      missed: [{ what: 'everything', why: 'paused' }],
    })
    stage.clock.now += 2_000
    expect((await understanding.read(complaint, stage.context)).reader).toBe('local+azure')
  })

  it('hanging: the local reading after the deadline', async () => {
    stage.double.state.reply = () => 'hang'
    const reading = await read(complaint, { pace: { deadlineMs: 50 } })
    expect(reading).toEqual({ ...localOf(complaint), missed: missedAll('deadline') })
  })

  it('hanging in one part: the other parts are taken', async () => {
    // the package is loaded by then: the deadline is for the answer alone
    await read(complaint)
    stage.double.state.findings = { keyPhrases: ['空调'] }
    stage.double.state.reply = ({ kind }) => (kind === 'SentimentAnalysis' ? 'hang' : undefined)
    const reading = await read(complaint, { pace: { deadlineMs: 2_000 } })
    expect(reading).toMatchObject({
      reader: 'local+azure',
      second: { keyPhrases: [{ evidence: '空调' }] },
      missed: [{ what: 'sentiment', why: 'deadline' }],
    })
    expect(reading.sources).not.toHaveProperty('sentiment')
  })

  it.each([
    ['no JSON', { headers: { 'content-type': 'application/json' }, body: `<html>${complaint}</html>` }],
    ['a page', { headers: { 'content-type': 'text/html' }, body: `<html>${complaint}</html>` }],
    ['nothing', { body: '' }],
    ['null', { body: 'null' }],
    [
      'another shape',
      { body: { kind: 'SentimentAnalysisResults', results: { documents: [{ id: '0' }], errors: [] } } },
    ],
    ['no kind', { body: { hello: complaint } }],
    ['half an answer', { body: { kind: 'KeyPhraseExtractionResults', results: {} } }],
  ])('a 200 with %s is no answer, and its body stays unseen', async (_, reply) => {
    stage.double.state.reply = () => reply as never
    const reading = await read(complaint)
    expect(kept(reading)).toEqual(kept(localOf(complaint)))
    expect(reading.missed).toContainEqual({ what: 'sentiment', why: 'unusable' })
    expect(stage.told()).not.toMatch(/空调|态度|html|a-key/)
  })

  it('places outside the text are dropped, values of the wrong type void that part', async () => {
    stage.double.state.reply = ({ kind, documents }) => {
      const answer = stage.double.resultsOf(kind, documents, { entities: [], personal: [] })
      const [document] = answer.results.documents as Record<string, unknown>[]
      const entity = { text: 'x', category: 'Person', confidenceScore: 0.9 }
      if (kind === 'EntityRecognition')
        Object.assign(document ?? {}, {
          entities: [
            { ...entity, offset: 9_000, length: 3 },
            { ...entity, offset: -1, length: 3 },
            { ...entity, offset: 0, length: 2 },
          ],
        })
      if (kind === 'PiiEntityRecognition')
        Object.assign(document ?? {}, { entities: [{ ...entity, confidenceScore: 'high', offset: 0, length: 2 }] })
      return { body: answer }
    }
    const reading = await read(complaint)
    expect(reading.second?.entities).toEqual([{ category: 'Person', evidence: '你们', span: [0, 2], confidence: 0.9 }])
    expect(reading.second).not.toHaveProperty('personal')
    expect(reading.missed).toEqual([{ what: 'personal', why: 'unusable' }])
  })

  it('nobody there: the local reading', async () => {
    const elsewhere = await openAzureStage()
    await elsewhere.close()
    const reading = await read(complaint, { endpoint: elsewhere.double.base })
    expect(reading).toEqual({ ...localOf(complaint), missed: missedAll('unreachable') })
  })

  it('a document it cannot read costs that part, and the service counts as well', async () => {
    stage.double.state.reply = ({ kind }) =>
      kind === 'SentimentAnalysis'
        ? {
            body: {
              kind: 'SentimentAnalysisResults',
              results: {
                documents: [],
                errors: [{ id: '0', error: { code: 'InvalidArgument', message: `bad language: ${complaint}` } }],
                modelVersion: '1',
              },
            },
          }
        : undefined
    const { understanding } = stage.open({ pace: { failuresToOpen: 1 } })
    for (let turn = 0; turn < 2; turn++)
      expect(await understanding.read(complaint, stage.context)).toMatchObject({
        reader: 'local+azure',
        missed: [{ what: 'sentiment', why: 'document' }],
      })
    expect(stage.troubles).toEqual([])
  })

  it('is left alone after failures in a row, tried once after the pause, and trusted again when that goes well', async () => {
    const { understanding } = stage.open({ pace: { failuresToOpen: 3, pauseMs: 30_000 } })
    const turn = () => understanding.read(complaint, stage.context) as Promise<Reading>
    stage.double.state.reply = () => ({ status: 404, body: serviceError('404', 'no such resource') })
    for (let count = 0; count < 3; count++) expect((await turn()).missed).toEqual(missedAll('notFound'))
    const asked = stage.double.sent.length
    expect(asked).toBe(12)
    expect((await turn()).missed).toEqual([{ what: 'everything', why: 'paused' }])
    expect(stage.double.sent).toHaveLength(asked)

    stage.clock.now += 30_000
    expect((await turn()).missed).toEqual(missedAll('notFound'))
    expect((await turn()).missed).toEqual([{ what: 'everything', why: 'paused' }])

    stage.clock.now += 30_000
    stage.double.state.reply = () => undefined
    const [one, other] = await Promise.all([turn(), turn()])
    expect([one.reader, other.reader]).toEqual(['local+azure', 'local'])
    expect((await turn()).reader).toBe('local+azure')
    expect(stage.troubles.filter(each => 'breaker' in each)).toEqual([
      { breaker: 'open' },
      { breaker: 'open' },
      { breaker: 'closed' },
    ])
  })
})

describe('long text', () => {
  it('goes in documents of at most 5,120 characters cut at sentences, and places are those of the whole', async () => {
    const sentence = '空调吹出来的风一直是热的,去店里看了好几回都说没有问题。'
    const text = `${sentence.repeat(400)}最后一句提到了变速箱顿挫。`
    expect(text.length).toBeGreaterThan(11_000)
    stage.double.state.findings = { entities: [{ text: '变速箱顿挫', category: 'Event' }] }
    const reading = await read(text)
    const { documents } = stage.double.sent.find(each => each.kind === 'EntityRecognition') ?? { documents: [] }
    expect(documents.map(each => each.text).join('')).toBe(text)
    for (const each of documents) {
      expect(each.text.length).toBeLessThanOrEqual(5_120)
      expect(each.text.endsWith('。')).toBe(true)
    }
    expect(reading.second?.entities).toEqual([
      expect.objectContaining({ evidence: '变速箱顿挫', span: [text.indexOf('变速箱'), text.indexOf('变速箱') + 5] }),
    ])
  })
})
