// The endpoint under test on a real port, with everything behind it made up: converse, ledger, clock, log.
import type { AddressInfo } from 'node:net'
import type { Conversation, StoredMessage } from '../../../src/app/messages.ts'
import type { Inbound, TurnResult } from '../../../src/app/ports.ts'
import type { BotFrameworkParts } from '../../../src/channels/botFramework/botFramework.ts'
import { type BotFrameworkOnDemand, createBotFrameworkOnDemand } from '../../../src/channels/botFramework/onDemand.ts'
import { createHttpServer } from '../../../src/http/server.ts'
import { type ConnectorDouble, openConnector } from './connectorDouble.ts'

export interface Desk {
  connector: ConnectorDouble
  bot: BotFrameworkOnDemand
  url: string
  turns: Inbound[]
  effects: string[]
  logged: string[]
  marks: Map<string, unknown>
  files: { name: string; contentType: string }[]
  /** what converse answers; throws when it throws */
  converse: (inbound: Inbound) => TurnResult | Promise<TurnResult>
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; json: Record<string, unknown> }>
  activity(change?: Record<string, unknown>): Record<string, unknown>
  conversation(id?: string): Conversation
  close(): Promise<void>
}

export const storedMessage = (change: Partial<StoredMessage> = {}): StoredMessage => ({
  id: 'm1',
  seq: 1,
  from: 'bot',
  at: 1_700_000_000_000,
  text: '您好',
  attachments: [],
  textKey: 'intake.hello',
  language: 'zh-CN',
  ...change,
})

export async function openDesk(change: Partial<BotFrameworkParts> = {}): Promise<Desk> {
  const connector = await openConnector()
  const logged: string[] = []
  const note = (details: object, message: string) => {
    const { err, ...rest } = details as { err?: Error }
    logged.push(`${message} ${JSON.stringify(rest)} ${err?.message ?? ''}`)
  }
  const marks = new Map<string, unknown>()
  const files: Desk['files'] = []
  const bot = createBotFrameworkOnDemand({
    // as the real one: one effect per inbound id
    converse: async inbound => {
      desk.turns.push(inbound)
      const result = await desk.converse(inbound)
      const key = `${inbound.channel}/${inbound.conversationId}/${inbound.inboundId}`
      if (result.ok && !desk.effects.includes(key)) desk.effects.push(key)
      return result
    },
    ledger: {
      inbound: async (ref, id) =>
        desk.effects.includes(`${ref.channel}/${ref.conversationId}/${id}`) ? { messageId: 'm0', answers: [] } : null,
      commit: async batch => {
        if (batch.idempotency)
          marks.set(`${batch.idempotency.scope}/${batch.idempotency.key}`, batch.idempotency.result)
        return { ok: true, messages: [], deliveries: [] }
      },
      idempotent: async (scope, key) => marks.get(`${scope}/${key}`) ?? null,
      saveFile: async meta => void files.push(meta),
    },
    clock: { now: () => 1_700_000_000_000 },
    ids: { id: kind => `${kind}${files.length}` },
    log: { warn: note, error: note },
    credentials: { appId: '' },
    production: false,
    sendDeadlineMs: 300,
    fetchDeadlineMs: 2_500,
    stillAsks: async () => true,
    handoffOf: async caseId => ({ version: '1', caseId }),
    transcriptOf: async () => [storedMessage({ from: 'customer', text: '刹车异响' })],
    ...change,
  })
  const server = createHttpServer(bot.routes, { error: note })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const desk: Desk = {
    connector,
    bot,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    turns: [],
    effects: [],
    logged,
    marks,
    files,
    converse: () => ({ ok: true, messageId: 'm0', answers: [], replayed: false }),
    async post(body, headers = {}) {
      const response = await fetch(desk.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, json: text ? (JSON.parse(text) as Record<string, unknown>) : {} }
    },
    activity: change => ({
      type: 'message',
      id: 'a1',
      channelId: 'test',
      serviceUrl: connector.serviceUrl,
      conversation: { id: 'c1' },
      from: { id: 'u1', name: '王先生' },
      recipient: { id: 'bot1', name: '回音' },
      locale: 'zh-CN',
      text: '我要投诉',
      ...change,
    }),
    conversation: (id = 'c1') => ({
      channel: 'test',
      conversationId: id,
      userId: 'u1',
      version: 1,
      state: null,
      reference: {
        channelId: 'test',
        serviceUrl: connector.serviceUrl,
        conversation: { id },
        bot: { id: 'bot1' },
        user: { id: 'u1' },
      },
      createdAt: 0,
    }),
    close: async () => {
      bot.close()
      server.server.closeAllConnections()
      await Promise.all([connector.close(), new Promise<void>(resolve => server.close(() => resolve()))])
    },
  }
  return desk
}
