// Web Chat's own Direct Line client, made patient: quick to reconnect, slow uploads allowed, ended tokens renewed, refusals told.
// Reaches into directlinejs 0.15 (inside the pinned bundle) where it offers no option; the browser test watches over it.
import { forget, keep, resumed, type Session } from './session.ts'

interface Observable {
  subscribe(next: (value: number) => void): unknown
  do(next: () => void, error: (failure: Failure) => void): Observable
}
interface Failure {
  status?: number
  xhr?: { response?: unknown }
}
interface AjaxRequest {
  url: string
  method?: string
  timeout?: number
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
const expiredToken = 3
const failedToConnect = 4
const ended = 5

export function tend(line: DirectLine, told: Told): void {
  line.getRetryDelay = () => 500 + Math.random() * 1_500
  // This is also how long it waits after a failed attempt; single requests get their own limit below.
  line.timeout = 10_000
  line.retries = 10_000
  const { ajax, WebSocket: Socket } = line.services
  line.services.ajax = request => {
    const sends = request.method === 'POST' && /\/(activities|upload)(\?|$)/.test(request.url)
    const timeout = /\/upload(\?|$)/.test(request.url) ? 600_000 : sends ? 30_000 : 15_000
    const answer = ajax({ ...request, timeout })
    return sends
      ? answer.do(
          () => undefined,
          failure => told.refused(codeOf(failure)),
        )
      : answer
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
    else if (status === expiredToken) void renew(line, told)
    else if (status === ended || status === failedToConnect) told.state('ended')
  })
  setInterval(() => remember(line), 10_000)
  addEventListener('pagehide', () => remember(line))
}

export const remember = (line: DirectLine): void =>
  keep({ token: line.token, ...(line.conversationId ? { conversationId: line.conversationId } : {}) })

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

async function renew(line: DirectLine, told: Told): Promise<void> {
  if (!line.conversationId) return told.state('ended')
  const session: Required<Session> = { token: line.token, conversationId: line.conversationId }
  for (;;) {
    try {
      const good = await resumed(session, line.watermark ?? '')
      if (!good) break
      line.reconnect({ ...good, conversationId: line.conversationId })
      return remember(line)
    } catch {
      told.state('reconnecting')
      await new Promise(done => setTimeout(done, 3_000))
    }
  }
  forget()
  told.state('ended')
}
