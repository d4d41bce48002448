// The self-hosted Direct Line 3.0 server with the customer's chat page: puts its parts together. Knows the ledger and the use case only as ports.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Ledger } from '../../app/ledgerPort.ts'
import type { Bus, Clock, Converse, Ids } from '../../app/ports.ts'
import type { Directory } from '../../case/policy/directory.ts'
import { Problem } from '../../http/problem.ts'
import type { Route } from '../../http/route.ts'
import { createMessageAllowance } from '../allowance.ts'
import { createTickets, originOf, root, watermarkOf } from './address.ts'
import { conversationRoutes } from './conversationRoutes.ts'
import { createDoor } from './door.ts'
import { createLiveConversations, type LiveConversations } from './liveConversations.ts'
import { createPageCookie } from './pageCookie.ts'
import { pageRoutes } from './pageRoutes.ts'
import { createStreams } from './streams.ts'
import { defaultTokenLimits, type TokenLimits, tokenRoutes } from './tokenRoutes.ts'
import { createTokens } from './tokens.ts'
import { createUploadRoom, defaultUploadLimits, type UploadLimits } from './uploadRoom.ts'
import { uploadRoutes } from './uploadRoutes.ts'

/** What differs from the usual, for tests. */
export interface DirectLineLimits {
  tokens?: TokenLimits
  /** of one conversation */
  messagesPerMinute?: number
  uploads?: Partial<UploadLimits>
}
interface DirectLineParts {
  ledger: Pick<Ledger, 'loadConversation' | 'messages' | 'saveFile' | 'loadFile' | 'deleteFiles' | 'ownSecret'>
  converse: Converse
  bus: Bus
  /** real time: message times, token lifetimes */
  clock: Clock
  ids: Ids
  /** how customers reach this server, when not by the host they ask for */
  publicUrl?: string
  directory: Pick<Directory, 'stores' | 'privacy'>
  /** the page's cookie only over TLS */
  secureCookies: boolean
  /** a folder for compressed page files (DATA_DIR/cache); unset: kept in memory only */
  cacheDir?: string
  limits?: DirectLineLimits
  /** between two signs of life on a stream, ms */
  keepAliveMs?: number
}
export interface DirectLine {
  routes: Route[]
  /** takes over the connection when the address is ours, else returns false and leaves it alone */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  close(): void
}

const streamPath = /^\/v3\/directline\/conversations\/([^/?#]+)\/stream$/

export function createDirectLine(parts: DirectLineParts): DirectLine {
  const { ledger, clock, publicUrl, limits = {} } = parts
  const tokens = createTokens({ ledger, clock })
  const tickets = createTickets(tokens, () => clock.now())
  const cookie = createPageCookie(tokens, parts.secureCookies)
  const streams = createStreams({
    clock,
    conversations: (): LiveConversations => conversations,
    keepAliveMs: parts.keepAliveMs ?? 25_000,
  })
  const conversations = createLiveConversations({ ledger, bus: parts.bus, clock, changed: streams.changed })
  const door = createDoor(tokens, conversations)
  const mayStillSay = createMessageAllowance(limits.messagesPerMinute)
  const room = createUploadRoom({ ...defaultUploadLimits, ...limits.uploads })
  const shared = { ...parts, publicUrl, tokens, tickets, door, conversations, streams, cookie, mayStillSay, room }

  async function open(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    id: string,
    query: URLSearchParams,
  ): Promise<void> {
    const { claims } = await door.enter(id, request.headers, query.get('t') ?? undefined)
    const origin = originOf(request.headers, publicUrl)
    streams.accept(request, socket, head, {
      claims,
      watermark: watermarkOf(query.get('watermark')),
      addressOf: fileId => `${origin}${root}/conversations/${id}/files/${fileId}?t=${tickets.write(id, fileId)}`,
    })
  }

  return {
    routes: [
      ...tokenRoutes({ ...shared, limits: limits.tokens ?? defaultTokenLimits, now: () => clock.now() }),
      ...conversationRoutes(shared),
      ...uploadRoutes(shared),
      ...pageRoutes(parts),
    ],
    upgrade(request, socket, head) {
      // Not parsed as a URL: a misshapen address must not throw here, outside of any request's own handling.
      const [path = '', query = ''] = (request.url ?? '').split('?')
      const id = streamPath.exec(path)?.[1]
      if (!id) return false
      socket.on('error', () => socket.destroy())
      open(request, socket, head, id, new URLSearchParams(query)).catch(error => {
        const status = error instanceof Problem ? error.status : 503
        socket.end(
          `HTTP/1.1 ${status} ${error instanceof Problem ? error.code : 'unavailable'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
        )
      })
      return true
    },
    close() {
      streams.close()
      conversations.close()
    },
  }
}
