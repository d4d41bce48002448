// Azure Language as its wire shows it, on a free loopback port: analyze-text at once, analyze-text/jobs to be polled. Each test says
// how it answers; what it was sent is kept. It knows nothing of language: its findings are looked up in the text by plain words.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

interface SentDocument {
  id: string
  text: string
  language?: string
}
export interface Sent {
  kind: string
  documents: SentDocument[]
  parameters: Record<string, unknown>
  key: string | undefined
  path: string
}

type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | 'hang'

/** A task of a job, as its result item. */
type Item = Record<string, unknown>

const kindOfResults: Record<string, string> = {
  LanguageDetection: 'LanguageDetectionResults',
  SentimentAnalysis: 'SentimentAnalysisResults',
  KeyPhraseExtraction: 'KeyPhraseExtractionResults',
  EntityRecognition: 'EntityRecognitionResults',
  PiiEntityRecognition: 'PiiEntityRecognitionResults',
}

export interface Findings {
  language?: { iso6391Name: string; confidenceScore: number }
  sentiment?: 'positive' | 'neutral' | 'negative' | 'mixed'
  /** what is judged and the judging word, both in the text */
  opinion?: { target: string; word: string; sentiment: 'positive' | 'negative' }
  keyPhrases?: string[]
  entities?: { text: string; category: string }[]
  personal?: { text: string; category: string }[]
}

const placeIn = (document: SentDocument, text: string) => ({
  text,
  offset: document.text.indexOf(text),
  length: text.length,
})
const holding = <T extends { text: string }>(document: SentDocument, wanted: readonly T[] = []) =>
  wanted.filter(({ text }) => document.text.includes(text))

/** One document's part of a 200, as the service writes it. */
function documentOf(kind: string, document: SentDocument, found: Findings): Record<string, unknown> {
  const base = { id: document.id, warnings: [] }
  const entity = (each: { text: string; category: string }) => ({
    ...placeIn(document, each.text),
    category: each.category,
    confidenceScore: 0.95,
  })
  switch (kind) {
    case 'LanguageDetection':
      return {
        ...base,
        detectedLanguage: { name: 'Any', ...(found.language ?? { iso6391Name: '(Unknown)', confidenceScore: 0 }) },
      }
    case 'KeyPhraseExtraction':
      return { ...base, keyPhrases: found.keyPhrases ?? [] }
    case 'EntityRecognition':
      return { ...base, entities: holding(document, found.entities).map(entity) }
    case 'PiiEntityRecognition':
      return { ...base, redactedText: '***', entities: holding(document, found.personal).map(entity) }
  }
  const label = found.sentiment ?? 'neutral'
  const scores = { positive: 0.01, neutral: 0.02, negative: 0.02, [label === 'mixed' ? 'neutral' : label]: 0.97 }
  const { opinion } = found
  const judged = opinion && document.text.includes(opinion.target) && document.text.includes(opinion.word)
  const confidenceScores = { positive: 0.02, negative: 0.98 }
  const sentence = {
    sentiment: label === 'mixed' ? 'neutral' : label,
    confidenceScores: scores,
    offset: 0,
    length: document.text.length,
    text: document.text,
    targets: judged
      ? [
          {
            ...placeIn(document, opinion.target),
            sentiment: opinion.sentiment,
            confidenceScores,
            relations: [{ relationType: 'assessment', ref: `#/documents/${document.id}/sentences/0/assessments/0` }],
          },
        ]
      : [],
    assessments: judged
      ? [{ ...placeIn(document, opinion.word), sentiment: opinion.sentiment, confidenceScores, isNegated: false }]
      : [],
  }
  return { ...base, sentiment: label, confidenceScores: scores, sentences: [sentence] }
}

const resultsOf = (kind: string, documents: readonly SentDocument[], found: Findings) => ({
  kind: kindOfResults[kind],
  results: { documents: documents.map(each => documentOf(kind, each, found)), errors: [], modelVersion: '2022-10-01' },
})

