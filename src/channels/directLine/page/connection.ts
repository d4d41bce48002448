// Web Chat's own Direct Line client, made patient: quick to reconnect, slow uploads allowed, ended tokens renewed, refusals told.
// Reaches into directlinejs 0.15 (inside the pinned bundle) where it offers no option; the browser test watches over it.
import { keep, leave, resumed, type Session } from './session.ts'

interface Observable {
  subscribe(next: (value: number) => void): unknown
  do(next: () => void, error: (failure: Failure) => void): Observable
  catch(instead: (failure: Failure) => Promise<{ response: unknown }>): Observable
}
interface Failure {
  status?: number
  xhr?: { response?: unknown }
}
interface AjaxRequest {
  url: string
  method?: string
  timeout?: number
  headers?: Record<string, string>
  body?: unknown
  createXHR?: () => XMLHttpRequest
}
export interface DirectLine {
  token: string
  conversationId?: string
  watermark?: string
  timeout: number
  retries: number
  connectionStatus$: Observable
  services: { ajax: (request: AjaxRequest) => Observable; WebSocket: typeof WebSocket }
  getRetryDelay: () => number
  reconnect(to: { token: string; streamUrl: string; conversationId: string }): void
}
export interface Told {
  state(state: 'connecting' | 'online' | 'reconnecting' | 'ended'): void
  /** a message was not taken, with the code of the refusal where the server gave one */
  refused(code: string | undefined): void
}

const online = 2
const failedToConnect = 4
const ended = 5

export function tend(line: DirectLine, told: Told): void {
  line.getRetryDelay = () => 500 + Math.random() * 1_500
  // This is also how long it waits after a failed attempt; single requests get their own limit below.
  line.timeout = 10_000
  line.retries = 10_000
  const { ajax, WebSocket: Socket } = line.services
  let renewing: Promise<boolean> | undefined
  const renewOnce = (): Promise<boolean> => {
    renewing ??= renew(line, told).finally(() => {
      renewing = undefined
    })
    return renewing
  }
  const judge = (failure: Failure, sends: boolean): void => {
    if (failure.status === 404) end(told)
    else if (sends) told.refused(codeOf(failure))
  }
  line.services.ajax = request => {
    const sends = request.method === 'POST' && /\/(activities|upload)(\?|$)/.test(request.url)
    const timeout = /\/upload(\?|$)/.test(request.url) ? 600_000 : sends ? 30_000 : 15_000
    let xhr: XMLHttpRequest | undefined
    const createXHR = () => {
      xhr = new XMLHttpRequest()
      return xhr
    }
    return ajax({ ...request, timeout, createXHR })
      .catch(failure => askedAgain(request, answered(failure, xhr), line, renewOnce))
      .do(
        () => undefined,
        failure => judge(failure, sends),
      )
      .catch(failure => Promise.reject(sends ? forGood(failure) : failure))
  }
  line.services.WebSocket = class extends Socket {
    constructor(url: string | URL) {
      super(url)
      this.addEventListener('open', () => told.state('online'))
      this.addEventListener('close', () => told.state('reconnecting'))
    }
  }
  line.connectionStatus$.subscribe(status => {
    if (status === online) remember(line)
    else if (status === ended || status === failedToConnect) end(told)
  })
  setInterval(() => remember(line), 10_000)
  addEventListener('pagehide', () => remember(line))
}

export const remember = (line: DirectLine): void =>
  keep({ token: line.token, ...(line.conversationId ? { conversationId: line.conversationId } : {}) })

/** The bundle stumbles over a 429 (it lacks the timer to wait with): what the server said is told by the request itself. */
const answered = (failure: Failure, xhr: XMLHttpRequest | undefined): Failure =>
  failure.status === undefined && xhr && xhr.status >= 400 ? { status: xhr.status, xhr } : failure

/** After a 5xx the bundle would let a message look as if it were still on its way; it was refused, and shows so at once. */
const forGood = (failure: Failure): Failure => ((failure.status ?? 0) >= 500 ? { ...failure, status: 424 } : failure)

function codeOf({ xhr }: Failure): string | undefined {
  const body = typeof xhr?.response === 'string' ? safeJson(xhr.response) : xhr?.response
  const code = (body as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function end(told: Told): void {
  leave()
  told.state('ended')
}

/** What met an ended token is asked once more with a new one, before anybody notices; anything else stays refused. */
async function askedAgain(
  { url, method, headers, body }: AjaxRequest,
  failure: Failure,
  line: DirectLine,
  renewOnce: () => Promise<boolean>,
): Promise<{ response: unknown }> {
  if (failure.status !== 403 || !(await renewOnce())) throw failure
  const response = await fetch(url, {
    method: method ?? 'GET',
    headers: { ...headers, Authorization: `Bearer ${line.token}` },
    ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw Object.assign(new Error('refused'), { status: response.status, xhr: { response: answer } })
  return { response: answer }
}

/** True when the conversation goes on. */
async function renew(line: DirectLine, told: Told): Promise<boolean> {
  const { conversationId } = line
  while (conversationId) {
    try {
      const session: Required<Session> = { token: line.token, conversationId }
      const good = await resumed(session, line.watermark ?? '')
      if (!good) break
      line.reconnect({ ...good, conversationId })
      remember(line)
      return true
    } catch {
      told.state('reconnecting')
      await new Promise(done => setTimeout(done, 3_000))
    }
  }
  end(told)
  return false
}
