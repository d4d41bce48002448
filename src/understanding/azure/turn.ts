// Azure Language beside the local reader, behind the same port: the local reading is always there, the service only adds to it.
// Never throws for the service's sake, never logs a word of the text or the key.
import type { ReadContext, Understanding } from '../../app/ports.ts'
import type { Reading } from '../../case/reading.ts'
import { blackedOut, identifyingWords, personalSpans, thatIdentify } from '../../redaction.ts'
import { type Answers, ask } from './ask.ts'
import { beside } from './beside.ts'
import type { Breaker } from './breaker.ts'
import type { Connect } from './client.ts'
import { documentsOf } from './documents.ts'
import type { Question } from './questions.ts'

/** For a log: kinds of failure and states, no words of anybody. */
export type Trouble = { failed: Record<string, string> } | { breaker: 'open' | 'closed' }

export interface AzureUnderstandingParts {
  local: Understanding
  connect: Connect
  breaker: Breaker
  onTrouble: (trouble: Trouble) => void
  /** how long a customer waits for the cloud at most, ms */
  deadlineMs?: number
}

const customersPatienceMs = 800
/** "好的", "1800", an emoji: nothing the service could add */
const fewestLetters = 4

/** In danger every moment counts, and what it could add changes nothing then. */
const worthAsking = (text: string, local: Reading): boolean =>
  !local.danger.now && (text.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters

const questionsAbout = (local: Reading): Question[] => [
  ...(local.language === undefined ? (['language'] as const) : []),
  'sentiment',
  'keyPhrases',
  'entities',
  'personal',
]

export function createAzureUnderstanding(parts: AzureUnderstandingParts): Understanding {
  const { local, connect, breaker, onTrouble, deadlineMs = customersPatienceMs } = parts

  /** A service that answers in part, or cannot read this text, is well; one that lets customers wait is not. */
  function judge({ missed, retryAfterMs }: Answers, asked: number): void {
    const failed = missed.filter(({ why }) => why !== 'document')
    if (failed.length > 0) onTrouble({ failed: Object.fromEntries(failed.map(({ what, why }) => [what, why])) })
    if (failed.length < asked && !failed.some(({ why }) => why === 'deadline')) breaker.answered()
    else breaker.failed(retryAfterMs)
  }

  async function withSecond(text: string, context: ReadContext, first: Reading): Promise<Reading> {
    const hidden = personalSpans(text, {
      spans: thatIdentify(first.facts).map(each => each.span),
      words: [
        ...identifyingWords(first.facts),
        ...(context.known ?? []),
        // the local reader names some of them only
        ...context.staff.map(each => each.name),
      ],
    })
    const questions = questionsAbout(first)
    const language = first.language ?? context.language ?? 'zh-CN'
    const asked = { documents: documentsOf(blackedOut(text, hidden)), text, language }
    const answers = await ask(connect, questions, asked, deadlineMs)
    judge(answers, questions.length)
    const { found, missed } = answers
    const read =
      missed.length < questions.length ? beside(first, found, { text, hidden, spoken: context.language }) : first
    return missed.length > 0 ? { ...read, missed } : read
  }

  return {
    async read(text, context) {
      const first = await local.read(text, context)
      if (!worthAsking(text, first)) return first
      if (!breaker.admits()) return { ...first, missed: [{ what: 'everything', why: 'paused' }] }
      return withSecond(text, context, first)
    },
  }
}
