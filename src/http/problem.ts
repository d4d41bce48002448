// Errors as application/problem+json (RFC 9457) with a stable `code`. Never a stack trace, never an internal name.
import type { PlainIssue } from './plainWords.ts'

export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly extra: Record<string, unknown>
  readonly headers: Record<string, string>
  constructor(
    status: number,
    code: string,
    detail: string,
    extra: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    super(detail)
    this.status = status
    this.code = code
    this.extra = extra
    this.headers = headers
  }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Refused',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Not valid',
  428: 'Version required',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not available now',
}

/** 422: what was sent does not fit, and where. */
export function notValid(issues: readonly PlainIssue[]): Problem {
  const some = issues.slice(0, 20)
  return new Problem(422, 'not-valid', some.map(issue => `${issue.path || '(body)'}: ${issue.message}`).join('; '), {
    issues: some,
  })
}

export const problemBody = (problem: Problem): Record<string, unknown> => ({
  ...problem.extra,
  type: 'about:blank',
  title: titles[problem.status] ?? 'Error',
  status: problem.status,
  code: problem.code,
  detail: problem.message,
})
