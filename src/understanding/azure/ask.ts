// Asks the service several questions at once under one deadline, each again at most once. Always ends, never throws.
import type { Connect } from './client.ts'
import { type Failure, failureOf, type Heard, mayTryAgain, type Why } from './failure.ts'
import { type Answer, type Asked, NoDocument, put, type Question, type Wire } from './questions.ts'

export interface Missed {
  what: Question
  why: Why
}
export interface Answers {
  found: Answer
  missed: Missed[]
  /** the longest patience the service asked for */
  retryAfterMs?: number
}

const pauseBeforeRetryMs = 60

interface Deadline {
  signal: AbortSignal
  /** settles as failed when the time is over, whether or not anybody below heeds the signal */
  over: Promise<never>
  left(): number
  clear(): void
}

function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => controller.abort(), ms)
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('the time is over')), { once: true })
  })
  over.catch(() => {})
  return { signal, over, left: () => end - performance.now(), clear: () => clearTimeout(timer) }
}

const rest = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

async function once(
  connect: Connect,
  question: Question,
  asked: Asked,
  { signal, over }: Deadline,
): Promise<{ answer: Answer } | { failure: Failure }> {
  const heard: Heard = {}
  const wire: Wire = {
    abortSignal: signal,
    onResponse({ status, headers }) {
      const retryAfter = headers.get('retry-after')
      Object.assign(heard, { status }, retryAfter ? { retryAfter } : {})
    },
  }
  try {
    const call = connect().then(client => put(question, client, asked, wire))
    return { answer: await Promise.race([call, over]) }
  } catch (err) {
    if (err instanceof NoDocument) return { failure: { why: 'document' } }
    return { failure: failureOf(err, heard, signal.aborted, Date.now()) }
  }
}

async function withOneRetry(connect: Connect, question: Question, asked: Asked, deadline: Deadline) {
  const first = await once(connect, question, asked, deadline)
  if ('answer' in first || !mayTryAgain(first.failure)) return first
  const pause = first.failure.retryAfterMs ?? pauseBeforeRetryMs
  // A service that asks for more patience than the customer has is not asked again.
  if (pause >= deadline.left()) return first
  await rest(pause)
  return once(connect, question, asked, deadline)
}

export async function ask(
  connect: Connect,
  questions: readonly Question[],
  asked: Asked,
  deadlineMs: number,
): Promise<Answers> {
  const deadline = deadlineIn(deadlineMs)
  const told = await Promise.all(questions.map(each => withOneRetry(connect, each, asked, deadline)))
  deadline.clear()
  const found: Answer = {}
  const missed: Missed[] = []
  let patience: number | undefined
  for (const [index, each] of told.entries()) {
    if ('answer' in each) Object.assign(found, each.answer)
    else {
      missed.push({ what: questions[index] as Question, why: each.failure.why })
      if (each.failure.retryAfterMs !== undefined) patience = Math.max(patience ?? 0, each.failure.retryAfterMs)
    }
  }
  return { found, missed, ...(patience === undefined ? {} : { retryAfterMs: patience }) }
}
