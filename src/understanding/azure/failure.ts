// What went wrong with the service, as a word of ours. An error's own message may carry the customer's text: it ends here.

export type Why =
  | 'deadline'
  | 'unreachable'
  | 'throttled'
  | 'unauthorized'
  | 'notFound'
  | 'rejected'
  | 'serverError'
  /** a 200 whose body is no answer, or a job that failed */
  | 'unusable'
  /** the service took the request but not this text */
  | 'document'

export interface Failure {
  why: Why
  /** what the service asked for (Retry-After) */
  retryAfterMs?: number
}

/** What the last response said outside its body. */
export interface Heard {
  status?: number
  retryAfter?: string
}

const worthAnother: ReadonlySet<Why> = new Set(['unreachable', 'throttled', 'serverError'])
export const mayTryAgain = ({ why }: Failure): boolean => worthAnother.has(why)

function whyOf(status: number | undefined, code: string | undefined): Why {
  if (status === undefined) return code && /^E[A-Z_]{3,}$/.test(code) ? 'unreachable' : 'unusable'
  if (status === 429) return 'throttled'
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404) return 'notFound'
  if (status >= 500 || status === 408) return 'serverError'
  return status >= 200 && status < 300 ? 'unusable' : 'rejected'
}

function waitOf(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

/** @param aborted the time for it was over @param now epoch ms, for a Retry-After that is a date */
export function failureOf(thrown: unknown, heard: Heard, aborted: boolean, now: number): Failure {
  if (aborted) return { why: 'deadline' }
  const { statusCode, code } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as {
    statusCode?: unknown
    code?: unknown
  }
  const status = typeof statusCode === 'number' ? statusCode : heard.status
  const why = whyOf(status, typeof code === 'string' ? code : undefined)
  const wait = why === 'throttled' || status === 503 ? waitOf(heard.retryAfter, now) : undefined
  return wait === undefined ? { why } : { why, retryAfterMs: wait }
}
