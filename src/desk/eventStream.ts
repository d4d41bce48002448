// News of cases for open desk pages, as server-sent events. Ids only: whoever wants to know more asks the API.
import type { ServerResponse } from 'node:http'
import type { News, StaffNotice } from '../app/ports.ts'
import { Problem } from '../http/problem.ts'
import type { Reply } from '../http/route.ts'
import type { DeskDeps } from './ports.ts'

/** A client that lets this much pile up is not reading. It comes back by itself and loads afresh. */
const maxUnreadBytes = 64 * 1024
const maxClients = 500
const defaultHeartbeatMs = 15_000

interface Client {
  response: ServerResponse
  /** who listens; absent: a system, which hears of no one's notices */
  staffId: string | undefined
  /** false once its session has ended */
  stillAdmitted: () => Promise<boolean>
}

export interface EventStream {
  open(stillAdmitted: () => Promise<boolean>, staffId?: string): Reply
  close(): void
}

const frame = (event: string, data: Record<string, unknown>): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

export function createEventStream(deps: Pick<DeskDeps, 'bus' | 'ledger' | 'heartbeatMs'>): EventStream {
  const clients = new Set<Client>()

  function drop(client: Client): void {
    clients.delete(client)
    client.response.destroy()
  }
  function write(client: Client, text: string): void {
    if (client.response.writableLength > maxUnreadBytes) drop(client)
    else client.response.write(text)
  }
  const tell = (event: string, data: Record<string, unknown>): void => {
    const text = frame(event, data)
    for (const client of clients) write(client, text)
  }

  async function onMessages({ channel, conversationId }: Extract<News, { type: 'messages' }>): Promise<void> {
    for (const caseId of await deps.ledger.casesOfCustomer({ channel, conversationId }))
      tell('message.arrived', { caseId })
  }
  function onChange({ caseId, version, events }: Extract<News, { type: 'case.changed' }>): void {
    tell('case.changed', { caseId, version, events })
    if (events.includes('clock.warned')) tell('clock.warned', { caseId, version })
    if (events.includes('clock.breached')) tell('clock.breached', { caseId, version })
  }
  /** To nobody else: what somebody is told is between them and the case. */
  function tellOne(staffId: string, event: string, data: Record<string, unknown>): void {
    const text = frame(event, data)
    for (const client of clients) if (client.staffId === staffId) write(client, text)
  }
  const onNotice = ({ staffId, caseId, about, clocks, at }: StaffNotice): void =>
    tellOne(staffId, 'notice', { caseId, about, clocks, at: new Date(at).toISOString() })
  const unsubscribe = deps.bus.subscribe(news => {
    if (clients.size === 0) return
    if (news.type === 'case.changed') onChange(news)
    else if (news.type === 'notice') onNotice(news)
    else if (news.type === 'notices.noted') tellOne(news.staffId, 'notices.noted', {})
    else if (news.type === 'messages') onMessages(news).catch(() => {})
  })

  const heartbeat = setInterval(() => {
    for (const client of clients) {
      write(client, ': still here\n\n')
      client.stillAdmitted().then(
        admitted => admitted || drop(client),
        () => drop(client),
      )
    }
  }, deps.heartbeatMs ?? defaultHeartbeatMs)
  heartbeat.unref()

  return {
    open(stillAdmitted, staffId) {
      if (clients.size >= maxClients)
        throw new Problem(503, 'too-many-streams', 'Too many open desks.', {}, { 'retry-after': '30' })
      return {
        status: 200,
        stream: (_request, response) => {
          const client = { response, stillAdmitted, staffId }
          response.writeHead(200, {
            'content-type': 'text/event-stream; charset=utf-8',
            'cache-control': 'no-store',
            'x-accel-buffering': 'no',
            'x-content-type-options': 'nosniff',
          })
          response.write('retry: 3000\n: open\n\n')
          clients.add(client)
          response.on('close', () => clients.delete(client))
        },
      }
    },
    close() {
      unsubscribe()
      clearInterval(heartbeat)
      for (const client of clients) drop(client)
    },
  }
}
