// WebSockets that carry a conversation's messages out as they are committed; each resumes after its watermark. Takes nothing in.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../../app/ports.ts'
import { activitySet } from './activities.ts'
import { type LiveConversations, page } from './liveConversations.ts'
import type { Claims } from './tokens.ts'

const mostPerConversation = 8
/** bytes waiting for a client that does not read; it reconnects and resumes */
const mostWaiting = 4 * 1024 * 1024
const closed = { expired: 4003, ended: 4004, tooMany: 4008, failed: 1011, goingAway: 1001 }

interface Stream {
  socket: WebSocket
  sent: number
  /** epoch seconds */
  expires: number
  alive: boolean
  pushing: boolean
  again: boolean
  addressOf: (fileId: string) => string
}
export interface StreamStart {
  claims: Claims
  watermark: number
  addressOf: (fileId: string) => string
}

export interface Streams {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, start: StreamStart): void
  /** sends what is new; closes the sockets when the conversation is no more */
  changed(id: string, gone: boolean): void
  /** a refreshed token keeps the conversation's sockets open as long */
  extend(claims: Claims): void
  count(): number
  close(): void
}

export function createStreams(parts: {
  clock: Clock
  conversations: () => LiveConversations
  keepAliveMs: number
}): Streams {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 4_096,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const byConversation = new Map<string, Set<Stream>>()

  async function push(id: string, stream: Stream): Promise<void> {
    if (stream.pushing) {
      stream.again = true
      return
    }
    stream.pushing = true
    try {
      do {
        stream.again = false
        const live = await parts.conversations().find(id)
        if (!live) return stream.socket.close(closed.ended, 'conversation ended')
        const entries = await parts.conversations().after(live, stream.sent)
        if (!entries.length || stream.socket.readyState !== stream.socket.OPEN) continue
        stream.socket.send(activitySet(entries, live, stream.sent, stream.addressOf))
        stream.sent = entries.at(-1)?.seq ?? stream.sent
        if (entries.length >= page) stream.again = true
        if (stream.socket.bufferedAmount > mostWaiting) stream.socket.terminate()
      } while (stream.again)
    } catch {
      // The ledger could not be read: the client comes back and resumes where it was.
      stream.socket.close(closed.failed, 'try again')
    } finally {
      stream.pushing = false
    }
  }

  function drop(id: string, stream: Stream): void {
    const set = byConversation.get(id)
    set?.delete(stream)
    if (set?.size === 0) byConversation.delete(id)
  }

  const timer = setInterval(() => {
    for (const streams of byConversation.values())
      for (const stream of streams) {
        if (stream.expires * 1000 <= parts.clock.now()) stream.socket.close(closed.expired, 'token expired')
        else if (!stream.alive) stream.socket.terminate()
        else {
          stream.alive = false
          stream.socket.ping()
          stream.socket.send('')
        }
      }
  }, parts.keepAliveMs)
  timer.unref()

  return {
    accept(request, duplex, head, { claims, watermark, addressOf }) {
      server.handleUpgrade(request, duplex, head, socket => {
        const stream: Stream = {
          socket,
          sent: watermark,
          expires: claims.exp,
          alive: true,
          pushing: false,
          again: false,
          addressOf,
        }
        const streams = byConversation.get(claims.conv) ?? new Set()
        byConversation.set(claims.conv, streams)
        if (streams.size >= mostPerConversation) [...streams][0]?.socket.close(closed.tooMany, 'too many sockets')
        streams.add(stream)
        socket.on('pong', () => {
          stream.alive = true
        })
        socket.on('message', () => {
          stream.alive = true
        })
        socket.on('close', () => drop(claims.conv, stream))
        socket.on('error', () => socket.terminate())
        void push(claims.conv, stream)
      })
    },
    changed(id, gone) {
      for (const stream of byConversation.get(id) ?? []) {
        if (gone) stream.again = true
        void push(id, stream)
      }
    },
    extend(claims) {
      for (const stream of byConversation.get(claims.conv) ?? []) stream.expires = Math.max(stream.expires, claims.exp)
    },
    count: () => [...byConversation.values()].reduce((sum, streams) => sum + streams.size, 0),
    close() {
      clearInterval(timer)
      for (const streams of byConversation.values())
        for (const { socket } of streams) socket.close(closed.goingAway, 'restarting')
      server.close()
    },
  }
}
