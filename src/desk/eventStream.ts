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

export function createEventStream(deps: Pick<DeskDeps, 'app' | 'bus' | 'ledger' | 'heartbeatMs'>): EventStream {
  const clients = new Set<Client>()

  function drop(client: Client): void {
    clients.delete(client)
    client.response.destroy()
  }
  function write(client: Client, text: string): void {
    if (client.response.writableLength > maxUnreadBytes) drop(client)
    else client.response.write(text)
  }
  /** To everybody but those the complaint is about; `to`: to these alone. */
  async function tell(caseId: string, text: string, to?: readonly string[]): Promise<void> {
    const involved = await deps.app.involvedIn(caseId)
    const hears = ({ staffId }: Client): boolean =>
      staffId === undefined ? to === undefined : !involved.includes(staffId) && (to?.includes(staffId) ?? true)
    for (const client of clients) if (hears(client)) write(client, text)
  }

  async function onMessages({ channel, conversationId }: Extract<News, { type: 'messages' }>): Promise<void> {
    for (const caseId of await deps.ledger.casesOfCustomer({ channel, conversationId }))
      await tell(caseId, frame('message.arrived', { caseId }))
  }
  function onChange({ caseId, version, events }: Extract<News, { type: 'case.changed' }>): Promise<void> {
    const clocks = (['clock.warned', 'clock.breached'] as const).filter(each => events.includes(each))
    const frames = [
      frame('case.changed', { caseId, version, events }),
      ...clocks.map(each => frame(each, { caseId, version })),
    ]
    return tell(caseId, frames.join(''))
  }
  /** To nobody else: what somebody is told is between them and the case. */
  function toOne(staffId: string, event: string, data: Record<string, unknown>): void {
    const text = frame(event, data)
    for (const client of clients) if (client.staffId === staffId) write(client, text)
  }
  function onNotice({ staffId, caseId, about, clocks, at }: StaffNotice): Promise<void> {
    return tell(caseId, frame('notice', { caseId, about, clocks, at: new Date(at).toISOString() }), [staffId])
  }
  async function told(news: News): Promise<void> {
    if (news.type === 'case.changed') return onChange(news)
    if (news.type === 'notice') return onNotice(news)
    if (news.type === 'notices.noted') return toOne(news.staffId, 'notices.noted', {})
    return onMessages(news)
  }
  let telling: Promise<void> = Promise.resolve()
  const unsubscribe = deps.bus.subscribe(news => {
    if (clients.size === 0) return
    // in the order it happened; what cannot be looked up is left out, and the page asks again when it comes back
    telling = telling.then(() => told(news)).catch(() => undefined)
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
