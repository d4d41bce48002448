// What the service makes of a whole story, as one job it works on and we ask about: summary, key phrases, the dealer's own classes.
// Seconds to a minute, so never in a turn. A part that fails costs that part.
import type { AnalyzeBatchAction } from '@azure/ai-language-text'
import { z } from 'zod'
import type { Enricher } from '../../app/ports.ts'
import { minuteMs } from '../../case/policy/durations.ts'
import type { Enrichment } from '../../case/reading.ts'
import type { Language } from '../../case/vocabulary.ts'
import { reader } from './beside.ts'
import type { Breaker } from './breaker.ts'
import type { Connect } from './client.ts'
import { documentsOf, inputsOf } from './documents.ts'
import { failureOf, type Heard } from './failure.ts'
import type { Trouble } from './turn.ts'

export interface AzureStoryParts {
  connect: Connect
  breaker: Breaker
  onTrouble: (trouble: Trouble) => void
  /** the dealer's own single-label model; both names as in Language Studio */
  classifier?: { project: string; deployment: string } | undefined
  /** given up after, ms */
  limitMs?: number
  /** between two looks at the job, unless the service names another, ms */
  lookEveryMs?: number
}

const mostPhrases = 20
const discreet = { disableServiceLogs: true }

/** Not every region writes summaries of its own; sentences picked out are the fallback. */
const actionsWith = (classifier: AzureStoryParts['classifier']): AnalyzeBatchAction[] => [
  { kind: 'AbstractiveSummarization', sentenceCount: 3, ...discreet },
  { kind: 'ExtractiveSummarization', maxSentenceCount: 3, ...discreet },
  { kind: 'KeyPhraseExtraction', ...discreet },
  ...(classifier
    ? [
        {
          kind: 'CustomSingleLabelClassification' as const,
          projectName: classifier.project,
          deploymentName: classifier.deployment,
          ...discreet,
        },
      ]
    : []),
]

/** What is taken of the results, whichever action they belong to; a failed action or document has none of it. */
const document = z.object({
  summaries: z.array(z.object({ text: z.string() })).default([]),
  sentences: z.array(z.object({ text: z.string(), offset: z.number() })).default([]),
  keyPhrases: z.array(z.string()).default([]),
  classifications: z.array(z.object({ category: z.string(), confidenceScore: z.number() })).default([]),
})
type Document = z.infer<typeof document>
const action = z.object({ results: z.array(document).default([]) })

function summaryOf(documents: readonly Document[]): Enrichment['summary'] {
  const own = documents.flatMap(each => each.summaries.map(({ text }) => text))
  if (own.length > 0) return { text: own.join('\n'), kind: 'abstractive' }
  const picked = documents.flatMap(each =>
    [...each.sentences].sort((one, other) => one.offset - other.offset).map(({ text }) => text),
  )
  return picked.length > 0 ? { text: picked.join('\n'), kind: 'extractive' } : undefined
}

/** Null: every part of the job failed. Throws a ZodError for results of the wrong shape. */
function enrichmentFrom(results: readonly unknown[]): Enrichment | null {
  const documents = results.flatMap(each => action.parse(each).results)
  const summary = summaryOf(documents)
  const phrases = documents.flatMap(each => each.keyPhrases).filter(each => !each.includes('*'))
  const [likeliest] = documents
    .flatMap(each => each.classifications)
    .sort((one, other) => other.confidenceScore - one.confidenceScore)
  if (!summary && !likeliest && phrases.length === 0) return null
  return {
    source: reader,
    ...(summary ? { summary } : {}),
    ...(likeliest ? { classification: { label: likeliest.category, confidence: likeliest.confidenceScore } } : {}),
    keyPhrases: [...new Set(phrases)].slice(0, mostPhrases),
  }
}

/** The package (1.1.0) takes `partiallySucceeded` for an end only in a copy it throws away, and would ask for ever. */
function countPartsAsDone(body: unknown): void {
  const job = (typeof body === 'object' && body !== null ? body : {}) as { status?: unknown }
  if (typeof job.status === 'string' && job.status.toLowerCase() === 'partiallysucceeded') job.status = 'succeeded'
}

export function createAzureStory(parts: AzureStoryParts): Enricher {
  const { connect, breaker, onTrouble, classifier, limitMs = minuteMs, lookEveryMs = 1_000 } = parts

  async function job(story: { text: string; language: Language }, signal: AbortSignal, heard: Heard) {
    const client = await connect()
    const inputs = inputsOf(documentsOf(story.text), story.language)
    const poller = await client.beginAnalyzeBatch(actionsWith(classifier), inputs, {
      updateIntervalInMs: lookEveryMs,
      abortSignal: signal,
      onResponse({ status, headers, parsedBody }) {
        const retryAfter = headers.get('retry-after')
        Object.assign(heard, { status }, retryAfter ? { retryAfter } : {})
        countPartsAsDone(parsedBody)
      },
    })
    const results: unknown[] = []
    for await (const result of await poller.pollUntilDone({ abortSignal: signal })) results.push(result)
    return enrichmentFrom(results)
  }

  return {
    async enrich(story, givenUp) {
      if (story.text.trim() === '' || givenUp.aborted || !breaker.admits()) return null
      const limit = new AbortController()
      const stop = () => limit.abort()
      const timer = setTimeout(stop, limitMs)
      givenUp.addEventListener('abort', stop, { once: true })
      const heard: Heard = {}
      try {
        const made = await job(story, limit.signal, heard)
        breaker.answered()
        return made
      } catch (err) {
        const { why, retryAfterMs } = failureOf(err, heard, limit.signal.aborted, Date.now())
        // called off by us: says nothing about the service
        if (givenUp.aborted) breaker.answered()
        else {
          onTrouble({ failed: { story: err instanceof z.ZodError ? 'unusable' : why } })
          breaker.failed(retryAfterMs)
        }
        return null
      } finally {
        clearTimeout(timer)
        givenUp.removeEventListener('abort', stop)
      }
    },
  }
}
