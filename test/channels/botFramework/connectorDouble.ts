// A channel service on loopback: records what a bot posts to it and answers as told. Used by tests and by the bench.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  conversationId: string
  /** set when posted as a reply */
  activityId: string | undefined
  activity: ReceivedActivity
}
export interface ReceivedActivity {
  type: string
  text?: string
  name?: string
  value?: unknown
  attachments?: {
    contentType: string
    name: string
    content: { activities: { text: string; from: { role: string } }[] }
  }[]
  suggestedActions?: { to: string[]; actions: { type: string; title: string; value: string }[] }
  channelData?: {
    clientActivityID: string
    huiyin: { textKey?: string; asks?: string; caseId?: string; event?: string }
  }
  [key: string]: unknown
}
export type Behaviour =
  | 'ok'
  | 'hang'
  | 'garbage'
  | 'halfBody'
  | { status: number; headers?: Record<string, string>; body?: string }

export interface ConnectorDouble {
  serviceUrl: string
  received: Received[]
  /** what the next requests meet, one each; then `otherwise` */
  next: Behaviour[]
  otherwise: Behaviour
  /** files served below /files/ */
  files: Map<string, { contentType: string; content: Uint8Array | 'hang' }>
  fetched: string[]
  onActivity: (received: Received) => void
  /** closes the idle connections, as services do */
  hangUp(): void
  close(): Promise<void>
}

const path = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Not chained: restify changes what writeHead returns, for every server of the process. */
function reply(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, headers)
  response.end(body)
}

const json = { 'content-type': 'application/json' }

function answer(response: ServerResponse, behaviour: Behaviour, id: string): void {
  if (behaviour === 'hang') return
  if (behaviour === 'ok') reply(response, 200, json, JSON.stringify({ id }))
  else if (behaviour === 'garbage') reply(response, 200, json, '{"id": <html>')
  else if (behaviour === 'halfBody') {
    response.writeHead(200, json)
    response.write('{"id":')
  } else reply(response, behaviour.status, behaviour.headers ?? {}, behaviour.body ?? '')
}

export async function openConnector(): Promise<ConnectorDouble> {
  let count = 0
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://double')
    const [, conversationId, activityId] = path.exec(url.pathname) ?? []
    if (conversationId === undefined) {
      double.fetched.push(url.pathname)
      const file = double.files.get(url.pathname)
      if (file?.content === 'hang') return
      reply(response, file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain' }, file?.content ?? 'no')
      return
    }
    const behaviour = double.next.shift() ?? double.otherwise
    const activity = JSON.parse(await bodyOf(request)) as ReceivedActivity
    const received = { conversationId: decodeURIComponent(conversationId), activityId, activity }
    double.received.push(received)
    answer(response, behaviour, `r${++count}`)
    double.onActivity(received)
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const double: ConnectorDouble = {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    next: [],
    otherwise: 'ok',
    files: new Map(),
    fetched: [],
    onActivity: () => {},
    hangUp: () => server.closeIdleConnections(),
    close: () => {
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
  return double
}
