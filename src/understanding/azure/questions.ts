// What the service is asked about a message while the customer waits, and its answers in our words. Knows no deadline.
// Words are always cut from the customer's text at the places the service names: nothing it writes gets in.
import type { TextAnalysisClient } from '@azure/ai-language-text'
import { z } from 'zod'
import { type SecondReading, secondReading } from '../../case/reading.ts'
import type { Language } from '../../case/vocabulary.ts'
import { type Document, inputsOf } from './documents.ts'

export type Question = 'language' | 'sentiment' | 'keyPhrases' | 'entities' | 'personal'

export interface Answer extends SecondReading {
  detected?: { code: string; confidence: number } | undefined
}
const answer = secondReading.extend({
  detected: z.object({ code: z.string(), confidence: z.number() }).optional(),
})

export interface Asked {
  /** as sent: personal data blacked out, offsets as in the message */
  documents: readonly Document[]
  /** as written */
  text: string
  language: Language
}

/** What every request carries; `onResponse` hears status and Retry-After, which the package's errors lose. */
export interface Wire {
  abortSignal: AbortSignal
  onResponse(response: { status: number; headers: { get(name: string): string | undefined } }): void
}

/** The service took the request and could do nothing with the text. */
export class NoDocument extends Error {}

/** the service keeps no copy of the text for its makers */
const discreet = { disableServiceLogs: true }
const units = { stringIndexType: 'Utf16CodeUnit' } as const

type Place = { span: [number, number]; evidence: string }

/** Results of documents that went well, each with its document; one that failed is left out. */
function* wellRead<T extends object>(results: readonly T[], documents: readonly Document[]) {
  let some = false
  for (const result of results) {
    if ('error' in result && result.error !== undefined) continue
    const document = documents[Number((result as { id?: unknown }).id)]
    if (!document) continue
    some = true
    yield { result: result as Exclude<T, { error: object }>, document }
  }
  if (!some) throw new NoDocument('no document was read')
}

function placeOf(asked: Asked, document: Document, at: { offset: number; length: number }): Place | undefined {
  const start = document.start + at.offset
  const end = start + at.length
  if (!(at.offset >= 0 && at.length > 0 && at.offset + at.length <= document.text.length)) return undefined
  return { span: [start, end], evidence: asked.text.slice(start, end) }
}

async function language(client: TextAnalysisClient, { documents }: Asked, wire: Wire): Promise<Answer> {
  const inputs = documents.slice(0, 1).map(({ text }, id) => ({ id: String(id), text, countryHint: '' }))
  const results = await client.analyze('LanguageDetection', inputs, { ...discreet, ...wire })
  for (const { result } of wellRead(results, documents)) {
    const { iso6391Name, confidenceScore } = result.primaryLanguage
    return { detected: { code: iso6391Name, confidence: confidenceScore } }
  }
  return {}
}

async function sentiment(client: TextAnalysisClient, asked: Asked, wire: Wire): Promise<Answer> {
  const { documents } = asked
  const results = await client.analyze('SentimentAnalysis', inputsOf(documents, asked.language), {
    includeOpinionMining: true,
    ...units,
    ...discreet,
    ...wire,
  })
  const opinions: NonNullable<SecondReading['opinions']> = []
  const labels = new Set<NonNullable<SecondReading['sentiment']>['label']>()
  const sum = { positive: 0, neutral: 0, negative: 0 }
  let weight = 0
  for (const { result, document } of wellRead(results, documents)) {
    const share = document.text.length
    weight += share
    labels.add(result.sentiment)
    for (const feeling of ['positive', 'neutral', 'negative'] as const)
      sum[feeling] += result.confidenceScores[feeling] * share
    for (const sentence of result.sentences) {
      for (const { target, assessments } of sentence.opinions) {
        const judged = placeOf(asked, document, target)
        const words = assessments.flatMap(each => placeOf(asked, document, each) ?? [])
        if (!judged) continue
        const places = [judged, ...words]
        const start = Math.min(...places.map(each => each.span[0]))
        const end = Math.max(...places.map(each => each.span[1]))
        opinions.push({
          sentiment: target.sentiment,
          target: judged.evidence,
          words: words.map(each => each.evidence),
          evidence: asked.text.slice(start, end),
          span: [start, end],
        })
      }
    }
  }
  const [label] = labels
  const means = { positive: sum.positive / weight, neutral: sum.neutral / weight, negative: sum.negative / weight }
  return { sentiment: { label: labels.size === 1 && label ? label : 'mixed', ...means }, opinions }
}

async function keyPhrases(client: TextAnalysisClient, asked: Asked, wire: Wire): Promise<Answer> {
  const { documents } = asked
  const results = await client.analyze('KeyPhraseExtraction', inputsOf(documents, asked.language), {
    ...discreet,
    ...wire,
  })
  const found: Place[] = []
  for (const { result, document } of wellRead(results, documents))
    for (const phrase of result.keyPhrases) {
      const place = placeOf(asked, document, { offset: document.text.indexOf(phrase), length: phrase.length })
      if (place && !found.some(each => each.evidence === place.evidence)) found.push(place)
    }
  return { keyPhrases: found }
}

async function entities(client: TextAnalysisClient, asked: Asked, wire: Wire): Promise<Answer> {
  const { documents } = asked
  const results = await client.analyze('EntityRecognition', inputsOf(documents, asked.language), {
    ...units,
    ...discreet,
    ...wire,
  })
  const found: NonNullable<SecondReading['entities']> = []
  for (const { result, document } of wellRead(results, documents))
    for (const entity of result.entities) {
      const place = placeOf(asked, document, entity)
      if (place) found.push({ category: entity.category, ...place, confidence: entity.confidenceScore })
    }
  return { entities: found }
}

/** These tell nobody who somebody is. */
const impersonal = new Set(['DateTime', 'Quantity', 'PersonType', 'Organization', 'URL', 'Age'])

async function personal(client: TextAnalysisClient, asked: Asked, wire: Wire): Promise<Answer> {
  const { documents } = asked
  const results = await client.analyze('PiiEntityRecognition', inputsOf(documents, asked.language), {
    ...units,
    ...discreet,
    ...wire,
  })
  const found: NonNullable<SecondReading['personal']> = []
  for (const { result, document } of wellRead(results, documents))
    for (const { category, confidenceScore, ...at } of result.entities) {
      const place = impersonal.has(category) ? undefined : placeOf(asked, document, at)
      if (place) found.push({ category, span: place.span, confidence: confidenceScore })
    }
  return { personal: found }
}

const questionTable = { language, sentiment, keyPhrases, entities, personal } as const

/** Throws what the package throws, NoDocument, or a ZodError for an answer of the wrong shape. */
export const put = async (question: Question, client: TextAnalysisClient, asked: Asked, wire: Wire): Promise<Answer> =>
  answer.parse(await questionTable[question](client, asked, wire))
