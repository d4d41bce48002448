// A Direct Line server on a real port with an invented house behind it: a ledger in memory and a bot that greets and repeats.

import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import type { FileMeta } from '../../../src/app/ledgerShapes.ts'
import type { Conversation, Message, StoredMessage } from '../../../src/app/messages.ts'
import type { Bus, Inbound, News, TurnResult } from '../../../src/app/ports.ts'
import {
  createDirectLine,
  type DirectLine,
  type DirectLineLimits,
} from '../../../src/channels/directLine/directLine.ts'
import { createHttpServer } from '../../../src/http/server.ts'
import { randomIds } from '../../../src/ids.ts'

export const directory = {
  stores: [
    {
      id: 'pudong',
      name: '上海浦东店',
      aliases: [],
      region: 'CN',
      timeZone: 'Asia/Shanghai',
      hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      phone: '021-50001234',
      rescueLine: '4000-123-456',
      address: '上海市浦东新区示范路1号',
    },
  ],
  privacy: {
    controller: '示范汽车服务有限公司',
    contact: 'privacy@example.com',
    retention: '结案后两年',
    link: '/privacy',
  },
}

type Answer = Pick<Message, 'text'> & Partial<Message>
interface StageOptions {
  answer?: (inbound: Inbound) => Answer[]
  publicUrl?: string
  /** unless told, nobody says too much */
  limits?: DirectLineLimits
  keepAliveMs?: number
  cacheDir?: string
}
export interface Stage {
  base: string
  /** how often the ledger was asked, by method */
  asked: Record<string, number>
  files: Map<string, { meta: FileMeta; content: Uint8Array }>
  /** moves the clock forward */
  pass(ms: number): void
  /** the next turns fail with this */
  fail(code: 'unavailable' | 'busy' | undefined): void
  /** something said outside a turn, as staff or a timer would */
  announce(conversationId: string, answer: Answer): void
  erase(conversationId: string): void
  /** breaks every open connection, streams too */
  cut(): void
  messages(conversationId: string): StoredMessage[]
  close(): Promise<void>
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const conversations = new Map<
    string,
    { conversation: Conversation; messages: StoredMessage[]; handled: Map<string, TurnResult> }
  >()
  const files: Stage['files'] = new Map()
  const handlers = new Set<(news: News) => void>()
  const asked: Record<string, number> = {}
  let ahead = 0
  let failing: 'unavailable' | 'busy' | undefined
  const clock = { now: () => Date.now() + ahead }
  const ids = randomIds
  const bus: Bus = {
    publish: news => {
      for (const handler of handlers) handler(news)
    },
    subscribe: handler => {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
  }
  const count = (method: string) => {
    asked[method] = (asked[method] ?? 0) + 1
  }
  const news = (conversationId: string) => bus.publish({ type: 'messages', channel: 'webchat', conversationId })
  const say = (conversationId: string, from: Message['from'], message: Answer): StoredMessage => {
    const messages = conversations.get(conversationId)?.messages ?? []
    const stored: StoredMessage = {
      id: ids.id('m'),
      from,
      at: clock.now(),
      attachments: [],
      ...message,
      seq: messages.length + 1,
    }
    messages.push(stored)
    return stored
  }
  const greet: Answer = {
    text: '您好,这里是上海浦东店。发生了什么?',
    textKey: 'greeting.hello',
    asks: 'story',
    language: 'zh-CN',
  }
  const repeat = ({ text }: Inbound): Answer[] => [{ text: `收到:${text}`, textKey: 'test.heard', language: 'zh-CN' }]

  async function converse(inbound: Inbound): Promise<TurnResult> {
    const { conversationId, userId, inboundId, kind, at, text, attachments, clientId, value } = inbound
    await new Promise(done => setImmediate(done))
    if (failing) return { ok: false, code: failing }
    let entry = conversations.get(conversationId)
    if (!entry) {
      const conversation = {
        channel: 'webchat',
        conversationId,
        userId,
        version: 1,
        state: null,
        reference: null,
        createdAt: at,
      }
      entry = { conversation, messages: [], handled: new Map() }
      conversations.set(conversationId, entry)
    }
    const before = entry.handled.get(inboundId)
    if (before?.ok) return { ...before, replayed: true }
    const heard =
      kind === 'message'
        ? say(conversationId, 'customer', {
            text,
            attachments,
            ...(clientId ? { clientId } : {}),
            ...(value === undefined ? {} : { value }),
          })
        : undefined
    const answers = kind === 'opened' ? (options.answer?.(inbound) ?? [greet]) : (options.answer ?? repeat)(inbound)
    const result: TurnResult = {
      ok: true,
      messageId: heard?.id ?? inboundId,
      answers: answers.map(each => say(conversationId, 'bot', each)),
      replayed: false,
    }
    entry.handled.set(inboundId, result)
    news(conversationId)
    return result
  }

  const directLine: DirectLine = createDirectLine({
    ledger: {
      loadConversation: async ref => {
        count('loadConversation')
        return conversations.get(ref.conversationId)?.conversation ?? null
      },
      messages: async (ref, after, limit) => {
        count('messages')
        return (conversations.get(ref.conversationId)?.messages ?? []).filter(each => each.seq > after).slice(0, limit)
      },
      saveFile: async (meta, content) => void files.set(meta.id, { meta, content: Uint8Array.from(content) }),
      loadFile: async id => files.get(id) ?? null,
      deleteFiles: async list => {
        for (const id of list) files.delete(id)
      },
      ownSecret: async () => Buffer.alloc(32, 7),
    },
    converse,
    bus,
    clock,
    ids,
    directory,
    secureCookies: options.publicUrl?.startsWith('https:') ?? false,
    ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}),
    limits: { messagesPerMinute: 10_000, ...options.limits },
    ...(options.keepAliveMs ? { keepAliveMs: options.keepAliveMs } : {}),
    ...(options.cacheDir ? { cacheDir: options.cacheDir } : {}),
  })
  const server = createHttpServer(directLine.routes, { error: (details, message) => console.error(message, details) })
  server.server.on('upgrade', (request, socket, head) => {
    if (!directLine.upgrade(request, socket, head)) socket.destroy()
  })
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(Number(process.env.STAGE_PORT ?? 0), '127.0.0.1')
  await once(server.server, 'listening')
  return {
    base: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    asked,
    files,
    pass: ms => {
      ahead += ms
    },
    fail: code => {
      failing = code
    },
    announce(conversationId, answer) {
      say(conversationId, 'staff', answer)
      news(conversationId)
    },
    erase(conversationId) {
      conversations.delete(conversationId)
      bus.publish({ type: 'case.changed', caseId: 'HY-1', version: 2, events: ['personalData.erased'] })
    },
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    messages: id => conversations.get(id)?.messages ?? [],
    async close() {
      directLine.close()
      server.server.closeAllConnections()
      await new Promise<void>(done => server.close(() => done()))
    },
  }
}