export const serviceError = (code: string, message: string) => ({ error: { code, message } })

/** What a task of a job found, as an item of its state. */
export const done = (kind: string, documents: Item[], more: Item = {}): Item => ({
  kind: `${kind}LROResults`,
  lastUpdateDateTime: '2026-11-25T02:00:00Z',
  status: 'succeeded',
  results: { documents, errors: [], modelVersion: 'latest', ...more },
})
export const failedTask = (kind: string): Item => ({
  kind: `${kind}LROResults`,
  lastUpdateDateTime: '2026-11-25T02:00:00Z',
  status: 'failed',
})

export interface Job {
  /** polls answered with `running` before the end */
  polls: number
  status?: 'succeeded' | 'partiallySucceeded' | 'failed' | 'running'
  items: Item[]
  errors?: { code: string; message: string; target?: string }[]
  /** instead of what would come: for an answer that is no job at all */
  reply?: Reply
  /** where the service says the job is; its own address unless told otherwise */
  location?: string
}

export async function openLanguageDouble() {
  const sent: Sent[] = []
  const jobs: Sent[][] = []
  const state = {
    findings: {} as Findings,
    /** replaces the answer to some request */
    reply: (_: Sent, __: number): Reply | undefined => undefined,
    job: { polls: 0, items: [] } as Job,
  }
  let polled = 0
  let requests = 0

  const bodyOf = async (request: IncomingMessage) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    return JSON.parse(Buffer.concat(parts).toString() || '{}')
  }
  function answer(response: ServerResponse, reply: Reply): void {
    if (reply === 'hang') return
    const { status = 200, headers = {}, body } = reply
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body))
  }
  function pollReply(): Reply {
    const { job } = state
    if (job.reply) return job.reply
    polled++
    const ended = polled > job.polls && job.status !== 'running'
    return {
      body: {
        jobId: 'job-1',
        createdDateTime: '2026-11-25T02:00:00Z',
        lastUpdatedDateTime: '2026-11-25T02:00:01Z',
        expirationDateTime: '2026-11-26T02:00:00Z',
        status: ended ? (job.status ?? 'succeeded') : 'running',
        errors: ended ? (job.errors ?? []) : [],
        tasks: {
          completed: ended ? job.items.length : 0,
          failed: 0,
          inProgress: ended ? 0 : 1,
          total: job.items.length,
          items: ended ? job.items : [],
        },
      },
    }
  }

  const server = createServer(async (request, response) => {
    requests++
    const path = (request.url ?? '').split('?')[0] ?? ''
    const key = request.headers['ocp-apim-subscription-key'] as string | undefined
    if (request.method === 'GET') return answer(response, pollReply())
    const body = await bodyOf(request)
    const documents: SentDocument[] = body.analysisInput?.documents ?? []
    if (path === '/language/analyze-text/jobs') {
      const tasks = (body.tasks as { kind: string; parameters: Record<string, unknown> }[]).map(task => ({
        ...task,
        documents,
        key,
        path,
      }))
      jobs.push(tasks)
      polled = 0
      const first = tasks[0] as Sent
      const own = state.reply(first, jobs.length)
      if (own) return answer(response, own)
      const location = state.job.location ?? `${base}/language/analyze-text/jobs/job-1?api-version=2023-04-01`
      return answer(response, { status: 202, headers: { 'operation-location': location } })
    }
    const question: Sent = { kind: body.kind, documents, parameters: body.parameters ?? {}, key, path }
    sent.push(question)
    const times = sent.filter(each => each.kind === question.kind).length
    answer(response, state.reply(question, times) ?? { body: resultsOf(question.kind, documents, state.findings) })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  return {
    base,
    sent,
    jobs,
    state,
    /** requests of any kind */
    seen: () => requests,
    resultsOf,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
export type LanguageDouble = Awaited<ReturnType<typeof openLanguageDouble>>
